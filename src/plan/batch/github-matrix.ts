import type { Diagnostic } from '../../buildspec/diagnostics.js';
import { BATCH_SPEC_VALIDATION_ERROR } from '../../buildspec/reader.js';
import type { ProjectSettings } from '../project/types.js';
import { isInlineBuildspec } from '../inline-buildspec.js';
import { type Runner, type RunsOn, runsOn } from './runners.js';
import type { BatchBuild, BatchPlan } from './types.js';
import { type WantedMachine, wantedMachine } from './wanted-machine.js';

/** One job of a matrix, in the words of SPEC §2.1. */
export interface MatrixItem {
  /** All that a job needs to know: it plans the batch again by itself. */
  identifier: string;
  'runs-on': RunsOn;
  /** Empty: none. */
  image: string;
  privileged: boolean;
  /** A path or an S3 ARN; empty: that of the batch, or an inline one. */
  buildspec: string;
  'ignore-failure': boolean;
  'depends-on': string[];
  level: number;
}

/** The outputs `matrix` and `matrix-levels`; `strategy.matrix` takes the first, and each of the second, as it is. */
export interface GithubMatrix {
  matrix: { include: MatrixItem[] };
  /** By level: a job cannot wait for another one of the same matrix. */
  levels: { include: MatrixItem[] }[];
}

/** What a project says about the machine of its builds. */
export type MatrixProject = Partial<Pick<ProjectSettings, 'image' | 'privileged'>> & WantedMachine;

export interface MatrixOptions {
  /** Its settings hold where a build is silent. */
  project?: MatrixProject;
  runners: readonly Runner[];
}

/** GitHub's most jobs of one matrix (its documentation, "Actions limits"). */
export const MOST_JOBS = 256;
/** All outputs of a job may have 1 MB, counted as UTF-16 (the same page); characters, with a little left for others. */
const LONGEST_OUTPUT = 500_000;

/** Gives what GitHub is told of a batch: one job a build, in the order of the plan. */
export function githubMatrix(plan: BatchPlan, { project = {}, runners }: MatrixOptions): GithubMatrix {
  const include = plan.builds.map((build) => matrixItem(build, project, runners));
  const levels: GithubMatrix['levels'] = [];
  for (const item of include) (levels[item.level] ??= { include: [] }).include.push(item);
  return { matrix: { include }, levels };
}

function matrixItem(build: BatchBuild, project: MatrixProject, runners: readonly Runner[]): MatrixItem {
  const { identifier, buildspec = '', ignoreFailure, dependsOn, level } = build;
  return {
    identifier,
    'runs-on': runsOn(runners, wantedMachine(build, project)),
    image: build.image ?? project.image ?? '',
    privileged: build.privileged ?? project.privileged ?? false,
    // An inline one could be too much for an output.
    buildspec: isInlineBuildspec(buildspec) ? '' : buildspec,
    'ignore-failure': ignoreFailure,
    'depends-on': dependsOn,
    level,
  };
}

/**
 * Why GitHub would not take the levels of a batch: one has more jobs than a matrix may have, or all are too long for an output.
 * The output `matrix` is for batches of one level, since its jobs do not wait for each other: so this is about it too.
 */
export function matrixProblem(
  plan: BatchPlan,
  { levels }: Pick<GithubMatrix, 'levels'>,
): Diagnostic | undefined {
  const level = levels.findIndex(({ include }) => include.length > MOST_JOBS);
  if (level >= 0) {
    const builds = plan.builds.filter((build) => build.level === level);
    const which = levels.length === 1 ? 'The batch' : `Level ${level} of the batch`;
    const message = `${which} has ${builds.length} builds, a matrix of GitHub ${MOST_JOBS} jobs at most`;
    return refused(plan, builds[MOST_JOBS], message);
  }
  const { length } = JSON.stringify(levels);
  if (length <= LONGEST_OUTPUT) return undefined;
  const message = `The matrix of the batch has ${length} characters, an output of GitHub ${LONGEST_OUTPUT} at most`;
  return refused(plan, plan.builds[0], message);
}

function refused(plan: BatchPlan, build: BatchBuild | undefined, message: string): Diagnostic {
  return {
    severity: 'error',
    code: BATCH_SPEC_VALIDATION_ERROR,
    message: `BatchSpec has invalid values.. ${message}`,
    hint: 'Run it on one machine (mode: batch, or buildspec run --batch), write a job for each build (buildspec plan --batch --format workflow), or split it.',
    file: plan.buildspecFile,
    range: build?.at,
  };
}
