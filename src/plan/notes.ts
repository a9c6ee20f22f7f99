import type { Note, PlanRequest } from './types.js';

/**
 * What of the buildspec will not happen as on CodeBuild. Of a build of a batch the buildspec's own batch is ignored there too
 * (codebuild.md §8.2).
 */
export function buildspecNotes({ buildspec, batch }: PlanRequest): Note[] {
  if (!buildspec.batch || batch) return [];
  return [{ code: 'batch', message: 'The batch section is ignored: this is a single build.' }];
}
