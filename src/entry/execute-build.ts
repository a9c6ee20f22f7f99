import type { BuildResult } from '../run/results.js';
import { type BuildPorts, refuseBuild, runBuild } from '../run/run-build.js';
import type { PreparedBuild } from './prepare-build.js';
import { refusalContexts } from './refusal.js';

/**
 * Runs a prepared build, or fails it in DOWNLOAD_SOURCE where CodeBuild would refuse the buildspec. What it throws, a bug
 * of ours, tells no secret.
 */
export async function executeBuild(prepared: PreparedBuild, ports: BuildPorts): Promise<BuildResult> {
  if (!prepared.refused) {
    try {
      return await runBuild(prepared.plan, ports);
    } catch (error) {
      if (error instanceof Error) error.stack = ports.secrets.redact(error.stack ?? error.message);
      throw error;
    }
  }
  return refuseBuild(refusalContexts(prepared.diagnostics), ports);
}
