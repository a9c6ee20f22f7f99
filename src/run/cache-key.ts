import { createHash } from 'node:crypto';

import type { BuildPlan } from '../plan/types.js';
import type { CachePath } from './cache-paths.js';

/** What the keys of a build's cache are made of. */
export interface CacheKeys {
  /** The buildspec's `key`. */
  exact(key: string): string;
  /** What the keys begin with whose own `key` begins with this: `fallback-keys` are prefixes (codebuild.md §7.4). */
  prefix(fallbackKey: string): string;
  /** Without a `key`: one for this content, and what all of them begin with. */
  newest(fingerprint: string): string;
  newestPrefix: string;
}

/** Ends a key, so that no other key begins with it: the service takes keys for prefixes too. */
const END = '~';
/** GitHub's limit is 512. */
const LONGEST = 500;

/**
 * Begins every key with what makes caches incompatible: the project or its `cacheNamespace` (codebuild.md §7.4), where the build runs, how archives are made (`format`),
 * and the paths, of which CodeBuild too makes a version (codebuild.md §7.4).
 * @param sourceMatters the archives hold paths outside the source relative to it (github-actions.md §4.1)
 */
export function cacheKeys(
  plan: Pick<BuildPlan, 'projectName' | 'cache' | 'container' | 'source' | 'startTime' | 'uuid'>,
  paths: CachePath[],
  format: string,
  sourceMatters: boolean,
): CacheKeys {
  const platform = plan.container?.options.platform;
  const place = plan.container ? ['image', ...(platform === undefined ? [] : [platform])] : ['host'];
  const texts = paths.map(({ text, tree }) => `${text}${tree ? '/**' : ''}`);
  const source = sourceMatters && paths.some(({ base }) => base !== plan.source.directory);
  const version = hash([...texts, ...(source ? [plan.source.directory] : [])].join('\n'));
  const owner = plan.cache?.namespace ?? plan.projectName;
  const begin = fit(['codebuild', owner, ...place, format, version.slice(0, 8)].join('-'));
  const newestPrefix = `${begin}-newest-`;
  return {
    exact: (key) => fit(`${begin}-key-${key}`) + END,
    prefix: (key) => fit(`${begin}-key-${key}`),
    newest: (fingerprint) =>
      `${newestPrefix}${plan.startTime.toString(36)}-${plan.uuid.slice(0, 8)}-${fingerprint}${END}`,
    newestPrefix,
  };
}

/** Whether the key was made for that content. */
export function isForContent(key: string, fingerprint: string): boolean {
  return key.endsWith(`-${fingerprint}${END}`);
}

/** Of a list of files with their stamps, in any order: short, and the same when they are. */
export function fingerprint(files: { path: string; stamp: string }[]): string {
  const lines = files.map(({ path, stamp }) => `${path}\0${stamp}`).sort();
  return hash(lines.join('\n')).slice(0, 16);
}

/** A key without what GitHub takes in none (github-actions.md §4.1); a longer one ends in its hash instead. */
function fit(key: string): string {
  const clean = key.replace(/[,\p{Cc}]/gu, '_');
  return clean.length > LONGEST ? `${clean.slice(0, LONGEST - 17)}-${hash(key).slice(0, 16)}` : clean;
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
