import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import {
  type BatchHistory,
  type KeptBatch,
  openBatchHistory,
} from '../../src/adapters/local/batch-history.js';
import { recordFrom } from '../../src/run/batch/read-record.js';
import type { BuildRecord } from '../../src/run/batch/results.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { type TestDirectory, testdir } from '../support/testdir.js';

const START = 1_790_000_000_000;

function record(identifier: string, changes: Partial<BuildRecord> = {}): BuildRecord {
  return {
    identifier,
    attempt: 1,
    status: 'SUCCEEDED',
    startTime: START,
    endTime: START + 1000,
    buildArn: `arn:aws:codebuild:us-east-1:123456789012:build/app:${identifier}`,
    buildId: `app:${identifier}`,
    artifacts: [],
    reportArns: [],
    tests: { total: 3, failed: 0 },
    ...changes,
  };
}
function batch(number: number, changes: Partial<KeptBatch> = {}): KeptBatch {
  const id = `app:0000000${number}`;
  return {
    id,
    arn: `arn:aws:codebuild:us-east-1:123456789012:build-batch/${id}`,
    project: 'app',
    source: '/home/me/app',
    commit: 'c0ffee',
    buildspec: 'buildspec.yml',
    status: 'FAILED',
    startTime: START + number,
    parameters: 'hash',
    options: 'other hash',
    builds: [
      {
        identifier: 'one',
        current: record('one', { attempt: 2 }),
        prior: [record('one', { status: 'FAULT' })],
      },
      { identifier: '__proto__', prior: [] },
    ],
    ...changes,
  };
}

let home: TestDirectory;
let warnings: string[];
let history: BatchHistory;
const open = (environment: NodeJS.ProcessEnv) =>
  openBatchHistory(environment, { recordFrom, onWarning: (message) => warnings.push(message) });

beforeEach(async () => {
  home = await testdir();
  warnings = [];
  history = open({ XDG_STATE_HOME: join(home.path, 'state') });
});
afterEach(() => home.cleanup());

const APP = { project: 'app', source: '/home/me/app', buildspec: 'buildspec.yml' };
const last = () => history.last(APP);
const files = () => readdirSync(history.folder).sort();

describe('the history of batches', () => {
  it.each<[NodeJS.ProcessEnv, string]>([
    [{ XDG_STATE_HOME: '/state', HOME: '/home/me' }, '/state/run-buildspec/batches'],
    [{ HOME: '/home/me' }, '/home/me/.local/state/run-buildspec/batches'],
    [{ XDG_STATE_HOME: '', HOME: '/home/me' }, '/home/me/.local/state/run-buildspec/batches'],
    [{ XDG_STATE_HOME: 'relative', HOME: '/home/me' }, '/home/me/.local/state/run-buildspec/batches'],
  ])('of %j is in %s', (environment, folder) => expect(open(environment).folder).toBe(folder));

  it('gives back what it keeps, by id, ARN and project', async () => {
    expect(await last()).toBeUndefined();
    expect(await history.find('app:00000001')).toBeUndefined();
    const other = batch(3, { project: 'other', token: 't', process: '1 2' });
    for (const one of [batch(2), batch(1), other]) expect(await history.save(one)).toBeUndefined();
    expect(await last()).toEqual(batch(2));
    expect(await history.last({ ...APP, project: 'other' })).toEqual(other);
    expect(await history.last({ ...APP, source: '/elsewhere/app' })).toBeUndefined();
    expect(await history.last({ ...APP, buildspec: 'other.yml' })).toBeUndefined();
    expect(await history.find(batch(1).id)).toEqual(batch(1));
    expect(await history.find(batch(1).arn)).toEqual(batch(1));
    expect(await history.find('app')).toBeUndefined();
    expect(warnings).toEqual([]);
  });

  it('keeps the newest state of a batch', async () => {
    await history.save(batch(1, { status: 'IN_PROGRESS', builds: [] }));
    await history.save(batch(1));
    expect(await last()).toEqual(batch(1));
    expect(files()).toHaveLength(1);
  });

  it('shows it to nobody else', async () => {
    await history.save(batch(1));
    chmodSync(history.folder, 0o755);
    await history.save(batch(2));
    expect(statSync(history.folder).mode & 0o777).toBe(0o700);
    for (const name of files()) expect(statSync(join(history.folder, name)).mode & 0o777).toBe(0o600);
  });

  it('knows a token for five minutes', async () => {
    const minutes = (count: number) => START + 1 + count * 60_000;
    await history.save(batch(1, { token: 'mine' }));
    expect((await history.byToken('mine', minutes(0)))?.id).toBe(batch(1).id);
    expect((await history.byToken('mine', minutes(5)))?.id).toBe(batch(1).id);
    expect(await history.byToken('mine', minutes(5) + 1)).toBeUndefined();
    expect(await history.byToken('mine', minutes(-6))).toBeUndefined();
    expect(await history.byToken('other', minutes(0))).toBeUndefined();
  });

  it('keeps the newest 50', async () => {
    for (let number = 55; number >= 1; number--) await history.save(batch(number));
    expect(files()).toHaveLength(50);
    expect(await history.find(batch(5).id)).toBeUndefined();
    expect((await history.find(batch(6).id))?.startTime).toBe(START + 6);
    expect((await last())?.startTime).toBe(START + 55);
  });
});

describe('what is broken there', () => {
  it.each<[string, unknown, RegExp]>([
    ['half a file', undefined, /is left out: .*JSON/],
    ['a list', [], /is left out: it is no batch/],
    ['null', null, /is left out: /],
    ['an unknown status', { ...batch(2), status: 'toString' }, /it is no batch/],
    ['a time that is none', { ...batch(2), startTime: 'now' }, /it is no batch/],
    ['a source that is none', { ...batch(2), source: undefined }, /it is no batch/],
    ['an id that is none', { ...batch(2), id: 1 }, /it is no batch/],
    ['builds that are none', { ...batch(2), builds: [null] }, /is left out: /],
    ['no earlier attempts', { ...batch(2), builds: [{ identifier: 'one' }] }, /is left out: /],
    [
      "another build's record",
      { ...batch(2), builds: [{ identifier: 'two', current: record('one'), prior: [] }] },
      /a build's record is broken/,
    ],
    [
      'a record that is none',
      { ...batch(2), builds: [{ identifier: 'one', prior: [{ status: 'X' }] }] },
      /a build's record is broken/,
    ],
  ])('%s: left out, with a warning', async (_name, value, warning) => {
    await history.save(batch(1));
    await history.save(batch(2));
    const name = files().at(-1) ?? '';
    writeFileSync(join(history.folder, name), value === undefined ? '{"id":' : JSON.stringify(value));
    expect(await last()).toEqual(batch(1));
    expect(warnings).toEqual([expect.stringMatching(warning)]);
    expect(warnings[0]).toContain(join(history.folder, name));
    expect(await history.save(batch(2))).toBeUndefined();
    expect(await last()).toEqual(batch(2));
  });

  it('other files, folders and half-written files are left alone, and what was killed a day ago goes', async () => {
    await history.save(batch(1));
    writeFileSync(join(history.folder, 'README'), '');
    mkdirSync(join(history.folder, '000001790000000003-0123456789abcdef0123456789abcdef.json'.slice(3)));
    const [killed, running] = ['.run-buildspec-aaaaaa', '.run-buildspec-bbbbbb'].map((name) =>
      join(history.folder, name),
    );
    for (const folder of [killed, running]) mkdirSync(folder ?? '');
    utimesSync(killed ?? '', 1, 1);
    expect(await last()).toEqual(batch(1));
    expect(warnings).toHaveLength(1);
    await history.save(batch(2));
    expect(existsSync(killed ?? '')).toBe(false);
    expect(existsSync(running ?? '')).toBe(true);
    expect(existsSync(join(history.folder, 'README'))).toBe(true);
  });

  it('a folder that cannot be made or written: a warning, no failure', async () => {
    writeFileSync(join(home.path, 'file'), '');
    const blocked = open({ XDG_STATE_HOME: join(home.path, 'file') });
    expect(await blocked.save(batch(1))).toMatch(
      /^This batch is not kept for a retry, in .*\/file\/run-buildspec\/batches: a file is where/,
    );
    expect(await blocked.last(APP)).toBeUndefined();
    expect(warnings).toEqual([expect.stringMatching(/^Earlier batches are not known, in /)]);
    expect(await open({ XDG_STATE_HOME: '/proc/nowhere' }).save(batch(1))).toMatch(/^This batch is not kept/);
    expect(
      await history.save({ ...batch(1), builds: [{ identifier: 'a', prior: [], current: circular() }] }),
    ).toMatch(/^This batch is not kept/);
  });

  it('a full disk: a warning, and what was kept is there', async () => {
    const disk = mountSmallDisk(join(home.path, 'small'));
    if (disk === undefined) return;
    try {
      const small = open({ XDG_STATE_HOME: disk.path });
      expect(await small.save(batch(1))).toBeUndefined();
      const large = batch(1, {
        builds: [{ identifier: 'a', prior: [record('a', { build: 'x'.repeat(2 << 20) })] }],
      });
      expect(await small.save(large)).toMatch(/no room is left there/);
      expect(await small.last(APP)).toEqual(batch(1));
      expect(readdirSync(small.folder)).toHaveLength(1);
      disk.makeReadOnly();
      expect(await small.save(batch(2))).toMatch(/it is read-only/);
      expect(await small.last(APP)).toEqual(batch(1));
    } finally {
      disk.unmount();
    }
  });
});

function circular(): BuildRecord {
  const made = record('a');
  made.build = made;
  return made;
}

it('several at once, with evictions, lose and break nothing', async () => {
  const others = [open({ XDG_STATE_HOME: join(home.path, 'state') }), history];
  const saved = Array.from({ length: 60 }, (_, number) => others[number % 2]?.save(batch(number)));
  const read = Array.from({ length: 20 }, (_, number) => others[number % 2]?.last(APP));
  expect((await Promise.all(saved)).filter((warning) => warning !== undefined)).toEqual([]);
  await Promise.all(read);
  expect(warnings).toEqual([]);
  expect(files()).toHaveLength(50);
  expect((await last())?.startTime).toBe(START + 59);
});

it('a process that is killed while it saves leaves what was there', async () => {
  await history.save(batch(1));
  const [name = ''] = files();
  const before = readFileSync(join(history.folder, name), 'utf8');
  // What the process of a killed save leaves: its folder with half a file.
  const folder = join(history.folder, '.run-buildspec-cccccc');
  const child = spawn('sh', ['-c', 'mkdir "$1" && printf "{" >"$1/$2" && kill -9 $$', 'sh', folder, name]);
  await new Promise((done) => child.on('close', done));
  expect(readFileSync(join(history.folder, name), 'utf8')).toBe(before);
  expect(await last()).toEqual(batch(1));
  expect(warnings).toEqual([]);
});
