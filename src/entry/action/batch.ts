import { appendFileSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { createGithubBatchLog } from '../../adapters/github/batch-log.js';
import { addToCommandFile } from '../../adapters/github/file-commands.js';
import { workflowCommand } from '../../adapters/github/workflow-command.js';
import { MARK_NAME } from '../../adapters/host/mark.js';
import { processIdentity } from '../../adapters/host/process-identity.js';
import { removeTree } from '../../adapters/local/copy-program.js';
import { joinBatch } from '../../run/batch/join-batch.js';
import { runBatch } from '../../run/batch/run-batch.js';
import type { ChildRequest } from '../batch/channel.js';
import { maxParallel } from '../batch/max-parallel.js';
import { openFolder } from '../batch/open-folder.js';
import { createHereRunner } from '../batch/run-here.js';
import { exitCode } from '../exit-code.js';
import { input, switchInput } from '../inputs.js';
import { withTimeout } from '../interruption.js';
import { runAttempt } from './batch-job.js';
import { combine } from './combine.js';
import { type ActionContext, attempt } from './context.js';
import { finishBatch, finishRefused } from './finish-batch.js';
import { prepareActionBatch } from './plan.js';
import { buildRequest } from './prepare-action-build.js';

/** The runner's files that a build of the batch gets its own of: nothing of it is for later steps. */
const RUNNER_FILES = ['GITHUB_ENV', 'GITHUB_OUTPUT', 'GITHUB_PATH', 'GITHUB_STATE', 'GITHUB_STEP_SUMMARY'];

/** `mode: batch`: the whole batch in this job, builds in parallel (SPEC §5). Gives the exit code. */
export async function runBatchMode(context: ActionContext): Promise<number> {
  const { environment, stdout, interruption, output, now } = context;
  const parallel = maxParallel('Input max-parallel', input(environment, 'max-parallel'));
  const batch = await prepareActionBatch(context);
  if (!batch) return exitCode('STOPPED', false, context.interruption.received());
  const { plan, facts, inputs } = batch;
  // Each build reads them. What is wrong with one is told before any runs, and once.
  buildRequest(environment, inputs.overrides, inputs.settings);
  switchInput(environment, 'summary');
  if (batch.refused) return finishRefused(context, batch);
  const temporary = realpathSync(environment['RUNNER_TEMP'] || tmpdir());
  const folder = await makeFolder(temporary);
  openFolder(folder, facts);
  const log = createGithubBatchLog({
    stdout,
    folder,
    workflowCommands: switchInput(environment, 'workflow-commands'),
  });
  const warn = (message: string): void => output.command(workflowCommand('warning', message));
  // Should we be killed, or hear of no cancel in a job's container, `post` ends us and the builds that it names.
  addToCommandFile(environment, 'GITHUB_STATE', 'process', (await processIdentity(process.pid)) ?? '');
  const begun = join(temporary, `run-buildspec-builds-${plan.uuid}`);
  writeFileSync(begun, '', { mode: 0o600 });
  addToCommandFile(environment, 'GITHUB_STATE', 'batch', begun);
  addToCommandFile(environment, 'GITHUB_STATE', 'batchUuid', plan.uuid);
  const here = createHereRunner({
    batchArn: plan.batchArn,
    attempt: runAttempt(environment),
    sources: facts,
    folder,
    environment,
    processOf: ({ identifier }, sources) => ({
      environment: {
        ...buildEnvironment(environment, sources, join(folder, `${identifier}.runner`)),
        [MARK_NAME]: plan.uuid,
      },
    }),
    onOutput: log.print,
    onMessage: (identifier, message) => {
      if (message.type === 'begun') {
        const line = `${message.uuid}${message.container ? ' container' : ''}\n`;
        attempt(begun, () => appendFileSync(begun, line), warn);
      } else if (message.type === 'commands') log.command(identifier, message.text);
      else if (message.type === 'mask')
        output.command(message.texts.map((text) => workflowCommand('add-mask', text)).join(''));
    },
    onWarning: (identifier, message) => warn(`${identifier}: ${message}`),
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
      { maxParallel: parallel, attempt: runAttempt(environment) },
    );
    const result = joinBatch(plan, run, await combine(context, plan, run));
    return finishBatch(context, result, batch.inputs.sourceDirectory);
  } finally {
    await here.close();
    // What stays has been told of, and RUNNER_TEMP is the runner's to empty.
    await removeTree(folder);
    rmSync(begun, { force: true });
  }
}

/**
 * For the copies and logs of the builds: always the same, for keys of caches with paths outside the source tell where that is
 * (github-actions.md §4.1), unless something of an earlier step's cannot be removed.
 */
async function makeFolder(temporary: string): Promise<string> {
  const folder = join(temporary, 'run-buildspec-batch');
  if ((await removeTree(folder)) !== undefined) return mkdtempSync(`${folder}-`);
  mkdirSync(folder, { mode: 0o700 });
  return folder;
}

/** The step's own variables, as they would be for a job with this build alone. */
function buildEnvironment(
  environment: NodeJS.ProcessEnv,
  { source, secondarySources }: ChildRequest['sources'],
  files: string,
): NodeJS.ProcessEnv {
  const own: NodeJS.ProcessEnv = {
    ...environment,
    INPUT_MODE: 'build',
    'INPUT_SOURCE-DIRECTORY': source.directory,
    'INPUT_SECONDARY-SOURCES': secondarySources
      .map(({ identifier, directory }) => `${identifier}=${directory}`)
      .join('\n'),
  };
  for (const name of RUNNER_FILES) {
    own[name] = `${files}-${name}`;
    writeFileSync(own[name], '', { mode: 0o600 });
  }
  return own;
}
