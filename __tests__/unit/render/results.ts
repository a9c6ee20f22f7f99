import type { BuildPlan } from '../../../src/plan/types.js';
import { planBuild } from '../../../src/plan/plan-build.js';
import {
  BUILD_PHASES,
  type BuildPhase,
  type BuildResult,
  type PhaseResult,
} from '../../../src/run/results.js';
import { at, facts, ofBatch, request } from '../plan/factories.js';

export function plan(parts: Partial<BuildPlan> = {}): BuildPlan {
  return { ...planBuild(request(), facts({ source: { directory: '/src/web', version: 'main' } })), ...parts };
}

/** The plan of a build of a batch. */
export function batchPlan(parts: Partial<BuildPlan> = {}): BuildPlan {
  return { ...planBuild(request(ofBatch()), facts()), ...parts };
}

const START = Date.UTC(2026, 7, 10, 12, 30, 0);

/** A build that entered the phases up to `last`, each of which took as long as told; `failures` did not succeed. */
export function result(
  took: Partial<Record<BuildPhase, number>>,
  failures: Partial<Record<BuildPhase, Partial<PhaseResult>>> = {},
  parts: Partial<BuildResult> = {},
): BuildResult {
  let time = START;
  const phases: PhaseResult[] = BUILD_PHASES.filter((phase) => phase !== 'COMPLETED' && phase in took).map(
    (phase) => {
      const startTime = time;
      time += took[phase] ?? 0;
      return {
        phase,
        status: 'SUCCEEDED',
        startTime,
        endTime: time,
        contexts: [],
        failedCommands: [],
        ...failures[phase],
      };
    },
  );
  return {
    status: 'SUCCEEDED',
    succeeding: true,
    startTime: START,
    endTime: time,
    phases,
    exportedVariables: [],
    reports: [],
    artifacts: [],
    ...parts,
  };
}

export function failed(text: string, exitCode: number, outputTail: string, line = 7): Partial<PhaseResult> {
  return {
    status: 'FAILED',
    contexts: [
      {
        statusCode: 'COMMAND_EXECUTION_ERROR',
        message: `Error while executing command: ${text}. Reason: exit status ${exitCode}`,
      },
    ],
    failedCommands: [{ command: { text, at: at(line) }, exitCode, outputTail }],
  };
}
