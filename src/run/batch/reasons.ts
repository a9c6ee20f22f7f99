import type { Interruption } from '../recorder.js';
import type { Status } from '../results.js';

const ENDED: Record<Exclude<Status, 'SUCCEEDED'> | 'skipped' | 'missing', string> = {
  FAILED: 'FAILED',
  TIMED_OUT: 'TIMED_OUT',
  STOPPED: 'was STOPPED',
  FAULT: 'ended in FAULT',
  skipped: 'was skipped',
  missing: 'has no result',
};

/** How a build came out that did not succeed. */
export type Unsuccessful = keyof typeof ENDED;

/** Why a build does not start whose predecessor did not succeed (codebuild.md §8.2). */
export function waitsFor(predecessor: string, ended: Unsuccessful): string {
  return `it waits for ${predecessor}, which ${ENDED[ended]}`;
}

/** Why a build does not start once another one has failed a batch with `fast-fail` (codebuild.md §8.1). */
export function fastFailed(identifier: string, ended: Unsuccessful): string {
  return `fast-fail: ${identifier} ${ENDED[ended]}`;
}

/** Why a build does not start in a batch that was ended from outside. */
export const BATCH_INTERRUPTED: Record<Interruption, string> = {
  TIMED_OUT: 'the batch timed out',
  STOPPED: 'the batch was stopped',
};

/**
 * Why a build may not start now: the first of its predecessors that has not SUCCEEDED; undefined when all have.
 * @param endOf how the build of an identifier came out
 */
export function unmet(
  dependsOn: readonly string[],
  endOf: (identifier: string) => 'SUCCEEDED' | Unsuccessful,
): string | undefined {
  for (const identifier of dependsOn) {
    const ended = endOf(identifier);
    if (ended !== 'SUCCEEDED') return waitsFor(identifier, ended);
  }
  return undefined;
}
