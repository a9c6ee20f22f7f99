import { existsSync, readFileSync, rmSync } from 'node:fs';

import { isRunning } from './adapters/host/process-identity.js';
import { removeLeftovers } from './entry/leftovers.js';

/** What a killed run left is ended; a run that ended by itself left nothing. */
const { STATE_build: uuid, STATE_container: container } = process.env;
const { STATE_batch: batchFile, STATE_batchUuid: batchUuid } = process.env;
if (uuid) await removeLeftovers(process.env, { uuid, container: container !== undefined });
if (batchFile && existsSync(batchFile)) {
  // It would start the next builds.
  const batch = process.env['STATE_process'];
  if (batch && (await isRunning(batch))) process.kill(Number.parseInt(batch), 'SIGKILL');
  for (const line of readFileSync(batchFile, 'utf8').split('\n').filter(Boolean)) {
    const [one = '', where] = line.split(' ');
    await removeLeftovers(process.env, { uuid: one, container: where === 'container' });
  }
  // The builds' own processes, which tidy up when the batch's is gone, have the batch's mark.
  if (batchUuid) await removeLeftovers(process.env, { uuid: batchUuid, container: false });
  rmSync(batchFile);
}
