import { writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

import pc from 'picocolors';

import { credentialsAmong } from '../adapters/caller/caller.js';
import { createLocalLog } from '../adapters/local/build-log.js';
import { withProgress } from '../adapters/local/progress.js';
import { createStdout, type Stdout } from '../adapters/stdout/stdout.js';
import { referenceStore } from '../entry/aws.js';
import { type BatchParent, untold } from '../entry/batch/parent.js';
import { executeBuild } from '../entry/execute-build.js';
import { exitCode } from '../entry/exit-code.js';
import { isInside } from '../entry/inside.js';
import { type BuildInterruption, watchInterruptions, withTimeout } from '../entry/interruption.js';
import { createReportFile } from '../entry/report-file.js';
import { createRuntime } from '../entry/runtime.js';
import { localStores } from '../entry/stores.js';
import { UserError } from '../errors.js';
import { requireSupported } from '../plan/plan-build.js';
import { buildJson } from '../render/build-json.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { renderReports } from '../render/report-table.js';
import { renderVerdict } from '../render/verdict.js';
import type { EventSink } from '../run/events.js';
import type { BuildResult } from '../run/results.js';
import { type BuildOptions, type LocalBuild, prepareFromOptions } from './options.js';
import { showPlan } from './plan.js';
import { withPrepared } from './with-prepared.js';

export interface RunOptions extends BuildOptions {
  buildJson?: string;
  dryRun?: boolean;
  keep?: boolean;
  /** What our own lines are painted with, where another process shows them. */
  colors?: boolean;
}

/**
 * `buildspec run [FILE]`: runs the build here and gives the exit code of SPEC §1.3.
 * @throws UserError for a wrong option
 */
export async function run(file: string | undefined, options: RunOptions): Promise<number> {
  const interruption = watchInterruptions();
  return withPrepared(prepareFromOptions(file, options, interruption.signal), interruption, async (build) => {
    if (options.dryRun) return showPlan(build, false);
    if (options.buildJson !== undefined) writeJson(options.buildJson, '{}\n'); // a wrong path is found before the build
    const result = await runPrepared(build, options, interruption);
    if (options.buildJson !== undefined)
      writeJson(options.buildJson, buildJson(build.plan, result, build.secrets.redact));
    return exitCode(result.status, build.refused, interruption.received());
  });
}

/**
 * Runs a planned build and shows what comes of it.
 * @param parent the process that runs the batch, where this is a build of it
 */
export async function runPrepared(
  build: LocalBuild,
  options: RunOptions,
  interruption: BuildInterruption,
  parent?: BatchParent,
): Promise<BuildResult> {
  const { plan, refused, aws, secrets, registrySecret } = build;
  const { artifacts, reports, colors = pc.isColorSupported } = options;
  const callers = Object.entries(process.env).map(([name, value]) => ({ name, value }));
  for (const { name, value } of credentialsAmong([...callers, ...plan.variables])) secrets.add(value, name);
  const stdout = createStdout(interruption.stop);
  const now = (): number => performance.timeOrigin + performance.now();
  const log = createLocalLog(stdout, now, colors);
  const emit = logOf(log, parent) ?? (process.stderr.isTTY ? withProgress(log, stdout, now) : log);

  stdout.write(renderDiagnostics(untold(build.diagnostics, parent), build.text, colors));
  if (!refused) requireSupported(plan);
  // The batch's process has looked at the original of the source.
  if (!parent) tellInside(build, options, stdout);
  for (const { message } of plan.notes)
    stdout.write(`${pc.createColors(colors).yellow('note:')} ${message}\n`);

  const keptSecrets = plan.references.length === 0 ? '' : ', with the values of its secrets';
  const tellFolder = (folder: string): void =>
    stdout.write(`The build's folder is kept${keptSecrets}: ${folder}\n`);
  const reportFile = reports === undefined ? undefined : createReportFile(join(reports, 'reports.json'));
  const result = await executeBuild(build, {
    emit,
    now,
    secrets,
    interruption: withTimeout(interruption.signal, plan.timeoutMinutes),
    ...(await createRuntime(plan, {
      keepFolder: options.keep ? tellFolder : undefined,
      login: { username: '', password: '' },
      registrySecret,
      aws,
      secrets,
      onWarning: (message) => emit({ type: 'warning', message: secrets.redact(message) }),
    })),
    ...(await localStores(plan, { artifacts, reports, cache: options.cache || undefined }, reportFile?.sink)),
    ...(await referenceStore(plan, aws)),
  });

  try {
    reportFile?.finish(plan, result);
  } catch (error) {
    reportFile?.remove();
    emit({ type: 'warning', message: `--reports: ${(error as Error).message}` });
  }
  stdout.freshLine();
  stdout.write(secrets.redact(renderReports(result, colors)));
  stdout.write(`${secrets.redact(renderVerdict(plan, result, colors))}\n`);
  return result;
}

/** The log of a build of a batch: whoever runs the batch is told how far it is. */
function logOf(log: EventSink, parent: BatchParent | undefined): EventSink | undefined {
  return (
    parent &&
    ((event) => {
      log(event);
      if (event.type === 'phase-started') parent.tell({ type: 'phase', phase: event.phase });
    })
  );
}

/** Says where what a build makes would be found by its own patterns, the next time. */
export function tellInside(
  { sourceDirectory }: Pick<LocalBuild, 'sourceDirectory'>,
  { artifacts, reports }: BuildOptions,
  stdout: Stdout,
): void {
  for (const [option, folder] of Object.entries({ artifacts, reports })) {
    if (folder === undefined || !isInside(sourceDirectory, resolve(folder))) continue;
    stdout.write(
      `${pc.yellow('note:')} --${option} is inside the source: patterns may find earlier ${option}\n`,
    );
  }
}

function writeJson(path: string, json: string): void {
  try {
    writeFileSync(path, json);
  } catch (error) {
    throw new UserError(`--build-json: ${(error as Error).message}`);
  }
}
