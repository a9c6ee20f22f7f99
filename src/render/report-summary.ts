import type { ReportResult } from '../run/reports/results.js';
import { bytesOf, whatFits } from './report-budget.js';
import { coverageTable } from './report-coverage.js';
import { failingTests, type SourceLink } from './report-failures.js';
import { isCoverageReport, isTestReport } from './report-figures.js';
import { codeLine, groupName } from './report-markup.js';
import { slowestTests, testTable } from './report-tests.js';

/**
 * Bytes. The runner takes 1 MiB a step (github-actions.md §3.3), and the rest of the summary may need a third of it. All
 * parts but the failing tests have bounds of their own, which leave these 150 KiB at the worst.
 */
const BUDGET = 500 * 1024;
const PROBLEMS_BUDGET = 30 * 1024;
const MOST_PROBLEMS = 12;
const PROBLEM_CHARACTERS = 400;

/**
 * What the reports say, as Markdown for GitHub: what became of all tests, which failed and why, which took long, and what
 * they covered. At most 500 KiB; what is left out is said. Empty when there are no reports.
 */
export function reportSummary(reports: ReportResult[], link: SourceLink | undefined): string {
  const tests = reports.filter(isTestReport);
  const coverages = reports.filter(isCoverageReport);
  const before = [
    tests.length > 0 ? testTable(tests) : '',
    problems(reports.filter((report) => !isCoverageReport(report))),
  ];
  const after = [
    slowestTests(tests),
    coverages.length > 0 ? coverageTable(coverages) : '',
    problems(coverages),
  ];
  const failures = failingTests(tests, BUDGET - bytesOf([...before, ...after]), link);
  return [...before, failures, ...after].filter((part) => part !== '').join('\n\n');
}

/** Which files could not be read, and why. */
function problems(reports: ReportResult[]): string {
  const incomplete = reports.filter(({ problems }) => problems.length > 0);
  const shown = whatFits(incomplete, PROBLEMS_BUDGET, problemsOf);
  const more = incomplete.length - shown.length;
  if (more > 0) shown.push(`⚠️ ${more} more incomplete`);
  return shown.join('\n\n');
}

function problemsOf(report: ReportResult): string {
  const lines = report.problems
    .slice(0, MOST_PROBLEMS)
    .map((problem) => `- ${codeLine(problem, PROBLEM_CHARACTERS)}`);
  const more = report.problems.length - lines.length;
  if (more > 0) lines.push(`- ${more} more`);
  return `⚠️ ${groupName(report)} is incomplete:\n\n${lines.join('\n')}`;
}
