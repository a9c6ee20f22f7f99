/** The shell contract on this machine, with every shell that a buildspec may meet. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createHostRuntime } from '../../src/adapters/host/host-runtime.js';
import { MARK_NAME } from '../../src/adapters/host/mark.js';
import { markedProcesses } from '../support/processes.js';
import { type ContractPlace, type ContractShell, openSession, shellContract } from './shell-contract.js';

const scratch = realpathSync(mkdtempSync(join(tmpdir(), 'host-runtime-')));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** `sh` runs our own scripts too; bash takes that name for a wish to be in POSIX mode. */
const PROGRAMS: { program: string; shell: ContractShell }[] = [
  { program: 'dash', shell: { name: 'dash', shell: 'sh', kind: 'dash' } },
  { program: 'busybox', shell: { name: 'busybox', shell: 'sh', kind: 'busybox' } },
  { program: 'bash', shell: { name: 'bash as sh', shell: 'sh', kind: 'bash as sh' } },
  { program: 'bash', shell: { name: 'bash', shell: 'bash', kind: 'bash' } },
];
const found = PROGRAMS.flatMap(({ program, shell }) => {
  const path = ['/usr/bin', '/bin'].map((folder) => join(folder, program)).find(existsSync);
  if (path === undefined) return [];
  const folder = join(scratch, shell.name);
  mkdirSync(folder);
  symlinkSync(path, join(folder, 'sh'));
  return [{ shell, path: `${folder}:${process.env['PATH']}` }];
});

it('finds every shell', () => {
  if (found.length < PROGRAMS.length && !process.env['RUN_BUILDSPEC_NO_SKIP']) {
    return console.warn('skipped: dash, bash or busybox is missing here');
  }
  expect(found).toHaveLength(PROGRAMS.length);
});

const openRuntime = (shell: ContractShell): Promise<ContractPlace> => {
  const path = found.find((one) => one.shell === shell)?.path ?? '';
  process.env['PATH'] = path;
  const mark = randomUUID();
  const root = mkdtempSync(join(scratch, 'place-'));
  const [directory, temporaryFolder] = [join(root, 'source'), join(root, 'temp')];
  mkdirSync(directory);
  mkdirSync(temporaryFolder);
  return Promise.resolve({
    runtime: createHostRuntime({ mark, temporaryFolder }),
    directory,
    path,
    refusals: {
      shell: (missing) => `The shell ${missing} does not exist`,
      directory: (missing) => `cannot enter the source directory ${missing}`,
    },
    remains: () =>
      Promise.resolve([...readdirSync(temporaryFolder), ...markedProcesses(`${MARK_NAME}=${mark}`)]),
    cleanup: () => Promise.resolve(rmSync(root, { recursive: true, force: true })),
  });
};

shellContract(
  'host',
  openRuntime,
  found.map(({ shell }) => shell),
);

describe.each(found)('host, $shell.name', ({ shell }) => {
  it('ends the daemons of a build inside a build', async () => {
    const place = await openRuntime(shell);
    const outer = `${MARK_NAME}=${randomUUID()}`;
    const variables = [{ name: MARK_NAME, value: outer.slice(MARK_NAME.length + 1) }];
    try {
      const session = await openSession(place, shell, { variables });
      await session.run('setsid sleep 60 >/dev/null 2>&1 &');
      await session.shell.close();
      expect([...(await place.remains()), ...markedProcesses(outer)]).toEqual([]);
    } finally {
      await place.cleanup();
    }
  });
});

it('keeps the folder when asked to, and tells of none when nothing could be opened', async () => {
  const root = mkdtempSync(join(scratch, 'keep-'));
  const kept: string[] = [];
  const keepFolder = (folder: string): number => kept.push(folder);
  const runtime = createHostRuntime({ mark: randomUUID(), temporaryFolder: root, keepFolder });
  const options = {
    directory: root,
    variables: [],
    users: [undefined],
    onOutput: () => undefined,
    onProgress: () => undefined,
    signal: new AbortController().signal,
  };
  await expect(runtime.open({ ...options, shell: '/no/such/shell' })).rejects.toThrow('does not exist');
  expect([kept, readdirSync(root)]).toEqual([[], []]);
  const shell = await runtime.open({ ...options, shell: 'sh' });
  await shell.run({ text: 'X=1', user: undefined, isolated: false, variables: {} });
  await shell.close();
  expect(kept).toEqual(readdirSync(root).map((name) => join(root, name)));
  expect(readdirSync(kept[0] ?? '')).toContain('script.sh');
});
