import { setMaxListeners } from 'node:events';

import type { AwsCredentialIdentityProvider } from '@smithy/types';

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
  /** What `createCredentials` gives: it throws EnvironmentErrors. */
  credentials: AwsCredentialIdentityProvider;
}

/** How any client reaches AWS, those that get credentials too. */
export interface ConnectionSettings {
  maxAttempts: number;
  retryMode: 'standard';
  requestHandler: AwsRequestHandler;
}

/** What the clients of all services are made with. */
export interface ClientSettings extends ConnectionSettings {
  region: string | undefined;
  credentials: AwsCredentialIdentityProvider;
}

/**
 * The region that variables name; undefined leaves it to the profile. The SDK does not know AWS_DEFAULT_REGION, which
 * the AWS CLI and CodeBuild's images use.
 */
export function configuredRegion(environment: NodeJS.ProcessEnv): string | undefined {
  return environment['AWS_REGION'] || environment['AWS_DEFAULT_REGION'] || undefined;
}

/**
 * The settings for any client of the SDK: `new SSMClient(await clientSettings({ environment, credentials }))`. Endpoints
 * (AWS_ENDPOINT_URL and AWS_ENDPOINT_URL_<SERVICE>) and profiles the SDK finds itself. Give each call the build's signal,
 * which credentials do not know: `untilAborted(signal, client.send(command, { abortSignal: signal }))`.
 */
export async function clientSettings(options: ClientOptions): Promise<ClientSettings> {
  const { environment, region, credentials } = options;
  const connection = await connectionSettings(environment);
  return { ...connection, region: region ?? configuredRegion(environment), credentials };
}

/** The part of the settings that says how AWS is reached. */
export async function connectionSettings(environment: NodeJS.ProcessEnv): Promise<ConnectionSettings> {
  const attempts = Number(environment['AWS_MAX_ATTEMPTS']);
  prepareProcess();
  return {
    maxAttempts: Number.isInteger(attempts) && attempts > 0 ? attempts : ATTEMPTS,
    retryMode: 'standard',
    requestHandler: await createRequestHandler(),
  };
}

/** What `work` gives, but no longer than the signal lets it: to get credentials, the SDK takes no signal. */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  // Each call under way listens to it, twice; node warns of more than ten.
  setMaxListeners(0, signal);
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(new Error('The signal aborted.'));
    signal.addEventListener('abort', abort, { once: true });
    if (signal.aborted) abort();
    void work.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
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
