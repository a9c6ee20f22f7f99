import { type ChildProcess, spawn } from 'node:child_process';
import { chmod, lchown, readdir, stat, utimes } from 'node:fs/promises';

import { EnvironmentError } from '../../errors.js';

const WHY = 'Each build of a batch runs in its own copy of the source.';
/** Of what a program says, as much as is kept. */
const KEPT = 64 << 10;
/** Names that one process is given: far below what systems take. */
const NAMES = 1000;

interface RunOptions {
  cwd?: string;
  signal?: AbortSignal;
}

/**
 * Runs a program to its end, with English messages.
 * @returns its exit code (null: killed) and the lines that it printed, up to 64 KiB
 * @throws EnvironmentError when there is no such program; the signal's reason
 */
async function runProgram(
  program: string,
  args: string[],
  { cwd, signal }: RunOptions = {},
): Promise<{ code: number | null; lines: string[] }> {
  signal?.throwIfAborted();
  type Ran = { code: number | null; text: string; failure?: NodeJS.ErrnoException };
  const ran = await new Promise<Ran>((resolve) => {
    // Without file descriptors left it has no streams.
    const child: ChildProcess = spawn(program, args, {
      cwd,
      signal,
      killSignal: 'SIGKILL',
      env: { ...process.env, LC_ALL: 'C' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const kept: Buffer[] = [];
    let size = 0;
    let failure: Error | undefined;
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (piece: Buffer) => {
        if (size < KEPT) kept.push(piece);
        size += piece.length;
      });
    child.on('error', (error) => (failure ??= error));
    // Not before the process is gone: what it writes is removed then.
    child.on('close', (code) => resolve({ code, text: wholeLines(Buffer.concat(kept), size), failure }));
  });
  signal?.throwIfAborted();
  if (ran.failure !== undefined)
    throw new EnvironmentError(
      `Cannot run the program ${program}: ${ran.failure.message}.`,
      `${ran.failure.code === 'ENOENT' ? 'It must be on PATH. ' : ''}${WHY}`,
      { cause: ran.failure },
    );
  return { code: ran.code, lines: ran.text.split('\n').filter((line) => line !== '') };
}

function wholeLines(kept: Buffer, printed: number): string {
  const text = kept.toString();
  return kept.length < printed ? text.slice(0, text.lastIndexOf('\n')) : text;
}

let known: Promise<string[]> | undefined;

/** Keeps modes, owners, times and links, and shares blocks where program and file system can. */
export function copyOptions(): Promise<string[]> {
  known ??= runProgram('cp', ['--help']).then(({ lines }) => {
    if (lines.some((line) => line.includes('--reflink'))) return ['-a', '--reflink=auto'];
    return process.platform === 'darwin' ? ['-a', '-c'] : ['-a'];
  });
  return known;
}

/** What cp says of single files that it left out; anything else that it says is a failure. */
const LEFT_OUT = /(Permission denied|Operation not permitted|No such file or directory|socket.*)$/;

/**
 * Copies entries of the directory `from` into the directory `to`.
 * @returns cp's lines about files that it left out
 * @throws EnvironmentError; the signal's reason
 */
export async function copyEntries(
  from: string,
  names: string[],
  to: string,
  signal: AbortSignal,
): Promise<string[]> {
  const options = await copyOptions();
  const left: string[] = [];
  for (const some of parts(names)) {
    const { code, lines } = await runProgram('cp', [...options, '--', ...some, to], { cwd: from, signal });
    if (code === 0) continue;
    const fatal = lines.find((line) => !LEFT_OUT.test(line));
    if (fatal !== undefined) throw copyError(from, to, fatal);
    const closed = await unreadableDirectory(Buffer.from(from));
    if (closed !== undefined)
      throw new EnvironmentError(
        `Cannot copy the source: this user cannot read the directory ${closed}.`,
        `Let this user read it, or remove it. ${WHY}`,
      );
    if (lines.length === 0) throw copyError(from, to, `cp ended with exit code ${code}`);
    left.push(...lines);
  }
  return left;
}

/**
 * As `copyEntries`, by hard links: for files that nobody changes in place.
 * @returns false when that failed; then `to` may hold a part
 */
export async function linkEntries(
  from: string,
  names: string[],
  to: string,
  signal: AbortSignal,
): Promise<boolean> {
  for (const some of parts(names)) {
    const { code } = await runProgram('cp', ['-a', '-l', '--', ...some, to], { cwd: from, signal });
    if (code !== 0) return false;
  }
  return true;
}

function parts(names: string[]): string[][] {
  const count = Math.ceil(names.length / NAMES);
  return Array.from({ length: count }, (_, index) =>
    names.slice(index * NAMES, (index + 1) * NAMES).map((name) => `./${name}`),
  );
}

/** What to tell when cp has said `line`. */
export function copyError(from: string, to: string, line: string): EnvironmentError {
  const full = /No space left on device|Disk quota exceeded|File too large/.test(line);
  return new EnvironmentError(
    `Cannot copy ${from} to ${to}: ${full ? 'no room is left there' : line}${full ? ` (${line})` : ''}.`,
    full
      ? `Make room, run fewer builds at once, or let RUNNER_TEMP on a runner, TMPDIR elsewhere, point to another place. ${WHY}`
      : undefined,
  );
}

/**
 * Removes a directory with all that is in it, read-only directories as Go makes those of its modules too. Links to files
 * elsewhere share their modes, so files keep them. Never fails.
 * @returns why something of it is still there
 */
export async function removeTree(directory: string): Promise<string | undefined> {
  const remove = (): ReturnType<typeof runProgram> => runProgram('rm', ['-rf', '--', directory]);
  try {
    if ((await remove()).code === 0) return undefined;
    await openDirectories(Buffer.from(directory));
    const { code, lines } = await remove();
    return code === 0 ? undefined : (lines[0] ?? `rm ended with exit code ${code}`);
  } catch (error) {
    return (error as Error).message;
  }
}

/** As far as they are ours. Names are bytes. */
async function openDirectories(directory: Buffer): Promise<void> {
  await chmod(directory, 0o700).catch(() => undefined);
  for (const child of await directoriesIn(directory).catch(() => [])) await openDirectories(child);
}

/** The first directory below `directory`, or itself, that this user cannot read. */
async function unreadableDirectory(directory: Buffer): Promise<string | undefined> {
  const children = await directoriesIn(directory).catch(() => undefined);
  if (children === undefined) return directory.toString();
  for (const child of children) {
    const found = await unreadableDirectory(child);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** @throws what a system call throws */
async function directoriesIn(directory: Buffer): Promise<Buffer[]> {
  const entries = await readdir(directory, { withFileTypes: true, encoding: 'buffer' });
  // Without the right to search it, names can be read, but nothing else.
  await stat(Buffer.concat([directory, Buffer.from('/.')]));
  return entries
    .filter((entry) => entry.isDirectory())
    .map((entry) => Buffer.concat([directory, Buffer.from('/'), entry.name]));
}

/**
 * Gives the directory `to` the mode, times and, for root, owner of the directory `from`.
 * @throws what a system call throws
 */
export async function keepAttributes(from: string, to: string): Promise<void> {
  const { mode, atimeMs, mtimeMs, uid, gid } = await stat(from);
  if (process.getuid?.() === 0) await lchown(to, uid, gid);
  await chmod(to, mode & 0o7777);
  await utimes(to, atimeMs / 1000, mtimeMs / 1000);
}

/** Waits for all, also when some fail; gives their lines. @throws what the first of them throws */
export async function inParallel(copies: Promise<string[]>[]): Promise<string[]> {
  await Promise.allSettled(copies);
  return (await Promise.all(copies)).flat();
}
