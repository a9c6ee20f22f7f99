import { copyFileSync, linkSync, mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

import type { ArtifactFile } from '../../run/ports.js';

/** Files as GitHub's client takes them: their names in the artifact are their paths below `root`. */
export interface StagedFiles {
  root: string;
  files: string[];
}

/**
 * Lays files out as they shall be in the artifact: where they are, if that is how they lie already, else as links below
 * `folder`, which the client follows (github-actions.md §4.3). What lies in `temporary`, where the build's own folder is, gets
 * a second name instead, since it must outlive the build when the upload fails.
 */
export function stageFiles(files: ArtifactFile[], folder: string, temporary: string): StagedFiles {
  const root = commonRoot(files, temporary);
  if (root !== undefined) return { root, files: files.map(({ path }) => path) };
  let made = '';
  const staged = files.map(({ entry, path }) => {
    const place = join(folder, entry);
    const directory = dirname(place);
    if (directory !== made) mkdirSync((made = directory), { recursive: true });
    if (path.startsWith(temporary + sep)) linkOrCopy(path, place);
    else symlinkSync(path, place);
    return place;
  });
  return { root: folder, files: staged };
}

/** The directory below which every file lies by its name in the artifact. */
function commonRoot(files: ArtifactFile[], temporary: string): string | undefined {
  const [first] = files;
  if (!first?.path.endsWith(`/${first.entry}`)) return undefined;
  const root = first.path.slice(0, -first.entry.length - 1);
  const lies = files.every(
    ({ entry, path }) => path === `${root}/${entry}` && !path.startsWith(temporary + sep),
  );
  return lies && root !== '' ? root : undefined;
}

function linkOrCopy(path: string, place: string): void {
  try {
    linkSync(path, place);
  } catch {
    copyFileSync(path, place);
  }
}
