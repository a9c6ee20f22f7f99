import type { Command } from '../buildspec/types.js';
import type { StoredArtifact } from './ports.js';
import type { ReportResult } from './reports/results.js';
import type { BuildPhase, BuildResult, FailedCommand, PhaseResult, RestoredCache } from './results.js';

/** All that a build tells while it runs. The engine formats nothing. */
export type BuildEvent =
  /** One of CodeBuild's own log lines, without its `[Container] <date>` prefix. */
  | { type: 'log'; text: string }
  /** Something the reader should know that CodeBuild would not have said. */
  | { type: 'warning'; message: string }
  /** What takes long, such as the pull of an image, and how far it is. */
  | { type: 'progress'; message: string }
  | { type: 'phase-started'; phase: BuildPhase }
  | { type: 'command-started'; command: Command }
  /** What commands print. The buffer is used again: copy what must be kept. */
  | { type: 'output'; bytes: Uint8Array }
  | { type: 'command-failed'; failure: FailedCommand }
  | { type: 'artifact-stored'; artifact: StoredArtifact }
  | { type: 'report-finished'; report: ReportResult }
  | { type: 'cache-restored'; cache: RestoredCache }
  | { type: 'phase-finished'; result: PhaseResult }
  | { type: 'build-finished'; result: BuildResult };

export type EventSink = (event: BuildEvent) => void;
