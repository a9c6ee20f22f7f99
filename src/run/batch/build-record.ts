import type { BuildPlan } from '../../plan/types.js';
import { type BuildResult, decidingPhase } from '../results.js';
import type { BuildRecord } from './results.js';

/** What a record holds besides the plan and the result. */
export interface RecordParts {
  /** The build in the shape of `batch-get-builds`, redacted. */
  build: unknown;
  /** As the outputs `tests-total` and `tests-failed` count them. */
  tests: BuildRecord['tests'];
  /** The workflow run's attempt, or the retry's number, from 1. */
  attempt: number;
  /** Takes the secrets out of a text of the plan. */
  redact(text: string): string;
}

/**
 * What a build of a batch came to, for the batch.
 * @param result redacted, as runBuild gives it
 * @throws Error for a plan that is of no batch
 */
export function recordOf(
  plan: BuildPlan,
  result: BuildResult,
  { build, tests, attempt, redact }: RecordParts,
): BuildRecord {
  if (!plan.batch) throw new Error(`${plan.buildId} is of no batch`);
  const { status, startTime, endTime, artifacts, reports } = result;
  return {
    identifier: plan.batch.identifier,
    attempt,
    status,
    startTime,
    endTime,
    buildArn: plan.buildArn,
    buildId: plan.buildId,
    artifacts,
    reportArns: reports.map(({ arn }) => arn),
    tests,
    failure: failureOf(result, redact(plan.buildspecFile)),
    build,
  };
}

/** The failed command's place, or where the reason stands in the buildspec. */
function failureOf(result: BuildResult, file: string): BuildRecord['failure'] {
  const deciding = decidingPhase(result);
  if (!deciding) return undefined;
  const [command] = deciding.failedCommands;
  const [context] = deciding.contexts;
  const line = (command?.command ?? context)?.at?.line;
  return {
    phase: deciding.phase,
    message: context?.message ?? '',
    ...(line !== undefined && { file, line }),
  };
}
