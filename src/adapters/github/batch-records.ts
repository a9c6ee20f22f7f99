import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { openPromise } from 'yauzl';

import { EnvironmentError } from '../../errors.js';
import type { ArtifactFailure, StoredArtifact, TransferOptions } from '../../run/ports.js';
import type { BuildRecord } from '../../run/batch/results.js';
import { createGithubArtifacts } from './artifact-store.js';
import {
  downloadArtifacts,
  inTemporaryFolder,
  listArtifacts,
  requireArtifactService,
} from './transfer/artifact-list.js';
import type { ListedArtifact } from './transfer/requests.js';
import { transfer } from './transfer/transfer.js';

const FILE = 'build.json';
const MEBIBYTE = 1 << 20;
const LARGEST_RECORD = 10 * MEBIBYTE;
/** Parts of a name: the whole leaves room for what artifact-store.ts may append. */
const LONGEST_PROJECT = 24;
const LONGEST_IDENTIFIER = 90;
const HASH_DIGITS = 8;

/** Whose batch it is, and where its records are. */
export interface RecordPlace {
  /** The action's own variables. */
  environment: NodeJS.ProcessEnv;
  /** The project's name: two batches in one run of a workflow need two. */
  project: string;
  /** The service's default when absent. */
  retentionDays?: number;
}

/** `readRecord` of run/batch: a record, or what is wrong with it. */
export type RecordReader = (json: string, identifier: string | undefined) => BuildRecord | string;

/**
 * The name of the artifact that holds a build's record of that attempt. GitHub allows it, and no other project, identifier or
 * attempt has the same. Each attempt has its own: no job ever replaces another attempt's.
 */
export function recordName(project: string, identifier: string, attempt: number): string {
  return `${projectPrefix(project)}${identifierPart(identifier)}.${attempt}`;
}

function projectPrefix(project: string): string {
  const readable = project.replace(/[^A-Za-z0-9_-]+/g, '-').slice(0, LONGEST_PROJECT);
  return `codebuild-batch.${readable}-${hash(project)}.`;
}

/** `-` is in no identifier. */
function identifierPart(identifier: string): string {
  if (identifier.length <= LONGEST_IDENTIFIER) return identifier;
  return `${identifier.slice(0, LONGEST_IDENTIFIER - HASH_DIGITS - 1)}-${hash(identifier)}`;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, HASH_DIGITS);
}

/**
 * Uploads a build's record for the jobs that depend on it and the one that collects. What this job has uploaded as that before
 * is replaced.
 * @throws EnvironmentError when there is no artifact service, it does not take the record after all attempts or before `signal`
 * aborts, or another job has built the same identifier in this attempt
 */
export async function uploadRecord(
  record: BuildRecord,
  place: RecordPlace,
  options: TransferOptions,
): Promise<void> {
  requireArtifactService(place.environment);
  const name = recordName(place.project, record.identifier, record.attempt);
  await inTemporaryFolder(place.environment, async (folder) => {
    const store = (): Promise<StoredArtifact | ArtifactFailure> =>
      storeFile(name, JSON.stringify(record), folder, place, options);
    const client = { environment: place.environment, directory: folder };
    let stored = await store();
    if (!('failure' in stored)) return;
    // Most often the name is not what was wrong, and the service may be down.
    const owner = await transfer({ do: 'artifact-owner', name }, client, options).catch(() => 'nobody');
    if (owner === 'this-job' || owner === 'earlier-self') {
      await transfer({ do: 'delete-artifact', name }, client, options).catch(() => undefined);
      stored = await store();
    } else if (owner !== 'nobody') {
      throw new EnvironmentError(
        `Another job of this run has built ${record.identifier} in the same attempt: its record ${name} is there.`,
        'Each job of a batch builds another identifier, and batches in one run need different project names.',
      );
    }
    if (!('failure' in stored)) return;
    throw new EnvironmentError(
      `The record of the build ${record.identifier} cannot be uploaded: ${stored.failure}`,
    );
  });
}

/** What jobs of the run have left behind of a batch. */
export interface BatchRecords {
  /** By identifier, those of all attempts that GitHub shows this job, the oldest first; a build without any is not in it. */
  records: Map<string, BuildRecord[]>;
  /** The newest attempt in which the batch was planned, see `markPlanned`; undefined where no job has left word of that. */
  planned?: number;
}

/**
 * The records of builds. Whoever may upload to the run may have written them, so they are checked.
 * @param identifiers undefined: of all builds of the project
 * @param read checks what is in an artifact
 * @throws EnvironmentError when there is no artifact service, it does not give them after all attempts, or one is no record,
 * which it names; the reason of `signal` when that aborts
 */
export async function readRecords(
  identifiers: string[] | undefined,
  place: RecordPlace,
  options: TransferOptions,
  read: RecordReader,
): Promise<BatchRecords> {
  requireArtifactService(place.environment);
  return inTemporaryFolder(place.environment, async (folder) => {
    const listed = await listArtifacts(place.environment, folder, options);
    const found = recordArtifacts(listed, identifiers, place.project);
    const large = found.find(({ size }) => size > LARGEST_RECORD);
    if (large !== undefined) throw unreadable(large.name, tooLarge());
    const zips = await downloadArtifacts(found, folder, place.environment, options);
    const records: BuildRecord[] = [];
    for (const [index, { name, record: expected }] of found.entries()) {
      options.signal.throwIfAborted();
      const record = await recordIn(zips[index] ?? '', name, read);
      // It says whose it is, and its name does: both must say the same.
      if (recordName(place.project, record.identifier, record.attempt) !== expected)
        throw unreadable(name, 'it is the record of another build');
      records.push(record);
    }
    const byIdentifier = new Map<string, BuildRecord[]>();
    for (const record of records.sort((a, b) => a.attempt - b.attempt)) {
      byIdentifier.set(record.identifier, [...(byIdentifier.get(record.identifier) ?? []), record]);
    }
    return { records: byIdentifier, planned: plannedAttempt(listed, place.project) };
  });
}

/** No build is called like that. */
const PLAN = '-plan';

/**
 * Leaves word that the batch is planned in this attempt: "re-run all jobs" plans it again, and "re-run failed jobs" does not. So
 * records of attempts before do not count any more.
 * @throws EnvironmentError as `uploadRecord` does
 */
export async function markPlanned(
  attempt: number,
  place: RecordPlace,
  options: TransferOptions,
): Promise<void> {
  requireArtifactService(place.environment);
  const name = recordName(place.project, PLAN, attempt);
  await inTemporaryFolder(place.environment, async (folder) => {
    const stored = await storeFile(name, '{}', folder, place, options);
    if ('failure' in stored)
      throw new EnvironmentError(`The plan's mark cannot be uploaded: ${stored.failure}`);
  });
}

function plannedAttempt(listed: ListedArtifact[], project: string): number | undefined {
  const prefix = `${projectPrefix(project)}${PLAN}.`;
  const attempts = listed.flatMap(({ name }) => {
    const [, attempt] =
      /^(\d+)(?:-\d+)?$/.exec(name.startsWith(prefix) ? name.slice(prefix.length) : '') ?? [];
    return attempt === undefined ? [] : [Number(attempt)];
  });
  return attempts.length === 0 ? undefined : Math.max(...attempts);
}

function storeFile(
  name: string,
  text: string,
  folder: string,
  place: RecordPlace,
  options: TransferOptions,
): Promise<StoredArtifact | ArtifactFailure> {
  const path = join(folder, FILE);
  writeFileSync(path, text, { mode: 0o600 });
  const files = [{ entry: FILE, path }];
  return createGithubArtifacts(place).store({ name, packaging: 'files', files }, options);
}

interface RecordArtifact extends ListedArtifact {
  /** Its name without what artifact-store.ts appends where the service keeps the name of an upload that broke off. */
  record: string;
}

/** Of each build and attempt the newest. */
function recordArtifacts(
  listed: ListedArtifact[],
  identifiers: string[] | undefined,
  project: string,
): RecordArtifact[] {
  const prefix = projectPrefix(project);
  const wanted = identifiers && new Set(identifiers.map(identifierPart));
  const newest = new Map<string, RecordArtifact>();
  for (const artifact of listed.toSorted((a, b) => a.id - b.id)) {
    if (!artifact.name.startsWith(prefix)) continue;
    const [, part, attempt] = /^(\w[\w-]*)\.(\d+)(?:-\d+)?$/.exec(artifact.name.slice(prefix.length)) ?? [];
    if (part === undefined || !(wanted?.has(part) ?? true)) continue;
    const record = `${prefix}${part}.${attempt}`;
    newest.set(record, { ...artifact, record });
  }
  return [...newest.values()];
}

/** @throws EnvironmentError that names the artifact */
async function recordIn(zip: string, name: string, read: RecordReader): Promise<BuildRecord> {
  let json: string;
  try {
    json = await textIn(zip);
  } catch (error) {
    throw unreadable(name, (error as Error).message);
  }
  const record = read(json, undefined);
  if (typeof record === 'string') throw unreadable(name, record);
  return record;
}

/** No more is read than the zip says, and no more than a record may have. */
async function textIn(zip: string): Promise<string> {
  const archive = await openPromise(zip, { autoClose: false });
  try {
    for await (const entry of archive.eachEntry()) {
      if (entry.fileName !== FILE) continue;
      if (entry.uncompressedSize > LARGEST_RECORD) throw new Error(tooLarge());
      const chunks = await (await archive.openReadStreamPromise(entry)).toArray();
      return Buffer.concat(chunks as Buffer[]).toString('utf8');
    }
  } finally {
    archive.close();
  }
  throw new Error(`there is no ${FILE} in it`);
}

function tooLarge(): string {
  return `it is larger than ${LARGEST_RECORD / MEBIBYTE} MiB`;
}

function unreadable(name: string, reason: string): EnvironmentError {
  return new EnvironmentError(
    `The artifact ${name} is no record of a build: ${reason}.`,
    'Only jobs with batch-build write such artifacts. Delete it, and run the job of that build again.',
  );
}
