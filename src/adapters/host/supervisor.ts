import { type ChildProcessByStdio, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../errors.js';
import type { Supervisor } from '../shell/command-shell.js';

/** A supervisor that nothing keeps ends, and its last lines arrive, within a few milliseconds. */
const END_MS = 100;

export interface SupervisorOptions {
  /** `sh` and its arguments, after whatever changes the user. */
  argv: string[];
  /** The whole environment of the supervisor; commands get theirs from the saved state. */
  environment: Record<string, string>;
  /** Descriptor that becomes the commands' standard output and error. */
  output: number;
  /** The shell that commands ask for, where they start and as whom, for the message when that cannot be. */
  shell: string;
  directory: string;
  user: string | undefined;
}

/** A supervisor on this machine; its process id is that of its process group. */
export interface HostSupervisor extends Supervisor {
  readonly group: number;
  /** Lets it end by itself, which takes no signal where no command runs; waits for that, a moment at most. */
  dismiss(): Promise<void>;
}

/**
 * Starts a supervisor as the leader of a session of its own, so that all it starts can be ended together and no
 * terminal signal reaches it.
 * @throws EnvironmentError when it does not start, the directory cannot be entered, or the shell does not exist.
 */
export async function startHostSupervisor(options: SupervisorOptions): Promise<HostSupervisor> {
  const [program = 'sh', ...args] = options.argv;
  const child = spawn(program, args, {
    stdio: ['pipe', options.output, 'pipe'],
    env: options.environment,
    cwd: '/',
    detached: true,
  }) as ChildProcessByStdio<Writable, null, Readable>;
  let alive = true;
  let waiting: ((line: string | undefined) => void) | undefined;
  const nextLine = (): Promise<string | undefined> =>
    alive ? new Promise((resolve) => (waiting = resolve)) : Promise.resolve(undefined);
  const answer = (line: string | undefined): void => {
    const resolve = waiting;
    waiting = undefined;
    resolve?.(line);
  };
  const complaints: string[] = [];
  const lines = createInterface({ input: child.stderr }).on('line', (line) => {
    if (/^(ready|closed|missing|done \d+ \d+)$/.test(line)) answer(line);
    else complaints.push(line); // "Killed" and the like, or sudo's reason
  });
  // A write after the supervisor died is told by 'exit', not by an error of its own.
  child.stdin.on('error', () => undefined);
  const died = (): void => {
    alive = false;
    // Lines that came before the end are still to be read; a process that it forked may hold the other end.
    lines.once('close', () => answer(undefined));
    setTimeout(() => answer(undefined), END_MS).unref();
  };
  const exited = new Promise<void>((resolve) => {
    child.once('exit', () => {
      died();
      resolve();
    });
  });
  child.once('error', (error) => {
    complaints.push(error.message);
    died();
  });

  const first = await nextLine();
  if (first === 'closed') {
    const user = options.user === undefined ? 'Commands' : `run-as: ${options.user}`;
    throw new EnvironmentError(
      `${user} cannot enter the source directory ${options.directory}.`,
      'It must exist, and each directory of its path needs the x permission for that user.',
    );
  }
  if (first === 'missing') {
    throw new EnvironmentError(
      `The shell ${options.shell} does not exist here.`,
      'Install it, or change env.shell in the buildspec.',
    );
  }
  if (first !== 'ready' || child.pid === undefined) {
    throw new EnvironmentError(
      `Cannot start ${options.argv.join(' ')}: ${complaints.join(' ') || 'it ended at once'}`,
    );
  }
  return {
    group: child.pid,
    dismiss: async () => {
      child.stdin.destroy();
      await Promise.race([exited, sleep(END_MS, undefined, { ref: false })]);
    },
    get alive() {
      return alive;
    },
    run: async (number) => {
      child.stdin.write(`${number}\n`);
      const line = await nextLine();
      return line === undefined ? undefined : Number(line.split(' ')[2]);
    },
  };
}
