import { readFileSync } from 'node:fs';
import { posix } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import { type Engine, EngineError } from './engine.js';

/** What the names of our own networks begin with. */
export const NETWORK_PREFIX = 'run-buildspec-aws';

/** The container that this process runs in, a job's `container:` on Actions, as its daemon knows it. */
export interface OwnContainer {
  id: string;
  /** The network that a container of ours shares with it, so that the job's services answer by name there too. */
  network: string | undefined;
  mounts: { Source: string; Destination: string }[];
}

interface Inspected {
  Mounts: { Source: string; Destination: string }[];
  NetworkSettings: { Networks: Record<string, unknown> };
}

/**
 * Asks the daemon about the container that we are in (github-actions.md §3.8); undefined when we are in none, or in
 * one that another daemon started.
 * @throws EngineError when the daemon does not tell
 */
export async function findOwnContainer(engine: Engine): Promise<OwnContainer | undefined> {
  const id = ownId();
  if (id === undefined) return undefined;
  try {
    const inspected = await engine.call<Inspected>('GET', `/containers/${id}/json`);
    const networks = Object.keys(inspected.NetworkSettings.Networks);
    return {
      id,
      network: networks.find((name) => !name.startsWith(NETWORK_PREFIX)),
      mounts: inspected.Mounts,
    };
  } catch (error) {
    if (error instanceof EngineError && error.status === 404) return undefined;
    throw error;
  }
}

/**
 * Docker mounts /etc/hostname and others from a folder that has the container's id for a name. Fields 4 and 5 are what
 * is mounted and where (proc_pid_mountinfo(5)); a machine has other containers' mounts too.
 */
function ownId(): string | undefined {
  try {
    const mounts = readFileSync('/proc/self/mountinfo', 'utf8');
    return /^\S+ \S+ \S+ \S*\/([0-9a-f]{64})\/\S+ \/etc\/(?:hostname|hosts|resolv\.conf) /m.exec(mounts)?.[1];
  } catch {
    return undefined;
  }
}

/**
 * The path on the daemon's machine of what is `path` here. Outside a container that is the same.
 * @throws EnvironmentError when the path is our container's own, which no other container can see.
 */
export function daemonPath(path: string, own: OwnContainer | undefined): string {
  if (!own) return path;
  const covering = own.mounts
    .filter(({ Destination }) => isWithin(path, Destination))
    .sort((one, other) => other.Destination.length - one.Destination.length)[0];
  if (covering) return posix.join(covering.Source, posix.relative(covering.Destination, path));
  const mounted = own.mounts.map(({ Destination }) => Destination).join(', ') || 'none';
  throw new EnvironmentError(
    `${path} lies in the job's container only, so the image's container cannot see it.`,
    `Use a directory below one that is mounted from the runner: ${mounted}.`,
  );
}

/** Places below a directory that are mounts of their own in our container: the directory's mount does not show them. */
export function mountsBelow(directory: string, own: OwnContainer | undefined): string[] {
  const places = own?.mounts.map(({ Destination }) => Destination) ?? [];
  return places.filter((place) => place !== directory && isWithin(place, directory)).sort();
}

/** Whether a path is a folder or below it, as text. */
export function isWithin(path: string, folder: string): boolean {
  const inside = posix.relative(folder, path);
  return inside === '' || !(inside === '..' || inside.startsWith('../'));
}
