import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { credentialsAmong } from '../../adapters/caller/caller.js';
import { reportDiagnostics, reportNotes } from '../../adapters/github/diagnostics.js';
import { addToCommandFile, addToSummary } from '../../adapters/github/file-commands.js';
import {
  type EndPaths,
  setEndOutputs,
  setOutputsOf,
  setStartOutputs,
} from '../../adapters/github/outputs.js';
import { workflowCommand } from '../../adapters/github/workflow-command.js';
import { requireSupported } from '../../plan/plan-build.js';
import type { BuildPlan } from '../../plan/types.js';
import { buildJson } from '../../render/build-json.js';
import { renderSummary } from '../../render/summary.js';
import type { EventSink } from '../../run/events.js';
import type { BuildResult } from '../../run/results.js';
import { artifactInputs } from '../artifact-inputs.js';
import { referenceStore } from '../aws.js';
import { untold } from '../batch/parent.js';
import { recordOfBuild, recordOfStopped } from '../batch/record-of-build.js';
import type { RegistryLogin } from '../container.js';
import { executeBuild } from '../execute-build.js';
import { exitCode } from '../exit-code.js';
import { fileLinks } from '../github-links.js';
import { input, switchInput } from '../inputs.js';
import { unlessStopped, withTimeout } from '../interruption.js';
import { createReportFile, type ReportFile } from '../report-file.js';
import { createRuntime } from '../runtime.js';
import { githubStores } from '../stores.js';
import { type ActionContext, attempt, setStatus } from './context.js';
import { openBuildLog } from './open-log.js';
import { type ActionBuild, prepareActionBuild, shownPath } from './prepare-action-build.js';

/** `mode: build`: one build, on its own or one of a batch. Gives the exit code. */
export async function runBuildMode(context: ActionContext): Promise<number> {
  const { environment, output, interruption, secrets, now, parent } = context;
  const writeSummary = switchInput(environment, 'summary');
  const login = registryLogin(context);
  const artifacts = artifactInputs(environment);
  const prepared = await unlessStopped(interruption, prepareActionBuild(context, login));
  if (prepared === undefined) {
    output.text('Stopped before the build began\n');
    setStatus(environment, 'STOPPED');
    if (parent) {
      const { build, attempt } = parent.request;
      await parent.tellLast({ type: 'record', record: recordOfStopped(build.identifier, attempt, now()) });
    }
    return exitCode('STOPPED', false, interruption.received());
  }
  const { plan, refused, diagnostics, aws, batch } = prepared;
  const job =
    batch?.builds && (await import('./batch-job.js')).batchJob(context, plan, batch.build, batch.builds);
  const settled = await job?.settle();
  if (settled !== undefined) return settled;
  const { emit: log, mask } = openBuildLog(context, prepared, shownPath(prepared));
  context.maskWith(mask);
  for (const { name, value } of credentialsAmong(plan.variables)) secrets.add(value, name);
  const warn = (message: string): void => log({ type: 'warning', message });
  const emit: EventSink = (event) => {
    log(event);
    attempt('the outputs', () => setOutputsOf(environment, event), warn);
  };
  parent?.tell({ type: 'begun', uuid: plan.uuid, container: plan.container !== undefined });
  addToCommandFile(environment, 'GITHUB_STATE', 'build', plan.uuid);
  if (plan.container) addToCommandFile(environment, 'GITHUB_STATE', 'container', 'true');
  setStartOutputs(environment, plan);
  reportDiagnostics(untold(diagnostics, parent), prepared.text, shownPath(prepared), output);
  if (!refused) requireSupported(plan);
  reportNotes(plan.notes, output);

  const reportFile = createReportFile(temporaryPath(context, plan, '-reports.json'));
  const result = await executeBuild(prepared, {
    emit,
    now,
    secrets,
    interruption: withTimeout(interruption.signal, plan.timeoutMinutes),
    ...(await createRuntime(plan, {
      temporaryFolder: environment['RUNNER_TEMP'],
      login,
      registrySecret: prepared.registrySecret,
      aws,
      secrets,
      onWarning: (message) => warn(secrets.redact(message)),
    })),
    ...(await githubStores(plan, environment, artifacts, reportFile.sink)),
    ...(await referenceStore(plan, aws)),
  });

  const tell = (told: BuildResult): void => finish(context, prepared, told, reportFile, writeSummary);
  // A stopped step has seconds left, and only a success can become a FAULT by its upload.
  if (result.status !== 'SUCCEEDED') tell(result);
  const told = (await job?.upload(result)) ?? result;
  if (result.status === 'SUCCEEDED') tell(told);
  await parent?.tellLast({
    type: 'record',
    record: recordOfBuild(plan, told, secrets.redact, parent.request.attempt),
  });
  return exitCode(told.status, refused, interruption.received());
}

/** The runner masks secrets of the workflow; a password that is none, we do. */
function registryLogin({ environment, secrets }: ActionContext): RegistryLogin {
  const password = input(environment, 'registry-password');
  secrets.add(password, 'registry-password');
  return { username: input(environment, 'registry-username'), password };
}

/** Outputs, the JSON file and the summary; also after a failure and a stop. */
function finish(
  context: ActionContext,
  prepared: ActionBuild,
  result: BuildResult,
  reportFile: ReportFile,
  writeSummary: boolean,
): void {
  const { environment, output, secrets } = context;
  const { plan, shownDirectory } = prepared;
  const path = shownPath(prepared) ?? '';
  const warn = (message: string): void => output.command(workflowCommand('warning', message));
  const paths: EndPaths = { buildJson: temporaryPath(context, plan, '.json') };
  const json = buildJson(plan, result, secrets.redact);
  attempt('the build JSON', () => writeFileSync(paths.buildJson, json, { mode: 0o600 }), warn);
  if (result.reports.length > 0) {
    const finishReports = (): void => {
      reportFile.finish(plan, result);
      paths.reportsJson = reportFile.path;
    };
    attempt('the JSON of the reports', finishReports, warn);
  }
  if (paths.reportsJson === undefined) reportFile.remove();
  attempt('the outputs', () => setEndOutputs(environment, result, paths).forEach(warn), warn);
  if (!writeSummary) return;
  const link = fileLinks(environment, plan.source.repositoryUrl);
  const summary = renderSummary(
    plan,
    result,
    (line) => link(path, line),
    (place, line) => link(join(shownDirectory, place), line),
  );
  attempt('the job summary', () => addToSummary(environment, secrets.redact(summary)), warn);
}

/** Of a file for later steps. */
function temporaryPath({ environment }: ActionContext, { uuid }: BuildPlan, ending: string): string {
  return join(environment['RUNNER_TEMP'] ?? tmpdir(), `run-buildspec-${uuid}${ending}`);
}
