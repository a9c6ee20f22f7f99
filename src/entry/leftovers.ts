import { MARK_NAME } from '../adapters/host/mark.js';
import { endProcesses } from '../adapters/host/processes.js';

const GRACE_MS = 1000;

/**
 * Ends what a killed build left: processes that still carry its mark, and its container. A build that ended by itself left
 * none.
 */
export async function removeLeftovers(
  environment: NodeJS.ProcessEnv,
  { uuid, container }: { uuid: string; container: boolean },
): Promise<void> {
  await endProcesses({ groups: [], mark: `${MARK_NAME}=${uuid}` }, GRACE_MS);
  if (!container) return;
  const { removeContainer } = await import('../adapters/docker/leftovers.js');
  await removeContainer(environment, uuid);
}
