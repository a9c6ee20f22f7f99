import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';

import type { Repository } from '../../plan/types.js';
import { copyEntries, inParallel, keepAttributes, linkEntries, removeTree } from './copy-program.js';

/** Places of objects: their names are hashes of what is in them, so they are never changed in place. */
export const IMMUTABLE = /^(pack|[0-9a-f]{2})$/;
/** Other worktrees of the repository, which are not the copy's, and locks of a git that runs now. */
const FOREIGN = /^worktrees$|\.lock$/;
/** What a linked worktree has of its own (gitrepository-layout); the common directory holds the main worktree's. */
const OF_ONE_WORKTREE =
  /^(HEAD|[A-Z_]+_HEAD|index|MERGE_.+|BISECT_.+|AUTO_MERGE|COMMIT_EDITMSG|config\.worktree|rebase-(merge|apply)|sequencer|modules)$/;
/** What ties a linked worktree to its repository. */
const TIES = /^(commondir|gitdir|locked)$/;

/**
 * Gives the tree `copy` a `.git` directory of its own, so that git in the copy changes nothing in the original: refs, index
 * and configuration are copied; objects are hard links where the file system can. (Modes and times of objects are shared
 * therefore, as with `git clone --local`.) A linked worktree and a submodule, whose `.git` is a file, become
 * repositories that stand alone.
 * @returns cp's lines about what it left out
 * @throws EnvironmentError; what a system call throws; the signal's reason
 */
export async function copyGitData(
  { directory, gitDirectory }: Repository,
  copy: string,
  signal: AbortSignal,
): Promise<string[]> {
  const from = join(directory, '.git');
  const to = join(copy, '.git');
  const common = gitDirectory ?? from;
  const own = gitDirectory === undefined ? from : await followGitFile(from, directory);
  const linked = own !== common;

  await mkdir(join(to, 'objects'), { recursive: true });
  const shared = (await readdir(common)).filter(
    (name) => name !== 'objects' && !FOREIGN.test(name) && !(linked && OF_ONE_WORKTREE.test(name)),
  );
  const left = await inParallel([
    copyEntries(common, shared, to, signal),
    copyObjects(join(common, 'objects'), join(to, 'objects'), signal),
  ]);
  if (linked) {
    const names = (await readdir(own)).filter((name) => !TIES.test(name) && !FOREIGN.test(name));
    left.push(...(await copyEntries(own, names, to, signal)));
  }
  await configure(from, to, gitDirectory !== undefined);
  if (gitDirectory !== undefined)
    await relocateSubmodules(join(own, 'modules'), join(to, 'modules'), { directory, copy });
  await keepAttributes(common, to);
  return left;
}

async function followGitFile(file: string, directory: string): Promise<string> {
  const target = /^gitdir: (.+?)\s*$/.exec(await readFile(file, 'utf8'))?.[1];
  return target === undefined ? file : resolve(directory, target);
}

async function copyObjects(from: string, to: string, signal: AbortSignal): Promise<string[]> {
  const names = await readdir(from);
  const immutable = names.filter((name) => IMMUTABLE.test(name));
  const others = names.filter((name) => !IMMUTABLE.test(name));
  const left = await inParallel([
    copyEntries(from, others, to, signal),
    linkOrCopy(from, immutable, to, signal),
  ]);
  await keepAttributes(from, to);
  return left;
}

async function linkOrCopy(from: string, names: string[], to: string, signal: AbortSignal): Promise<string[]> {
  if ((await stat(from)).dev === (await stat(to)).dev) {
    if (await linkEntries(from, names, to, signal)) return [];
    for (const name of names) await removeTree(join(to, name));
  }
  return copyEntries(from, names, to, signal);
}

/**
 * Completes the copied configuration; of two settings the later one counts. Inodes and times of change differ from those in
 * the index: without `checkStat` all files would look changed to `git diff-index`. Settings for the original's `.git` alone
 * (`includeIf.gitdir`), where actions/checkout keeps its credentials, are the copy's too.
 */
async function configure(original: string, gitDirectory: string, alone: boolean): Promise<void> {
  const file = join(gitDirectory, 'config');
  const text = await readFile(file, 'latin1').catch(() => '');
  const settings = ['trustctime = false', 'checkStat = minimal'];
  if (alone || /^\s*worktree\s*=/im.test(text)) settings.push('bare = false', 'worktree = ..');
  await writeFile(
    file,
    `${renamed(text, original, gitDirectory)}\n[core]\n${settings.map((setting) => `\t${setting}\n`).join('')}`,
    'latin1',
  );
}

/** Settings for one copy's `.git` become those of the `.git` of a copy of it. */
export async function adaptConfig(original: string, gitDirectory: string): Promise<void> {
  const file = join(gitDirectory, 'config');
  const text = await readFile(file, 'latin1').catch(() => '');
  const adapted = renamed(text, original, gitDirectory);
  if (adapted !== text) await writeFile(file, adapted, 'latin1');
}

/** In a text of one character a byte, so that every byte stays what it is. */
function renamed(text: string, original: string, gitDirectory: string): string {
  const bytes = (path: string): string => Buffer.from(path).toString('latin1');
  return text.replaceAll(`gitdir:${bytes(original)}`, () => `gitdir:${bytes(gitDirectory)}`);
}

/**
 * git data of submodules and their working trees name each other by relative paths. Those are others where the git data was
 * not in the tree.
 * @param from where that of submodules was, `to` where it is
 */
async function relocateSubmodules(
  from: string,
  to: string,
  trees: { directory: string; copy: string },
): Promise<void> {
  for (const entry of await readdir(to, { withFileTypes: true }).catch(() => [])) {
    if (!entry.isDirectory()) continue;
    const [was, is] = [join(from, entry.name), join(to, entry.name)];
    const config = await readFile(join(is, 'config'), 'utf8').catch(() => undefined);
    // The name of a submodule may have slashes.
    if (config === undefined) {
      await relocateSubmodules(was, is, trees);
      continue;
    }
    const worktree = /^\s*worktree\s*=\s*"?(.+?)"?\s*$/im.exec(config)?.[1];
    const path = worktree === undefined ? '..' : relative(trees.directory, resolve(was, worktree));
    if (path.split(sep)[0] !== '..') {
      const tree = join(trees.copy, path);
      await rm(join(tree, '.git'), { force: true });
      await writeFile(join(tree, '.git'), `gitdir: ${relative(tree, is)}\n`);
      const value = relative(is, tree).replace(/[\\"]/g, '\\$&');
      await writeFile(join(is, 'config'), `${config}\n[core]\n\tworktree = "${value}"\n`);
    }
    await relocateSubmodules(join(was, 'modules'), join(is, 'modules'), trees);
  }
}
