import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

import { testdir } from './testdir.js';

/** The functions of `@actions/cache`, and of `@actions/artifact`'s client, that tests call. */
export type ClientMethod =
  | { client: 'cache'; method: 'saveCache' | 'restoreCache' | 'isFeatureAvailable' }
  | {
      client: 'artifact';
      method: 'uploadArtifact' | 'listArtifacts' | 'getArtifact' | 'downloadArtifact' | 'deleteArtifact';
    };

/** What a client gave or threw, and what it printed for the runner. */
export interface ClientAnswer {
  value?: unknown;
  error?: { name: string; message: string };
  log: string;
}

export interface Clients {
  /** Calls a client as a step with these variables does, in `workspace`. One call at a time. */
  call(
    what: ClientMethod,
    variables: Record<string, string>,
    workspace: string,
    ...args: unknown[]
  ): Promise<ClientAnswer>;
  end(): Promise<void>;
}

/** GitHub's real clients, in a process of their own: they print to standard output and read the environment. */
export async function startClients(): Promise<Clients> {
  const temp = await testdir();
  const script = fileURLToPath(new URL('./results-clients-process.mjs', import.meta.url));
  const base = { PATH: process.env['PATH'] ?? '', HOME: temp.path, RUNNER_TEMP: temp.path };
  // Not jest's --experimental-vm-modules.
  const child = fork(script, { execArgv: [], env: base, stdio: ['ignore', 'ignore', 'pipe', 'ipc'] });
  let complaints = '';
  child.stderr?.setEncoding('utf8').on('data', (chunk: string) => (complaints += chunk));
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));

  return {
    call: (what, variables, workspace, ...args) =>
      new Promise((resolve, reject) => {
        child.once('message', (answer: ClientAnswer) => resolve(answer));
        void ended.then(() => reject(new Error(`the clients' process ended: ${complaints}`)));
        const env = { ...base, GITHUB_WORKSPACE: workspace, ...variables };
        // Without a callback a process that has ended makes `send` throw later, in nobody's hands.
        child.send({ ...what, args, env, cwd: workspace }, (error) => error && reject(error));
      }),
    end: async () => {
      child.kill('SIGKILL');
      await ended;
      await temp.cleanup();
    },
  };
}
