import { readRecords } from '../../adapters/github/batch-records.js';
import type { BatchPlan } from '../../plan/batch/types.js';
import { joinBatch } from '../../run/batch/join-batch.js';
import { assumeRun, countingRecords } from '../../run/batch/missing-records.js';
import { readRecord } from '../../run/batch/read-record.js';
import type { BuildRecord } from '../../run/batch/results.js';
import type { Interruption } from '../../run/recorder.js';
import { exitCode } from '../exit-code.js';
import { recordTransfer, runAttempt } from './batch-job.js';
import { combine } from './combine.js';
import type { ActionContext } from './context.js';
import { finishBatch, finishRefused } from './finish-batch.js';
import { prepareActionBatch } from './plan.js';

/**
 * `mode: collect`: joins what the jobs of a batch came to into one result (SPEC §2.1), which they have left in the artifact
 * service. Gives the exit code.
 */
export async function runCollectMode(context: ActionContext): Promise<number> {
  const { environment, output, now } = context;
  const batch = await prepareActionBatch(context);
  if (!batch) return exitCode('STOPPED', false, context.interruption.received());
  if (batch.refused) return finishRefused(context, batch);
  const { plan } = batch;
  const place = { environment, project: plan.projectName };
  const { records, planned } = await readRecords(undefined, place, recordTransfer(context), readRecord);
  const { current } = countingRecords(plan.builds, records, planned ?? 1);
  const run = assumeRun(plan, records, {
    attempt: runAttempt(environment),
    planned,
    now: now(),
    interruption: interruptionOf(plan, current),
  });
  for (const message of run.warnings) output.text(message);
  const result = joinBatch(plan, run, await combine(context, plan, run));
  return finishBatch(context, result, batch.inputs.sourceDirectory);
}

/** Builds that were stopped, by nothing that failed before, tell that somebody cancelled the run. */
function interruptionOf(
  { builds, fastFail }: BatchPlan,
  current: ReadonlyMap<string, BuildRecord>,
): Interruption | undefined {
  const ends = builds.flatMap(({ identifier, ignoreFailure }) => {
    const status = current.get(identifier)?.status;
    return status === undefined ? [] : [{ status, counts: !ignoreFailure }];
  });
  const failed = ends.some(({ status, counts }) => counts && status !== 'SUCCEEDED' && status !== 'STOPPED');
  const stopped = ends.some(({ status }) => status === 'STOPPED');
  return stopped && !(fastFail && failed) ? 'STOPPED' : undefined;
}
