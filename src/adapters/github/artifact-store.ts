import { randomUUID } from 'node:crypto';
import { mkdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import type {
  ArtifactFailure,
  ArtifactRequest,
  ArtifactStore,
  StoredArtifact,
  TransferOptions,
} from '../../run/ports.js';
import { writeZip } from '../zip/zip.js';
import { artifactName, isUploadable } from './artifact-name.js';
import { stageFiles } from './stage.js';
import type { ArtifactOwner, UploadedArtifact } from './transfer/requests.js';
import { transfer, type TransferPlace } from './transfer/transfer.js';

/** Pauses before the second and the third attempt, which make up for blocks that get lost; calls the client tries five times. */
const PAUSES_MS = [2000, 8000];
/** How long another job's upload may take that is not listed yet. */
const UNLISTED_MS = 5000;
/** What waiting does not mend. */
const FINAL =
  /CreateArtifact: .*(non-retryable|after \d+ attempts)|quota|token|backend IDs|not supported|interrupted|does not exist|ENOENT|EACCES/i;
const CONFLICT = /\(409\)|already exists/i;
/** A second attempt makes allowance for a slow line: one block at a time, and more time for it. */
const SLOW_LINE = { ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY: '1', ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '120000' };
const FAST_LINE = { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '30000' };
const SLOW_LINE_SILENCE_MS = 120_000;

export interface GithubArtifactOptions {
  /** The action's own variables. */
  environment: NodeJS.ProcessEnv;
  retentionDays?: number;
  /** 0 to 9. */
  compressionLevel?: number;
}

/** Keeps artifacts in GitHub's artifact service, one each (SPEC §4). */
export function createGithubArtifacts(options: GithubArtifactOptions): ArtifactStore {
  const taken = new Set<string>();
  return {
    store: async (request, transferOptions) => {
      const { environment } = options;
      if (!environment['ACTIONS_RESULTS_URL'] || !environment['ACTIONS_RUNTIME_TOKEN']) {
        return { failure: 'there is no artifact service here. The input artifacts: none builds without.' };
      }
      const temporary = environment['RUNNER_TEMP'] || tmpdir();
      const folder = join(temporary, `run-buildspec-artifact-${randomUUID()}`);
      const name = freeName(request, taken, transferOptions);
      const result = await storeIn(folder, { request, name, temporary }, options, transferOptions);
      if (!('kept' in result && result.kept)) rmSync(folder, { recursive: true, force: true });
      if ('failure' in result) return { failure: result.failure };
      taken.add(result.name);
      return result;
    },
  };
}

/** A name that GitHub allows, and that no other artifact of this build has. */
function freeName(request: ArtifactRequest, taken: Set<string>, { onProgress }: TransferOptions): string {
  const clean = artifactName(request.name);
  const name = taken.has(clean) ? artifactName(`${clean}-${request.identifier}`) : clean;
  if (name !== request.name) onProgress(`The artifact ${request.name} is called ${name} on GitHub.`);
  return name;
}

interface Storing {
  request: ArtifactRequest;
  name: string;
  temporary: string;
}

async function storeIn(
  folder: string,
  { request, name, temporary }: Storing,
  options: GithubArtifactOptions,
  transferOptions: TransferOptions,
): Promise<StoredArtifact | (ArtifactFailure & { kept: boolean })> {
  let place = folder;
  try {
    mkdirSync(folder, { mode: 0o700 });
    const packaging = packagingOf(request, transferOptions);
    let staged;
    let zip;
    if (packaging === 'zip') {
      const path = join(folder, `${name.replace(/\.zip$/i, '')}.zip`);
      zip = await writeZip(path, request.files, {
        ...transferOptions,
        compressionLevel: options.compressionLevel,
      });
      staged = { root: folder, files: [path] };
    } else {
      staged = stageFiles(request.files, folder, temporary);
    }
    place = staged.root;
    const level = packaging === 'zip' ? 0 : options.compressionLevel; // it is compressed already
    const uploaded = await upload(name, { ...staged, level }, options, transferOptions);
    return {
      identifier: request.identifier,
      name: uploaded.name,
      packaging,
      location: artifactUrl(options.environment, uploaded.id),
      files: request.files.length,
      size: uploaded.size,
      sha256: zip?.sha256,
      md5: zip?.md5,
      id: uploaded.id,
      digest: uploaded.digest,
    };
  } catch (error) {
    const failure = `${name}: ${(error as Error).message} The files are in ${place}.`;
    return { failure, kept: place === folder };
  }
}

/** `zip` also for what GitHub could not keep otherwise (SPEC §2.1). */
function packagingOf(
  { packaging, files, name }: ArtifactRequest,
  { onWarning }: TransferOptions,
): 'files' | 'zip' {
  if (packaging === 'zip') return 'zip';
  const odd = files.find(({ entry, link }) => link !== undefined || !isUploadable(entry));
  if (odd === undefined) return 'files';
  const reason =
    odd.link === undefined ? `no name like ${JSON.stringify(odd.entry)}` : `no link like ${odd.entry}`;
  onWarning(`The artifact ${name} is packed as a zip: GitHub keeps ${reason} otherwise.`);
  return 'zip';
}

interface Upload {
  root: string;
  files: string[];
  level: number | undefined;
}

/**
 * Uploads, three times at most. A name that is taken: by this job, in an earlier attempt, its artifact is replaced; by an
 * upload of ours that broke off, it is replaced or, where the service keeps the name, another one is taken.
 * @throws Error with the reason
 */
async function upload(
  wanted: string,
  { root, files, level }: Upload,
  { environment, retentionDays }: GithubArtifactOptions,
  options: TransferOptions,
): Promise<UploadedArtifact & { name: string }> {
  let name = wanted;
  let names = 1;
  let replaced = false;
  for (let attempt = 0; ;) {
    const line = attempt === 0 ? FAST_LINE : SLOW_LINE;
    const place = {
      environment: { ...line, ...environment },
      directory: root,
      silenceMs: attempt === 0 ? undefined : SLOW_LINE_SILENCE_MS,
    };
    try {
      const request = {
        do: 'upload-artifact' as const,
        name,
        files,
        root,
        retentionDays,
        compressionLevel: level,
      };
      return { name, ...(await transfer(request, place, options)) };
    } catch (error) {
      const { message } = error as Error;
      if (CONFLICT.test(message) && !replaced) {
        replaced = true;
        let owner = await transfer({ do: 'artifact-owner', name }, place, options);
        if (owner === 'nobody' && attempt === 0) owner = await ownerInAWhile(name, place, options);
        if (owner === 'another-job') throw new Error(takenName(name), { cause: error });
        if (owner === 'this-job') {
          await transfer({ do: 'delete-artifact', name }, place, options);
          options.onProgress(`The artifact ${name} of an earlier attempt is replaced.`);
          continue;
        }
        // An upload that broke off is not listed, and the service may keep its name.
        name = artifactName(`${wanted}-${++names}`);
        options.onWarning(
          `The artifact is called ${name}: an upload that broke off holds the name ${wanted}.`,
        );
        continue;
      }
      const pause = PAUSES_MS[attempt++];
      if (pause === undefined || FINAL.test(message)) throw error;
      options.onProgress(`Uploading ${name} failed: ${message} Trying again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal: options.signal });
      replaced = false;
    }
  }
}

/** Another job may be uploading just now: it is listed when it is done. */
async function ownerInAWhile(
  name: string,
  place: TransferPlace,
  options: TransferOptions,
): Promise<ArtifactOwner> {
  await sleep(UNLISTED_MS, undefined, { signal: options.signal });
  return transfer({ do: 'artifact-owner', name }, place, options);
}

function takenName(name: string): string {
  return (
    `another job of this run has an artifact of the name ${name}. Give each job its own: input artifact-name, or a name in ` +
    "the buildspec that holds what differs, such as a matrix's values."
  );
}

function artifactUrl(environment: NodeJS.ProcessEnv, id: number): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
