import { MARK_NAME } from './adapters/host/mark.js';
import { endProcesses } from './adapters/host/processes.js';

/** What a killed run left: its processes still carry the build's mark. A run that ended by itself left none. */
const GRACE_MS = 1000;

const build = process.env['STATE_build'];
if (build) await endProcesses({ groups: [], mark: `${MARK_NAME}=${build}` }, GRACE_MS);
if (build && process.env['STATE_container']) {
  const { removeContainer } = await import('./adapters/docker/leftovers.js');
  await removeContainer(process.env, build);
}
