import { existsSync, readFileSync, rmSync } from 'node:fs';

import { removeLeftovers } from './entry/leftovers.js';

/** What a killed run left is ended; a run that ended by itself left nothing. */
const { STATE_build: uuid, STATE_container: container, STATE_batch: batchFile } = process.env;
if (uuid) await removeLeftovers(process.env, { uuid, container: container !== undefined });
if (batchFile && existsSync(batchFile)) {
  for (const line of readFileSync(batchFile, 'utf8').split('\n').filter(Boolean)) {
    const [one = '', where] = line.split(' ');
    await removeLeftovers(process.env, { uuid: one, container: where === 'container' });
  }
  rmSync(batchFile);
}
