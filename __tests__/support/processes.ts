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
