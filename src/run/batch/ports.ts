import type { BatchBuild } from '../../plan/batch/types.js';
import type { BatchEvent } from './events.js';
import type { BuildRecord } from './results.js';

/** What the scheduler of a batch asks of the world. */
export interface BatchPorts {
  /**
   * Runs one build to its end; an abort of `signal`, whose reason is an `Interruption`, stops it.
   * @returns undefined when it ended without a result: its process was killed
   * @throws EnvironmentError when it could not be started; that fails the build, not the batch
   */
  runBuild(build: BatchBuild, signal: AbortSignal): Promise<BuildRecord | undefined>;
  emit(event: BatchEvent): void;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends the batch when it aborts; its reason is an `Interruption`. */
  interruption: AbortSignal;
}
