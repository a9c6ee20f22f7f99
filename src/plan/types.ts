import type {
  Buildspec,
  Command,
  FileSelection,
  NamedText,
  OnFailure,
  PhaseName,
  Range,
  ReportSpec,
  Text,
} from '../buildspec/types.js';
import type { PlannedCredentials } from './aws-credentials.js';
import type { PlannedBatchBuild } from './batch/planned-build.js';
import type { BatchBuild } from './batch/types.js';
import type { DockerOptions } from './docker-options.js';
import type { BuildImage } from './images.js';
import type { Machine, PlannedProject, ProjectRequest } from './project/types.js';

/** Where a variable's value comes from; a later origin in this list is beneath an earlier one (SPEC §2.4). */
export const ORIGINS = ['builtin', 'override', 'batch', 'project', 'buildspec', 'environment'] as const;
export type Origin = (typeof ORIGINS)[number];

/** What a variable's value is, in the API's words: the text itself, or where in AWS it lies (codebuild.md §6). */
export const VARIABLE_TYPES = ['PLAINTEXT', 'PARAMETER_STORE', 'SECRETS_MANAGER'] as const;
export type VariableType = (typeof VARIABLE_TYPES)[number];

export interface PlannedVariable {
  name: string;
  value: string;
  origin: Origin;
}

export interface PlannedPhase {
  name: PhaseName;
  commands: Command[];
  finally: Command[];
  onFailure: OnFailure;
  /** The user the phase's commands run as; absent: the default of the place they run in. */
  runAs?: string;
}

/** A variable whose value lies in AWS; nothing else provides it. */
export interface PlannedReference {
  name: string;
  type: Exclude<VariableType, 'PLAINTEXT'>;
  /** As its author wrote it. */
  text: string;
  /** The same with the plain variables in it expanded: what AWS is asked for. */
  reference: string;
  origin: Origin;
  /** Where in the buildspec. */
  at?: Range;
}

/** Something that will differ from CodeBuild, said once before the build starts. */
export interface Note {
  code: string;
  message: string;
}

/** The working tree that a source lies in. */
export interface Repository {
  /** Its real path. */
  directory: string;
  /** The source's path in it, `` for the tree itself. */
  path: string;
  /** Where the git data is, when that is not in the tree: a linked worktree's. */
  gitDirectory?: string;
}

/** A checked-out source: a directory and what git and the event say about it. */
export interface SourceFacts {
  directory: string;
  repository?: Repository;
  /** Clone URL without credentials. */
  repositoryUrl?: string;
  /** What was asked for: `pr/N`, a commit, a branch, a tag. */
  version?: string;
  /** The 40-hex commit. */
  resolvedVersion?: string;
}

export interface SecondarySource extends SourceFacts {
  identifier: string;
}

/** `CODEBUILD_WEBHOOK_*` of the event that started the build. */
export interface WebhookFacts {
  event?: string;
  trigger?: string;
  headRef?: string;
  baseRef?: string;
  prevCommit?: string;
  actorAccountId?: string;
}

/** Everything a plan needs to know of the world; gathered by adapters, so that planning itself touches nothing. */
export interface BuildFacts {
  /** Lower-case uuid of this build. */
  uuid: string;
  buildNumber: number;
  startTime: Date;
  initiator: string;
  /** What stands for `CODEBUILD_BUILD_IMAGE`. */
  image: string;
  /** Page where people see this build, if there is one. */
  url?: string;
  region?: string;
  accountId?: string;
  home: string;
  machine: Machine;
  source: SourceFacts;
  secondarySources: SecondarySource[];
  webhook?: WebhookFacts;
  /** This process may ask GitHub for OIDC tokens. */
  idToken: boolean;
  /** Commands on this machine find AWS credentials in a profile called `default`; asked only where `idToken` gives a role. */
  defaultProfile: boolean;
  /** The step's or terminal's own variables, already without what a command must not see. */
  environment: Record<string, string>;
  /** What could not be found out, and what follows from it. */
  warnings: string[];
}

/** The image that a build was asked to run in. */
export interface ContainerRequest {
  /** As the caller wrote it: what `CODEBUILD_BUILD_IMAGE` says. */
  asked: string;
  image: BuildImage;
  privileged: Privileged;
  options: DockerOptions;
  /** Names and globs of the caller's variables that enter the image. */
  envPassthrough: string[];
}

/** `true`: all rights and the Docker socket; `socket`: the socket alone (SPEC §1.1). */
export const PRIVILEGED = ['false', 'true', 'socket'] as const;
export type Privileged = (typeof PRIVILEGED)[number];

/** A directory of this machine and its place in the container; `gitDirectory` is at the same path in both. */
export interface Mount {
  here: string;
  there: string;
  gitDirectory?: string;
}

export interface MountedFile {
  here: string;
  there: string;
  readOnly: boolean;
}

/** The container that the phases run in. */
export interface PlannedContainer {
  image: BuildImage;
  privileged: Privileged;
  options: DockerOptions;
  /** The sources. */
  mounts: Mount[];
  /** Files that the caller's variables name, where they exist. */
  files: MountedFile[];
  /** Appended to the image's GOPATH, as CodeBuild does (codebuild.md §3.5). */
  goPath: string;
}

/** An artifact as the buildspec describes it; its texts are still to be evaluated by the shell, at the end of the build. */
export interface PlannedArtifact extends FileSelection {
  /** Of a secondary artifact. */
  identifier?: string;
  /** What the buildspec's text for the name evaluates to goes before the fixed one, if there is such a text. */
  name: { text?: string; fixed: string };
  excludePaths: Text[];
  enableSymlinks: boolean;
  packaging: ArtifactPackaging;
}

/** `files`: an artifact's files as they are; `zip`: one zip that keeps modes and links (SPEC §1.1). */
export const ARTIFACT_PACKAGINGS = ['files', 'zip'] as const;
export type ArtifactPackaging = (typeof ARTIFACT_PACKAGINGS)[number];

/** The cache, as far as it is to be used; its texts are still to be evaluated by the shell. */
export interface PlannedCache {
  /** Whose cache it is, in place of the project's name. */
  namespace?: string;
  key?: string;
  fallbackKeys: string[];
  paths: string[];
  restore: boolean;
  save: boolean;
}

/** The report groups; their texts are still to be evaluated by the shell. */
export interface PlannedReports {
  groups: ReportSpec[];
  /** Raw files become artifacts. */
  keepFiles: boolean;
}

/** What the caller says about artifacts. */
export interface ArtifactsRequest {
  /** False: none are wanted. */
  wanted: boolean;
  /** Of the primary artifact, instead of the buildspec's and the project's; literal. */
  name?: string;
  /** Of all artifacts; absent: the project's, else files. */
  packaging?: ArtifactPackaging;
}

/** What the caller says about the cache. */
export interface CacheRequest {
  restore: boolean;
  save: boolean;
}

/** A variable that somebody set. */
export interface Variable {
  name: string;
  /** Of a type other than PLAINTEXT, the reference. */
  value: string;
  /** PLAINTEXT when absent. */
  type?: VariableType;
  /** Where in the buildspec, if it stands there. */
  at?: Range;
}

/** What the caller asked for, beyond the buildspec. */
export interface PlanRequest {
  buildspec: Buildspec;
  /** As shown to people and in `YAML location is …`. */
  buildspecFile: string;
  projectName: string;
  overrides: Variable[];
  timeoutMinutes: number;
  runAs?: string;
  /** Absent: commands run on this machine. */
  container?: ContainerRequest;
  /** Only these phases run commands; all when absent. */
  onlyPhases?: PhaseName[];
  runtimeVersions: 'auto' | 'ignore';
  artifacts: ArtifactsRequest;
  cache: CacheRequest;
  /** Reports are to be read. */
  reports: boolean;
  project?: ProjectRequest;
  /** Absent: it is no build of a batch. */
  batch?: { build: BatchBuild; batchArn: string };
}

/** What a run will do: a plain, printable value. */
export interface BuildPlan {
  projectName: string;
  buildId: string;
  buildArn: string;
  buildNumber: number;
  uuid: string;
  /** Milliseconds since the epoch. */
  startTime: number;
  initiator: string;
  image: string;
  url?: string;
  project?: PlannedProject;
  batch?: PlannedBatchBuild;
  /** Absent: commands run on this machine. */
  container?: PlannedContainer;
  buildspecFile: string;
  /** `sh` unless `env.shell` says otherwise. */
  shell: string;
  /** Version 0.1: nothing is carried from one command to the next. */
  isolated: boolean;
  source: SourceFacts;
  secondarySources: SecondarySource[];
  /** The user's own; root's is `/root`. */
  home: string;
  variables: PlannedVariable[];
  references: PlannedReference[];
  exportedVariables: string[];
  /** `env.git-credential-helper`: git finds the credentials of the job (codebuild.md §1.2). */
  gitCredentialHelper: boolean;
  /** Absent: commands have the AWS credentials of their variables. */
  awsCredentials?: PlannedCredentials;
  runtimeVersions: NamedText[];
  phases: PlannedPhase[];
  /** The primary one first, if there is one. */
  artifacts: PlannedArtifact[];
  /** Absent: reports are not to be read. */
  reports?: PlannedReports;
  /** Proxy variables for uploads of artifacts, in place of those of this process. */
  uploadProxy: Record<string, string>;
  /** Absent: the buildspec has none, or it is not to be used. */
  cache?: PlannedCache;
  timeoutMinutes: number;
  notes: Note[];
}
