import { createHash } from 'node:crypto';
import { type BigIntStats, closeSync, constants, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { open, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { ZipFile } from 'yazl';

import { EnvironmentError } from '../../errors.js';
import type { ArtifactFile } from '../../run/ports.js';

const CHUNK = 1 << 20;
const PROGRESS_MS = 5000;
/** What setuid, setgid and sticky would do to whoever unpacks it is not ours to decide. */
const PERMISSIONS = 0o777;
const LINK_MODE = constants.S_IFLNK | PERMISSIONS;

/** How a zip is written, and what stops it. */
export interface ZipOptions {
  /** 0 (stored) to 9; absent: 6. */
  compressionLevel?: number;
  signal: AbortSignal;
  /** How far it is, about every five seconds. */
  onProgress?(message: string): void;
}

/** The zip that was written, as CodeBuild tells of it (codebuild.md §7.3). */
export interface WrittenZip {
  /** In bytes. */
  size: number;
  /** Hexadecimal. */
  sha256: string;
  md5: string;
}

/**
 * Writes `files` into the new file `path` as a zip, in their order. Entries begin with `./`, as CodeBuild's (codebuild.md
 * §7.3), and keep permissions and the time of the last change; links stay links. One file is open and one MiB of it in
 * memory at a time. ZIP64 where there are more than 65,535 entries or 4 GiB.
 * @throws EnvironmentError when a file cannot be read or changes meanwhile, which it names, or the zip cannot be written;
 * the reason of `signal` when that aborts. Then nothing is left at `path`
 */
export async function writeZip(
  path: string,
  files: ArtifactFile[],
  { compressionLevel, signal, onProgress }: ZipOptions,
): Promise<WrittenZip> {
  checkEntries(files);
  signal.throwIfAborted();
  const found = files.map((file) => ({ file, stat: file.link === undefined ? statOf(file) : undefined }));
  const output = await open(path, 'wx').catch((error: unknown) => {
    throw writeError(path, error);
  });
  const failed = new AbortController();
  const stop = AbortSignal.any([signal, failed.signal]);
  const zip = new ZipFile();
  const [sha256, md5] = [createHash('sha256'), createHash('md5')];
  let [done, size, told] = [0, 0, performance.now()];
  const measure = async function* (chunks: AsyncIterable<string | Buffer>): AsyncGenerator<string | Buffer> {
    for await (const chunk of chunks) {
      size += chunk.length;
      sha256.update(chunk);
      md5.update(chunk);
      if (performance.now() - told > PROGRESS_MS) {
        told = performance.now();
        onProgress?.(`Packing ${basename(path)}: ${done} of ${files.length} files`);
      }
      yield chunk;
    }
  };
  try {
    for (const { file, stat } of found) {
      if (stat === undefined) {
        zip.addBuffer(Buffer.from(file.link ?? ''), entryName(file), { mode: LINK_MODE, compress: false });
        continue;
      }
      const mode = constants.S_IFREG | (Number(stat.mode) & PERMISSIONS);
      const options = {
        mode,
        mtime: stat.mtime,
        ...(compressionLevel !== undefined && { compressionLevel }),
      };
      // Neither addFile, which opens a file by its name again, nor addBuffer, which keeps all bytes until the end.
      zip.addReadStreamLazy(entryName(file), options, (give) => {
        const content = readContent(file, stat, stop);
        content.on('error', (error) => failed.abort(error));
        content.on('end', () => done++);
        give(null, content);
      });
    }
    zip.end();
    await pipeline(zip.outputStream, measure, output.createWriteStream(), { signal: stop });
  } catch (error) {
    const reason: unknown = stop.aborted ? stop.reason : writeError(path, error);
    failed.abort();
    await output.close();
    await rm(path, { force: true });
    throw reason;
  }
  return { size, sha256: sha256.digest('hex'), md5: md5.digest('hex') };
}

/**
 * Refuses entries that would not land in the artifact, or on each other. Whoever chose the files sees to that.
 * @throws Error
 */
export function checkEntries(files: ArtifactFile[]): void {
  const seen = new Set<string>();
  for (const { entry } of files) {
    if (/(^|\/)\.{0,2}(\/|$)|\0/.test(entry))
      throw new Error(`No path in an artifact: ${JSON.stringify(entry)}`);
    if (seen.has(entry)) throw new Error(`Twice in an artifact: ${JSON.stringify(entry)}`);
    seen.add(entry);
  }
}

/** yazl takes `\` for a separator, by `replace`. It is a character of the name, here and to unzip. */
function entryName({ entry }: ArtifactFile): string {
  const name = `./${entry}`;
  if (!entry.includes('\\')) return name;
  const kept: unknown = Object.assign(new String(name), { replace: () => kept });
  return kept as string;
}

function statOf(file: ArtifactFile): BigIntStats {
  try {
    const stat = statSync(file.path, { bigint: true });
    if (!stat.isFile()) throw new Error('it is no file');
    return stat;
  } catch (error) {
    throw readError(file, error);
  }
}

/**
 * The bytes of a file that is as `expected` from the first to the last of them. Reads at once rather than by node's
 * threads: with thousands of small files the way there and back takes most of the time.
 */
function readContent(file: ArtifactFile, expected: BigIntStats, signal: AbortSignal): Readable {
  let descriptor: number | undefined;
  const checkUnchanged = (opened: number): void => {
    const { size, mtimeNs } = fstatSync(opened, { bigint: true });
    if (size !== expected.size || mtimeNs !== expected.mtimeNs)
      throw new Error('it changes while it is packed');
  };
  const readNext = (): Buffer | null => {
    if (descriptor === undefined) {
      // A pipe that has taken its place does not block us.
      descriptor = openSync(file.path, constants.O_RDONLY | constants.O_NONBLOCK);
      checkUnchanged(descriptor);
    }
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, Number(expected.size) + 1));
    const length = readSync(descriptor, chunk);
    if (length > 0) return chunk.subarray(0, length);
    checkUnchanged(descriptor);
    return null;
  };
  return new Readable({
    signal,
    highWaterMark: 1,
    read() {
      try {
        this.push(readNext());
      } catch (error) {
        this.destroy(readError(file, error));
      }
    },
    destroy(error, callback) {
      if (descriptor !== undefined) closeSync(descriptor);
      callback(error);
    },
  });
}

function readError({ path, entry }: ArtifactFile, error: unknown): EnvironmentError {
  const { message } = error as Error;
  return new EnvironmentError(`${path} cannot be packed as ${entry}: ${message}.`, undefined, {
    cause: error,
  });
}

function writeError(path: string, error: unknown): EnvironmentError {
  const { code, message } = error as NodeJS.ErrnoException;
  const reason =
    code === 'ENOSPC' || code === 'EDQUOT' ? `no room is left on its disk (${message})` : message;
  return new EnvironmentError(`${path} cannot be written: ${reason}.`, undefined, { cause: error });
}
