import { writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

import { credentialsAmong } from './adapters/caller/caller.js';
import { createGithubLog } from './adapters/github/build-log.js';
import { reportDiagnostics, reportNotes } from './adapters/github/diagnostics.js';
import { gatherGithubFacts } from './adapters/github/facts.js';
import { addToCommandFile, addToSummary } from './adapters/github/file-commands.js';
import { type EndPaths, setEndOutputs, setOutputsOf, setStartOutputs } from './adapters/github/outputs.js';
import { workflowCommand } from './adapters/github/workflow-command.js';
import { createStdout, type Stdout } from './adapters/stdout/stdout.js';
import { artifactInputs, cacheInput } from './entry/artifact-inputs.js';
import { type AwsAccess, awsAccess, referenceStore } from './entry/aws.js';
import { containerRequest, type RegistryLogin } from './entry/container.js';
import { executeBuild } from './entry/execute-build.js';
import { exitCode } from './entry/exit-code.js';
import { fileLinks } from './entry/github-links.js';
import { choice, existingDirectory, input, minutes, secondarySource, switchInput } from './entry/inputs.js';
import {
  type BuildInterruption,
  unlessStopped,
  watchInterruptions,
  withTimeout,
} from './entry/interruption.js';
import { refuseLaterInputs } from './entry/not-yet.js';
import { type PreparedBuild, prepareBuild } from './entry/prepare-build.js';
import { registrySecret, settingsWithProject } from './entry/project.js';
import { describeError } from './entry/report-error.js';
import { createReportFile, type ReportFile } from './entry/report-file.js';
import { createRuntime } from './entry/runtime.js';
import { githubStores } from './entry/stores.js';
import { parseOverrides } from './plan/overrides.js';
import { requireSupported } from './plan/plan-build.js';
import { DEFAULTS } from './plan/project/choose-settings.js';
import type { ArtifactsRequest, BuildPlan } from './plan/types.js';
import { buildJson } from './render/build-json.js';
import { renderSummary } from './render/summary.js';
import type { EventSink } from './run/events.js';
import type { BuildResult } from './run/results.js';
import { createSecrets } from './run/secrets.js';

/** As it was at the start: the AWS SDK wants some variables of this process changed. */
const environment = { ...process.env };
const now = (): number => performance.timeOrigin + performance.now();
const interruption = watchInterruptions();
const stdout = createStdout(interruption.stop);
/** Has the runner hide texts; within the log of the build, that knows how. */
let maskOnRunner = (texts: string[]): void =>
  stdout.write(texts.map((text) => workflowCommand('add-mask', text)).join(''));
const secrets = createSecrets((texts) => maskOnRunner(texts));

try {
  process.exitCode = await runAction(stdout, interruption);
} catch (error) {
  const { message, exitCode } = describeError(error);
  stdout.freshLine();
  stdout.write(workflowCommand('error', secrets.redact(message)));
  // Without the file nobody could read them, and `message` says so already.
  if (environment['GITHUB_OUTPUT']) setStatus('FAULT');
  process.exitCode = exitCode;
}
// A handle that a library left open must not keep the step alive; all output is written by now.
process.exit();

async function runAction(stdout: Stdout, interruption: BuildInterruption): Promise<number> {
  refuseLaterInputs(environment);
  const callers = Object.entries(environment).map(([name, value]) => ({ name, value }));
  for (const { name, value } of credentialsAmong(callers)) secrets.add(value, name);
  const writeSummary = switchInput(environment, 'summary');
  const login = registryLogin();
  const artifacts = artifactInputs(environment);
  const prepared = await unlessStopped(interruption, prepare(login, artifacts.request));
  if (prepared === undefined) {
    stdout.write('Stopped before the build began\n');
    setStatus('STOPPED');
    return exitCode('STOPPED', false, interruption.received());
  }
  const { plan, refused, diagnostics, aws } = prepared;
  const { emit: log, mask } = createGithubLog({
    stdout,
    now,
    workflowCommands: switchInput(environment, 'workflow-commands'),
    buildspecFile: prepared.path,
    sourceDirectory: prepared.sourceDirectory,
    refused,
  });
  maskOnRunner = mask;
  for (const { name, value } of credentialsAmong(plan.variables)) secrets.add(value, name);
  const warn = (message: string): void => log({ type: 'warning', message });
  const emit: EventSink = (event) => {
    log(event);
    attempt('the outputs', () => setOutputsOf(environment, event), warn);
  };
  addToCommandFile(environment, 'GITHUB_STATE', 'build', plan.uuid);
  if (plan.container) addToCommandFile(environment, 'GITHUB_STATE', 'container', 'true');
  setStartOutputs(environment, plan);
  reportDiagnostics(diagnostics, prepared.text, prepared.path, stdout);
  if (!refused) requireSupported(plan);
  reportNotes(plan.notes, stdout);

  const reportFile = createReportFile(temporaryPath(plan, '-reports.json'));
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

  finish(prepared, result, reportFile, writeSummary, stdout);
  return exitCode(result.status, refused, interruption.received());
}

/** Of a build that never began. */
function setStatus(status: 'FAULT' | 'STOPPED'): void {
  addToCommandFile(environment, 'GITHUB_OUTPUT', 'build-status', status);
  addToCommandFile(environment, 'GITHUB_OUTPUT', 'build-succeeding', '0');
}

/** The runner masks secrets of the workflow; a password that is none, we do. */
function registryLogin(): RegistryLogin {
  const password = input(environment, 'registry-password');
  secrets.add(password, 'registry-password');
  return { username: input(environment, 'registry-username'), password };
}

interface ActionBuild extends PreparedBuild {
  /** Where this machine has the source. */
  sourceDirectory: string;
  aws: AwsAccess;
  registrySecret?: string;
}

async function prepare(login: RegistryLogin, artifacts: ArtifactsRequest): Promise<ActionBuild> {
  const read = (name: string): string => input(environment, name);
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
  const sourceDirectory = existingDirectory(
    'Input source-directory',
    resolve(workspace, read('source-directory')),
  );
  const lines = (name: string): string[] =>
    read(name)
      .split('\n')
      .filter((line) => line.trim() !== '');
  const envPassthrough = read('env-passthrough').split(/\s+/);
  const settings = await settingsWithProject(read('project'), workspace, {
    buildspec: read('buildspec'),
    projectName: read('project-name'),
    image: read('image'),
    privileged: read('privileged'),
    timeout: read('timeout-in-minutes'),
  });
  const container = containerRequest({
    image: settings.image,
    imageMap: read('image-map'),
    privileged: settings.privileged,
    dockerOptions: read('docker-options'),
    envPassthrough,
    login,
  });
  const facts = gatherGithubFacts(environment, {
    sourceDirectory,
    secondarySources: lines('secondary-sources').map((line) => secondarySource(line, workspace)),
    image: environment['ImageOS']
      ? `${environment['ImageOS']}:${environment['ImageVersion'] ?? ''}`
      : 'runner',
    now: new Date(now()),
    envPassthrough,
  });
  const aws = awsAccess(environment, settings.project?.settings.region, secrets);
  const prepared = await prepareBuild(
    {
      buildspecInput: settings.buildspec || DEFAULTS.buildspec,
      projectName: settings.projectName || basename(environment['GITHUB_REPOSITORY'] ?? sourceDirectory),
      project: settings.project,
      overrides: parseOverrides(read('environment-variables')),
      timeoutMinutes: minutes('Input timeout-in-minutes', settings.timeout || DEFAULTS.timeout),
      runAs: read('run-as') || undefined,
      container,
      artifacts,
      cache: cacheInput(environment),
      reports: switchInput(environment, 'reports'),
      runtimeVersions: choice('Input runtime-versions', read('runtime-versions') || 'auto', [
        'auto',
        'ignore',
      ]),
    },
    sourceDirectory,
    facts,
    aws,
    interruption.signal,
  );
  return { ...prepared, sourceDirectory, aws, registrySecret: registrySecret(settings.project, container) };
}

/** What cannot be written for the runner only warns. */
function attempt(what: string, write: () => void, warn: (message: string) => void): void {
  try {
    write();
  } catch (error) {
    warn(`Cannot write ${what}: ${(error as Error).message}`);
  }
}

/** Outputs, the JSON file and the summary; also after a failure and a stop. */
function finish(
  { plan, path = '', sourceDirectory }: ActionBuild,
  result: BuildResult,
  reportFile: ReportFile,
  writeSummary: boolean,
  stdout: Stdout,
): void {
  const warn = (message: string): void => stdout.write(workflowCommand('warning', message));
  const paths: EndPaths = { buildJson: temporaryPath(plan, '.json') };
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
    (place, line) => link(join(sourceDirectory, place), line),
  );
  attempt('the job summary', () => addToSummary(environment, secrets.redact(summary)), warn);
}

/** Of a file for later steps. */
function temporaryPath({ uuid }: BuildPlan, ending: string): string {
  return join(environment['RUNNER_TEMP'] ?? tmpdir(), `run-buildspec-${uuid}${ending}`);
}
