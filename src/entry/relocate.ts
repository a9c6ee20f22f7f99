import { join, relative } from 'node:path';

import { isInside } from './inside.js';

/** What a path is in another directory, when it is inside of one; else the path itself. All are absolute. */
export function relocate(path: string, from: string, to: string): string {
  return isInside(from, path) ? join(to, relative(from, path)) : path;
}
