import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../../../src/errors.js';
import type { ArtifactRequest, StoredArtifact } from '../../../../src/run/ports.js';
import { type TestDirectory, testdir } from '../../../support/testdir.js';
import { at } from '../../plan/factories.js';
import { type Built, cobertura, junit, processed, write } from './built.js';

const UUID = 'ed00ef43-f18b-4653-9778-835e910ab2c3';
/** Declared groups only. */
const QUIET = { CODEBUILD_CONFIG_AUTO_DISCOVER: 'false' };

let place: TestDirectory;
let source: string;
beforeEach(async () => {
  place = await testdir();
  source = join(place.path, 'src');
  write(source, { '.keep': '' });
});
afterEach(() => place.cleanup());

const run = (files: Record<string, string>, built: Omit<Built, 'source'>) => {
  write(source, files);
  return processed({ source, ...built, variables: { ...QUIET, ...built.variables } });
};

describe('the reports that a buildspec declares', () => {
  it('are read, counted and told, file by file', async () => {
    const { made, outcome, log, cases, events } = await run(
      { 'out/a.xml': junit('one', 'two!', 'three?'), 'out/b.xml': junit('four') },
      { groups: [{ patterns: ['*.xml'], base: 'out' }] },
    );
    expect(outcome).toEqual({ outcome: 'succeeded', contexts: [], failedCommands: [] });
    expect(made).toHaveLength(1);
    expect(made[0]).toMatchObject({
      group: 'unit',
      groupName: 'web-unit',
      groupArn: 'arn:aws:codebuild:us-east-1:000000000000:report-group/web-unit',
      arn: `arn:aws:codebuild:us-east-1:000000000000:report/web-unit:${UUID}`,
      format: 'JUNITXML',
      discovered: false,
      status: 'FAILED',
      files: 2,
      problems: [],
      tests: {
        counts: { SUCCEEDED: 2, FAILED: 1, ERROR: 0, SKIPPED: 1, UNKNOWN: 0 },
        duration: 7e9,
        failures: [{ name: 'two', status: 'FAILED', message: 'no', stack: 'at x' }],
        slowest: [{ name: 'three' }, { name: 'two' }, { name: 'one' }, { name: 'four' }],
      },
    });
    expect(made[0]?.created).toEqual(expect.any(Number));
    expect(made[0]).not.toHaveProperty('coverage');
    expect(log).toEqual([
      'Expanding base directory path: out',
      'Assembling file list',
      'Expanding out',
      'Expanding file paths for base directory out',
      'Assembling file list',
      'Expanding *.xml',
      'Found 2 file(s)',
    ]);
    expect(cases.map(({ file, testCase }) => `${file} ${testCase.name}`)).toEqual([
      'out/a.xml one',
      'out/a.xml two',
      'out/a.xml three',
      'out/b.xml four',
    ]);
    expect(cases[0]?.arn).toBe(made[0]?.arn);
    expect(events.at(-1)).toEqual({ type: 'report-finished', report: made[0] });
  });

  it('succeed when every test did', async () => {
    const { made } = await run({ 'a.xml': junit('one', 'two?') }, { groups: [{ patterns: ['a.xml'] }] });
    expect(made.map(({ status }) => status)).toEqual(['SUCCEEDED']);
  });

  it('fail the phase without a base directory or files, and say at which group', async () => {
    const { made, outcome, log } = await run(
      { 'a.xml': junit('one') },
      {
        groups: [
          { name: 'gone', base: 'target' },
          { name: 'none', patterns: ['b.xml'] },
          { name: 'there', patterns: ['a.xml'] },
        ],
      },
    );
    expect(outcome.outcome).toBe('failed');
    expect(outcome.contexts).toEqual([
      {
        statusCode: 'CLIENT_ERROR',
        message: '[gone: [no matching base directory path found for target]]',
        at: at(7),
      },
      {
        statusCode: 'CLIENT_ERROR',
        message: '[none: [no matching report paths found for b.xml]]',
        at: at(7),
      },
    ]);
    expect(log).toContain('Skipping invalid file path b.xml');
    expect(made.map(({ group }) => group)).toEqual(['there']);
  });

  it('are INCOMPLETE with a file of another format, in the words of CodeBuild', async () => {
    const { made, outcome, cases } = await run(
      { 'a.xml': cobertura({ x: [1, 1] }), 'b.xml': junit('one!') },
      { groups: [{ name: 'code_coverage_reports', patterns: ['*.xml'] }] },
    );
    expect(outcome.outcome).toBe('failed');
    expect(outcome.contexts[0]?.message).toMatch(
      /^\[code_coverage_reports: \[error processing report: \[a\.xml: expected element type <testsuites?> but have <coverage>\]\]\]$/,
    );
    expect(made[0]).toMatchObject({
      status: 'INCOMPLETE',
      files: 1,
      problems: [expect.stringMatching(/^a\.xml: /)],
    });
    expect(made[0]?.tests?.counts).toMatchObject({ FAILED: 1 });
    expect(cases.map(({ testCase }) => testCase.name)).toEqual(['one']);
  });

  it('are told by names that do nothing to a terminal', async () => {
    const { messages, made } = await run(
      { 'a\x1b[31m\n::error::b.xml': '<x/>' },
      { groups: [{ patterns: ['*.xml'] }] },
    );
    expect(messages).toEqual([expect.stringContaining('[a\\x1b[31m\\x0a::error::b.xml: expected')]);
    expect(made[0]?.problems[0]).toMatch(/^a\\x1b\[31m\\x0a::/);
  });

  it('do not count the cases of a file that breaks half-way, and say where it breaks', async () => {
    const broken = junit(...Array.from({ length: 500 }, (_, index) => `lost${index}!`)).replace(
      /.{20}$/,
      '<',
    );
    const { made, messages, cases } = await run(
      { 'a.xml': junit('first'), 'b.xml': broken, 'c.xml': junit('last') },
      { groups: [{ patterns: ['*.xml'] }] },
    );
    expect(messages).toEqual([
      expect.stringMatching(/^\[unit: \[error processing report: \[b\.xml: .+ \(500:\d+\)\]\]\]$/),
    ]);
    expect(made[0]).toMatchObject({
      status: 'INCOMPLETE',
      files: 2,
      tests: { counts: { SUCCEEDED: 2, FAILED: 0 }, duration: 2e9, failures: [] },
    });
    expect(made[0]?.tests?.slowest.map(({ name }) => name)).toEqual(['first', 'last']);
    expect(cases.map(({ testCase }) => testCase.name)).toEqual(['first', 'last']);
  });

  it('tell ten broken files of a group, and each group that has any', async () => {
    const broken = Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`a/${index}.xml`, '<a/>']));
    const { messages, made } = await run(
      { ...broken, 'b.xml': '' },
      {
        groups: [
          { name: 'a', base: 'a' },
          { name: 'b', patterns: ['b.xml'] },
        ],
      },
    );
    expect(messages).toHaveLength(2);
    expect(messages[0]).toMatch(/^\[a: \[error processing report: \[a\/0\.xml: .*, and 2 more\]\]\]$/);
    expect(messages[0]?.match(/xml: /g)).toHaveLength(10);
    expect(messages[1]).toMatch(/^\[b: \[error processing report: \[b\.xml: .*empty\]\]\]$/);
    expect(made.map(({ files, problems }) => [files, problems.length])).toEqual([
      [0, 12],
      [0, 1],
    ]);
  });

  it('are refused in a format that there is not', async () => {
    const { messages } = await run({}, { groups: [{ fileFormat: 'TAP' }] });
    expect(messages).toEqual(['[unit: [unknown report format TAP]]']);
  });

  it('may be twelve failing tests in three groups', async () => {
    const four = (name: string) => junit(...[1, 2, 3, 4].map((number) => `${name}${number}!`), 'good');
    const { made, outcome } = await run(
      { 'a.xml': four('a'), 'b.xml': four('b'), 'c.xml': four('c') },
      { groups: ['a', 'b', 'c'].map((name) => ({ name, patterns: [`${name}.xml`] })) },
    );
    expect(outcome.outcome).toBe('succeeded');
    expect(made.map(({ status, tests }) => [status, tests?.failures.map(({ name }) => name)])).toEqual([
      ['FAILED', ['a1', 'a2', 'a3', 'a4']],
      ['FAILED', ['b1', 'b2', 'b3', 'b4']],
      ['FAILED', ['c1', 'c2', 'c3', 'c4']],
    ]);
  });

  it('say where in the source a failing test is', async () => {
    const { made } = await run(
      {
        'test/a.test.js': '',
        'a.xml': `<testsuite><testcase name="a" file="test/a.test.js" line="3"><failure message="no"/></testcase></testsuite>`,
      },
      { groups: [{ patterns: ['a.xml'] }] },
    );
    expect(made[0]?.tests?.failures[0]?.place).toEqual({ path: 'test/a.test.js', line: 3 });
  });

  it('keep the first thousand failures and the twenty slowest, and hand on every case', async () => {
    const many = (name: string) => junit(...Array.from({ length: 700 }, (_, index) => `${name}${index}!`));
    const { made, cases } = await run(
      { 'a.xml': many('a'), 'b.xml': many('b') },
      { groups: [{ patterns: ['*.xml'] }] },
    );
    const { counts, failures, slowest } = made[0]?.tests ?? {};
    expect(counts?.FAILED).toBe(1400);
    expect(failures).toHaveLength(1000);
    expect(failures?.at(-1)?.name).toBe('b299');
    expect(slowest?.map(({ name }) => name).slice(0, 4)).toEqual(['a699', 'b699', 'a698', 'b698']);
    expect(slowest).toHaveLength(20);
    expect(cases).toHaveLength(1400);
  });
});

describe('a report group', () => {
  it('is an ARN, a variable, or what follows the name of the project', async () => {
    const arn = 'arn:aws-cn:codebuild:cn-north-1:123456789012:report-group/other-unit';
    const { made } = await run(
      { 'a.xml': junit('one') },
      {
        variables: { GROUP: 'from-variable', ARN: arn },
        groups: ['$GROUP', '${ARN}', 'x$(echo y)'].map((name) => ({ name, patterns: ['a.xml'] })),
      },
    );
    expect(made.map(({ group, groupName, groupArn, arn: own }) => [group, groupName, groupArn, own])).toEqual(
      [
        [
          'from-variable',
          'web-from-variable',
          'arn:aws:codebuild:us-east-1:000000000000:report-group/web-from-variable',
          `arn:aws:codebuild:us-east-1:000000000000:report/web-from-variable:${UUID}`,
        ],
        [
          'other-unit',
          'other-unit',
          arn,
          `arn:aws-cn:codebuild:cn-north-1:123456789012:report/other-unit:${UUID}`,
        ],
        [
          'xy',
          'web-xy',
          'arn:aws:codebuild:us-east-1:000000000000:report-group/web-xy',
          `arn:aws:codebuild:us-east-1:000000000000:report/web-xy:${UUID}`,
        ],
      ],
    );
  });

  it('fails the phase without a name, with an ARN of something else, and when no shell can read it', async () => {
    const { messages, made, read } = await run(
      { 'a.xml': junit('one') },
      { groups: ['$NOTHING', 'arn:aws:s3:::bucket', '$('].map((name) => ({ name, patterns: ['a.xml'] })) },
    );
    expect(messages).toEqual([
      '[$NOTHING: [the name of the report group is empty]]',
      '[arn:aws:s3:::bucket: [this is not the ARN of a report group]]',
      '[$(: [the shell cannot evaluate $(]]',
    ]);
    expect(made).toEqual([]);
    expect(read).toEqual([]);
  });

  it('that two keys come to has two reports', async () => {
    const { made, cases, stored } = await run(
      { 'a.xml': junit('one'), 'b.xml': junit('two') },
      {
        keepFiles: true,
        stores: () => ({ failure: 'asked' }),
        variables: { A: 'unit' },
        groups: [
          { name: 'unit', patterns: ['a.xml'] },
          { name: '$A', patterns: ['b.xml'] },
        ],
      },
    );
    expect(made.map(({ groupName }) => groupName)).toEqual(['web-unit', 'web-unit']);
    expect(made[1]?.arn).toBe(`${made[0]?.arn}-2`);
    expect(cases.map(({ arn }) => arn)).toEqual(made.map(({ arn }) => arn));
    expect(stored.map(({ name }) => name)).toEqual(['unit', 'unit-2']);
  });

  it('has files whose texts are evaluated; an empty one is named as it is written', async () => {
    const { made, messages, log } = await run(
      { 'out/a.xml': junit('one') },
      {
        variables: { DIR: 'out', FILE: 'a.xml' },
        groups: [
          { name: 'a', base: '$DIR', patterns: ['$FILE'] },
          { name: 'b', base: '$NOTHING', patterns: ['out/*'] },
          { name: 'c', patterns: ['$NOTHING'] },
        ],
      },
    );
    expect(made.map(({ group, files }) => [group, files])).toEqual([
      ['a', 1],
      ['b', 1],
    ]);
    expect(messages).toEqual(['[c: [no matching report paths found for $NOTHING]]']);
    expect(log).toContain('Skipping invalid file path $NOTHING');
  });
});

describe('report files', () => {
  const stores = ({ name, packaging, files }: ArtifactRequest): StoredArtifact => ({
    name,
    packaging,
    location: '/kept',
    files: files.length,
    size: 1,
  });

  it('of the same name are all read with discard-paths, and kept', async () => {
    const { made, stored, warnings } = await run(
      { 'a/x.xml': junit('one'), 'b/x.xml': junit('two'), 'b/y.xml': junit('three') },
      {
        groups: [{ patterns: ['**/*.xml'], discardPaths: true }],
        keepFiles: true,
        stores,
      },
    );
    expect(made[0]?.tests?.counts.SUCCEEDED).toBe(3);
    expect(made[0]?.rawFiles).toEqual({
      name: 'unit',
      packaging: 'files',
      location: '/kept',
      files: 3,
      size: 1,
    });
    expect(stored).toEqual([
      {
        name: 'unit',
        packaging: 'files',
        files: [
          { entry: 'a/x.xml', path: join(source, 'a/x.xml') },
          { entry: 'b/x.xml', path: join(source, 'b/x.xml') },
          { entry: 'y.xml', path: join(source, 'b/y.xml') },
        ],
      },
    ]);
    expect(warnings).toEqual([]);
  });

  it('are kept when they are wanted only, and when they are broken too', async () => {
    const groups = [{ patterns: ['a.xml'] }];
    expect((await run({ 'a.xml': '<a/>' }, { groups, stores })).stored).toEqual([]);
    const { made, events } = await run({}, { groups, stores, keepFiles: true });
    expect(made[0]).toMatchObject({ status: 'INCOMPLETE', rawFiles: { location: '/kept' } });
    expect(events.map(({ type }) => type)).not.toContain('artifact-stored');
  });

  it('that cannot be kept are worth a warning', async () => {
    const built = { groups: [{ patterns: ['a.xml'] }], keepFiles: true };
    const failing = await run(
      { 'a.xml': junit('one') },
      { ...built, stores: () => ({ failure: 'no room' }) },
    );
    expect(failing.warnings).toEqual(['The files of the report unit are not kept: no room']);
    expect(failing.outcome.outcome).toBe('succeeded');
    expect(failing.made[0]).not.toHaveProperty('rawFiles');
    const throwing = await run(
      {},
      {
        ...built,
        stores: () => {
          throw new EnvironmentError('no network');
        },
      },
    );
    expect(throwing.warnings).toEqual(['The files of the report unit are not kept: no network']);
    expect(throwing.outcome.outcome).toBe('succeeded');
  });

  it('may vanish before they are read, and while they are', async () => {
    const groups = [{ patterns: ['*.xml'] }];
    const some = await run(
      { 'a.xml': junit('one'), 'b.xml': junit('two') },
      {
        groups,
        files: ({ reach }) => ({
          reach: (paths) => {
            rmSync(join(source, 'a.xml'));
            return reach(paths);
          },
        }),
      },
    );
    expect(some.warnings).toEqual(['a.xml is gone meanwhile: it is left out of the report.']);
    expect(some.made[0]).toMatchObject({ status: 'SUCCEEDED', files: 1 });

    const late = await run(
      { 'a.xml': junit('one') },
      { groups, onRead: () => rmSync(join(source, 'b.xml'), { force: true }) },
    );
    expect(late.messages).toEqual([
      expect.stringMatching(/^\[unit: \[error processing report: \[b\.xml: Cannot read: ENOENT/),
    ]);
    expect(late.made[0]).toMatchObject({ status: 'INCOMPLETE', files: 1 });

    const all = await run(
      {},
      { groups, files: () => ({ reach: (paths) => Promise.resolve(paths.map(() => undefined)) }) },
    );
    expect(all.messages).toEqual(['[unit: [no matching report paths found for *.xml]]']);
  });

  it('may be links, and lie outside the source', async () => {
    const outside = join(place.path, 'elsewhere');
    write(outside, { 'a.xml': junit('one') });
    write(source, { 'b.xml': junit('two') });
    symlinkSync('b.xml', join(source, 'link.xml'));
    const { made, cases } = await run(
      {},
      {
        groups: [
          { base: outside, patterns: ['*.xml'] },
          { name: 'links', patterns: ['link.xml'] },
        ],
      },
    );
    expect(made.map(({ files }) => files)).toEqual([1, 1]);
    expect(cases.map(({ file }) => file)).toEqual([join(outside, 'a.xml'), 'b.xml']);
  });

  it('that several ways lead to are read once', async () => {
    write(source, { 'm-a/b/x.xml': junit('one'), 'c/y.xml': junit('two') });
    symlinkSync('m-a', join(source, 'm-latest'));
    symlinkSync('../c/y.xml', join(source, 'm-a/link.xml'));
    const { made, warnings } = await run({}, { groups: [{ base: '{m-*,c}', patterns: ['**/*.xml'] }] });
    expect(made[0]).toMatchObject({ files: 2, tests: { counts: { SUCCEEDED: 2 } } });
    expect(warnings).toEqual([]);
  });

  it('of the same name below several base directories are all read, and kept by their paths', async () => {
    const { made, stored, warnings } = await run(
      {
        'm-a/results/TEST.xml': junit('one!'),
        'm-b/results/TEST.xml': junit('two'),
        'm-b/results/MORE.xml': junit('three'),
      },
      {
        groups: [
          { base: 'm-*/results', patterns: ['*.xml'] },
          { name: 'flat', base: 'm-*', patterns: ['**/*.xml'], discardPaths: true },
        ],
        keepFiles: true,
        stores,
      },
    );
    const entries = ['m-a/results/TEST.xml', 'MORE.xml', 'm-b/results/TEST.xml'];
    expect(made.map(({ status, files }) => [status, files])).toEqual([
      ['FAILED', 3],
      ['FAILED', 3],
    ]);
    expect(stored.map(({ files }) => files.map(({ entry }) => entry))).toEqual([entries, entries]);
    expect(warnings).toEqual([]);
  });

  it('are kept by names of their own, whatever they are', async () => {
    const { stored } = await run(
      { 'm-a/x.xml': junit('one'), 'm-b/x.xml': junit('two'), 'm-b/m-a/x.xml': junit('three') },
      { groups: [{ base: 'm-?', patterns: ['**/*.xml'] }], keepFiles: true, stores },
    );
    const top = source.slice(1);
    expect(stored[0]?.files.map(({ entry }) => entry)).toEqual(
      ['m-a/x.xml', 'm-b/m-a/x.xml', 'm-b/x.xml'].map((name) => `${top}/${name}`),
    );
  });

  it('are kept without the credentials of git', async () => {
    const config = (name: string) =>
      `[http "https://${name}.example/"]\n\textraheader = AUTHORIZATION: basic x\n`;
    const files = { '.git/config': config('a'), 'sub/.git/modules/b/config': config('b') };
    const built = { keepFiles: true, stores };
    const some = await run(
      { ...files, 'other/.git/config': '[core]', 'a.xml': junit('one') },
      { ...built, groups: [{ patterns: ['**/*'] }] },
    );
    expect(some.stored[0]?.files.map(({ entry }) => entry)).toEqual(['.keep', 'a.xml', 'other/.git/config']);
    expect(some.warnings).toEqual([
      expect.stringMatching(/^\.git\/config holds git credentials and is not stored/),
      expect.stringMatching(/^sub\/\.git\/modules\/b\/config holds git credentials and is not stored/),
    ]);
    const none = await run(
      {},
      { ...built, groups: [{ base: '.git', patterns: ['config'], discardPaths: true }] },
    );
    expect(none.stored).toEqual([]);
    expect(none.made[0]).not.toHaveProperty('rawFiles');
  });

  it('that cannot be listed hide no other failure', async () => {
    const files: Built['files'] = ({ list }) => ({
      list: (walks, prune) => {
        const bad = walks.find(({ root }) => /\/bad.$/.test(root));
        return bad
          ? Promise.reject(new EnvironmentError(`no ${bad.root.slice(-4)}`, 'Mend it.'))
          : list(walks, prune);
      },
    });
    const told: string[] = [];
    const groups = [{ base: 'bad1' }, { name: 'none', patterns: ['none.xml'] }, { base: 'bad2' }];
    const processing = run(
      { 'bad1/a.xml': '', 'bad2/a.xml': '' },
      { groups, files, onWarning: (message) => told.push(message) },
    );
    await expect(processing).rejects.toThrow('no bad1');
    expect(told).toEqual(['no bad2. Mend it.', '[none: [no matching report paths found for none.xml]]']);
  });

  it('that cannot be listed are a fault, after the other groups', async () => {
    const trouble = new EnvironmentError('no shell');
    const files: Built['files'] = ({ list }) => ({
      list: (walks, prune) =>
        walks.some(({ root }) => root.endsWith('/bad')) ? Promise.reject(trouble) : list(walks, prune),
    });
    const told: string[] = [];
    await expect(
      run(
        { 'bad/a.xml': junit('one'), 'good/b.xml': junit('two') },
        { groups: [{ base: 'bad' }, { base: 'good' }], files, onRead: (path) => told.push(path) },
      ),
    ).rejects.toBe(trouble);
    expect(told).toEqual([join(source, 'good/b.xml')]);
  });
});

describe('coverage', () => {
  it('is added up by file; of a file in several reports the better run counts', async () => {
    const { made, covered, outcome } = await run(
      {
        'a.xml': cobertura({ x: [3, 7], y: [5, 5] }),
        'b.xml': cobertura({ x: [6, 4], y: [1, 9], z: [0, 2] }),
      },
      { groups: [{ patterns: ['*.xml'], fileFormat: 'COBERTURAXML' }] },
    );
    expect(outcome.outcome).toBe('succeeded');
    expect(made[0]).toMatchObject({
      status: 'SUCCEEDED',
      files: 2,
      coverage: { files: 3, linesCovered: 11, linesMissed: 11, branchesCovered: 0, branchesMissed: 0 },
    });
    expect(made[0]).not.toHaveProperty('tests');
    expect(covered.map(({ file }) => [file.path, file.linesCovered])).toEqual([
      ['x', 6],
      ['y', 5],
      ['z', 0],
    ]);
  });

  it('is that of two files where modules have different ones of the same relative path', async () => {
    const { made } = await run(
      { 'a/c.xml': cobertura({ 'index.py': [90, 10] }), 'b/c.xml': cobertura({ 'index.py': [1, 9] }) },
      { groups: [{ patterns: ['*/c.xml'], fileFormat: 'COBERTURAXML' }] },
    );
    expect(made[0]).toMatchObject({ coverage: { files: 2, linesCovered: 91, linesMissed: 19 } });
  });

  it('is that of one file where two reports of a directory differ in its lines too', async () => {
    const { made, covered } = await run(
      {
        'out/1.xml': cobertura({ 'index.js': [5, 10] }),
        'out/2.xml': cobertura({ 'index.js': [8, 6] }),
        // The same file again, as its numbers say.
        'other/1.xml': cobertura({ 'index.js': [9, 5] }),
        'module/1.xml': cobertura({ 'index.js': [1, 1] }),
      },
      { groups: [{ patterns: ['out/*', 'other/*', 'module/*'], fileFormat: 'COBERTURAXML' }] },
    );
    expect(covered.map(({ file }) => [file.linesCovered, file.linesMissed])).toEqual([
      [9, 5],
      [1, 1],
    ]);
    expect(made[0]).toMatchObject({ coverage: { files: 2, linesCovered: 10, linesMissed: 6 } });
  });

  it('of a broken file does not count', async () => {
    const { made, covered, messages } = await run(
      {
        'a.xml': cobertura({ x: [1, 1] }),
        'b.xml': cobertura({ x: [2, 0], y: [1, 1] }).replace('</coverage>', ''),
      },
      { groups: [{ patterns: ['*.xml'], fileFormat: 'COBERTURAXML' }] },
    );
    expect(made[0]).toMatchObject({
      status: 'INCOMPLETE',
      files: 1,
      coverage: { files: 1, linesCovered: 1 },
    });
    expect(covered.map(({ file }) => file.path)).toEqual(['x']);
    expect(messages).toEqual([
      expect.stringMatching(/^\[unit: \[error processing report: \[b\.xml: .+ \(\d+:\d+\)\]\]\]$/),
    ]);
  });
});

describe('an interruption', () => {
  it('ends the reading between two pieces of a file, and with it everything', async () => {
    const long = junit(...Array.from({ length: 2000 }, (_, index) => `case${index}`));
    let pieces = 0;
    const { made, cases, read, messages } = await run(
      { 'a.xml': junit('one'), 'b.xml': long, 'c.xml': junit('two') },
      {
        groups: [{ patterns: ['*.xml'] }, { name: 'next', patterns: ['c.xml'] }],
        onRead: (path, stop) => {
          if (path.endsWith('b.xml') && ++pieces === 3) stop();
        },
      },
    );
    expect(pieces).toBe(3);
    expect(read).toEqual([join(source, 'a.xml'), join(source, 'b.xml')]);
    expect(cases.map(({ testCase }) => testCase.name)).toEqual(['one']);
    expect(made).toEqual([]);
    expect(messages).toEqual([]);
  });
});

describe('secrets', () => {
  it('are taken out before texts are cut', async () => {
    const secret = 'open-sesame-and-close-again';
    const message = 'm'.repeat(4990);
    const testcase = `<testcase classname="${secret}.c" name="${'n'.repeat(990)}${secret}" file="${secret}.ts"><failure message="${message}${secret}">${'s'.repeat(4999)}${secret}</failure></testcase>`;
    const { made, cases } = await run(
      {
        [`${secret}.xml`]: `<testsuite name="x${secret}">${testcase}</testsuite>`,
        'broken.xml': `<${secret}/>`,
      },
      { secrets: [secret], groups: [{ name: secret, patterns: ['*.xml'] }] },
    );
    const [failure] = made[0]?.tests?.failures ?? [];
    expect(failure?.message).toBe(`${message}***`);
    expect(failure?.stack).toBe(`${'s'.repeat(4999)}*`);
    expect(failure?.name).toBe(`${'n'.repeat(990)}***`);
    expect(failure?.prefix).toContain('***');
    expect(JSON.stringify([made, cases])).not.toMatch(/open|sesame/);
    expect(made[0]).toMatchObject({ group: '***', groupName: 'web-***', status: 'INCOMPLETE' });
    expect(cases[0]?.file).toBe('***.xml');
  });

  it('are not seen in part where a parser has kept the beginning of a text only', async () => {
    const secret = Array.from({ length: 40 }, (_, index) => `part-${index}-of-what-is-long`).join('/');
    const stack = `${secret}\n`.repeat(80);
    const { made } = await run(
      {
        'a.xml': `<testsuite><testcase name="a"><failure message="m">${stack}</failure></testcase></testsuite>`,
      },
      { secrets: [secret], groups: [{ patterns: ['a.xml'] }] },
    );
    expect(made[0]?.tests?.failures[0]?.stack).toMatch(/^\*\*\*\n/);
    expect(JSON.stringify(made)).not.toContain('part-');
  });

  it('leave texts to be cut without breaking a character', async () => {
    const name = `${'n'.repeat(999)}\u{1f600}x`;
    const { cases } = await run({ 'a.xml': junit(name) }, { groups: [{ patterns: ['a.xml'] }] });
    expect(cases[0]?.testCase.name).toBe('n'.repeat(999));
  });

  it('are not in the place of a test, though the end of its path tells the file', async () => {
    const stack = (path: string) =>
      `<testcase name="a"><failure message="no">at x (${path}:3:7)</failure></testcase>`;
    const { made } = await run(
      {
        'open-sesame/lib/math.js': '',
        'lib/other.js': '',
        'a.xml': `<testsuite>${stack('lib/math.js')}${stack('/there/open-sesame/lib/math.js')}${stack('lib/other.js')}</testsuite>`,
      },
      { secrets: ['open-sesame'], groups: [{ patterns: ['a.xml'] }] },
    );
    expect(made[0]?.tests?.failures.map(({ place }) => place)).toEqual([
      undefined,
      undefined,
      { path: 'lib/other.js', line: 3 },
    ]);
    expect(JSON.stringify(made)).not.toContain('sesame');
  });

  it('in paths of covered files are taken out too', async () => {
    const { covered } = await run(
      { 'a.xml': cobertura({ 'a/open-sesame/b': [1, 1] }) },
      { secrets: ['open-sesame'], groups: [{ patterns: ['a.xml'], fileFormat: 'COBERTURAXML' }] },
    );
    expect(covered[0]?.file.path).toBe('a/***/b');
  });
});

it('reads nothing when nobody wants reports', async () => {
  writeFileSync(join(source, 'a.xml'), junit('one'));
  const { log, made } = await processed({ source, variables: QUIET });
  expect([log, made]).toEqual([[], []]);
});
