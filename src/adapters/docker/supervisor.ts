import { randomBytes } from 'node:crypto';
import type { Duplex } from 'node:stream';

import { EnvironmentError } from '../../errors.js';
import type { Supervisor } from '../shell/command-shell.js';
import { FOLDER } from './container-config.js';
import { UnknownUserError } from '../shell/unknown-user.js';
import { type Engine, EngineError } from './engine.js';
import { createControlReader, createFrameReader } from './frames.js';

const LONGEST_COMPLAINT = 1000;

export interface SupervisorOptions {
  /** What the supervisor's own lines begin with, see `newToken`. */
  token: string;
  /** The shell that commands ask for, where they start and as whom; absent: root. */
  shell: string;
  directory: string;
  user?: string;
  onOutput(bytes: Uint8Array): void;
  /** Why the connection ended, when that is not the supervisor's own affair. */
  explainEnd(): Promise<EnvironmentError | undefined>;
  /** Told when the container could not give all files away. */
  onKept?(): void;
}

/** What no output holds by chance. */
export function newToken(): string {
  return randomBytes(16).toString('hex');
}

/** What the supervisor's lines begin with, see scripts.ts; output is hardly ever held back for ending in that. */
function markOf(token: string): string {
  return `\u0001${token} `;
}

/**
 * Starts a supervisor for another user than root, as one `exec` for all its commands; the image needs no program to
 * change the user. It ends with the connection.
 * @param forget names of variables that it must not hand down: those of the image belong to the build's state
 * @throws EnvironmentError when there is no such user
 */
export async function execSupervisor(
  engine: Engine,
  container: string,
  forget: string[],
  options: SupervisorOptions,
): Promise<Duplex> {
  const explain = async (error: unknown): Promise<never> => {
    if (!(error instanceof EngineError)) throw error;
    throw (await options.explainEnd()) ?? cannotStart(options.user, error.message);
  };
  const { Id: exec } = await engine
    .call<{ Id: string }>('POST', `/containers/${container}/exec`, {
      AttachStdin: true,
      AttachStdout: true,
      AttachStderr: true,
      User: options.user,
      WorkingDir: '/',
      Cmd: [
        ...['sh', '-c', '[ -z "$5" ] || unset $5; exec 2>&1; . "$1/supervisor.sh"', 'sh'],
        ...[FOLDER, options.shell, options.token, options.directory, forget.join(' ')],
      ],
    })
    .catch(explain);
  return engine.upgrade(`/exec/${exec}/start`, { Detach: false, Tty: false }).catch(explain);
}

/**
 * The supervisor at the other end of a connection, once it is ready. Its output and its own lines share one stream,
 * see frames.ts.
 * @throws EnvironmentError when there is no such shell, or the directory cannot be entered
 */
export async function attachSupervisor(connection: Duplex, options: SupervisorOptions): Promise<Supervisor> {
  const { user } = options;
  let alive = true;
  let ready = false;
  let complaint = '';
  const lines: string[] = [];
  let waiting: ((line: string | undefined) => void) | undefined;
  const answer = (line: string | undefined): void => {
    if (line === 'kept') {
      options.onKept?.();
      return;
    }
    const resolve = waiting;
    waiting = undefined;
    if (resolve) resolve(line);
    else if (line !== undefined && line !== 'ready') lines.push(line); // it was killed between two commands
  };
  const nextLine = (): Promise<string | undefined> => {
    const line = lines.shift();
    return line !== undefined || !alive
      ? Promise.resolve(line)
      : new Promise((resolve) => (waiting = resolve));
  };
  const onOutput = (bytes: Buffer): void => {
    if (ready) options.onOutput(bytes);
    else if (complaint.length < LONGEST_COMPLAINT) complaint += bytes.toString('utf8');
  };
  const ended = (): void => {
    alive = false;
    answer(undefined);
  };
  connection.on('data', createFrameReader(createControlReader(markOf(options.token), onOutput, answer)));
  connection.once('close', ended).once('end', ended).on('error', ended);

  const first = await nextLine();
  if (first === 'closed') {
    throw new EnvironmentError(
      `${user === undefined ? 'Commands' : `run-as: ${user}`} cannot enter ${options.directory} in the image.`,
      'Each directory of the source path needs the x permission for that user.',
    );
  }
  if (first === 'missing') {
    throw new EnvironmentError(
      `The image has no shell ${options.shell}.`,
      'Choose an image that has it, or change env.shell in the buildspec.',
    );
  }
  if (first !== 'ready') {
    if (complaint.includes('exec sh failed')) throw noShell(complaint);
    throw (await options.explainEnd()) ?? cannotStart(user, complaint);
  }
  ready = true;
  return {
    get alive() {
      return alive;
    },
    run: async (number) => {
      connection.write(`${number}\n`);
      const line = await nextLine();
      if (line?.startsWith('done ')) return Number(line.split(' ')[2]);
      const reason = line === undefined ? await options.explainEnd() : undefined;
      if (reason) throw reason;
      return undefined; // a command killed its supervisor; the keeper has started another, which said "ready"
    },
  };
}

function cannotStart(user: string | undefined, words: string): EnvironmentError {
  const reason = words.trim() || 'it ended at once';
  if (user !== undefined && /unable to find user|no matching entries/.test(reason)) {
    return new UnknownUserError(user, 'in the image');
  }
  return new EnvironmentError(`Commands cannot be started in the image: ${reason}`);
}

/** Docker's init said so. CodeBuild cannot use such an image either (codebuild.md §3.4). */
function noShell(words: string): EnvironmentError {
  return new EnvironmentError(
    `The image has no program sh, or none that runs here: ${words.trim()}`,
    'A buildspec needs an image with a POSIX shell; "-slim" and "-alpine" images have one, "distroless" ones do not.',
  );
}
