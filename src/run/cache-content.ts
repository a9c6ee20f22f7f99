import { posix } from 'node:path';

import type { CachePath } from './cache-paths.js';
import { filePattern } from './files/globs.js';
import type { BuildFiles } from './ports.js';

/**
 * The paths to pack, by base and relative to it: a path without wildcards is taken as it is, whether it is there or not;
 * others stand for what they match.
 */
export async function cachedPaths(paths: CachePath[], files: BuildFiles): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { base, pattern } of paths) {
    const { walks, matches } = filePattern(pattern, base);
    const listed = (await files.list(walks, [])).map(({ path }) => path).filter(matches);
    const relative = listed.map((path) => posix.relative(base, path) || '.');
    found.set(base, [...(found.get(base) ?? []), ...relative.sort()]);
  }
  return found;
}

/** Every file of the cache with its stamp: cheap to tell whether anything changed. Undefined where no program tells. */
export async function cachedFiles(
  paths: CachePath[],
  files: BuildFiles,
): Promise<{ path: string; stamp: string }[] | undefined> {
  const found = new Map<string, string>();
  for (const { base, pattern, tree, text } of paths) {
    const { walks, matches } = filePattern(tree ? `${pattern}/**/*` : pattern, base);
    const listed = (await files.list(walks, [])).filter(({ path }) => matches(path));
    const below = listed
      .filter(({ kind }) => kind === 'directory')
      .map(({ path }) => ({ root: path, levels: [], below: true }));
    const all = [...listed.filter(({ kind }) => kind !== 'directory'), ...(await files.list(below, []))];
    for (const { path } of all) found.set(path, `${text}:${posix.relative(base, path)}`);
  }
  const stamps = await files.stamps([...found.keys()]);
  if (found.size > 0 && stamps.every((stamp) => stamp === '')) return undefined;
  return [...found.values()].map((path, index) => ({ path, stamp: stamps[index] ?? '' }));
}
