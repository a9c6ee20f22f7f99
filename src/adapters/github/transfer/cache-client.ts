import { restoreCache, saveCache } from '@actions/cache';

import { PACKING } from './client-lines.js';

/** The key of what was found and, unless `lookupOnly`, restored; null for a miss and for trouble, which the client tells. */
export async function findCache(request: {
  key: string;
  prefixes: string[];
  paths: string[];
  lookupOnly: boolean;
}): Promise<string | null> {
  const { key, prefixes, paths, lookupOnly } = request;
  return (await restoreCache(paths, key, prefixes, { lookupOnly })) ?? null;
}

/**
 * Looks first: the client packs before it finds that the key is taken (github-actions.md §4.1). `not saved` is what the client
 * tells the reason of; or there is nothing to save.
 */
export async function keepCache(request: {
  key: string;
  paths: string[];
}): Promise<'saved' | 'there' | 'not saved'> {
  const { key, paths } = request;
  if ((await findCache({ key, prefixes: [], paths, lookupOnly: true })) === key) return 'there';
  console.log(PACKING);
  try {
    return (await saveCache(paths, key)) >= 0 ? 'saved' : 'not saved';
  } catch (error) {
    // The client throws for this, and only warns about everything else (github-actions.md §4.1).
    if (!(error as Error).message.startsWith('Path Validation Error')) throw error;
    console.log('Nothing to cache: none of the paths is there.');
    return 'not saved';
  }
}
