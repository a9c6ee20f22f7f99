import type { BatchPlan } from '../../plan/batch/types.js';
import type { StoredArtifact } from '../ports.js';
import type { Interruption } from '../recorder.js';
import type { PhaseContext, Status } from '../results.js';
import type { BatchGroup, BatchPhaseResult, BatchResult, BuildRecord } from './results.js';

/** How the builds of a batch came out, wherever they ran; maps are by identifier. */
export interface BatchRun {
  /** When the first build started and the last one ended; milliseconds since the epoch. */
  startTime: number;
  endTime: number;
  /** The newest record of each build that has one which counts. */
  current: ReadonlyMap<string, BuildRecord>;
  /** Of earlier attempts, the oldest first. */
  prior: ReadonlyMap<string, BuildRecord[]>;
  /** Those that succeeded in an earlier attempt and were not run again. */
  reused: ReadonlySet<string>;
  /** Why the others have no current record. */
  skipped: ReadonlyMap<string, string>;
  /** What ended the batch from outside. */
  interruption?: Interruption;
}

export interface JoinOptions {
  /** Milliseconds since the epoch. */
  now: number;
  combined?: StoredArtifact;
  /** Why the artifacts could not be combined, which fails the batch. */
  combineFailure?: string;
}

const MOST_NAMED = 10;

const INTERRUPTED: Record<Interruption, PhaseContext> = {
  TIMED_OUT: { statusCode: 'BATCH_TIMED_OUT', message: 'Batch has timed out.' },
  STOPPED: { statusCode: 'BATCH_STOPPED', message: 'Batch was stopped.' },
};

/** Whether artifacts are combined: the project asks for it, and the builds succeeded. */
export function combinesArtifacts(plan: BatchPlan, run: BatchRun): boolean {
  return (
    plan.project?.combineArtifacts === true && statusOf(failing(groupsOf(plan, run)), run) === 'SUCCEEDED'
  );
}

/**
 * The result of a batch whose builds have ended, on one machine or on many: its groups in the order of the plan, its
 * status and its phases (codebuild.md §8.3). Builds with `ignore-failure` and skipped ones do not fail it (§8.2). Where the
 * builds succeeded, COMBINE_ARTIFACTS follows, also with nothing to combine (the example of the AWS command line's reference).
 */
export function joinBatch(plan: BatchPlan, run: BatchRun, options: JoinOptions): BatchResult {
  const groups = groupsOf(plan, run);
  const failed = failing(groups);
  const { combined, combineFailure } = options;
  const ran = statusOf(failed, run);
  const status = ran === 'SUCCEEDED' && combineFailure !== undefined ? 'FAILED' : ran;

  // A plan that is made anew to collect is younger than the builds, and clocks of machines differ.
  const startTime = Math.min(plan.startTime, run.startTime);
  const endTime = Math.max(options.now, run.endTime);
  const phases = [
    phase('SUBMITTED', 'SUCCEEDED', startTime, startTime),
    phase('DOWNLOAD_BATCHSPEC', 'SUCCEEDED', startTime, run.startTime),
    phase('IN_PROGRESS', ran, run.startTime, run.endTime, contextsOf(failed, run)),
  ];
  if (ran === 'SUCCEEDED') {
    const contexts =
      combineFailure === undefined
        ? []
        : [{ statusCode: 'COMBINE_ARTIFACTS_ERROR', message: combineFailure }];
    phases.push(phase('COMBINE_ARTIFACTS', status, run.endTime, endTime, contexts));
  }
  const last = status === 'SUCCEEDED' || status === 'STOPPED' ? status : 'FAILED';
  phases.push(phase(last, status, endTime, endTime));
  return { plan, status, startTime, endTime, phases, groups, ...(combined && { combined }) };
}

/** The batch of a buildspec that CodeBuild would refuse: it fails in DOWNLOAD_BATCHSPEC, nothing runs (codebuild.md §8.3). */
export function refuseBatch(plan: BatchPlan, contexts: PhaseContext[], now: number): BatchResult {
  const { startTime } = plan;
  const endTime = Math.max(now, startTime);
  const phases = [
    phase('SUBMITTED', 'SUCCEEDED', startTime, startTime),
    phase('DOWNLOAD_BATCHSPEC', 'FAILED', startTime, endTime, contexts),
    phase('FAILED', 'FAILED', endTime, endTime),
  ];
  return { plan: { ...plan, builds: [] }, status: 'FAILED', startTime, endTime, phases, groups: [] };
}

function groupsOf(plan: BatchPlan, run: BatchRun): BatchGroup[] {
  return plan.builds.map((build) => {
    const current = run.current.get(build.identifier);
    const skipped = run.skipped.get(build.identifier);
    return {
      build,
      ...(current && { current }),
      prior: run.prior.get(build.identifier) ?? [],
      reused: run.reused.has(build.identifier),
      ...(skipped !== undefined && { skipped }),
    };
  });
}

/** The records that fail the batch, in the order of the plan. */
function failing(groups: BatchGroup[]): BuildRecord[] {
  return groups.flatMap(({ build, current }) =>
    current && current.status !== 'SUCCEEDED' && !build.ignoreFailure ? [current] : [],
  );
}

function statusOf(failed: BuildRecord[], { interruption }: BatchRun): Status {
  if (interruption) return interruption;
  if (failed.some(({ status }) => status !== 'FAULT')) return 'FAILED';
  return failed.length > 0 ? 'FAULT' : 'SUCCEEDED';
}

/** Builds that were only stopped, by the batch's end or `fast-fail`, explain least: they come last, or not at all. */
function contextsOf(failed: BuildRecord[], { interruption }: BatchRun): PhaseContext[] {
  const own = failed.filter(({ status }) => status !== (interruption ?? 'STOPPED'));
  const stopped = interruption ? [] : failed.filter(({ status }) => status === 'STOPPED');
  const named = [...own, ...stopped].map(({ identifier, status, failure }): string => {
    return `${identifier} ${status}${failure ? `: ${failure.message}` : ''}`;
  });
  const more = named.length - MOST_NAMED;
  const messages = [...named.slice(0, MOST_NAMED), ...(more > 0 ? [`${more} more`] : [])];
  const contexts = messages.map((message) => ({ statusCode: 'BATCH_BUILD_FAILED', message }));
  return interruption ? [INTERRUPTED[interruption], ...contexts] : contexts;
}

function phase(
  name: BatchPhaseResult['phase'],
  status: Status,
  startTime: number,
  endTime: number,
  contexts: PhaseContext[] = [],
): BatchPhaseResult {
  return { phase: name, status, startTime, endTime, contexts };
}
