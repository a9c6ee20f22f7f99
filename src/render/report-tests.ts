import { duration } from './duration.js';
import { whatFits } from './report-budget.js';
import {
  counted,
  countingReports,
  type Counts,
  failingOf,
  sumName,
  sumOf,
  type TestReport,
  totalOf,
} from './report-figures.js';
import { codeLine, groupCell, groupName, reportSign } from './report-markup.js';
import { testName } from './test-name.js';

/** Bytes. */
const TABLE_BUDGET = 150 * 1024;
const MOST_SLOW = 10;
/** Nanoseconds: nobody minds a test that takes less. */
const SLOW = 1e9;
const NAME_CHARACTERS = 200;

/** What became of all tests, then a table with a row a report. */
export function testTable(reports: TestReport[]): string {
  const counting = countingReports(reports);
  const all = sumOf(counting);
  const withUnknown = sumOf(reports).counts.UNKNOWN > 0;
  const columns = [
    'Tests',
    'Passed',
    'Failed',
    'Errored',
    'Skipped',
    ...(withUnknown ? ['Unknown'] : []),
    'Time',
  ];
  const rows = whatFits(reports, TABLE_BUDGET, (report) =>
    row(reportSign(report), groupCell(report), figures(report.tests, withUnknown)),
  );
  const left = reports.slice(rows.length);
  if (left.length > 0) rows.push(row('…', `${left.length} more`, figures(sumOf(left), withUnknown)));
  if (reports.length > 1) {
    rows.push(row('', `**${sumName(reports)}**`, figures(all, withUnknown)));
  }
  return [
    `### ${heading(counting, all.counts)}`,
    '',
    row('', 'Report', columns),
    row(
      '---',
      '---',
      columns.map(() => '---:'),
    ),
    ...rows,
  ].join('\n');
}

function heading(reports: TestReport[], counts: Counts): string {
  const total = totalOf(counts);
  const failing = failingOf(counts);
  if (failing > 0) return `❌ ${failing} of ${counted(total, 'test')} failed`;
  const incomplete = reports.some(({ status }) => status === 'INCOMPLETE');
  if (total === 0) return `${incomplete ? '⚠️' : '✅'} No tests in the reports`;
  const skipped = counts.SKIPPED > 0 ? `, ${counts.SKIPPED} skipped` : '';
  return `${incomplete ? '⚠️' : '✅'} ${counts.SUCCEEDED} of ${counted(total, 'test')} passed${skipped}`;
}

function figures(tests: Pick<TestReport['tests'], 'counts' | 'duration'>, withUnknown: boolean): string[] {
  const { counts } = tests;
  const bad = (count: number): string => (count > 0 ? `**${count}**` : '0');
  return [
    String(totalOf(counts)),
    String(counts.SUCCEEDED),
    bad(counts.FAILED),
    bad(counts.ERROR),
    String(counts.SKIPPED),
    ...(withUnknown ? [String(counts.UNKNOWN)] : []),
    duration(tests.duration / 1e6),
  ];
}

function row(sign: string, group: string, cells: string[]): string {
  return `| ${[sign, group, ...cells].join(' | ')} |`;
}

/** The tests of all reports that took longest, folded; nothing when none took long. */
export function slowestTests(reports: TestReport[]): string {
  const slow = reports
    .flatMap((report) => report.tests.slowest.map((test) => ({ report, test })))
    .filter(({ test }) => test.duration >= SLOW)
    .sort((one, other) => other.test.duration - one.test.duration)
    .slice(0, MOST_SLOW);
  if (slow.length === 0) return '';
  const rows = slow.map(
    ({ report, test }) =>
      `| ${codeLine(testName(test), NAME_CHARACTERS)} | ${groupName(report)} | ${duration(test.duration / 1e6)} |`,
  );
  return [
    '<details><summary>Slowest tests</summary>',
    '',
    '| Test | Report | Time |',
    '| --- | --- | ---: |',
    ...rows,
    '',
    '</details>',
  ].join('\n');
}
