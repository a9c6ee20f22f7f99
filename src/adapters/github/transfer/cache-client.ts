import { restoreCache, saveCache } from '@actions/cache';

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

/** False when it was not saved, which the client tells; also when there is nothing to save. */
export async function keepCache({ key, paths }: { key: string; paths: string[] }): Promise<boolean> {
  try {
    return (await saveCache(paths, key)) >= 0;
  } catch (error) {
    // The client throws for this, and only warns about everything else (github-actions.md §4.1).
    if (!(error as Error).message.startsWith('Path Validation Error')) throw error;
    console.log('Nothing to cache: none of the paths is there.');
    return false;
  }
}
