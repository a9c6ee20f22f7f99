import pc from 'picocolors';

import type { NotableCase } from '../run/reports/results.js';
import type { BuildResult } from '../run/results.js';
import { duration } from './duration.js';
import {
  bar,
  counted,
  countingReports,
  type CoverageReport,
  failingOf,
  isCoverageReport,
  isTestReport,
  share,
  sumName,
  sumOf,
  type TestReport,
  totalOf,
} from './report-figures.js';
import { failureText, oneLine, placeText } from './report-text.js';
import { testName } from './test-name.js';
import { columnsOf } from './visible.js';

type Colors = ReturnType<typeof pc.createColors>;

const MOST_FAILURES = 20;
const MOST_PROBLEMS = 5;
/** Characters. */
const GROUP = 40;
const NAME = 120;
const LINE = 160;

/**
 * What the reports say, for a terminal: a table, the first failing tests, the coverage, each with an empty
 * line after it. Empty when there are no reports.
 */
export function renderReports(result: BuildResult, colors: boolean): string {
  const color = pc.createColors(colors);
  const tests = result.reports.filter(isTestReport);
  const coverages = result.reports.filter(isCoverageReport);
  return [
    tests.length > 0 ? testTable(tests, color) : '',
    failures(tests, color),
    coverages.length > 0 ? coverageTable(coverages, color) : '',
    problems(result, color),
  ]
    .filter((part) => part !== '')
    .map((part) => `${part}\n\n`)
    .join('');
}

function testTable(reports: TestReport[], { bold, dim, green, red, yellow }: Colors): string {
  const heads = ['Report', 'Tests', 'Passed', 'Failed', 'Errored', 'Skipped', 'Time'];
  const rows = reports.map(({ group, tests }) => [oneLine(group, GROUP), ...figures(tests)]);
  const sum = reports.length > 1 ? [[sumName(reports), ...figures(sumOf(countingReports(reports)))]] : [];
  const [head = '', ...lines] = aligned([heads, ...rows, ...sum]);
  const signs = reports.map(({ status, tests }) => {
    if (status === 'FAILED' || failingOf(tests.counts) > 0) return red('✖');
    return status === 'INCOMPLETE' ? yellow('!') : green('✔');
  });
  return [
    bold(`  ${head}`),
    ...lines.map((line, index) => {
      const found = reports[index]?.discovered ? dim('  auto-discovered') : '';
      return `${signs[index] ?? ' '} ${line}${found}`;
    }),
  ].join('\n');
}

function figures({ counts, duration: took }: Pick<TestReport['tests'], 'counts' | 'duration'>): string[] {
  const { SUCCEEDED, FAILED, ERROR, SKIPPED } = counts;
  return [...[totalOf(counts), SUCCEEDED, FAILED, ERROR, SKIPPED].map(String), duration(took / 1e6)];
}

/** The first column to the left, the others to the right. */
function aligned(rows: string[][]): string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => columnsOf(row[column] ?? ''))),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] ?? 0) - columnsOf(cell));
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  '),
  );
}

function failures(reports: TestReport[], { bold, dim, red }: Colors): string {
  const count = failingOf(sumOf(reports).counts);
  if (count === 0) return '';
  const line = (failure: NotableCase): string => {
    const place = failure.place ? `  ${dim(oneLine(placeText(failure.place, NAME), LINE))}` : '';
    const [said = ''] = failureText(failure).trimStart().split('\n', 1);
    const name = `${red('✖')} ${oneLine(testName(failure), NAME)}${place}`;
    return said === '' ? name : `${name}\n    ${oneLine(said.trimEnd(), LINE)}`;
  };
  let left = MOST_FAILURES;
  const parts = reports.flatMap(({ group, tests }) => {
    const shown = tests.failures.slice(0, left);
    left -= shown.length;
    return shown.length === 0 ? [] : [bold(`Failing tests in ${oneLine(group, GROUP)}`), ...shown.map(line)];
  });
  const more = count - (MOST_FAILURES - left);
  if (more > 0) parts.push(`… and ${counted(more, 'more failing test')}`);
  return parts.join('\n');
}

function coverageTable(reports: CoverageReport[], { bold, green, yellow, dim }: Colors): string {
  const rows = reports.map(({ group, coverage }) => {
    const { linesCovered, linesMissed, branchesCovered, branchesMissed, files } = coverage;
    return [
      oneLine(group, GROUP),
      bar(linesCovered, linesMissed),
      share(linesCovered, linesMissed),
      share(branchesCovered, branchesMissed),
      String(files),
    ];
  });
  const [head = '', ...lines] = aligned([['Coverage', '', 'Lines', 'Branches', 'Files'], ...rows]);
  return [
    bold(`  ${head}`),
    ...lines.map((line, index) => {
      const { status, discovered } = reports[index] ?? {};
      const found = discovered ? dim('  auto-discovered') : '';
      return `${status === 'INCOMPLETE' ? yellow('!') : green('✔')} ${line}${found}`;
    }),
  ].join('\n');
}

function problems({ reports }: BuildResult, { yellow }: Colors): string {
  const parts = reports
    .filter(({ problems }) => problems.length > 0)
    .map(({ group, problems }) => {
      const lines = problems.slice(0, MOST_PROBLEMS).map((problem) => `    ${oneLine(problem, LINE)}`);
      const more = problems.length - lines.length;
      if (more > 0) lines.push(`    … and ${more} more`);
      return [`${yellow('!')} ${oneLine(group, GROUP)} is incomplete:`, ...lines].join('\n');
    });
  return parts.join('\n');
}
