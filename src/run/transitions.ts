import type { OnFailure } from '../buildspec/types.js';
import type { BuildPhase } from './results.js';

/** How a phase came out, as far as the way on is concerned. */
export type Outcome = 'succeeded' | 'failed' | 'aborted' | 'continued' | 'interrupted';

/** The phases that lead somewhere by their outcome. */
export type RunPhase = Extract<
  BuildPhase,
  'PROVISIONING' | 'DOWNLOAD_SOURCE' | 'INSTALL' | 'PRE_BUILD' | 'BUILD' | 'POST_BUILD' | 'UPLOAD_ARTIFACTS'
>;

/**
 * What follows a phase (codebuild.md §2.2 and §2.3, SPEC §2.2). `failed` is the default, `aborted` and
 * `continued` are a failure under `on-failure`; `interrupted` is a timeout, a stop or a broken environment.
 */
const NEXT: Record<RunPhase, Record<Outcome, RunPhase | 'FINALIZING'>> = {
  PROVISIONING: always('DOWNLOAD_SOURCE', 'FINALIZING'),
  DOWNLOAD_SOURCE: always('INSTALL', 'FINALIZING'),
  INSTALL: { ...always('PRE_BUILD', 'FINALIZING'), continued: 'PRE_BUILD' },
  PRE_BUILD: { ...always('BUILD', 'FINALIZING'), continued: 'BUILD' },
  BUILD: { ...always('POST_BUILD', 'POST_BUILD'), aborted: 'UPLOAD_ARTIFACTS' },
  POST_BUILD: always('UPLOAD_ARTIFACTS', 'UPLOAD_ARTIFACTS'),
  UPLOAD_ARTIFACTS: always('FINALIZING', 'FINALIZING'),
};

function always<T>(succeeded: T, failed: T): Record<Outcome, T | 'FINALIZING'> {
  return { succeeded, failed, aborted: failed, continued: failed, interrupted: 'FINALIZING' };
}

export function nextPhase(phase: RunPhase, outcome: Outcome): RunPhase | 'FINALIZING' {
  return NEXT[phase][outcome];
}

/** The outcome of a failure under the phase's `on-failure`; exhausted retries are the default (SPEC §2.1). */
export function failureOutcome(onFailure: OnFailure): Outcome {
  switch (onFailure.kind) {
    case 'abort':
      return 'aborted';
    case 'continue':
      return 'continued';
    case 'default':
    case 'retry':
      return 'failed';
  }
}
