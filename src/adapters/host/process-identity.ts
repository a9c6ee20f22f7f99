import { readFile } from 'node:fs/promises';

import { outputOf } from './program.js';

/**
 * Names a process by its id and when it started, since ids are used again.
 * @returns undefined when there is none, or it has ended
 */
export async function processIdentity(pid: number): Promise<string | undefined> {
  const start = process.platform === 'linux' ? await startOnLinux(pid) : await startByPs(pid);
  return start && `${pid} ${start}`;
}

/** Whether the process still runs that `processIdentity` has named. */
export async function isRunning(identity: string): Promise<boolean> {
  return (await processIdentity(Number.parseInt(identity))) === identity;
}

/** `/proc/PID/stat`: after the name in parentheses the state comes first, and the 20th is the start, since the machine's. */
async function startOnLinux(pid: number): Promise<string | undefined> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return /^[ZX]?$/.test(fields[0] ?? '') ? undefined : fields[19];
}

async function startByPs(pid: number): Promise<string | undefined> {
  return (await outputOf('ps', ['-o', 'lstart=', '-p', String(pid)])) || undefined;
}
