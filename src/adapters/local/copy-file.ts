import { constants, createReadStream, createWriteStream } from 'node:fs';
import { chmod, copyFile, stat, utimes } from 'node:fs/promises';
import { pipeline } from 'node:stream/promises';

/** Up to here the system copies in one go, which nothing can interrupt. */
const LARGE = 32 << 20;
const CHUNK = 1 << 20;

/**
 * Copies a file with its permissions and the time of its last change; shares the blocks where the file system can. There
 * must be nothing at `to`.
 * @returns its size in bytes
 * @throws what a system call throws, or an AbortError soon after `signal` aborts; then `to` may hold a part
 */
export async function copyWholeFile(from: string, to: string, signal: AbortSignal): Promise<number> {
  signal.throwIfAborted();
  const found = await stat(from);
  if (!found.isFile()) throw new Error(`${from} is no file`);
  const { COPYFILE_EXCL, COPYFILE_FICLONE, COPYFILE_FICLONE_FORCE } = constants;
  if (found.size < LARGE) {
    await copyFile(from, to, COPYFILE_EXCL | COPYFILE_FICLONE);
  } else if (!(await succeeds(copyFile(from, to, COPYFILE_EXCL | COPYFILE_FICLONE_FORCE)))) {
    const source = createReadStream(from, { highWaterMark: CHUNK });
    await pipeline(source, createWriteStream(to, { flags: 'wx', highWaterMark: CHUNK }), { signal });
  }
  // Neither the umask nor setuid and its like have a say in a copy.
  await chmod(to, found.mode & 0o777);
  await utimes(to, found.atime, found.mtime);
  return found.size;
}

async function succeeds(work: Promise<void>): Promise<boolean> {
  return work.then(
    () => true,
    () => false,
  );
}
