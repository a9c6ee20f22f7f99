/** Records of a batch's builds and combined artifacts, kept by a service that speaks GitHub's protocol, by the real client. */
import { afterAll, afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import type * as Store from '../../src/adapters/github/artifact-store.js';
import type * as Records from '../../src/adapters/github/batch-records.js';
import type * as Combined from '../../src/adapters/github/combined-artifact.js';
import { readRecord } from '../../src/run/batch/read-record.js';
import type { BuildRecord } from '../../src/run/batch/results.js';
import type { StoredArtifact, TransferOptions } from '../../src/run/ports.js';
import { compileSource } from '../support/compiled-source.js';
import { type Clients, startClients } from '../support/results-clients.js';
import { type ResultsService, startResultsService } from '../support/results-service.js';
import type { ServiceJob } from '../support/results-token.js';
import { testdir, type TestDirectory } from '../support/testdir.js';

const source = await compileSource();
const { recordName, uploadRecord, ...records } = await source.load<typeof Records>(
  'adapters/github/batch-records',
);
const { combineArtifacts } = await source.load<typeof Combined>('adapters/github/combined-artifact');
const { createGithubArtifacts } = await source.load<typeof Store>('adapters/github/artifact-store');
const clients: Clients = await startClients();
afterAll(async () => {
  await clients.end();
  await source.cleanup();
});

const LONG = 110_000;
const PROJECT = 'my-project';
const readRecords = (
  identifiers: string[] | undefined,
  where: Records.RecordPlace,
  transfer: TransferOptions,
): Promise<Map<string, BuildRecord[]>> =>
  records.readRecords(identifiers, where, transfer, readRecord).then((read) => read.records);

let service: ResultsService;
let scratch: TestDirectory;
let told: string[] = [];
beforeEach(async () => {
  service = await startResultsService();
  scratch = await testdir({ 'temp/x': '' });
  told = [];
});
afterEach(async () => {
  // Nothing stays on the disk of a runner.
  const left = readdirSync(join(scratch.path, 'temp')).filter((name) => name !== 'x');
  await service.close();
  await scratch.cleanup();
  expect(left).toEqual([]);
});

const options = (signal = new AbortController().signal): TransferOptions => ({
  signal,
  onProgress: (message) => void told.push(message),
  onWarning: (message) => void told.push(`warning: ${message}`),
});
const environment = (job: ServiceJob = {}): NodeJS.ProcessEnv => ({
  PATH: process.env['PATH'],
  RUNNER_TEMP: join(scratch.path, 'temp'),
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_REPOSITORY: 'octo-org/octo-repo',
  GITHUB_RUN_ID: '1',
  ...service.variables(job),
});
const place = (job: ServiceJob = {}, project = PROJECT): Records.RecordPlace => ({
  environment: environment(job),
  project,
});
const record = (identifier: string, more: Partial<BuildRecord> = {}): BuildRecord => ({
  identifier,
  attempt: 1,
  status: 'SUCCEEDED',
  startTime: 1000,
  endTime: 2000,
  artifacts: [],
  reportArns: [],
  tests: { total: 0, failed: 0 },
  ...more,
});
const names = (): string[] => service.artifacts().map(({ name }) => name);

/** Uploads files by the real client, as anything in the run may. */
async function upload(name: string, files: Record<string, string>, job: ServiceJob = {}): Promise<void> {
  const folder = await testdir(files);
  const paths = Object.keys(files).map((file) => join(folder.path, file));
  const what = { client: 'artifact', method: 'uploadArtifact' } as const;
  const { error } = await clients.call(what, service.variables(job), folder.path, name, paths, folder.path);
  await folder.cleanup();
  expect(error).toBeUndefined();
}
const failure = async (promise: Promise<unknown>): Promise<Error & { hint?: string }> =>
  promise.then(
    () => {
      throw new Error('it worked');
    },
    (error: unknown) => error as Error,
  );

describe('the name of a record', () => {
  it('is one that GitHub allows, and can be read', () => {
    expect(recordName(PROJECT, 'build_linux', 3)).toMatch(
      /^codebuild-batch\.my-project-[0-9a-f]{8}\.build_linux\.3$/,
    );
  });

  it('is another one for another project, identifier or attempt', () => {
    const long = 'x'.repeat(126);
    const all = [
      ...['a/b', 'a:b', 'a-b', 'a b', 'A-b', 'a.b', '', 'ü', '日本', 'p'.repeat(300), 'p'.repeat(299)],
    ].flatMap((project) =>
      ['a', 'A', 'a_b', `${long}1`, `${long}2`, long].flatMap((identifier) =>
        [1, 2, 11].map((attempt) => recordName(project, identifier, attempt)),
      ),
    );
    expect(new Set(all).size).toBe(all.length);
    for (const name of all) expect(name).toMatch(/^[\w.-]{1,149}$/);
  });
});

describe('records', () => {
  const full = record('linux', {
    status: 'FAILED',
    artifacts: [{ name: 'p', packaging: 'files', location: '/x', files: 1, size: 2, id: 4, digest: 'ab' }],
    failure: { phase: 'BUILD', message: '日本\n%0A::error::', file: 'b.yml', line: 3 },
    build: { id: 'p:1' },
  });

  it('come back as they went, those of other builds and projects apart', async () => {
    await uploadRecord(full, { ...place({ job: 'a' }), retentionDays: 3 }, options());
    await uploadRecord(record('linux_2'), place({ job: 'b' }), options());
    await uploadRecord(record('linux', { endTime: 7 }), place({ job: 'c' }, 'my:project'), options());
    await uploadRecord(record('linux', { endTime: 8 }), place({ job: 'd' }, 'my/project'), options());
    await upload('codebuild-batch.txt', { 'build.json': '{}' });
    const job = { job: 'reader' };
    expect(await readRecords(undefined, place(job), options())).toEqual(
      new Map([
        ['linux', [full]],
        ['linux_2', [record('linux_2')]],
      ]),
    );
    expect(await readRecords(['linux', 'windows'], place(job), options())).toEqual(
      new Map([['linux', [full]]]),
    );
    const other = await readRecords(undefined, place(job, 'my:project'), options());
    expect([...other.values()]).toEqual([[record('linux', { endTime: 7 })]]);
    expect(await readRecords([], place(job), options())).toEqual(new Map());
    const { expiresAt = '', createdAt } = service.artifacts()[0]!;
    expect(Math.round((Date.parse(expiresAt) - createdAt.getTime()) / 86_400_000)).toBe(3);
    expect(told).toEqual([]);
  });

  it('of all attempts, the oldest first', async () => {
    for (const attempt of [2, 1, 10]) {
      const job = { job: `j${attempt}`, attempt };
      await uploadRecord(record('linux', { attempt, status: 'FAILED' }), place(job), options());
    }
    const long = 'y'.repeat(127);
    await uploadRecord(record(long, { attempt: 10 }), place({ attempt: 10 }), options());
    const records = await readRecords(undefined, place({ attempt: 10 }), options());
    expect(records.get('linux')?.map(({ attempt }) => attempt)).toEqual([1, 2, 10]);
    expect(records.get(long)?.length).toBe(1);
    expect(await readRecords([long], place({ attempt: 10 }), options())).toEqual(
      new Map([[long, [record(long, { attempt: 10 })]]]),
    );
  });

  it('of the same job replace each other, of another they do not', async () => {
    await uploadRecord(record('linux', { status: 'FAILED' }), place({ job: 'a' }), options());
    await uploadRecord(record('linux', { endTime: 9 }), place({ job: 'a' }), options());
    const error = await failure(uploadRecord(record('linux'), place({ job: 'b' }), options()));
    expect(error.name).toBe('EnvironmentError');
    expect(error.message).toContain('Another job of this run has built linux');
    expect(error.message).toContain(recordName(PROJECT, 'linux', 1));
    expect(await readRecords(['linux'], place(), options())).toEqual(
      new Map([['linux', [record('linux', { endTime: 9 })]]]),
    );
    rmKept();
  });

  it('are given up when their time is over', async () => {
    service.fault({ on: 'CreateArtifact', hang: true });
    const error = await failure(uploadRecord(record('linux'), place(), options(AbortSignal.timeout(500))));
    expect(error.name).toBe('EnvironmentError');
    expect(error.message).toMatch(/^The record of the build linux cannot be uploaded: .*interrupted/);
  });

  it(
    'are found where the service keeps the name of an upload that broke off',
    async () => {
      service.fault({ on: 'FinalizeArtifact', status: 403 });
      await uploadRecord(record('linux'), place(), options());
      expect(names().length).toBe(2);
      expect((await readRecords(['linux'], place(), options())).get('linux')).toEqual([record('linux')]);
      expect((await readRecords(undefined, place(), options())).size).toBe(1);
      rmKept();
    },
    LONG,
  );

  it('300 of them', async () => {
    const wanted = Array.from({ length: 300 }, (_one, index) => record(`b_${index}`, { endTime: index }));
    for (const one of wanted) {
      await upload(recordName(PROJECT, one.identifier, 1), { 'build.json': JSON.stringify(one) });
    }
    const records = await readRecords(undefined, place(), options());
    expect(wanted.map(({ identifier }) => records.get(identifier))).toEqual(wanted.map((one) => [one]));
  }, 240_000);
});

/** What a failed upload leaves, which its message names. */
function rmKept(): void {
  const temp = join(scratch.path, 'temp');
  for (const name of readdirSync(temp)) {
    if (name.startsWith('run-buildspec-artifact-')) execFileSync('rm', ['-r', join(temp, name)]);
  }
}

describe('what is no record', () => {
  const name = recordName(PROJECT, 'linux', 1);

  it.each([
    ['no JSON', { 'build.json': '{' }, 'it is no JSON'],
    ['another build', { 'build.json': JSON.stringify(record('windows')) }, 'the record of another build'],
    [
      'another attempt',
      { 'build.json': JSON.stringify(record('linux', { attempt: 2 })) },
      'the record of another build',
    ],
    [
      'an unknown status',
      { 'build.json': JSON.stringify({ ...record('linux'), status: 'FINE' }) },
      'status is unknown',
    ],
    ['another file', { 'other.json': JSON.stringify(record('linux')) }, 'there is no build.json in it'],
  ])('%s', async (_what, files, reason) => {
    await upload(name, files);
    for (const identifiers of [['linux'], undefined]) {
      const error = await failure(readRecords(identifiers, place(), options()));
      expect(error.name).toBe('EnvironmentError');
      expect(error.message).toContain(`The artifact ${name} is no record of a build: `);
      expect(error.message).toContain(reason);
    }
    expect(await readRecords(['windows'], place(), options())).toEqual(new Map());
  });

  it('a small zip of a huge file', async () => {
    const folder = await testdir();
    writeFileSync(join(folder.path, 'build.json'), '');
    truncateSync(join(folder.path, 'build.json'), 11 << 20);
    const stored = await createGithubArtifacts({ environment: environment() }).store(
      { name, packaging: 'files', files: [{ entry: 'build.json', path: join(folder.path, 'build.json') }] },
      options(),
    );
    expect('failure' in stored ? stored : stored.size).toBeLessThan(100_000);
    const error = await failure(readRecords(undefined, place(), options()));
    expect(error.message).toContain(`${name} is no record of a build: it is larger than 10 MiB`);
    await folder.cleanup();
  });

  it('a huge zip, which is not even downloaded', async () => {
    const path = join(scratch.path, 'build.json');
    writeFileSync(path, '');
    truncateSync(path, 11 << 20);
    const store = createGithubArtifacts({ environment: environment(), compressionLevel: 0 });
    await store.store({ name, packaging: 'files', files: [{ entry: 'build.json', path }] }, options());
    const error = await failure(readRecords(undefined, place(), options()));
    expect(error.message).toContain('larger than 10 MiB');
    expect(service.callsOf('GetBlob')).toEqual([]);
  });

  it(
    'one whose bytes are not what was uploaded',
    async () => {
      await uploadRecord(record('linux'), place(), options());
      await service.spoil(service.artifacts()[0]!, 'corrupt');
      const error = await failure(readRecords(['linux'], place(), options()));
      expect(error.name).toBe('EnvironmentError');
      expect(error.message).toContain(`${name}: its SHA-256 is another than when it was uploaded`);
      expect(service.callsOf('GetBlob').length).toBe(1);
    },
    LONG,
  );
});

describe('a service in trouble', () => {
  it('none at all', async () => {
    for (const missing of ['ACTIONS_RESULTS_URL', 'ACTIONS_RUNTIME_TOKEN']) {
      const here = { environment: { ...environment(), [missing]: '' }, project: PROJECT };
      for (const attempt of [
        uploadRecord(record('a'), here, options()),
        readRecords(['a'], here, options()),
      ]) {
        const error = await failure(attempt);
        expect(error.name).toBe('EnvironmentError');
        expect(error.message).toBe(
          'There is no artifact service here, and a batch over several jobs needs it.',
        );
      }
      expect(await combineArtifacts([], 'all', here, options())).toEqual({
        failure: expect.stringContaining('There is no artifact service here'),
      });
    }
  });

  it(
    'for a moment',
    async () => {
      service.fault({ on: 'CreateArtifact', status: 503 });
      await uploadRecord(record('linux'), place(), options());
      service.fault({ on: 'ListArtifacts', status: 500 });
      service.fault({ on: 'GetSignedArtifactURL', status: 429 });
      service.fault({ on: 'GetBlob', status: 503 });
      const records = await readRecords(['linux'], place(), options());
      expect(records.get('linux')).toEqual([record('linux')]);
    },
    LONG,
  );

  it(
    'whose answer breaks off',
    async () => {
      await uploadRecord(record('linux'), place(), options());
      service.fault({ on: 'ListArtifacts', reset: true });
      const records = await readRecords(['linux'], place(), options());
      expect(records.get('linux')).toEqual([record('linux')]);
      expect(told.join()).toMatch(/artifacts cannot be listed: .*Trying again in 2 s/s);
    },
    LONG,
  );

  it(
    'for good',
    async () => {
      service.fault({ on: 'ListArtifacts', status: 503, times: 100 });
      const error = await failure(readRecords(['linux'], place(), options()));
      expect(error.name).toBe('EnvironmentError');
      expect(error.message).toMatch(/^The run's artifacts cannot be listed: .*after 5 attempts.*503/);
    },
    LONG,
  );

  it(
    'that takes no records',
    async () => {
      service.fault({ on: 'CreateArtifact', status: 403, body: { code: 'x', msg: 'insufficient usage' } });
      const error = await failure(uploadRecord(record('linux'), place(), options()));
      expect(error.name).toBe('EnvironmentError');
      expect(error.message).toMatch(/^The record of the build linux cannot be uploaded: .*quota/s);
      rmKept();
    },
    LONG,
  );

  it('while the batch is stopped', async () => {
    const stop = new AbortController();
    service.fault({ on: 'ListArtifacts', hang: true });
    const reading = readRecords(['linux'], place(), options(stop.signal));
    setTimeout(() => stop.abort('STOPPED'), 500);
    await expect(reading).rejects.toBe('STOPPED');
  });
});

describe('combined artifacts', () => {
  /** Stores files as a build's artifact, a file of `#!` executable. */
  const artifact = async (
    job: string,
    name: string,
    files: Record<string, string>,
    packaging: 'files' | 'zip' = 'files',
  ): Promise<StoredArtifact> => {
    const folder = await testdir(files);
    const stored = await createGithubArtifacts({ environment: environment({ job }) }).store(
      {
        name,
        packaging,
        files: Object.keys(files).map((entry) => ({ entry, path: join(folder.path, entry) })),
      },
      options(),
    );
    await folder.cleanup();
    if ('failure' in stored) throw new Error(stored.failure);
    return stored;
  };
  /** `mode name` of what `unzip` makes of the artifact of that name. */
  const unzipped = (name: string): { folder: string; files: string[] } => {
    const folder = join(scratch.path, 'unzipped');
    const found = service.artifacts().find((one) => one.name === name);
    execFileSync('unzip', ['-q', found?.file ?? '', '-d', folder]);
    const files = execFileSync('find', ['.', '-type', 'f', '-printf', '%m %P\\n'], { cwd: folder });
    return { folder, files: files.toString().trim().split('\n').sort() };
  };

  it('of two builds, with names that are equal', async () => {
    const docs = await artifact('a', 'docs', { 'index.html': 'a', 'sub/deep/.hidden': 'b' });
    const zip = await artifact('a', 'tools', { 'run.sh': '#!/bin/sh\n' }, 'zip');
    // What the other build's has after the service's name for it was taken.
    const other = await artifact('b', 'docs-2', { 'index.html': 'c', 'run.sh': '#!/bin/sh\n' });
    const records = [
      record('linux', { artifacts: [docs, zip] }),
      record('windows', { artifacts: [{ ...other, name: 'docs' }] }),
      record('none'),
    ];
    const stored = await combineArtifacts(records, 'all', { environment: environment() }, options());
    const { folder, files } = unzipped('all');
    expect(files).toEqual([
      '644 linux/docs/index.html',
      '644 linux/docs/sub/deep/.hidden',
      '644 linux/tools/tools.zip',
      '644 windows/docs/index.html',
      '755 windows/docs/run.sh',
    ]);
    expect(readFileSync(join(folder, 'windows/docs/index.html'), 'utf8')).toBe('c');
    expect(stored).toMatchObject({ name: 'all', packaging: 'files', files: 5 });
    const kept = service.artifacts().find(({ name }) => name === 'all')!;
    expect(stored).toMatchObject({ id: kept.id, size: kept.size, digest: kept.digest?.slice(7) });
    expect(names()).toEqual(['docs', 'tools', 'docs-2', 'all']);
  });

  it(
    'not of what is not as its record says',
    async () => {
      const docs = await artifact('a', 'docs', { x: 'x' });
      const wrong = record('linux', { artifacts: [{ ...docs, digest: '0'.repeat(64) }] });
      const here = { environment: environment() };
      expect(await combineArtifacts([wrong], 'all', here, options())).toEqual({
        failure: expect.stringMatching(/^all: .*docs: its SHA-256 is another/),
      });
      const gone = record('linux', { artifacts: [{ ...docs, id: 99 }] });
      expect(await combineArtifacts([gone], 'all', here, options())).toEqual({
        failure: expect.stringMatching(/^all: .*docs: No artifacts found for ID: 99/),
      });
      const local = record('linux', { artifacts: [{ ...docs, id: undefined }] });
      expect(await combineArtifacts([local], 'all', here, options())).toEqual({
        failure: "all: docs of linux is not in GitHub's artifact service.",
      });
      expect(await combineArtifacts([record('linux')], 'all', here, options())).toEqual({
        failure: 'all: no build has an artifact.',
      });
      expect(names()).toEqual(['docs']);
    },
    LONG,
  );

  describe('from zips that somebody made to get out of their folder', () => {
    /** Python makes what no client would: the service then has these bytes as the artifact `docs`. */
    const hostile = async (script: string): Promise<BuildRecord> => {
      const docs = await artifact('a', 'docs', { x: 'x' });
      const { file } = service.artifacts()[0]!;
      execFileSync('python3', [
        '-c',
        `import sys, zipfile\nz = zipfile.ZipFile(sys.argv[1], "w")\n${script}\nz.close()`,
        file!,
      ]);
      return record('linux', { artifacts: [{ ...docs, digest: undefined }] });
    };

    it.each(['../../../evil', '/tmp/run-buildspec-evil', 'a/../../evil', '..\\\\evil'])(
      'by the name %s',
      async (name) => {
        const bad = await hostile(`z.writestr("${name}", "evil")`);
        expect(await combineArtifacts([bad], 'all', { environment: environment() }, options())).toEqual({
          failure: expect.stringMatching(/^all: The artifact docs is no zip that can be unpacked/),
        });
        expect(existsSync('/tmp/run-buildspec-evil')).toBe(false);
        expect(readdirSync(scratch.path)).toEqual(['temp']);
      },
    );

    it('by links, which are left out', async () => {
      const link = (name: string, target: string): string =>
        `i = zipfile.ZipInfo("${name}"); i.create_system = 3; i.external_attr = 0o120777 << 16; z.writestr(i, "${target}")`;
      writeFileSync(join(scratch.path, 'secret'), 'secret');
      const bad = await hostile(
        [
          link('out', join(scratch.path, 'secret')),
          link('up', '../../..'),
          'z.writestr("up/temp/evil", "evil")',
          'z.writestr("good", "good")',
          link('near', 'good'),
        ].join('\n'),
      );
      await combineArtifacts([bad], 'all', { environment: environment() }, options());
      expect(unzipped('all').files).toEqual(['600 linux/docs/good', '600 linux/docs/up/temp/evil']);
      expect(existsSync(join(scratch.path, 'temp', 'evil'))).toBe(false);
    });

    it('by the name of the artifact in the record', async () => {
      const docs = await artifact('a', 'docs', { x: 'x' });
      const bad = record('linux', { artifacts: [{ ...docs, name: '../../../evil' }] });
      await combineArtifacts([bad], 'all', { environment: environment() }, options());
      expect(unzipped('all').files).toEqual(['644 linux/..-..-..-evil/x']);
      expect(readdirSync(dirname(scratch.path))).not.toContain('evil');
    });
  });

  it(
    'leaves the files where it says when it cannot be stored',
    async () => {
      const docs = await artifact('a', 'docs', { x: 'x' });
      service.fault({ on: 'CreateArtifact', status: 403, body: { code: 'x', msg: 'insufficient usage' } });
      const records = [record('linux', { artifacts: [docs] })];
      const stored = await combineArtifacts(records, 'all', { environment: environment() }, options());
      const failed = 'failure' in stored ? stored.failure : '';
      const folder = /The files are in (\S+)\.$/.exec(failed)?.[1] ?? '';
      expect(readFileSync(join(folder, 'linux/docs/x'), 'utf8')).toBe('x');
      rmKept();
    },
    LONG,
  );
});
