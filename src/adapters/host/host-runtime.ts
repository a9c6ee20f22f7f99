import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { OpenOptions, Runtime, Shell } from '../../run/ports.js';
import {
  DEFAULT_PATH,
  folderError,
  gitVariables,
  makeBuildFolder,
  SAFE_DIRECTORY,
  withBuildCommands,
  writeBuildCommands,
} from '../shell/build-folder.js';
import { type CommandCredentials, LOOPBACK, openWithCredentials } from '../shell/command-credentials.js';
import { type CommandShellPorts, openCommandShell } from '../shell/command-shell.js';
import type { GitLogins } from '../shell/git-logins.js';
import { openOutputPipe } from '../shell/output-pipe.js';
import type { StateFolder } from '../shell/state.js';
import { MARK_NAME } from './mark.js';
import { endProcesses, signal } from './processes.js';
import { type HostSupervisor, startHostSupervisor } from './supervisor.js';
import { runAsPrefix, userIds } from './users.js';

/** How long processes may take to end after SIGTERM; the runner leaves us 7.5 s in all (github-actions.md §3.6). */
const GRACE_MS = 2000;

export interface HostOptions {
  /** Identifies the build among others on this machine. */
  mark: string;
  /** Where the build's folder is made; the system's temporary folder when absent. */
  temporaryFolder?: string;
  /** Leaves the folder, with the last script and state, for a look at it, and is told where it is. */
  keepFolder?(folder: string): void;
  /** AWS credentials for the commands; absent: their variables say all. */
  credentials?: CommandCredentials;
  /** Who lets git in to other places than GitHub, where the buildspec asks for that. */
  gitLogins?: GitLogins;
}

/** Runs commands on this machine, or in the job container this process runs in (SPEC §3). */
export function createHostRuntime(options: HostOptions): Runtime {
  const { credentials } = options;
  const open = (openOptions: OpenOptions): Promise<Shell> => openHostShell(options, openOptions);
  if (!credentials) return { open };
  const findPlace = () => Promise.resolve(LOOPBACK);
  return {
    open: (openOptions) => openWithCredentials({ credentials, options: openOptions, findPlace, open }),
  };
}

async function openHostShell(host: HostOptions, options: OpenOptions): Promise<Shell> {
  if (process.platform === 'win32') {
    throw new EnvironmentError(
      'Builds run on Linux and macOS; this is Windows.',
      'Use a Linux runner, or the Windows Subsystem for Linux. `check` and `plan` work here.',
    );
  }
  const parent = host.temporaryFolder ?? tmpdir();
  let folder: string | undefined;
  try {
    folder = makeBuildFolder(parent, isShared(options));
    return await openIn(folder, host, options);
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    throw folderError(parent, error);
  }
}

async function openIn(folder: string, host: HostOptions, options: OpenOptions): Promise<Shell> {
  const commands = join(folder, 'bin');
  writeBuildCommands(commands);
  const pipe = openOutputPipe(join(folder, 'output'), isShared(options) ? '666' : '600', options.onOutput);
  const supervisors: HostSupervisor[] = [];
  const stateFolders = new Map<string | undefined, Promise<StateFolder>>();
  const others: string[][] = [];
  const path = process.env['PATH'] ?? DEFAULT_PATH;
  const mark = `${MARK_NAME}=${host.mark}`;
  const signalGroups = (name: 'SIGTERM' | 'SIGKILL'): Promise<void> =>
    signal(
      supervisors.map(({ group }) => -group),
      name,
      others,
    );
  let killTimer: NodeJS.Timeout | undefined;
  const end = async (): Promise<void> => {
    clearTimeout(killTimer);
    await Promise.all(supervisors.map((supervisor) => supervisor.dismiss()));
    await endProcesses({ groups: supervisors.map(({ group }) => group), mark, others }, GRACE_MS);
    pipe.drain();
    pipe.close();
  };

  const ports: CommandShellPorts = {
    folder: { here: folder, there: folder, keep: host.keepFolder !== undefined },
    stateFolder: (user) => {
      // Without root's rights all users share one.
      const key = process.getuid?.() === 0 ? user : undefined;
      const known = stateFolders.get(key) ?? makeStateFolder(folder, user, isShared(options));
      stateFolders.set(key, known);
      return known;
    },
    startSupervisor: async (user) => {
      const become = await runAsPrefix(user);
      if (become.length > 0 && process.getuid?.() !== 0) others.push(become);
      const supervisor = await startHostSupervisor({
        // What su and sudo put into the environment is none of the build's.
        argv: [
          ...become,
          ...(become.length > 0 ? ['env', '-i', mark, `PATH=${path}`] : []),
          'sh',
          `${folder}/supervisor.sh`,
          folder,
          options.shell,
          '', // standard error is ours alone here
          options.directory,
        ],
        environment: { PATH: path, [MARK_NAME]: host.mark },
        output: pipe.writeEnd,
        shell: options.shell,
        directory: options.directory,
        user,
      });
      supervisors.push(supervisor);
      return supervisor;
    },
    gitLogins: host.gitLogins,
    files: { toHere: (path) => path, owner: '' },
    drain: pipe.drain,
    readFile: async (path) => readTextFile(path),
    interrupt: () => {
      void signalGroups('SIGTERM');
      killTimer = setTimeout(() => void signalGroups('SIGKILL'), GRACE_MS);
    },
    close: async () => {
      await end();
      host.keepFolder?.(folder);
    },
  };
  // A build inside a build has the mark of the outer one among its variables.
  const given = options.variables.filter(({ name }) => name !== MARK_NAME);
  const safeDirectory = needsSafeDirectory(options) ? gitVariables(given, [SAFE_DIRECTORY]) : [];
  const variables = [...withBuildCommands(given, commands), ...safeDirectory];
  try {
    return await openCommandShell(ports, { ...options, variables });
  } catch (error) {
    await end();
    throw error;
  }
}

/** @throws EnvironmentError when the file is there and cannot be read */
function readTextFile(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new EnvironmentError(`Cannot read ${path}: ${message}.`, undefined, { cause: error });
  }
}

/** Other users than ours take part in the build. */
function isShared(options: OpenOptions): boolean {
  return options.users.some((user) => user !== undefined);
}

/**
 * Root gives each user a folder that no other user can look into. Without root's rights, we and the user that sudo
 * makes can only share one that others might enter too, were they to know its name; it cannot be listed.
 */
async function makeStateFolder(
  folder: string,
  user: string | undefined,
  shared: boolean,
): Promise<StateFolder> {
  const isRoot = process.getuid?.() === 0;
  const owner = isRoot && user !== undefined ? await userIds(user) : undefined;
  const name = owner ? `state-${owner.uid}` : shared && !isRoot ? `state-${randomUUID()}` : 'state';
  const path = join(folder, name);
  mkdirSync(path, { recursive: true });
  chmodSync(path, shared && !isRoot ? 0o1733 : 0o700);
  if (owner) chownSync(path, owner.uid, owner.gid);
  return { here: path, there: path, owner };
}

/** Where the source directory has another owner, or other users than ours take part, git would refuse it. */
function needsSafeDirectory(options: OpenOptions): boolean {
  const owner = statSync(options.directory, { throwIfNoEntry: false })?.uid;
  return owner !== process.getuid?.() || isShared(options);
}
