import type { BuildResult, PhaseContext } from '../run/results.js';
import { type BuildPorts, refuseBuild, runBuild } from '../run/run-build.js';
import type { PreparedBuild } from './prepare-build.js';

/** So many problems of a refused buildspec go into the build's result; all of them have been shown. */
const MOST_CONTEXTS = 10;

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
  const errors = prepared.diagnostics.filter(({ severity }) => severity === 'error');
  const contexts: PhaseContext[] = errors
    .slice(0, MOST_CONTEXTS)
    .map(({ code, message }) => ({ statusCode: code, message }));
  const more = errors.length - contexts.length;
  if (more > 0) contexts.push({ statusCode: 'YAML_FILE_ERROR', message: `${more} more problems` });
  return refuseBuild(contexts, ports);
}
