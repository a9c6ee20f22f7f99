import { getExecOutput } from '@actions/exec';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

const POLL_MS = 10;

/** What belongs to a build: the process groups of its supervisors, and whoever carries its mark in the environment. */
export interface BuildProcesses {
  groups: number[];
  /** `NAME=value`, as it stands in a process's environment; finds daemons that left their group. */
  mark: string;
}

/** Ends the build's processes: SIGTERM, and SIGKILL for those that are still there after `graceMs`. */
export async function endProcesses(processes: BuildProcesses, graceMs: number): Promise<void> {
  let living = livingProcesses(processes);
  await signal(living, 'SIGTERM');
  for (const end = performance.now() + graceMs; living.length > 0 && performance.now() < end;) {
    await sleep(POLL_MS);
    living = livingProcesses(processes);
  }
  await signal(living, 'SIGKILL');
}

/** Sends `name` to each process or (negative) group; through sudo where they are another user's. */
export async function signal(ids: number[], name: 'SIGTERM' | 'SIGKILL'): Promise<void> {
  const denied = ids.filter((id) => {
    try {
      process.kill(id, name);
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'EPERM';
    }
    return false;
  });
  if (denied.length === 0) return;
  const kill = ['-n', 'kill', '-s', name.slice(3), '--', ...denied.map(String)];
  await getExecOutput('sudo', kill, { silent: true, ignoreReturnCode: true });
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

/** `/proc/PID/stat`: after the name in parentheses come state, parent and process group. */
function isMember(pid: number, groups: Set<number>): boolean {
  const stat = read(`/proc/${pid}/stat`);
  const [state, , group] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return groups.has(Number(group)) && state !== 'Z' && state !== 'X';
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
