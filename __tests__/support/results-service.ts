import { randomBytes } from 'node:crypto';
import http, { type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

import { type ArtifactRules, createArtifacts, type StoredArtifact } from './results-artifacts.js';
import { type BlobStore, bodyText, diskBlobs, spoilFile } from './results-blobs.js';
import { createCaches, type StoredCache } from './results-cache.js';
import { applyFault, type CallName, createFaults, type Fault } from './results-faults.js';
import { readToken, type ServiceJob, signToken } from './results-token.js';
import { type Answer, type Message, type Method, refusal } from './results-twirp.js';

export interface ResultsOptions extends ArtifactRules {
  /** Where blobs go; a temporary folder and this service itself by default. Faults and calls of another are not seen. */
  blobs?: BlobStore;
  /** What all caches together may take, after which the least recently used go; no limit by default. */
  cacheLimitBytes?: number;
}

/** A request, as it came and was answered. */
export interface ServiceCall {
  name: CallName | undefined;
  method: string;
  /** Without the query; for blobs with its `comp`. */
  path: string;
  /** What a method of the services was asked. */
  message?: Message;
  /** As declared. */
  requestBytes: number;
  /** What was done to it. */
  fault: Fault | undefined;
  /** Of a complete answer; undefined after a reset, and while there is none. */
  status: number | undefined;
  responseBytes: number | undefined;
}

export interface ResultsService {
  /** `http://127.0.0.1:port`. */
  origin: string;
  /** What a step of `job` has in its environment because of the services, for `RunnerStep.runner`. */
  variables(job?: ServiceJob): Record<string, string>;
  /** Makes requests fail that come from now on. */
  fault(fault: Fault): void;
  /** Every request since the start. */
  calls: ServiceCall[];
  /** `calls` of that name. */
  callsOf(name: CallName): ServiceCall[];
  artifacts(): StoredArtifact[];
  caches(): StoredCache[];
  /** Takes away every cache with that key, or all. */
  evict(key?: string): Promise<void>;
  /** Makes what a client stored unreadable or wrong; only in our own blob store. */
  spoil(stored: { file?: string }, how: 'missing' | 'truncated' | 'corrupt'): Promise<void>;
  /** Breaks off what is under way, and removes the blobs. */
  close(): Promise<void>;
}

const BLOB_CALLS: Record<string, CallName> = {
  PUT: 'PutBlob',
  'PUT?comp=block': 'PutBlock',
  'PUT?comp=blocklist': 'PutBlockList',
  GET: 'GetBlob',
  HEAD: 'HeadBlob',
};

/**
 * GitHub's cache service (v2) and artifact service (v4) on this machine, for the real clients: both protocols, and the
 * blobs behind their signed URLs.
 */
export async function startResultsService(options: ResultsOptions = {}): Promise<ResultsService> {
  const key = randomBytes(32);
  const server = http.createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const disk = options.blobs === undefined ? await diskBlobs(() => origin) : undefined;
  const blobs = options.blobs ?? disk!;
  const caches = createCaches(blobs, options.cacheLimitBytes);
  const artifacts = createArtifacts(blobs, options);
  const faults = createFaults();
  const calls: ServiceCall[] = [];
  const methods = new Map<string, Method>([
    ...prefixed('/twirp/github.actions.results.api.v1.CacheService/', caches.methods),
    ...prefixed('/twirp/github.actions.results.api.v1.ArtifactService/', artifacts.methods),
  ]);

  const ask = async (call: ServiceCall, request: IncomingMessage): Promise<Answer> => {
    const method = methods.get(call.path);
    const caller = readToken(request.headers.authorization, key);
    if (method === undefined) return refusal('bad_route', `no handler for path ${call.path}`);
    if (caller === undefined) return refusal('unauthenticated', 'invalid token');
    call.message = JSON.parse(await bodyText(request)) as Message;
    return method(call.message, caller);
  };

  const serve = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const call = describe(request);
    calls.push(call);
    response.on('finish', () => {
      call.status = response.statusCode;
      call.responseBytes = Number(response.getHeader('content-length') ?? 0);
    });
    const isMethod = call.method === 'POST';
    call.fault = call.name && faults.take(call.name, `${call.method} ${call.path}`);
    const early = isMethod && call.fault?.carriedOut ? await ask(call, request) : undefined;
    if (call.fault && (await applyFault(call.fault, request, response))) return;
    if (isMethod) {
      const { status, body } = early ?? (await ask(call, request));
      const text = JSON.stringify(body);
      response.setHeader('content-length', Buffer.byteLength(text));
      response.writeHead(status, { 'content-type': 'application/json' }).end(text);
    } else if (disk !== undefined && call.name !== undefined) {
      await disk.answer(request, response, call.fault?.reset && call.fault.afterBytes);
    } else {
      response.writeHead(404).end();
    }
  };

  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    // A client that goes away is not our trouble; anything else breaks the connection, so that a test sees it.
    serve(request, response).catch((error: Error) => request.socket.destroy(error));
  });

  // Steps of a job share its token's time, however long the earlier ones took.
  const startedAt = new Date();
  return {
    origin,
    variables: (job = {}) => ({
      ACTIONS_RESULTS_URL: `${origin}/`,
      ACTIONS_RUNTIME_URL: `${origin}/`,
      ACTIONS_RUNTIME_TOKEN: signToken({ startedAt, ...job }, key),
      ACTIONS_CACHE_SERVICE_V2: 'True',
      ACTIONS_CACHE_URL: `${origin}/`,
      GITHUB_RUN_ATTEMPT: String(job.attempt ?? 1),
    }),
    fault: faults.add,
    calls,
    callsOf: (name) => calls.filter((call) => call.name === name),
    artifacts: artifacts.list,
    caches: caches.list,
    evict: caches.evict,
    spoil: ({ file }, how) => {
      if (file === undefined) throw new Error('only the files of our own blob store can be spoiled');
      return spoilFile(file, how);
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await blobs.close();
    },
  };
}

function describe(request: IncomingMessage): ServiceCall {
  const method = request.method ?? '';
  const { pathname, searchParams } = new URL(request.url ?? '', 'http://127.0.0.1');
  const comp = searchParams.has('comp') ? `?comp=${searchParams.get('comp')}` : '';
  const service = /^\/twirp\/.*\/(\w+)$/.exec(pathname)?.[1] as CallName | undefined;
  return {
    name: service ?? BLOB_CALLS[method + comp],
    method,
    path: pathname + comp,
    requestBytes: Number(request.headers['content-length'] ?? 0),
    fault: undefined,
    status: undefined,
    responseBytes: undefined,
  };
}

function prefixed(prefix: string, methods: Record<string, Method>): [string, Method][] {
  return Object.entries(methods).map(([name, method]) => [prefix + name, method]);
}
