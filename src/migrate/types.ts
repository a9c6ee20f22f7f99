import type { Buildspec } from '../buildspec/types.js';
import type { Fields } from '../plan/project/fields.js';
import type { ProjectSettings } from '../plan/project/types.js';
import type { Job, Step, Triggers, Workflow } from './workflow.js';

/** How well a field of the project is kept (peers.md §3.3), best first. */
export const FIDELITIES = ['exact', 'approximate', 'at run time', 'set up elsewhere', 'dropped'] as const;
export type Fidelity = (typeof FIDELITIES)[number];

/** One line of the report: what became of a field that is not at its default. */
export interface FidelityRow {
  /** From the project on: `environment.computeType`, `webhook.filterGroups[0]`. */
  field: string;
  /** As shown to people, short; never a value that may be a secret. */
  value: string;
  fidelity: Fidelity;
  /** What stands for it: `timeout-minutes: 60`, a file, a setting of GitHub; empty when dropped. */
  becomes: string;
  /** Why it is not exact, or what to mind; empty when there is nothing to say. */
  reason: string;
}

/** Something that people have to do, in the checklist. */
export interface Task {
  /** When, relative to the cut-over. */
  when: 'before' | 'during' | 'after';
  /** One line of Markdown, imperative. */
  title: string;
  /** More lines of Markdown, if any. */
  detail?: string;
}

/** A project, with what `migrate` was given beside it. */
export interface MigrationProject {
  /** Of the project; also of its files. */
  name: string;
  settings: ProjectSettings;
  /**
   * All fields of the project, opened for the migration alone: each mapping asks for those that it answers for, and what nobody
   * has asked for is reported as dropped.
   */
  fields: Fields;
  /** Absent when it is not at hand: its path is known, its content is not. */
  buildspec?: { file: string; text: string; spec: Buildspec };
  /** Schedules (EventBridge) that start the project. */
  schedules: Schedule[];
  /** `owner/name` on GitHub, of the source's location; absent for other sources. */
  repository?: string;
}

export interface Schedule {
  /** The rule's name. */
  name: string;
  /** The group of a schedule of EventBridge Scheduler; absent for a rule. */
  group?: string;
  /** The event bus of a rule, by name or ARN; absent for the default one. */
  bus?: string;
  /** `cron(0 6 * * ? *)` or `rate(1 hour)`. */
  expression: string;
  timezone?: string;
  /** From when and until when the Scheduler starts builds. */
  start?: string;
  end?: string;
  enabled: boolean;
  /** `sourceVersion` and other overrides of StartBuild that the rule's input gives, by name; values as JSON. */
  overrides: Record<string, string>;
}

export interface MigrateOptions {
  /** Phases as plain steps, without our action. */
  eject: boolean;
  /** Other people's actions by their major version or by commit. */
  pin: 'major' | 'sha';
  /** What `uses:` says of our action. */
  action: string;
}

/** What one mapping contributes; all pieces together are a migration. */
export interface Piece {
  rows: FidelityRow[];
  tasks: Task[];
  job?: JobParts;
}

/** Parts of the job that builds. Of several pieces the lists are joined, and of single values the one that is given holds. */
export interface JobParts {
  runsOn?: Job['runs-on'];
  timeoutMinutes?: number;
  permissions?: Record<string, string>;
  concurrency?: Job['concurrency'];
  /** Between the checkout and the build. */
  stepsBefore?: Step[];
  stepsAfter?: Step[];
  /** Of actions/checkout; no checkout at all where the project has no source. */
  checkout?: Record<string, string> | 'none';
  /** Inputs of our action, by their names in action.yml. Expressions are evaluated: texts of the project go through `literal`. */
  inputs?: Record<string, string>;
  /**
   * Fields that only the project's file can say, by their names in the API. If there are any, `.github/codebuild/<name>.project.json`
   * is written with them, and the action's input `project` names it.
   */
  projectFields?: Record<string, unknown>;
  /** Of a batch with a job for each build: levels of its graph, each of which is a matrix of jobs. */
  batchLevels?: number;
  /** For `--eject`: variables of the job. Expressions are evaluated. */
  env?: Record<string, string>;
  /** Outputs of the job. Expressions are evaluated. */
  outputs?: Record<string, string>;
  /** For `--eject`: the image that the job's `container:` names, if any. */
  container?: { image: string; options?: string };
}

/** How a build is started: `on:`, and the filter groups if GitHub cannot say all of them. */
export interface TriggerPiece extends Piece {
  on: Triggers;
  /** JSON of `<name>.filters.json`, when the action has to judge. */
  filters?: string;
  /** Whether it looks at commits, which the action then fetches by itself, with the credentials that the checkout leaves. */
  readsCommits?: boolean;
}

/** Everything that `migrate` makes of a project; nothing is written yet. */
export interface Migration {
  name: string;
  workflow: Workflow;
  /** Paths relative to the output folder. */
  files: { path: string; text: string }[];
  rows: FidelityRow[];
  tasks: Task[];
}
