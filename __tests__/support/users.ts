import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';

/** The start of an argv that runs a program as root; undefined when we may not. */
export function asRoot(): string[] | undefined {
  if (process.getuid?.() === 0) return [];
  return spawnSync('sudo', ['-n', 'true']).status === 0 ? ['sudo', '-n'] : undefined;
}

/** Runs a program as root. @throws Error with what it printed when it fails */
export function root(program: string, args: string[], input = ''): void {
  const [first = '', ...rest] = [...(asRoot() ?? []), program, ...args];
  const ran = spawnSync(first, rest, { input, encoding: 'utf8' });
  if (ran.status !== 0) throw new Error(`${[first, ...rest].join(' ')}: ${ran.stderr || ran.error}`);
}

export interface TestUser {
  name: string;
  id: number;
  /** This user's living processes: id and command line. */
  processes(): string[];
  remove(): void;
}

/** Makes a user with a home folder of its own. */
export function createUser(): TestUser {
  const name = `rb${randomBytes(4).toString('hex')}`;
  root('useradd', ['--create-home', '--shell', '/bin/sh', name]);
  const id = Number(spawnSync('id', ['-u', name], { encoding: 'utf8' }).stdout);
  return {
    name,
    id,
    processes: () =>
      readdirSync('/proc')
        .filter((pid) => /^\d+$/.test(pid) && belongsTo(pid, id))
        .map((pid) => `${pid} ${readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')}`),
    remove: () => root('userdel', ['--force', '--remove', name]),
  };
}

function belongsTo(pid: string, id: number): boolean {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    return new RegExp(`^Uid:\\t${id}\\t`, 'm').test(status) && !/^State:\tZ/m.test(status);
  } catch {
    return false;
  }
}
