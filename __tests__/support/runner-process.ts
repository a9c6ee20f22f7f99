import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { closeSync, constants, openSync, readdirSync, readFileSync, unlinkSync } from 'node:fs';
import { Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** A pipe for the output of a process. The runner's are real ones; node's `'pipe'` is a socket, which behaves differently. */
export interface Pipe {
  writeEnd: number;
  /** Resolves when every process that had the write end has closed it, or at `abandon`. */
  closed: Promise<void>;
  /** Call it when the process has been started. */
  closeWriteEnd(): void;
  abandon(): void;
}

/** Works on Linux and macOS. */
export function openPipe(onData: (chunk: Buffer) => void): Pipe {
  const path = join(tmpdir(), `run-buildspec-pipe-${randomUUID()}`);
  execFileSync('mkfifo', [path]);
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writeEnd = openSync(path, 'w');
  unlinkSync(path);
  const reader = new Socket({ fd: readEnd, readable: true, writable: false });
  reader.on('data', onData);
  return {
    writeEnd,
    closed: new Promise((resolve) => reader.once('close', () => resolve())),
    closeWriteEnd: () => closeSync(writeEnd),
    abandon: () => void reader.destroy(),
  };
}

/** Processes that were started with this `RUNNER_TRACKING_ID` in their environment. Linux; none elsewhere. */
function trackedProcesses(trackingId: string): number[] {
  if (process.platform !== 'linux') return [];
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return pids.map(Number).filter((pid) => {
    try {
      const environment = readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0');
      return environment.includes(`RUNNER_TRACKING_ID=${trackingId}`);
    } catch {
      return false; // It has ended, or belongs to somebody else.
    }
  });
}

function kill(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(pid, signal);
  } catch {
    // It has ended, or belongs to somebody else.
  }
}

/** The runner's "Cleaning up orphan processes". Gives those that had not ended by themselves a moment after the step. */
export async function killOrphans(trackingId: string): Promise<number[]> {
  let orphans = trackedProcesses(trackingId);
  for (let wait = 0; wait < 5 && orphans.length > 0; wait++) {
    await sleep(50);
    orphans = trackedProcesses(trackingId);
  }
  for (const pid of orphans) kill(pid, 'SIGKILL');
  return orphans;
}
