import { createHostRuntime, type HostOptions } from '../adapters/host/host-runtime.js';
import type { DockerRuntimeOptions } from '../adapters/docker/docker-runtime.js';
import type { BuildPlan } from '../plan/types.js';
import type { Runtime } from '../run/ports.js';

export type RuntimeOptions = Pick<HostOptions, 'temporaryFolder' | 'keepFolder'> &
  Pick<DockerRuntimeOptions, 'login' | 'environment'>;

/** Where a plan's commands run: in its container, or here. What Docker needs is loaded when it is needed. */
export function createRuntime(plan: BuildPlan, options: RuntimeOptions): Runtime {
  const { container } = plan;
  if (!container) return createHostRuntime({ mark: plan.uuid, ...options });
  return {
    open: async (openOptions) => {
      const { createDockerRuntime } = await import('../adapters/docker/docker-runtime.js');
      return createDockerRuntime({ container, build: plan.uuid, ...options }).open(openOptions);
    },
  };
}
