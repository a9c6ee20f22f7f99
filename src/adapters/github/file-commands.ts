import { randomUUID } from 'node:crypto';
import { appendFileSync, closeSync, fstatSync, openSync, readSync } from 'node:fs';

import { EnvironmentError } from '../../errors.js';

export type FileCommand = 'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_STATE';

/**
 * Adds `name` with `value` to one of the runner's command files (github-actions.md §3.3). The delimiter is random
 * and checked, so that no value can end its own block and add names of its own.
 * @throws EnvironmentError when the runner gave no such file, or it cannot be written.
 */
export function addToCommandFile(
  environment: NodeJS.ProcessEnv,
  command: FileCommand,
  name: string,
  value: string,
): void {
  const delimiter = `run-buildspec-${randomUUID()}`;
  if (name.includes(delimiter) || value.includes(delimiter))
    throw new Error('A random delimiter occurs in the value.');
  appendToFile(environment, command, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}

/** Adds Markdown to the job summary; the runner drops a file of more than 1 MiB, so the caller keeps below it. */
export function addToSummary(environment: NodeJS.ProcessEnv, markdown: string): void {
  appendToFile(environment, 'GITHUB_STEP_SUMMARY', `${markdown}\n`);
}

/** Commands write these files too, and may leave the last line without its end. */
function appendToFile(environment: NodeJS.ProcessEnv, variable: string, text: string): void {
  const path = environment[variable];
  if (!path) throw new EnvironmentError(`${variable} is not set: this does not run as a GitHub Action.`);
  try {
    appendFileSync(path, endsWithinLine(path) ? `\n${text}` : text);
  } catch (error) {
    throw new EnvironmentError(`Cannot write ${variable} (${path}): ${(error as Error).message}`, undefined, {
      cause: error,
    });
  }
}

function endsWithinLine(path: string): boolean {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const last = Buffer.alloc(1);
    return size > 0 && readSync(file, last, 0, 1, size - 1) === 1 && last[0] !== 0x0a;
  } finally {
    closeSync(file);
  }
}
