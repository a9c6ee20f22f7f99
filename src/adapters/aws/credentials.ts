import type { AwsCredentialIdentity, AwsCredentialIdentityProvider } from '@smithy/types';

import { EnvironmentError } from '../../errors.js';
import { configuredRegion, connectionSettings } from './clients.js';
import { credentialsFailure } from './failures.js';

/** Those of an hour are renewed after two thirds of it: AWS's own programs want a quarter of an hour to be left. */
const RENEW_MS = 20 * 60_000;
/** So long they are given while new ones are on their way. */
const ENOUGH_MS = 5 * 60_000;
const ATTEMPTS = 5;
/** GitHub's service that says nothing for so long is dead. */
const IDLE_MS = 10_000;

/** Where STS is asked when no region is configured, and for whom GitHub's token must be: by the partition of a role's ARN. */
const PARTITIONS = {
  aws: { region: 'us-east-1', audience: 'sts.amazonaws.com' },
  'aws-cn': { region: 'cn-north-1', audience: 'sts.amazonaws.com.cn' },
  'aws-us-gov': { region: 'us-gov-west-1', audience: 'sts.amazonaws.com' },
};

/** The step's own variables; ACTIONS_ID_TOKEN_REQUEST_* are among them where the job may have OIDC tokens. */
type Environment = NodeJS.ProcessEnv;

/**
 * AWS credentials: those of `role` by GitHub's OIDC token, or what the SDK finds (variables, profiles, SSO, a token's file, a
 * container, an instance). Kept until they are about to expire. The SDK loads with the first call.
 * @param role undefined for what the SDK finds
 * @param onSecrets told GitHub's OIDC token before AWS gets it
 * @returns a provider for any client; it throws an EnvironmentError when there are none
 */
export function createCredentials(
  environment: Environment,
  role: string | undefined,
  onSecrets: (values: string[]) => void,
): AwsCredentialIdentityProvider {
  return role === undefined
    ? foundCredentials(environment)
    : renewed(() => assumeByIdToken(environment, role, onSecrets));
}

function foundCredentials(environment: Environment): AwsCredentialIdentityProvider {
  let found: AwsCredentialIdentityProvider | undefined;
  return async () => {
    try {
      found ??= await makeChain(environment);
      return await found();
    } catch (error) {
      throw credentialsFailure(error, environment);
    }
  };
}

/** A region would be taken for that of the services which give credentials; a profile names theirs. */
async function makeChain(environment: Environment): Promise<AwsCredentialIdentityProvider> {
  const clientConfig = await connectionSettings(environment);
  const { fromIni, fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  const chain = fromNodeProviderChain({ clientConfig });
  if (!environment['AWS_PROFILE']) return chain;
  const profile = fromIni({ clientConfig });
  return () =>
    chain().catch((error: Error) => {
      // It says that nobody has any, but not why the profile has none.
      if (error.name === 'CredentialsProviderError') return profile();
      throw error;
    });
}

/** Asks anew in time; until the end of those that it has, trouble with the new ones is nobody's, and nobody waits long. */
function renewed(ask: () => Promise<AwsCredentialIdentity>): AwsCredentialIdentityProvider {
  let known: AwsCredentialIdentity | undefined;
  let pending: Promise<AwsCredentialIdentity> | undefined;
  const left = (): number => (known?.expiration?.getTime() ?? 0) - Date.now();
  const renew = async (): Promise<AwsCredentialIdentity> => {
    try {
      return (known = await ask());
    } catch (error) {
      if (known && left() > 0) return known;
      throw error;
    }
  };
  return async () => {
    if (known && left() > RENEW_MS) return known;
    const renewal = (pending ??= renew().finally(() => (pending = undefined)));
    if (!known || left() < ENOUGH_MS) return renewal;
    renewal.catch(() => undefined); // whoever asks after the end of these is told
    return known;
  };
}

/**
 * Takes the role with GitHub's OIDC token of the job, as aws-actions/configure-aws-credentials does:
 * https://docs.github.com/en/actions/how-tos/secure-your-work/security-harden-deployments/oidc-in-aws
 */
async function assumeByIdToken(
  environment: Environment,
  role: string,
  onSecrets: (values: string[]) => void,
): Promise<AwsCredentialIdentity> {
  const partition = PARTITIONS[role.split(':')[1] as keyof typeof PARTITIONS] ?? PARTITIONS.aws;
  const connection = await connectionSettings(environment);
  const webIdentityToken = await requestIdToken(environment, partition.audience, role);
  onSecrets([webIdentityToken]);
  const { fromWebToken } = await import('@aws-sdk/credential-providers');
  const assume = fromWebToken({
    roleArn: role,
    roleSessionName: sessionName(environment),
    webIdentityToken,
    clientConfig: { ...connection, region: configuredRegion(environment) ?? partition.region },
  });
  try {
    return await assume();
  } catch (error) {
    const { name, message, $fault } = error as Error & { $fault?: string };
    if ($fault !== 'client') throw credentialsFailure(error, environment);
    throw new EnvironmentError(
      `AWS does not give the role ${role} (AWS_ROLE_ARN) for this job's OIDC token: ${name}: ${message}`,
      "The role's trust policy must name the provider token.actions.githubusercontent.com, the audience " +
        `${partition.audience}, and this repository and branch (or environment) as the subject.`,
      { cause: error },
    );
  }
}

async function requestIdToken(environment: Environment, audience: string, role: string): Promise<string> {
  const { HttpClient } = await import('@actions/http-client');
  const { BearerCredentialHandler } = await import('@actions/http-client/lib/auth');
  const bearer = new BearerCredentialHandler(environment['ACTIONS_ID_TOKEN_REQUEST_TOKEN'] ?? '');
  const limits = { allowRetries: true, maxRetries: ATTEMPTS, socketTimeout: IDLE_MS };
  const client = new HttpClient('run-buildspec', [bearer], limits);
  const failed = (reason: string, cause?: unknown): EnvironmentError =>
    new EnvironmentError(
      `GitHub gives no OIDC token for the role ${role} (AWS_ROLE_ARN): ${reason}`,
      'Is it allowed, with `permissions: id-token: write`? To use other credentials, empty AWS_ROLE_ARN for this step.',
      { cause },
    );
  try {
    const url = new URL(environment['ACTIONS_ID_TOKEN_REQUEST_URL'] ?? '');
    url.searchParams.set('audience', audience);
    const { result, statusCode } = await client.getJson<{ value?: string }>(url.href);
    if (result?.value) return result.value;
    throw new Error(`the answer has none (HTTP ${statusCode})`);
  } catch (error) {
    throw failed((error as Error).message, error);
  }
}

/** AWS_ROLE_SESSION_NAME, or one that leads to this run; 64 characters of those that STS takes. */
function sessionName(environment: Environment): string {
  const name =
    environment['AWS_ROLE_SESSION_NAME'] || `run-buildspec-${environment['GITHUB_RUN_ID'] || 'build'}`;
  return name.replace(/[^\w+=,.@-]/g, '-').slice(0, 64);
}
