import { EnvironmentError } from '../../errors.js';
import { UnknownUserError } from '../shell/unknown-user.js';
import { outputOf } from './program.js';

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
  if (user === undefined) return [];
  const { uid, gid } = await userIds(user);
  const ourId = process.getuid?.();
  if (uid === ourId) return [];
  const ways =
    ourId === 0 ? SWITCHES.map((way) => way(user, String(gid))) : [['sudo', '-n', '-u', user, '--']];
  for (const way of ways) {
    const [program = '', ...args] = way;
    if ((await outputOf(program, [...args, 'true'])) !== undefined) return way;
  }
  throw new EnvironmentError(
    `run-as: user ${ourId} cannot run commands as ${user} here (tried ${ways.map(([name]) => name).join(', ')}).`,
    'Run as root, allow it in sudoers with NOPASSWD, or remove run-as from the buildspec.',
  );
}

/** @throws EnvironmentError when there is no such user */
export async function userIds(user: string): Promise<{ uid: number; gid: number }> {
  const [uid, gid] = await Promise.all([outputOf('id', ['-u', user]), outputOf('id', ['-g', user])]);
  if (uid !== undefined && gid !== undefined) return { uid: Number(uid), gid: Number(gid) };
  throw new UnknownUserError(user, 'here');
}
