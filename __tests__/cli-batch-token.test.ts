import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { type CommandLine, commandLine } from './support/command-line.js';

let cli: CommandLine;
beforeEach(async () => {
  cli = await commandLine({
    'source/buildspec.yml':
      'version: 0.2\nbatch: {build-list: [{identifier: one}]}\nphases: {build: {commands: [echo ran]}}\n',
  });
});
afterEach(() => cli.cleanup());

it('a second call with the same token leaves what the first one wrote', async () => {
  const json = join(cli.path, 'batch.json');
  const args = ['run', '--batch', '--idempotency-token', 'token', '--build-json', json];
  const environment = { XDG_STATE_HOME: '' };
  expect(await cli.run(args, environment)).toMatchObject({ status: 0 });
  const first = readFileSync(json, 'utf8');
  const second = await cli.run(args, environment);
  expect(second).toMatchObject({ status: 0, log: expect.not.stringContaining('one | ran') });
  expect(readFileSync(json, 'utf8')).toBe(first);
});

it('a file that cannot be written is told before anything runs', async () => {
  const args = ['run', '--batch', '--build-json', join(cli.path, 'gone', 'batch.json')];
  const { status, log } = await cli.run(args, { XDG_STATE_HOME: '' });
  expect({ status, log }).toEqual({ status: 2, log: expect.stringContaining('--build-json: ENOENT') });
  expect(log).not.toContain('one | ran');
});

it('so is a folder of the builds that cannot be made', async () => {
  const json = join(cli.path, 'batch.json');
  writeFileSync(`${json}.d`, '');
  const { status, log } = await cli.run(['run', '--batch', '--build-json', json], { XDG_STATE_HOME: '' });
  expect({ status, log }).toEqual({ status: 2, log: expect.stringContaining('--build-json: EEXIST') });
  expect(log).not.toContain('one | ran');
});
