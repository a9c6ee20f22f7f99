import { TEST_STATUSES } from '../reports/types.js';
import type { CoverageSummary, ReportResult, TestSummary } from '../run/reports/results.js';

/** A report of a test format. */
export type TestReport = ReportResult & { tests: TestSummary };
/** A report of a coverage format. */
export type CoverageReport = ReportResult & { coverage: CoverageSummary };

export function isTestReport(report: ReportResult): report is TestReport {
  return report.tests !== undefined;
}

export function isCoverageReport(report: ReportResult): report is CoverageReport {
  return report.coverage !== undefined;
}

/** The reports that count: those that the buildspec declares, else those that were found. What is found may be anybody's. */
export function countingReports(reports: TestReport[]): TestReport[] {
  const declared = reports.filter(({ discovered }) => !discovered);
  return declared.length > 0 ? declared : reports;
}

/** What the row of all that count is called. */
export function sumName(reports: TestReport[]): string {
  return countingReports(reports).length === reports.length ? 'All' : 'Declared';
}

export type Counts = TestSummary['counts'];

/** How many tests there are, whatever became of them. */
export function totalOf(counts: Counts): number {
  return TEST_STATUSES.reduce((sum, status) => sum + counts[status], 0);
}

/** How many tests did not pass that should have. */
export function failingOf({ FAILED, ERROR }: Counts): number {
  return FAILED + ERROR;
}

/** What the tests of a build came to, by the reports that count: how many there are, and how many failed. */
export function testTotals(reports: ReportResult[]): { total: number; failed: number } {
  const { counts } = sumOf(countingReports(reports.filter(isTestReport)));
  return { total: totalOf(counts), failed: failingOf(counts) };
}

/** All tests of some reports together. */
export function sumOf(reports: TestReport[]): Pick<TestSummary, 'counts' | 'duration'> {
  const counts: Counts = { SUCCEEDED: 0, FAILED: 0, ERROR: 0, SKIPPED: 0, UNKNOWN: 0 };
  let duration = 0;
  for (const { tests } of reports) {
    for (const status of TEST_STATUSES) counts[status] += tests.counts[status];
    duration += tests.duration;
  }
  return { counts, duration };
}

/**
 * From 0 to 100 with two digits, cut and not rounded, as CodeBuild gives it (the AWS command line's example has 90.9 for 10
 * of 11): so 100 is everything. Undefined where there is nothing to cover.
 */
export function percentage(covered: number, missed: number): number | undefined {
  const all = covered + missed;
  return all === 0 ? undefined : Math.floor((covered * 10_000) / all) / 100;
}

/** `61.3 % (19/31)`, or a dash where there is nothing to cover. */
export function share(covered: number, missed: number): string {
  const percent = percentage(covered, missed);
  if (percent === undefined) return '–';
  return `${(Math.floor(percent * 10) / 10).toFixed(1)} % (${covered}/${covered + missed})`;
}

/** Ten characters, full only when everything is covered; empty only when nothing is. */
export function bar(covered: number, missed: number): string {
  const filled = covered === 0 ? 0 : Math.max(1, Math.floor((covered * 10) / (covered + missed)));
  return '█'.repeat(filled) + '░'.repeat(10 - filled);
}

/** `1 test`, `2 tests`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}
