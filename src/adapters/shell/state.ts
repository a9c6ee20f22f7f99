import { chmodSync, chownSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';

/** A folder that the commands of one user keep their state in, as we see it and as they see it. */
export interface StateFolder {
  here: string;
  there: string;
  /** Whom files that we put there are given to, who alone may read them; absent: whoever may enter the folder. */
  owner?: { uid: number; gid: number };
}

/** The state after a command: `N.env` and `N.dir` in `folder`; number 0 is the build's first one. */
interface SavedState {
  number: number;
  directory: string;
  folder: StateFolder;
}

/** What one command starts from and where it leaves its state; paths as the command sees them. */
export interface StatePaths {
  from: string;
  to: string;
  directory: string;
}

export interface BuildState {
  /** Before command `number` of a user with that folder; `isolated` starts from the build's first state. */
  before(number: number, folder: StateFolder, isolated: boolean): StatePaths;
  /** After it; a command that left no whole state (killed, replaced by `exec`) changes nothing. */
  after(number: number, folder: StateFolder, isolated: boolean): void;
}

/**
 * Carries variables and directory from command to command, and to another user's folder where the user changes.
 * @param firstVariables gives the script that sets the build's variables; asked when a command of a user is the first
 */
export function createBuildState(firstVariables: () => string, directory: string): BuildState {
  const begun = new Set<StateFolder>();
  let state: SavedState | undefined;

  const begin = (folder: StateFolder): void => {
    if (begun.has(folder)) return;
    begun.add(folder);
    put(folder, '0.env', firstVariables());
    put(folder, 'jobs', '');
  };
  const forget = (number: number, folder: StateFolder): void => {
    for (const ending of ['env', 'dir']) remove(join(folder.here, `${number}.${ending}`));
  };

  return {
    before: (number, folder, isolated) => {
      begin(folder);
      const start = isolated ? undefined : state;
      if (start && start.folder !== folder) {
        const name = `${start.number}.env`;
        put(folder, name, readFileSync(join(start.folder.here, name))); // bytes: values need not be UTF-8
      }
      return {
        from: `${folder.there}/${start?.number ?? 0}.env`,
        to: `${folder.there}/${number}`,
        directory: start?.directory ?? directory,
      };
    },
    after: (number, folder, isolated) => {
      const saved = isolated ? undefined : savedDirectory(number, folder);
      if (saved === undefined) {
        forget(number, folder);
        return;
      }
      if (state) forget(state.number, state.folder);
      state = { number, directory: saved, folder };
    },
  };
}

/** The directory that command `number` ended in; undefined when it left no state. */
function savedDirectory(number: number, folder: StateFolder): string | undefined {
  try {
    const saved = readFileSync(join(folder.here, `${number}.dir`), 'utf8');
    return saved.endsWith('\n') ? saved.slice(0, -1) : undefined;
  } catch {
    return undefined;
  }
}

/** Variables may be secrets: a file that has an owner is for that user's eyes. */
function put(folder: StateFolder, name: string, content: string | Uint8Array): void {
  const path = join(folder.here, name);
  writeFile(path, content);
  chmodSync(path, folder.owner ? 0o600 : 0o666);
  if (folder.owner) chownSync(path, folder.owner.uid, folder.owner.gid);
}

/** @throws EnvironmentError when it cannot be written */
export function writeFile(path: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new EnvironmentError(
      `Cannot write ${path}: ${(error as Error).message}`,
      'It is in the temporary folder (RUNNER_TEMP or TMPDIR): did a command remove it, or is the disk full?',
      { cause: error },
    );
  }
}

/** `rmSync` with `force` costs four times as much, and this runs for every command. */
function remove(path: string): void {
  try {
    unlinkSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
}
