import type { BatchBuild, BatchPlan } from '../../plan/batch/types.js';
import type { StoredArtifact } from '../ports.js';
import type { PhaseContext, Status } from '../results.js';

/**
 * What one build of a batch came to, as JSON that travels: from a build's process to the batch's, from a job to the one that
 * collects, and from one run to its retry. Secrets are redacted. Times are milliseconds since the epoch.
 */
export interface BuildRecord {
  identifier: string;
  /** The workflow run's attempt, or the retry's number, from 1. */
  attempt: number;
  status: Status;
  startTime: number;
  endTime: number;
  /** Absent for a build that ended without a word. */
  buildArn?: string;
  buildId?: string;
  artifacts: StoredArtifact[];
  reportArns: string[];
  tests: { total: number; failed: number };
  /** Why it did not succeed: the phase that decided, what it said, and the failing command's place. */
  failure?: { phase: string; message: string; file?: string; line?: number };
  /** The build in the shape of `batch-get-builds`; absent for a build that ended without a word. */
  build?: unknown;
}

/** One build of the batch, and all that became of it. */
export interface BatchGroup {
  build: BatchBuild;
  /** The newest; absent: it did not start. */
  current?: BuildRecord;
  /** Of earlier attempts, the oldest first. */
  prior: BuildRecord[];
  /** It succeeded in an earlier attempt and was not run again. */
  reused: boolean;
  /** Why it did not start. */
  skipped?: string;
}

/** Times are milliseconds since the epoch. */
export interface BatchPhaseResult {
  /** Of codebuild.md §8.3; the last one is named as the batch ended. */
  phase:
    | 'SUBMITTED'
    | 'DOWNLOAD_BATCHSPEC'
    | 'IN_PROGRESS'
    | 'COMBINE_ARTIFACTS'
    | 'SUCCEEDED'
    | 'FAILED'
    | 'STOPPED';
  status: Status;
  startTime: number;
  endTime: number;
  contexts: PhaseContext[];
}

export interface BatchResult {
  plan: BatchPlan;
  status: Status;
  startTime: number;
  endTime: number;
  phases: BatchPhaseResult[];
  /** In the order of the plan. */
  groups: BatchGroup[];
  /** All builds' artifacts in one place, where the project asks for it. */
  combined?: StoredArtifact;
}
