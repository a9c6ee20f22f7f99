/** The local cache and artifact services, driven by GitHub's real clients; and what these make of their answers. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { type ClientAnswer, type Clients, startClients } from './support/results-clients.js';
import { ARTIFACT_QUOTA, CACHE_BUDGET, RATE_LIMIT } from './support/results-faults.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { branchScopes, JOB, pullRequestScopes, readOnly, type ServiceJob } from './support/results-token.js';
import { testdir, type TestDirectory } from './support/testdir.js';

const CONFLICT =
  'Failed to CreateArtifact: Received non-retryable error: Failed request: (409) Conflict: ' +
  'an artifact with this name already exists on the workflow run';

let clients: Clients;
let service: ResultsService;
let workspace: TestDirectory;

beforeAll(async () => {
  clients = await startClients();
});
afterAll(() => clients.end());
beforeEach(async () => {
  service = await startResultsService();
  workspace = await testdir({ 'out/data.txt': 'data\n', 'out/sub/more.txt': 'more\n' });
});
afterEach(async () => {
  await service.close();
  await workspace.cleanup();
});

const path = (name: string): string => join(workspace.path, name);

function cache(
  method: 'saveCache' | 'restoreCache' | 'isFeatureAvailable',
  job: ServiceJob | undefined,
  ...args: unknown[]
): Promise<ClientAnswer> {
  return clients.call({ client: 'cache', method }, service.variables(job), workspace.path, ...args);
}
const save = (key: string, job?: ServiceJob, paths = ['out']): Promise<ClientAnswer> =>
  cache('saveCache', job, paths, key);
const restore = (key: string, prefixes: string[] = [], job?: ServiceJob): Promise<ClientAnswer> =>
  cache('restoreCache', job, ['out'], key, prefixes);

function artifact(
  method: 'uploadArtifact' | 'listArtifacts' | 'getArtifact' | 'downloadArtifact' | 'deleteArtifact',
  job: ServiceJob | undefined,
  ...args: unknown[]
): Promise<ClientAnswer> {
  return clients.call({ client: 'artifact', method }, service.variables(job), workspace.path, ...args);
}
const upload = (name: string, job?: ServiceJob): Promise<ClientAnswer> =>
  artifact('uploadArtifact', job, name, [path('out/data.txt'), path('out/sub/more.txt')], path('out'));
const listed = async (job?: ServiceJob): Promise<string[]> => {
  const { value } = await artifact('listArtifacts', job);
  return (value as { artifacts: { name: string }[] }).artifacts.map(({ name }) => name);
};

async function sha256(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const chunk of createReadStream(file)) hash.update(chunk as Buffer);
  return hash.digest('hex');
}

describe('caches', () => {
  it('come back as they were', async () => {
    expect((await cache('isFeatureAvailable', undefined)).value).toBe(true);
    const saved = await save('deps-1');
    expect(saved.value).toBe(service.caches()[0]?.id);
    rmSync(path('out'), { recursive: true });
    expect(await restore('deps-1')).toMatchObject({ value: 'deps-1' });
    expect(readFileSync(path('out/sub/more.txt'), 'utf8')).toBe('more\n');
    const [stored] = service.caches();
    expect(stored).toMatchObject({ key: 'deps-1', scope: 'refs/heads/main', finished: true });
    expect(readFileSync(stored?.file ?? '')).toHaveLength(stored?.size ?? 0);
    expect(service.calls.map(({ name, status }) => [name, status])).toEqual([
      ['CreateCacheEntry', 200],
      ['PutBlob', 201],
      ['FinalizeCacheEntryUpload', 200],
      ['GetCacheEntryDownloadURL', 200],
      ['GetBlob', 200],
    ]);
    expect(service.callsOf('PutBlob')[0]?.requestBytes).toBe(stored?.size);
    expect(service.callsOf('GetBlob')[0]?.responseBytes).toBe(stored?.size);
  });

  it('are found by their key, then the newest by the key as prefix, then by the prefixes in their order', async () => {
    for (const key of ['deps-1', 'deps-1-old', 'deps-1-new', 'other-1', 'other-2']) await save(key);
    expect((await restore('deps-1')).value).toBe('deps-1');
    expect((await restore('deps-1-')).value).toBe('deps-1-new');
    expect((await restore('none', ['x', 'other-', 'deps-'])).value).toBe('other-2');
    expect((await restore('none', ['x'])).value).toBeUndefined();
  });

  it('look in each scope in turn: an older one of the own branch before a newer one of the default branch', async () => {
    await save('k-1', { scopes: branchScopes('main') });
    const feature = { scopes: branchScopes('feature') };
    expect((await restore('k-', [], feature)).value).toBe('k-1');
    await save('k-2', feature);
    await save('k-3', { scopes: branchScopes('main') });
    expect((await restore('k-3', ['k-'], feature)).value).toBe('k-2');
    expect((await restore('k-', [], { scopes: pullRequestScopes(7) })).value).toBe('k-3');
    expect((await restore('k-2', [], { scopes: branchScopes('main') })).value).toBeUndefined();
  });

  it('keep to one version: the same key with other paths is another entry', async () => {
    writeFileSync(path('file'), '');
    expect((await save('k')).value).toBeGreaterThan(0);
    expect((await save('k', {}, ['file'])).value).toBeGreaterThan(0);
    expect(new Set(service.caches().map(({ version }) => version)).size).toBe(2);
    expect((await cache('restoreCache', {}, ['other'], 'k')).value).toBeUndefined();
  });

  it('cannot be changed, but in another scope', async () => {
    await save('k');
    const again = await save('k');
    expect(again.value).toBe(-1);
    expect(again.log).toContain(
      'Unable to reserve cache with key k, another job may be creating this cache.',
    );
    expect(again.log).not.toContain('::warning::');
    expect(service.callsOf('CreateCacheEntry').map(({ status }) => status)).toEqual([200, 409]);
    expect((await save('k', { scopes: pullRequestScopes(7) })).value).toBeGreaterThan(0);
  });

  it('are not written with a token that only reads', async () => {
    await save('k');
    const job = { scopes: readOnly(branchScopes('main')) };
    const denied = await save('k-2', job);
    expect(denied.value).toBe(-1);
    expect(denied.log).toContain('::warning::Failed to save: Unable to reserve cache with key k-2.');
    expect(denied.log).toContain('cache write denied: token has no writable scopes');
    expect((await restore('k', [], job)).value).toBe('k');
  });

  it('are not read with a token that has no scope, or that only writes', async () => {
    for (const scopes of [[], [{ scope: 'refs/heads/main', permission: 'write' as const }]]) {
      const denied = await restore('k', [], { scopes });
      expect(denied.value).toBeUndefined();
      expect(denied.log).toContain('(403) Forbidden: cache read denied: token has no readable scopes');
    }
  });

  it('go when they are evicted, and the least recently used when there is no room', async () => {
    await save('k');
    await service.evict('k');
    expect((await restore('k')).value).toBeUndefined();
    await service.close();

    service = await startResultsService({ cacheLimitBytes: 15_000 });
    for (const key of ['a', 'b', 'c']) {
      writeFileSync(path('out/data.txt'), randomBytes(6_000));
      await save(key);
      await restore('a');
    }
    expect(service.caches().map(({ key }) => key)).toEqual(['a', 'c']);
  });

  it('are not saved beyond the budget, which the client warns of', async () => {
    service.fault({ on: 'CreateCacheEntry', ...CACHE_BUDGET });
    const { value, log } = await save('k');
    expect(value).toBe(-1);
    expect(log).toContain('::warning::Cache reservation failed: You have reached your configured budget');
  });

  it('of more than 128 MiB are put in blocks', async () => {
    const big = await testdir();
    // Nothing shrinks random bytes.
    writeFileSync(join(big.path, 'random'), randomBytes(140_000_000));
    const before = await sha256(join(big.path, 'random'));
    const run = (method: 'saveCache' | 'restoreCache'): Promise<ClientAnswer> =>
      clients.call({ client: 'cache', method }, service.variables(), big.path, ['random'], 'k');
    expect((await run('saveCache')).value).toBeGreaterThan(0);
    expect(service.callsOf('PutBlock')).toHaveLength(3);
    expect(service.callsOf('PutBlockList')).toHaveLength(1);
    rmSync(join(big.path, 'random'));
    expect((await run('restoreCache')).value).toBe('k');
    expect(await sha256(join(big.path, 'random'))).toBe(before);
    await big.cleanup();
  });
});

describe('artifacts', () => {
  it('come back with their bytes and their digest', async () => {
    writeFileSync(path('out/data.txt'), randomBytes(9_000_000));
    const { value } = await upload('dist');
    const [stored] = service.artifacts();
    const digest = await sha256(stored?.file ?? '');
    expect(value).toEqual({ id: stored?.id, size: stored?.size, digest });
    expect(stored).toMatchObject({ name: 'dist', job: JOB, finished: true, digest: `sha256:${digest}` });
    expect(service.callsOf('PutBlock').length).toBeGreaterThan(1);
    const got = await artifact('getArtifact', undefined, 'dist');
    expect(got.value).toMatchObject({ artifact: { id: stored?.id, digest: `sha256:${digest}` } });

    const options = { path: path('back'), expectedHash: `sha256:${digest}` };
    const download = await artifact('downloadArtifact', undefined, stored?.id, options);
    expect(download.value).toEqual({ downloadPath: path('back'), digestMismatch: false });
    expect(await sha256(path('back/data.txt'))).toBe(await sha256(path('out/data.txt')));
    expect(readFileSync(path('back/sub/more.txt'), 'utf8')).toBe('more\n');
  });

  it('of one raw file keep its name and its type', async () => {
    writeFileSync(path('out/räport.html'), '<p>');
    const options = { skipArchive: true };
    await artifact('uploadArtifact', undefined, 'x', [path('out/räport.html')], path('out'), options);
    const [stored] = service.artifacts();
    expect(stored).toMatchObject({ name: 'räport.html', mimeType: 'text/html', size: 3 });
    await artifact('downloadArtifact', undefined, stored?.id, { path: path('back') });
    expect(readFileSync(path('back/räport.html'), 'utf8')).toBe('<p>');
  });

  it('are listed, deleted and replaced by other jobs of the run, and unknown to other runs', async () => {
    const test = { job: 'job-2' };
    await upload('dist');
    await upload('report', test);
    expect(await listed(test)).toEqual(['report', 'dist']);
    expect(await listed({ run: 'run-2' })).toEqual([]);
    expect((await artifact('downloadArtifact', test, 1, { path: path('back') })).error).toBeUndefined();
    expect(existsSync(path('back/data.txt'))).toBe(true);
    expect((await artifact('downloadArtifact', { run: 'run-2' }, 1)).error?.message).toContain(
      'No artifacts found for ID: 1',
    );

    const conflict = await upload('dist', test);
    expect(conflict.error?.message).toBe(CONFLICT);
    expect((await artifact('deleteArtifact', test, 'dist')).value).toEqual({ id: 1 });
    expect((await upload('dist', test)).value).toMatchObject({ id: 3 });
    expect(service.artifacts().map(({ job }) => job)).toEqual(['job-2', 'job-2']);
    expect((await artifact('deleteArtifact', {}, 'none')).error?.name).toBe('ArtifactNotFoundError');
  });

  it('of an earlier attempt are seen when failed jobs run again, not when all do, and leave the name free', async () => {
    await upload('dist');
    expect(await listed({ attempt: 2 })).toEqual(['dist']);
    expect(await listed({ attempt: 2, rerun: 'all' })).toEqual([]);
    expect((await upload('dist', { attempt: 2 })).error).toBeUndefined();
    expect((await artifact('getArtifact', { attempt: 2 }, 'dist')).value).toMatchObject({
      artifact: { id: 2 },
    });
    expect(await listed()).toEqual(['dist']);
    await service.close();

    service = await startResultsService({ namesPer: 'run' });
    await upload('dist');
    expect((await upload('dist', { attempt: 2 })).error?.message).toBe(CONFLICT);
  });

  it('whose upload failed keep their name, invisibly, unless told otherwise', async () => {
    service.fault({ on: 'FinalizeArtifact', status: 403, body: {} });
    expect((await upload('dist')).error?.message).toContain('Failed request: (403) Forbidden');
    expect(service.artifacts()).toMatchObject([{ name: 'dist', finished: false }]);
    expect(await listed()).toEqual([]);
    expect((await artifact('deleteArtifact', {}, 'dist')).error?.name).toBe('ArtifactNotFoundError');
    expect((await upload('dist')).error?.message).toBe(CONFLICT);
    await service.close();

    service = await startResultsService({ unfinishedKeepName: false });
    service.fault({ on: 'FinalizeArtifact', status: 403, body: {} });
    await upload('dist');
    expect((await upload('dist')).value).toMatchObject({ id: 2 });
  });

  it('are refused when the storage is full', async () => {
    service.fault({ on: 'CreateArtifact', ...ARTIFACT_QUOTA });
    expect((await upload('dist')).error?.message).toContain('Artifact storage quota has been hit.');
  });

  it('that changed since are told by their digest', async () => {
    await upload('dist');
    const [stored] = service.artifacts();
    await service.spoil(stored ?? {}, 'corrupt');
    const options = { path: path('back'), skipDecompress: true, expectedHash: stored?.digest };
    const { value } = await artifact('downloadArtifact', undefined, stored?.id, options);
    expect(value).toMatchObject({ digestMismatch: true });
    const length = stored?.size ?? 0;
    await service.spoil(stored ?? {}, 'truncated');
    expect(readFileSync(stored?.file ?? '')).toHaveLength(Math.floor(length / 2));
    await service.spoil(stored ?? {}, 'missing');
    expect(existsSync(stored?.file ?? '')).toBe(false);
  });
});

describe('trouble', () => {
  it('5xx of a method is retried after 3 seconds; that of a blob at once', async () => {
    service.fault({ on: 'CreateCacheEntry', status: 503 });
    service.fault({ on: /^PUT /, status: 503 });
    const { value, log } = await save('k');
    expect(value).toBeGreaterThan(0);
    expect(log).toContain('failed with error: Failed request: (503) Service Unavailable: fault 503.');
    expect(log).toContain('Retrying request in 3000 ms');
    expect(service.callsOf('PutBlob').map(({ status }) => status)).toEqual([503, 201]);
  });

  it('429 is not retried by the cache client, which says for how long', async () => {
    service.fault({ on: 'GetCacheEntryDownloadURL', ...RATE_LIMIT });
    const { value, log } = await restore('k');
    expect(value).toBeUndefined();
    expect(log).toContain("::warning::You've hit a rate limit, your rate limit will reset in 18 seconds");
    expect(log).toContain('Rate limited: Failed request: (429) Too Many Requests: rate limit exceeded');
    expect(service.callsOf('GetCacheEntryDownloadURL')).toHaveLength(1);
  });

  it('a connection that breaks is not tried again, but for blobs', async () => {
    service.fault({ on: 'CreateArtifact', reset: true });
    expect((await upload('dist')).error?.message).toContain('Unable to make request: ECONNRESET');
    expect(service.callsOf('CreateArtifact')).toMatchObject([{ status: undefined }]);

    writeFileSync(path('out/data.txt'), randomBytes(2_000_000));
    service.fault({ on: 'PutBlock', reset: true, afterBytes: 1_000_000 });
    expect((await upload('dist')).error).toBeUndefined();
    expect(service.callsOf('PutBlock').map(({ status }) => status)).toEqual([undefined, 201]);
    const [stored] = service.artifacts();
    expect(stored?.digest).toBe(`sha256:${await sha256(stored?.file ?? '')}`);
  });

  it('a download that breaks off is a miss', async () => {
    writeFileSync(path('out/data.txt'), randomBytes(2_000_000));
    await save('k');
    rmSync(path('out'), { recursive: true });
    service.fault({ on: 'GetBlob', reset: true, afterBytes: 1_000_000 });
    const { value, log } = await restore('k');
    expect(value).toBeUndefined();
    expect(log).toContain('::warning::Failed to restore: ');
    expect(existsSync(path('out'))).toBe(false);
    expect((await restore('k')).value).toBe('k');
  });

  it('a method whose answer is lost has had its effect', async () => {
    service.fault({ on: 'CreateArtifact', reset: true, carriedOut: true });
    await upload('dist');
    expect((await upload('dist')).error?.message).toBe(CONFLICT);
  });

  it('a service that does not answer holds the client up until it ends', async () => {
    service.fault({ on: 'GetCacheEntryDownloadURL', hang: true });
    const answer = restore('k');
    await Promise.race([answer, sleep(500)]);
    expect(service.calls).toMatchObject([{ name: 'GetCacheEntryDownloadURL', status: undefined }]);
    await service.close();
    expect((await answer).log).toContain('Failed to GetCacheEntryDownloadURL: Unable to make request');
    service = await startResultsService();
  });

  it('an answer can be late, and can be anything', async () => {
    service.fault({ on: 'GetCacheEntryDownloadURL', delayMs: 300 });
    const start = Date.now();
    expect((await restore('k')).log).not.toContain('::warning::');
    expect(Date.now() - start).toBeGreaterThanOrEqual(300);
    service.fault({ on: 'CreateArtifact', status: 418, headers: { 'x-a': 'b' }, body: '{"msg":"no"}' });
    expect((await upload('dist')).error?.message).toContain("(418) I'm a Teapot: no");
  });

  it('tokens that another service signed, changed ones and old ones are refused', async () => {
    const other = await startResultsService();
    const call = (variables: Record<string, string>): Promise<ClientAnswer> =>
      clients.call({ client: 'artifact', method: 'listArtifacts' }, variables, workspace.path);
    const own = service.variables();
    const [head, , signature] = (own['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.');
    const [, claims] = (service.variables({ run: 'run-2' })['ACTIONS_RUNTIME_TOKEN'] ?? '').split('.');
    const tokens = [
      other.variables()['ACTIONS_RUNTIME_TOKEN'] ?? '',
      [head, claims, signature].join('.'),
      service.variables({ startedAt: new Date(Date.now() - 1000), validMs: 500 })['ACTIONS_RUNTIME_TOKEN'] ??
        '',
    ];
    for (const token of tokens) {
      const { error } = await call({ ...own, ACTIONS_RUNTIME_TOKEN: token });
      expect(error?.message).toContain('(401) Unauthorized: invalid token');
    }
    expect((await call(own)).error).toBeUndefined();
    await other.close();
  });

  it('what a token or a signed URL is not for is refused', async () => {
    await save('k');
    const { variables, origin } = service;
    const post = (method: string, message: object): Promise<Response> =>
      fetch(`${origin}/twirp/github.actions.results.api.v1.${method}`, {
        method: 'POST',
        headers: { authorization: `Bearer ${variables()['ACTIONS_RUNTIME_TOKEN']}` },
        body: JSON.stringify(message),
      });
    const foreign = { workflow_run_backend_id: 'run-2', workflow_job_run_backend_id: JOB, name: 'x' };
    expect((await post('ArtifactService/CreateArtifact', foreign)).status).toBe(403);
    expect((await post('ArtifactService/Nothing', {})).status).toBe(404);
    const { version } = service.caches()[0] ?? {};
    const found = await post('CacheService/GetCacheEntryDownloadURL', { key: 'k', version });
    const { signed_download_url: url } = (await found.json()) as { signed_download_url: string };

    const range = await fetch(url, { headers: { range: 'bytes=2-5' } });
    expect([range.status, (await range.arrayBuffer()).byteLength]).toEqual([206, 4]);
    const head = await fetch(url, { method: 'HEAD' });
    expect(Number(head.headers.get('content-length'))).toBe(service.caches()[0]?.size);
    expect((await fetch(url, { method: 'PUT', body: 'x' })).status).toBe(403);
    expect((await fetch(url.replace('/caches/', '/caches/x'))).status).toBe(403);
  });
});
