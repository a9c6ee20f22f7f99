import { createHash } from 'node:crypto';
import type { Stats } from 'node:fs';
import { lstat, mkdir, readdir, realpath, rename, symlink, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { ArtifactPackaging } from '../../plan/types.js';
import type {
  ArtifactFailure,
  ArtifactFile,
  ArtifactRequest,
  ArtifactStore,
  StoredArtifact,
  TransferOptions,
} from '../../run/ports.js';
import { checkEntries, writeZip } from '../zip/zip.js';
import { copyWholeFile } from './copy-file.js';
import { makeDirectories, reasonOf, withStaging } from './staging.js';

/** More than node has threads, so that each always has a file. */
const PARALLEL = 8;
const PROGRESS_MS = 5000;

/**
 * Keeps artifacts in a folder (SPEC §2.1): the files in `DIR/<name>/`, those of a secondary artifact in
 * `DIR/<identifier>/`, and zips in files of these names with `.zip`. An artifact of an earlier build is replaced as a whole
 * once the new one is complete, so that a failure leaves the old one, and no file of the old one stays; anything else that
 * is there is a failure.
 * `store` throws an Error only for entries that no artifact can have, or that it has twice.
 */
export function createArtifactFolder(directory: string): ArtifactStore {
  const root = resolve(directory);
  /** What this build has stored where. */
  const places = new Map<string, string | undefined>();
  return {
    store: async (request, options) => {
      checkEntries(request.files);
      const name = safeName(request.name);
      if (name !== request.name) options.onProgress(`The artifact ${request.name} is called ${name} here.`);
      const place = join(root, placeOf({ ...request, name }));
      try {
        checkApart(places, place, request.identifier);
        const stored = await withStaging(root, (staging) => fill(staging, root, place, request, options));
        await makeDirectories(join(root, MADE));
        await writeFile(madeFile(root, place), '');
        places.set(place, request.identifier);
        const { identifier, packaging, files } = request;
        return {
          ...(identifier !== undefined && { identifier }),
          name,
          packaging,
          location: place,
          files: files.length,
          ...stored,
        };
      } catch (error) {
        return failure(
          place,
          request.files,
          options.signal.aborted ? 'the build was stopped' : reasonOf(error),
        );
      }
    },
  };
}

/**
 * A path that stays where it is put: `/` parts folders; empty and `.` components go, so it is never absolute; `..` becomes
 * `__`, and so do control characters become `_`. Without any component left it is `artifact`.
 */
function safeName(name: string): string {
  const components = name
    .split('/')
    .filter((component) => component !== '' && component !== '.')
    .map((component) => (component === '..' ? '__' : component.replace(/[\x00-\x1f\x7f]/g, '_')));
  return components.join('/').trim() || 'artifact';
}

/**
 * Where an artifact is in its folder.
 * @param artifact `name` is a path that stays where it is put
 */
export function placeOf({
  identifier,
  name,
  packaging,
}: Pick<StoredArtifact, 'identifier' | 'name' | 'packaging'>): string {
  const place = identifier === undefined ? name : safeName(identifier);
  return packaging === 'zip' && !place.endsWith('.zip') ? `${place}.zip` : place;
}

/** An artifact must not take away what this build stored before it. */
function checkApart(
  places: Map<string, string | undefined>,
  place: string,
  identifier: string | undefined,
): void {
  for (const [other, owner] of places) {
    const same = other === place && owner === identifier;
    if (same || !(isWithin(place, other) || isWithin(other, place))) continue;
    throw new EnvironmentError(
      `this build has stored another artifact in ${other}; give one of them another name`,
    );
  }
}

/** Makes the artifact in `staging`, then puts it in place. */
async function fill(
  staging: string,
  root: string,
  place: string,
  { packaging, files }: ArtifactRequest,
  options: TransferOptions,
): Promise<Pick<StoredArtifact, 'size' | 'sha256' | 'md5'>> {
  const made = join(staging, 'new', basename(place));
  await mkdir(dirname(made));
  const stored =
    packaging === 'zip'
      ? await writeZip(made, files, options)
      : { size: await copyFiles(made, files, options) };
  await makeDirectories(dirname(place));
  // A link of an earlier artifact may lead elsewhere.
  if (!isWithin(await realpath(dirname(place)), await realpath(root)))
    throw new EnvironmentError(`a link leads out of ${root}`);
  const there = await lstat(place).catch(() => undefined);
  if (there) await checkReplaceable(root, place, there, packaging, files);
  // A file takes the place of another by itself, a folder does not.
  await moveInto(place, made, there?.isDirectory() ? join(staging, 'previous') : undefined);
  return stored;
}

/** @returns the bytes that were copied */
async function copyFiles(folder: string, files: ArtifactFile[], options: TransferOptions): Promise<number> {
  const failed = new AbortController();
  const stop = AbortSignal.any([options.signal, failed.signal]);
  await mkdir(folder);
  for (const below of new Set(files.map(({ entry }) => dirname(entry))))
    await mkdir(join(folder, below), { recursive: true });
  const waiting = files.filter(({ link }) => link === undefined).values();
  let [done, size, told] = [0, 0, performance.now()];
  const copySome = async (): Promise<void> => {
    for (const { path, entry } of waiting) {
      const copied = await copyWholeFile(path, join(folder, entry), stop);
      size += copied; // not at once: += would read it before the others have added theirs
      done++;
      if (performance.now() - told < PROGRESS_MS) continue;
      told = performance.now();
      options.onProgress(`Copying ${basename(folder)}: ${done} of ${files.length} files`);
    }
  };
  const work = Array.from({ length: PARALLEL }, () => copySome().catch((error) => failed.abort(error)));
  await Promise.all(work);
  stop.throwIfAborted();
  // Last, so that nothing is written through one.
  for (const { link, entry } of files) if (link !== undefined) await symlink(link, join(folder, entry));
  return size;
}

/** Where an artifact of ours is told from what else may be there. */
const MADE = '.run-buildspec-made';

function madeFile(root: string, place: string): string {
  return join(root, MADE, createHash('sha256').update(relative(root, place)).digest('hex').slice(0, 32));
}

/** What is there goes as a whole; that must be an artifact of an earlier build, and not what the new one is made of. */
async function checkReplaceable(
  root: string,
  place: string,
  there: Stats,
  packaging: ArtifactPackaging,
  files: ArtifactFile[],
): Promise<void> {
  if (packaging === 'zip' ? !there.isFile() : !there.isDirectory()) {
    const kind = there.isFile() ? 'file' : there.isDirectory() ? 'folder' : 'link';
    throw new EnvironmentError(`there is a ${kind} already; remove it or give the artifact another name`);
  }
  const real = await realpath(place);
  for (const folder of packaging === 'zip' ? [] : foldersOf(files))
    if (isWithin(await realpath(folder), real))
      throw new EnvironmentError('its files come from there; choose another folder for artifacts');
  const isEmpty = there.isDirectory() && (await readdir(place)).length === 0;
  if (!isEmpty && !(await lstat(madeFile(root, place)).catch(() => undefined))) {
    throw new EnvironmentError(
      'what is there was made by no build; remove it, give the artifact another name, or choose another folder for artifacts',
    );
  }
}

/** Puts `made` at `place`, and a folder that is there at `previous`. */
async function moveInto(place: string, made: string, previous: string | undefined): Promise<void> {
  if (previous !== undefined) await rename(place, previous);
  try {
    await rename(made, place);
  } catch (error) {
    if (previous !== undefined) await rename(previous, place);
    throw error;
  }
}

/** Where the files are that are copied. */
function foldersOf(files: ArtifactFile[]): Set<string> {
  return new Set(files.filter(({ link }) => link === undefined).map(({ path }) => dirname(path)));
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(join(folder, sep));
}

function failure(place: string, files: ArtifactFile[], reason: string): ArtifactFailure {
  const [first, ...others] = foldersOf(files);
  const common = others.reduce<string | undefined>((one, other) => {
    while (one !== undefined && !isWithin(other, one)) one = dirname(one);
    return one;
  }, first);
  const rest = common === undefined ? '' : ` Its files are still in ${common}.`;
  return { failure: `The artifact cannot be stored in ${place}: ${reason.replace(/\.$/, '')}.${rest}` };
}
