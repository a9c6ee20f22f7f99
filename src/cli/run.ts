import { writeFileSync } from 'node:fs';
import { relative, resolve } from 'node:path';

import pc from 'picocolors';

import { callerSecrets } from '../adapters/caller/caller.js';
import { createLocalLog } from '../adapters/local/build-log.js';
import { withProgress } from '../adapters/local/progress.js';
import { createStdout } from '../adapters/stdout/stdout.js';
import { awsCredentials, referenceStore } from '../entry/aws.js';
import { executeBuild } from '../entry/execute-build.js';
import { exitCode } from '../entry/exit-code.js';
import { watchInterruptions, withTimeout } from '../entry/interruption.js';
import { createRuntime } from '../entry/runtime.js';
import { localStores } from '../entry/stores.js';
import { UserError } from '../errors.js';
import { requireSupported } from '../plan/plan-build.js';
import { buildJson } from '../render/build-json.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import { renderVerdict } from '../render/verdict.js';
import { createSecrets } from '../run/secrets.js';
import { type BuildOptions, prepareFromOptions } from './options.js';
import { showPlan } from './plan.js';

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
  const prepared = await prepareFromOptions(file, options);
  if (options.dryRun) return showPlan(prepared, false);
  if (options.buildJson !== undefined) writeJson(options.buildJson, '{}\n'); // a wrong path is found before the build
  const { plan, refused } = prepared;
  const interruption = watchInterruptions();
  const secrets = createSecrets();
  for (const secret of callerSecrets(process.env)) secrets.add(secret);
  const stdout = createStdout(interruption.stop);
  const now = (): number => performance.timeOrigin + performance.now();
  const log = createLocalLog(stdout, now, pc.isColorSupported);
  const emit = process.stderr.isTTY ? withProgress(log, stdout, now) : log;

  stdout.write(renderDiagnostics(prepared.diagnostics, prepared.text, pc.isColorSupported));
  if (!refused) requireSupported(plan);
  const { artifacts } = options;
  if (
    artifacts !== undefined &&
    !relative(resolve(options.source ?? '.'), resolve(artifacts)).startsWith('..')
  ) {
    stdout.write(
      `${pc.yellow('note:')} --artifacts is inside the source: patterns may find earlier artifacts\n`,
    );
  }
  for (const { message } of plan.notes) stdout.write(`${pc.yellow('note:')} ${message}\n`);

  const credentials = awsCredentials(process.env);
  const keptSecrets = plan.references.length === 0 ? '' : ', with the values of its secrets';
  const tellFolder = (folder: string): void =>
    stdout.write(`The build's folder is kept${keptSecrets}: ${folder}\n`);
  const result = await executeBuild(prepared, {
    emit,
    now,
    secrets,
    interruption: withTimeout(interruption.signal, plan.timeoutMinutes),
    ...(await createRuntime(plan, {
      keepFolder: options.keep ? tellFolder : undefined,
      environment: process.env,
      login: { username: '', password: '' },
    })),
    ...(await localStores(plan, { artifacts: options.artifacts, cache: options.cache || undefined })),
    ...(await referenceStore(plan, process.env, credentials)),
  });

  if (options.buildJson !== undefined) {
    writeJson(options.buildJson, buildJson(plan, result, secrets.redact));
  }
  stdout.freshLine();
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
