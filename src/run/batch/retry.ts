import { UserError } from '../../errors.js';
import type { BatchPlan } from '../../plan/batch/types.js';
import type { Status } from '../results.js';
import { dependenciesFirst, newest } from './attempts.js';
import { unmet } from './reasons.js';
import type { BuildRecord } from './results.js';

/** The batch that is to be run again. */
export interface LastBatch {
  /** `IN_PROGRESS`: it has not ended. */
  status: Status | 'IN_PROGRESS';
  builds: {
    identifier: string;
    /** The newest; absent: it did not start. */
    current?: BuildRecord;
    /** Of earlier attempts, the oldest first. */
    prior: BuildRecord[];
  }[];
}

/** What the scheduler has to know of the attempts before; maps are by identifier. */
export interface Retry {
  /** Builds that are not run again. */
  reused: Map<string, BuildRecord>;
  /** The oldest first. */
  prior: Map<string, BuildRecord[]>;
  /** The number of the new attempt. */
  attempt: number;
}

/**
 * How a batch is run again, as `RetryBuildBatch` does (codebuild.md §8.4). `all` (RETRY_ALL_BUILDS) runs each build of the
 * plan. `failed` (RETRY_FAILED_BUILDS) reuses those that SUCCEEDED, if all that they depend on is reused too. Builds that
 * are new in the plan run, those that are gone are forgotten.
 * @throws UserError when the batch has not failed
 */
export function retryOf(last: LastBatch, type: 'failed' | 'all', plan: BatchPlan): Retry {
  if (last.status === 'SUCCEEDED' || last.status === 'IN_PROGRESS') {
    const why = last.status === 'SUCCEEDED' ? 'this one SUCCEEDED' : 'this one is still in progress';
    throw new UserError(`Only a failed batch can be retried; ${why}.`);
  }
  const before = new Map(last.builds.map((build) => [build.identifier, build]));
  const retry: Retry = { reused: new Map(), prior: new Map(), attempt: nextAttempt(last) };
  for (const { identifier, dependsOn } of dependenciesFirst(plan.builds)) {
    const { current, prior = [] } = before.get(identifier) ?? {};
    const reuse = type === 'failed' && dependsOn.every((name) => retry.reused.has(name));
    if (current?.status === 'SUCCEEDED' && reuse) retry.reused.set(identifier, current);
    const past = current && !retry.reused.has(identifier) ? [...prior, current] : prior;
    if (past.length > 0) retry.prior.set(identifier, past);
  }
  return retry;
}

function nextAttempt({ builds }: LastBatch): number {
  let last = 1;
  for (const { current, prior } of builds) {
    for (const { attempt } of current ? [...prior, current] : prior) last = Math.max(last, attempt);
  }
  return last + 1;
}

/**
 * The record that a job of "re-run failed jobs" takes instead of running its build again, which GitHub does to all jobs
 * behind a failed one: the build SUCCEEDED, and nothing that it depends on has run since. A build without dependencies is
 * always run: its job would not have been, had it succeeded.
 * @param own the build's records of all attempts
 * @param dependencies those of the builds it depends on, without the ones that are `superseded`
 * @param attempt the workflow run's attempt, from 1
 */
export function mayReuse(
  own: readonly BuildRecord[],
  dependencies: ReadonlyMap<string, readonly BuildRecord[]>,
  dependsOn: readonly string[],
  attempt: number,
): BuildRecord | undefined {
  const last = newest(own);
  if (last?.status !== 'SUCCEEDED' || last.attempt >= attempt || dependsOn.length === 0) return undefined;
  const stands = dependsOn.every((identifier) => {
    const dependency = newest(dependencies.get(identifier));
    return dependency !== undefined && dependency.attempt <= last.attempt;
  });
  return stands ? last : undefined;
}

/**
 * Why a job with `batch-build` must not run its build: something it depends on has not SUCCEEDED (codebuild.md §8.2);
 * undefined when it may.
 * @param dependencies as for `mayReuse`
 */
export function mayStart(
  dependsOn: readonly string[],
  dependencies: ReadonlyMap<string, readonly BuildRecord[]>,
): string | undefined {
  return unmet(dependsOn, (identifier) => newest(dependencies.get(identifier))?.status ?? 'missing');
}
