import { createHash, randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, rmdir, stat, utimes, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

import { copyWholeFile } from './copy-file.js';

/** A cache in the folder, as its manifest tells it. */
export interface CacheEntry {
  /** Of its folder. */
  path: string;
  key: string;
  /** Tells it from a later one with the same key. */
  id: string;
  /** When it was saved, in milliseconds; greater than in every entry that was there then, whatever the clock did. */
  saved: number;
  /** Name and size of each archive. */
  archives: Record<string, number>;
  /** When it was last restored or saved, in milliseconds. */
  used: number;
}

/** An entry whose archives are not those of its manifest. */
export class DamagedEntry extends Error {
  override readonly name = 'DamagedEntry';
}

const MANIFEST = 'cache.json';
const ARCHIVES = 'archives';

/** Where the entry of a key is: readable, of bounded length, and different for each key. */
export function entryPath(directory: string, key: string): string {
  const readable = key.replace(/[^A-Za-z0-9._-]/g, '_').slice(0, 80);
  const hash = createHash('sha256').update(key).digest('hex').slice(0, 32);
  return join(directory, `${readable}-${hash}`);
}

/** The entry at `path`; undefined when there is none, or none whose manifest can be read. */
export async function readEntry(path: string): Promise<CacheEntry | undefined> {
  try {
    const manifest = join(path, MANIFEST);
    const { key, id, saved, archives } = JSON.parse(await readFile(manifest, 'utf8')) as CacheEntry;
    const named = Object.keys(archives).every((name) => name === basename(name));
    const sound = named && typeof key === 'string' && typeof id === 'string' && typeof saved === 'number';
    return sound ? { path, key, id, saved, archives, used: (await stat(manifest)).mtimeMs } : undefined;
  } catch {
    return undefined;
  }
}

/**
 * All entries, the newest first, and nothing that looks like one, as they are evicted.
 * @throws what a system call throws when the folder is there and cannot be read
 */
export async function listEntries(directory: string): Promise<CacheEntry[]> {
  const names = await readdir(directory).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    throw error;
  });
  const paths = names.filter((name) => /-[0-9a-f]{32}$/.test(name)).map((name) => join(directory, name));
  const entries = await Promise.all(paths.map(readEntry));
  return entries
    .filter((entry) => entry !== undefined)
    .filter(({ key, path }) => path === entryPath(directory, key))
    .sort((one, other) => other.saved - one.saved);
}

/**
 * Makes the entry of `key` in the new folder `path`, of the archives in `source`.
 * @throws what a system call throws, or an AbortError
 */
export async function makeEntry(
  path: string,
  { key, saved, source }: { key: string; saved: number; source: string },
  signal: AbortSignal,
): Promise<void> {
  await mkdir(join(path, ARCHIVES), { recursive: true });
  const archives: CacheEntry['archives'] = {};
  for (const name of await readdir(source))
    archives[name] = await copyWholeFile(join(source, name), join(path, ARCHIVES, name), signal);
  await writeFile(join(path, MANIFEST), JSON.stringify({ key, id: randomUUID(), saved, archives }));
}

/**
 * Copies the archives of an entry into the folder `target`, or leaves nothing there. Copies, as the build may change what
 * it gets.
 * @returns false when another process has evicted the entry meanwhile
 * @throws DamagedEntry; what a system call throws, or an AbortError
 */
export async function copyEntry(entry: CacheEntry, target: string, signal: AbortSignal): Promise<boolean> {
  await mkdir(target, { recursive: true });
  const names = Object.keys(entry.archives);
  let failure: unknown;
  try {
    for (const name of names) {
      const size = await copyWholeFile(join(entry.path, ARCHIVES, name), join(target, name), signal);
      if (size !== entry.archives[name]) throw new DamagedEntry(`${name} has ${size} bytes`);
    }
  } catch (error) {
    failure = error;
  }
  // Entries come and go as a whole: if it is still there, all archives were its own.
  const stayed = (await readEntry(entry.path))?.id === entry.id;
  if (stayed && failure === undefined) {
    const now = new Date();
    // Who may only read cannot keep it from eviction.
    await utimes(join(entry.path, MANIFEST), now, now).catch(() => undefined);
    return true;
  }
  for (const name of names) await rm(join(target, name), { force: true });
  await rmdir(target).catch(() => undefined);
  if (!stayed) return false;
  const { code, path } = failure as NodeJS.ErrnoException;
  throw code === 'ENOENT' && path?.startsWith(entry.path) ? new DamagedEntry(`${path} is gone`) : failure;
}

/**
 * Takes what is at `path` away at once, to `aside` on the same disk, if it is the entry with that id; with no id, if it
 * is none. Another process may have put a new entry there since the caller looked: that is put back.
 * @throws what a system call throws, but not when nothing is there
 */
export async function takeAway(path: string, aside: string, id: string | undefined): Promise<void> {
  try {
    await rename(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  // Nor is that possible when yet another one has come.
  if ((await readEntry(aside))?.id !== id) await rename(aside, path).catch(() => undefined);
}
