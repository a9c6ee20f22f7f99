import { type BatchParent, connectToParent } from '../entry/batch/parent.js';
import { recordOfBuild, recordOfStopped } from '../entry/batch/record-of-build.js';
import { exitCode } from '../entry/exit-code.js';
import { type BuildInterruption, watchInterruptions } from '../entry/interruption.js';
import { describeError } from '../entry/report-error.js';
import { visibleLines } from '../render/visible.js';
import { prepareFromOptions } from './options.js';
import { type RunOptions, runPrepared } from './run.js';
import { withPrepared } from './with-prepared.js';

/** What `run --batch` starts the process of each build with. */
export interface ChildCommandLine {
  file?: string;
  options: RunOptions;
}

/** One build of a batch, for the process that runs `buildspec run --batch`. Gives the exit code. */
export async function batchChild(): Promise<number> {
  const interruption = watchInterruptions();
  let parent: BatchParent | undefined;
  try {
    parent = await connectToParent(interruption.stop);
    return await buildFor(parent, interruption);
  } catch (error) {
    const { message, exitCode: code } = describeError(error);
    process.stdout.write(`error: ${visibleLines(message)}\n`); // it may quote names of files of others
    await parent?.tellLast({ type: 'fault', message });
    return code;
  }
}

async function buildFor(parent: BatchParent, interruption: BuildInterruption): Promise<number> {
  const { request } = parent;
  const { file, options } = request.commandLine as ChildCommandLine;
  const prepared = prepareFromOptions(file, options, interruption.signal, request);
  let record = recordOfStopped(request.build.identifier, request.attempt, Date.now());
  const code = await withPrepared(prepared, interruption, async (build) => {
    const { plan, secrets, refused } = build;
    parent.tell({ type: 'begun', uuid: plan.uuid, container: plan.container !== undefined });
    const result = await runPrepared(build, options, interruption, parent);
    record = recordOfBuild(plan, result, secrets.redact, request.attempt);
    return exitCode(result.status, refused, interruption.received());
  });
  await parent.tellLast({ type: 'record', record });
  return code;
}
