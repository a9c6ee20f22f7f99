import { UserError } from '../../errors.js';
import type { Buildspec } from '../../buildspec/types.js';
import type { JobParts, MigrationProject } from '../types.js';

/** The shell of the phases. */
export interface EjectShell {
  /** A program and its arguments, for a script. */
  program: string;
  /** What `shell:` says: it ends at the first failure. GitHub's own `bash` would also fail where a part of a pipe does. */
  step: string;
}

const AMAZON_LINUX = /^(aws\/codebuild|public\.ecr\.aws\/codebuild)\/amazonlinux/;

/**
 * `env.shell`, else `sh` (codebuild.md §3.4). That of Amazon Linux is bash, so where a project had such an image and the job has none,
 * commands get a bash that behaves as an `sh`.
 * @throws UserError for shells of Windows
 */
export function ejectShell({ env }: Buildspec, { settings }: MigrationProject, parts: JobParts): EjectShell {
  const { shell = 'sh' } = env;
  if (/^(powershell|pwsh|cmd)(\.exe)?$/i.test(shell) || /^WINDOWS/.test(settings.environmentType ?? ''))
    throw new UserError(
      'A build for Windows cannot be ejected: its commands are for PowerShell or cmd, and the steps would be for a POSIX shell.',
    );
  if (!/^[\w./+-]+$/.test(shell))
    throw new UserError(
      `env.shell is ${JSON.stringify(shell)}, which is no name of a program: it cannot be ejected.`,
    );
  const isBash = shell === 'sh' && parts.container === undefined && AMAZON_LINUX.test(settings.image ?? '');
  const program = isBash ? 'bash --posix' : shell;
  return { program, step: program === 'sh' ? 'sh' : `${program} -e {0}` };
}

/**
 * The same for commands that run as another user (`run-as`).
 * @throws UserError for what is no name of a user
 */
export function shellOfUser({ program }: EjectShell, user: string, parts: JobParts): string {
  if (!/^[\w.-]+$/.test(user))
    throw new UserError(
      `run-as is ${JSON.stringify(user)}, which is no name of a user: it cannot be ejected.`,
    );
  const change =
    parts.container === undefined ? 'sudo --preserve-env --user' : 'runuser --preserve-environment --user';
  return `${change} ${user} -- ${program} -e {0}`;
}
