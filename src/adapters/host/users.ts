import { getExecOutput } from '@actions/exec';
import { userInfo } from 'node:os';

import { EnvironmentError } from '../../errors.js';

/** Ways for root to become another user, in order of preference, each an argv before the command. */
const SWITCHES: ((user: string, group: string) => string[])[] = [
  (user, group) => ['setpriv', '--reuid', user, '--regid', group, '--init-groups', '--'],
  (user) => ['runuser', '-u', user, '--'],
  (user) => ['su', '-s', '/bin/sh', '-c', 'exec "$0" "$@"', '--', user],
];

/**
 * The start of an argv that runs a command as `user`; empty when we are that user (SPEC §2.1, `run-as`).
 * @throws EnvironmentError when there is no such user, or no way to become it.
 */
export async function runAsPrefix(user: string | undefined): Promise<string[]> {
  if (user === undefined || user === userInfo().username) return [];
  const group = await output('id', ['-g', user]);
  if (group === undefined) {
    throw new EnvironmentError(
      `run-as: there is no user ${user} here.`,
      'Create it before the build, or remove run-as from the buildspec.',
    );
  }
  const ways =
    process.getuid?.() === 0 ? SWITCHES.map((way) => way(user, group)) : [['sudo', '-n', '-u', user, '--']];
  for (const way of ways) {
    const [program = '', ...args] = way;
    if ((await output(program, [...args, 'true'])) !== undefined) return way;
  }
  throw new EnvironmentError(
    `run-as: ${userInfo().username} cannot run commands as ${user} here (tried ${ways.map(([name]) => name).join(', ')}).`,
    'Run as root, allow it in sudoers with NOPASSWD, or remove run-as from the buildspec.',
  );
}

/** What the program prints, trimmed; undefined when it is missing or fails. */
async function output(program: string, args: string[]): Promise<string | undefined> {
  try {
    const result = await getExecOutput(program, args, { silent: true, ignoreReturnCode: true });
    return result.exitCode === 0 ? result.stdout.trim() : undefined;
  } catch {
    return undefined;
  }
}
