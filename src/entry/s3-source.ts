import { createReadStream } from 'node:fs';
import { chmod, mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';

import { atMost } from '../adapters/aws/at-most.js';
import type { S3, S3Options } from '../adapters/aws/s3.js';
import { EnvironmentError, UserError } from '../errors.js';
import { removeSource } from './remove-source.js';
import { parseS3Location, type S3Location } from './s3-location.js';

/** How many objects of a folder are on their way at once. */
const AT_ONCE = 10;

export interface S3SourceOptions extends S3Options {
  /** What is amiss but no reason to stop. */
  onWarning(message: string): void;
  /** Where the source's folder is made; the system's temporary folder when absent. */
  temporaryFolder?: string;
}

/** A source that was fetched from S3. */
export interface S3Source {
  /** Where its files are, in a temporary folder of its own; named as the object, without `.zip`. */
  directory: string;
  /** `s3://bucket/key`, for CODEBUILD_SOURCE_REPO_URL. */
  repositoryUrl: string;
  /** The version of the object, for CODEBUILD_SOURCE_VERSION; absent for folders and buckets without versions. */
  version?: string;
  /** Warns where that cannot be. */
  remove(): Promise<void>;
}

/**
 * Fetches a source as CodeBuild does (codebuild.md §10.1, source type S3): a zip is unpacked, a folder, with a key that
 * ends with `/`, is taken as a whole, any other object is one file.
 * @param location `s3://bucket/key` or an ARN, see `parseS3Location`
 * @throws UserError when S3 does not give it, or it is no source; EnvironmentError when S3 cannot be asked, or the disk
 *   cannot hold it. Then nothing is left
 */
export async function fetchS3Source(location: string, options: S3SourceOptions): Promise<S3Source> {
  const object = parseS3Location(location, 'A source in S3');
  const { bucket, key, versionId } = object;
  const repositoryUrl = `s3://${bucket}/${key}`;
  if (key.endsWith('/') && versionId !== undefined)
    throw new UserError(`${repositoryUrl} is a folder: it has no versions.`);
  const { openS3 } = await import('../adapters/aws/s3.js');
  const s3 = await openS3(options);
  const parent = options.temporaryFolder ?? tmpdir();
  const folder = await mkdtemp(join(parent, 'buildspec-source-')).catch((error: unknown) => {
    throw diskError(parent, error);
  });
  const remove = (): Promise<void> => removeSource(folder, options.onWarning);
  try {
    // Another user that commands run as passes through it.
    await chmod(folder, 0o711);
    const directory = join(folder, directoryName(key));
    await mkdir(directory);
    const version = key.endsWith('/')
      ? await fetchFolder(s3, object, directory)
      : await fetchObject(s3, object, join(folder, '.object'), directory, options);
    return { directory, repositoryUrl, ...(version !== undefined && { version }), remove };
  } catch (error) {
    await remove();
    throw diskError(folder, error);
  }
}

/** An object of a folder, and where it goes. */
interface FolderObject {
  key: string;
  path: string;
  /** What consoles make to show a folder: its key ends with `/`. */
  isFolder: boolean;
}

/** Gives the version. */
async function fetchObject(
  s3: S3,
  object: S3Location,
  temporary: string,
  directory: string,
  { signal, onWarning }: S3SourceOptions,
): Promise<string | undefined> {
  const { bucket, key } = object;
  const name = `s3://${bucket}/${key}`;
  const got = await s3.download(object, temporary);
  if ('refusal' in got) throw refused(name, got);
  if (/\.zip$/i.test(key) || (await isZip(temporary))) {
    const { unpackZip } = await import('../adapters/zip/unzip.js');
    await unpackZip(temporary, directory, { name, signal, onWarning });
    await rm(temporary);
  } else {
    await rename(temporary, pathBelow(directory, basename(key), name));
  }
  return got.versionId;
}

/** Has no version. */
async function fetchFolder(
  s3: S3,
  { bucket, key: prefix }: S3Location,
  directory: string,
): Promise<undefined> {
  const listed = await s3.list(bucket, prefix);
  if ('refusal' in listed) throw refused(`s3://${bucket}/${prefix}`, listed);
  const { keys } = listed;
  if (keys.length === 0) throw new UserError(`There is nothing in s3://${bucket}/${prefix}.`);
  const objects = keys.map((key): FolderObject => {
    const path = pathBelow(directory, key.slice(prefix.length), `s3://${bucket}/${key}`);
    return { key, path, isFolder: key.endsWith('/') };
  });
  refuseCollisions(objects, directory, `s3://${bucket}/${prefix}`);
  let failed = false;
  const fetch = async ({ key, path, isFolder }: FolderObject): Promise<void> => {
    if (failed) return;
    try {
      await mkdir(isFolder ? path : dirname(path), { recursive: true });
      if (isFolder) return;
      const got = await s3.download({ bucket, key }, path);
      if ('refusal' in got) throw refused(`s3://${bucket}/${key}`, got);
    } catch (error) {
      failed = true;
      throw error;
    }
  };
  const limited = atMost(AT_ONCE);
  // All have ended, so that nothing is written any more to what is removed.
  for (const result of await Promise.allSettled(objects.map((object) => limited(() => fetch(object))))) {
    if (result.status === 'rejected') throw result.reason;
  }
}

/** @throws UserError when two objects want to be the same file, or one a file where the other needs a folder */
function refuseCollisions(objects: FolderObject[], directory: string, location: string): void {
  const files = new Map<string, string>();
  const refuse = (one: string, other: string): never => {
    throw new UserError(
      `${location} cannot be a source: the keys ${one} and ${other} collide: on a disk, a name is one file or one folder.`,
    );
  };
  for (const { key, path, isFolder } of objects) {
    const same = isFolder ? undefined : files.get(path);
    if (same !== undefined) refuse(same, key);
    if (!isFolder) files.set(path, key);
  }
  for (const { key, path, isFolder } of objects) {
    for (let at = isFolder ? path : dirname(path); at.length > directory.length; at = dirname(at)) {
      const file = files.get(at);
      if (file !== undefined) refuse(file, key);
    }
  }
}

/** @throws UserError for a key that would lead out of the directory */
function pathBelow(directory: string, name: string, location: string): string {
  if (name.split(/[/\\]/).some((part) => part === '..') || name.includes('\0'))
    throw new UserError(`${location} cannot be a file of a source: its key leads out of the folder.`);
  return resolve(join(directory, name));
}

/** A zip begins with an entry, or with the end of an empty list of them. */
async function isZip(path: string): Promise<boolean> {
  for await (const chunk of createReadStream(path, { end: 3 })) {
    return ['PK\x03\x04', 'PK\x05\x06'].includes((chunk as Buffer).toString('latin1'));
  }
  return false;
}

function directoryName(key: string): string {
  const name = basename(key).replace(/\.zip$/i, '');
  return /^[\w-][\w.-]*$/.test(name) ? name : 'source';
}

function refused(location: string, { refusal, hint }: { refusal: string; hint?: string }): UserError {
  return new UserError(`${location} cannot be fetched: ${refusal}`, hint ?? 'Check the bucket and the key.');
}

function diskError(folder: string, error: unknown): unknown {
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (error instanceof EnvironmentError || syscall === undefined) return error;
  return new EnvironmentError(`The source cannot be stored in ${folder}: ${message}.`, undefined, {
    cause: error,
  });
}
