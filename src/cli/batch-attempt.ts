import { createHash } from 'node:crypto';

import pc from 'picocolors';

import { isRunning, processIdentity } from '../adapters/host/process-identity.js';
import { type BatchHistory, type KeptBatch, openBatchHistory } from '../adapters/local/batch-history.js';
import { exitCode } from '../entry/exit-code.js';
import { EXIT, UserError } from '../errors.js';
import type { BatchPlan } from '../plan/batch/types.js';
import { recordFrom } from '../run/batch/read-record.js';
import type { BatchResult } from '../run/batch/results.js';
import { type Retry, retryOf } from '../run/batch/retry.js';
import type { RetryType } from './choices.js';
import { warn } from './warn.js';

export interface AttemptOptions {
  retry?: RetryType;
  /** Id or ARN of the batch to run again; absent: the project's last one. */
  batchId?: string;
  idempotencyToken?: string;
}

/** One run of a batch: anew, or again. */
export interface Attempt {
  retry?: Retry;
  /** Keeps what it came to, so that it can be run again. */
  keep(result: BatchResult): Promise<void>;
}

/**
 * Finds out what is to run, as RetryBuildBatch does (codebuild.md §8.4), and keeps that it has begun.
 * @param asked what else the batch is run with: the same token goes with the same
 * @returns an exit code when nothing is to run: the same call has been made within five minutes
 * @throws UserError when there is no such batch, it has not failed, or the token goes with another call
 */
export async function openAttempt(
  plan: BatchPlan,
  asked: AttemptOptions & { file?: string },
  environment: NodeJS.ProcessEnv,
): Promise<Attempt | { exitCode: number }> {
  const history = openBatchHistory(environment, { recordFrom, onWarning: warn });
  const parameters = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  const before = await sameToken(history, asked.idempotencyToken, parameters, plan.startTime);
  if (before) return { exitCode: tellBefore(await asItIs(before)) };
  const { retry: type, batchId } = asked;
  if (type === undefined && batchId !== undefined)
    throw new UserError('--batch-id is for --retry.', 'Add --retry failed or --retry all.');
  const source = sourceOf(plan);
  const last = type === undefined ? undefined : await lastBatch(history, plan.projectName, source, batchId);
  const retry = last && type ? retryOf(last, type, plan) : undefined;
  const kept: KeptBatch = {
    id: plan.batchId,
    arn: plan.batchArn,
    project: plan.projectName,
    source,
    status: 'IN_PROGRESS',
    process: await processIdentity(process.pid),
    startTime: plan.startTime,
    token: asked.idempotencyToken,
    parameters,
    builds: [],
  };
  await keepIn(history, kept);
  return {
    retry,
    keep: ({ status, groups }) =>
      keepIn(history, {
        ...kept,
        status,
        builds: groups.map(({ build: { identifier }, current, prior }) => ({ identifier, current, prior })),
      }),
  };
}

async function sameToken(
  history: BatchHistory,
  token: string | undefined,
  parameters: string,
  now: number,
): Promise<KeptBatch | undefined> {
  const before = token === undefined ? undefined : await history.byToken(token, now);
  if (before && before.parameters !== parameters) {
    throw new UserError(
      `The idempotency token ${JSON.stringify(token)} went with other options, for the batch ${before.id}.`,
      'A token is for one call, for five minutes.',
    );
  }
  return before;
}

/** As CodeBuild, which answers with the batch that it has started. */
function tellBefore({ id, status }: KeptBatch): number {
  const running = status === 'IN_PROGRESS';
  const what = running ? 'it is still running' : status;
  process.stdout.write(`${pc.yellow('note:')} This token has started the batch ${id}: ${what}\n`);
  return running ? EXIT.succeeded : exitCode(status, false, undefined);
}

/** S3's are fetched to another directory each time. */
function sourceOf({ source }: BatchPlan): string {
  const { directory, repository, repositoryUrl } = source;
  return repository ? directory : (repositoryUrl ?? directory);
}

/** Where the process that ran it is gone, nobody ends it any more: it was killed. */
async function asItIs(batch: KeptBatch): Promise<KeptBatch> {
  const { status, process: runner } = batch;
  if (status !== 'IN_PROGRESS' || (runner !== undefined && (await isRunning(runner)))) return batch;
  return { ...batch, status: 'FAULT' };
}

async function lastBatch(
  history: BatchHistory,
  project: string,
  source: string,
  id: string | undefined,
): Promise<KeptBatch> {
  const found = id === undefined ? await history.last(project, source) : await history.find(id);
  if (found && found.project !== project)
    throw new UserError(
      `The batch ${found.id} is of the project ${found.project}, not of ${project}.`,
      `Add --project-name ${found.project}.`,
    );
  if (found) return asItIs(found);
  throw new UserError(
    id === undefined
      ? `There is no earlier batch of ${project} in ${source} to retry.`
      : `There is no batch ${JSON.stringify(id)} to retry.`,
    `Batches are kept in ${history.folder}.`,
  );
}

async function keepIn(history: BatchHistory, batch: KeptBatch): Promise<void> {
  const warning = await history.save(batch);
  if (warning !== undefined) warn(warning);
}
