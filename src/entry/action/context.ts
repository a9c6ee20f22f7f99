import { addToCommandFile } from '../../adapters/github/file-commands.js';
import type { RunnerOutput } from '../../adapters/github/runner-output.js';
import type { Stdout } from '../../adapters/stdout/stdout.js';
import type { Status } from '../../run/results.js';
import type { Secrets } from '../../run/secrets.js';
import type { BatchParent } from '../batch/parent.js';
import type { BuildInterruption } from '../interruption.js';

/** What each mode of the action works with. */
export interface ActionContext {
  /** As it was at the start: the AWS SDK wants some variables of this process changed. */
  environment: NodeJS.ProcessEnv;
  stdout: Stdout;
  output: RunnerOutput;
  interruption: BuildInterruption;
  secrets: Secrets;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Has the runner hide texts by `mask` from now on: within the log of a build, that knows how. */
  maskWith(mask: (texts: string[]) => void): void;
  /** The process that runs the batch, where this one runs a build of it. */
  parent?: BatchParent;
}

/** @throws EnvironmentError when the runner's file cannot be written */
export function setOutputs(environment: NodeJS.ProcessEnv, outputs: Record<string, string>): void {
  for (const [name, value] of Object.entries(outputs))
    addToCommandFile(environment, 'GITHUB_OUTPUT', name, value);
}

/** Sets the status of what never began, or has no other outputs. */
export function setStatus(environment: NodeJS.ProcessEnv, status: Status): void {
  setOutputs(environment, {
    'build-status': status,
    'build-succeeding': status === 'SUCCEEDED' ? '1' : '0',
  });
}

/** What cannot be written for the runner only warns. */
export function attempt(what: string, write: () => void, warn: (message: string) => void): void {
  try {
    write();
  } catch (error) {
    warn(`Cannot write ${what}: ${(error as Error).message}`);
  }
}
