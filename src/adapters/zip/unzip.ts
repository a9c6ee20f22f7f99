import { chmodSync, constants, createWriteStream, mkdirSync, utimesSync, writeFileSync } from 'node:fs';
import { chmod, mkdir, readlink, realpath, rm, symlink } from 'node:fs/promises';
import { dirname, isAbsolute, join, parse, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';

import { type Entry, openPromise, type ZipFile } from 'yauzl';

import { EnvironmentError, UserError } from '../../errors.js';

/** What setuid, setgid and sticky would do is not the archive's to decide. */
const PERMISSIONS = 0o777;
/** `versionMadeBy` of zips that hold modes. */
const UNIX = 3;
/** A file and a directory of one name, or a name that no file can have: the disk is not to blame. */
const BAD_NAMES = /(EEXIST|EISDIR|ENOTDIR|ENAMETOOLONG)$/;
/** Files up to here are written at once: with thousands of them, the ways to node's threads and back take most of the time. */
const SMALL = 1 << 20;
/** Longer texts are no link on any system. */
const LONGEST_LINK = 4096;
/** Linux follows no more, other systems fewer. */
const MOST_LINKS = 40;

export interface UnzipOptions {
  /** What messages call the zip. */
  name: string;
  signal: AbortSignal;
  /** What was left out, and why. */
  onWarning(message: string): void;
}

interface Link {
  entry: string;
  path: string;
  target: string;
}

/**
 * Unpacks the zip `zip` into the directory, which is there, with permissions, times and symbolic links. Nothing lands
 * outside: a zip with such a name is refused, a link that leads out is left out with a warning, and so are pipes and
 * devices. Links are made last, so that no file is written through one.
 * @throws UserError when it is no zip, or a broken or dangerous one
 * @throws EnvironmentError when the files cannot be written; the reason of `signal` when that aborts
 */
export async function unpackZip(zip: string, directory: string, options: UnzipOptions): Promise<void> {
  const { name, signal, onWarning } = options;
  const root = await realpath(directory);
  const links: Link[] = [];
  const directories: { path: string; mode: number }[] = [];
  try {
    const archive = await openPromise(zip);
    for await (const entry of archive.eachEntry()) {
      signal.throwIfAborted();
      const path = join(root, entry.fileName);
      const { kind, mode } = kindOf(entry);
      if (kind === 'directory') {
        mkdirSync(path, { recursive: true });
        if (mode !== undefined) directories.push({ path, mode });
      } else if (kind === 'link') {
        links.push({ entry: entry.fileName, path, target: await linkTarget(archive, entry) });
      } else if (kind === 'file') {
        await writeEntry(archive, entry, path, signal);
        if (mode !== undefined) chmodSync(path, mode);
        const time = entry.getLastModDate();
        utimesSync(path, time, time);
      } else {
        onWarning(`${name}: ${entry.fileName} is neither file, directory nor link; it is left out.`);
      }
    }
    await makeLinks(root, links, (entry) =>
      onWarning(`${name}: the symbolic link ${entry} leads out of the archive; it is left out.`),
    );
    // A build here may not be root, as CodeBuild's is: its user can write in every directory.
    for (const { path, mode } of directories) await chmod(path, mode | constants.S_IRWXU);
  } catch (error) {
    if (signal.aborted) throw signal.reason;
    const { message, syscall, code = '' } = error as NodeJS.ErrnoException;
    if (syscall !== undefined && !BAD_NAMES.test(code)) {
      throw new EnvironmentError(`${name} cannot be unpacked: ${message}.`, undefined, { cause: error });
    }
    throw new UserError(`${name} is no zip that can be unpacked: ${message.replace(/\.$/, '')}.`);
  }
}

async function writeEntry(archive: ZipFile, entry: Entry, path: string, signal: AbortSignal): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const content = await archive.openReadStreamPromise(entry);
  if (entry.uncompressedSize > SMALL) await pipeline(content, createWriteStream(path), { signal });
  else writeFileSync(path, await bytesOf(content));
}

/** What an entry is, and its permissions where the zip holds them. */
function kindOf({ fileName, versionMadeBy, externalFileAttributes }: Entry): {
  kind: 'file' | 'directory' | 'link' | 'other';
  mode?: number;
} {
  const mode = versionMadeBy >> 8 === UNIX ? externalFileAttributes >>> 16 : 0;
  const permissions = (mode & PERMISSIONS) === 0 ? undefined : mode & PERMISSIONS;
  if (fileName.endsWith('/')) return { kind: 'directory', mode: permissions };
  const type = mode & constants.S_IFMT;
  if (type === constants.S_IFLNK) return { kind: 'link' };
  if (type === 0 || type === constants.S_IFREG) return { kind: 'file', mode: permissions };
  return { kind: 'other' };
}

async function linkTarget(archive: ZipFile, entry: Entry): Promise<string> {
  if (entry.uncompressedSize > LONGEST_LINK) throw new Error(`${entry.fileName} is too long for a link`);
  return (await bytesOf(await archive.openReadStreamPromise(entry))).toString('utf8');
}

async function bytesOf(content: Readable): Promise<Buffer> {
  return Buffer.concat((await content.toArray()) as Buffer[]);
}

/** All directories before the first link, so that none is made through one. */
async function makeLinks(root: string, links: Link[], leftOut: (entry: string) => void): Promise<void> {
  const inside = ({ path, target }: Link): boolean => isBelow(root, resolve(dirname(path), target));
  for (const { entry } of links.filter((link) => !inside(link))) leftOut(entry);
  const made = links.filter(inside);
  for (const { path } of made) await mkdir(dirname(path), { recursive: true });
  for (const { path, target } of made) {
    await rm(path, { force: true });
    await symlink(target, path);
  }
  // One that leads out through another link shows once all are there.
  for (const { entry, path, target } of made) {
    const end = await destination(dirname(path), target);
    if (end === undefined || isBelow(root, end)) continue;
    await rm(path, { force: true });
    leftOut(entry);
  }
}

/**
 * Where a link in `directory`, which is real, leads through others, whether there is something or not: a command would
 * make it there. Undefined for links in a circle, and for more of them than the system would follow.
 */
async function destination(directory: string, target: string): Promise<string | undefined> {
  let at = directory;
  let links = 0;
  const parts = target.split('/');
  for (let part = parts.shift(); part !== undefined; part = parts.shift()) {
    const next = join(at, part);
    const more = await readlink(next).catch(() => undefined);
    if (more === undefined) {
      at = next;
      continue;
    }
    links += 1;
    if (links > MOST_LINKS) return undefined;
    if (isAbsolute(more)) at = parse(more).root;
    parts.unshift(...more.split('/'));
  }
  return at;
}

function isBelow(root: string, path: string): boolean {
  const inside = relative(root, path);
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
