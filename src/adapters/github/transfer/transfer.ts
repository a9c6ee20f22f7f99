import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import type { TransferOptions } from '../../../run/ports.js';
import { type ClientLine, readLine, withoutSignatures } from './client-lines.js';
import type { TransferAnswer, TransferAnswers, TransferRequest } from './requests.js';

/** How often a long transfer says how far it is. */
const PROGRESS_MS = 10_000;
/** A client that waits for the network and hears nothing for so long will not hear anything. */
const SILENCE_MS = 30_000;
const LONGEST_COMPLAINT = 500;

/** Where a client runs, and how long it is waited for. */
export interface TransferPlace {
  /** The action's own variables, with the services' addresses and tokens. */
  environment: NodeJS.ProcessEnv;
  /** The client's working directory and workspace: what relative paths of a cache are relative to. */
  directory: string;
  /** Milliseconds until a call must have been answered, all its attempts included; as the next when absent. */
  patienceMs?: number;
  /** A warning before anything else is a failure: the client of caches does not fail by itself. */
  firstWarningFails?: boolean;
  /** Milliseconds that it may wait for the network without a word; half a minute when absent. */
  silenceMs?: number;
}

/**
 * Does one transfer in a process of its own (see transfer.ts beside action.ts). Warnings of the client are told by `options`,
 * and how far a long one is.
 * @throws Error with the client's words when it fails, its process dies, nothing moves any more, or the build is over
 */
export async function transfer<R extends TransferRequest>(
  request: R,
  place: TransferPlace,
  options: TransferOptions,
): Promise<TransferAnswers[R['do']]> {
  options.signal.throwIfAborted();
  // The bundle stands beside the action's; a computed path keeps ncc from copying the file.
  const program = join(dirname(fileURLToPath(import.meta.url)), 'transfer', 'index.js');
  const directory = realpathSync(place.directory); // the client compares it with what the system calls its own
  const parent = place.environment['RUNNER_TEMP'] || tmpdir();
  const temporary = mkdtempSync(join(realpathSync(parent), 'run-buildspec-transfer-')); // the clients leave things there
  let child: ChildProcess | undefined;
  try {
    child = fork(program, [], {
      cwd: directory,
      env: { ...place.environment, GITHUB_WORKSPACE: directory, RUNNER_TEMP: temporary },
      execArgv: [],
      detached: true, // a group, so that tar ends with it
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    });
    return (await outcome(child, request, place, options)) as TransferAnswers[R['do']];
  } finally {
    endGroup(child?.pid);
    rmSync(temporary, { recursive: true, force: true });
  }
}

function endGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // it has ended
  }
}

function outcome(
  child: ChildProcess,
  request: TransferRequest,
  { patienceMs, silenceMs = SILENCE_MS, firstWarningFails = false }: TransferPlace,
  options: TransferOptions,
): Promise<TransferAnswers[keyof TransferAnswers]> {
  return new Promise((resolve, reject) => {
    const complaints: string[] = [];
    let answer: TransferAnswer | undefined;
    let heard = '';
    let told = performance.now();
    const fail = (reason: string): void => {
      clearTimeout(silence);
      options.signal.removeEventListener('abort', abort);
      reject(new Error(withoutSignatures(reason)));
    };
    const abort = (): void => fail('the build was interrupted');
    const silent = (): void => fail('the service does not answer');
    let silence = setTimeout(silent, patienceMs ?? silenceMs);

    const onLine = ({ kind, text, waits }: ClientLine): void => {
      if (kind === 'debug') return;
      if (kind === 'warning' && firstWarningFails && heard === '') {
        fail(text.replace(/^Failed to restore: /, ''));
        return;
      }
      // The client repeats how far it is every second, also when that has not changed.
      const goesOn = kind === 'retry' ? heard !== '' : kind !== 'progress' || text !== heard;
      if (goesOn) {
        clearTimeout(silence);
        if (waits) silence = setTimeout(silent, silenceMs);
        heard = text;
      }
      if (kind === 'warning') options.onWarning(text);
      if (kind === 'notice' || kind === 'retry') options.onProgress(text);
      if (kind === 'progress' && performance.now() - told > PROGRESS_MS) {
        told = performance.now();
        options.onProgress(text);
      }
    };
    const lines = (stream: Readable | null, each: (line: string) => void): void => {
      if (stream) createInterface({ input: stream }).on('line', each);
    };
    lines(child.stdout, (text) => onLine(readLine(text)));
    lines(child.stderr, (text) => complaints.push(text.slice(0, LONGEST_COMPLAINT)));
    options.signal.addEventListener('abort', abort, { once: true });
    child.on('error', (error) => fail(error.message)); // there may be several
    child.once('message', (message: TransferAnswer) => (answer = message));
    // Behind its last line, and also when a file that it cannot read has thrown it out.
    child.once('close', (code, signal) => {
      if (!answer) {
        const reason =
          complaints.find((line) => /^\w*Error( \[\w+\])?: /.test(line)) ?? complaints.at(-1) ?? '';
        fail(`GitHub's client ended with ${signal ?? `exit status ${code}`}. ${reason}`.trim());
      } else if ('error' in answer) {
        fail(answer.error);
      } else {
        clearTimeout(silence);
        options.signal.removeEventListener('abort', abort);
        resolve(answer.value);
      }
    });
    child.send?.(request, () => undefined); // that it did not arrive, the end of the process tells
  });
}
