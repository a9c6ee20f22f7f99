import type { Buildspec, Command, NamedText, OnFailure, PhaseName } from '../buildspec/types.js';

/** Where a variable's value comes from; a later origin in this list is beneath an earlier one (SPEC §2.4). */
export const ORIGINS = ['builtin', 'override', 'batch', 'project', 'buildspec', 'environment'] as const;
export type Origin = (typeof ORIGINS)[number];

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
export interface PlannedReference extends NamedText {
  kind: 'parameter-store' | 'secrets-manager';
}

/** Something that will differ from CodeBuild, said once before the build starts. */
export interface Note {
  code: string;
  message: string;
}

/** A checked-out source: a directory and what git and the event say about it. */
export interface SourceFacts {
  directory: string;
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
  source: SourceFacts;
  secondarySources: SecondarySource[];
  webhook?: WebhookFacts;
  /** The step's or terminal's own variables, already without what a command must not see. */
  environment: Record<string, string>;
  /** What could not be found out, and what follows from it. */
  warnings: string[];
}

/** What the caller asked for, beyond the buildspec. */
export interface PlanRequest {
  buildspec: Buildspec;
  /** As shown to people and in `YAML location is …`. */
  buildspecFile: string;
  projectName: string;
  overrides: { name: string; value: string }[];
  timeoutMinutes: number;
  runAs?: string;
  /** Only these phases run commands; all when absent. */
  onlyPhases?: PhaseName[];
  runtimeVersions: 'auto' | 'ignore';
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
  buildspecFile: string;
  /** `sh` unless `env.shell` says otherwise. */
  shell: string;
  /** Version 0.1: nothing is carried from one command to the next. */
  isolated: boolean;
  source: SourceFacts;
  secondarySources: SecondarySource[];
  variables: PlannedVariable[];
  references: PlannedReference[];
  exportedVariables: string[];
  runtimeVersions: NamedText[];
  phases: PlannedPhase[];
  timeoutMinutes: number;
  notes: Note[];
}
