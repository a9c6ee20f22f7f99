import { randomUUID } from 'node:crypto';
import { chmodSync, chownSync, mkdirSync, mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { OpenOptions, Runtime, Shell, Variable } from '../../run/ports.js';
import { BUILD_COMMANDS } from '../shell/build-commands.js';
import { type CommandShellPorts, openCommandShell } from '../shell/command-shell.js';
import { openOutputPipe } from '../shell/output-pipe.js';
import type { StateFolder } from '../shell/state.js';
import { MARK_NAME } from './mark.js';
import { endProcesses, signal } from './processes.js';
import { type HostSupervisor, startHostSupervisor } from './supervisor.js';
import { runAsPrefix, userIds } from './users.js';

/** How long processes may take to end after SIGTERM; the runner leaves us 7.5 s in all (github-actions.md §3.6). */
const GRACE_MS = 2000;

/** Where programs are when nobody says so. */
const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export interface HostOptions {
  /** Identifies the build among others on this machine. */
  mark: string;
  /** Where the build's folder is made; the system's temporary folder when absent. */
  temporaryFolder?: string;
  /** Leaves the folder, with the last script and state, for a look at it, and is told where it is. */
  keepFolder?(folder: string): void;
}

/** Runs commands on this machine, or in the job container this process runs in (SPEC §3). */
export function createHostRuntime(options: HostOptions): Runtime {
  return { open: (openOptions) => openHostShell(options, openOptions) };
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
    folder = makeFolder(parent, isShared(options));
    return await openIn(folder, host, options);
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    throw isSystemError(error) ? unusableFolder(parent, error) : error;
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
    drain: pipe.drain,
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
  const variables = [...withBuildCommands(given, commands), ...gitVariables(options)];
  try {
    return await openCommandShell(ports, { ...options, variables });
  } catch (error) {
    await end();
    throw error;
  }
}

/** Other users than ours take part in the build. */
function isShared(options: OpenOptions): boolean {
  return options.users.some((user) => user !== undefined);
}

/** Other users in the build read the scripts in it; nobody else may write there, for root runs them too. */
function makeFolder(parent: string, shared: boolean): string {
  const folder = mkdtempSync(join(parent, 'run-buildspec-'));
  chmodSync(folder, shared ? 0o711 : 0o700);
  return folder;
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

function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}

function unusableFolder(parent: string, error: Error): EnvironmentError {
  return new EnvironmentError(
    `Cannot make a folder for the build in ${parent}: ${error.message}.`,
    'It needs room there; RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.',
    { cause: error },
  );
}

/** The programs that CodeBuild puts on PATH (codebuild.md §1.5). */
function writeBuildCommands(folder: string): void {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(BUILD_COMMANDS)) writeFileSync(join(folder, name), text);
  // Whatever our umask is.
  for (const name of ['', ...Object.keys(BUILD_COMMANDS)]) chmodSync(join(folder, name), 0o755);
}

/** Appended, so that a program of the same name on the machine wins. */
function withBuildCommands(variables: Variable[], folder: string): Variable[] {
  const path = variables.find(({ name }) => name === 'PATH')?.value ?? DEFAULT_PATH;
  return [...variables.filter(({ name }) => name !== 'PATH'), { name: 'PATH', value: `${path}:${folder}` }];
}

/**
 * git refuses a source directory of another owner, as in a job container (github-actions.md §3.7). The setting
 * goes by environment, so that nobody's configuration file is touched.
 */
function gitVariables(options: OpenOptions): Variable[] {
  const owner = statSync(options.directory, { throwIfNoEntry: false })?.uid;
  const foreign = owner !== process.getuid?.();
  if (!foreign && !isShared(options)) return [];
  const count = Number(options.variables.find(({ name }) => name === 'GIT_CONFIG_COUNT')?.value ?? 0);
  return [
    { name: 'GIT_CONFIG_COUNT', value: String(count + 1) },
    { name: `GIT_CONFIG_KEY_${count}`, value: 'safe.directory' },
    { name: `GIT_CONFIG_VALUE_${count}`, value: '*' },
  ];
}
