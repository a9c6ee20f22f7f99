import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../errors.js';
import { ignoreGone } from './container.js';
import { connectEngine, type Engine } from './engine.js';

/** Labels of a build's container (SPEC §2.1). */
export const BUILD_LABEL = 'run-buildspec.build';
export const OWNER_LABEL = 'run-buildspec.owner';

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
 * of an owner of this machine that is gone. A living owner's, and those of other machines, stay.
 */
export async function removeLeftovers(engine: Engine): Promise<void> {
  const containers = await listContainers(engine, OWNER_LABEL);
  await remove(
    engine,
    containers.filter(({ Labels }) => isGone(Labels[OWNER_LABEL] ?? '')),
  );
}

/**
 * Removes the container of a build that was killed, if it has not ended by itself. Without a daemon there is none.
 * @param env where the daemon is, see `findEndpoint`
 */
export async function removeContainer(env: Record<string, string | undefined>, build: string): Promise<void> {
  try {
    const engine = await connectEngine(env);
    await remove(engine, await listContainers(engine, `${BUILD_LABEL}=${build}`));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
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

function isGone(label: string): boolean {
  let owner: unknown;
  try {
    owner = JSON.parse(label);
  } catch {
    return false;
  }
  if (!Array.isArray(owner)) return false;
  const [host, namespace, pid, started] = owner as unknown[];
  if (JSON.stringify([host, namespace]) !== JSON.stringify(place()) || typeof pid !== 'number') return false;
  return isDead(pid) || (started !== null && startTime(pid) !== started);
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
