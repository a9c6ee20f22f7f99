import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Makes a directory and those above it. Node's own way tries for ever where the system says that a directory above is not
 * there, and may not be: in /proc.
 * @throws what a system call throws
 */
export async function makeDirectories(directory: string): Promise<void> {
  try {
    await makeOne(directory);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT' || dirname(directory) === directory) throw error;
    await makeDirectories(dirname(directory));
    await makeOne(directory);
  }
}

/** Builds of a batch make the same directories at the same time. */
async function makeOne(directory: string): Promise<void> {
  try {
    await mkdir(directory);
  } catch (error) {
    const there = (error as NodeJS.ErrnoException).code === 'EEXIST' && (await stat(directory)).isDirectory();
    if (!there) throw error;
  }
}

const PREFIX = '.run-buildspec-';
/** What mkdtemp makes of the prefix. */
const STAGING = /^\.run-buildspec-[A-Za-z0-9]{6}$/;
const ABANDONED_MS = 24 * 60 * 60_000;

/**
 * Gives `work` a new folder in `directory`, which is made, and removes it afterwards with what is still in it: whatever
 * is to appear in `directory` as a whole is made there and renamed. Such folders that are older than a day are of
 * killed processes and go too.
 * @throws what a system call or `work` throws
 */
export async function withStaging<T>(directory: string, work: (folder: string) => Promise<T>): Promise<T> {
  await makeDirectories(directory);
  await removeAbandoned(directory);
  const folder = await mkdtemp(join(directory, PREFIX));
  try {
    return await work(folder);
  } finally {
    await remove(folder);
  }
}

async function removeAbandoned(directory: string): Promise<void> {
  const folders = (await readdir(directory)).filter((name) => STAGING.test(name));
  for (const folder of folders.map((name) => join(directory, name))) {
    const found = await stat(folder).catch(() => undefined);
    if (found && Date.now() - found.mtimeMs > ABANDONED_MS) await remove(folder);
  }
}

/** What cannot be removed now is abandoned: somebody may tomorrow. */
async function remove(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true }).catch(() => undefined);
}

const REASONS: Record<string, string> = {
  ENOSPC: 'no room is left there',
  EDQUOT: 'no room is left there',
  EACCES: 'it is not permitted',
  EPERM: 'it is not permitted',
  EROFS: 'it is read-only',
  ENOTDIR: 'a file is where a folder should be',
  EEXIST: 'something is in the way',
  ENAMETOOLONG: 'the name is too long',
};

/** Why a file could not be read or written, with the system's own words. */
export function reasonOf(error: unknown): string {
  const { code = '', message } = error as NodeJS.ErrnoException;
  const reason = REASONS[code];
  return reason === undefined ? message : `${reason} (${message})`;
}
