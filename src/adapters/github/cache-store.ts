import type { CacheContent, CacheStore, TransferOptions } from '../../run/ports.js';
import { compressor } from './compressor.js';
import { transfer } from './transfer/transfer.js';

/** A build that waits for its cache waits in vain after so long. */
const LOOKUP_MS = 10_000;
/** To find and pack what is to be kept takes as long as it takes. */
const PACKING_MS = 1_800_000;
/** GitHub's limit for a key, which also may not hold its separator of keys (github-actions.md §4.1). */
const LONGEST_KEY = 512;

interface Lookup {
  key: string;
  prefixes: string[];
  content: CacheContent;
  lookupOnly: boolean;
}

/**
 * Keeps caches in GitHub's cache service. Its client packs by itself; where it is given a folder of archives, it packs
 * that.
 * @param packs the build runs here, so that the client finds the paths
 */
export function createGithubCache(environment: NodeJS.ProcessEnv, packs: boolean): CacheStore {
  /** What went wrong with the first look: the next one would only wait for the same. */
  let trouble = whyUnavailable(environment);

  /** @throws Error with the reason when the service does not tell */
  const find = async (
    { key, prefixes, content: { directory, paths }, lookupOnly }: Lookup,
    options: TransferOptions,
  ): Promise<string | undefined> => {
    if (trouble !== undefined) throw new Error(trouble);
    const place = { environment, directory, patienceMs: LOOKUP_MS };
    try {
      const found = await transfer({ do: 'restore-cache', key, prefixes, paths, lookupOnly }, place, options);
      return found ?? undefined;
    } catch (error) {
      trouble = (error as Error).message;
      throw error;
    }
  };
  const explain = (what: string, error: unknown, { signal, onWarning }: TransferOptions): void => {
    if (!signal.aborted) onWarning(`The cache is not ${what}: ${(error as Error).message}.`);
  };

  return {
    packs,
    format: async () => `${process.platform}-${process.arch}-${await compressor()}`,
    restore: async (key, prefixes, content, options) => {
      try {
        const keys = { key: fit(key), prefixes: prefixes.map(fit) };
        return await find({ ...keys, content, lookupOnly: false }, options);
      } catch (error) {
        explain('restored', error, options);
        return undefined;
      }
    },
    has: async (key, content, options) => {
      // The client gives the same for a miss and for trouble, but that it warns of.
      const warnings: string[] = [];
      try {
        const found = await find(
          { key: fit(key), prefixes: [], content, lookupOnly: true },
          { ...options, onWarning: (message) => warnings.push(message.replace(/^Failed to restore: /, '')) },
        );
        if (warnings.length > 0) throw new Error(warnings.join(' '));
        return found === fit(key);
      } catch (error) {
        explain('saved', error, options);
        return undefined;
      }
    },
    save: async (key, { directory, paths }, options) => {
      const place = { environment, directory, patienceMs: PACKING_MS };
      try {
        return await transfer({ do: 'save-cache', key: fit(key), paths }, place, options);
      } catch (error) {
        explain('saved', error, options);
        return false;
      }
    },
  };
}

/** Without a service the client would try for ten seconds (github-actions.md §4.1). */
function whyUnavailable(environment: NodeJS.ProcessEnv): string | undefined {
  const there = environment['ACTIONS_RESULTS_URL'] || environment['ACTIONS_CACHE_URL'];
  return there ? undefined : 'there is no cache service here';
}

function fit(key: string): string {
  return key.replace(/[,\p{Cc}]/gu, '_').slice(0, LONGEST_KEY);
}
