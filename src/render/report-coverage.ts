import { whatFits } from './report-budget.js';
import { bar, type CoverageReport, share } from './report-figures.js';
import { groupCell } from './report-markup.js';

/** Bytes. */
const TABLE_BUDGET = 80 * 1024;

/** How much of the source was executed: a table with a row a report. */
export function coverageTable(reports: CoverageReport[]): string {
  const rows = whatFits(reports, TABLE_BUDGET, row);
  const more = reports.length - rows.length;
  if (more > 0) rows.push(`| ${more} more | | | | |`);
  return [
    '### Coverage',
    '',
    '| Report | | Lines | Branches | Files |',
    '| --- | --- | ---: | ---: | ---: |',
    ...rows,
  ].join('\n');
}

function row(report: CoverageReport): string {
  const { files, linesCovered, linesMissed, branchesCovered, branchesMissed } = report.coverage;
  const name = report.status === 'INCOMPLETE' ? `⚠️ ${groupCell(report)}` : groupCell(report);
  return `| ${[
    name,
    `<code>${bar(linesCovered, linesMissed)}</code>`,
    share(linesCovered, linesMissed),
    share(branchesCovered, branchesMissed),
    files,
  ].join(' | ')} |`;
}
