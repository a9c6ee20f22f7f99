import { markPlanned } from '../../adapters/github/batch-records.js';
import { reportDiagnostics, reportNotes } from '../../adapters/github/diagnostics.js';
import { hasArtifactService } from '../../adapters/github/transfer/artifact-list.js';
import { workflowCommand } from '../../adapters/github/workflow-command.js';
import { EnvironmentError, EXIT, messageWithHint } from '../../errors.js';
import { githubMatrix, matrixProblem } from '../../plan/batch/github-matrix.js';
import type { BatchPlan } from '../../plan/batch/types.js';
import type { BuildFacts } from '../../plan/types.js';
import { renderBatchPlan } from '../../render/batch-plan.js';
import { artifactInputs } from '../artifact-inputs.js';
import { awsAccess } from '../aws.js';
import { runnersOf } from '../batch/runners-file.js';
import { exitCode } from '../exit-code.js';
import { unlessStopped, withTimeout } from '../interruption.js';
import type { PreparedBatch } from '../prepare-batch.js';
import { recordTransfer, runAttempt } from './batch-job.js';
import { type ActionInputs, factsOf, readActionInputs } from './action-inputs.js';
import { batchOfInputs } from './batch-of-inputs.js';
import { type ActionContext, setOutputs, setStatus } from './context.js';

/** How long the service may take for the word that the plan leaves there. */
const WORD_MINUTES = 1;

/** A batch of the action, planned. */
export interface ActionBatch extends PreparedBatch {
  inputs: ActionInputs;
  facts: BuildFacts;
}

/**
 * Plans the batch of the buildspec, shows what is wrong with it, and sets the outputs that are known then.
 * @returns undefined when that was stopped
 */
export async function prepareActionBatch(context: ActionContext): Promise<ActionBatch | undefined> {
  const { environment, interruption, secrets, output } = context;
  const inputs = await readActionInputs(environment);
  const aws = awsAccess(environment, inputs.settings.project?.settings.region, secrets);
  const facts = factsOf(context, inputs);
  const batch = await unlessStopped(interruption, batchOfInputs(context, inputs, facts, aws));
  if (batch === undefined) {
    output.text('Stopped before the batch began\n');
    setStatus(environment, 'STOPPED');
    return undefined;
  }
  reportDiagnostics(batch.diagnostics, batch.text, batch.path, output);
  const { plan } = batch;
  setOutputs(environment, {
    'build-id': plan.batchId,
    'build-arn': plan.batchArn,
    'build-number': String(plan.batchNumber),
  });
  if (!batch.refused) reportNotes(plan.notes, output);
  return { ...batch, inputs, facts: await facts };
}

/** `mode: plan`: the builds of the batch as matrices for jobs (SPEC §5). Gives the exit code. */
export async function runPlanMode(context: ActionContext): Promise<number> {
  const { environment, output } = context;
  const batch = await prepareActionBatch(context);
  if (!batch) return exitCode('STOPPED', false, context.interruption.received());
  const { plan, inputs } = batch;
  const project = inputs.settings.project?.settings;
  const jobs = batch.refused
    ? undefined
    : githubMatrix(plan, { project, runners: runnersOf(inputs.workspace) });
  const problem = jobs && matrixProblem(plan, jobs);
  if (problem) reportDiagnostics([problem], batch.text, batch.path, output);
  if (!jobs || problem) {
    setStatus(environment, 'FAILED');
    return EXIT.badUsage;
  }
  output.text(renderBatchPlan(plan, false));
  setOutputs(environment, {
    matrix: JSON.stringify(jobs.matrix),
    'matrix-levels': JSON.stringify(jobs.levels),
    'fast-fail': String(plan.fastFail),
  });
  setStatus(environment, 'SUCCEEDED');
  await leaveWord(context, plan);
  return EXIT.succeeded;
}

/**
 * The outputs are all that a first attempt needs: a service that is down only warns. In a later one results of before would
 * count for builds that leave none now.
 * @throws EnvironmentError then; the reason of a stop
 */
async function leaveWord(context: ActionContext, { projectName: project }: BatchPlan): Promise<void> {
  const { environment, output, secrets, interruption } = context;
  if (!hasArtifactService(environment)) return;
  const { retentionDays } = artifactInputs(environment);
  const attempt = runAttempt(environment);
  const signal = withTimeout(interruption.signal, WORD_MINUTES);
  try {
    const place = { environment, project, retentionDays };
    await markPlanned(attempt, place, { ...recordTransfer(context), signal });
  } catch (error) {
    interruption.signal.throwIfAborted();
    if (!(error instanceof EnvironmentError) || attempt > 1) throw error;
    const message = signal.aborted
      ? "The plan's mark cannot be uploaded: the service does not answer."
      : messageWithHint(error);
    output.command(workflowCommand('warning', secrets.redact(message)));
  }
}
