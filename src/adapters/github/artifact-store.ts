import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
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
import { buildArtifactName, isUploadable } from './artifact-name.js';
import { stageFiles } from './stage.js';
import type { ArtifactOwner, UploadedArtifact } from './transfer/requests.js';
import { transfer, type TransferPlace } from './transfer/transfer.js';

/** Pauses before the second and the third attempt, which make up for blocks that get lost; calls the client tries five times. */
const PAUSES_MS = [2000, 8000];
/** How long another job's upload may take that is not listed yet. */
const UNLISTED_MS = 5000;
/** What waiting does not mend. */
const FINAL =
  /CreateArtifact: .*(non-retryable|after \d+ attempts)|quota|RUNTIME_TOKEN|Invalid token|backend IDs|not (currently )?supported|interrupted|does not exist|ENOENT|EACCES/i;
const CONFLICT = /\(409\)|already exists/i;
/** A second attempt makes allowance for a slow line: one block at a time, and more time for it. */
const SLOW_LINE = { ACTIONS_ARTIFACT_UPLOAD_CONCURRENCY: '1', ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '120000' };
const FAST_LINE = { ACTIONS_ARTIFACT_UPLOAD_TIMEOUT_MS: '30000' };
const SLOW_LINE_SILENCE_MS = 120_000;

/** What the step says about artifacts in the service. */
export interface GithubArtifactOptions {
  /** The action's own variables. */
  environment: NodeJS.ProcessEnv;
  retentionDays?: number;
  /** 0 to 9. */
  compressionLevel?: number;
  /** Identifier of the build in its batch; absent: it is of none. */
  batchBuild?: string;
}

/** Keeps artifacts in GitHub's artifact service, one each, by names that are unique in a batch (SPEC §4). */
export function createGithubArtifacts(options: GithubArtifactOptions): ArtifactStore {
  const taken = new Set<string>();
  return {
    store: async (request, transferOptions) => {
      const { environment } = options;
      if (!environment['ACTIONS_RESULTS_URL'] || !environment['ACTIONS_RUNTIME_TOKEN']) {
        return { failure: 'there is no artifact service here. The input artifacts: none builds without.' };
      }
      // Real, as the build's own folder is named, where copies of an image's files are.
      const temporary = realpathSync(environment['RUNNER_TEMP'] || tmpdir());
      const folder = join(temporary, `run-buildspec-artifact-${randomUUID()}`);
      const name = freeName(request, taken, options.batchBuild, transferOptions);
      const result = await storeIn(folder, { request, name, temporary }, options, transferOptions);
      if (!('kept' in result && result.kept)) rmSync(folder, { recursive: true, force: true });
      if ('failure' in result) return { failure: result.failure };
      taken.add(result.name);
      return result;
    },
  };
}

/** A name that GitHub allows, and that no other artifact of this build has. */
function freeName(
  request: ArtifactRequest,
  taken: Set<string>,
  batchBuild: string | undefined,
  { onProgress }: TransferOptions,
): string {
  let name = buildArtifactName(request.name, undefined, batchBuild);
  for (let number = 1; taken.has(name); number++) {
    const mark = number === 1 ? (request.identifier ?? '2') : String(number);
    name = buildArtifactName(request.name, mark, batchBuild);
  }
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
  let place: string | undefined;
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
    const where = place === undefined ? '' : ` The files are in ${place}.`;
    const failure = `${name}: ${(error as Error).message}${where}`;
    return { failure, kept: place === folder && !transferOptions.signal.aborted };
  }
}

/** `zip` also for what GitHub could not keep otherwise (SPEC §2.1). */
function packagingOf(
  { packaging, files, name }: ArtifactRequest,
  { onWarning }: TransferOptions,
): 'files' | 'zip' {
  if (packaging === 'zip') return 'zip';
  const odd = files.find(({ entry }) => !isUploadable(entry));
  if (odd === undefined) return 'files';
  onWarning(
    `The artifact ${name} is packed as a zip: GitHub keeps no name like ${JSON.stringify(odd.entry)} otherwise.`,
  );
  return 'zip';
}

interface Upload {
  root: string;
  files: string[];
  level: number | undefined;
}

/**
 * Uploads, three times at most. Where the name is taken, this job's artifact of an earlier attempt is replaced, and so is what an
 * upload of ours finished though it seemed to fail; where the service keeps the name of one that broke off, or an earlier
 * attempt has an artifact that may be another job's, this one gets another name.
 * @throws Error with the reason; also for a name that another job, or another step, has
 */
async function upload(
  wanted: string,
  { root, files, level }: Upload,
  { environment, retentionDays, batchBuild }: GithubArtifactOptions,
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
        const isOurs = owner === 'this-job' && attempt > 0;
        if (owner === 'earlier-self' || isOurs) {
          await transfer({ do: 'delete-artifact', name }, place, options);
          if (!isOurs) options.onProgress(`The artifact ${name} of an earlier attempt is replaced.`);
          continue;
        }
        const brokeOff = owner === 'nobody' && (attempt > 0 || isLaterAttempt(environment));
        if (!brokeOff && owner !== 'earlier-job') throw new Error(takenName(name, owner), { cause: error });
        const reason = brokeOff ? 'an upload that broke off holds' : 'an artifact of an earlier attempt has';
        name = buildArtifactName(wanted, String(++names), batchBuild);
        options.onWarning(`The artifact is called ${name}: ${reason} the name ${wanted}.`);
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

function isLaterAttempt(environment: NodeJS.ProcessEnv): boolean {
  return Number(environment['GITHUB_RUN_ATTEMPT'] ?? '1') > 1;
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

function takenName(name: string, owner: ArtifactOwner): string {
  const whose = owner === 'this-job' ? 'an earlier step of this job' : 'another job of this run';
  return (
    `${whose} has an artifact of the name ${name}. Give each its own: input artifact-name, or a name in the buildspec ` +
    "that holds what differs, such as a matrix's values."
  );
}

function artifactUrl(environment: NodeJS.ProcessEnv, id: number): string {
  const { GITHUB_SERVER_URL: server, GITHUB_REPOSITORY: repository, GITHUB_RUN_ID: run } = environment;
  return `${server}/${repository}/actions/runs/${run}/artifacts/${id}`;
}
