/** Batches on one machine whose commands run as another user: that one must get into the copies of the source. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { chmodSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';

import { type CommandLine, commandLine } from './support/command-line.js';
import { runAction } from './support/runner.js';
import { testdir } from './support/testdir.js';
import { asRoot } from './support/users.js';

const BUILDSPEC = `version: 0.2
run-as: nobody
batch: {build-list: [{identifier: one}]}
phases: {build: {commands: ['echo "$(id -un) finds $(cat file)"']}}
`;
let cli: CommandLine;
beforeEach(async () => {
  cli = await commandLine({ 'source/buildspec.yml': BUILDSPEC, 'source/file': 'it' });
  chmodSync(cli.path, 0o711);
});
afterEach(() => cli.cleanup());

/** Only root runs commands as another user without being asked. */
const itRunsAs = asRoot() !== undefined || process.env['RUN_BUILDSPEC_NO_SKIP'] ? it : it.skip;

itRunsAs('run --batch', async () => {
  const ran = await cli.run(['run', '--batch'], { XDG_STATE_HOME: '' });
  expect({ status: ran.status, log: ran.log }).toEqual({
    status: 0,
    log: expect.stringContaining('one | nobody finds it\n'),
  });
});

itRunsAs('run --batch keeps others out of copies of a source that they do not reach', async () => {
  chmodSync(cli.path, 0o700);
  const temporary = await testdir();
  chmodSync(temporary.path, 0o711);
  const ran = await cli.run(['run', '--batch'], { XDG_STATE_HOME: '', TMPDIR: temporary.path });
  await temporary.cleanup();
  expect({ status: ran.status, log: ran.log }).toEqual({
    status: 3,
    log: expect.stringContaining('run-as: nobody cannot enter the source directory'),
  });
});

itRunsAs('mode: batch', async () => {
  const scratch = join(cli.path, 'job');
  mkdirSync(scratch);
  const workspace = join(cli.path, 'source');
  const result = await runAction({ workspace, scratch, with: { mode: 'batch' } });
  expect({ exitCode: result.exitCode, text: result.text }).toEqual({
    exitCode: 0,
    text: expect.stringContaining('nobody finds it\n'),
  });
});
