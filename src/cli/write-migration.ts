import { lstat, readFile, realpath, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

import { isInside } from '../entry/inside.js';
import { UserError } from '../errors.js';
import type { Migration } from '../migrate/types.js';
import { replaceFile } from './replace-file.js';

/** A file that is to be written, and what is there. */
export interface PlannedFile {
  path: string;
  text: string;
  state: 'new' | 'unchanged' | 'differs';
}

/**
 * Looks what is there, and writes nothing.
 * @param out the folder that the paths start from, there or not
 * @throws UserError for everything that no file can be written over: links, what lies behind one outside of `out`, folders, files in their place
 */
export async function planFiles(out: string, files: Migration['files']): Promise<PlannedFile[]> {
  const planned: PlannedFile[] = [];
  const problems: string[] = [];
  const root = await existing(resolve(out));
  for (const { path, text } of files) {
    const file = join(resolve(out), path);
    const folder = await existing(dirname(file));
    const there = await lstat(file).catch(absent);
    if (!isInside(root, folder))
      problems.push(`${path} would lie outside of ${out}: a folder on its way is a link.`);
    else if (!(await stat(folder)).isDirectory())
      problems.push(`${path} cannot be there: ${folder} is no folder.`);
    else if (there && !there.isFile()) problems.push(`${path} is there, and is no plain file.`);
    else planned.push({ path, text, state: there ? await compare(file, text) : 'new' });
  }
  if (problems.length > 0) throw new UserError(['Nothing is written.', ...problems].join('\n'));
  return planned;
}

/**
 * Writes what is new or differs, each file at once or not at all.
 * @throws EnvironmentError when one cannot be written
 */
export async function writeFiles(out: string, files: readonly PlannedFile[]): Promise<void> {
  for (const { path, text, state } of files) {
    if (state !== 'unchanged') await replaceFile(join(resolve(out), path), text);
  }
}

/** The real path of a folder, or of the nearest one above that is there. */
async function existing(folder: string): Promise<string> {
  try {
    return await realpath(folder);
  } catch (error) {
    const above = dirname(folder);
    if (above === folder || !isAbsent(error)) throw error;
    return existing(above);
  }
}

async function compare(file: string, text: string): Promise<'unchanged' | 'differs'> {
  return (await readFile(file)).equals(Buffer.from(text)) ? 'unchanged' : 'differs';
}

function absent(error: unknown): undefined {
  if (!isAbsent(error)) throw error;
}

/** ENOTDIR: a file stands on the way, where a folder must be. */
function isAbsent(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
