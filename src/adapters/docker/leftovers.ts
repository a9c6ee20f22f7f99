import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../errors.js';
import { ignoreGone } from './container.js';
import { connectEngine, type Engine, EngineError } from './engine.js';

/** Labels of a build's container (SPEC §2.1). */
export const BUILD_LABEL = 'run-buildspec.build';
export const OWNER_LABEL = 'run-buildspec.owner';
/** Label of a network of builds. */
export const NETWORK_LABEL = 'run-buildspec.network';

/** What a container needs to end by itself, see keeper.ts. */
const PATIENCE_MS = 6000;
const POLL_MS = 50;

interface ListedContainer {
  Id: string;
  Labels: Record<string, string>;
}

/**
 * Who owns a container: this process, told apart from others of the same number by when it started, and from those
 * of other machines and containers by the name and the process namespace.
 */
export function ownerLabel(): string {
  return JSON.stringify([...place(), process.pid, startTime(process.pid) ?? null]);
}

/**
 * Removes the containers of builds whose process was killed, and which did not end by themselves (keeper.ts): those
 * of an owner of this machine that is gone, with their networks. A living owner's, and those of other machines, stay. So
 * do networks that a container is in; one that a build is about to use, it makes again.
 */
export async function removeLeftovers(engine: Engine, onProgress: (message: string) => void): Promise<void> {
  const containers = await listContainers(engine, OWNER_LABEL);
  const left = containers.filter(({ Labels }) => ownerOf(Labels)?.lives === false);
  if (left.length === 0) return;
  onProgress('Removing the container of a build that was killed');
  await remove(engine, left);
  await removeUnusedNetworks(engine);
}

/** Removes a network, unless a container is in it, or it or the daemon is gone. */
export async function removeNetwork(engine: Engine, network: string): Promise<void> {
  try {
    await engine.call('DELETE', `/networks/${network}`);
  } catch (error) {
    if (!(error instanceof EngineError || error instanceof EnvironmentError)) throw error;
  }
}

async function removeUnusedNetworks(engine: Engine): Promise<void> {
  const filters = encodeURIComponent(JSON.stringify({ label: [NETWORK_LABEL] }));
  const networks = await engine.call<{ Id: string }[]>('GET', `/networks?filters=${filters}`);
  await Promise.all(networks.map(({ Id }) => removeNetwork(engine, Id)));
}

/**
 * Removes the container of a build that was killed, or that goes on although its job was cancelled, if it has not ended
 * by itself. Without a daemon there is none.
 * @param env where the daemon is, see `findEndpoint`
 */
export async function removeContainer(env: Record<string, string | undefined>, build: string): Promise<void> {
  try {
    const engine = await connectEngine(env);
    const containers = await listContainers(engine, `${BUILD_LABEL}=${build}`);
    for (const { Labels } of containers) {
      const owner = ownerOf(Labels);
      // In a job's container no signal of the runner reached it (github-actions.md §3.6).
      if (owner?.lives) process.kill(owner.pid, 'SIGTERM');
    }
    await remove(engine, containers);
    await removeUnusedNetworks(engine);
  } catch (error) {
    if (!(error instanceof EnvironmentError || error instanceof EngineError)) throw error;
  }
}

function listContainers(engine: Engine, label: string): Promise<ListedContainer[]> {
  const filters = encodeURIComponent(JSON.stringify({ label: [label] }));
  return engine.call('GET', `/containers/json?all=1&filters=${filters}`);
}

/** By force only when they have not ended by themselves in time, for then their files stay with root. */
async function remove(engine: Engine, containers: ListedContainer[]): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS;
  for (const { Id } of containers) {
    while (performance.now() < deadline && (await isThere(engine, Id))) await sleep(POLL_MS);
  }
  await Promise.all(
    containers.map(({ Id }) => engine.call('DELETE', `/containers/${Id}?force=1&v=1`).catch(ignoreGone)),
  );
}

async function isThere(engine: Engine, id: string): Promise<boolean> {
  const filters = encodeURIComponent(JSON.stringify({ id: [id] }));
  return (await engine.call<unknown[]>('GET', `/containers/json?all=1&filters=${filters}`)).length > 0;
}

/** The process that owns a container; undefined when it is of another machine or container. */
function ownerOf(labels: ListedContainer['Labels']): { pid: number; lives: boolean } | undefined {
  let owner: unknown;
  try {
    owner = JSON.parse(labels[OWNER_LABEL] ?? '');
  } catch {
    return undefined;
  }
  if (!Array.isArray(owner)) return undefined;
  const [host, namespace, pid, started] = owner as unknown[];
  if (JSON.stringify([host, namespace]) !== JSON.stringify(place()) || typeof pid !== 'number')
    return undefined;
  return { pid, lives: !isDead(pid) && (started === null || startTime(pid) === started) };
}

function isDead(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return false;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ESRCH';
  }
}

/** Containers that share the machine's name have process namespaces of their own. */
function place(): [host: string, namespace: string] {
  let namespace = '';
  try {
    namespace = readlinkSync('/proc/self/ns/pid');
  } catch {
    // only Linux has them
  }
  return [hostname(), namespace];
}

/** When a process started, in ticks since the boot; undefined where the system does not tell. */
function startTime(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
