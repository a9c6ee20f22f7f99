import { createHash } from 'node:crypto';
import { chmod, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

import type { BuildRecord } from '../../run/batch/results.js';
import type { Status } from '../../run/results.js';
import { makeDirectories, reasonOf, withStaging } from './staging.js';

/** A batch as it is kept for a retry. */
export interface KeptBatch {
  id: string;
  arn: string;
  project: string;
  /** What was built: a directory, or a place in S3; its commit; the buildspec in it that holds the batch. */
  source: string;
  commit?: string;
  buildspec: string;
  /** `IN_PROGRESS`: it runs, or was killed. */
  status: Status | 'IN_PROGRESS';
  /** The process that runs it, as `processIdentity` names it. */
  process?: string;
  /** Milliseconds since the epoch. */
  startTime: number;
  /** What the caller tells this call from others by. */
  token?: string;
  /** A hash of what was asked for: the same token goes with the same. And one without what asks for a retry. */
  parameters: string;
  options: string;
  builds: {
    identifier: string;
    /** The newest; absent: it did not start. */
    current?: BuildRecord;
    /** Of earlier attempts, the oldest first. */
    prior: BuildRecord[];
  }[];
}

export interface BatchHistory {
  folder: string;
  /** Keeps a batch, in place of what was kept of it, and forgets all but the newest 50. Never fails: gives a warning. */
  save(batch: KeptBatch): Promise<string | undefined>;
  find(idOrArn: string): Promise<KeptBatch | undefined>;
  /** The one of these that started last; directories of the same name make projects of the same name. */
  last(of: Pick<KeptBatch, 'project' | 'source' | 'buildspec'>): Promise<KeptBatch | undefined>;
  /** The one that was started with this token, in the five minutes for which it counts (codebuild.md §8.4). */
  byToken(token: string, now: number): Promise<KeptBatch | undefined>;
}

export interface HistoryOptions {
  /** Reads a record, of which nothing is trusted: it, or what is wrong with it. */
  recordFrom(value: unknown, identifier: string): BuildRecord | string;
  /** Told of each file that is left out because it is broken. */
  onWarning(message: string): void;
}

const KEPT = 50;
const TOKEN_MS = 5 * 60_000;
/** Sorted by name, they are sorted by time. */
const NAME = /^\d{15}-[0-9a-f]{32}\.json$/;
const STATUSES: Record<KeptBatch['status'], true> = {
  SUCCEEDED: true,
  FAILED: true,
  FAULT: true,
  TIMED_OUT: true,
  STOPPED: true,
  IN_PROGRESS: true,
};

/**
 * Where the command line keeps batches, so that they can be retried: files that only this user can read, one a batch, in
 * `run-buildspec/batches` below XDG_STATE_HOME, else `~/.local/state` (XDG Base Directory Specification). Several processes may
 * use it at once. What is broken there is left out.
 */
export function openBatchHistory(environment: NodeJS.ProcessEnv, options: HistoryOptions): BatchHistory {
  const folder = join(stateHome(environment), 'run-buildspec', 'batches');
  const find = (wanted: (batch: KeptBatch) => boolean): Promise<KeptBatch | undefined> =>
    newest(folder, options, wanted);
  return {
    folder,
    save: (batch) =>
      save(folder, batch).catch(
        (error: unknown) => `This batch is not kept for a retry, in ${folder}: ${reasonOf(error)}.`,
      ),
    find: (idOrArn) => find(({ id, arn }) => id === idOrArn || arn === idOrArn),
    last: ({ project, source, buildspec }) =>
      find((batch) => batch.project === project && batch.source === source && batch.buildspec === buildspec),
    byToken: (token, now) =>
      find((batch) => batch.token === token && Math.abs(now - batch.startTime) <= TOKEN_MS),
  };
}

/** The specification says to ignore a path that is not absolute. */
function stateHome(environment: NodeJS.ProcessEnv): string {
  const { XDG_STATE_HOME = '', HOME } = environment;
  return isAbsolute(XDG_STATE_HOME) ? XDG_STATE_HOME : join(HOME || homedir(), '.local', 'state');
}

async function save(folder: string, batch: KeptBatch): Promise<undefined> {
  await makeFolder(folder);
  await chmod(folder, 0o700);
  const name = `${String(batch.startTime).padStart(15, '0')}-${hashOf(batch.id)}.json`;
  await withStaging(folder, async (staging) => {
    const made = join(staging, name);
    await writeFile(made, JSON.stringify(batch), { mode: 0o600 });
    await rename(made, join(folder, name));
  });
  const old = (await namesIn(folder)).slice(KEPT);
  // What another process removes too, or may be removed by nobody, does not make this batch less kept.
  for (const one of old) await rm(join(folder, one), { force: true }).catch(() => undefined);
}

/** Another process may make it, or one above, at the same time. */
async function makeFolder(folder: string): Promise<void> {
  try {
    await makeDirectories(folder);
  } catch (error) {
    const { code, path } = error as NodeJS.ErrnoException;
    if (code !== 'EEXIST' || path === undefined || !(await stat(path)).isDirectory()) throw error;
    await makeFolder(folder);
  }
}

function hashOf(id: string): string {
  return createHash('sha256').update(id).digest('hex').slice(0, 32);
}

/** The newest first. @throws what a system call throws */
async function namesIn(folder: string): Promise<string[]> {
  return (await readdir(folder))
    .filter((name) => NAME.test(name))
    .sort()
    .reverse();
}

async function newest(
  folder: string,
  { recordFrom, onWarning }: HistoryOptions,
  wanted: (batch: KeptBatch) => boolean,
): Promise<KeptBatch | undefined> {
  for (const name of await namesOrWarning(folder, onWarning)) {
    const file = join(folder, name);
    const read = await readFile(file, 'utf8').then(
      (text) => batchFrom(text, recordFrom),
      (error: NodeJS.ErrnoException) => (error.code === 'ENOENT' ? undefined : reasonOf(error)),
    );
    if (typeof read === 'string') onWarning(`The batch in ${file} is left out: ${read}.`);
    else if (read !== undefined && wanted(read)) return read;
  }
  return undefined;
}

async function namesOrWarning(folder: string, onWarning: (message: string) => void): Promise<string[]> {
  return namesIn(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT')
      onWarning(`Earlier batches are not known, in ${folder}: ${reasonOf(error)}.`);
    return [];
  });
}

/** @returns what is wrong with it, when it is no batch */
function batchFrom(json: string, recordFrom: HistoryOptions['recordFrom']): KeptBatch | string {
  try {
    const value: unknown = JSON.parse(json);
    const { id, arn, project, source, buildspec, parameters, options } = value as KeptBatch;
    const { status, startTime, token, commit, process, builds } = value as KeptBatch;
    const texts = [id, arn, project, source, buildspec, parameters, options];
    texts.push(token ?? '', commit ?? '', process ?? '');
    const sound =
      texts.every((text) => typeof text === 'string') &&
      Object.hasOwn(STATUSES, status) &&
      Number.isSafeInteger(startTime) &&
      Array.isArray(builds);
    if (!sound) return 'it is no batch';
    const record = (from: unknown, identifier: string): BuildRecord => {
      const read = recordFrom(from, identifier);
      if (typeof read === 'string') throw new Error(`a build's record is broken, ${read}`);
      return read;
    };
    return {
      ...{ id, arn, project, source, buildspec, status, startTime, parameters, options },
      ...(commit === undefined ? {} : { commit }),
      ...(token === undefined ? {} : { token }),
      ...(process === undefined ? {} : { process }),
      builds: builds.map(({ identifier, current, prior }) => ({
        identifier,
        ...(current === undefined ? {} : { current: record(current, identifier) }),
        prior: prior.map((one) => record(one, identifier)),
      })),
    };
  } catch (error) {
    return (error as Error).message;
  }
}
