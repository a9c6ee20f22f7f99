import type { AwsCredentialIdentityProvider } from '../adapters/aws/clients.js';
import { roleOfIdToken } from '../plan/aws-credentials.js';
import type { BuildPlan } from '../plan/types.js';
import type { BuildPorts } from '../run/run-build.js';
import type { Secrets } from '../run/secrets.js';

/** As whom, and where, the build's own questions to AWS are asked. */
export interface AwsAccess {
  environment: NodeJS.ProcessEnv;
  credentials: AwsCredentialIdentityProvider;
}

/**
 * One set of credentials for all that asks AWS: the role of the job's OIDC token, or what the SDK finds. Nothing of the SDK
 * loads before they are asked for.
 * @param region where AWS is asked when the variables name none: the project's
 * @param secrets what credentials are made of joins them
 */
export function awsAccess(
  environment: NodeJS.ProcessEnv,
  region: string | undefined,
  secrets: Secrets,
): AwsAccess {
  const named = environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || region;
  let provider: Promise<AwsCredentialIdentityProvider> | undefined;
  const load = async (): Promise<AwsCredentialIdentityProvider> => {
    const { createCredentials } = await import('../adapters/aws/credentials.js');
    return createCredentials(environment, roleOfIdToken(environment), hideCredentials(secrets));
  };
  return {
    environment: named === undefined ? environment : { ...environment, AWS_REGION: named },
    credentials: async (properties) => (await (provider ??= load()))(properties),
  };
}

/** What is to be told each value that AWS credentials are made of, before anybody else gets it. */
export function hideCredentials(secrets: Secrets): (values: string[]) => void {
  return (values) => values.forEach((value) => secrets.add(value, 'AWS credentials'));
}

/** Where the plan's references are looked up, if it has any. */
export async function referenceStore(
  plan: BuildPlan,
  { environment, credentials }: AwsAccess,
): Promise<Pick<BuildPorts, 'references'>> {
  if (plan.references.length === 0) return {};
  const { createReferenceStore } = await import('../adapters/aws/reference-store.js');
  return { references: createReferenceStore(environment, credentials) };
}
