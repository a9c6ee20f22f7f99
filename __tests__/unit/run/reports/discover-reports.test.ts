import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../../../src/errors.js';
import { type TestDirectory, testdir } from '../../../support/testdir.js';
import { type Built, cobertura, junit, processed, write } from './built.js';

let place: TestDirectory;
let source: string;
beforeEach(async () => {
  place = await testdir();
  source = join(place.path, 'src');
  write(source, { '.keep': '' });
});
afterEach(() => place.cleanup());

const run = (files: Record<string, string>, built: Omit<Built, 'source'> = {}) => {
  write(source, files);
  return processed({ source, ...built });
};

const LINES = [
  'Set report auto-discover timeout to 5 seconds',
  'Expanding base directory path:  .',
  'Assembling file list',
  'Expanding .',
  'Expanding file paths for base directory .',
  'Assembling file list',
];

describe('auto-discovery', () => {
  it('says that there is nothing, as CodeBuild does', async () => {
    const { log, made, outcome, read } = await run({ 'a.txt': junit('one'), xml: '' });
    expect(log).toEqual([
      ...LINES,
      'Expanding **/*',
      'No matching auto-discover report paths found',
      'Report auto-discover file discovery took 0.001000 seconds',
    ]);
    expect(made).toEqual([]);
    expect(read).toEqual([]);
    expect(outcome.outcome).toBe('succeeded');
  });

  it('makes one report of a format, and leaves out what is none', async () => {
    const { log, made, cases, warnings, outcome } = await run({
      'a/TEST-a.XML': junit('one'),
      'b/b.xml': junit('two!'),
      'coverage.xml': cobertura({ x: [1, 1] }),
      'pom.xml': '<project/>',
      'package.json': '{"name":"a"}',
      'node_modules/x/junit.xml': junit('other'),
      'b/node_modules/x/junit.xml': junit('other'),
      '.git/junit.xml': junit('other'),
    });
    expect(log).toContain('Found 5 file(s)');
    expect(made).toMatchObject([
      {
        group: 'JUNITXML-AutoDiscovered',
        groupName: 'web-JUNITXML-AutoDiscovered',
        format: 'JUNITXML',
        discovered: true,
        status: 'FAILED',
        files: 2,
        tests: { counts: { SUCCEEDED: 1, FAILED: 1 } },
      },
      {
        groupName: 'web-COBERTURAXML-AutoDiscovered',
        discovered: true,
        status: 'SUCCEEDED',
        coverage: { files: 1 },
      },
    ]);
    expect(cases.map(({ file }) => file)).toEqual(['a/TEST-a.XML', 'b/b.xml']);
    expect(warnings).toEqual([]);
    expect(outcome.outcome).toBe('succeeded');
  });

  it.each(['false', 'FALSE', ' False '])('is off by the variable: %s', async (value) => {
    const { log, made } = await run(
      { 'a.xml': junit('one') },
      { variables: { CODEBUILD_CONFIG_AUTO_DISCOVER: value } },
    );
    expect([log, made]).toEqual([[], []]);
  });

  it.each(['true', '', 'no'])('is on for any other value: %s', async (value) => {
    const { made } = await run(
      { 'a.xml': junit('one') },
      { variables: { CODEBUILD_CONFIG_AUTO_DISCOVER: value } },
    );
    expect(made).toHaveLength(1);
  });

  it('looks where the variable says', async () => {
    const { log, cases } = await run(
      { 'a.xml': junit('one'), 'out/b.xml': junit('two'), 'node_modules/c.xml': junit('three') },
      { variables: { CODEBUILD_CONFIG_AUTO_DISCOVER_DIR: '{out,node_modules}/*' } },
    );
    expect(log).toContain('Expanding {out,node_modules}/*');
    expect(cases.map(({ testCase }) => testCase.name)).toEqual(['three', 'two']);
  });

  it('comes first in the log and last among the reports, without what is declared, whatever that came to', async () => {
    const { log, made, messages } = await run(
      { 'a.xml': junit('one'), 'b.xml': junit('two'), 'c.xml': junit('three') },
      {
        groups: [
          { name: 'a', patterns: ['a.xml'] },
          { name: 'b', patterns: ['b.xml'], fileFormat: 'CLOVERXML' },
        ],
      },
    );
    expect(log.slice(0, LINES.length)).toEqual(LINES);
    expect(log[LINES.length + 2]).toMatch(/^Report auto-discover file discovery took 0\.\d{6} seconds$/);
    expect(log[LINES.length + 3]).toBe('Expanding base directory path: .');
    expect(made.map(({ group, files }) => [group, files])).toEqual([
      ['a', 1],
      ['b', 0],
      ['JUNITXML-AutoDiscovered', 1],
    ]);
    expect(messages).toHaveLength(1);
  });

  it('only warns of what is broken', async () => {
    const { made, warnings, outcome, cases } = await run({
      'a.xml': '<testsuite><testcase name="lost"/>',
      'b.xml': junit('one'),
      'c.xml': '<coverage clover="1"><oh>',
    });
    expect(outcome).toMatchObject({ outcome: 'succeeded', contexts: [] });
    expect(made).toMatchObject([{ format: 'JUNITXML', status: 'INCOMPLETE', files: 1 }]);
    expect(cases.map(({ testCase }) => testCase.name)).toEqual(['one']);
    expect(warnings).toEqual([
      expect.stringMatching(
        /^Files that auto-discovery took for JUNITXML are left out: a\.xml: .+ \(\d+:\d+\)$/,
      ),
      expect.stringMatching(/^Files that auto-discovery took for CLOVERXML are left out: c\.xml: .+$/),
    ]);
  });

  it('ends after five seconds with what it has', async () => {
    let time = 0;
    const { log, made, warnings } = await run(
      { 'a.xml': junit('one'), 'b.xml': junit('two'), 'c.xml': junit('three') },
      { now: () => time, onRead: () => (time += 2600) },
    );
    expect(warnings).toEqual([
      '1 file(s) are not looked at: report auto-discovery ends after 5 seconds. CODEBUILD_CONFIG_AUTO_DISCOVER_DIR may name ' +
        'fewer, CODEBUILD_CONFIG_AUTO_DISCOVER=false none.',
    ]);
    expect(log.at(-1)).toBe('Report auto-discover file discovery took 5.200000 seconds');
    expect(made).toMatchObject([{ files: 2 }]);
  });

  it('does not look at files when listing them took that long', async () => {
    let time = 0;
    const { log, read, warnings } = await run(
      { 'a.xml': junit('one') },
      {
        now: () => time,
        files: ({ list }) => ({
          list: (walks, prune) => {
            time += 6000;
            return list(walks, prune);
          },
        }),
      },
    );
    expect(log).toContain('Found 1 file(s)');
    expect(warnings).toHaveLength(1);
    expect(read).toEqual([]);
  });

  it('leaves out what we keep for somebody, and reports of nothing', async () => {
    const { made, log } = await run({
      'kept/.run-buildspec-made/1': '',
      'kept/unit/a.xml': junit('one'),
      'empty.xml': '<testsuites/>',
      'none.xml': '<coverage clover="4"><project/></coverage>',
    });
    expect(log).toContain('Found 2 file(s)');
    expect(made).toEqual([]);
  });

  it('reads no more of a file than it takes to tell', async () => {
    let pieces = 0;
    await run({ 'a.json': `{"a":"${'x'.repeat(1 << 20)}"}` }, { onRead: () => pieces++ });
    expect(pieces).toBe(4);
  });

  it('never fails the phase, nor keeps raw files', async () => {
    const files: Built['files'] = () => ({ list: () => Promise.reject(new EnvironmentError('no shell')) });
    const { outcome, warnings } = await run({}, { files });
    expect(outcome.outcome).toBe('succeeded');
    expect(warnings).toEqual(['Report auto-discovery failed: no shell']);

    const braces = '{a,b}'.repeat(12);
    const many = await run({}, { variables: { CODEBUILD_CONFIG_AUTO_DISCOVER_DIR: braces } });
    expect(many.outcome.outcome).toBe('succeeded');
    expect(many.warnings).toEqual([expect.stringMatching(/alternatives/)]);

    const kept = await run(
      { 'a.xml': junit('one') },
      { keepFiles: true, stores: () => ({ failure: 'asked' }) },
    );
    expect([kept.stored, kept.warnings]).toEqual([[], []]);
  });

  it('leaves out a file that it cannot read, and no other', async () => {
    const files: Built['files'] = ({ reach }) => ({
      reach: (paths) =>
        paths.some((path) => path.endsWith('/secret.json'))
          ? Promise.reject(new EnvironmentError('not for us'))
          : reach(paths),
    });
    const { made, warnings } = await run(
      { 'a.xml': junit('one'), 'secret.json': '{}', 'z.xml': junit('two') },
      { files },
    );
    expect(made).toMatchObject([{ files: 2 }]);
    expect(warnings).toEqual([]);
  });

  it('ends with the build', async () => {
    const { made, read } = await run(
      { 'a.xml': junit('one'), 'b.xml': junit('two') },
      { onRead: (_, stop) => stop() },
    );
    expect(read).toHaveLength(1);
    expect(made).toEqual([]);
  });

  it('leaves out what a group names by another way', async () => {
    write(source, { 'real/a.xml': junit('one'), 'real/b.xml': junit('two') });
    symlinkSync('real', join(source, 'link'));
    const { made } = await run({}, { groups: [{ name: 'a', base: 'link', patterns: ['a.xml'] }] });
    expect(made.map(({ group, files }) => [group, files])).toEqual([
      ['a', 1],
      ['JUNITXML-AutoDiscovered', 1],
    ]);
  });

  it('follows no links', async () => {
    write(place.path, { 'outside.xml': junit('one') });
    symlinkSync('../outside.xml', join(source, 'a.xml'));
    expect((await run({})).log).toContain('No matching auto-discover report paths found');
  });
});
