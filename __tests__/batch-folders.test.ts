/** Batches of the committed bundle whose builds leave what nobody can remove: a file system that they mounted. */
import { afterEach, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandLine } from './support/command-line.js';
import { runAction, type StepResult } from './support/runner.js';
import { gitdir } from './support/testdir.js';
import { asRoot, root } from './support/users.js';

const BUILDSPEC = `version: 0.2
batch: {build-list: [{identifier: one}]}
phases:
  build:
    commands:
      - mkdir busy
      - ${[...(asRoot() ?? []), 'mount', '-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', 'busy'].join(' ')}
`;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

/** Only root mounts. */
function itMounts(name: string, test: () => Promise<void>): void {
  const may = asRoot() !== undefined || process.env['RUN_BUILDSPEC_NO_SKIP'];
  (may ? it : it.skip)(name, test, 60_000);
}

/** Unmounts what a build has left in its copy of the source. */
function unmountLater(copy: string): void {
  const busy = join(copy, 'busy');
  expect(existsSync(busy)).toBe(true);
  cleanups.push(() => root('umount', [busy]));
}

itMounts('a step that ran the batch succeeds, and so does the next one', async () => {
  const workspace = await gitdir({ 'buildspec.yml': BUILDSPEC });
  cleanups.push(workspace.cleanup);
  const step = { workspace: workspace.path, with: { mode: 'batch' } };
  const run = async (scratch?: string): Promise<StepResult> => {
    const result = await runAction({ ...step, ...(scratch !== undefined && { scratch }) });
    const { CODEBUILD_SRC_DIR: copy = '' } = Object.fromEntries(
      [...result.text.matchAll(/(CODEBUILD_SRC_DIR)=(.+)/g)].map(([, name, value]) => [name, value]),
    );
    unmountLater(copy);
    return result;
  };
  const first = await run();
  cleanups.unshift(first.cleanup);
  const second = await run(first.scratch);
  for (const { exitCode, outputs, text } of [first, second]) {
    expect(text).not.toContain('This is a bug');
    expect({ exitCode, status: outputs['build-status'] }).toEqual({ exitCode: 0, status: 'SUCCEEDED' });
    expect(text).toMatch(/::warning::one: The copy of the source in .* is not removed/);
  }
});

itMounts('run --batch succeeds, says what stays, and keeps the batch as it came out', async () => {
  const cli = await commandLine({ 'source/buildspec.yml': BUILDSPEC });
  cleanups.push(cli.cleanup);
  const json = join(cli.path, 'batch.json');
  const ran = await cli.run(['run', '--batch', '--build-json', json], { XDG_STATE_HOME: '' });
  const [folder = ''] = cli.temporary();
  unmountLater(join(cli.path, 'temporary', folder, 'one'));
  expect(ran.log).not.toContain('This is a bug');
  expect(ran.status).toBe(0);
  expect(ran.log).toContain(
    `warning: The batch's folder ${join(cli.path, 'temporary', folder)} is not removed`,
  );
  expect(JSON.parse(readFileSync(json, 'utf8'))).toMatchObject({ buildBatchStatus: 'SUCCEEDED' });
});

it('run --batch says that there is no temporary directory', async () => {
  const cli = await commandLine({ 'source/buildspec.yml': BUILDSPEC });
  cleanups.push(cli.cleanup);
  const gone = join(cli.path, 'gone');
  const ran = await cli.run(['run', '--batch'], { XDG_STATE_HOME: '', TMPDIR: gone });
  expect({ status: ran.status, log: ran.log }).toEqual({
    status: 3,
    log: expect.stringContaining(`error: Cannot make a folder for copies of the source in ${gone}: `),
  });
  expect(ran.log).not.toContain('This is a bug');
});
