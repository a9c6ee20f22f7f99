import { chmodSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { Variable } from '../../run/ports.js';
import { BUILD_COMMANDS } from './build-commands.js';

/** Where programs are when nobody says so. */
export const DEFAULT_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

/**
 * Makes the folder that holds a build's scripts and state. Where it is `shared`, other users of the build read the
 * scripts in it; nobody else may write there, for root runs them too.
 */
export function makeBuildFolder(parent: string, shared: boolean): string {
  const folder = mkdtempSync(join(parent, 'run-buildspec-'));
  chmodSync(folder, shared ? 0o711 : 0o700);
  return folder;
}

/** Says that the build's folder cannot be made, when a system call failed; gives any other error back. */
export function folderError(parent: string, error: unknown): unknown {
  if (!(error instanceof Error && 'syscall' in error)) return error;
  return new EnvironmentError(
    `Cannot make a folder for the build in ${parent}: ${error.message}.`,
    'It needs room there; RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.',
    { cause: error },
  );
}

/** The programs that CodeBuild puts on PATH (codebuild.md §1.5). */
export function writeBuildCommands(folder: string): void {
  mkdirSync(folder);
  for (const [name, text] of Object.entries(BUILD_COMMANDS)) writeFileSync(join(folder, name), text);
  // Whatever our umask is.
  for (const name of ['', ...Object.keys(BUILD_COMMANDS)]) chmodSync(join(folder, name), 0o755);
}

/** Appended, so that a program of the same name on the machine wins. */
export function withBuildCommands(variables: Variable[], folder: string): Variable[] {
  const path = variables.find(({ name }) => name === 'PATH')?.value ?? DEFAULT_PATH;
  return [...variables.filter(({ name }) => name !== 'PATH'), { name: 'PATH', value: `${path}:${folder}` }];
}

/** One line of git's configuration: `safe.directory`, `*`. */
export type GitSetting = [key: string, value: string];

/** git refuses a source directory of another owner, as in a container (github-actions.md §3.7). */
export const SAFE_DIRECTORY: GitSetting = ['safe.directory', '*'];

/**
 * Variables that add to git's configuration, for git 2.31 and later, behind what `variables` add already; so nobody's
 * configuration file is touched.
 */
export function gitVariables(variables: Variable[], settings: GitSetting[]): Variable[] {
  const first = Number(variables.find(({ name }) => name === 'GIT_CONFIG_COUNT')?.value) || 0;
  return [
    { name: 'GIT_CONFIG_COUNT', value: String(first + settings.length) },
    ...settings.flatMap(([key, value], index) => [
      { name: `GIT_CONFIG_KEY_${first + index}`, value: key },
      { name: `GIT_CONFIG_VALUE_${first + index}`, value },
    ]),
  ];
}
