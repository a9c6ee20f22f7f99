import { cp } from 'node:fs/promises';
import { join } from 'node:path';

import { placeOf } from '../adapters/local/artifact-folder.js';
import { reasonOf } from '../adapters/local/staging.js';
import type { BatchPlan } from '../plan/batch/types.js';
import { type BatchRun, combinesArtifacts, type JoinOptions } from '../run/batch/join-batch.js';

/**
 * The artifacts of a batch that succeeded, in one folder, where its project asks for it: they are in `folder` anyway, one
 * below it for each build. Those of builds that a retry did not run again may be elsewhere, and are copied.
 */
export async function combineHere(
  plan: BatchPlan,
  run: BatchRun,
  folder: string,
): Promise<Pick<JoinOptions, 'combined' | 'combineFailure'>> {
  const all = [...run.current.values()].flatMap(({ identifier, artifacts }) =>
    artifacts.map((artifact) => ({ ...artifact, place: join(folder, identifier, placeOf(artifact)) })),
  );
  if (!combinesArtifacts(plan, run) || all.length === 0) return {};
  for (const { location, place } of all) {
    if (location === place) continue;
    try {
      await cp(location, place, {
        recursive: true,
        verbatimSymlinks: true,
        force: false,
        errorOnExist: true,
      });
    } catch (error) {
      return { combineFailure: `Cannot copy the artifact ${location} to ${place}: ${reasonOf(error)}.` };
    }
  }
  const sum = (field: 'files' | 'size'): number =>
    all.reduce((before, artifact) => before + artifact[field], 0);
  const name = plan.projectName;
  return { combined: { name, packaging: 'files', location: folder, files: sum('files'), size: sum('size') } };
}
