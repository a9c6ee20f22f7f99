import type { PhaseName } from '../buildspec/types.js';
import { EnvironmentError } from '../errors.js';
import type { BuildPlan } from '../plan/types.js';
import type { EventSink } from './events.js';
import { downloadSource } from './download-source.js';
import type { Runtime, Shell } from './ports.js';
import type { BuildPhase, BuildResult, PhaseContext, PhaseResult, Status } from './results.js';
import { createCommandRun, type PhaseOutcome, runCommandPhase } from './run-phase.js';
import { nextPhase, type RunPhase } from './transitions.js';

/** Why a build was interrupted: the `reason` of `BuildPorts.interruption`. */
export type Interruption = 'TIMED_OUT' | 'STOPPED';

export interface BuildPorts {
  runtime: Runtime;
  emit: EventSink;
  /** Milliseconds since the epoch. */
  now(): number;
  /** Ends the build when it aborts; its reason is an `Interruption`. */
  interruption: AbortSignal;
}

const INTERRUPTED: Record<Interruption, PhaseContext> = {
  TIMED_OUT: { statusCode: 'BUILD_TIMED_OUT', message: 'Build has timed out.' },
  STOPPED: { statusCode: 'BUILD_STOPPED', message: 'Build was stopped.' },
};

const SUCCEEDED: PhaseOutcome = { outcome: 'succeeded', contexts: [], failedCommands: [] };

/**
 * Runs a plan as CodeBuild does, phase by phase (codebuild.md §2). A failing command, a timeout, a stop and a
 * broken environment are told by the result; only a bug of ours throws. When this returns, the shell and all
 * that it started have ended.
 */
export async function runBuild(plan: BuildPlan, ports: BuildPorts): Promise<BuildResult> {
  const { emit, now, interruption } = ports;
  const run = createCommandRun(emit, interruption, plan.isolated);
  const recorder = createRecorder(ports);
  const exportedVariables: BuildResult['exportedVariables'] = [];
  let shell: Shell | undefined;

  const commandPhase = (name: PhaseName) => async (): Promise<PhaseOutcome> => {
    emit({ type: 'log', text: `Entering phase ${name.toUpperCase()}` });
    const phase = plan.phases.find((candidate) => candidate.name === name);
    return phase && shell ? runCommandPhase(phase, shell, run) : SUCCEEDED;
  };

  const bodies: Record<RunPhase, () => Promise<PhaseOutcome>> = {
    PROVISIONING: async () => {
      shell = await ports.runtime.open({
        shell: plan.shell,
        directory: plan.source.directory,
        variables: plan.variables,
        users: [...new Set(plan.phases.map((phase) => phase.runAs))],
        onOutput: (bytes) => {
          run.tail.add(bytes);
          emit({ type: 'output', bytes });
        },
      });
      return SUCCEEDED;
    },
    DOWNLOAD_SOURCE: async () => {
      downloadSource(plan, emit);
      return SUCCEEDED;
    },
    INSTALL: commandPhase('install'),
    PRE_BUILD: commandPhase('pre_build'),
    BUILD: commandPhase('build'),
    POST_BUILD: commandPhase('post_build'),
    UPLOAD_ARTIFACTS: async () => {
      if (shell) exportedVariables.push(...(await readExported(plan.exportedVariables, shell, emit)));
      return SUCCEEDED;
    },
  };

  const interrupt = (): void => shell?.interrupt();
  interruption.addEventListener('abort', interrupt);
  const startTime = now();
  recorder.passed('SUBMITTED');
  recorder.passed('QUEUED');
  try {
    let phase: RunPhase | 'FINALIZING' = 'PROVISIONING';
    while (phase !== 'FINALIZING') phase = nextPhase(phase, await recorder.run(phase, bodies[phase]));
  } finally {
    interruption.removeEventListener('abort', interrupt);
    await shell?.close();
  }
  recorder.passed('FINALIZING');

  const { phases } = recorder;
  const result = { status: buildStatus(phases), succeeding: run.succeeding, startTime, endTime: now(), phases, exportedVariables };
  emit({ type: 'build-finished', result });
  return result;
}

/** Runs phases and keeps their results. */
function createRecorder({ emit, now, interruption }: BuildPorts) {
  const phases: PhaseResult[] = [];
  const record = (phase: BuildPhase, startTime: number, status: Status, details: PhaseOutcome): void => {
    const { contexts, failedCommands } = details;
    const result = { phase, status, startTime, endTime: now(), contexts, failedCommands };
    phases.push(result);
    emit({ type: 'phase-finished', result });
  };
  const attempt = async (body: () => Promise<PhaseOutcome>): Promise<[Status, PhaseOutcome]> => {
    try {
      const done = interruption.aborted ? SUCCEEDED : await body();
      if (!interruption.aborted) return [done.outcome === 'succeeded' ? 'SUCCEEDED' : 'FAILED', done];
      const reason = interruption.reason as Interruption;
      return [reason, { outcome: 'interrupted', contexts: [INTERRUPTED[reason]], failedCommands: [] }];
    } catch (error) {
      if (!(error instanceof EnvironmentError)) throw error;
      const message = [error.message, error.hint].join(' ').trim();
      const contexts = [{ statusCode: 'ENVIRONMENT_ERROR', message }];
      return ['FAULT', { outcome: 'interrupted', contexts, failedCommands: [] }];
    }
  };
  return {
    phases,
    /** A phase that has nothing to do here. */
    passed: (phase: BuildPhase): void => {
      emit({ type: 'phase-started', phase });
      record(phase, now(), 'SUCCEEDED', SUCCEEDED);
    },
    run: async (phase: BuildPhase, body: () => Promise<PhaseOutcome>): Promise<PhaseOutcome['outcome']> => {
      const startTime = now();
      emit({ type: 'phase-started', phase });
      const [status, details] = await attempt(body);
      record(phase, startTime, status, details);
      return details.outcome;
    },
  };
}

/** A phase that timed out, was stopped or met a broken environment decides; else any failed phase does. */
function buildStatus(phases: PhaseResult[]): Status {
  const statuses = phases.map(({ status }) => status);
  return statuses.find((status) => status !== 'SUCCEEDED' && status !== 'FAILED') ?? statuses.find((status) => status === 'FAILED') ?? 'SUCCEEDED';
}

/** Read when the commands are over (codebuild.md §2.5); one that was never set is left out (SPEC §2.1). */
async function readExported(names: string[], shell: Shell, emit: EventSink): Promise<BuildResult['exportedVariables']> {
  if (names.length === 0) return [];
  const values = await shell.variables(names);
  return names.flatMap((name) => {
    const value = values.get(name);
    if (value !== undefined) return [{ name, value }];
    emit({ type: 'warning', message: `The exported variable ${name} was never set; it is left out.` });
    return [];
  });
}
