import type { DockerRuntimeOptions } from '../adapters/docker/docker-runtime.js';
import { createHostRuntime, type HostOptions } from '../adapters/host/host-runtime.js';
import type { BuildPlan } from '../plan/types.js';
import type { BuildPorts } from '../run/run-build.js';

export type RuntimeOptions = Pick<HostOptions, 'temporaryFolder' | 'keepFolder'> &
  Pick<DockerRuntimeOptions, 'login' | 'environment'>;

/**
 * Where a plan's commands run, in its container or here, and the language runtimes of this machine when they run here
 * and ask for some. What only some builds need is loaded for those.
 */
export async function createRuntime(
  plan: BuildPlan,
  options: RuntimeOptions,
): Promise<Pick<BuildPorts, 'runtime' | 'tools'>> {
  const { container, uuid, runtimeVersions, source } = plan;
  if (container) {
    const { createDockerRuntime } = await import('../adapters/docker/docker-runtime.js');
    return { runtime: createDockerRuntime({ container, build: uuid, ...options }) };
  }
  const runtime = createHostRuntime({ mark: uuid, ...options });
  if (runtimeVersions.length === 0) return { runtime };
  const { createRuntimeTools } = await import('../adapters/toolcache/runtime-tools.js');
  return {
    runtime,
    tools: createRuntimeTools({ environment: options.environment, directory: source.directory }),
  };
}
