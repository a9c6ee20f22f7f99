/** Nothing of a build's variables stays behind, even when its processes cannot be ended. */
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { openWithCredentials } from '../../../src/adapters/shell/command-credentials.js';
import { type CommandShellPorts, openCommandShell } from '../../../src/adapters/shell/command-shell.js';
import { EnvironmentError } from '../../../src/errors.js';
import type { OpenOptions } from '../../../src/run/ports.js';

const GONE = new EnvironmentError('The Docker daemon does not answer.');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'closing-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const options: OpenOptions = {
  shell: 'sh',
  directory: '/',
  variables: [{ name: 'TOKEN', value: 'secret' }],
  users: [],
  onOutput: () => undefined,
  onProgress: () => undefined,
  signal: new AbortController().signal,
};

function ports(keep = false): CommandShellPorts {
  const unused = (): never => {
    throw new Error('not used');
  };
  return {
    folder: { here: folder, there: folder, keep },
    stateFolder: unused,
    startSupervisor: unused,
    files: { toHere: (path) => path, owner: '' },
    drain: () => undefined,
    interrupt: () => undefined,
    readFile: unused,
    close: () => Promise.reject(GONE),
  };
}

it('the folder is removed', async () => {
  const shell = await openCommandShell(ports(), options);
  expect(existsSync(folder)).toBe(true);
  await expect(shell.close()).rejects.toBe(GONE);
  expect(existsSync(folder)).toBe(false);
});

it('the folder stays where it is to be kept', async () => {
  const shell = await openCommandShell(ports(true), options);
  await expect(shell.close()).rejects.toBe(GONE);
  expect(existsSync(folder)).toBe(true);
});

it('the endpoint ends, and what was made for it', async () => {
  const ended: string[] = [];
  const end = (what: string) => (): Promise<void> => Promise.resolve(void ended.push(what));
  const shell = await openWithCredentials({
    options,
    credentials: {
      leftOut: [],
      serve: (_, variables) => Promise.resolve({ variables, close: end('endpoint') }),
      onFailure: () => undefined,
    },
    findPlace: () => Promise.resolve({ address: '127.0.0.1', leave: end('network') }),
    open: (given) => openCommandShell(ports(), given),
  });
  await expect(shell.close()).rejects.toBe(GONE);
  expect(ended.sort()).toEqual(['endpoint', 'network']);
});
