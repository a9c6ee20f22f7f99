import { describe, expect, it } from '@jest/globals';

import { failureOutcome, nextPhase, type Outcome, type RunPhase } from '../../../src/run/transitions.js';

/** The table of codebuild.md §2.2 and §2.3, with what SPEC §2.1 settles, one line a phase and in this order. */
const OUTCOMES: Outcome[] = ['succeeded', 'failed', 'aborted', 'continued', 'interrupted'];
const TABLE: Record<RunPhase, string> = {
  PROVISIONING: 'DOWNLOAD_SOURCE FINALIZING FINALIZING FINALIZING FINALIZING',
  DOWNLOAD_SOURCE: 'INSTALL FINALIZING FINALIZING FINALIZING FINALIZING',
  INSTALL: 'PRE_BUILD FINALIZING FINALIZING PRE_BUILD FINALIZING',
  PRE_BUILD: 'BUILD FINALIZING FINALIZING BUILD FINALIZING',
  BUILD: 'POST_BUILD POST_BUILD UPLOAD_ARTIFACTS POST_BUILD FINALIZING',
  POST_BUILD: 'UPLOAD_ARTIFACTS UPLOAD_ARTIFACTS UPLOAD_ARTIFACTS UPLOAD_ARTIFACTS FINALIZING',
  UPLOAD_ARTIFACTS: 'FINALIZING FINALIZING FINALIZING FINALIZING FINALIZING',
};

describe('transitions', () => {
  it.each(Object.entries(TABLE))('from %s', (phase, expected) => {
    expect(OUTCOMES.map((outcome) => nextPhase(phase as RunPhase, outcome)).join(' ')).toBe(expected);
  });

  it('follow from on-failure', () => {
    expect(failureOutcome({ kind: 'default' })).toBe('failed');
    expect(failureOutcome({ kind: 'abort' })).toBe('aborted');
    expect(failureOutcome({ kind: 'continue' })).toBe('continued');
    expect(failureOutcome({ kind: 'retry', count: 3, pattern: '.*' })).toBe('failed');
  });
});
