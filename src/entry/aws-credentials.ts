import type { AwsCredentials } from '../adapters/aws/credentials-endpoint.js';
import type { CommandCredentials } from '../adapters/shell/command-credentials.js';
import type { PlannedCredentials } from '../plan/aws-credentials.js';

export interface CredentialsOptions {
  /** What `createCredentials` gives, the same for our own questions to AWS. */
  provider(): Promise<AwsCredentials>;
  /** Masks values in the log; told before a command can print them. */
  onSecrets(values: string[]): void;
  /** Shows a warning in the build's log. */
  onWarning(message: string): void;
}

/** The endpoint that a plan wants for its commands' AWS credentials. */
export function commandCredentials(
  { leftOut }: PlannedCredentials,
  { provider, onSecrets, onWarning }: CredentialsOptions,
): CommandCredentials {
  return {
    leftOut,
    serve: async (address, variables) => {
      const { startCredentialsEndpoint } = await import('../adapters/aws/credentials-endpoint.js');
      const endpoint = await startCredentialsEndpoint({
        address,
        credentials: provider,
        onSecrets,
        onWarning,
      });
      const kept = variables.filter(({ name }) => !leftOut.includes(name));
      return { variables: [...kept, ...endpoint.variables], close: endpoint.close };
    },
    onFailure: (reason) =>
      onWarning(
        `Commands cannot be given AWS credentials that last: ${reason.replace(/\.$/, '')}. They have those of their variables, if any: ` +
          'these are not refreshed, and files and addresses of this machine are not in an image.',
      ),
  };
}
