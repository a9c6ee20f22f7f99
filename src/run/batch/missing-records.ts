import type { BatchBuild, BatchPlan } from '../../plan/batch/types.js';
import type { Interruption } from '../recorder.js';
import { dependenciesFirst, newestAttempts, superseded } from './attempts.js';
import type { BatchRun } from './join-batch.js';
import { BATCH_INTERRUPTED, fastFailed, unmet, type Unsuccessful } from './reasons.js';
import type { BuildRecord } from './results.js';
import { wordlessRecord } from './wordless-record.js';

const MOST_NAMED = 10;

export interface AssumeOptions {
  /** The workflow run's attempt, from 1. */
  attempt: number;
  /**
   * The attempt in which the batch was planned, which "re-run all jobs" does anew and "re-run failed jobs" does not: all
   * builds were to run again in it, so records of earlier ones do not count. Absent: the first.
   */
  planned?: number;
  /** Milliseconds since the epoch. */
  now: number;
  interruption?: Interruption;
}

/**
 * What must have happened in a batch that nobody saw run, from the records that its jobs left behind, those of all
 * attempts, by identifier. The newest one of a build counts, unless what it depends on was run again later. A build without
 * one was skipped because of a predecessor, `fast-fail` or the batch's end; else its job started and died: a FAULT.
 * @returns also warnings, of records that belong to no build of the plan
 */
export function assumeRun(
  plan: BatchPlan,
  records: ReadonlyMap<string, BuildRecord[]>,
  { attempt, planned = 1, now, interruption }: AssumeOptions,
): BatchRun & { warnings: string[] } {
  const { current, prior } = countingRecords(plan.builds, records, planned);
  const counting = [...current.values()];
  const latest = counting.reduce((most, record) => Math.max(most, record.attempt), 0);
  const ran = counting.filter((record) => record.attempt === latest);
  const reused = counting.filter((record) => record.attempt < latest && record.status === 'SUCCEEDED');

  const skipped = new Map<string, string>();
  const endOf = (identifier: string): 'SUCCEEDED' | Unsuccessful =>
    current.get(identifier)?.status ?? (skipped.has(identifier) ? 'skipped' : 'missing');
  let tripped = plan.fastFail ? firstFailure(plan.builds, current) : undefined;
  for (const build of dependenciesFirst(plan.builds)) {
    if (current.has(build.identifier)) continue;
    const reason =
      unmet(build.dependsOn, endOf) ?? tripped ?? (interruption && BATCH_INTERRUPTED[interruption]);
    if (reason !== undefined) {
      skipped.set(build.identifier, reason);
      continue;
    }
    current.set(build.identifier, died(build, attempt, now));
    if (plan.fastFail && !build.ignoreFailure) tripped = fastFailed(build.identifier, 'FAULT');
  }

  return {
    startTime: ran.reduce((first, { startTime }) => Math.min(first, startTime), now),
    endTime: ran.length > 0 ? ran.reduce((last, { endTime }) => Math.max(last, endTime), 0) : now,
    current,
    prior,
    reused: new Set(reused.map(({ identifier }) => identifier)),
    skipped,
    interruption,
    warnings: foreign(plan.builds, [...records.keys()]),
  };
}

function foreign(builds: readonly BatchBuild[], recorded: string[]): string[] {
  const planned = new Set(builds.map(({ identifier }) => identifier));
  const unknown = recorded.filter((identifier) => !planned.has(identifier));
  if (unknown.length === 0) return [];
  const more = unknown.length - MOST_NAMED;
  const names = [...unknown.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])].join(', ');
  return [`Results of builds that this batch does not have are left out: ${names}.`];
}

/** Which record of each build counts, and those before it. */
export function countingRecords(
  builds: readonly BatchBuild[],
  records: ReadonlyMap<string, BuildRecord[]>,
  planned: number,
): { current: Map<string, BuildRecord>; prior: Map<string, BuildRecord[]> } {
  const old = superseded(builds, newestAttempts(records));
  const current = new Map<string, BuildRecord>();
  const prior = new Map<string, BuildRecord[]>();
  for (const { identifier } of builds) {
    const own = [...(records.get(identifier) ?? [])].sort((one, other) => one.attempt - other.attempt);
    const last = own.at(-1);
    if (last && last.attempt >= planned && !old.has(identifier)) {
      current.set(identifier, last);
      own.pop();
    }
    if (own.length > 0) prior.set(identifier, own);
  }
  return { current, prior };
}

/** Why `fast-fail` ended the batch; builds that were STOPPED are rather its effect. */
function firstFailure(
  builds: readonly BatchBuild[],
  current: ReadonlyMap<string, BuildRecord>,
): string | undefined {
  let first: { identifier: string; status: Unsuccessful; endTime: number } | undefined;
  for (const { identifier, ignoreFailure } of builds) {
    const { status, endTime } = current.get(identifier) ?? { status: 'SUCCEEDED', endTime: 0 };
    if (ignoreFailure || status === 'SUCCEEDED' || status === 'STOPPED') continue;
    if (!first || endTime < first.endTime) first = { identifier, status, endTime };
  }
  return first && fastFailed(first.identifier, first.status);
}

function died(build: BatchBuild, attempt: number, now: number): BuildRecord {
  const message = 'its job ended without a result';
  return wordlessRecord(build, {
    attempt,
    status: 'FAULT',
    startTime: now,
    endTime: now,
    phase: 'IN_PROGRESS',
    message,
  });
}
