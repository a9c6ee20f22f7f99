import { credentialsAmong } from './adapters/caller/caller.js';
import { createRunnerOutput } from './adapters/github/runner-output.js';
import { workflowCommand } from './adapters/github/workflow-command.js';
import { createStdout } from './adapters/stdout/stdout.js';
import { runBuildMode } from './entry/action/build.js';
import { type ActionContext, setStatus } from './entry/action/context.js';
import { startedAsChild } from './entry/batch/started-as-child.js';
import { exitCode } from './entry/exit-code.js';
import { choice, input } from './entry/inputs.js';
import { watchInterruptions } from './entry/interruption.js';
import { refuseLaterInputs } from './entry/not-yet.js';
import { describeError } from './entry/report-error.js';
import { UserError } from './errors.js';
import { createSecrets } from './run/secrets.js';

const isChild = startedAsChild();
const environment = { ...process.env };
const interruption = watchInterruptions();
const stdout = createStdout(interruption.stop);
let maskOnRunner = (texts: string[]): void =>
  stdout.write(texts.map((text) => workflowCommand('add-mask', text)).join(''));
const context: ActionContext = {
  environment,
  stdout,
  output: createRunnerOutput(stdout),
  interruption,
  secrets: createSecrets((texts) => maskOnRunner(texts)),
  now: () => performance.timeOrigin + performance.now(),
  maskWith: (mask) => (maskOnRunner = mask),
};

try {
  process.exitCode = await (isChild ? runOneOfBatch() : runMode());
} catch (error) {
  process.exitCode = await endEarly(error);
}
// A handle that a library left open must not keep the step alive; all output is written by now.
process.exit();

/** Tells what has ended everything: a stop, while something was waited for, or trouble. Gives the exit code. */
async function endEarly(error: unknown): Promise<number> {
  const stopped = interruption.signal.aborted && error === interruption.signal.reason;
  const described = describeError(error);
  const message = stopped ? 'Stopped before its end.' : context.secrets.redact(described.message);
  context.output.command(workflowCommand('error', message));
  // Without the file nobody could read them, and `message` says so already.
  if (environment['GITHUB_OUTPUT']) setStatus(environment, stopped ? 'STOPPED' : 'FAULT');
  await context.parent?.tellLast({ type: 'fault', message });
  return stopped ? exitCode('STOPPED', false, interruption.received()) : described.exitCode;
}

async function runMode(): Promise<number> {
  refuseLaterInputs(environment);
  hideCallersCredentials();
  const mode = choice('Input mode', input(environment, 'mode') || 'build', [
    'build',
    'plan',
    'batch',
    'collect',
    'filter',
  ]);
  if (mode !== 'build' && input(environment, 'batch-build') !== '')
    throw new UserError(
      `Input batch-build runs one build of the batch, and mode ${mode} does not: choose one of the two.`,
    );
  if (mode !== 'filter' && input(environment, 'filter-groups') !== '')
    throw new UserError(
      `Input filter-groups does nothing in mode ${mode}: give it to a step with mode filter, and let this one wait for its output run.`,
    );
  switch (mode) {
    case 'build':
      return runBuildMode(context);
    case 'plan':
      return (await import('./entry/action/plan.js')).runPlanMode(context);
    case 'batch':
      return (await import('./entry/action/batch.js')).runBatchMode(context);
    case 'collect':
      return (await import('./entry/action/collect.js')).runCollectMode(context);
    case 'filter':
      return (await import('./entry/action/filter.js')).runFilterMode(context);
  }
}

/** One build of a batch, for the process that runs the batch: what is for the runner goes to that. */
async function runOneOfBatch(): Promise<number> {
  const { connectToParent } = await import('./entry/batch/parent.js');
  const parent = await connectToParent(interruption.stop);
  maskOnRunner = (texts) => parent.tell({ type: 'mask', texts });
  context.parent = parent;
  context.output = {
    text: (text) => stdout.write(text),
    command: (text) => parent.tell({ type: 'commands', text }),
  };
  hideCallersCredentials();
  return runBuildMode(context);
}

function hideCallersCredentials(): void {
  const callers = Object.entries(environment).map(([name, value]) => ({ name, value }));
  for (const { name, value } of credentialsAmong(callers)) context.secrets.add(value, name);
}
