import { checkBuildspec, type CheckResult, type Problem } from './check-buildspec.js';
import type { Switches } from './rules.js';
import type { Edit } from './types.js';

/** One fix may uncover the next; more than this many in a row would be a circle. */
const MOST_ROUNDS = 10;
const BYTE_ORDER_MARK = '\uFEFF';

interface Replacement {
  from: number;
  to: number;
  text: string;
}

/**
 * Makes all certain changes, again and again until nothing is left to change. Fixes that overlap wait for the next round. Byte
 * order mark and line breaks stay as they are. A change after which CodeBuild would refuse the file is not made.
 * @returns the whole file's new text, the same as before when there is nothing to fix, and what is left to say about it
 */
export function fixBuildspec(
  source: Uint8Array,
  file: string,
  switches: Switches,
): { fixed: string; result: CheckResult } {
  let fixed = new TextDecoder('utf-8', { ignoreBOM: true }).decode(source);
  let result = checkBuildspec(source, file, switches);
  for (let round = 0; round < MOST_ROUNDS && result.accepted; round++) {
    const next = applyFixes(fixed, result);
    if (next === fixed) break;
    const nextResult = checkBuildspec(next, file, switches);
    if (!nextResult.accepted) break;
    fixed = next;
    result = nextResult;
  }
  return { fixed, result };
}

/** `result.text` is as long as `fixed` without its mark: the same offsets hold in both. */
function applyFixes(fixed: string, { text, problems }: CheckResult): string {
  const start = fixed.startsWith(BYTE_ORDER_MARK) ? 1 : 0;
  const lineBreak = /\r\n/.test(text) ? '\r\n' : '\n';
  const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
  const toReplacement = ({ at, text: written }: Edit): Replacement => ({
    from: start + (lineStarts[at.line - 1] ?? 0) + at.column - 1,
    to: start + (lineStarts[at.endLine - 1] ?? 0) + at.endColumn - 1,
    text: written.replace(/\r?\n/g, lineBreak),
  });

  let next = fixed;
  for (const { from, to, text: written } of withoutOverlaps(problems, toReplacement)) {
    next = next.slice(0, from) + written + next.slice(to);
  }
  return next;
}

/** From the end of the file to its start, so that no replacement moves another. */
function withoutOverlaps(problems: Problem[], toReplacement: (edit: Edit) => Replacement): Replacement[] {
  const taken: Replacement[] = [];
  for (const { fix = [] } of problems) {
    const wanted = fix.map(toReplacement);
    const isFree = wanted.every((one) => taken.every((other) => !overlap(one, other)));
    if (isFree) taken.push(...wanted);
  }
  return taken.sort((a, b) => b.from - a.from);
}

function overlap(a: Replacement, b: Replacement): boolean {
  return a.from === b.from || (a.from < b.to && b.from < a.to);
}
