import { type CacheKeys, fingerprint, isForContent } from './cache-key.js';

/** By which keys a cache is restored and saved. */
export interface CacheRule {
  /** The exact key to restore, then what the newest to restore begins with, in order. */
  key: string;
  prefixes: string[];
  /** What a miss names. */
  wanted: string;
  /** Whether what was restored is what was asked for (SPEC §2.1, `cache-hit`). */
  isHit(restored: string): boolean;
  /** Asked when the commands are over. `unchanged`: why there is no need to save. */
  save(restored: string | undefined): Promise<{ key: string; unchanged?: string }>;
}

/** With a `key` in the buildspec: it holds for saving too, whatever the commands made of what it hashes. */
export function keyedRule(keys: CacheKeys, text: string, fallbackKeys: string[]): CacheRule {
  const key = keys.exact(text);
  return {
    key,
    prefixes: fallbackKeys.map(keys.prefix),
    wanted: key,
    isHit: (restored) => restored === key,
    save: async (restored) => ({ key, ...(restored === key && { unchanged: `${key} is there already` }) }),
  };
}

/**
 * Without one: the newest of the project, and a new one when a file has changed (SPEC §4).
 * @param files all that are cached, with their stamps; undefined when nobody can tell, which counts as a change
 * @param unique what stands for their fingerprint then
 */
export function newestRule(
  keys: CacheKeys,
  files: () => Promise<{ path: string; stamp: string }[] | undefined>,
  unique: string,
): CacheRule {
  return {
    key: keys.newest('none'),
    prefixes: [keys.newestPrefix],
    wanted: keys.newestPrefix,
    isHit: () => true,
    save: async (restored) => {
      const found = await files();
      const print = found ? fingerprint(found) : unique;
      const same = restored !== undefined && isForContent(restored, print);
      return { key: keys.newest(print), ...(same && { unchanged: 'its files have not changed' }) };
    },
  };
}
