import type { Status } from '../run/results.js';

/** What stands before a build's, a phase's or a batch's status in a job summary. */
export const STATUS_SIGNS: Record<Status, string> = {
  SUCCEEDED: '✅',
  FAILED: '❌',
  FAULT: '⚠️',
  TIMED_OUT: '⏱️',
  STOPPED: '🛑',
};
