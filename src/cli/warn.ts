import pc from 'picocolors';

import { visible } from '../render/visible.js';

/** A line about what is amiss but no reason to stop; names of files in it are anybody's. */
export function warn(message: string): void {
  process.stderr.write(`${pc.yellow('warning:')} ${visible(message)}\n`);
}
