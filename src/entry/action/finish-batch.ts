import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { addToSummary } from '../../adapters/github/file-commands.js';
import { workflowCommand } from '../../adapters/github/workflow-command.js';
import { renderBatchSummary } from '../../render/batch-summary.js';
import { renderBatchVerdict } from '../../render/batch-verdict.js';
import { refuseBatch } from '../../run/batch/join-batch.js';
import type { BatchResult, BuildRecord } from '../../run/batch/results.js';
import { writeBatchFiles } from '../batch/batch-files.js';
import { exitCode } from '../exit-code.js';
import { fileLinks } from '../github-links.js';
import { switchInput } from '../inputs.js';
import { refusalContexts } from '../refusal.js';
import { isS3 } from '../s3-location.js';
import { type ActionContext, attempt, setOutputs, setStatus } from './context.js';
import type { ActionBatch } from './plan.js';

/**
 * Outputs, the JSON file, the summary and the last lines of a batch. Gives the exit code.
 * @param sourceDirectory where this machine has the source
 */
export function finishBatch(context: ActionContext, result: BatchResult, sourceDirectory: string): number {
  finish(context, result, sourceDirectory);
  const { output, interruption } = context;
  if (result.status !== 'SUCCEEDED')
    output.command(workflowCommand('error', `The batch of ${result.plan.projectName} ${result.status}`));
  return exitCode(result.status, false, interruption.received());
}

/** The same for a batch that CodeBuild would refuse; annotations have told why. */
export function finishRefused(context: ActionContext, { plan, diagnostics, inputs }: ActionBatch): number {
  const result = refuseBatch(plan, refusalContexts(diagnostics), context.now());
  finish(context, result, inputs.sourceDirectory);
  return exitCode(result.status, true, context.interruption.received());
}

function finish(context: ActionContext, result: BatchResult, sourceDirectory: string): void {
  const { environment, output, secrets } = context;
  const warn = (message: string): void => output.command(workflowCommand('warning', message));
  const path = join(environment['RUNNER_TEMP'] ?? tmpdir(), `run-buildspec-batch-${result.plan.uuid}.json`);
  attempt('the batch JSON', () => writeBatchFiles(path, result, secrets.redact), warn);
  attempt('the outputs', () => setBatchOutputs(environment, result, path), warn);
  if (switchInput(environment, 'summary')) {
    const link = fileLinks(environment, result.plan.source.repositoryUrl);
    const linkOf = ({ failure }: BuildRecord): string | undefined =>
      failure?.file === undefined || isS3(failure.file)
        ? undefined
        : link(resolve(sourceDirectory, failure.file), failure.line);
    const summary = secrets.redact(renderBatchSummary(result, { link: linkOf }));
    attempt('the job summary', () => addToSummary(environment, summary), warn);
  }
  output.text(secrets.redact(renderBatchVerdict(result, false)));
}

function setBatchOutputs(environment: NodeJS.ProcessEnv, result: BatchResult, path: string): void {
  const { groups, combined, status } = result;
  const records = groups.flatMap(({ current }) => current ?? []);
  const sum = (count: 'total' | 'failed'): string =>
    String(records.reduce((before, { tests }) => before + tests[count], 0));
  setStatus(environment, status);
  setOutputs(environment, {
    'batch-json': path,
    artifacts: JSON.stringify([
      ...(combined ? [combined] : []),
      ...records.flatMap(({ artifacts }) => artifacts),
    ]),
    'tests-total': sum('total'),
    'tests-failed': sum('failed'),
  });
}
