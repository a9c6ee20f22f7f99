import { isAbsolute, relative, sep } from 'node:path';

/** Whether a path is a folder or below it; by the names alone: links are not followed. Both are absolute. */
export function isInside(folder: string, path: string): boolean {
  const inside = relative(folder, path);
  // On Windows the way to another drive is an absolute path.
  return inside !== '..' && !inside.startsWith(`..${sep}`) && !isAbsolute(inside);
}
