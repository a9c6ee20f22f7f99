import { lstatSync, mkdtempSync, readdirSync, readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { isRunning, processIdentity } from '../adapters/host/process-identity.js';
import { removeTree } from '../adapters/local/copy-program.js';
import { reasonOf } from '../adapters/local/staging.js';
import { EnvironmentError } from '../errors.js';

const PREFIX = 'buildspec-batch-';
/** Names the process that a folder is of. */
const OWNER = '.owner';

/**
 * Makes a folder for a batch's copies of the source, and removes those of batches that were killed.
 * @throws EnvironmentError when it cannot be made
 */
export async function makeBatchFolder(): Promise<string> {
  try {
    const parent = realpathSync(tmpdir());
    for (const name of namesIn(parent)) {
      if (name.startsWith(PREFIX) && (await isLeft(join(parent, name)))) await removeTree(join(parent, name));
    }
    const folder = mkdtempSync(join(parent, PREFIX));
    writeFileSync(join(folder, OWNER), (await processIdentity(process.pid)) ?? '');
    return folder;
  } catch (error) {
    throw new EnvironmentError(
      `Cannot make a folder for copies of the source in ${tmpdir()}: ${reasonOf(error)}.`,
      'TMPDIR can point to another place.',
      { cause: error },
    );
  }
}

/** None where others' names are not to be seen: what is left there stays. */
function namesIn(directory: string): string[] {
  try {
    return readdirSync(directory);
  } catch {
    return [];
  }
}

/** Whether it is ours, and its process is gone. One without a name is being made, or somebody else's. */
async function isLeft(folder: string): Promise<boolean> {
  try {
    const stats = lstatSync(folder);
    if (!stats.isDirectory() || stats.uid !== process.getuid?.()) return false;
    const owner = readFileSync(join(folder, OWNER), 'utf8');
    return owner !== '' && !(await isRunning(owner));
  } catch {
    return false;
  }
}
