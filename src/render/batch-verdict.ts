import pc from 'picocolors';

import type { BatchGroup, BatchResult } from '../run/batch/results.js';
import { batchFailures, failurePlace, isIgnored, outcomeCounts, worstFirst } from './batch-outcomes.js';
import { duration } from './duration.js';
import { counted } from './report-figures.js';
import { oneLine } from './report-text.js';

type Colors = ReturnType<typeof pc.createColors>;

const MOST_LINES = 20;
const MOST_FAILURES = 5;
/** Characters. */
const NAME = 200;
const PLACE = 150;
const REASON = 300;

/**
 * The last lines of a batch on a terminal: the builds that did not succeed, those that it failed of first, and why; then what
 * came of the batch.
 */
export function renderBatchVerdict(result: BatchResult, colors: boolean): string {
  const color = pc.createColors(colors);
  const bad = worstFirst(result.groups).filter(({ current }) => current?.status !== 'SUCCEEDED');
  const lines = bad.slice(0, MOST_LINES).map((group) => buildLine(group, color));
  const more = bad.slice(MOST_LINES);
  if (more.length > 0) lines.push(`… and ${counted(more.length, 'more build')}: ${outcomeCounts(more)}`);
  for (const { phase, status, message } of batchFailures(result).slice(0, MOST_FAILURES)) {
    lines.push(color.red(`✖ ${phase} ${status}: ${oneLine(message, REASON)}`));
  }
  return [...lines, verdict(result, color)].join('\n');
}

function verdict({ plan, status, groups, startTime, endTime }: BatchResult, { green, red }: Colors): string {
  const counts = groups.length === 0 ? '' : `: ${outcomeCounts(groups)}`;
  const said = `${oneLine(plan.projectName, NAME)} ${status}${counts} in ${duration(endTime - startTime)}`;
  return status === 'SUCCEEDED' ? green(`✔ ${said}`) : red(`✖ ${said}`);
}

function buildLine(group: BatchGroup, { dim, red, yellow }: Colors): string {
  const { build, current, skipped } = group;
  const name = oneLine(build.identifier, NAME);
  if (!current)
    return dim(`- ${name} skipped${skipped === undefined ? '' : `: ${oneLine(skipped, REASON)}`}`);
  const place = failurePlace(current, PLACE);
  const where = current.failure ? ` in ${oneLine(current.failure.phase, NAME)}` : '';
  const at = place === undefined ? '' : ` (${oneLine(place, PLACE + 20)})`;
  const why = current.failure ? `: ${oneLine(current.failure.message, REASON)}` : '';
  const said = `${name} ${current.status}${where}${at} after ${duration(current.endTime - current.startTime)}${why}`;
  return isIgnored(group) ? yellow(`! ${said} (ignored)`) : red(`✖ ${said}`);
}
