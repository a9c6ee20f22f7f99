import type { AwsCredentialIdentityProvider } from '@smithy/types';

import type { ReferenceStore } from '../../run/ports.js';
import { atMost } from './at-most.js';
import { clientSettings, configuredRegion } from './clients.js';
import { lookUpParameters } from './parameters.js';
import { lookUpSecret } from './secrets.js';

const SECRETS_AT_ONCE = 10;

/**
 * Parameter Store and Secrets Manager in the account of the credentials. Nothing of the AWS SDK is loaded before the first
 * question.
 * @param environment the caller's variables
 * @param credentials what `createCredentials` gives
 */
export function createReferenceStore(
  environment: NodeJS.ProcessEnv,
  credentials: AwsCredentialIdentityProvider,
): ReferenceStore {
  const home = configuredRegion(environment);
  const ssm = oneEach(home, async (region) => {
    const { SSM } = await import('@aws-sdk/client-ssm');
    return new SSM(await clientSettings({ environment, region, credentials }));
  });
  const secretsManager = oneEach(home, async (region) => {
    const { SecretsManager } = await import('@aws-sdk/client-secrets-manager');
    return new SecretsManager(await clientSettings({ environment, region, credentials }));
  });
  const limited = atMost(SECRETS_AT_ONCE);
  return {
    parameters: (names, signal) => lookUpParameters(names, ssm, { environment, signal }),
    secret: (request, signal) =>
      limited(() => lookUpSecret(request, secretsManager, { environment, signal })),
  };
}

/** Makes one client a region; undefined is the region `home`, or the profile's when there is none. */
function oneEach<Client>(
  home: string | undefined,
  make: (region: string | undefined) => Promise<Client>,
): (region: string | undefined) => Promise<Client> {
  const clients = new Map<string | undefined, Promise<Client>>();
  return (region = home) => {
    const client = clients.get(region) ?? make(region);
    clients.set(region, client);
    return client;
  };
}
