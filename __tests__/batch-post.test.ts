/** The committed post step, for a batch whose process heard of no cancel, as in a job's container. Linux. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

import { processIdentity } from '../src/adapters/host/process-identity.js';
import { testdir, type TestDirectory } from './support/testdir.js';

let batch: ChildProcess;
let folder: TestDirectory;
beforeEach(async () => {
  folder = await testdir({ begun: '' });
  batch = spawn('sleep', ['600']);
  await once(batch, 'spawn');
});
afterEach(async () => {
  batch.kill('SIGKILL');
  await folder.cleanup();
});

function post(identity: string): number | null {
  const file = join(folder.path, 'begun');
  const env = { ...process.env, STATE_batch: file, STATE_process: identity };
  const { status } = spawnSync(process.execPath, ['dist/post/index.js'], { env });
  expect(existsSync(file)).toBe(false);
  return status;
}

it('ends it, so that it starts no other builds', async () => {
  const ended = once(batch, 'exit');
  expect(post((await processIdentity(batch.pid ?? 0)) ?? '')).toBe(0);
  expect(await ended).toEqual([null, 'SIGKILL']);
});

it('ends no other process that has its id by now', () => {
  expect(post(`${batch.pid} 1`)).toBe(0);
  expect(batch.exitCode ?? batch.signalCode).toBeNull();
});
