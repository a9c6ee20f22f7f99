import type { BatchBuild } from '../../plan/batch/types.js';
import type { Status } from '../results.js';
import type { BuildRecord } from './results.js';

/** What is known of a build that ended without a word; times are milliseconds since the epoch. */
export interface Wordless {
  attempt: number;
  status: Exclude<Status, 'SUCCEEDED'>;
  startTime: number;
  endTime: number;
  /** A phase of a build where that is known, else the batch's: IN_PROGRESS. */
  phase: 'PROVISIONING' | 'IN_PROGRESS';
  message: string;
}

/** The record of a build that could not leave one itself. */
export function wordlessRecord(build: BatchBuild, { phase, message, ...known }: Wordless): BuildRecord {
  return {
    identifier: build.identifier,
    ...known,
    artifacts: [],
    reportArns: [],
    tests: { total: 0, failed: 0 },
    failure: { phase, message },
  };
}
