import type { PhaseName } from '../buildspec/types.js';
import type { BuildPlan } from '../plan/types.js';
import type { BuildCache, CachePorts } from './cache.js';
import { downloadSource } from './download-source.js';
import { type Failures, outcomeOf } from './failures.js';
import { createOutputTail } from './output-tail.js';
import type { ReferenceStore, Runtime, RuntimeTools, Shell } from './ports.js';
import { type BuildOutput, createRecorder, type RecorderPorts, SUCCEEDED } from './recorder.js';
import { redactEvents, redactResult } from './redacted-events.js';
import type { BuildResult, PhaseContext } from './results.js';
import { createCommandRun, type PhaseOutcome, runCommandPhase } from './run-phase.js';
import type { ReportPorts } from './reports/process-reports.js';
import type { Secrets } from './secrets.js';
import { nextPhase, type RunPhase } from './transitions.js';
import type { ArtifactPorts } from './upload-artifacts.js';

export interface BuildPorts extends RecorderPorts, ArtifactPorts, CachePorts, ReportPorts {
  runtime: Runtime;
  /** Absent where commands run in an image, which brings its own. */
  tools?: RuntimeTools;
  /** Asked when the plan has references. */
  references?: ReferenceStore;
  /** What must not be shown; the values of references join them. */
  secrets: Secrets;
}

/**
 * Runs a plan as CodeBuild does, phase by phase (codebuild.md §2). A failing command, a timeout, a stop and a
 * broken environment are told by the result; only a bug of ours throws. When this returns, the shell and all
 * that it started have ended.
 */
export async function runBuild(plan: BuildPlan, given: BuildPorts): Promise<BuildResult> {
  const { interruption, secrets } = given;
  const printed = createOutputTail();
  const { emit, flush } = redactEvents((event) => {
    if (event.type === 'output') printed.add(event.bytes);
    given.emit(event);
  }, secrets);
  const text = (): string => {
    flush();
    return printed.text();
  };
  const ports = { ...given, emit };
  const run = createCommandRun(emit, interruption, plan.isolated, { ...printed, text });
  const recorder = createRecorder(ports);
  const made: BuildOutput = { exportedVariables: [], artifacts: [], reports: [] };
  let shell: Shell | undefined;
  let cache: BuildCache | undefined;

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
        users: commandUsers(plan),
        gitCredentialHelper: plan.gitCredentialHelper,
        onOutput: (bytes) => emit({ type: 'output', bytes }),
        onProgress: (message) => emit({ type: 'progress', message }),
        signal: interruption,
      });
      return SUCCEEDED;
    },
    DOWNLOAD_SOURCE: async () => {
      if (!shell) return SUCCEEDED;
      if (plan.cache) {
        const { createBuildCache } = await import('./cache.js');
        cache = createBuildCache(plan, shell, ports);
      }
      return downloadSource(plan, shell, run, ports, async () => {
        made.cache = await cache?.restore();
      });
    },
    INSTALL: commandPhase('install'),
    PRE_BUILD: commandPhase('pre_build'),
    BUILD: commandPhase('build'),
    POST_BUILD: async () => {
      const outcome = await commandPhase('post_build')();
      await cache?.save(); // whatever the commands came to (codebuild.md §2.5)
      return outcome;
    },
    UPLOAD_ARTIFACTS: async () => {
      if (!shell) return SUCCEEDED;
      made.exportedVariables = await readExported(plan.exportedVariables, shell, ports);
      const failures: Failures = { contexts: [], faults: [] };
      const store = await reports(plan, shell, ports, made.reports, failures);
      await artifacts(plan, shell, ports, made.artifacts, failures);
      await store();
      return outcomeOf(failures, (message) => emit({ type: 'warning', message }));
    },
  };

  const interrupt = (): void => shell?.interrupt();
  interruption.addEventListener('abort', interrupt);
  recorder.passed('SUBMITTED', 'QUEUED');
  try {
    let phase: RunPhase | 'FINALIZING' = 'PROVISIONING';
    while (phase !== 'FINALIZING') phase = nextPhase(phase, await recorder.run(phase, bodies[phase]));
  } finally {
    await shell?.close();
    interruption.removeEventListener('abort', interrupt);
  }
  recorder.passed('FINALIZING');

  return redactResult(recorder.finish(run.succeeding, made), secrets.redact);
}

/**
 * The build of a buildspec that CodeBuild would refuse: it fails in DOWNLOAD_SOURCE, nothing runs
 * (codebuild.md §2.1).
 */
export async function refuseBuild(contexts: PhaseContext[], ports: RecorderPorts): Promise<BuildResult> {
  const recorder = createRecorder(ports);
  recorder.passed('SUBMITTED', 'QUEUED', 'PROVISIONING');
  await recorder.run('DOWNLOAD_SOURCE', async () => ({ outcome: 'failed', contexts, failedCommands: [] }));
  recorder.passed('FINALIZING');
  return recorder.finish(false, { exportedVariables: [], artifacts: [], reports: [] });
}

/** @returns what stores the raw files */
async function reports(
  plan: BuildPlan,
  shell: Shell,
  ports: BuildPorts,
  made: BuildResult['reports'],
  failures: Failures,
): Promise<() => Promise<void>> {
  if (!plan.reports || !ports.reports) return () => Promise.resolve();
  const { processReports } = await import('./reports/process-reports.js');
  const raw = await processReports(plan, shell, ports, made, failures);
  const { storeRawFiles } = await import('./reports/raw-files.js');
  return () => storeRawFiles(raw, shell, ports);
}

async function artifacts(
  plan: BuildPlan,
  shell: Shell,
  ports: BuildPorts,
  made: BuildResult['artifacts'],
  failures: Failures,
): Promise<void> {
  if (plan.artifacts.length === 0) return;
  const { uploadArtifacts } = await import('./upload-artifacts.js');
  await uploadArtifacts(plan, shell, ports, made, failures);
}

/** In the order of the phases, without those that run nothing. */
function commandUsers({ phases }: BuildPlan): (string | undefined)[] {
  const running = phases.filter((phase) => phase.commands.length + phase.finally.length > 0);
  return [...new Set((running.length > 0 ? running : phases).map(({ runAs }) => runAs))];
}

/** Read when the commands are over (codebuild.md §2.5); one that was never set is left out, or holds a secret (SPEC §2.1). */
async function readExported(
  names: string[],
  shell: Shell,
  { emit, secrets }: Pick<BuildPorts, 'emit' | 'secrets'>,
): Promise<BuildResult['exportedVariables']> {
  if (names.length === 0) return [];
  const values = await shell.variables(names);
  return names.flatMap((name) => {
    const value = values.get(name);
    const secret = value === undefined ? undefined : secrets.heldBy(value);
    if (value !== undefined && secret === undefined) return [{ name, value }];
    const why = value === undefined ? 'was never set' : `holds a secret (${secret})`;
    emit({ type: 'warning', message: `The exported variable ${name} ${why}; it is left out.` });
    return [];
  });
}
