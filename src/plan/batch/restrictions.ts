import type { Range } from '../../buildspec/types.js';
import type { ProjectSettings } from '../project/types.js';
import type { AskedBuild } from './asked-build.js';
import type { BatchFields } from './fields.js';
import type { BatchProblems } from './problems.js';
import { fleetName, wantedMachine } from './wanted-machine.js';

/** More builds are a mistake, and as many as can be planned and shown. */
const MOST_BUILDS = 100_000;

const WHERE = 'buildBatchConfig.restrictions';

/**
 * Refuses a batch of more builds than 100,000, or than the project allows (codebuild.md §8.2), at the first that is too many.
 * @param placeOf where the entry of a build stands, counted from 0
 * @returns whether they can be planned, and shown
 */
export function checkCount(
  count: number,
  placeOf: (index: number) => Range,
  project: ProjectSettings | undefined,
  problems: BatchProblems,
): boolean {
  const allowed = project?.batch?.maximumBuildsAllowed;
  if (count > MOST_BUILDS) {
    problems.refuse(
      placeOf(MOST_BUILDS),
      `the batch has ${inFull(count)} builds, and ${inFull(MOST_BUILDS)} are the most`,
      'Take values out of it, or make several batches of it.',
    );
  } else if (allowed !== undefined && count > allowed) {
    problems.refuse(
      placeOf(allowed),
      `the batch has ${inFull(count)} builds, and the project allows ${inFull(allowed)}`,
      `Take builds out of it, or raise ${WHERE}.maximumBuildsAllowed of the project.`,
    );
  }
  return count <= MOST_BUILDS;
}

/** Refuses a machine that the project does not allow. What the entry leaves open is the project's own. */
export function checkMachine(
  asked: AskedBuild,
  fields: BatchFields,
  project: ProjectSettings | undefined,
  problems: BatchProblems,
): void {
  if (!project?.batch) return;
  const { computeTypesAllowed, fleetsAllowed } = project.batch;
  const { fleet, computeType } = wantedMachine(fields, project);
  if (isOutside(fleet, fleetsAllowed, fleetName)) {
    problems.refuse(
      asked.fleet?.at ?? asked.at,
      `fleet ${fleet} of ${asked.title} is not allowed by the project`,
      `Take one of ${fleetsAllowed.join(', ')}, or add it to ${WHERE}.fleetsAllowed of the project.`,
    );
  }
  if (isOutside(computeType, computeTypesAllowed, (type) => type)) {
    problems.refuse(
      asked.computeType?.at ?? asked.at,
      `compute type ${computeType} of ${asked.title} is not allowed by the project`,
      `Take one of ${computeTypesAllowed.join(', ')}, or add it to ${WHERE}.computeTypesAllowed of the project.`,
    );
  }
}

/** An empty list allows all. A text with variables that nobody has is refused as such. */
function isOutside(text: string | undefined, allowed: string[], simplify: (text: string) => string): boolean {
  if (text === undefined || text.includes('$') || allowed.length === 0) return false;
  return !allowed.some((one) => simplify(one) === simplify(text));
}

function inFull(count: number): string {
  return count.toLocaleString('en-US');
}
