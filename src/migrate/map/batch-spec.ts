import { MOST_JOBS } from '../../plan/batch/github-matrix.js';
import { levelSizes } from '../../plan/batch/plan-batch.js';
import { startsBatches } from './project-file.js';
import type { MigrationProject } from '../types.js';

/**
 * How many levels the graph of the project's batches has, each of which becomes a matrix of jobs. Undefined where its builds are no
 * batches, and where one job has to run all of a batch: it is not at hand, or GitHub allows no matrix of so many jobs.
 */
export function batchLevels(project: MigrationProject): number | undefined {
  const batch = project.buildspec?.spec.batch;
  if (batch === undefined || !startsBatches(project)) return undefined;
  const sizes = levelSizes(batch);
  return sizes.some((size) => size > MOST_JOBS) ? undefined : sizes.length;
}

/** Whether a job of the workflow runs whole batches. */
export function isBatchOneJob(project: MigrationProject): boolean {
  return startsBatches(project) && batchLevels(project) === undefined;
}

/** The fields of an entry, and what a dimension of a matrix calls them; a matrix has none for the others. */
const DIMENSIONS = { image: 'image', computeType: 'compute-type', type: undefined, fleet: undefined };

/** What builds of the batch ask for, as far as their entries say it; each once. */
export function askedInBatch({ buildspec }: MigrationProject, field: keyof typeof DIMENSIONS): string[] {
  const builds = buildspec?.spec.batch?.builds;
  if (builds === undefined || builds.kind === 'fanout') return [];
  const [envs, dimensions] =
    builds.kind === 'matrix'
      ? [[builds.matrix.staticEnv], builds.matrix.dimensions]
      : [builds.entries.map(({ env }) => env), []];
  const texts = [
    ...envs.map((env) => env[field]),
    ...dimensions.flatMap((one) =>
      one.field === DIMENSIONS[field] ? one.values.map(({ text }) => text) : [],
    ),
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}
