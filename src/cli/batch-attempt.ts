import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';

import pc from 'picocolors';

import { isRunning, processIdentity } from '../adapters/host/process-identity.js';
import { type BatchHistory, type KeptBatch, openBatchHistory } from '../adapters/local/batch-history.js';
import { exitCode } from '../entry/exit-code.js';
import type { BuildInterruption } from '../entry/interruption.js';
import { UserError } from '../errors.js';
import type { BatchPlan } from '../plan/batch/types.js';
import { recordFrom } from '../run/batch/read-record.js';
import type { BatchResult } from '../run/batch/results.js';
import { type Retry, retryOf } from '../run/batch/retry.js';
import type { RetryType } from './choices.js';
import { warn } from './warn.js';

const POLL_MS = 500;
/** Options that change nothing in what a build makes. */
const NO_MATTER = ['retry', 'batchId', 'idempotencyToken', 'maxParallel', 'buildJson', 'keep'];

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
 * @param asked what else the batch is run with: the same token goes with the same, for the same project and source
 * @returns an exit code when nothing is to run: the same call has been made within five minutes
 * @throws UserError when there is no such batch, it has not failed, or the token goes with another call
 */
export async function openAttempt(
  plan: BatchPlan,
  asked: AttemptOptions & { file?: string },
  environment: NodeJS.ProcessEnv,
  interruption: BuildInterruption,
): Promise<Attempt | { exitCode: number }> {
  const history = openBatchHistory(environment, { recordFrom, onWarning: warn });
  const { retry: type, batchId, idempotencyToken: token } = asked;
  const source = sourceOf(plan);
  const parameters = hash([asked, plan.projectName, source]);
  const before = await sameToken(history, token, parameters, plan.startTime);
  if (before) return { exitCode: await tellBefore(before, history, interruption) };
  if (type === undefined && batchId !== undefined)
    throw new UserError('--batch-id is for --retry.', 'Add --retry failed or --retry all.');
  const kept: KeptBatch = {
    id: plan.batchId,
    arn: plan.batchArn,
    project: plan.projectName,
    source,
    commit: plan.source.resolvedVersion,
    buildspec: plan.buildspecFile,
    status: 'IN_PROGRESS',
    process: await processIdentity(process.pid),
    startTime: plan.startTime,
    token,
    parameters,
    options: hash(Object.entries(asked).filter(([name]) => !NO_MATTER.includes(name))),
    builds: [],
  };
  const last = type === undefined ? undefined : await lastBatch(history, kept, batchId);
  const retry = last && type ? retryOf(last, type, plan) : undefined;
  if (last && retry) tellRetry(last, kept, retry);
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
      `The idempotency token ${JSON.stringify(token)} went with other options or another source, for the batch ${before.id}.`,
      'A token is for one call, for five minutes.',
    );
  }
  return before;
}

/** As CodeBuild, which answers with the batch that it has started; here that is waited for. */
async function tellBefore(
  before: KeptBatch,
  history: BatchHistory,
  { signal, received }: BuildInterruption,
): Promise<number> {
  let batch = await asItIs(before);
  process.stdout.write(
    `${pc.yellow('note:')} This token has started the batch ${batch.id}: ${batch.status}\n`,
  );
  while (batch.status === 'IN_PROGRESS') {
    await sleep(POLL_MS, undefined, { signal }).catch(() => undefined);
    if (signal.aborted) {
      process.stdout.write('Stopped waiting; the batch goes on\n');
      return exitCode('STOPPED', false, received());
    }
    batch = await asItIs((await history.find(batch.id)) ?? { ...batch, status: 'FAULT' });
    if (batch.status !== 'IN_PROGRESS') process.stdout.write(`The batch ${batch.id} ${batch.status}\n`);
  }
  return exitCode(batch.status, false, undefined);
}

/** CodeBuild retries the same source. Here it may have changed meanwhile, to be mended: what is reused was not built of that. */
function tellRetry(last: KeptBatch, now: KeptBatch, { reused }: Retry): void {
  const note = (text: string): void => void process.stdout.write(`${pc.yellow('note:')} ${text}\n`);
  note(
    `This is a retry of the batch ${last.id}, which ${last.status}: ${reused.size} builds are not run again`,
  );
  if (reused.size === 0) return;
  if (last.commit !== now.commit)
    note(
      `They were built from the commit ${last.commit ?? '(none)'}, and the source is at ${now.commit ?? '(none)'} now`,
    );
  if (last.options !== now.options) note('They were built with other options than these');
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

async function lastBatch(history: BatchHistory, now: KeptBatch, id: string | undefined): Promise<KeptBatch> {
  const found = id === undefined ? await history.last(now) : await history.find(id);
  const { project, source, buildspec } = now;
  if (!found) {
    throw new UserError(
      id === undefined
        ? `There is no earlier batch of ${project}, of ${buildspec} in ${source}, to retry.`
        : `There is no batch ${JSON.stringify(id)} to retry.`,
      `Batches are kept in ${history.folder}.`,
    );
  }
  for (const field of ['project', 'source', 'buildspec'] as const) {
    if (found[field] === now[field]) continue;
    throw new UserError(
      `The batch ${found.id} is of the ${field} ${found[field]}, not of ${now[field]}.`,
      field === 'project' ? `Add --project-name ${found.project}.` : 'A retry builds the same batch again.',
    );
  }
  return asItIs(found);
}

async function keepIn(history: BatchHistory, batch: KeptBatch): Promise<void> {
  const warning = await history.save(batch);
  if (warning !== undefined) warn(warning);
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}
