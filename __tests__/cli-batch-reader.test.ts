import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { text } from 'node:stream/consumers';

import { type CommandLine, commandLine } from './support/command-line.js';

let cli: CommandLine;
beforeEach(async () => {
  cli = await commandLine({
    'source/buildspec.yml':
      'version: 0.2\nbatch: {build-list: [{identifier: one}]}\nphases: {build: {commands: [sleep 50]}}\n',
  });
});
afterEach(() => cli.cleanup());

it.each([
  ['run', []],
  ['run --batch', ['--batch']],
])('%s stops when its reader has gone before the first line', async (_, batch) => {
  const args = ['run', ...batch, '--artifacts', 'inside'];
  const { child, ended } = cli.start(args, { XDG_STATE_HOME: '' });
  ended.catch(() => undefined); // it reads the output to its end
  child.stdout.destroy();
  const closed = new Promise<number | null>((resolve) => child.once('exit', resolve));
  const log = await text(child.stderr);
  expect({ status: await closed, log }).toEqual({ status: 130, log: '' });
  expect(cli.temporary()).toEqual([]);
});
