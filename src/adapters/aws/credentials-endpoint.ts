import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { EnvironmentError, messageWithHint } from '../../errors.js';
import type { Variable } from '../../run/ports.js';

const PATH = '/credentials';

/**
 * What never expires is asked for again after so long. AWS's programs begin to refresh a quarter of an hour before the
 * end, so a shorter time would make them ask for each request.
 */
const LASTING_MS = 30 * 60_000;

/** As the SDK's providers give them. */
export interface AwsCredentials {
  accessKeyId: string;
  secretAccessKey: string;
  sessionToken?: string;
  expiration?: Date;
}

export interface EndpointOptions {
  /** Of this machine. Programs take plain HTTP only from loopback addresses, 169.254.170.2 and 169.254.170.23. */
  address: string;
  /** Asked for each request, but never twice at a time. What it throws goes to the program that asked. */
  credentials(): Promise<AwsCredentials>;
  /** Told what no log may show, before anybody else gets it. */
  onSecrets(values: string[]): void;
  /** Told once that there are no credentials, and why. */
  onWarning(message: string): void;
}

export interface CredentialsEndpoint {
  /** What leads AWS's programs here. */
  variables: Variable[];
  close(): Promise<void>;
}

/**
 * Serves AWS credentials as the agent of Amazon ECS does, and CodeBuild's, which every AWS SDK and the AWS CLI understand:
 * https://docs.aws.amazon.com/sdkref/latest/guide/feature-container-credentials.html. Whoever asks must know the token
 * that only the variables hold.
 * @throws EnvironmentError when it cannot listen at the address
 */
export async function startCredentialsEndpoint(options: EndpointOptions): Promise<CredentialsEndpoint> {
  const { address, onSecrets } = options;
  const token = randomBytes(32).toString('hex');
  onSecrets([token]);
  const answer = createAnswer(options);
  const server = createServer((request, response) => {
    if (request.method !== 'GET' || request.url !== PATH) {
      return send(response, 404, { code: 'NotFound', message: `Only GET ${PATH} is answered here.` });
    }
    if (!isAuthorized(request, token)) {
      const message = 'The Authorization header is not the value of AWS_CONTAINER_AUTHORIZATION_TOKEN.';
      return send(response, 403, { code: 'AccessDenied', message });
    }
    void answer().then(([status, body]) => send(response, status, body));
  });
  server.unref(); // must not keep this process alive
  await new Promise<void>((resolve, reject) => {
    server.once('error', (error) =>
      reject(new EnvironmentError(`Cannot listen at ${address}: ${error.message}`)),
    );
    server.listen(0, address, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    variables: [
      { name: 'AWS_CONTAINER_CREDENTIALS_FULL_URI', value: `http://${address}:${port}${PATH}` },
      { name: 'AWS_CONTAINER_AUTHORIZATION_TOKEN', value: token },
    ],
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/** Gives the status and body of an answer; requests at the same time wait for the same credentials. */
function createAnswer({ credentials, onSecrets, onWarning }: EndpointOptions) {
  let known = '';
  let warned = false;
  let pending: Promise<[number, object]> | undefined;
  const ask = async (): Promise<[number, object]> => {
    try {
      const { accessKeyId, secretAccessKey, sessionToken = '', expiration } = await credentials();
      const secrets = [accessKeyId, secretAccessKey, sessionToken].filter((value) => value !== '');
      if (known !== secrets.join()) onSecrets(secrets);
      known = secrets.join();
      const end = expiration ?? new Date(Date.now() + LASTING_MS);
      return [
        200,
        {
          AccessKeyId: accessKeyId,
          SecretAccessKey: secretAccessKey,
          Token: sessionToken,
          Expiration: end.toISOString(),
        },
      ];
    } catch (error) {
      const failure = error as EnvironmentError;
      if (!warned)
        onWarning(`The build asked for AWS credentials, and there are none: ${messageWithHint(failure)}`);
      warned = true;
      return [500, { code: 'CredentialsUnavailable', message: failure.message }];
    }
  };
  return () => (pending ??= ask().finally(() => (pending = undefined)));
}

/** Compares digests, for they are of one length: the time it takes tells nothing. */
function isAuthorized({ headers }: IncomingMessage, token: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(headers.authorization ?? ''), digest(token));
}

function send(response: ServerResponse, status: number, body: object): void {
  const content = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json',
    'Content-Length': Buffer.byteLength(content),
  });
  response.end(content);
}
