import { chmod, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';

import { EnvironmentError } from '../errors.js';

/**
 * Gives a file a new text, at once or not at all; it keeps its mode, and a link stays a link.
 * @throws EnvironmentError when the file or its folder cannot be written
 */
export async function replaceFile(file: string, text: string): Promise<void> {
  let made: string | undefined;
  try {
    const path = await realpath(file);
    const { mode } = await stat(path);
    const temporary = `${path}.${process.pid}.tmp`;
    await writeFile(temporary, text, { flag: 'wx' });
    made = temporary;
    await chmod(temporary, mode & 0o7777);
    await rename(temporary, path);
  } catch (error) {
    if (made !== undefined) await rm(made, { force: true });
    throw new EnvironmentError(`Cannot write ${file}: ${(error as Error).message}`, undefined, {
      cause: error,
    });
  }
}
