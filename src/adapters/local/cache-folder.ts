import { access, constants, rename } from 'node:fs/promises';
import { basename, join, resolve } from 'node:path';

import type { CacheContent, CacheStore, TransferOptions } from '../../run/ports.js';
import {
  type CacheEntry,
  copyEntry,
  DamagedEntry,
  entryPath,
  listEntries,
  makeEntry,
  readEntry,
  takeAway,
} from './cache-entries.js';
import { reasonOf, withStaging } from './staging.js';

const UNUSED_MS = 14 * 24 * 60 * 60_000;

/**
 * Keeps caches in a folder, one folder a key (codebuild.md §7.4): keys are never overwritten, a prefix finds the newest.
 * Several builds may use it at once: entries are made beside and renamed, and taken away in the same manner. Whoever comes
 * second with a key is told that it is there. Entries that nobody has saved or restored for 14 days are removed when another is saved;
 * CodeBuild keeps them. It copies the folder of archives that `content` names (`packs: false`).
 */
export function createCacheFolder(directory: string): CacheStore {
  const root = resolve(directory);
  const attempt = async <T>(
    what: string,
    { signal, onWarning }: TransferOptions,
    work: () => Promise<T>,
  ): Promise<T | undefined> => {
    try {
      return await work();
    } catch (error) {
      if (!signal.aborted) onWarning(`The cache is not ${what}, in ${root}: ${reasonOf(error)}.`);
      return undefined;
    }
  };
  return {
    packs: false,
    format: async () => `${process.platform}-${process.arch}-tar`,
    restore: (key, prefixes, content, options) =>
      attempt('restored', options, () => restore(root, [key, ...prefixes], archivesOf(content), options)),
    has: (key, _content, options) =>
      attempt('saved', options, async () => {
        if (await readEntry(entryPath(root, key))) return true;
        await access(root, constants.W_OK).catch((error: NodeJS.ErrnoException) => {
          if (error.code !== 'ENOENT') throw error;
        });
        return false;
      }),
    save: async (key, content, options) =>
      (await attempt('saved', options, () => save(root, key, archivesOf(content), options.signal))) ??
      'not saved',
  };
}

function archivesOf({ directory, paths }: CacheContent): string {
  return resolve(directory, paths[0] ?? '');
}

async function restore(
  root: string,
  [key = '', ...prefixes]: string[],
  target: string,
  { signal, onWarning }: TransferOptions,
): Promise<string | undefined> {
  const exact = await readEntry(entryPath(root, key));
  const entries = await listEntries(root);
  const newest = prefixes.flatMap((prefix) => entries.filter((entry) => entry.key.startsWith(prefix)));
  const candidates = exact ? [exact, ...newest] : newest;
  for (const entry of new Map(candidates.map((candidate) => [candidate.path, candidate])).values()) {
    try {
      if (await copyEntry(entry, target, signal)) return entry.key;
    } catch (error) {
      if (!(error instanceof DamagedEntry)) throw error;
      onWarning(
        `The cache ${entry.key} in ${root} is damaged: ${error.message}. It is left out and removed.`,
      );
      // Where we may not, the next build is told the same.
      await withStaging(root, (staging) => evict([entry], staging)).catch(() => undefined);
    }
  }
  return undefined;
}

async function save(
  root: string,
  key: string,
  source: string,
  signal: AbortSignal,
): Promise<'saved' | 'there'> {
  const path = entryPath(root, key);
  return withStaging(root, async (staging) => {
    const entries = await listEntries(root);
    await evict(
      entries.filter(({ used }) => Date.now() - used > UNUSED_MS),
      staging,
    );
    if (await readEntry(path)) return 'there';
    const made = join(staging, 'new');
    const saved = Math.max(Date.now(), ...entries.map((entry) => entry.saved + 1));
    await makeEntry(made, { key, saved, source }, signal);
    if (await moveIn(made, path)) return 'saved';
    if (await readEntry(path)) return 'there';
    // What is no entry would be in the way for ever.
    await takeAway(path, join(staging, 'no-entry'), undefined);
    return (await moveIn(made, path)) ? 'saved' : 'there';
  });
}

/** @returns false when something is there: a folder takes the place of nothing but an empty one */
async function moveIn(made: string, path: string): Promise<boolean> {
  try {
    await rename(made, path);
    return true;
  } catch (error) {
    if (!['ENOTEMPTY', 'EEXIST', 'ENOTDIR'].includes((error as NodeJS.ErrnoException).code ?? ''))
      throw error;
    return false;
  }
}

/** Whoever may only read leaves it to others. */
async function evict(entries: CacheEntry[], staging: string): Promise<void> {
  for (const { path, id } of entries)
    await takeAway(path, join(staging, basename(path)), id).catch(() => undefined);
}
