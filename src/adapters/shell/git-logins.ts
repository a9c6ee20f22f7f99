import { randomUUID } from 'node:crypto';
import { chmodSync, closeSync, constants, fstatSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

import type { Variable } from '../../run/ports.js';
import type { GitSetting } from './build-folder.js';
import { openOutputPipe } from './output-pipe.js';
import { quote } from './scripts.js';
import { writeFile } from './state.js';

/** A repository that git wants to be let in to. */
export interface LoginRequest {
  host: string;
  /** Without a slash before it. */
  path: string;
}

export interface Login {
  username: string;
  password: string;
}

/** Who lets git in to some service. */
export interface GitLogins {
  /** For messages. */
  service: string;
  /** Its addresses, as patterns of git's. */
  urls: string[];
  /** @throws Error whose message says why there is none, for any path; it must not hold secrets. */
  login(request: LoginRequest): Promise<Login>;
}

/** In the place of a helper: none that is set so far is asked, nor told what it could store. */
export const NO_OTHERS = '';

/** Tells the script below where the pipes are: an argument would be seen by every user of the machine. */
const PIPES_NAME = 'RUN_BUILDSPEC_CREDENTIALS';
const SCRIPT = 'git-credential.sh';

/** git waits for as long. */
const PATIENCE_SECONDS = 20;
/** More than any request. */
const LONGEST_LINE = 4096;
/** The path is what git was told, blanks and all; it may be empty. */
const REQUEST = /^(answer-\d+) (\S+) (.*)$/;

/**
 * What git runs, with `get` and the lines of its credential protocol (git-scm.com/docs/git-credential#IOFMT); there is
 * nothing to store or to erase. It asks us by one named pipe and makes another for the answer, which only its own user
 * can read, so that no secret is written to a disk. A part in the background waits for the answer and then ends the
 * `sleep` that the rest waits for: no shell can wait for both. Open for reading and writing, a pipe never blocks.
 * Needs `mkfifo`, `rm` and `sleep`, besides a POSIX sh.
 */
const script = (service: string): string => `[ "$1" = get ] || exit 0
PATH=/usr/bin:/bin\${PATH:+:$PATH}
host= path=
while IFS= read -r line && [ -n "$line" ]; do
  case $line in
    host=*) host=\${line#*=} ;;
    path=*) path=\${line#*=} ;;
  esac
done
tell() {
  printf '%s\\n' "run-buildspec: no credentials of ${service} for https://$host/$path: $1" >&2
}
answer=answer-$$
cd "\${${PIPES_NAME}:-/dev/null}" 2>/dev/null || { tell 'the build is over'; exit 0; }
rm -f "$answer"
mkfifo -m 622 "$answer" 2>/dev/null || { tell 'mkfifo made no pipe'; exit 0; }
exec 3<>"$answer"
sleep ${PATIENCE_SECONDS} >/dev/null 2>&1 3<&- &
limit=$!
{
  printf '%s\\n' "$answer $host $path" >requests
  while IFS= read -r line && [ -n "$line" ]; do
    case $line in
      refusal=*) tell "\${line#*=}" ;;
      *) printf '%s\\n' "$line" ;;
    esac
  done <&3
  kill "$limit"
} &
reader=$!
wait "$limit" 2>/dev/null && tell 'run-buildspec does not answer'
{
  kill "$reader"
  wait "$reader"
  rm -f "$answer"
} 2>/dev/null
exit 0
`;

/** What makes git ask `GitLogins`. */
export interface OpenLogins {
  settings: GitSetting[];
  variables: Variable[];
  close(): void;
}

/**
 * Lets the commands' git ask `logins`, also in an image, by way of the build's folder.
 * @param folder the build's folder as we see it, and as the commands see it
 * @throws Error when the folder takes no named pipe
 */
export function openLogins(folder: { here: string; there: string }, logins: GitLogins): OpenLogins {
  const name = `credentials-${randomUUID()}`;
  const pipes = join(folder.here, name);
  writeFile(join(folder.here, SCRIPT), script(logins.service));
  chmodSync(join(folder.here, SCRIPT), 0o644);
  mkdirSync(pipes);
  // Any user of the build makes pipes here. Who knows the name may ask, and the build's folder does not tell it.
  chmodSync(pipes, 0o1733);

  const answer = async (line: string): Promise<void> => {
    const [, pipe, host, path] = REQUEST.exec(line) ?? [];
    if (pipe === undefined || host === undefined || path === undefined) return;
    const text = await logins.login({ host, path }).then(loginLines, refusalLine);
    writeAnswer(join(pipes, pipe), `${text}\n\n`);
  };
  let rest = '';
  const requests = openOutputPipe(join(pipes, 'requests'), '622', (bytes) => {
    const lines = (rest + Buffer.from(bytes).toString('latin1')).split('\n');
    rest = (lines.pop() ?? '').slice(-LONGEST_LINE);
    for (const line of lines) void answer(line);
  });
  // A command may have changed PATH.
  const helper = `!/bin/sh ${quote(`${folder.there}/${SCRIPT}`)}`;
  return {
    settings: logins.urls.flatMap((url): GitSetting[] => [
      [`credential.${url}.helper`, NO_OTHERS],
      [`credential.${url}.helper`, helper],
      [`credential.${url}.useHttpPath`, 'true'],
    ]),
    variables: [{ name: PIPES_NAME, value: `${folder.there}/${name}` }],
    close: () => {
      requests.close();
      rmSync(pipes, { recursive: true, force: true });
    },
  };
}

function loginLines({ username, password }: Login): string {
  return `username=${username}\npassword=${password}`;
}

function refusalLine(error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  return `refusal=${reason.replace(/\s+/g, ' ')}`;
}

/** Nothing when whoever asked has given up. What is there need not be the pipe of our script: a command may be its author. */
function writeAnswer(path: string, text: string): void {
  let pipe: number | undefined;
  try {
    pipe = openSync(path, constants.O_WRONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    if (fstatSync(pipe).isFIFO()) writeSync(pipe, text);
  } catch {
    // The script says so by itself.
  } finally {
    if (pipe !== undefined) closeSync(pipe);
  }
}
