import type { BatchGroup, BatchResult, BuildRecord } from '../run/batch/results.js';
import type { Status } from '../run/results.js';
import { placeText } from './report-text.js';
import { STATUS_SIGNS } from './status-signs.js';

/** What may become of a build of a batch. CodeBuild has no word for one that did not start. */
export const OUTCOMES = ['FAILED', 'FAULT', 'TIMED_OUT', 'STOPPED', 'SKIPPED', 'SUCCEEDED'] as const;
export type Outcome = (typeof OUTCOMES)[number];

export const OUTCOME_SIGNS: Record<Outcome, string> = {
  ...STATUS_SIGNS,
  SKIPPED: '⏭️',
};

export function outcomeOf({ current }: BatchGroup): Outcome {
  return current?.status ?? 'SKIPPED';
}

/** It did not succeed, but that is not held against the batch: `ignore-failure`. */
export function isIgnored(group: BatchGroup): boolean {
  return group.build.ignoreFailure && group.current !== undefined && group.current.status !== 'SUCCEEDED';
}

/** `2 failed (1 ignored), 3 skipped, 270 succeeded (12 reused)`; empty for no builds. */
export function outcomeCounts(groups: BatchGroup[]): string {
  return OUTCOMES.flatMap((outcome) => {
    const those = groups.filter((group) => outcomeOf(group) === outcome);
    if (those.length === 0) return [];
    const ignored = those.filter(isIgnored).length;
    const reused = those.filter((group) => group.reused).length;
    const remarks = [
      ...(ignored > 0 ? [`${ignored} ignored`] : []),
      ...(reused > 0 ? [`${reused} reused`] : []),
    ];
    const word = outcome.toLowerCase().replace('_', ' ');
    return [`${those.length} ${word}${remarks.length === 0 ? '' : ` (${remarks.join(', ')})`}`];
  }).join(', ');
}

/**
 * The builds that the batch failed of, then those that were stopped, ignored failures, what did not start, and successes; else as in
 * the plan.
 */
export function worstFirst(groups: BatchGroup[]): BatchGroup[] {
  const ranked: BatchGroup[][] = [[], [], [], [], []];
  for (const group of groups) ranked[rankOf(group)]?.push(group);
  return ranked.flat();
}

function rankOf(group: BatchGroup): number {
  const outcome = outcomeOf(group);
  if (outcome === 'SUCCEEDED') return 4;
  if (outcome === 'SKIPPED') return 3;
  if (isIgnored(group)) return 2;
  return outcome === 'STOPPED' ? 1 : 0;
}

/** `ci/unit.yml:7`, where the command stands that made a build fail. Not made safe for anything. */
export function failurePlace({ failure }: BuildRecord, length: number): string | undefined {
  if (failure?.file === undefined) return undefined;
  return placeText({ path: failure.file, line: failure.line }, length);
}

/** What went wrong with the batch itself. That builds failed is told by the builds. */
export function batchFailures({ phases }: BatchResult): { phase: string; status: Status; message: string }[] {
  return phases.flatMap(({ phase, status, contexts }) =>
    contexts
      .filter(({ statusCode, message }) => statusCode !== 'BATCH_BUILD_FAILED' && message !== '')
      .map(({ message }) => ({ phase, status, message })),
  );
}
