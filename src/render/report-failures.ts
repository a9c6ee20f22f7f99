import type { NotableCase } from '../run/reports/results.js';
import { codeBlock } from './markdown.js';
import { bytesOf, whatFits } from './report-budget.js';
import { counted, failingOf, type TestReport } from './report-figures.js';
import { codeLine, groupName, linked } from './report-markup.js';
import { failureText, placeText, someLines } from './report-text.js';
import { testName } from './test-name.js';

/** The address of a file of the source, or of a line of it; undefined when it has none. The path is relative to the source. */
export type SourceLink = (path: string, line?: number) => string | undefined;

/** To what a failure's text is cut, the first that makes all of a report's failures fit. Characters. */
const TEXT_CHARACTERS = [10_000, 5000, 2000, 1000, 500, 200];
const SHORTEST = 200;
const NAME_CHARACTERS = 200;
const PATH_CHARACTERS = 150;
/** Bytes: what says how much was left out. */
const REMARK_BUDGET = 250;

/**
 * The failing tests, report by report, each with its text folded. Reports share the bytes evenly; what one does not need is
 * for the others. Within a report texts get shorter, then the later failures have a name only, then they are counted.
 */
export function failingTests(reports: TestReport[], budget: number, link: SourceLink | undefined): string {
  const failing = reports.filter(({ tests }) => failingOf(tests.counts) > 0);
  const small = [...failing].sort((one, other) => one.tests.failures.length - other.tests.failures.length);
  const shown = new Map<TestReport, string>();
  let left = budget - REMARK_BUDGET;
  let omitted = 0;
  for (const [index, report] of small.entries()) {
    const text = failuresOf(report, Math.floor(left / (small.length - index)), link);
    if (text === undefined) {
      omitted++;
      continue;
    }
    shown.set(report, text);
    left -= bytesOf([text]);
  }
  const parts = failing.flatMap((report) => shown.get(report) ?? []);
  if (omitted > 0)
    parts.push(
      `… and failing tests in ${counted(omitted, 'more report')}, all of them in <code>reports-json</code>.`,
    );
  return parts.join('\n\n');
}

/** Undefined when not even the heading fits. */
function failuresOf(report: TestReport, budget: number, link: SourceLink | undefined): string | undefined {
  const { failures, counts } = report.tests;
  const heading = `**${counted(failingOf(counts), 'failing test')}** in ${groupName(report)}`;
  const left = budget - bytesOf([heading]) - REMARK_BUDGET;
  if (left < 0) return undefined;
  const whole = (length: number, bytes: number): string[] =>
    whatFits(failures, bytes, (failure) => folded(failure, length, link));

  for (const length of TEXT_CHARACTERS) {
    const parts = whole(length, left);
    if (parts.length < failures.length) continue;
    return [heading, ...parts, ...remark(report, failures.length, length)].join('\n\n');
  }
  const parts = whole(SHORTEST, left / 2);
  const names = whatFits(
    failures.slice(parts.length),
    left - bytesOf(parts),
    (failure) => `- ${nameLine(failure, link)}`,
  );
  const told = parts.length + names.length;
  const list = names.length > 0 ? [names.join('\n')] : [];
  return [heading, ...parts, ...list, ...remark(report, told, SHORTEST)].join('\n\n');
}

/** What was left out of a report. */
function remark({ tests }: TestReport, told: number, length: number): string[] {
  const more = failingOf(tests.counts) - told;
  const said: string[] = [];
  if (more > 0)
    said.push(`… and ${counted(more, 'more failing test')}, all of them in <code>reports-json</code>.`);
  if (tests.failures.slice(0, told).some((failure) => failureText(failure).length > length)) {
    said.push(`Texts end after ${length} characters here.`);
  }
  return said.length > 0 ? [said.join(' ')] : [];
}

function folded(failure: NotableCase, length: number, link: SourceLink | undefined): string {
  const text = someLines(failureText(failure), length);
  const name = nameLine(failure, link);
  if (text === '') return name;
  return `<details><summary>${name}</summary>\n\n${codeBlock(text)}\n\n</details>`;
}

/** In HTML, on one line. */
function nameLine(failure: NotableCase, link: SourceLink | undefined): string {
  const sign = failure.status === 'ERROR' ? '💥' : '❌';
  const name = `${sign} ${codeLine(testName(failure), NAME_CHARACTERS)}`;
  const { place } = failure;
  if (!place) return name;
  const where = codeLine(placeText(place, PATH_CHARACTERS), PATH_CHARACTERS + 20);
  return `${name} · ${linked(where, link?.(place.path, place.line))}`;
}
