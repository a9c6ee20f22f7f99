/**
 * The cache and artifact protocols with Microsoft's own emulator of the blob storage behind them, and genuine signed URLs:
 * a second opinion on our blob store. RUN_BUILDSPEC_AZURITE is a folder that has node_modules/azurite, 3.35.0 for Node 20:
 * `npm install --ignore-scripts --prefix "$RUN_BUILDSPEC_AZURITE" azurite@3.35.0`.
 */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { startAzurite } from './support/results-azurite.js';
import {
  type ClientAnswer,
  type ClientMethod,
  type Clients,
  startClients,
} from './support/results-clients.js';
import { type ResultsService, startResultsService } from './support/results-service.js';
import { runAction } from './support/runner.js';
import { testdir, type TestDirectory } from './support/testdir.js';

const folder = process.env['RUN_BUILDSPEC_AZURITE'];
if (folder === undefined) {
  if (process.env['RUN_BUILDSPEC_NO_SKIP']) throw new Error('CI skips nothing: set RUN_BUILDSPEC_AZURITE');
  console.warn('Tests with Azurite are skipped: RUN_BUILDSPEC_AZURITE is not set');
}

(folder === undefined ? describe.skip : describe)('with Azurite', () => {
  const data = randomBytes(9_000_000);
  let clients: Clients;
  let service: ResultsService;
  let workspace: TestDirectory;

  beforeAll(async () => {
    clients = await startClients();
    workspace = await testdir({ 'out/sub/räport.html': '<p>' });
    writeFileSync(join(workspace.path, 'out/data'), data);
    service = await startResultsService({ blobs: await startAzurite(folder ?? '') });
  });
  afterAll(async () => {
    await service.close();
    await clients.end();
    await workspace.cleanup();
  });

  const path = (name: string): string => join(workspace.path, name);
  const call = (what: ClientMethod, ...args: unknown[]): Promise<ClientAnswer> =>
    clients.call(what, service.variables(), workspace.path, ...args);

  it.each([
    ['in one piece', 9_000_000],
    ['in blocks', 140_000_000],
  ])('a cache goes %s and comes back', async (key, size) => {
    const bytes = randomBytes(size);
    writeFileSync(path('cached'), bytes);
    const saved = await call({ client: 'cache', method: 'saveCache' }, ['cached'], key);
    expect(saved.value).toBeGreaterThan(0);
    expect(service.caches().at(-1)?.size).toBeGreaterThan(size);
    rmSync(path('cached'));
    const restored = await call({ client: 'cache', method: 'restoreCache' }, ['cached'], 'none', [key]);
    expect(restored).toMatchObject({ value: key });
    expect(bytes.equals(readFileSync(path('cached')))).toBe(true);
  });

  it('an artifact goes up and comes down with the same digest, and can be replaced', async () => {
    const upload = (): Promise<ClientAnswer> =>
      call({ client: 'artifact', method: 'uploadArtifact' }, 'dist', [path('out/data')], path('out'));
    const { value } = await upload();
    const { id, digest } = value as { id: number; digest: string };
    const options = { path: path('back'), expectedHash: `sha256:${digest}` };
    const download = await call({ client: 'artifact', method: 'downloadArtifact' }, id, options);
    expect(download.value).toEqual({ downloadPath: path('back'), digestMismatch: false });
    expect(data.equals(readFileSync(path('back/data')))).toBe(true);
    expect((await upload()).error?.message).toContain('(409) Conflict');
    await call({ client: 'artifact', method: 'deleteArtifact' }, 'dist');
    expect((await upload()).value).toMatchObject({ id: id + 1 });
  });

  it('the action uploads its artifact, saves its cache, and restores it', async () => {
    const buildspec = [
      'version: 0.2',
      'phases: {build: {commands: ["[ -e deps ] || { mkdir deps; echo 1 > deps/x; }"]}}',
      "artifacts: {name: of the action, files: 'out/**/*'}",
      'cache: {key: k, paths: [deps]}',
    ].join('\n');
    const step = { workspace: workspace.path, with: { buildspec }, runner: service.variables() };
    const cold = await runAction(step);
    expect(cold).toMatchObject({ exitCode: 0, annotations: [] });
    const id = Number(cold.outputs['artifact-id']);
    await call({ client: 'artifact', method: 'downloadArtifact' }, id, { path: path('downloaded') });
    expect(data.equals(readFileSync(path('downloaded/out/data')))).toBe(true);
    rmSync(path('deps'), { recursive: true });
    const warm = await runAction({ ...step, with: { buildspec, artifacts: 'none' } });
    expect(warm).toMatchObject({ exitCode: 0, annotations: [] });
    expect(warm.outputs['cache-hit']).toBe('true');
    expect(readFileSync(path('deps/x'), 'utf8')).toBe('1\n');
    await Promise.all([cold.cleanup(), warm.cleanup()]);
  });

  it('a raw file keeps its name and its type', async () => {
    const file = path('out/sub/räport.html');
    const options = { skipArchive: true };
    const upload = { client: 'artifact', method: 'uploadArtifact' } as const;
    const { value } = await call(upload, 'x', [file], path('out'), options);
    const { id } = value as { id: number };
    await call({ client: 'artifact', method: 'downloadArtifact' }, id, { path: path('raw') });
    expect(readFileSync(path('raw/räport.html'), 'utf8')).toBe('<p>');
  });

  it('signed URLs are for one blob and one purpose', async () => {
    const blobs = await startAzurite(folder ?? '');
    const put = { method: 'PUT', body: 'text', headers: { 'x-ms-blob-type': 'BlockBlob' } };
    expect((await fetch(blobs.uploadUrl('a/b'), put)).status).toBe(201);
    expect(await blobs.size('a/b')).toBe(4);
    const answer = await fetch(blobs.downloadUrl('a/b', 'the name'));
    expect(await answer.text()).toBe('text');
    expect(answer.headers.get('content-disposition')).toMatch(/^attachment; filename="the name"; /);
    expect((await fetch(blobs.uploadUrl('a/b'))).status).toBe(403);
    expect((await fetch(blobs.downloadUrl('a/b').replace('a/b', 'a/c'))).status).toBe(403);
    await blobs.remove('a/b');
    expect(await blobs.size('a/b')).toBeUndefined();
    await blobs.close();
  });
});
