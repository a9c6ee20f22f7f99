import { posix } from 'node:path';

import type { CachePath } from './cache-paths.js';
import { filePattern } from './files/globs.js';
import type { BuildFiles } from './ports.js';

/** The paths to pack, as far as they are there, by base and relative to it: directories stand for what is in them. */
export async function cachedPaths(paths: CachePath[], files: BuildFiles): Promise<Map<string, string[]>> {
  const found = new Map<string, string[]>();
  for (const { base, pattern, tree } of paths) {
    // What `**` leads to is listed by its files only.
    const { walks, matches } = filePattern(
      tree && pattern.includes('**') ? `${pattern}/**/*` : pattern,
      base,
    );
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
  const found = new Map<string, { path: string; kind: string }>();
  for (const { base, pattern, tree, text } of paths) {
    const { walks, matches } = filePattern(tree ? `${pattern}/**/*` : pattern, base);
    const listed = (await files.list(walks, [])).filter(({ path }) => matches(path));
    const below = listed
      .filter(({ kind }) => kind === 'directory')
      .map(({ path }) => ({ root: path, levels: [], below: true }));
    for (const { path, kind } of [...listed, ...(await files.list(below, []))]) {
      if (kind === 'file' || kind === 'link')
        found.set(path, { path: `${text}:${posix.relative(base, path)}`, kind });
    }
  }
  const ofKind = (wanted: string): string[] =>
    [...found.keys()].filter((path) => found.get(path)?.kind === wanted);
  const [plain, links] = [ofKind('file'), ofKind('link')];
  const stamps = await files.stamps(plain);
  if (plain.length > 0 && stamps.every((stamp) => stamp === '')) return undefined;
  // Not every tar gives a link its time back.
  const targets = await files.links(links);
  const named = (path: string, stamp = ''): { path: string; stamp: string } => ({
    path: found.get(path)?.path ?? path,
    stamp,
  });
  return [
    ...plain.map((path, index) => named(path, stamps[index])),
    ...links.map((path, index) => named(path, targets[index]?.text)),
  ];
}
