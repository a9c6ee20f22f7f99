import { chmodSync, realpathSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

import type { ChildRequest } from './channel.js';

/** The folder of the copies lets other users pass, whom commands run as, if all originals are within their reach, too. */
export function openFolder(folder: string, { source, secondarySources }: ChildRequest['sources']): void {
  const originals = [source, ...secondarySources].map(({ directory }) => realpathSync(directory));
  if (originals.every(isWithinReach)) chmodSync(folder, 0o711);
}

function isWithinReach(directory: string): boolean {
  const parent = dirname(directory);
  return (statSync(directory).mode & 0o001) !== 0 && (parent === directory || isWithinReach(parent));
}
