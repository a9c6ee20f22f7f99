import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, open, rename, rm, stat, truncate } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';

/** Where the services' signed URLs lead: what they need of Azure's blob storage. */
export interface BlobStore {
  /** A URL that lets a client write the blob, in one piece or in blocks. */
  uploadUrl(blob: string): string;
  /** A URL that lets a client read the blob, and has it saved under that name. */
  downloadUrl(blob: string, fileName?: string): string;
  /** In bytes; undefined when there is no such blob. */
  size(blob: string): Promise<number | undefined>;
  remove(blob: string): Promise<void>;
  /** Where the blob is on disk, for a store that has one file for it. */
  file?(blob: string): string;
  close(): Promise<void>;
}

/** A store of our own, in a temporary folder. */
export interface DiskBlobs extends BlobStore {
  file(blob: string): string;
  /** Answers a request for a blob. Breaks a download off after `cutAfter` bytes. */
  answer(request: IncomingMessage, response: ServerResponse, cutAfter?: number): Promise<void>;
}

/** Three segments, as the client's library reads an address without a host name: account, container, blob. */
const CONTAINER = '/actionsresults/actions-results/';

/** The value of a header that has a download saved as `fileName`. */
export function attachment(fileName: string): string {
  const ascii = fileName.replace(/[^\x20-\x7e]|["\\]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(fileName)}`;
}

/** Blobs as files; bytes never stay in memory. `origin` gives the address under which `answer` is reached. */
export async function diskBlobs(origin: () => string): Promise<DiskBlobs> {
  const folder = await mkdtemp(join(tmpdir(), 'run-buildspec-blobs-'));
  const key = randomBytes(32);
  const types = new Map<string, string>();
  const committed = new Map<string, string>();
  const digest = (value: string): string => createHash('sha256').update(value).digest('hex');
  const file = (blob: string): string => join(folder, digest(blob));
  const blockFile = (blob: string, id: string): string => `${file(blob)}.${digest(id)}`;

  const signature = (path: string, query: URLSearchParams): string =>
    createHmac('sha256', key)
      .update([path, ...['sp', 'se', 'rscd'].map((name) => query.get(name) ?? '')].join('\n'))
      .digest('base64');
  const signedUrl = (blob: string, permission: 'w' | 'r', disposition?: string): string => {
    const url = new URL(CONTAINER + blob, origin());
    url.searchParams.set('sp', permission);
    url.searchParams.set('se', new Date(Date.now() + 3600_000).toISOString());
    if (disposition !== undefined) url.searchParams.set('rscd', disposition);
    url.searchParams.set('sig', signature(url.pathname, url.searchParams));
    return url.href;
  };

  /** A broken upload leaves nothing under the name itself. */
  const receive = async (request: IncomingMessage, target: string): Promise<void> => {
    const part = `${target}.${randomUUID()}`;
    try {
      await pipeline(request, createWriteStream(part));
      await rename(part, target);
    } finally {
      await rm(part, { force: true });
    }
  };

  const commit = async (blob: string, list: string): Promise<boolean> => {
    // A client that did not hear that it worked asks again.
    if (committed.get(blob) === list) return true;
    const ids = [...list.matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id = '']) => id);
    const blocks = ids.map((id) => blockFile(blob, id));
    if ((await Promise.all(blocks.map(sizeOf))).includes(undefined)) return false;
    const part = `${file(blob)}.${randomUUID()}`;
    await pipeline(async function* () {
      for (const block of blocks) yield* createReadStream(block);
    }, createWriteStream(part));
    await rename(part, file(blob));
    await Promise.all(blocks.map((block) => rm(block, { force: true })));
    committed.set(blob, list);
    return true;
  };

  const put = async (blob: string, query: URLSearchParams, request: IncomingMessage): Promise<boolean> => {
    const block = query.get('blockid');
    if (query.get('comp') === 'block' && block !== null) {
      await receive(request, blockFile(blob, block));
      return true;
    }
    const type = request.headers['x-ms-blob-content-type'];
    if (typeof type === 'string') types.set(blob, type);
    if (query.get('comp') === 'blocklist') return commit(blob, await bodyText(request));
    await receive(request, file(blob));
    return true;
  };

  const get = async (
    blob: string,
    query: URLSearchParams,
    request: IncomingMessage,
    response: ServerResponse,
    cutAfter?: number,
  ): Promise<void> => {
    const size = await sizeOf(file(blob));
    if (size === undefined) return fail(response, 404, 'BlobNotFound');
    const range = String(request.headers['x-ms-range'] ?? request.headers.range ?? '');
    const [, from, to] = /^bytes=(\d+)-(\d*)$/.exec(range) ?? [];
    const start = Number(from ?? 0);
    const end = Math.min(to === undefined || to === '' ? Infinity : Number(to), size - 1);
    if (from !== undefined && start >= size) return fail(response, 416, 'InvalidRange');
    response.setHeader('content-length', end - start + 1);
    response.writeHead(from === undefined ? 200 : 206, {
      ...identity(),
      'content-type': types.get(blob) ?? 'application/octet-stream',
      'accept-ranges': 'bytes',
      'x-ms-blob-type': 'BlockBlob',
      ...(from !== undefined && { 'content-range': `bytes ${start}-${end}/${size}` }),
      ...(query.has('rscd') && { 'content-disposition': query.get('rscd') ?? '' }),
    });
    if (request.method === 'HEAD' || size === 0) return void response.end();
    const last = cutAfter === undefined ? end : Math.min(end, start + cutAfter - 1);
    await pipeline(createReadStream(file(blob), { start, end: last }), response, { end: last === end });
    if (last < end) request.socket.resetAndDestroy();
  };

  return {
    file,
    uploadUrl: (blob) => signedUrl(blob, 'w'),
    downloadUrl: (blob, fileName) =>
      signedUrl(blob, 'r', fileName === undefined ? undefined : attachment(fileName)),
    size: (blob) => sizeOf(file(blob)),
    remove: (blob) => rm(file(blob), { force: true }),
    close: () => rm(folder, { recursive: true, force: true }),
    answer: async (request, response, cutAfter) => {
      const { pathname, searchParams: query } = new URL(request.url ?? '', origin());
      const permission = request.method === 'PUT' ? 'w' : 'r';
      const good =
        query.get('sp') === permission &&
        Date.parse(query.get('se') ?? '') > Date.now() &&
        query.get('sig') === signature(pathname, query);
      if (!good || !pathname.startsWith(CONTAINER)) return fail(response, 403, 'AuthenticationFailed');
      const blob = pathname.slice(CONTAINER.length);
      if (request.method !== 'PUT') return get(blob, query, request, response, cutAfter);
      if (!(await put(blob, query, request))) return fail(response, 400, 'InvalidBlockList');
      response.writeHead(201, { ...identity(), 'content-length': 0 }).end();
    },
  };
}

/** Makes a stored blob's file unfit: `missing`, half as long, or with one other byte in its middle. */
export async function spoilFile(path: string, how: 'missing' | 'truncated' | 'corrupt'): Promise<void> {
  const middle = Math.floor((await stat(path)).size / 2);
  if (how === 'missing') return rm(path);
  if (how === 'truncated') return truncate(path, middle);
  const handle = await open(path, 'r+');
  const { buffer } = await handle.read(Buffer.alloc(1), 0, 1, middle);
  await handle.write(Buffer.from([buffer.readUInt8() ^ 0xff]), 0, 1, middle);
  await handle.close();
}

/** What Azure says when it refuses. */
export function azureError(code: string): string {
  return `<?xml version="1.0" encoding="utf-8"?><Error><Code>${code}</Code><Message>${code}</Message></Error>`;
}

/** The whole body of a request, as text. */
export async function bodyText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { 'content-type': 'application/xml', 'x-ms-error-code': code });
  response.end(azureError(code));
}

/** What the client's library expects in every answer of Azure's. */
function identity(): Record<string, string> {
  return {
    etag: `"${randomUUID()}"`,
    'last-modified': new Date().toUTCString(),
    'x-ms-request-id': randomUUID(),
    'x-ms-version': '2021-12-02',
  };
}

async function sizeOf(path: string): Promise<number | undefined> {
  return (await stat(path).catch(() => undefined))?.size;
}
