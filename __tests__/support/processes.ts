import { readdirSync, readFileSync } from 'node:fs';

/** The ids of living processes that have `entry` (`NAME=value`) in their environment. */
export function markedProcesses(entry: string): string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => {
      try {
        return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(entry);
      } catch {
        return false;
      }
    });
}

/** The ids of a living process and all above it, itself first. */
export function ancestors(pid: number): number[] {
  const chain: number[] = [];
  for (let id = pid; id > 0; id = parentOf(id)) chain.push(id);
  return chain;
}

/** `/proc/PID/stat`: after the name in parentheses come the state and the parent. */
function parentOf(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'latin1');
  return Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1]);
}
