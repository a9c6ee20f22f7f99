import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';

import type { CommandRequest, OpenOptions, Shell } from '../../run/ports.js';
import { type BuildFilesPorts, createBuildFiles } from './build-files.js';
import { openGitCredentials } from './git-credentials.js';
import type { GitLogins } from './git-logins.js';
import { createQueries } from './queries.js';
import { commandScript, environmentScript, FOLDER_FILES } from './scripts.js';
import { UnknownUserError } from './unknown-user.js';
import { createBuildState, type StateFolder, writeFile } from './state.js';

/** Exit status of a command whose supervisor was killed with it. */
const KILLED = 128 + 9;

/** The long-lived process that starts the commands of one user; see scripts.ts. */
export interface Supervisor {
  /** Runs `script.sh`; the exit status, or undefined when the supervisor died meanwhile. */
  run(number: number): Promise<number | undefined>;
  readonly alive: boolean;
}

export interface CommandShellPorts {
  /** The build's folder as we see it, and as the commands see it. It exists, and only we may write there. */
  folder: { here: string; there: string; keep: boolean };
  /** The folder for the state that this user's commands leave; always the same for the same user. */
  stateFolder(user: string | undefined): Promise<StateFolder>;
  startSupervisor(user: string | undefined): Promise<Supervisor>;
  /** Who lets git in to other places than GitHub, if git is to have the job's credentials. */
  gitLogins?: GitLogins;
  files: Pick<BuildFilesPorts, 'toHere' | 'owner'>;
  /** Hands over all output written so far. */
  drain(): void;
  interrupt(): void;
  /** As `Shell` says. */
  readFile(path: string): Promise<string | undefined>;
  /** Ends all processes. The folder is removed afterwards, unless it is to be kept. */
  close(): Promise<void>;
}

/**
 * A `Shell` whose commands are started by supervisors, one a user, and whose state lives in files.
 * @throws EnvironmentError when the shell or a user is missing, or the folder cannot be written.
 */
export async function openCommandShell(ports: CommandShellPorts, options: OpenOptions): Promise<Shell> {
  const { here, there } = ports.folder;
  const supervisors = new Map<string | undefined, Supervisor>();
  const variables = new Map(options.variables.map(({ name, value }) => [name, value]));
  const firstVariables = (): string => {
    const given = [...variables].map(([name, value]) => ({ name, value }));
    return environmentScript([...given, ...(git?.variables(given) ?? [])]);
  };
  const state = createBuildState(firstVariables, options.directory);
  const script = join(here, 'script.sh');
  let count = 0;
  let closed = false;

  for (const [name, text] of Object.entries({ ...FOLDER_FILES, 'script.sh': '' })) {
    writeFile(join(here, name), text);
    chmodSync(join(here, name), 0o644); // whatever our umask is: other users of the build read them
  }

  const supervisorFor = async (user: string | undefined): Promise<Supervisor> => {
    const known = supervisors.get(user);
    if (known?.alive) return known;
    const started = await ports.startSupervisor(user);
    supervisors.set(user, started);
    return started;
  };
  for (const user of options.users) {
    try {
      await supervisorFor(user);
    } catch (error) {
      if (!(error instanceof UnknownUserError) || user === options.users[0]) throw error;
    }
  }

  const git = options.gitCredentialHelper
    ? openGitCredentials(ports.folder, ports.gitLogins, options.onProgress)
    : undefined;

  const run = async ({ text, user, isolated, variables: own }: CommandRequest): Promise<number> => {
    const supervisor = await supervisorFor(user);
    const folder = await ports.stateFolder(user);
    const number = ++count;
    const paths = state.before(number, folder, isolated);
    writeFile(script, commandScript(text, own, { ...paths, folder: there, fallback: options.directory }));
    const status = await supervisor.run(number);
    ports.drain();
    state.after(number, folder, isolated);
    return status ?? KILLED;
  };

  const queries = createQueries(run, () => ports.stateFolder(undefined));
  return {
    run,
    define: (more) => more.forEach(({ name, value }) => variables.set(name, value)),
    variables: queries.variables,
    expand: queries.expand,
    files: createBuildFiles({ ...ports.files, capture: queries.capture, folder: ports.folder }),
    readFile: ports.readFile,
    interrupt: ports.interrupt,
    close: async () => {
      if (closed) return;
      closed = true;
      try {
        await ports.close();
      } finally {
        git?.close();
        if (!ports.folder.keep) rmSync(here, { recursive: true, force: true });
      }
    },
  };
}
