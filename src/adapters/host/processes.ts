import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

import { outputOf } from './program.js';

const POLL_MS = 10;
/** How long to repeat SIGKILL, for processes that fork faster than they are found. */
const KILL_MS = 500;

/** What belongs to a build: the process groups of its supervisors, and whoever carries its mark in the environment. */
export interface BuildProcesses {
  groups: number[];
  /** `NAME=value`, as it stands in a process's environment; finds daemons that left their group. */
  mark: string;
  /** For users whose processes we may neither look into nor signal: the start of an argv that runs a program as them. */
  others?: string[][];
}

/**
 * Ends the build's processes: SIGTERM, and SIGKILL for those that are still there after `graceMs`; also those that
 * others start meanwhile.
 */
export async function endProcesses(processes: BuildProcesses, graceMs: number): Promise<void> {
  const { mark, others = [] } = processes;
  const findDaemons = async (): Promise<number[]> =>
    (await Promise.all(others.map((become) => markedProcesses(become, mark)))).flat();
  let daemons = await findDaemons();
  const told = new Set<number>();
  const graceEnd = performance.now() + graceMs;
  for (let now = 0; now < graceEnd + KILL_MS; now = performance.now()) {
    const living = [...livingProcesses(processes), ...daemons.filter(isAlive)];
    if (living.length === 0) return;
    if (now < graceEnd) {
      const untold = living.filter((id) => !told.has(id));
      await signal(untold, 'SIGTERM', others);
      untold.forEach((id) => told.add(id));
    } else {
      await signal(living, 'SIGKILL', others);
      daemons = await findDaemons();
    }
    await sleep(POLL_MS);
  }
}

/** Sends `name` to each process or (negative) group; also as each of `others`, where it may not be ours to do. */
export async function signal(
  ids: number[],
  name: 'SIGTERM' | 'SIGKILL',
  others: string[][] = [],
): Promise<void> {
  const denied = ids.filter((id) => {
    try {
      process.kill(id, name);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
    // A signal for a group reaches those whom it may; that somebody was left out is not told.
    return id < 0;
  });
  if (denied.length === 0) return;
  const script = `kill -s ${name.slice(3)} -- "$@"`;
  await Promise.all(others.map((become) => runAs(become, script, denied.map(String))));
}

async function markedProcesses(become: string[], mark: string): Promise<number[]> {
  const found = await runAs(become, 'grep -lsxzF -- "$1" /proc/[0-9]*/environ || :', [mark]);
  return [...found.matchAll(/^\/proc\/(\d+)\//gm)].map(([, pid]) => Number(pid));
}

async function runAs([program = '', ...args]: string[], script: string, values: string[]): Promise<string> {
  return (await outputOf(program, [...args, 'sh', '-c', script, 'sh', ...values])) ?? '';
}

/** On Linux from /proc, without zombies; elsewhere the groups that still have a member, as negative numbers. */
function livingProcesses({ groups, mark }: BuildProcesses): number[] {
  if (process.platform !== 'linux') return groups.map((group) => -group).filter(exists);
  const members = new Set(groups);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && (isMember(pid, members) || hasMark(pid, mark)));
}

function exists(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function isMember(pid: number, groups: Set<number>): boolean {
  return groups.has(groupOf(pid) ?? 0);
}

function isAlive(pid: number): boolean {
  return groupOf(pid) !== undefined;
}

/** `/proc/PID/stat`: after the name in parentheses come state, parent and process group; undefined for the dead. */
function groupOf(pid: number): number | undefined {
  const stat = read(`/proc/${pid}/stat`);
  const [state = '', , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return /^[ZX]?$/.test(state) ? undefined : Number(group);
}

/** A zombie's environment reads as empty. */
function hasMark(pid: number, mark: string): boolean {
  return read(`/proc/${pid}/environ`).split('\0').includes(mark);
}

function read(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}
