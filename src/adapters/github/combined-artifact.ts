import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

import type { BuildRecord } from '../../run/batch/results.js';
import type { ArtifactFailure, ArtifactFile, StoredArtifact, TransferOptions } from '../../run/ports.js';
import { unpackZip } from '../zip/unzip.js';
import { checkEntries } from '../zip/zip.js';
import { artifactName } from './artifact-name.js';
import { createGithubArtifacts, type GithubArtifactOptions } from './artifact-store.js';
import {
  downloadArtifacts,
  inTemporaryFolder,
  requireArtifactService,
  type RunArtifact,
} from './transfer/artifact-list.js';

/** An artifact of a build, and the folder that it gets in the combined one. */
interface Part extends RunArtifact {
  folder: string;
}

/**
 * Puts all artifacts of the builds into one, `name`: `<identifier>/<artifact name>/…` (`combineArtifacts`; CodeBuild's layout is
 * not known, codebuild.md §8.3). Modes of files are kept as the service has them; an artifact that is a zip stays one. The
 * builds' own artifacts stay, too.
 * @param place as for any artifact
 * @returns why not, where one of them cannot be downloaded or is not what its record says, too
 */
export async function combineArtifacts(
  records: BuildRecord[],
  name: string,
  place: GithubArtifactOptions,
  options: TransferOptions,
): Promise<StoredArtifact | ArtifactFailure> {
  try {
    requireArtifactService(place.environment);
    const parts = records.flatMap(partsOf);
    if (parts.length === 0) throw new Error('no build has an artifact.');
    return await inTemporaryFolder(place.environment, async (folder) => {
      const files: ArtifactFile[] = [];
      const zips = await downloadArtifacts(parts, folder, place.environment, options);
      for (const [index, part] of parts.entries()) {
        files.push(...(await unpack(part, zips[index] ?? '', join(folder, `files-${index}`), options)));
      }
      checkEntries(files);
      // The store leaves them elsewhere when it cannot store them.
      return createGithubArtifacts(place).store({ name, packaging: 'files', files }, options);
    });
  } catch (error) {
    const reason = options.signal.aborted ? 'the batch was interrupted' : (error as Error).message;
    return { failure: `${name}: ${reason}` };
  }
}

function partsOf({ identifier, artifacts }: BuildRecord): Part[] {
  return artifacts.map(({ id, name, size, digest }) => {
    if (id === undefined) throw new Error(`${name} of ${identifier} is not in GitHub's artifact service.`);
    return { id, name, size, digest, folder: `${identifier}/${artifactName(name)}` };
  });
}

/** Nothing lands outside `directory`, whatever is in the zip. GitHub's uploads hold no links, so none are taken. */
async function unpack(
  part: Part,
  zip: string,
  directory: string,
  { signal, onWarning }: TransferOptions,
): Promise<ArtifactFile[]> {
  mkdirSync(directory);
  await unpackZip(zip, directory, { name: `The artifact ${part.name}`, signal, onWarning });
  rmSync(zip); // room for the next
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name);
      return { entry: `${part.folder}/${relative(directory, path).replaceAll(sep, '/')}`, path };
    });
}
