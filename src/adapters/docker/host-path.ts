import type { PlannedContainer } from '../../plan/types.js';
import { isWithin } from './own-container.js';

/**
 * The place on this machine of a path in the build's container: of the sources only. What the caller has mounted over
 * them (`docker-options`) is not there.
 */
export function hostPath(path: string, container: PlannedContainer): string | undefined {
  const { config, hostConfig } = container.options;
  const mounted = [
    ...(hostConfig.Mounts ?? []).map(({ Target }) => Target),
    ...(hostConfig.Binds ?? []).map((bound) => bound.split(':')[1] ?? ''),
    ...Object.keys({ ...hostConfig.Tmpfs, ...config.Volumes }),
  ];
  if (mounted.some((target) => isWithin(path, target))) return undefined;
  const mount = container.mounts.find(({ there }) => isWithin(path, there));
  return mount && mount.here + path.slice(mount.there.length);
}
