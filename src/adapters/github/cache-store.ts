import type { CacheContent, CacheStore, TransferOptions } from '../../run/ports.js';
import { compressor } from './compressor.js';
import type { TransferAnswers, TransferRequest } from './transfer/requests.js';
import { transfer } from './transfer/transfer.js';

/** A build that waits for its cache waits in vain after so long. */
const LOOKUP_MS = 10_000;
/**
 * The client tells of a block when all of it is there, and sends eight at a time; of 64 MiB, which it would take, a slow line
 * needs minutes.
 */
const BLOCKS = { CACHE_UPLOAD_CHUNK_SIZE: '8' };
const BLOCKS_MS = 120_000;

type CacheRequest = Extract<TransferRequest, { do: 'restore-cache' | 'save-cache' }>;

/**
 * Keeps caches in GitHub's cache service. Its client packs by itself; where it is given a folder of archives, it packs
 * that.
 * @param packs the build runs here, so that the client finds the paths
 */
export function createGithubCache(environment: NodeJS.ProcessEnv, packs: boolean): CacheStore {
  /** Why the service did not tell what it has: the next look would only wait for the same. */
  let trouble = whyUnavailable(environment);

  /** @returns undefined when that cannot be done; a warning says why */
  const attempt = async <R extends CacheRequest>(
    what: 'restored' | 'saved',
    request: R,
    { directory }: CacheContent,
    options: TransferOptions,
  ): Promise<TransferAnswers[R['do']] | undefined> => {
    try {
      if (trouble !== undefined) throw new Error(trouble);
      const place = {
        environment: { ...BLOCKS, ...environment },
        directory,
        patienceMs: LOOKUP_MS,
        silenceMs: BLOCKS_MS,
        firstWarningFails: true,
      };
      return await transfer(request, place, options);
    } catch (error) {
      trouble = (error as Error).message;
      if (!options.signal.aborted) options.onWarning(`The cache is not ${what}: ${trouble}`);
      return undefined;
    }
  };

  return {
    packs,
    format: async () => `${process.platform}-${process.arch}-${await compressor()}`,
    restore: async (key, prefixes, content, options) => {
      const request = { key, prefixes, paths: content.paths, lookupOnly: false };
      return (await attempt('restored', { do: 'restore-cache', ...request }, content, options)) ?? undefined;
    },
    has: async (key, content, options) => {
      const request = { key, prefixes: [], paths: content.paths, lookupOnly: true };
      const found = await attempt('saved', { do: 'restore-cache', ...request }, content, options);
      return found === undefined ? undefined : found === key;
    },
    save: async (key, content, options) =>
      (await attempt('saved', { do: 'save-cache', key, paths: content.paths }, content, options)) ??
      'not saved',
  };
}

/** Without a service the client would try for ten seconds (github-actions.md §4.1). */
function whyUnavailable(environment: NodeJS.ProcessEnv): string | undefined {
  const there = environment['ACTIONS_RESULTS_URL'] || environment['ACTIONS_CACHE_URL'];
  return there ? undefined : 'there is no cache service here.';
}
