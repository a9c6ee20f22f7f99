import { chmod, mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import { EnvironmentError } from '../errors.js';

/**
 * Gives a file a text, at once or not at all, and makes its folder where there is none. A file that is there keeps its mode, and a link
 * stays a link.
 * @throws EnvironmentError when the file or its folder cannot be written
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  let made: string | undefined;
  try {
    await mkdir(dirname(file), { recursive: true });
    const there = await stat(file).catch(() => undefined);
    const path = there ? await realpath(file) : file;
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, text, { flag: 'wx' });
    made = temporary;
    if (there) await chmod(temporary, there.mode & 0o7777);
    await rename(temporary, path);
  } catch (error) {
    if (made !== undefined) await rm(made, { force: true });
    throw new EnvironmentError(`Cannot write ${file}: ${(error as Error).message}`, undefined, {
      cause: error,
    });
  }
}
