import { statSync } from 'node:fs';
import type { Duplex } from 'node:stream';

import type { PlannedContainer } from '../../plan/types.js';
import type { OpenOptions } from '../../run/ports.js';
import type { Supervisor } from '../shell/command-shell.js';
import { containerConfig, FOLDER } from './container-config.js';
import { type RunningContainer, startContainer } from './container.js';
import type { Engine } from './engine.js';
import { BUILD_LABEL, OWNER_LABEL, ownerLabel } from './leftovers.js';
import { findOwnContainer } from './own-container.js';
import { readContainerFile } from './read-file.js';
import { attachSupervisor, execSupervisor, newToken } from './supervisor.js';

const KEPT =
  'Some files that the build made may still belong to root: their owner could not be changed in the image.';

export interface BuildContainerOptions {
  container: PlannedContainer;
  /** Identifies the build among others. */
  build: string;
  /** The build's folder on this machine; it holds the scripts of the keeper and of the supervisors. */
  folder: string;
  /** Variables of the image: they belong to the state of the build, so no supervisor may hand them down itself. */
  forget: string[];
  open: OpenOptions;
  /** Awaited before the first command, when the container runs. */
  join?(container: string): Promise<void>;
}

/** A build's container, which starts with the first supervisor that is asked for. */
export interface BuildContainer {
  /** Root's is the one that the keeper runs; another user's is a process of its own in the container. */
  startSupervisor(user: string | undefined): Promise<Supervisor>;
  readFile(path: string): Promise<string | undefined>;
  /** Whom the build's files are given to, `UID:GID`; `` before the container runs, and when they are theirs already. */
  owner(): string;
  /** Ends all, and waits for it `patienceMs` at most; a second call can only make it hurry. */
  end(patienceMs: number): Promise<void>;
}

/** Makes the container of a build, and all that runs in it. */
export function createBuildContainer(engine: Engine, options: BuildContainerOptions): BuildContainer {
  const { shell, directory, onOutput, onProgress } = options.open;
  const token = newToken();
  const tellKept = (): void => onProgress(KEPT);
  const others: Duplex[] = [];
  let container: RunningContainer | undefined;
  let root: Supervisor | undefined;
  let owner = '';
  let ended: Promise<void> | undefined;

  const startRoot = async (): Promise<RunningContainer> => {
    const supervisor = [options.forget.join(' '), FOLDER, shell, token, directory];
    owner = await fileOwner(engine, options.container);
    container = await start(engine, options, owner, supervisor);
    const { connection, explainEnd } = container;
    const about = { token, shell, directory, onOutput, explainEnd, onKept: tellKept };
    root = await attachSupervisor(connection, about);
    await options.join?.(container.id);
    return container;
  };
  const finish = async (done: Promise<boolean> | undefined): Promise<void> => {
    if ((await done) === false && owner !== '') tellKept();
  };

  return {
    startSupervisor: async (user) => {
      const { id, explainEnd } = container ?? (await startRoot());
      if (user === undefined && root) return root;
      const about = { token, shell, directory, user, onOutput, explainEnd };
      const connection = await execSupervisor(engine, id, options.forget, about);
      others.push(connection);
      return attachSupervisor(connection, about);
    },
    readFile: async (path) => container && readContainerFile(engine, container.id, path),
    owner: () => owner,
    end: (patienceMs) => {
      others.forEach((connection) => connection.end());
      const done = container?.end(patienceMs);
      return (ended ??= finish(done));
    },
  };
}

/** @param supervisor the keeper's arguments for root's supervisor */
async function start(
  engine: Engine,
  { container, build, folder, open }: BuildContainerOptions,
  owner: string,
  supervisor: string[],
): Promise<RunningContainer> {
  const own = await findOwnContainer(engine);
  const users = ['0', ...open.users.flatMap((user) => user?.replace(/:.*/, '') ?? [])];
  const directories = container.mounts.flatMap(({ there, gitDirectory }) =>
    [there, gitDirectory ?? []].flat(),
  );
  const config = containerConfig({
    container,
    folder,
    labels: { [BUILD_LABEL]: build, [OWNER_LABEL]: ownerLabel() },
    keeper: [...supervisor, owner, users.join(' '), ...directories],
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
