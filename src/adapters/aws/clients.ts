import type { AwsCredentialIdentityProvider } from '@smithy/types';

import { EnvironmentError } from '../../errors.js';
import { markedError } from './marked-error.js';
import { type AwsRequestHandler, createRequestHandler } from './proxy.js';

/** What gives the credentials of a client. */
export type { AwsCredentialIdentityProvider };

/** Throttling and short trouble pass within half a minute; the SDK waits longer before each attempt. */
const ATTEMPTS = 6;

export interface ClientOptions {
  /** The caller's variables; the SDK itself reads those of this process. */
  environment: NodeJS.ProcessEnv;
  /** Of what is asked for, where that says it (an ARN); the configured one when absent. */
  region?: string;
  /** Absent: what the SDK finds, in variables, profiles, a container or an instance. */
  credentials?: AwsCredentialIdentityProvider;
}

/** An error of the provider of the credentials, not of the service that was asked. */
export interface CredentialsError extends Error {
  ofCredentials: true;
}

/** What the clients of all services are made with. */
export interface ClientSettings {
  region: string | undefined;
  credentials: AwsCredentialIdentityProvider;
  maxAttempts: number;
  retryMode: 'standard';
  requestHandler: AwsRequestHandler;
}

/**
 * The region that variables name; undefined leaves it to the profile. The SDK does not know AWS_DEFAULT_REGION, which
 * the AWS CLI and CodeBuild's images use.
 */
export function configuredRegion(environment: NodeJS.ProcessEnv): string | undefined {
  return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || undefined;
}

/**
 * The settings for any client of the SDK: `new SSMClient(await clientSettings({ environment }))`. Endpoints
 * (AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE>) and profiles the SDK finds itself. Give each call the build's signal:
 * `client.send(command, { abortSignal })`.
 */
export async function clientSettings(options: ClientOptions): Promise<ClientSettings> {
  const { environment, region, credentials } = options;
  const attempts = Number(environment['AWS_MAX_ATTEMPTS']);
  prepareProcess();
  const { fromNodeProviderChain } = await import('@aws-sdk/credential-providers');
  return {
    region: region ?? configuredRegion(environment),
    credentials: markErrors(credentials ?? fromNodeProviderChain()),
    maxAttempts: Number.isInteger(attempts) && attempts > 0 ? attempts : ATTEMPTS,
    retryMode: 'standard',
    requestHandler: await createRequestHandler(),
  };
}

/** A provider of our own says what is wrong in an EnvironmentError, which goes its way. */
function markErrors(provider: AwsCredentialIdentityProvider): AwsCredentialIdentityProvider {
  return (properties) =>
    provider(properties).catch((error: Error) => {
      if (error instanceof EnvironmentError) throw error;
      throw markedError(error, { ofCredentials: true as const }) satisfies CredentialsError;
    });
}

/**
 * Sets what only variables of this process can: that the SDK does not warn of the Node that runs an action. Empty variables,
 * which `aws-actions/configure-aws-credentials` leaves behind, go, since the SDK takes some of them for values.
 */
function prepareProcess(): void {
  process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
  for (const [name, value] of Object.entries(process.env)) {
    if (name.startsWith('AWS_') && value === '') delete process.env[name];
  }
}
