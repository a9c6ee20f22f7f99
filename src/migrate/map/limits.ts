import { MINUTES_AROUND } from '../../render/batch-workflow.js';
import { batchLevels, isBatchOneJob } from './batch-spec.js';
import { row } from '../rows.js';
import type { FidelityRow, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';

/** CodeBuild's own, of a build and of a batch (codebuild.md §10.1; its console says 8 hours). */
const BUILD_MINUTES = 60;
const BATCH_MINUTES = 480;
/** The longest job on a runner of GitHub's (docs.github.com, "Actions limits"). */
const HOSTED_MINUTES = 360;

/** How long what a job runs may take on CodeBuild: a build, or a batch of them. */
export function minutesOf(project: MigrationProject): number {
  const { timeoutMinutes = BUILD_MINUTES, batch } = project.settings;
  return isBatchOneJob(project) ? (batch?.timeoutMinutes ?? BATCH_MINUTES) : timeoutMinutes;
}

/** The time limits, how many builds run at a time, and what is tried again (codebuild.md §10.1). */
export function mapLimits(project: MigrationProject, options: MigrateOptions): Piece {
  const { name, fields, settings } = project;
  const concurrent = fields.number('concurrentBuildLimit') ?? 0;
  const retries = fields.number('autoRetryLimit') ?? 0;
  const { timeoutMinutes } = settings;
  fields.known('timeoutInMinutes');
  // The build's own limit is to be the first: it ends the build as CodeBuild does, with its status.
  const jobMinutes = minutesOf(project) + (options.eject ? 0 : MINUTES_AROUND);
  return {
    rows: [
      ...mapTimeout(project, options, jobMinutes),
      ...(fields.says('queuedTimeoutInMinutes', BATCH_MINUTES)
        ? [
            row(
              'dropped',
              'queuedTimeoutInMinutes',
              fields.number('queuedTimeoutInMinutes') ?? '',
              '',
              'A job has no limit of its own for waiting; GitHub gives up after a day.',
            ),
          ]
        : []),
      ...mapConcurrency(concurrent, batchLevels(project) !== undefined),
      ...(retries > 0
        ? [
            row(
              'dropped',
              'autoRetryLimit',
              retries,
              '',
              'GitHub runs nothing again by itself: "Re-run failed jobs", or `gh run rerun --failed`. A phase can, by `on-failure: RETRY`.',
            ),
          ]
        : []),
    ],
    tasks: jobMinutes > HOSTED_MINUTES ? [longJobTask(jobMinutes)] : [],
    job: {
      timeoutMinutes: jobMinutes,
      ...(concurrent === 1 && { concurrency: { group: name, 'cancel-in-progress': false } }),
      ...(timeoutMinutes !== undefined &&
        timeoutMinutes !== BUILD_MINUTES && { inputs: { 'timeout-in-minutes': String(timeoutMinutes) } }),
    },
  };
}

function mapTimeout(project: MigrationProject, { eject }: MigrateOptions, jobMinutes: number): FidelityRow[] {
  const minutes = project.settings.timeoutMinutes ?? BUILD_MINUTES;
  if (minutes === BUILD_MINUTES) return [];
  const becomes = eject ? `\`timeout-minutes: ${jobMinutes}\`` : `\`timeout-in-minutes: ${minutes}\``;
  const field = 'timeoutInMinutes';
  if (jobMinutes <= HOSTED_MINUTES || isBatchOneJob(project)) return [row('exact', field, minutes, becomes)];
  return [row('approximate', field, minutes, becomes, longJobReason())];
}

function longJobReason(): string {
  return `On GitHub's own runners a job ends after ${HOSTED_MINUTES} minutes.`;
}

function longJobTask(minutes: number): Task {
  return {
    when: 'before',
    title: `Find out how long builds really take: the job may take ${minutes} minutes, on GitHub's own runners it ends after ${HOSTED_MINUTES}.`,
    detail: 'A self-hosted runner has no such limit, up to five days.',
  };
}

function mapConcurrency(limit: number, isOfBatches: boolean): FidelityRow[] {
  if (limit <= 0) return [];
  const field = 'concurrentBuildLimit';
  if (limit > 1) {
    const reason =
      'A workflow has no such limit; as many self-hosted runners in a group of their own have that effect.';
    return [row('dropped', field, limit, '', reason)];
  }
  const reason =
    'CodeBuild starts no build while one runs; GitHub lets the newest wait, and cancels one that waited before it.';
  const ofBatches = ' It is for whole batches, and for runs in which nothing is built, too.';
  return [row('approximate', field, limit, '`concurrency:`', isOfBatches ? reason + ofBatches : reason)];
}
