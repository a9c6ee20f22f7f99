import { needsWindows } from '../project/plan-project.js';
import type { PlanRequest } from '../types.js';

/** What the plan of a build tells of its batch. */
export interface PlannedBatchBuild {
  identifier: string;
  batchArn: string;
  /** Its entry asks for a Windows image, no other was put in its place, and this is the entry's line. */
  windowsLine?: number;
}

/** Undefined for a build that is of no batch. */
export function planBatchBuild(request: PlanRequest): PlannedBatchBuild | undefined {
  if (!request.batch) return undefined;
  const { build, batchArn } = request.batch;
  return {
    identifier: build.identifier,
    batchArn,
    ...(needsWindows(request) === 'entry' && { windowsLine: build.at.line }),
  };
}
