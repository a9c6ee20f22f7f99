/** What is wrong with inputs and options of a batch is told before any build runs (SPEC §2.1). */
import { afterEach, expect, it } from '@jest/globals';
import { join } from 'node:path';

import { commandLine } from './support/command-line.js';
import { runAction } from './support/runner.js';
import { gitdir } from './support/testdir.js';

const BUILDSPEC = `version: 0.2
batch: {build-list: [{identifier: one}, {identifier: two}]}
phases: {build: {commands: [echo ran]}}
`;
const cleanups: (() => unknown)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

it.each([
  ['timeout-in-minutes', '5000'],
  ['cache', 'sometimes'],
  ['artifact-packaging', 'tar'],
  ['artifact-retention-days', '1.5'],
  ['reports', 'some'],
  ['summary', 'some'],
  ['runtime-versions', 'newest'],
])('the input %s', async (name, value) => {
  const workspace = await gitdir({ 'buildspec.yml': BUILDSPEC });
  cleanups.push(workspace.cleanup);
  const result = await runAction({ workspace: workspace.path, with: { mode: 'batch', [name]: value } });
  cleanups.push(result.cleanup);
  const { exitCode, outputs, annotations } = result;
  expect({ exitCode, status: outputs['build-status'] }).toEqual({ exitCode: 2, status: 'FAULT' });
  expect(annotations.map(({ message }) => message)).toEqual([expect.stringContaining(`Input ${name}`)]);
  expect(result.text).not.toContain('one started');
});

it('the option --timeout', async () => {
  const cli = await commandLine({ 'source/buildspec.yml': BUILDSPEC });
  cleanups.push(cli.cleanup);
  const json = join(cli.path, 'batch.json');
  const ran = await cli.run(['run', '--batch', '--timeout', '5000', '--build-json', json], {
    XDG_STATE_HOME: '',
  });
  expect({ status: ran.status, log: ran.log }).toEqual({
    status: 2,
    log: expect.stringContaining('--timeout'),
  });
});

it('two secondary sources of one identifier', async () => {
  const workspace = await gitdir({ 'buildspec.yml': BUILDSPEC, 'lib/file': '' });
  cleanups.push(workspace.cleanup);
  const twice = { mode: 'batch', 'secondary-sources': 'lib=lib\nlib=.' };
  const result = await runAction({ workspace: workspace.path, with: twice });
  cleanups.push(result.cleanup);
  const said = 'There are two secondary sources lib.';
  expect(result.annotations.map(({ message }) => message)).toEqual([said]);
  expect(result.exitCode).toBe(2);

  const cli = await commandLine({ 'source/buildspec.yml': BUILDSPEC });
  cleanups.push(cli.cleanup);
  const options = ['--secondary-source', 'lib=.', '--secondary-source', 'lib=..'];
  const ran = await cli.run(['run', '--batch', ...options], { XDG_STATE_HOME: '' });
  expect({ status: ran.status, log: ran.log }).toEqual({ status: 2, log: `error: ${said}\n` });
});
