import type { FilterVerdict, GroupVerdict, Verdict } from '../filters/types.js';
import { escapeHtml, inlineCode, truncate } from './markdown.js';
import { columnsOf, visible } from './visible.js';

/** What of a pattern, and of what was seen, is shown. */
const LONGEST = 100;
const MOST_FILES = 3;

/** A filter as it is shown to people: what it wants and what there was. */
interface Row {
  /** Also for those who see no colours. */
  sign: '✓' | '✗' | '·';
  type: string;
  wanted: string;
  seen: string;
}

/** The verdict on an event: each group with its filters, for `--explain` and the log. */
export function renderVerdict(verdict: Verdict): string {
  const { facts, groups } = verdict;
  return [`Event: ${facts.event}`, ...groups.flatMap((group, index) => ['', ...renderGroup(group, index)])]
    .map((line) => `${line}\n`)
    .join('');
}

/** One group as lines of text: a title, and a line for each filter. */
export function renderGroup(group: GroupVerdict, index: number): string[] {
  const rows = group.filters.map(rowOf);
  const widths = [widest(rows.map(({ type }) => type)), widest(rows.map(({ wanted }) => wanted))];
  return [
    groupTitle(group, index),
    ...rows.map(({ sign, type, wanted, seen }) =>
      `  ${sign} ${padded(type, widths[0])}  ${padded(wanted, widths[1])}  ${seen}`.trimEnd(),
    ),
  ];
}

/** Whether a group holds; groups count from 1, as people do. */
export function groupTitle({ holds }: GroupVerdict, index: number): string {
  return `${signOf(holds)} group ${index + 1} ${holds === undefined ? 'was not needed' : holds ? 'holds' : 'does not hold'}`;
}

/** The job summary: what came of it, and the filters as a table. */
export function renderVerdictSummary({ facts, groups, run }: Verdict): string {
  const table = groups.flatMap((group, index) => [
    `| **${escapeHtml(groupTitle(group, index))}** | | |`,
    ...group.filters.map(rowOf).map(({ sign, type, wanted, seen }) => {
      return `| ${sign} ${inlineCode(type)} | ${inlineCode(wanted)} | ${inlineCode(seen)} |`;
    }),
  ]);
  return [
    `## ${run ? '✅ A build starts' : '⏭️ No build starts'} for ${escapeHtml(facts.event)}`,
    '',
    '| filter | pattern | event |',
    '| --- | --- | --- |',
    ...table,
  ].join('\n');
}

function rowOf(verdict: FilterVerdict): Row {
  const { type, pattern, exclude } = verdict.filter;
  return {
    sign: signOf(verdict.holds),
    type,
    wanted: short(`${exclude ? 'not ' : ''}${pattern}`),
    seen: short(seenOf(verdict)),
  };
}

function signOf(holds: boolean | undefined): Row['sign'] {
  if (holds === undefined) return '·';
  return holds ? '✓' : '✗';
}

function seenOf({ filter: { type }, seen, values, matched }: FilterVerdict): string {
  if (seen === 'none') return '(the event has none)';
  if (seen === 'unknown') return '(not looked up)';
  if (type !== 'FILE_PATH') return values.join(', ');
  if (matched !== undefined) return values.length === 1 ? matched : `${matched} (of ${values.length} files)`;
  if (values.length === 0) return '(no files)';
  const shown = values.slice(0, MOST_FILES).join(', ');
  return `none of ${values.length === 1 ? '1 file' : `${values.length} files`}: ${shown}${values.length > MOST_FILES ? ', …' : ''}`;
}

function short(text: string): string {
  return visible(truncate(text, LONGEST));
}

function widest(texts: string[]): number {
  return Math.max(0, ...texts.map(columnsOf));
}

function padded(text: string, width = 0): string {
  return text + ' '.repeat(Math.max(0, width - columnsOf(text)));
}
