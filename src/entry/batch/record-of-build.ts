import type { BuildPlan } from '../../plan/types.js';
import { buildObject } from '../../render/build-json.js';
import { testTotals } from '../../render/report-figures.js';
import { recordOf } from '../../run/batch/build-record.js';
import type { BuildRecord } from '../../run/batch/results.js';
import type { BuildResult } from '../../run/results.js';

/** What a build of a batch came to, without secrets, for who runs the batch. */
export function recordOfBuild(
  plan: BuildPlan,
  result: BuildResult,
  redact: (text: string) => string,
  attempt: number,
): BuildRecord {
  const build = buildObject(plan, result, redact);
  return recordOf(plan, result, { build, tests: testTotals(result.reports), attempt, redact });
}

/** Of a build that was stopped before it began. */
export function recordOfStopped(identifier: string, attempt: number, now: number): BuildRecord {
  return {
    identifier,
    attempt,
    status: 'STOPPED',
    startTime: now,
    endTime: now,
    artifacts: [],
    reportArns: [],
    tests: { total: 0, failed: 0 },
  };
}
