import { randomUUID } from 'node:crypto';
import { chmodSync, mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { PlannedContainer } from '../../plan/types.js';
import type { OpenOptions, Runtime, Shell, Variable } from '../../run/ports.js';
import {
  folderError,
  gitVariables,
  makeBuildFolder,
  SAFE_DIRECTORY,
  withBuildCommands,
  writeBuildCommands,
} from '../shell/build-folder.js';
import { closingWith } from '../shell/closing.js';
import { type CommandCredentials, openWithCredentials } from '../shell/command-credentials.js';
import { type CommandShellPorts, openCommandShell } from '../shell/command-shell.js';
import type { GitLogins } from '../shell/git-logins.js';
import type { StateFolder } from '../shell/state.js';
import { createBuildContainer } from './build-container.js';
import { hostPath } from './host-path.js';
import { COMMANDS, FOLDER, imageVariables } from './container-config.js';
import { type ContainerPlace, findContainerPlace } from './credentials-network.js';
import { connectEngine, type Engine, EngineError } from './engine.js';
import { KEEPER } from './keeper.js';
import { removeLeftovers } from './leftovers.js';
import { ensureImage } from './pull.js';
import type { CloudLogin } from './registry-auth.js';

/** The runner leaves 7.5 s after a cancel (github-actions.md §3.6); to give away the files of a large tree takes its time. */
const INTERRUPTED_MS = 5000;
const ENDED_MS = 600_000;

export interface DockerRuntimeOptions {
  container: PlannedContainer;
  /** Identifies the build among others. */
  build: string;
  /** For the image's registry; `` for both: what docker login left. */
  login: { username: string; password: string };
  /** Asked for a login when neither `login` nor docker's configuration has one. */
  cloudLogin?: CloudLogin;
  /** This process's own variables, which say where the daemon is and where docker login left its credentials. */
  environment: Record<string, string | undefined>;
  /** AWS credentials for the commands; absent: their variables say all. */
  credentials?: CommandCredentials;
  /** Who lets git in to other places than GitHub, where the buildspec asks for that. */
  gitLogins?: GitLogins;
  /** Where the build's folder is made; the system's temporary folder when absent. */
  temporaryFolder?: string;
  /** Leaves the folder, with the last script and state, for a look at it, and is told where it is. */
  keepFolder?(folder: string): void;
}

/** Runs commands in a container of the plan's image: one container a build, one supervisor a user (SPEC §3). */
export function createDockerRuntime(docker: DockerRuntimeOptions): Runtime {
  return {
    open: async (options) => {
      try {
        return await openDockerShell(docker, options);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        throw new EnvironmentError(`The Docker daemon refuses what the build needs: ${error.message}`);
      }
    },
  };
}

async function openDockerShell(docker: DockerRuntimeOptions, options: OpenOptions): Promise<Shell> {
  const engine = await connectEngine(docker.environment, options.signal);
  await removeLeftovers(engine, options.onProgress);
  const { image, options: dockerOptions, goPath } = docker.container;
  const { Config } = await ensureImage(engine, image, {
    pull: dockerOptions.pull,
    platform: dockerOptions.platform,
    login: docker.login,
    cloudLogin: docker.cloudLogin,
    env: docker.environment,
    signal: options.signal,
    onProgress: options.onProgress,
  });
  const fromImage = imageVariables(Config.Env ?? [], goPath);
  const { credentials, environment } = docker;
  const open = (openOptions: OpenOptions, place?: ContainerPlace): Promise<Shell> => {
    const container = place ? withoutFiles(docker.container, credentials?.leftOut ?? []) : docker.container;
    return openInFolder(engine, fromImage, { ...docker, container, join: place?.join }, openOptions);
  };
  if (!credentials) return open(options);
  const findPlace = (): Promise<ContainerPlace> =>
    findContainerPlace(engine, environment, dockerOptions.hostConfig.NetworkMode);
  return openWithCredentials({ credentials, options, findPlace, open });
}

/** The files that variables name which the build does not get: credentials, in which the endpoint is their place. */
function withoutFiles(container: PlannedContainer, variables: string[]): PlannedContainer {
  const files = container.files.filter(({ there }) => !variables.includes(basename(there)));
  return { ...container, files };
}

/** What a build's container is made of, and how it reaches the endpoint for its credentials, if there is one. */
interface ContainerOptions extends DockerRuntimeOptions {
  join: ContainerPlace['join'] | undefined;
}

async function openInFolder(
  engine: Engine,
  fromImage: Variable[],
  docker: ContainerOptions,
  options: OpenOptions,
): Promise<Shell> {
  const parent = docker.temporaryFolder ?? tmpdir();
  let around: string | undefined;
  const remove = (): void => {
    if (around !== undefined) rmSync(around, { recursive: true, force: true });
  };
  try {
    around = makeBuildFolder(realpathSync(parent), false);
    const folder = join(around, 'build');
    mkdirSync(folder);
    chmodSync(folder, 0o711); // for the users of the image; those of this machine do not get there
    const shell = await openIn(folder, engine, fromImage, docker, options);
    return docker.keepFolder ? shell : closingWith(shell, remove);
  } catch (error) {
    remove();
    throw folderError(parent, error);
  }
}

async function openIn(
  folder: string,
  engine: Engine,
  fromImage: Variable[],
  docker: ContainerOptions,
  options: OpenOptions,
): Promise<Shell> {
  writeBuildCommands(join(folder, 'bin'));
  writeFileSync(join(folder, 'keeper.sh'), KEEPER);
  chmodSync(join(folder, 'keeper.sh'), 0o644);
  const stateFolders = new Map<string | undefined, StateFolder>();
  const build = createBuildContainer(engine, {
    ...docker,
    folder,
    // The keeper needs PATH itself, and every script sets its own.
    forget: fromImage.map(({ name }) => name).filter((name) => name !== 'PATH'),
    open: options,
  });

  const ports: CommandShellPorts = {
    folder: { here: folder, there: FOLDER, keep: docker.keepFolder !== undefined },
    stateFolder: (user) => {
      const known = stateFolders.get(user) ?? makeStateFolder(folder);
      stateFolders.set(user, known);
      return Promise.resolve(known);
    },
    startSupervisor: build.startSupervisor,
    gitLogins: docker.gitLogins,
    files: {
      toHere: (path) => hostPath(path, docker.container),
      get owner() {
        return build.owner();
      },
    },
    // A supervisor's line comes behind the output on the same stream.
    drain: () => undefined,
    // What goes wrong, close() is told too.
    interrupt: () => void build.end(INTERRUPTED_MS).catch(() => undefined),
    readFile: build.readFile,
    close: async () => {
      await build.end(ENDED_MS);
      docker.keepFolder?.(folder);
    },
  };
  const merged = new Map([...fromImage, ...options.variables].map(({ name, value }) => [name, value]));
  const given = [...merged].map(([name, value]) => ({ name, value }));
  const variables = [...withBuildCommands(given, COMMANDS), ...gitVariables(given, [SAFE_DIRECTORY])];
  options.signal.addEventListener('abort', ports.interrupt);
  try {
    return await openCommandShell(ports, { ...options, variables });
  } catch (error) {
    await build.end(INTERRUPTED_MS);
    throw error;
  } finally {
    options.signal.removeEventListener('abort', ports.interrupt); // now the shell is told
  }
}

/**
 * Root and other users of the container write here; so may whoever of them knows the name, which the build's folder does
 * not tell, for it cannot be listed.
 */
function makeStateFolder(folder: string): StateFolder {
  const name = `state-${randomUUID()}`;
  mkdirSync(join(folder, name));
  chmodSync(join(folder, name), 0o1733);
  return { here: join(folder, name), there: `${FOLDER}/${name}` };
}
