import { type ChildProcess, fork } from 'node:child_process';

import { EnvironmentError } from '../../errors.js';
import type { BuildRecord } from '../../run/batch/results.js';
import { CHILD_ARGUMENT, type ChildMessage, type ChildRequest, type ParentMessage } from './channel.js';

/** How long a build that was told to stop may take; the runner gives all of us 7.5 s (github-actions.md §3.6). */
const STOP_MS = 6000;

export interface BuildProcessOptions {
  request: ChildRequest;
  environment: NodeJS.ProcessEnv;
  /** Where node keeps what it has compiled of this program, for the processes after the first. */
  compileCache: string;
  /** Its log, as it comes. */
  onOutput(bytes: Uint8Array): void;
  onMessage(message: Exclude<ChildMessage, { type: 'record' | 'fault' }>): void;
  /** Stops the build. */
  signal: AbortSignal;
}

/**
 * Runs one build of a batch in a process of its own, the same program again: what kills it, lack of memory say, ends
 * that build alone.
 * @returns undefined when it ended without its record
 * @throws EnvironmentError when it cannot be started, or says that it cannot build
 */
export async function runBuildProcess(options: BuildProcessOptions): Promise<BuildRecord | undefined> {
  const { request, environment, compileCache, onOutput, onMessage, signal } = options;
  const child = fork(process.argv[1] ?? '', [CHILD_ARGUMENT, compileCache], {
    env: { NODE_COMPILE_CACHE: compileCache, ...environment },
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let record: BuildRecord | undefined;
  let fault: string | undefined;
  let timer: NodeJS.Timeout | undefined;
  const tell = (message: ParentMessage): void =>
    void (child.connected && child.send(message, () => undefined));
  const stop = (): void => {
    tell({ stop: true });
    timer = setTimeout(() => child.kill('SIGKILL'), STOP_MS);
  };
  child.stdout?.on('data', onOutput);
  child.stderr?.on('data', onOutput);
  child.on('message', (message: ChildMessage) => {
    if (message.type === 'record') record = message.record;
    else if (message.type === 'fault') fault = message.message;
    else onMessage(message);
  });
  tell({ request });
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    await ended(child);
    if (fault !== undefined) throw new EnvironmentError(fault);
    return record;
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** @throws EnvironmentError when the process could not be started */
function ended(child: ChildProcess): Promise<void> {
  return new Promise((resolve, reject) => {
    child.once('error', (error) =>
      reject(new EnvironmentError(`Cannot start a process for the build: ${error.message}.`)),
    );
    child.once('close', () => resolve());
  });
}
