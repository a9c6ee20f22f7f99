import { ownCopy } from '../../reports/text.js';
import { type TestCase, TEST_STATUSES, type TestStatus } from '../../reports/types.js';
import type { TestSummary } from './results.js';

/** So many are kept of a build; all others only count. */
export const MOST_FAILURES = 1000;
const MOST_SLOWEST = 20;

export function emptySummary(): TestSummary {
  const counts = Object.fromEntries(TEST_STATUSES.map((status) => [status, 0])) as Record<TestStatus, number>;
  return { counts, duration: 0, failures: [], slowest: [] };
}

/** Counts a case; keeps it where it is one of the first failures or the slowest. */
export function addCase(summary: TestSummary, testCase: TestCase): void {
  const { status, duration } = testCase;
  const { counts, failures, slowest } = summary;
  counts[status]++;
  summary.duration += duration;
  const isFailure = (status === 'FAILED' || status === 'ERROR') && failures.length < MOST_FAILURES;
  const last = slowest.length < MOST_SLOWEST ? 0 : (slowest.at(-1)?.duration ?? 0);
  if (!isFailure && duration <= last) return;
  const kept = copyCase(testCase);
  if (isFailure) failures.push(kept);
  if (duration > last) addSlow(slowest, kept);
}

/** Adds what the next file came to; of failures, so many that there are `most`. */
export function addSummary(
  total: TestSummary,
  { counts, duration, failures, slowest }: TestSummary,
  most: number,
): void {
  for (const status of TEST_STATUSES) total.counts[status] += counts[status];
  total.duration += duration;
  total.failures.push(...failures.slice(0, Math.max(0, most - total.failures.length)));
  for (const testCase of slowest) addSlow(total.slowest, testCase);
}

/** After those that took as long. */
function addSlow(slowest: TestCase[], testCase: TestCase): void {
  const after = slowest.findLastIndex(({ duration }) => duration >= testCase.duration);
  slowest.splice(after + 1, 0, testCase);
  if (slowest.length > MOST_SLOWEST) slowest.pop();
}

function copyCase(testCase: TestCase): TestCase {
  const { suite, prefix, name, message, stack, file } = testCase;
  return {
    ...testCase,
    suite: ownCopy(suite),
    prefix: ownCopy(prefix),
    name: ownCopy(name),
    message: ownCopy(message),
    stack: ownCopy(stack),
    ...(file === undefined ? {} : { file: ownCopy(file) }),
  };
}
