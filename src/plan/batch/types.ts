import type { BatchSpec, Range } from '../../buildspec/types.js';
import type { Note, SourceFacts, Variable } from '../types.js';

/** One build of a batch, what its entry leaves open still open. */
export interface BatchBuild {
  /** Unique, letters, digits and `_` only, fewer than 128 (codebuild.md §8.1). */
  identifier: string;
  /** Where its entry stands in the buildspec that holds the batch; of a matrix and a fan-out, where that begins. */
  at: Range;
  /** A path, the YAML itself or an S3 ARN, variables expanded; absent: the buildspec that holds the batch. */
  buildspec?: string;
  /** These are absent where the project decides; variables in them are expanded. */
  image?: string;
  computeType?: string;
  /** `LINUX_CONTAINER`, … */
  environmentType?: string;
  fleet?: string;
  privileged?: boolean;
  /** Literal. */
  variables: Variable[];
  /** Of a fan-out: which part of the tests is this build's, counted from 0. */
  shard?: { index: number; count: number };
  /** Its failure does not fail the batch. */
  ignoreFailure: boolean;
  /** On CodeBuild a session could be opened in it. */
  debugSession: boolean;
  /** Identifiers of the builds that must have succeeded before, each once. */
  dependsOn: string[];
  /** 0 where it waits for none, else one more than the highest of those. */
  level: number;
}

export const REPORT_MODES = ['REPORT_AGGREGATED_BATCH', 'REPORT_INDIVIDUAL_BUILDS'] as const;

/** What a project says about its batches: `buildBatchConfig` (codebuild.md §10.1). */
export interface ProjectBatch {
  combineArtifacts: boolean;
  /** Of the whole batch. */
  timeoutMinutes?: number;
  reportMode?: (typeof REPORT_MODES)[number];
  maximumBuildsAllowed?: number;
  /** Empty: all are allowed. */
  computeTypesAllowed: string[];
  fleetsAllowed: string[];
}

/** What a batch will do: a plain, printable value. */
export interface BatchPlan {
  projectName: string;
  batchId: string;
  batchArn: string;
  batchNumber: number;
  uuid: string;
  /** Milliseconds since the epoch. */
  startTime: number;
  initiator: string;
  url?: string;
  /** The buildspec that holds the batch, as shown to people. */
  buildspecFile: string;
  source: SourceFacts;
  kind: BatchSpec['builds']['kind'];
  /** The first failure stops the builds that run (codebuild.md §8.1). */
  fastFail: boolean;
  /** In the order of the buildspec; those of a matrix with its last dimension changing fastest. */
  builds: BatchBuild[];
  project?: ProjectBatch;
  notes: Note[];
}
