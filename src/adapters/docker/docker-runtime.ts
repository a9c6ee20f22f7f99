import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Duplex } from 'node:stream';

import type { PlannedContainer } from '../../plan/types.js';
import type { OpenOptions, Runtime, Shell, Variable } from '../../run/ports.js';
import {
  folderError,
  gitVariables,
  makeBuildFolder,
  withBuildCommands,
  writeBuildCommands,
} from '../shell/build-folder.js';
import { type CommandShellPorts, openCommandShell, type Supervisor } from '../shell/command-shell.js';
import type { StateFolder } from '../shell/state.js';
import { COMMANDS, containerConfig, FOLDER, imageVariables } from './container-config.js';
import { type BuildContainer, startContainer } from './container.js';
import { connectEngine, type Engine } from './engine.js';
import { KEEPER } from './keeper.js';
import { BUILD_LABEL, OWNER_LABEL, ownerLabel, removeLeftovers } from './leftovers.js';
import { findOwnContainer } from './own-container.js';
import { ensureImage } from './pull.js';
import { readContainerFile } from './read-file.js';
import { attachSupervisor, execSupervisor, newToken } from './supervisor.js';

/** The runner leaves 7.5 s after a cancel (github-actions.md §3.6); to give away the files of a large tree takes its time. */
const INTERRUPTED_MS = 5000;
const ENDED_MS = 600_000;

const KEPT =
  'Some files that the build made may still belong to root: their owner could not be changed in the image.';

export interface DockerRuntimeOptions {
  container: PlannedContainer;
  /** Identifies the build among others. */
  build: string;
  /** For the image's registry; `` for both: what docker login left. */
  login: { username: string; password: string };
  /** This process's own variables, which say where the daemon is and where docker login left its credentials. */
  environment: Record<string, string | undefined>;
  /** Where the build's folder is made; the system's temporary folder when absent. */
  temporaryFolder?: string;
  /** Leaves the folder, with the last script and state, for a look at it, and is told where it is. */
  keepFolder?(folder: string): void;
}

/** Runs commands in a container of the plan's image: one container a build, one supervisor a user (SPEC §3). */
export function createDockerRuntime(docker: DockerRuntimeOptions): Runtime {
  return { open: (options) => openDockerShell(docker, options) };
}

async function openDockerShell(docker: DockerRuntimeOptions, options: OpenOptions): Promise<Shell> {
  const engine = await connectEngine(docker.environment);
  await removeLeftovers(engine);
  const { image, options: dockerOptions, goPath } = docker.container;
  const { Config } = await ensureImage(engine, image, {
    pull: dockerOptions.pull,
    platform: dockerOptions.platform,
    login: docker.login,
    env: docker.environment,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  const parent = realpathSync(docker.temporaryFolder ?? tmpdir());
  let folder: string | undefined;
  try {
    folder = makeBuildFolder(parent, true);
    return await openIn(folder, engine, imageVariables(Config.Env ?? [], goPath), docker, options);
  } catch (error) {
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
    throw folderError(parent, error);
  }
}

async function openIn(
  folder: string,
  engine: Engine,
  fromImage: Variable[],
  docker: DockerRuntimeOptions,
  options: OpenOptions,
): Promise<Shell> {
  writeBuildCommands(join(folder, 'bin'));
  writeFileSync(join(folder, 'keeper.sh'), KEEPER);
  chmodSync(join(folder, 'keeper.sh'), 0o644);
  // The keeper needs PATH itself, and every script sets its own.
  const forget = fromImage.map(({ name }) => name).filter((name) => name !== 'PATH');
  const token = newToken();
  const connections: Duplex[] = [];
  const stateFolders = new Map<string | undefined, StateFolder>();
  let container: BuildContainer | undefined;
  const tellKept = (): void => options.onProgress(KEPT);
  const endOnce = async (patienceMs: number): Promise<void> => {
    connections.forEach((connection) => connection.end());
    if (container && !(await container.end(patienceMs))) tellKept();
  };
  let ended: Promise<void> | undefined;
  const end = (patienceMs: number): Promise<void> => (ended ??= endOnce(patienceMs));
  const { shell, directory, onOutput } = options;
  let root: Supervisor | undefined;
  const startRoot = async (): Promise<BuildContainer> => {
    container = await startBuildContainer(folder, engine, docker, options, [
      ...[forget.join(' '), FOLDER, shell, token, directory],
    ]);
    const { connection, explainEnd } = container;
    root = await attachSupervisor(connection, {
      token,
      shell,
      directory,
      onOutput,
      explainEnd,
      onKept: tellKept,
    });
    return container;
  };
  const startSupervisor = async (user: string | undefined): Promise<Supervisor> => {
    const { id, explainEnd } = container ?? (await startRoot());
    if (user === undefined && root) return root;
    const about = { token, shell, directory, user, onOutput, explainEnd };
    const connection = await execSupervisor(engine, id, forget, about);
    connections.push(connection);
    return attachSupervisor(connection, about);
  };

  const ports: CommandShellPorts = {
    folder: { here: folder, there: FOLDER, keep: docker.keepFolder !== undefined },
    stateFolder: (user) => {
      const known = stateFolders.get(user) ?? makeStateFolder(folder);
      stateFolders.set(user, known);
      return Promise.resolve(known);
    },
    startSupervisor,
    // A supervisor's line comes behind the output on the same stream.
    drain: () => undefined,
    // What goes wrong, close() is told too.
    interrupt: () => void end(INTERRUPTED_MS).catch(() => undefined),
    readFile: async (path) => container && readContainerFile(engine, container.id, path),
    close: async () => {
      await end(ENDED_MS);
      docker.keepFolder?.(folder);
    },
  };
  const merged = new Map([...fromImage, ...options.variables].map(({ name, value }) => [name, value]));
  const given = [...merged].map(([name, value]) => ({ name, value }));
  const variables = [...withBuildCommands(given, COMMANDS), ...gitVariables(given)];
  try {
    return await openCommandShell(ports, { ...options, variables });
  } catch (error) {
    await end(INTERRUPTED_MS);
    throw error;
  }
}

async function startBuildContainer(
  folder: string,
  engine: Engine,
  docker: DockerRuntimeOptions,
  options: OpenOptions,
  supervisor: string[],
): Promise<BuildContainer> {
  const { container } = docker;
  const [own, owner] = await Promise.all([findOwnContainer(engine), fileOwner(engine, container)]);
  const users = [
    '0',
    ...options.users.flatMap((user) => (user === undefined ? [] : [user.replace(/:.*/, '')])),
  ].join(' ');
  const config = containerConfig({
    container,
    folder,
    labels: { [BUILD_LABEL]: docker.build, [OWNER_LABEL]: ownerLabel() },
    keeper: [
      ...supervisor,
      owner,
      users,
      ...container.mounts.flatMap(({ there, gitDirectory }) =>
        gitDirectory ? [there, gitDirectory] : [there],
      ),
    ],
    endpoint: engine.endpoint,
    own,
  });
  return startContainer(engine, config, container.options.platform);
}

/**
 * Whom the files that the build made are given to, as `UID:GID`: our user, or the source's owner where we are root,
 * as in a job container. `` when they are theirs already: root's own, or those of a daemon without root's rights,
 * whose containers' root is its user.
 */
async function fileOwner(engine: Engine, { mounts }: PlannedContainer): Promise<string> {
  const source = statSync(mounts[0]?.here ?? '/');
  const [uid, gid] =
    process.getuid?.() === 0 ? [source.uid, source.gid] : [process.getuid?.(), process.getgid?.()];
  if (uid === undefined || uid === 0) return '';
  const { SecurityOptions } = await engine.call<{ SecurityOptions: string[] | null }>('GET', '/info');
  return SecurityOptions?.some((option) => option.startsWith('name=rootless')) ? '' : `${uid}:${gid}`;
}

/**
 * Root and other users of the container write here; so may whoever knows the name, which the build's folder does not
 * tell, for it cannot be listed.
 */
function makeStateFolder(folder: string): StateFolder {
  const name = `state-${randomUUID()}`;
  mkdirSync(join(folder, name));
  chmodSync(join(folder, name), 0o1733);
  return { here: join(folder, name), there: `${FOLDER}/${name}` };
}
