import { writeFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

import pc from 'picocolors';

import { credentialsAmong } from '../adapters/caller/caller.js';
import { createLocalLog } from '../adapters/local/build-log.js';
import { withProgress } from '../adapters/local/progress.js';
import { createStdout } from '../adapters/stdout/stdout.js';
import { referenceStore } from '../entry/aws.js';
import { executeBuild } from '../entry/execute-build.js';
import { exitCode } from '../entry/exit-code.js';
import { type BuildInterruption, withTimeout } from '../entry/interruption.js';
import { createReportFile } from '../entry/report-file.js';
import { createRuntime } from '../entry/runtime.js';
import { localStores } from '../entry/stores.js';
import { UserError } from '../errors.js';
import { requireSupported } from '../plan/plan-build.js';
import { buildJson } from '../render/build-json.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { renderReports } from '../render/report-table.js';
import { renderVerdict } from '../render/verdict.js';
import type { BuildOptions, LocalBuild } from './options.js';
import { showPlan } from './plan.js';
import { withBuild } from './with-build.js';

export interface RunOptions extends BuildOptions {
  buildJson?: string;
  dryRun?: boolean;
  keep?: boolean;
}

/**
 * `buildspec run [FILE]`: runs the build here and gives the exit code of SPEC §1.3.
 * @throws UserError for a wrong option
 */
export async function run(file: string | undefined, options: RunOptions): Promise<number> {
  return withBuild(file, options, (build, interruption) =>
    options.dryRun ? showPlan(build, false) : runPrepared(build, options, interruption),
  );
}

async function runPrepared(
  build: LocalBuild,
  options: RunOptions,
  interruption: BuildInterruption,
): Promise<number> {
  const { plan, refused, aws, secrets, registrySecret, sourceDirectory } = build;
  if (options.buildJson !== undefined) writeJson(options.buildJson, '{}\n'); // a wrong path is found before the build
  const callers = Object.entries(process.env).map(([name, value]) => ({ name, value }));
  for (const { name, value } of credentialsAmong([...callers, ...plan.variables])) secrets.add(value, name);
  const stdout = createStdout(interruption.stop);
  const now = (): number => performance.timeOrigin + performance.now();
  const log = createLocalLog(stdout, now, pc.isColorSupported);
  const emit = process.stderr.isTTY ? withProgress(log, stdout, now) : log;

  stdout.write(renderDiagnostics(build.diagnostics, build.text, pc.isColorSupported));
  if (!refused) requireSupported(plan);
  const { artifacts, reports } = options;
  for (const [option, folder] of Object.entries({ artifacts, reports })) {
    if (folder === undefined || relative(sourceDirectory, resolve(folder)).startsWith('..')) continue;
    stdout.write(
      `${pc.yellow('note:')} --${option} is inside the source: patterns may find earlier ${option}\n`,
    );
  }
  for (const { message } of plan.notes) stdout.write(`${pc.yellow('note:')} ${message}\n`);

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

  if (options.buildJson !== undefined) {
    writeJson(options.buildJson, buildJson(plan, result, secrets.redact));
  }
  try {
    reportFile?.finish(plan, result);
  } catch (error) {
    reportFile?.remove();
    emit({ type: 'warning', message: `--reports: ${(error as Error).message}` });
  }
  stdout.freshLine();
  stdout.write(secrets.redact(renderReports(result, pc.isColorSupported)));
  stdout.write(`${secrets.redact(renderVerdict(plan, result, pc.isColorSupported))}\n`);
  return exitCode(result.status, refused, interruption.received());
}

function writeJson(path: string, json: string): void {
  try {
    writeFileSync(path, json);
  } catch (error) {
    throw new UserError(`--build-json: ${(error as Error).message}`);
  }
}
