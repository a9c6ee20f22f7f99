import { DefaultArtifactClient } from '@actions/artifact';

import type { UploadedArtifact } from './requests.js';

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
