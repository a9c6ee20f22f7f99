import { describe, expect, it } from '@jest/globals';

import { createGithubLog } from '../../../../src/adapters/github/build-log.js';
import type { Stdout } from '../../../../src/adapters/stdout/stdout.js';
import type { NotableCase, ReportResult } from '../../../../src/run/reports/results.js';
import { lineSplitter } from '../../../support/runner-command-syntax.js';
import { commandReader, type CommandResults } from '../../../support/runner-commands.js';
import { failed, result } from '../../render/results.js';

const WORKSPACE = '/home/runner/work/web/web';

function failing(name: string, parts: Partial<NotableCase> = {}): NotableCase {
  return {
    suite: '',
    prefix: 'Calc',
    name,
    status: 'FAILED',
    duration: 0,
    message: `${name} is wrong`,
    stack: '',
    ...parts,
  };
}

/** @param unkept how many more tests failed than the report has kept */
function report(group: string, failures: NotableCase[], unkept = 0): ReportResult {
  const FAILED = failures.filter(({ status }) => status === 'FAILED').length + unkept;
  const ERROR = failures.filter(({ status }) => status === 'ERROR').length;
  return {
    group,
    groupName: `web-${group}`,
    groupArn: `arn:aws:codebuild:eu-west-1:1:report-group/web-${group}`,
    arn: `arn:aws:codebuild:eu-west-1:1:report/web-${group}:1`,
    format: 'JUNITXML',
    discovered: false,
    status: 'FAILED',
    created: 0,
    files: 1,
    problems: [],
    tests: {
      counts: { SUCCEEDED: 3, FAILED, ERROR, SKIPPED: 0, UNKNOWN: 0 },
      duration: 0,
      failures,
      slowest: [],
    },
  };
}

/** What the runner makes of a build with these reports, `phaseFails` or not. */
function annotate(reports: ReportResult[], phaseFails = false, workflowCommands = false): CommandResults {
  let written = '';
  const stdout: Stdout = {
    write: (data) => (written += Buffer.from(data).toString()),
    atLineStart: () => written === '' || written.endsWith('\n'),
    freshLine: () => {
      if (!stdout.atLineStart()) stdout.write('\n');
    },
  };
  const log = createGithubLog({
    stdout,
    now: () => 0,
    workflowCommands,
    refused: false,
    buildspecFile: `${WORKSPACE}/buildspec.yml`,
    sourceDirectory: `${WORKSPACE}/web`,
  });
  const build = result({ INSTALL: 1, BUILD: 1 }, phaseFails ? { BUILD: failed('npm test', 1, 'no') } : {}, {
    reports,
  });
  for (const phase of build.phases) {
    log.emit({ type: 'phase-started', phase: phase.phase });
    log.emit({ type: 'output', bytes: Buffer.from('no line end') });
    log.emit({ type: 'phase-finished', result: phase });
  }
  log.emit({ type: 'build-finished', result: build });

  const reader = commandReader(WORKSPACE);
  const lines = lineSplitter((line) => reader.read(line));
  lines.push(written);
  lines.end();
  reader.end();
  expect(reader.results.problems).toEqual([]);
  return reader.results;
}

const of = (results: CommandResults, level: string) =>
  results.annotations.filter((annotation) => annotation.level === level);
const titles = (results: CommandResults) => of(results, 'error').map(({ title }) => title);
const notices = (results: CommandResults) => of(results, 'notice').map(({ message }) => message);
const range = (count: number, from = 1) => Array.from({ length: count }, (_, index) => from + index);
/** Twelve failing tests, all with a place. */
const TWELVE = [
  report(
    'unit',
    range(5).map((number) => failing(`t${number}`, { place: { path: 'a.js', line: number } })),
  ),
  report(
    'web',
    range(4, 6).map((number) => failing(`t${number}`, { place: { path: 'b.js', line: number } })),
  ),
  report(
    'e2e',
    range(3, 10).map((number) => failing(`t${number}`, { place: { path: 'c.js', line: number } })),
  ),
];

describe('annotations of failing tests', () => {
  it('say what failed, why and where', () => {
    const place = { path: 'test/calc.test.js', line: 7 };
    const stack = `Error: expected 3\n    at test/calc.test.js:7:3`;
    const results = annotate([report('unit', [failing('adds', { message: 'expected 3', stack, place })])]);
    expect(results.annotations).toEqual([
      { level: 'error', title: 'Calc › adds', message: stack, file: 'web/test/calc.test.js', line: 7 },
    ]);
  });

  it('need no place, no line and no message', () => {
    const results = annotate([
      report('unit', [
        failing('adds', { message: '', status: 'ERROR' }),
        failing('divides', { place: { path: 'x.js' }, stack: 'at y' }),
      ]),
    ]);
    expect(results.annotations).toEqual([
      { level: 'error', title: 'Calc › divides', message: 'divides is wrong\nat y', file: 'web/x.js' },
      { level: 'error', title: 'Calc › adds', message: 'ERROR: the report does not say why.' },
    ]);
  });

  it('are short', () => {
    const stack = Array.from({ length: 100 }, (_, index) => `    at frame ${index}`).join('\n');
    const [many, long] = of(
      annotate([
        report('unit', [failing('a', { stack }), failing('b'.repeat(5000), { message: 'x'.repeat(5000) })]),
      ]),
      'error',
    );
    expect(many?.message.split('\n')).toHaveLength(12);
    expect(long?.message).toHaveLength(1000);
    expect(long?.title).toHaveLength(200);
  });

  it('are ten, and the rest is counted', () => {
    const results = annotate(TWELVE);
    expect(titles(results)).toEqual(range(10).map((number) => `Calc › t${number}`));
    expect(notices(results)).toEqual([
      '2 more failing tests: see the job summary, or the output reports-json',
    ]);
  });

  it('leave room for those of a failed phase', () => {
    const results = annotate(TWELVE, true);
    expect(titles(results)).toEqual([
      'BUILD FAILED: COMMAND_EXECUTION_ERROR',
      ...range(9).map((number) => `Calc › t${number}`),
    ]);
    expect(notices(results)).toEqual([
      '3 more failing tests: see the job summary, or the output reports-json',
    ]);
  });

  it('are not written in vain', () => {
    const { shown } = annotate(TWELVE, true);
    expect(shown.filter((line) => line.startsWith('##[error]'))).toHaveLength(10);
  });

  it('begin with those that have a place, whatever their group', () => {
    const results = annotate([
      report(
        'unit',
        range(10).map((number) => failing(`u${number}`)),
      ),
      report('web', [failing('w1', { place: { path: 'b.js' } })]),
    ]);
    expect(titles(results)).toEqual(['Calc › w1', ...range(9).map((number) => `Calc › u${number}`)]);
    expect(notices(results)).toEqual([
      '1 more failing test: see the job summary, or the output reports-json',
    ]);
  });

  it('count what a report has not kept', () => {
    expect(notices(annotate([report('unit', [failing('a')], 4999)]))).toEqual([
      '4999 more failing tests: see the job summary, or the output reports-json',
    ]);
  });

  it('are none when nothing failed', () => {
    const coverage = { ...report('lines', []), format: 'CLOVERXML' as const };
    delete coverage.tests;
    expect(annotate([report('unit', []), coverage]).annotations).toEqual([]);
  });

  it.each([false, true])('stay text, workflow-commands %s', (workflowCommands) => {
    const hostile = [
      '::error::x',
      '\n::error::x',
      '\r::set-output name=a::b',
      'a%0A::error::x',
      'a,file=/etc/passwd,line=3::b',
      '::stop-commands::x',
      '##[error]x',
      '##[add-mask]x',
      '\u2028::error::x',
      '\u001b[31mred',
    ];
    for (const text of hostile) {
      const place = { path: text.trim(), line: 1 };
      const test = failing(text, { prefix: '', message: text, stack: `${text}\n${text}`, place });
      const results = annotate([report(text, [test])], false, workflowCommands);
      expect(results.annotations).toHaveLength(1);
      expect(results.annotations[0]?.file).toBe(`web/${place.path}`);
      expect(results.annotations[0]?.line).toBe(1);
      expect(results.masks).toEqual([]);
      expect(results.outputs).toEqual({});
      expect(results.groups).toEqual(['INSTALL', 'BUILD']);
    }
  });

  it('show hostile names as they are, on one line', () => {
    const names = ['a%0A::error::x, y: z', 'two\nlines'];
    expect(
      titles(
        annotate([
          report(
            'unit',
            names.map((name) => failing(name, { prefix: '' })),
          ),
        ]),
      ),
    ).toEqual(['a%0A::error::x, y: z', 'two␊lines']);
  });
});
