/** A batch on a machine that cannot give it all that it asks for. */
import { expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import { testdir } from './support/testdir.js';

interface BatchJson {
  buildBatchStatus: string;
  buildGroups: unknown[];
}

it('builds that get no file descriptors are a FAULT, and the batch tells of all', async () => {
  const names = Array.from({ length: 30 }, (_, index) => `b${index}`);
  const directory = await testdir({
    'buildspec.yml': `version: 0.2
batch: {build-list: [${names.map((name) => `{identifier: ${name}}`).join(', ')}]}
phases: {build: {commands: [sleep 1]}}
`,
  });
  const json = join(directory.path, 'batch.json');
  const batch = [
    resolve('dist/cli/index.js'),
    'run',
    '--batch',
    '--max-parallel',
    '30',
    '--build-json',
    json,
  ];
  const ran = spawnSync('sh', ['-c', 'ulimit -n 40; exec "$@"', 'sh', process.execPath, ...batch], {
    cwd: directory.path,
    env: { ...process.env, HOME: directory.path, XDG_STATE_HOME: '' },
    encoding: 'utf8',
  });
  const { buildBatchStatus, buildGroups } = JSON.parse(readFileSync(json, 'utf8')) as BatchJson;
  await directory.cleanup();
  expect(ran.stderr).not.toMatch(/^Node\.js v|This is a bug/m);
  expect({ status: ran.status, buildBatchStatus }).toEqual({ status: 3, buildBatchStatus: 'FAULT' });
  expect(buildGroups).toHaveLength(names.length);
}, 120_000);
