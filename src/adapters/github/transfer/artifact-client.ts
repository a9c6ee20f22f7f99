import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

import { DefaultArtifactClient } from '@actions/artifact';

import type { DownloadedArtifact, ListedArtifact, UploadedArtifact, WantedArtifact } from './requests.js';

/** Downloads at the same time. */
const AT_ONCE = 8;
const PROGRESS_MS = 1000;

/** Uploads `files` below their names relative to `root`. @throws Error of the client, after its retries */
export async function uploadArtifact(request: {
  name: string;
  files: string[];
  root: string;
  retentionDays?: number;
  compressionLevel?: number;
}): Promise<UploadedArtifact> {
  const { name, files, root, retentionDays, compressionLevel } = request;
  const { id, size, digest } = await new DefaultArtifactClient().uploadArtifact(name, files, root, {
    retentionDays,
    compressionLevel,
  });
  if (id === undefined) throw new Error('The service gave the artifact no id.');
  return { id, size: size ?? 0, digest: digest ?? '' };
}

/** @throws Error of the client when there is none of that name */
export async function deleteArtifact(name: string): Promise<null> {
  await new DefaultArtifactClient().deleteArtifact(name);
  return null;
}

/**
 * All artifacts of the run that the job can see, those of earlier attempts too if the service shows them; the job's own token is
 * enough for that. @throws Error of the client, after its retries
 */
export async function listArtifacts(): Promise<ListedArtifact[]> {
  const { artifacts } = await new DefaultArtifactClient().listArtifacts();
  return artifacts.map(({ id, name, size, digest }) => ({
    id,
    name,
    size,
    digest: digest?.replace(/^sha256:/, ''),
  }));
}

/**
 * Downloads artifacts of the run, as zips: the client would unpack them without the files' modes (github-actions.md §4.3). All in
 * one process, since to start it takes longer than most of them. The client makes five attempts at each.
 */
export async function downloadArtifacts(artifacts: WantedArtifact[]): Promise<DownloadedArtifact[]> {
  const downloaded: DownloadedArtifact[] = [];
  const waiting = artifacts.entries();
  const downloadNext = async (): Promise<void> => {
    for (const [index, artifact] of waiting) downloaded[index] = await download(artifact);
  };
  const progress = setInterval(() => void tellProgress(artifacts), PROGRESS_MS);
  await Promise.all(Array.from({ length: AT_ONCE }, downloadNext));
  clearInterval(progress);
  return downloaded;
}

async function download({ id, digest, folder }: WantedArtifact): Promise<DownloadedArtifact> {
  try {
    const { digestMismatch } = await new DefaultArtifactClient().downloadArtifact(id, {
      path: folder,
      expectedHash: digest && `sha256:${digest}`,
      skipDecompress: true,
    });
    if (digestMismatch) throw new Error('its SHA-256 is another than when it was uploaded.');
    const [file] = await readdir(folder);
    if (file === undefined) throw new Error('nothing came.');
    return { zip: join(folder, file) };
  } catch (error) {
    return { failure: (error as Error).message };
  }
}

/** The client says nothing while it downloads; this is how client-lines.ts knows it from the client of caches. */
async function tellProgress(artifacts: WantedArtifact[]): Promise<void> {
  const sizes = await Promise.all(artifacts.map(({ folder }) => sizeOf(folder)));
  const whole = artifacts.reduce((sum, { size }) => sum + size, 0);
  console.log(`Received ${sizes.reduce((sum, size) => sum + size, 0)} of ${whole} `);
}

async function sizeOf(folder: string): Promise<number> {
  try {
    const [file] = await readdir(folder);
    return file === undefined ? 0 : (await stat(join(folder, file))).size;
  } catch {
    return 0; // it is not there yet
  }
}
