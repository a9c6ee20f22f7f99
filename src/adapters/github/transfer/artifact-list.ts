import { randomUUID } from 'node:crypto';
import { mkdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../../errors.js';
import type { TransferOptions } from '../../../run/ports.js';
import type { ListedArtifact } from './requests.js';
import { transfer, type TransferPlace } from './transfer.js';

/** Pauses before the second and the third attempt, for a process that died and a network that is not there: all else the client tries five times. */
const PAUSES_MS = [2000, 8000];
/** What waiting does not mend, or the client has waited for. */
const FINAL =
  /non-retryable|after \d+ (attempts|retries)|RUNTIME_TOKEN|Invalid token|backend IDs|not (currently )?supported|No artifacts found|SHA-256|ENOSPC|EACCES/i;
/** The client's five attempts at a call take up to 36 s; a download that stands still it gives half a minute, and tries again. */
const SILENCE_MS = 60_000;

/** An artifact of the run that is to be downloaded: its `digest`, if it has one, is checked. */
export type RunArtifact = Pick<ListedArtifact, 'id' | 'name' | 'size' | 'digest'>;

/** Whether there is an artifact service: a runner gives these variables (github-actions.md §4.3), a laptop does not. */
export function hasArtifactService(environment: NodeJS.ProcessEnv): boolean {
  return Boolean(environment['ACTIONS_RESULTS_URL'] && environment['ACTIONS_RUNTIME_TOKEN']);
}

/** @throws EnvironmentError when there is no artifact service */
export function requireArtifactService(environment: NodeJS.ProcessEnv): void {
  if (hasArtifactService(environment)) return;
  throw new EnvironmentError(
    'There is no artifact service here, and a batch over several jobs needs it.',
    'mode: batch runs all builds of a batch in one job, without it.',
  );
}

/** Gives `work` a new folder, which is gone afterwards, where artifact-store.ts has its own. */
export async function inTemporaryFolder<T>(
  environment: NodeJS.ProcessEnv,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const temporary = realpathSync(environment['RUNNER_TEMP'] || tmpdir());
  const folder = join(temporary, `run-buildspec-batch-${randomUUID()}`);
  mkdirSync(folder, { mode: 0o700 });
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * All artifacts of the run that this job can see, in no order.
 * @param directory for the client to run in
 * @throws EnvironmentError when the service does not tell, after all attempts; the reason of `signal` when that aborts
 */
export function listArtifacts(
  environment: NodeJS.ProcessEnv,
  directory: string,
  options: TransferOptions,
): Promise<ListedArtifact[]> {
  const place = { environment, directory, silenceMs: SILENCE_MS };
  return inThreeAttempts("The run's artifacts cannot be listed", options, () =>
    transfer({ do: 'list-artifacts' }, place, options),
  );
}

/**
 * Downloads artifacts below `folder`, which is there: the zips that the service keeps, in the order of `artifacts`.
 * @throws EnvironmentError that names the artifact that does not come, or not as it was uploaded, after all attempts; the reason
 * of `signal` when that aborts
 */
export async function downloadArtifacts(
  artifacts: RunArtifact[],
  folder: string,
  environment: NodeJS.ProcessEnv,
  options: TransferOptions,
): Promise<string[]> {
  if (artifacts.length === 0) return [];
  const place: TransferPlace = { environment, directory: folder, silenceMs: SILENCE_MS };
  const zips = new Map<number, string>();
  await inThreeAttempts('An artifact cannot be downloaded', options, async () => {
    const missing = artifacts.filter(({ id }) => !zips.has(id));
    const wanted = missing.map(({ id, size, digest }) => ({
      id,
      size,
      digest: digest || undefined,
      folder: join(folder, String(id)),
    }));
    const downloaded = await transfer({ do: 'download-artifacts', artifacts: wanted }, place, options);
    const failures: string[] = [];
    for (const [index, { id, name }] of missing.entries()) {
      const one = downloaded[index];
      if (one !== undefined && 'zip' in one) zips.set(id, one.zip);
      else failures.push(`${name}: ${one?.failure ?? 'no answer.'}`);
    }
    const worst = failures.find((failure) => FINAL.test(failure)) ?? failures[0];
    if (worst !== undefined) throw new Error(worst);
  });
  return artifacts.map(({ id }) => zips.get(id) ?? '');
}

async function inThreeAttempts<T>(
  trouble: string,
  { signal, onProgress }: TransferOptions,
  work: () => Promise<T>,
): Promise<T> {
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      const { message } = error as Error;
      const pause = PAUSES_MS[attempt];
      if (pause === undefined || FINAL.test(message)) {
        throw new EnvironmentError(`${trouble}: ${message}`, undefined, { cause: error });
      }
      onProgress(`${trouble}: ${message} Trying again in ${pause / 1000} s.`);
      await sleep(pause, undefined, { signal }).catch(() => signal.throwIfAborted());
    }
  }
}
