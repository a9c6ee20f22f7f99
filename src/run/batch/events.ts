import type { BatchBuild } from '../../plan/batch/types.js';
import type { BuildRecord } from './results.js';

/** All that a batch tells while it runs. */
export type BatchEvent =
  | { type: 'batch-build-started'; build: BatchBuild }
  /** Also for one that was killed; the record then says FAULT. */
  | { type: 'batch-build-finished'; build: BatchBuild; record: BuildRecord }
  /** It succeeded in an earlier attempt. */
  | { type: 'batch-build-reused'; build: BatchBuild; record: BuildRecord }
  /** It will not start, and why. */
  | { type: 'batch-build-skipped'; build: BatchBuild; reason: string };
