import { access, constants } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

import { UserError } from '../errors.js';
import type { BuildPlan } from '../plan/types.js';
import type { ReportSink } from '../run/reports/ports.js';
import type { BuildPorts } from '../run/run-build.js';
import type { ArtifactInputs } from './artifact-inputs.js';
import { NO_SINK, reportStore } from './report-store.js';

/** Where a build's artifacts, caches and reports go. */
export type Stores = Pick<BuildPorts, 'artifacts' | 'cache' | 'reports'>;

/**
 * GitHub's services, for what the plan needs of them; their code is loaded for that only.
 * @param sink takes what reports hold
 */
export async function githubStores(
  plan: BuildPlan,
  environment: NodeJS.ProcessEnv,
  { retentionDays, compressionLevel }: ArtifactInputs,
  sink: ReportSink,
): Promise<Stores> {
  const stores: Stores = {};
  if (plan.artifacts.length > 0 || plan.reports?.keepFiles) {
    const { createGithubArtifacts } = await import('../adapters/github/artifact-store.js');
    stores.artifacts = createGithubArtifacts({
      environment: { ...environment, ...plan.uploadProxy },
      retentionDays,
      compressionLevel,
      batchBuild: plan.batch?.identifier,
    });
  }
  if (plan.reports) stores.reports = reportStore(sink, stores.artifacts);
  if (plan.cache) {
    const { createGithubCache } = await import('../adapters/github/cache-store.js');
    stores.cache = createGithubCache(environment, plan.container === undefined);
  }
  return stores;
}

/**
 * Folders of this machine; artifacts go to a new temporary one when no folder is named.
 * @param sink takes what reports hold, where there is a folder for them
 * @throws UserError when artifacts or reports cannot go where they shall: better now than after the build
 */
export async function localStores(
  plan: BuildPlan,
  folders: { artifacts?: string; cache?: string; reports?: string },
  sink: ReportSink = NO_SINK,
): Promise<Stores> {
  const stores: Stores = {};
  if (plan.artifacts.length > 0) {
    const { createArtifactFolder } = await import('../adapters/local/artifact-folder.js');
    const folder = folders.artifacts ?? join(tmpdir(), `buildspec-artifacts-${plan.uuid}`);
    if (folders.artifacts !== undefined) await requireWritable('--artifacts', folder);
    stores.artifacts = createArtifactFolder(resolve(folder));
  }
  if (plan.reports) {
    let rawFiles;
    if (folders.reports !== undefined) {
      const { createArtifactFolder } = await import('../adapters/local/artifact-folder.js');
      await requireWritable('--reports', folders.reports);
      rawFiles = createArtifactFolder(resolve(folders.reports));
    }
    stores.reports = reportStore(sink, rawFiles);
  }
  if (plan.cache && folders.cache !== undefined) {
    const { createCacheFolder } = await import('../adapters/local/cache-folder.js');
    stores.cache = createCacheFolder(resolve(folders.cache));
  }
  return stores;
}

async function requireWritable(option: string, folder: string): Promise<void> {
  const { makeDirectories } = await import('../adapters/local/staging.js');
  try {
    if (folder.trim() === '') throw new Error('it is empty');
    await makeDirectories(resolve(folder));
    await access(folder, constants.W_OK);
  } catch (error) {
    throw new UserError(`${option}: ${folder} is no folder to write to: ${(error as Error).message}`);
  }
}
