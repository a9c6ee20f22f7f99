import { posix } from 'node:path';

import type { BuildPlan } from '../plan/types.js';
import { isBelow } from './files/selected-links.js';

/** A path of the cache section, taken apart: what it is relative to, and what it means. */
export interface CachePath {
  /** Absolute, as the commands see it: the source, a secondary source, or `/`. */
  base: string;
  /** Relative to `base`; may hold wildcards. */
  pattern: string;
  /** All that is below: it ended in `**` and `*`, as those of CodeBuild's documents do, and stands for directories. */
  tree: boolean;
  /** The same on every machine: the path with `base` named by its variable. */
  text: string;
}

/** A path that ends in this means the directories before it. */
const TREE = /\/\*\*(\/\*)?$/;

/**
 * Takes a path of the cache section apart, once the shell has evaluated it (codebuild.md §7.4). `~` is the build's HOME;
 * so is `/root`, where the user is not root (SPEC §3).
 * @param home the build's HOME; absolute
 */
export function cachePath(
  text: string,
  plan: Pick<BuildPlan, 'source' | 'secondarySources' | 'home'>,
  home: string,
): CachePath {
  const moved = plan.home === '/root' ? text : text.replace(/^\/root(?=\/|$)/, '~');
  const path = posix.resolve(plan.source.directory, moved.replace(/^~(?=\/|$)/, home));
  const bases = [
    { base: plan.source.directory, name: '' },
    ...plan.secondarySources.map(({ directory, identifier }) => ({
      base: directory,
      name: `$CODEBUILD_SRC_DIR_${identifier}/`,
    })),
    { base: '/', name: '/' },
  ];
  const { base, name } = bases.find((one) => isBelow(path, one.base)) ?? { base: '/', name: '/' };
  const relative = `/${posix.relative(base, path)}`;
  const pattern = relative.replace(TREE, '').slice(1) || '.';
  return { base, pattern, tree: TREE.test(relative), text: name + pattern };
}
