import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import pc from 'picocolors';

import { createLocalBatchLog } from '../adapters/local/batch-log.js';
import { removeTree } from '../adapters/local/copy-program.js';
import { createStdout, type Stdout } from '../adapters/stdout/stdout.js';
import { tryBatchFiles, writeBatchFiles } from '../entry/batch/batch-files.js';
import { maxParallel } from '../entry/batch/max-parallel.js';
import { openFolder } from '../entry/batch/open-folder.js';
import { createHereRunner } from '../entry/batch/run-here.js';
import { exitCode } from '../entry/exit-code.js';
import { type BuildInterruption, watchInterruptions, withTimeout } from '../entry/interruption.js';
import { refusalContexts } from '../entry/refusal.js';
import { relocate } from '../entry/relocate.js';
import { UserError } from '../errors.js';
import type { BatchPlan } from '../plan/batch/types.js';
import { renderBatchVerdict } from '../render/batch-verdict.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { joinBatch, refuseBatch } from '../run/batch/join-batch.js';
import type { BatchResult } from '../run/batch/results.js';
import type { Retry } from '../run/batch/retry.js';
import { runBatch } from '../run/batch/run-batch.js';
import { type AttemptOptions, openAttempt } from './batch-attempt.js';
import { makeBatchFolder } from './batch-folder.js';
import type { ChildCommandLine } from './batch-child.js';
import { combineHere } from './combine-here.js';
import { type LocalBatch, prepareBatchFromOptions } from './options.js';
import { type RunOptions, tellInside } from './run.js';
import { warn } from './warn.js';
import { withPrepared } from './with-prepared.js';

export interface BatchRunOptions extends RunOptions, AttemptOptions {
  maxParallel?: string;
}

/**
 * `buildspec run --batch [FILE]`: runs all builds of the batch here, in parallel, and gives the exit code of SPEC §1.3.
 * @throws UserError for a wrong option
 */
export async function runBatchHere(file: string | undefined, options: BatchRunOptions): Promise<number> {
  const parallel = maxParallel('--max-parallel', options.maxParallel ?? '');
  const interruption = watchInterruptions();
  const prepared = prepareBatchFromOptions(file, options, interruption.signal);
  return withPrepared(prepared, interruption, async (batch) => {
    const stdout = createStdout(interruption.stop);
    stdout.write(renderDiagnostics(batch.diagnostics, batch.text, pc.isColorSupported));
    const { plan, secrets } = batch;
    const { buildJson } = options;
    const end = (result: BatchResult): number => {
      stdout.write(`${secrets.redact(renderBatchVerdict(result, pc.isColorSupported))}\n`);
      if (buildJson !== undefined) forBuildJson(() => writeBatchFiles(buildJson, result, secrets.redact));
      return exitCode(result.status, batch.refused, interruption.received());
    };
    if (batch.refused) return end(refuseBatch(plan, refusalContexts(batch.diagnostics), now()));
    // A wrong path is found now, but what the file holds stays until a batch begins.
    if (buildJson !== undefined) forBuildJson(() => tryBatchFiles(buildJson));
    tellInside(batch, options, stdout);
    for (const { message } of plan.notes) stdout.write(`${pc.yellow('note:')} ${message}\n`);
    const attempt = await openAttempt(plan, { file, ...options }, batch.environment, interruption);
    if ('exitCode' in attempt) return attempt.exitCode;
    if (buildJson !== undefined) forBuildJson(() => writeFileSync(buildJson, '{}\n'));
    stdout.write(`Batch ${plan.batchId}\n`);
    const result = await runPlanned(batch, plan, file, options, {
      parallel,
      interruption,
      stdout,
      ...attempt.retry,
    });
    await attempt.keep(result);
    if (result.groups.some(({ current, reused }) => !reused && current && current.artifacts.length > 0))
      stdout.write(`Artifacts are in ${artifactsFolder(plan, options)}\n`);
    return end(result);
  });
}

function now(): number {
  return performance.timeOrigin + performance.now();
}

interface Running extends Partial<Retry> {
  parallel: number;
  interruption: BuildInterruption;
  stdout: Stdout;
}

async function runPlanned(
  batch: LocalBatch,
  plan: BatchPlan,
  file: string | undefined,
  options: BatchRunOptions,
  { parallel, interruption, stdout, attempt = 1, reused, prior }: Running,
): Promise<BatchResult> {
  const { environment, facts } = batch;
  const terminal = process.stderr.isTTY ? process.stderr : undefined;
  const log = createLocalBatchLog(plan, { stdout, now, colors: pc.isColorSupported, terminal });
  const folder = await makeBatchFolder();
  openFolder(folder, facts);
  const artifacts = artifactsFolder(plan, options);
  const here = createHereRunner({
    batchArn: plan.batchArn,
    attempt,
    sources: facts,
    folder,
    environment,
    processOf: (build, { source, secondarySources }) => ({
      environment,
      commandLine: {
        file: fileInCopy(batch, file, source.directory),
        options: {
          ...options,
          colors: pc.isColorSupported,
          projectName: plan.projectName,
          source: source.directory,
          secondarySource: secondarySources.map((one) => `${one.identifier}=${one.directory}`),
          artifacts: join(artifacts, build.identifier),
          reports: options.reports && join(options.reports, build.identifier),
        },
      } satisfies ChildCommandLine,
    }),
    onOutput: log.print,
    onMessage: (identifier, message) => {
      if (message.type === 'phase') log.phase(identifier, message.phase);
    },
    onWarning: log.warn,
  });
  try {
    const run = await runBatch(
      plan,
      {
        runBuild: here.runBuild,
        emit: log.emit,
        now,
        interruption: withTimeout(interruption.signal, plan.project?.timeoutMinutes),
      },
      { maxParallel: parallel, attempt, reused, prior },
    );
    const combined = await combineHere(plan, run, artifacts);
    return joinBatch(plan, run, { now: now(), ...combined });
  } finally {
    await here.close();
    log.close();
    const reason = await removeTree(folder);
    if (reason !== undefined) warn(`The batch's folder ${folder} is not removed: ${reason}.`);
  }
}

/** Each build has a folder of its own in it. */
function artifactsFolder({ uuid }: BatchPlan, { artifacts }: BatchRunOptions): string {
  return resolve(artifacts ?? join(tmpdir(), `buildspec-artifacts-${uuid}`));
}

/** The buildspec that was named, as a build finds it in its own copy of the source. */
function fileInCopy(
  { path, sourceDirectory }: LocalBatch,
  file: string | undefined,
  copy: string,
): string | undefined {
  return file === undefined || path === undefined ? file : relocate(path, sourceDirectory, copy);
}

/** @throws UserError where the file cannot be written */
function forBuildJson(write: () => void): void {
  try {
    write();
  } catch (error) {
    throw new UserError(`--build-json: ${(error as Error).message}`);
  }
}
