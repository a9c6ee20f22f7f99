import type { IncomingMessage, ServerResponse } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';

import { azureError } from './results-blobs.js';

/** What a request is for. */
export type CallName =
  | 'CreateCacheEntry'
  | 'FinalizeCacheEntryUpload'
  | 'GetCacheEntryDownloadURL'
  | 'CreateArtifact'
  | 'FinalizeArtifact'
  | 'ListArtifacts'
  | 'GetSignedArtifactURL'
  | 'DeleteArtifact'
  | 'PutBlob'
  | 'PutBlock'
  | 'PutBlockList'
  | 'GetBlob'
  | 'HeadBlob';

/** Requests that go wrong, and how. */
export interface Fault {
  /** Which: by what they are for, or by `METHOD path`, for blobs with the `comp` of the query: `PUT /…?comp=block`. */
  on: CallName | RegExp;
  /** How many of them; one by default. */
  times?: number;
  /** Waits first; when nothing else is given, the request then goes its way. */
  delayMs?: number;
  /** Answers with that. */
  status?: number;
  headers?: Record<string, string>;
  /** An object becomes JSON. What twirp or Azure would say by default. */
  body?: string | object;
  /** A `Retry-After` header, in seconds. */
  retryAfter?: number;
  /** Destroys the connection: at once, or after `afterBytes` of the request's body, for GetBlob of the answer's. */
  reset?: true;
  afterBytes?: number;
  /** Accepts the request and never answers. */
  hang?: true;
  /** The method has its effect all the same, and only its answer is lost; not for blobs. */
  carriedOut?: true;
}

/** The repository has used up what it may spend on caches; as users of GitHub's service quote it. */
export const CACHE_BUDGET = {
  status: 200,
  body: {
    ok: false,
    message:
      'You have reached your configured budget, your cache is now read only to prevent additional charges.',
  },
};

/** The owner's storage for artifacts is full; as users of GitHub's service quote it. */
export const ARTIFACT_QUOTA = {
  status: 403,
  body: { code: 'permission_denied', msg: 'insufficient usage to create artifact' },
};

/** Too many requests (actions/cache#1758). */
export const RATE_LIMIT = {
  status: 429,
  retryAfter: 18,
  body: { code: 'resource_exhausted', msg: 'rate limit exceeded' },
};

/** Faults to come; each is used up by the requests that it meets, the oldest first. */
export function createFaults(): {
  add(fault: Fault): void;
  take(name: CallName, line: string): Fault | undefined;
} {
  const faults: { fault: Fault; left: number }[] = [];
  return {
    add: (fault) => void faults.push({ fault, left: fault.times ?? 1 }),
    take: (name, line) => {
      const next = faults.find(
        ({ fault: { on }, left }) => left > 0 && (typeof on === 'string' ? on === name : on.test(line)),
      );
      if (next !== undefined) next.left--;
      return next?.fault;
    },
  };
}

/** Does to a request what `fault` says. False when the request is to go its way. */
export async function applyFault(
  fault: Fault,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<boolean> {
  if (fault.delayMs !== undefined) await sleep(fault.delayMs, undefined, { ref: false });
  if (fault.hang) {
    request.resume();
    return true;
  }
  if (fault.reset) {
    if (fault.afterBytes !== undefined && request.method === 'GET') return false;
    await received(request, fault.afterBytes ?? 0);
    request.socket.resetAndDestroy();
    return true;
  }
  if (fault.status === undefined) return false;
  request.resume();
  const retryAfter = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
  const [type, body] = bodyOf(fault, request.method === 'POST');
  response.setHeader('content-length', Buffer.byteLength(body));
  response.writeHead(fault.status, { 'content-type': type, ...retryAfter, ...fault.headers }).end(body);
  return true;
}

function bodyOf({ status, body }: Fault, twirp: boolean): [type: string, body: string] {
  if (typeof body === 'string') return ['text/plain', body];
  if (body !== undefined) return ['application/json', JSON.stringify(body)];
  if (!twirp) return ['application/xml', azureError(status === 503 ? 'ServerBusy' : 'InternalError')];
  return ['application/json', JSON.stringify({ code: 'unavailable', msg: `fault ${status}` })];
}

/** Reads that many bytes of a request's body, or all of a shorter one. */
async function received(request: IncomingMessage, bytes: number): Promise<void> {
  let count = 0;
  if (bytes === 0) return;
  // The break would otherwise destroy the request, and with it the connection, in its own way.
  for await (const chunk of request.iterator({ destroyOnReturn: false })) {
    count += (chunk as Buffer).length;
    if (count >= bytes) return;
  }
}
