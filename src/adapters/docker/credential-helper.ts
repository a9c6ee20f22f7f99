import { execFile } from 'node:child_process';

/** A helper may ask a cloud for a token; one that takes longer waits for somebody to type. */
const ANSWER_MS = 30_000;

/** What every helper says when it has nothing for a registry. */
const NOTHING = /credentials not found in native keychain|no credentials server URL|no credentials username/i;

export interface HelperAnswer {
  credentials?: { username: string; secret: string };
  /** Why there are none, where something is wrong. Never holds a secret. */
  warning?: string;
}

/**
 * Asks `docker-credential-<name> get` for the credentials of a registry
 * (https://docs.docker.com/reference/cli/docker/login/#credential-helper-protocol): the registry goes to its standard
 * input, JSON comes back. Never throws.
 */
export async function askCredentialHelper(
  name: string,
  registry: string,
  env: Record<string, string | undefined>,
): Promise<HelperAnswer> {
  if (!/^[\w.-]+$/.test(name))
    return { warning: `The credential helper ${JSON.stringify(name)} is no name.` };
  const program = `docker-credential-${name}`;
  const ran = await run(program, registry, env);
  if (typeof ran === 'string') return { warning: `The credential helper ${program} ${ran}.` };
  if (NOTHING.test(ran.output)) return {};
  if (ran.status !== 0) {
    return {
      warning: `The credential helper ${program} failed with status ${ran.status}${words(ran.output)}`,
    };
  }
  try {
    const { Username, Secret } = JSON.parse(ran.output) as Record<string, unknown>;
    if (typeof Username === 'string' && typeof Secret === 'string') {
      return { credentials: { username: Username, secret: Secret } };
    }
  } catch {
    // Its output is not repeated: it may hold a secret.
  }
  return { warning: `The credential helper ${program} did not answer with Username and Secret.` };
}

/** A failed helper's output is its message, by the protocol; one that looks like credentials is kept back. */
function words(output: string): string {
  const line = output.trim().split('\n')[0] ?? '';
  return line === '' || /[{}]|secret|password|token/i.test(line) ? '.' : `: ${line.slice(0, 200)}`;
}

/** Its exit status and output; a text when it could not be run, why. */
function run(
  program: string,
  input: string,
  env: Record<string, string | undefined>,
): Promise<{ status: number; output: string } | string> {
  return new Promise((resolve) => {
    const child = execFile(
      program,
      ['get'],
      { env, timeout: ANSWER_MS, killSignal: 'SIGKILL' },
      (error, stdout) => {
        if (error === null) resolve({ status: 0, output: stdout });
        else if (error.killed === true) resolve(`did not answer within ${ANSWER_MS / 1000} s`);
        else if (typeof error.code === 'number') resolve({ status: error.code, output: stdout });
        else if (error.signal) resolve(`was ended by ${error.signal}`);
        else
          resolve(
            (error.code as unknown) === 'ENOENT' ? 'is not installed' : `cannot be run (${error.code})`,
          );
      },
    );
    // One that ends without reading would make this fail.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
