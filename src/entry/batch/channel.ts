import type { BatchBuild } from '../../plan/batch/types.js';
import type { SecondarySource, SourceFacts } from '../../plan/types.js';
import type { BuildRecord } from '../../run/batch/results.js';

/** The argument by which a program knows that it is to run one build of a batch for the process that started it. */
export const CHILD_ARGUMENT = 'batch-child';

/** What the batch's process says first, and once. */
export interface ChildRequest {
  build: BatchBuild;
  batchArn: string;
  attempt: number;
  /** The copies that this build has to itself, and what git said of the originals. */
  sources: { source: SourceFacts; secondarySources: SecondarySource[] };
  /** The directory that `source` is a copy of: annotations point there. */
  original: string;
  /** What the command line was called with. */
  commandLine?: unknown;
}

/** What a build's process tells the batch's; its log comes on standard output. */
export type ChildMessage =
  /** Which build it is, for who has to clean up after it. */
  | { type: 'begun'; uuid: string; container: boolean }
  | { type: 'phase'; phase: string }
  /** Texts for the runner to hide. */
  | { type: 'mask'; texts: string[] }
  /** Workflow commands, to be written outside of what is fenced. */
  | { type: 'commands'; text: string }
  /** It could not build: why, in words for people. */
  | { type: 'fault'; message: string }
  | { type: 'record'; record: BuildRecord };

export type ParentMessage = { request: ChildRequest } | { stop: true };
