import type { BuildPlan } from '../plan/types.js';

/** What people call a build: its project, and which build of a batch it is. */
export function buildName({ projectName, batch }: Pick<BuildPlan, 'projectName' | 'batch'>): string {
  return batch ? `${projectName} / ${batch.identifier}` : projectName;
}
