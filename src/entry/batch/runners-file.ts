import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { parseRunners, type Runner, RUNNERS_FILE } from '../../plan/batch/runners.js';

/**
 * The table of a directory that chooses runners, if it has one.
 * @throws UserError when it is wrong
 */
export function runnersOf(directory: string): Runner[] {
  const path = join(directory, RUNNERS_FILE);
  return existsSync(path) ? parseRunners(readFileSync(path), RUNNERS_FILE) : [];
}
