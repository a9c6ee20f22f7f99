import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createReportFile, type ReportFile } from '../../../src/entry/report-file.js';
import type { ReportResult } from '../../../src/run/reports/results.js';
import { coverageReport, HOSTILE, notable, testReport } from '../render/report-results.js';
import { plan, result } from '../render/results.js';

interface Content {
  testCases: { name: string; message: string; expired: number; testRawDataPath: string }[];
  codeCoverages: { filePath: string; id: string; expired: number }[];
  reports: { arn: string; expired: number }[];
  reportsNotFound: unknown[];
}

const UNIT = testReport('unit', { SUCCEEDED: 1 });
const LINES = coverageReport('lines', [1, 1, 0, 0]);
const covered = (path: string) => ({
  path,
  linesCovered: 1,
  linesMissed: 1,
  branchesCovered: 0,
  branchesMissed: 0,
});

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-file-'));
  path = join(folder, 'reports.json');
});
afterEach(() => rmSync(folder, { recursive: true }));

const add = ({ sink }: ReportFile, from: number, to: number, message = ''): void => {
  for (let n = from; n < to; n++) sink.testCase(UNIT, `f${from}.xml`, notable(`t${n}`, { message }));
};
const finish = (file: ReportFile, reports: ReportResult[] = []): void =>
  file.finish(plan(), result({}, {}, { reports }));
const read = (): Content => JSON.parse(readFileSync(path, 'utf8')) as Content;
const names = (): string[] => read().testCases.map(({ name }) => name);

describe('the file of all reports', () => {
  it('is empty lists when nothing was reported', () => {
    finish(createReportFile(path));
    expect(read()).toEqual({ testCases: [], codeCoverages: [], reports: [], reportsNotFound: [] });
  });

  it('holds tests, covered files and reports, for its owner only', () => {
    const file = createReportFile(path);
    add(file, 0, 2, 'no');
    file.sink.coveredFile(LINES, covered('a.ts'));
    file.sink.coveredFile(LINES, covered('b.ts'));
    file.sink.keep();
    finish(file, [UNIT, LINES]);
    const { testCases, codeCoverages, reports } = read();
    expect(testCases).toMatchObject([
      { name: 't0', message: 'no', reportArn: UNIT.arn, testRawDataPath: 'f0.xml' },
      { name: 't1' },
    ]);
    // All of a report goes when it goes.
    const ends = new Set([...testCases, ...codeCoverages, ...reports].map(({ expired }) => expired));
    expect([...ends]).toEqual([Math.round(UNIT.created + 30 * 24 * 60 * 60 * 1000) / 1000]);
    expect(codeCoverages.map(({ filePath }) => filePath)).toEqual(['a.ts', 'b.ts']);
    expect(new Set(codeCoverages.map(({ id }) => id)).size).toBe(2);
    expect(reports.map(({ arn }) => arn)).toEqual([UNIT.arn, LINES.arn]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('holds 100,000 tests', () => {
    const file = createReportFile(path);
    const message = '€'.repeat(300);
    for (let n = 0; n < 100; n++) {
      add(file, n * 1000, (n + 1) * 1000, message);
      file.sink.keep();
    }
    // It is written as they come.
    expect(statSync(path).size).toBeGreaterThan(100 * 1024 * 1024);
    finish(file);
    const { testCases } = read();
    expect(testCases).toHaveLength(100_000);
    expect(testCases.at(-1)).toMatchObject({ name: 't99999', message });
  });

  it.each([
    ['within the buffer', 3, 'short'],
    ['after it was written', 300, 'x'.repeat(1000)],
    ['of what is longer than the buffer', 3, 'ü'.repeat(4900)],
  ])('forgets a broken file: %s', (_, count, message) => {
    const file = createReportFile(path);
    add(file, 0, count, message);
    file.sink.drop();
    add(file, 1000, 1000 + count, message);
    file.sink.coveredFile(LINES, covered('good.ts'));
    file.sink.keep();
    add(file, 2000, 2000 + count, message);
    file.sink.coveredFile(LINES, covered('bad.ts'));
    file.sink.drop();
    add(file, 3000, 3002);
    file.sink.keep();
    add(file, 4000, 4000 + count, message); // the build was stopped meanwhile
    finish(file);
    expect(names()).toEqual([...Array.from({ length: count }, (__, n) => `t${1000 + n}`), 't3000', 't3001']);
    expect(read().codeCoverages.map(({ filePath }) => filePath)).toEqual(['good.ts']);
  });

  it('holds any text, one test a line', () => {
    const file = createReportFile(path);
    const texts = HOSTILE.map((text) => text.slice(0, 1000).replace(/[\uD800-\uDBFF]$/, ''));
    for (const text of texts) file.sink.testCase(UNIT, text, notable(text, { stack: text }));
    file.sink.keep();
    finish(file);
    expect(names()).toEqual(texts);
    expect(readFileSync(path, 'utf8').split('\n')).toHaveLength(HOSTILE.length + 7);
  });

  it('needs no folder until something is written', () => {
    createReportFile(join(folder, 'later', 'reports.json'));
    expect(existsSync(join(folder, 'later'))).toBe(false);
  });

  it.each([
    ['there is no folder', () => join(folder, 'none', 'reports.json'), /^ENOENT/],
    ['it is a folder', () => folder, /EISDIR/],
  ])('does no harm when it cannot be written: %s', (_, where, problem) => {
    const file = createReportFile(where());
    add(file, 0, 1000, 'x'.repeat(1000));
    file.sink.keep();
    file.sink.drop();
    expect(() => finish(file)).toThrow(problem);
    file.remove();
    expect(existsSync(folder)).toBe(true);
  });

  it('takes the place of a link or a pipe that a command has put there, and writes nothing through it', () => {
    const other = join(folder, 'other');
    writeFileSync(other, 'as it was');
    symlinkSync(other, path);
    const file = createReportFile(path);
    add(file, 0, 2);
    file.sink.keep();
    finish(file);
    expect(names()).toEqual(['t0', 't1']);
    expect(readFileSync(other, 'utf8')).toBe('as it was');
    expect(statSync(path).mode & 0o777).toBe(0o600);
  });

  it('can be removed, before its end and after, there or not', () => {
    const begun = createReportFile(path);
    add(begun, 0, 1000, 'x'.repeat(1000));
    expect(existsSync(path)).toBe(true);
    begun.remove();
    add(begun, 0, 1000, 'x'.repeat(1000));
    expect(existsSync(path)).toBe(false);
    const ended = createReportFile(path);
    finish(ended);
    ended.remove();
    ended.remove();
    expect(existsSync(path)).toBe(false);
  });
});
