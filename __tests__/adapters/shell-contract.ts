/** What every `Runtime` and its `Shell` must do, whatever the adapter: see src/run/ports.ts. */
import { describe, expect } from '@jest/globals';

import type { CommandRequest, OpenOptions, Runtime, Shell } from '../../src/run/ports.js';
import { lifeContract } from './shell-contract-life.js';
import { outputContract } from './shell-contract-output.js';
import { stateContract } from './shell-contract-state.js';
import { textContract } from './shell-contract-text.js';
import { trapContract } from './shell-contract-traps.js';
import { variablesContract } from './shell-contract-variables.js';

export interface ContractShell {
  name: string;
  /** What `env.shell` says. */
  shell: string;
  kind: 'dash' | 'busybox' | 'bash' | 'bash as sh';
}

/** Where the commands of one test run. */
export interface ContractPlace {
  runtime: Runtime;
  /** An empty directory, as the commands see it, in which they may do as they please. */
  directory: string;
  /** The `PATH` of the place, with the usual programs. */
  path: string;
  /** What `open` says of a shell, or a directory, that is not there. */
  refusals: { shell(path: string): string; directory(path: string): string };
  /** What is there of builds: their processes, their folders. Nothing, once they are closed. */
  remains(): Promise<string[]>;
  cleanup(): Promise<void>;
}

export type OpenRuntime = (shell: ContractShell) => Promise<ContractPlace>;

/** What a command came to: its exit status, and its output as one character a byte. */
export type Ran = [status: number, output: string];

export interface Session {
  shell: Shell;
  place: ContractPlace;
  /** Runs a command; the output is what arrived until `run` resolved. */
  run(text: string, request?: Partial<CommandRequest>): Promise<Ran>;
  /** Waits until the running command has printed the text. */
  printed(text: string): Promise<void>;
}

export interface Contract {
  shell: ContractShell;
  openRuntime(): Promise<ContractPlace>;
  /** Opens a shell, and closes it whatever happens; nothing may remain. */
  session(body: (session: Session) => Promise<void>, options?: Partial<OpenOptions>): Promise<void>;
  /** Runs commands one after the other in one session, each of which must print this and give 0. */
  flow(...steps: [text: string, expected: string][]): Promise<void>;
}

const WHOLE = [outputContract, stateContract, variablesContract, textContract, trapContract, lifeContract];

/** Runs the contract, or parts of it, with each of `shells`. */
export function shellContract(
  name: string,
  openRuntime: OpenRuntime,
  shells: ContractShell[],
  parts: ((contract: Contract) => void)[] = WHOLE,
): void {
  describe.each(shells)(`${name}, $name`, (shell) => {
    const contract = createContract(() => openRuntime(shell), shell);
    for (const part of parts) part(contract);
  });
}

function createContract(openRuntime: () => Promise<ContractPlace>, shell: ContractShell): Contract {
  const session: Contract['session'] = async (body, options) => {
    const place = await openRuntime();
    try {
      const opened = await openSession(place, shell, options);
      try {
        await body(opened);
      } finally {
        await opened.shell.close();
      }
      expect(await place.remains()).toEqual([]);
    } finally {
      await place.cleanup();
    }
  };
  const flow: Contract['flow'] = (...steps) =>
    session(async ({ run }) => {
      for (const [text, expected] of steps) expect([text, ...(await run(text))]).toEqual([text, 0, expected]);
    });
  return { shell, openRuntime, session, flow };
}

export async function openSession(
  place: ContractPlace,
  { shell }: Pick<ContractShell, 'shell'>,
  options: Partial<OpenOptions> = {},
): Promise<Session> {
  let output = '';
  let told = (): void => undefined;
  const opened = await place.runtime.open({
    shell,
    directory: place.directory,
    users: [undefined],
    onOutput: (bytes) => {
      output += Buffer.from(bytes).toString('latin1');
      told();
    },
    onProgress: () => undefined,
    signal: new AbortController().signal,
    ...options,
    variables: [{ name: 'PATH', value: place.path }, ...(options.variables ?? [])],
  });
  return {
    shell: opened,
    place,
    run: async (text, request) => {
      output = '';
      const status = await opened.run({
        text,
        user: undefined,
        isolated: false,
        variables: {},
        ...request,
      });
      return [status, output];
    },
    printed: (text) =>
      new Promise((resolve) => {
        told = () => output.includes(text) && resolve();
        told();
      }),
  };
}
