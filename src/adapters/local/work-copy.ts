import { mkdir, readdir, realpath } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { Repository } from '../../plan/types.js';
import { copyEntries, inParallel, keepAttributes, removeTree } from './copy-program.js';
import { copyGitData } from './git-copy.js';
import { reasonOf } from './staging.js';

export interface WorkCopy {
  /** What the source's directory is in the copy; a real path. */
  directory: string;
  /** Which files could not be copied. */
  warning?: string;
  /** Removes the copy. Gives a warning when something of it stays; never fails. */
  remove(): Promise<string | undefined>;
}

/**
 * Copies a source for one build of a batch, so that builds on one machine do not tread on each other: its directory, or the
 * whole working tree that this lies in. Modes, times, links and, for root, owners are kept; where the file system can, blocks are
 * shared (`cp --reflink`). git's objects are hard links, see `copyGitData`; nothing else is, for builds change files in place.
 *
 * Links stay as they are: one that leads out of the tree by a relative path leads elsewhere, an absolute one into the
 * original leads there.
 *
 * @param into the copy's own place, with nothing there yet; the directory above it is there
 * @throws EnvironmentError when there is no copy: no room, a directory that cannot be read, no `cp`; the signal's reason
 */
export async function createWorkCopy(
  source: { directory: string; repository?: Repository },
  into: string,
  signal: AbortSignal,
): Promise<WorkCopy> {
  const tree = source.repository?.directory ?? (await realPath(source.directory));
  const copy = await makePlace(tree, into);
  const remove = removalOf(copy);
  try {
    const left = await fill(tree, source.repository, copy, signal);
    return { directory: join(copy, source.repository?.path ?? ''), warning: warningOf(left), remove };
  } catch (error) {
    await remove();
    if (!(error instanceof Error && 'syscall' in error)) throw error;
    throw new EnvironmentError(`Cannot copy ${tree} to ${copy}: ${reasonOf(error)}.`, undefined, {
      cause: error,
    });
  }
}

/** Removes a copy, as `WorkCopy` says. */
export function removalOf(copy: string): WorkCopy['remove'] {
  return async () => {
    const reason = await removeTree(copy);
    return reason === undefined ? undefined : `The copy of the source in ${copy} is not removed: ${reason}.`;
  };
}

async function realPath(directory: string): Promise<string> {
  return realpath(directory).catch((error: Error) => {
    throw new EnvironmentError(`Cannot read the source ${directory}: ${reasonOf(error)}.`, undefined, {
      cause: error,
    });
  });
}

/** @returns the real path of the new directory */
async function makePlace(tree: string, into: string): Promise<string> {
  const parent = dirname(resolve(into));
  try {
    const copy = join(await realpath(parent), basename(into));
    if (relative(tree, copy).split('/')[0] === '..') {
      await mkdir(copy, { mode: 0o700 });
      return copy;
    }
  } catch (error) {
    throw new EnvironmentError(
      `Cannot make the directory ${into} for a copy of the source: ${reasonOf(error)}.`,
      'RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.',
      { cause: error },
    );
  }
  throw new EnvironmentError(
    `A copy of the source cannot be in the source: ${into} is in ${tree}.`,
    'Let RUNNER_TEMP on a runner, TMPDIR elsewhere, point to a place outside.',
  );
}

/** @returns cp's lines about what it left out */
async function fill(
  tree: string,
  repository: Repository | undefined,
  copy: string,
  signal: AbortSignal,
): Promise<string[]> {
  if (repository === undefined) return copyEntries(tree, ['.'], copy, signal);
  const names = await namesIn(tree);
  let left: string[];
  if (names === undefined) {
    left = await copyEntries(tree, ['.'], copy, signal);
    await removeTree(join(copy, '.git'));
    left.push(...(await copyGitData(repository, copy, signal)));
  } else {
    const others = names.filter((name) => name !== '.git');
    left = await inParallel([copyEntries(tree, others, copy, signal), copyGitData(repository, copy, signal)]);
  }
  await keepAttributes(tree, copy);
  return left;
}

/** @returns undefined when node cannot give one of them to a program: names are bytes, its arguments are text */
async function namesIn(directory: string): Promise<string[] | undefined> {
  const names = await readdir(directory, { encoding: 'buffer' });
  const texts = names.map((name) => name.toString());
  return texts.every((text, index) => names[index]?.equals(Buffer.from(text))) ? texts : undefined;
}

function warningOf(left: string[]): string | undefined {
  if (left.length === 0) return undefined;
  const more = left.length > 3 ? ` and ${left.length - 3} more` : '';
  return `Builds run in copies of the source that lack some files: ${left.slice(0, 3).join('; ')}${more}.`;
}
