import { EnvironmentError, messageWithHint } from '../errors.js';
import type { EventSink } from './events.js';
import type { BuildPhase, BuildResult, PhaseContext, PhaseResult, Status } from './results.js';
import type { PhaseOutcome } from './run-phase.js';

/** Why a build was interrupted: the `reason` of the signal. */
export type Interruption = 'TIMED_OUT' | 'STOPPED';

export interface RecorderPorts {
  emit: EventSink;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends the build when it aborts; its reason is an `Interruption`. */
  interruption: AbortSignal;
}

/** What a build leaves besides the course of its phases. */
export type BuildOutput = Pick<BuildResult, 'exportedVariables' | 'artifacts' | 'reports' | 'cache'>;

const INTERRUPTED: Record<Interruption, PhaseContext> = {
  TIMED_OUT: { statusCode: 'BUILD_TIMED_OUT', message: 'Build has timed out.' },
  STOPPED: { statusCode: 'BUILD_STOPPED', message: 'Build was stopped.' },
};

export const SUCCEEDED: PhaseOutcome = { outcome: 'succeeded', contexts: [], failedCommands: [] };

/**
 * Runs phases one by one and keeps their results. A phase in which the build was interrupted takes the
 * interruption's status, one that met an `EnvironmentError` is a FAULT; both end the build.
 */
export function createRecorder({ emit, now, interruption }: RecorderPorts) {
  const buildStart = now();
  const phases: PhaseResult[] = [];
  const record = (phase: BuildPhase, startTime: number, status: Status, details: PhaseOutcome): void => {
    const { contexts, failedCommands } = details;
    const result = { phase, status, startTime, endTime: now(), contexts, failedCommands };
    phases.push(result);
    emit({ type: 'phase-finished', result });
  };
  const interrupted = (): [Status, PhaseOutcome] => {
    const reason = interruption.reason as Interruption;
    return [reason, { outcome: 'interrupted', contexts: [INTERRUPTED[reason]], failedCommands: [] }];
  };
  const attempt = async (body: () => Promise<PhaseOutcome>): Promise<[Status, PhaseOutcome]> => {
    try {
      const done = interruption.aborted ? SUCCEEDED : await body();
      return interruption.aborted
        ? interrupted()
        : [done.outcome === 'succeeded' ? 'SUCCEEDED' : 'FAILED', done];
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      if (interruption.aborted) return interrupted();
      const contexts = [
        { statusCode: error.statusCode ?? 'ENVIRONMENT_ERROR', message: messageWithHint(error) },
      ];
      return ['FAULT', { outcome: 'interrupted', contexts, failedCommands: [] }];
    }
  };
  return {
    /** Phases that have nothing to do here. */
    passed: (...names: BuildPhase[]): void => {
      for (const phase of names) {
        emit({ type: 'phase-started', phase });
        record(phase, now(), 'SUCCEEDED', SUCCEEDED);
      }
    },
    /** Runs a phase and says how it came out. */
    run: async (phase: BuildPhase, body: () => Promise<PhaseOutcome>): Promise<PhaseOutcome['outcome']> => {
      const startTime = now();
      emit({ type: 'phase-started', phase });
      const [status, details] = await attempt(body);
      record(phase, startTime, status, details);
      return details.outcome;
    },
    finish: (succeeding: boolean, made: BuildOutput): BuildResult => {
      const status = buildStatus(phases);
      const result = { status, succeeding, startTime: buildStart, endTime: now(), phases, ...made };
      emit({ type: 'build-finished', result });
      return result;
    },
  };
}

/** A phase that timed out, was stopped or met a broken environment decides; else any failed phase does. */
function buildStatus(phases: PhaseResult[]): Status {
  const statuses = phases.map(({ status }) => status);
  return (
    statuses.find((status) => status !== 'SUCCEEDED' && status !== 'FAILED') ??
    statuses.find((status) => status === 'FAILED') ??
    'SUCCEEDED'
  );
}
