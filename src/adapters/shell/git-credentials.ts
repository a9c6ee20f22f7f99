import type { Variable } from '../../run/ports.js';
import { type GitSetting, gitVariables } from './build-folder.js';
import { type GitLogins, NO_OTHERS, openLogins, type OpenLogins } from './git-logins.js';

/** What makes git find the credentials of the job. */
export interface GitCredentials {
  /** What is to be added to the variables of the build. */
  variables(given: Variable[]): Variable[];
  close(): void;
}

/** git runs it in a shell, with the environment of the command that started git. Only `get` asks for something. */
const GITHUB_HELPER =
  '!f() { [ "$1" != get ] || [ -z "${GITHUB_TOKEN:-$GH_TOKEN}" ] || ' +
  `printf 'username=x-access-token\\npassword=%s\\n' "\${GITHUB_TOKEN:-$GH_TOKEN}"; }; f`;

/**
 * The buildspec's `env.git-credential-helper` (codebuild.md §1.2): a token among the variables lets git in to GitHub, and
 * `logins` let it in to what they are for. git is told by variables that hold no secret.
 * @param folder the build's folder as we see it, and as the commands see it
 * @param onWarning told why git cannot ask `logins`
 */
export function openGitCredentials(
  folder: { here: string; there: string },
  logins: GitLogins | undefined,
  onWarning: (message: string) => void,
): GitCredentials {
  const opened = logins && tryLogins(folder, logins, onWarning);
  return {
    variables: (given) => [
      ...gitVariables(given, [...githubSettings(given), ...(opened?.settings ?? [])]),
      ...(opened?.variables ?? []),
    ],
    close: () => opened?.close(),
  };
}

/**
 * With a token, git's other helpers stay out, for each is told what let git in, and some write it to a file. Without one
 * they are asked first; a command may still set a token.
 */
function githubSettings(variables: Variable[]): GitSetting[] {
  const valueOf = (name: string): string => variables.find((one) => one.name === name)?.value ?? '';
  const [server = 'https://github.com'] = /^https?:\/\/[^\s/?#@]+/.exec(valueOf('GITHUB_SERVER_URL')) ?? [];
  const key = `credential.${server}.helper`;
  const hasToken = valueOf('GITHUB_TOKEN') !== '' || valueOf('GH_TOKEN') !== '';
  return [...(hasToken ? [[key, NO_OTHERS] satisfies GitSetting] : []), [key, GITHUB_HELPER]];
}

function tryLogins(
  folder: { here: string; there: string },
  logins: GitLogins,
  onWarning: (message: string) => void,
): OpenLogins | undefined {
  try {
    return openLogins(folder, logins);
  } catch (error) {
    const { message } = error as Error;
    onWarning(`git-credential-helper: git gets no credentials of ${logins.service}: ${message}`);
    return undefined;
  }
}
