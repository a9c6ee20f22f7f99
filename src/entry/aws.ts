import type { AwsCredentialIdentityProvider } from '../adapters/aws/clients.js';

import { roleOfIdToken } from '../plan/aws-credentials.js';
import type { BuildPlan } from '../plan/types.js';
import type { BuildPorts } from '../run/run-build.js';

/**
 * The AWS credentials of the build, one set for all that asks AWS: the role of the job's OIDC token, or what the SDK finds.
 * Nothing of the SDK loads before they are asked for.
 */
export function awsCredentials(environment: NodeJS.ProcessEnv): AwsCredentialIdentityProvider {
  let provider: Promise<AwsCredentialIdentityProvider> | undefined;
  const load = async (): Promise<AwsCredentialIdentityProvider> => {
    const { createCredentials } = await import('../adapters/aws/credentials.js');
    return createCredentials(environment, roleOfIdToken(environment));
  };
  return async (properties) => (await (provider ??= load()))(properties);
}

/** Where the plan's references are looked up, if it has any. */
export async function referenceStore(
  plan: BuildPlan,
  environment: NodeJS.ProcessEnv,
  credentials: AwsCredentialIdentityProvider,
): Promise<Pick<BuildPorts, 'references'>> {
  if (plan.references.length === 0) return {};
  const { createReferenceStore } = await import('../adapters/aws/reference-store.js');
  return { references: createReferenceStore(environment, credentials) };
}
