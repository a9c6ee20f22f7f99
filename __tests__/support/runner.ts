import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { StringDecoder } from 'node:string_decoder';
import { setTimeout as sleep } from 'node:timers/promises';

import { lineSplitter } from './runner-command-syntax.js';
import { type CommandResults, commandReader } from './runner-commands.js';
import { inputVariables, machineVariables, readActionFile, runnerVariables } from './runner-environment.js';
import { createCommandFiles, type FileResults, readCommandFiles } from './runner-files.js';
import { killOrphans, openPipe } from './runner-process.js';

/** One step of a job that uses the action. */
export interface RunnerStep {
  with?: Record<string, string>;
  /** `env:` of the step, and what earlier steps exported. */
  env?: Record<string, string>;
  workspace: string;
  /** The event that started the run; a push by default. */
  event?: { name: string; payload: unknown };
  /** In place of what the runner sets itself (`GITHUB_*`, `RUNNER_*`, `ACTIONS_*`); `undefined` takes a variable away. */
  runner?: Record<string, string | undefined>;
  /** The node program; the running one by default. */
  node?: string;
  /** The folder of action.yml; this repository by default. */
  actionDir?: string;
  /** Sees each line of both streams as it comes. */
  onLine?(line: string, step: RunningStep): void;
  /** The step is killed after this time, and that is a problem. A minute by default. */
  timeoutMs?: number;
  /** The folder of an earlier step of the same job, with its `RUNNER_TEMP`; a new one by default. */
  scratch?: string;
}

export interface RunningStep {
  pid: number;
  /** As when somebody cancels the run: SIGINT, 7.5 s later SIGTERM, 2.5 s later SIGKILL, to node alone. */
  cancel(): void;
  /** SIGKILL, to node alone. */
  kill(): void;
  finished: Promise<StepResult>;
}

export interface StepResult extends Omit<CommandResults, 'shown' | 'failed'>, Omit<FileResults, 'failed'> {
  exitCode: number | null;
  signal: NodeJS.Signals | null;
  conclusion: 'success' | 'failure' | 'cancelled';
  /** Both streams, in the order in which the bytes came. */
  log: Buffer;
  stdout: Buffer;
  stderr: Buffer;
  /** `log` as text. */
  text: string;
  /** The log as people see it (with debug messages): commands carried out, masked values as `***`. */
  shown: string;
  /** Processes that the step had left behind; they have been killed. */
  orphans: number[];
  durationMs: number;
  /** The job's folder; `RUNNER_TEMP` is `temp` in it. */
  scratch: string;
  cleanup(): Promise<void>;
}

/** The runner's own times: `ProcessInvoker`, github-actions.md §3.1 and §3.6. */
const SIGINT_MS = 7_500;
const SIGTERM_MS = 2_500;
const HELD_OUTPUT_MS = 5_000;

function start(step: RunnerStep, script: 'main' | 'post', earlier?: StepResult): RunningStep {
  const actionDir = resolve(step.actionDir ?? '.');
  const action = readActionFile(actionDir);
  const entry = action.runs[script];
  if (entry === undefined || !existsSync(join(actionDir, entry)))
    throw new Error(`${actionDir}: no runs.${script}`);

  const scratch =
    earlier?.scratch ?? step.scratch ?? realpathSync(mkdtempSync(join(tmpdir(), 'run-buildspec-job-')));
  const temp = join(scratch, 'temp');
  mkdirSync(temp, { recursive: true });
  const workspace = resolve(step.workspace);
  const trackingId = `github_${randomUUID()}`;
  const files = createCommandFiles(temp);
  const reader = commandReader(workspace, earlier?.masks);
  const { problems } = reader.results;

  const env: Record<string, string | undefined> = {
    CI: 'true',
    ...machineVariables(scratch),
    ...step.env,
    ...earlier?.env,
  };
  env['PATH'] = [...(earlier?.path ?? []), env['PATH']].join(delimiter);
  for (const [name, value] of Object.entries(earlier?.state ?? {})) env[`STATE_${name}`] = value;
  Object.assign(env, inputVariables(action, step.with ?? {}, problems));
  Object.assign(
    env,
    runnerVariables({
      scratch,
      temp,
      workspace,
      trackingId,
      files,
      ...(step.event && { event: step.event }),
    }),
  );
  delete env['NODE_ICU_DATA'];
  Object.assign(env, step.runner);

  const log: Buffer[] = [];
  const open = () => {
    const own: Buffer[] = [];
    const decoder = new StringDecoder('utf8');
    const splitter = lineSplitter((line) => {
      reader.read(line);
      step.onLine?.(line, running);
    });
    const pipe = openPipe((chunk) => {
      own.push(chunk);
      log.push(chunk);
      splitter.push(decoder.write(chunk));
    });
    const end = () => {
      splitter.push(decoder.end());
      splitter.end();
    };
    return { pipe, own, end };
  };
  const stdout = open();
  const stderr = open();

  const startedAt = performance.now();
  const child = spawn(step.node ?? process.execPath, [join(actionDir, entry)], {
    cwd: workspace,
    env,
    stdio: ['ignore', stdout.pipe.writeEnd, stderr.pipe.writeEnd],
  });
  stdout.pipe.closeWriteEnd();
  stderr.pipe.closeWriteEnd();
  const timers = new AbortController();
  let cancelled = false;

  const exited = new Promise<Pick<StepResult, 'exitCode' | 'signal'>>((resolveExit, reject) => {
    child.once('error', reject);
    child.once('exit', (exitCode, signal) => resolveExit({ exitCode, signal }));
  });
  const after = (milliseconds: number, action: () => void) =>
    void sleep(milliseconds, undefined, { signal: timers.signal }).then(action, () => undefined);

  const finish = async (): Promise<StepResult> => {
    try {
      const exit = await exited;
      after(HELD_OUTPUT_MS, () => {
        problems.push('children held the output');
        stdout.pipe.abandon();
        stderr.pipe.abandon();
      });
      await Promise.all([stdout.pipe.closed, stderr.pipe.closed]);
      timers.abort();
      stdout.end();
      stderr.end();
      reader.end();
      const durationMs = performance.now() - startedAt;
      const orphans = await killOrphans(trackingId);
      const { failed, shown, ...commands } = reader.results;
      const { failed: filesFailed, ...fromFiles } = readCommandFiles(files);
      const succeeded = exit.exitCode === 0 && !failed && !filesFailed;
      return {
        ...exit,
        conclusion: cancelled ? 'cancelled' : succeeded ? 'success' : 'failure',
        ...commands,
        ...fromFiles,
        outputs: { ...commands.outputs, ...fromFiles.outputs },
        state: { ...commands.state, ...fromFiles.state },
        problems: [...problems, ...fromFiles.problems],
        log: Buffer.concat(log),
        stdout: Buffer.concat(stdout.own),
        stderr: Buffer.concat(stderr.own),
        text: Buffer.concat(log).toString('utf8'),
        shown: shown.join('\n'),
        orphans,
        durationMs,
        scratch,
        cleanup: () => rm(scratch, { recursive: true, force: true }),
      };
    } finally {
      timers.abort();
      stdout.pipe.abandon();
      stderr.pipe.abandon();
    }
  };

  const signalNode = (signal: NodeJS.Signals) => {
    if (child.exitCode === null && child.signalCode === null) child.kill(signal);
  };
  const running: RunningStep = {
    pid: child.pid ?? 0,
    cancel() {
      if (cancelled) return;
      cancelled = true;
      signalNode('SIGINT');
      after(SIGINT_MS, () => signalNode('SIGTERM'));
      after(SIGINT_MS + SIGTERM_MS, () => signalNode('SIGKILL'));
    },
    kill: () => signalNode('SIGKILL'),
    finished: finish(),
  };
  after(step.timeoutMs ?? 60_000, () => {
    problems.push('the step took too long');
    running.kill();
  });
  return running;
}

/** Starts `runs.main` of the action as GitHub's runner does (github-actions.md §3). Linux and macOS. */
export function startAction(step: RunnerStep): RunningStep {
  return start(step, 'main');
}

/** Runs `runs.main` to its end. */
export function runAction(step: RunnerStep): Promise<StepResult> {
  return startAction(step).finished;
}

/** Runs `runs.post` at the end of the job, with the state, exports and masks that the main step left. */
export function runPost(step: RunnerStep, main: StepResult): Promise<StepResult> {
  return start(step, 'post', main).finished;
}
