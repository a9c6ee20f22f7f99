import { isAbsolute, join, relative } from 'node:path';

/** What a path is in another directory, when it is inside of one; else the path itself. All are absolute. */
export function relocate(path: string, from: string, to: string): string {
  const inside = relative(from, path);
  return inside.startsWith('..') || isAbsolute(inside) ? path : join(to, inside);
}
