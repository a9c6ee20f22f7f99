/**
 * The buildspec as the rest of the product sees it: lists are lists, every value is the text the author
 * wrote.
 */

/** A place in the buildspec; lines and columns count from 1, the end is exclusive. */
export interface Range {
  line: number;
  column: number;
  endLine: number;
  endColumn: number;
}

export const PHASE_NAMES = ['install', 'pre_build', 'build', 'post_build'] as const;
export type PhaseName = (typeof PHASE_NAMES)[number];

/** A scalar and where it stands. */
export interface Text {
  text: string;
  at: Range;
}

/** `NAME: value` of a map whose keys are the author's (variables, references, runtimes). */
export interface NamedText extends Text {
  name: string;
}

/** A command of a phase; its position is what an annotation points at. */
export type Command = Text;

/** `on-failure`, taken apart. An absent key is `default`. */
export type OnFailure =
  | { kind: 'default' }
  | { kind: 'abort' }
  | { kind: 'continue' }
  | { kind: 'retry'; count: number; pattern: string };

export interface PhaseSpec {
  /** Where the phase's key stands. */
  at: Range;
  commands: Command[];
  finally: Command[];
  onFailure: OnFailure;
  runAs?: string;
  /** Only meaningful in install. */
  runtimeVersions: NamedText[];
}

export interface EnvSpec {
  shell?: string;
  variables: NamedText[];
  parameterStore: NamedText[];
  secretsManager: NamedText[];
  exportedVariables: Text[];
  gitCredentialHelper: boolean;
}

/** What artifacts and reports share: which files, from where, flattened or not. */
export interface FileSelection {
  files: Text[];
  baseDirectory?: Text;
  discardPaths: boolean;
}

export interface ReportSpec extends FileSelection {
  /** Group name, ARN or `$VARIABLE`. */
  group: Text;
  /** Upper case; `JUNITXML` when not given. */
  fileFormat: string;
}

export interface ArtifactSpec extends FileSelection {
  name?: Text;
  excludePaths: Text[];
  enableSymlinks: boolean;
  s3Prefix?: Text;
}

export interface ArtifactsSpec {
  /** Absent when the section has only secondary artifacts. */
  primary?: ArtifactSpec;
  secondary: (ArtifactSpec & { identifier: string })[];
}

export interface CacheSpec {
  paths: Text[];
  key?: Text;
  fallbackKeys: Text[];
  action: 'both' | 'restore' | 'save';
}

export interface BatchEnv {
  computeType?: string;
  image?: string;
  type?: string;
  fleet?: string;
  privilegedMode?: boolean;
  variables: NamedText[];
}

/** One build of `build-list` or `build-graph`. */
export interface BatchEntry {
  at: Range;
  identifier: Text;
  buildspec?: Text;
  env: BatchEnv;
  debugSession: boolean;
  ignoreFailure: boolean;
  dependOn: Text[];
}

/** `build-matrix`: each dynamic list is one dimension. */
export interface MatrixSpec {
  at: Range;
  ignoreFailure: boolean;
  /** Values that hold for every child; `dimensions` win. */
  staticEnv: BatchEnv;
  staticBuildspec?: Text;
  /** `field` is `buildspec`, `image`, `compute-type` or `variable`; `name` is set for variables. */
  dimensions: { field: 'buildspec' | 'image' | 'compute-type' | 'variable'; name?: string; values: Text[] }[];
}

export interface BatchSpec {
  at: Range;
  fastFail: boolean;
  builds:
    | { kind: 'list' | 'graph'; entries: BatchEntry[] }
    | { kind: 'matrix'; matrix: MatrixSpec }
    | { kind: 'fanout'; at: Range; parallelism: number; ignoreFailure: boolean };
}

export interface Buildspec {
  version: '0.1' | '0.2';
  runAs?: string;
  env: EnvSpec;
  proxy: { uploadArtifacts: boolean; logs: boolean };
  phases: Partial<Record<PhaseName, PhaseSpec>>;
  reports: ReportSpec[];
  artifacts?: ArtifactsSpec;
  cache?: CacheSpec;
  batch?: BatchSpec;
}
