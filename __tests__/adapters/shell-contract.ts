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

/** Runs the whole contract with each of `shells`. */
export function shellContract(name: string, openRuntime: OpenRuntime, shells: ContractShell[]): void {
  describe.each(shells)(`${name}, $name`, (shell) => {
    const contract = createContract(() => openRuntime(shell), shell);
    outputContract(contract);
    stateContract(contract);
    variablesContract(contract);
    textContract(contract);
    trapContract(contract);
    lifeContract(contract);
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
