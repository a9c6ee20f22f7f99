import http from 'node:http';
import https from 'node:https';
import type { Duplex } from 'node:stream';
import { buffer, text } from 'node:stream/consumers';

import { EnvironmentError } from '../../errors.js';
import { type Endpoint, findEndpoint } from './endpoint.js';

/** The oldest daemon that has all we ask for, Docker 20.10. */
const OLDEST_API = '1.41';

/** A daemon that takes longer to answer a simple question has a problem that waiting does not mend. */
const ANSWER_MS = 120_000;
const PING_MS = 10_000;

/** The daemon refused a request. */
export class EngineError extends Error {
  override readonly name = 'EngineError';
  readonly status: number;

  /** @param message the daemon's own words */
  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}

export interface CallOptions {
  headers?: Record<string, string>;
  signal?: AbortSignal;
  /** So long an answer may take; for `stream` as long as it likes when absent. */
  answerMs?: number;
}

/**
 * The Docker Engine API (https://docs.docker.com/reference/api/engine/). Paths begin with `/` and have no version.
 * Every method throws an `EngineError` when the daemon refuses, and an EnvironmentError when it does not answer.
 */
export interface Engine {
  endpoint: Endpoint;
  /** Sends `body` as JSON and gives the answer's JSON; undefined when the answer is empty. */
  call<T>(method: string, path: string, body?: unknown, options?: CallOptions): Promise<T>;
  /** The answer's bytes, as they come. */
  stream(method: string, path: string, options?: CallOptions): Promise<http.IncomingMessage>;
  /** Turns the connection into that of an attached process: its input, and its output in Docker's frames. */
  upgrade(path: string, body?: unknown): Promise<Duplex>;
}

/**
 * Connects to the daemon that the variables name; see `findEndpoint`.
 * @throws EnvironmentError when there is none, it does not answer, or it is older than Docker 20.10.
 */
export async function connectEngine(
  env: Record<string, string | undefined>,
  signal?: AbortSignal,
): Promise<Engine> {
  const endpoint = findEndpoint(env);
  // `/version` asks containerd too, and takes ten times as long.
  const ping = await createEngine(endpoint, '').stream('GET', '/_ping', { signal, answerMs: PING_MS });
  const version = String(ping.headers['api-version']);
  ping.resume();
  if (isOlder(version, OLDEST_API)) {
    throw new EnvironmentError(
      `The Docker daemon at ${endpoint.name} speaks API ${version}; Docker 20.10 or newer is needed.`,
    );
  }
  return createEngine(endpoint, `/v${version}`);
}

function isOlder(one: string, other: string): boolean {
  const [major = 0, minor = 0] = one.split('.').map(Number);
  const [otherMajor = 0, otherMinor = 0] = other.split('.').map(Number);
  return major < otherMajor || (major === otherMajor && minor < otherMinor);
}

function createEngine(endpoint: Endpoint, prefix: string): Engine {
  const { connection, tls } = endpoint;
  const request = tls ? https.request : http.request;
  const open = (method: string, path: string, headers: Record<string, string>): http.ClientRequest =>
    request({ ...connection, ...tls, method, path: prefix + path, headers: { Host: 'docker', ...headers } });

  const send = (
    method: string,
    path: string,
    body: unknown,
    { headers, signal, answerMs }: CallOptions,
  ): Promise<http.IncomingMessage> =>
    new Promise((resolve, reject) => {
      const content = body === undefined ? undefined : JSON.stringify(body);
      const type: Record<string, string> =
        content === undefined
          ? {}
          : { 'Content-Type': 'application/json', 'Content-Length': String(Buffer.byteLength(content)) };
      const outgoing = open(method, path, { ...type, ...headers });
      const abort = (): void => void outgoing.destroy(new Error('the build was interrupted'));
      if (signal?.aborted) abort();
      signal?.addEventListener('abort', abort, { once: true });
      outgoing.once('close', () => signal?.removeEventListener('abort', abort));
      if (answerMs !== undefined) {
        outgoing.setTimeout(answerMs, () =>
          outgoing.destroy(new Error(`no answer for ${answerMs / 1000} s`)),
        );
      }
      outgoing.once('error', (error) => reject(unreachable(endpoint, error)));
      outgoing.once('response', (response) => {
        if ((response.statusCode ?? 0) < 400) resolve(response);
        else refusal(response).then(reject, reject);
      });
      outgoing.end(content);
    });

  return {
    endpoint,
    call: async <T>(method: string, path: string, body?: unknown, options: CallOptions = {}) => {
      const response = await send(method, path, body, { answerMs: ANSWER_MS, ...options });
      const answer = await text(response).catch((error: Error) => {
        throw unreachable(endpoint, error);
      });
      return (answer === '' ? undefined : parseAnswer(endpoint, answer)) as T;
    },
    stream: (method, path, options = {}) => send(method, path, undefined, options),
    upgrade: (path, body) =>
      new Promise((resolve, reject) => {
        const content = JSON.stringify(body ?? {});
        const outgoing = open('POST', path, {
          Connection: 'Upgrade',
          Upgrade: 'tcp',
          'Content-Type': 'application/json',
          'Content-Length': String(Buffer.byteLength(content)),
        });
        outgoing.once('error', (error) => reject(unreachable(endpoint, error)));
        outgoing.once('response', (response) => void refusal(response).then(reject, reject));
        outgoing.once('upgrade', (_response, socket: Duplex, head: Buffer) => {
          if (head.length > 0) socket.unshift(head);
          resolve(socket);
        });
        outgoing.end(content);
      }),
  };
}

function parseAnswer(endpoint: Endpoint, answer: string): unknown {
  try {
    return JSON.parse(answer);
  } catch (error) {
    throw unreachable(endpoint, new Error('what answers there is no Docker daemon', { cause: error }));
  }
}

/** What the daemon says is JSON with a `message`, mostly. */
async function refusal(response: http.IncomingMessage): Promise<EngineError> {
  const answer = (await buffer(response)).toString('utf8');
  let message = answer.trim() || `HTTP status ${response.statusCode}`;
  try {
    message = (JSON.parse(answer) as { message?: string }).message ?? message;
  } catch {
    // a proxy's page, or nothing
  }
  return new EngineError(response.statusCode ?? 0, message);
}

function unreachable(endpoint: Endpoint, error: Error): EnvironmentError {
  const denied = (error as NodeJS.ErrnoException).code === 'EACCES';
  return new EnvironmentError(
    `The Docker daemon does not answer at ${endpoint.name}: ${error.message}.`,
    denied
      ? 'This user may not use it: add it to the group docker, or run as root.'
      : 'Is it running? `docker version` tells; DOCKER_HOST names another one.',
    { cause: error },
  );
}
