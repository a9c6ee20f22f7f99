import { chmodSync, readFileSync, rmSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { CommandRequest, OpenOptions, Shell } from '../../run/ports.js';
import { commandScript, environmentScript, FOLDER_FILES, quote } from './scripts.js';

/** Exit status of a command whose supervisor was killed with it. */
const KILLED = 128 + 9;

/** The long-lived process that starts the commands of one user; see scripts.ts. */
export interface Supervisor {
  /** Runs `script.sh`; the exit status, or undefined when the supervisor died meanwhile. */
  run(number: number): Promise<number | undefined>;
  readonly alive: boolean;
}

export interface CommandShellPorts {
  /** The build's folder as we see it, and as the commands see it. It exists. */
  folder: { here: string; there: string; keep: boolean };
  startSupervisor(user: string | undefined): Promise<Supervisor>;
  /** Hands over all output written so far. */
  drain(): void;
  interrupt(): void;
  /** Ends all processes. The folder is removed afterwards, unless it is to be kept. */
  close(): Promise<void>;
}

/**
 * A `Shell` whose state lives in files of the build's folder: `N.env` and `N.dir` hold the variables and the
 * directory after command N. A command that leaves none (killed, replaced by `exec`) changes nothing.
 * @throws EnvironmentError when the shell or a user is missing, or the folder cannot be written.
 */
export async function openCommandShell(ports: CommandShellPorts, options: OpenOptions): Promise<Shell> {
  const { here, there } = ports.folder;
  const supervisors = new Map<string | undefined, Supervisor>();
  const initial = { number: 0, directory: options.directory };
  let state = initial;
  let count = 0;
  let closed = false;

  const write = (name: string, text: string): void => {
    try {
      writeFileSync(join(here, name), text);
    } catch (error) {
      throw new EnvironmentError(
        `Cannot write ${join(here, name)}: ${(error as Error).message}`,
        'The build needs room in the temporary folder (RUNNER_TEMP or TMPDIR).',
        { cause: error },
      );
    }
  };
  const files = { ...FOLDER_FILES, '0.env': environmentScript(options.variables), 'script.sh': '' };
  for (const [name, text] of Object.entries(files)) {
    write(name, text);
    // Whatever our umask is: other users of the build read them, and add their jobs.
    chmodSync(join(here, name), name === 'jobs' ? 0o666 : 0o644);
  }

  const supervisorFor = async (user: string | undefined): Promise<Supervisor> => {
    const known = supervisors.get(user);
    if (known?.alive) return known;
    const started = await ports.startSupervisor(user);
    supervisors.set(user, started);
    return started;
  };

  /** The directory that command `number` ended in; undefined when it left no state. */
  const savedDirectory = (number: number): string | undefined => {
    try {
      const saved = readFileSync(join(here, `${number}.dir`), 'utf8');
      return saved.endsWith('\n') ? saved.slice(0, -1) : undefined;
    } catch {
      return undefined;
    }
  };
  const forget = (number: number): void => {
    for (const ending of ['env', 'dir']) remove(join(here, `${number}.${ending}`));
  };

  for (const user of options.users) await supervisorFor(user);

  const run = async (request: CommandRequest): Promise<number> => {
    const supervisor = await supervisorFor(request.user);
    const number = ++count;
    const start = request.isolated ? initial : state;
    const paths = {
      folder: there,
      from: `${there}/${start.number}.env`,
      to: `${there}/${number}`,
      directory: start.directory,
      fallback: options.directory,
    };
    write('script.sh', commandScript(request.text, request.variables, paths));
    const status = await supervisor.run(number);
    ports.drain();
    const directory = savedDirectory(number);
    if (request.isolated || directory === undefined) {
      forget(number);
    } else {
      if (state !== initial) forget(state.number);
      state = { number, directory };
    }
    return status ?? KILLED;
  };

  /** A command of ours writes each value that is set to a file; the shell itself knows best what its state means. */
  const variables = async (names: string[]): Promise<Map<string, string>> => {
    const line = (name: string, index: number): string =>
      `[ -z "\${${name}+set}" ] || printf %s "$${name}" >${quote(`${there}/value.${index}`)}`;
    const text = ['umask 022', ...names.map(line)].join('\n');
    await run({ text, user: options.users[0], isolated: false, variables: {} });
    const values = new Map<string, string>();
    names.forEach((name, index) => {
      const file = join(here, `value.${index}`);
      try {
        values.set(name, readFileSync(file, 'utf8'));
        unlinkSync(file);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
      }
    });
    return values;
  };

  return {
    run,
    variables,
    interrupt: ports.interrupt,
    close: async () => {
      if (closed) return;
      closed = true;
      await ports.close();
      if (!ports.folder.keep) rmSync(here, { recursive: true, force: true });
    },
  };
}

/** `rmSync` with `force` costs four times as much, and this runs for every command. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
