import type { Command, Range } from '../buildspec/types.js';
import type { StoredArtifact } from './ports.js';
import type { ReportResult } from './reports/results.js';

/** The phases of a build, in order, as `batch-get-builds` names them (codebuild.md §2.1). */
export const BUILD_PHASES = [
  'SUBMITTED',
  'QUEUED',
  'PROVISIONING',
  'DOWNLOAD_SOURCE',
  'INSTALL',
  'PRE_BUILD',
  'BUILD',
  'POST_BUILD',
  'UPLOAD_ARTIFACTS',
  'FINALIZING',
  'COMPLETED',
] as const;
export type BuildPhase = (typeof BUILD_PHASES)[number];

export type Status = 'SUCCEEDED' | 'FAILED' | 'FAULT' | 'TIMED_OUT' | 'STOPPED';

/** Why a phase did not succeed, in CodeBuild's words. */
export interface PhaseContext {
  statusCode: string;
  message: string;
  /** Where in the buildspec, when that is not a command's place. */
  at?: Range;
}

/** The command that made a phase fail. */
export interface FailedCommand {
  command: Command;
  exitCode: number;
  /** The last bytes it printed, as text. */
  outputTail: string;
}

/** Times are milliseconds since the epoch. */
export interface PhaseResult {
  phase: BuildPhase;
  status: Status;
  startTime: number;
  endTime: number;
  contexts: PhaseContext[];
  failedCommands: FailedCommand[];
}

export interface BuildResult {
  status: Status;
  /** What `CODEBUILD_BUILD_SUCCEEDING` ended as. */
  succeeding: boolean;
  startTime: number;
  endTime: number;
  /** Those that were entered, in order; COMPLETED is not among them, it has no end. */
  phases: PhaseResult[];
  exportedVariables: { name: string; value: string }[];
  /** Those that are where they should be. */
  artifacts: StoredArtifact[];
  /** In the order of the buildspec, then those that were found. */
  reports: ReportResult[];
  /** Absent: nothing was to be restored. */
  cache?: RestoredCache;
}

/** What became of restoring the cache. */
export interface RestoredCache {
  /** What it was restored from; absent: nothing fitted. */
  key?: string;
  /** The exact key, or without a key in the buildspec anything at all (SPEC §2.1, `cache-hit`). */
  hit: boolean;
}

/** The first phase with the build's status, which a stop, say, gives to a later phase than the one that failed first. */
export function decidingPhase(result: BuildResult): PhaseResult | undefined {
  if (result.status === 'SUCCEEDED') return undefined;
  return result.phases.find(({ status }) => status === result.status);
}

/** The first phase that did not succeed. */
export function failedPhase(result: BuildResult): PhaseResult | undefined {
  return result.phases.find(({ status }) => status !== 'SUCCEEDED');
}
