import { randomUUID } from 'node:crypto';

import type { BlobStore } from './results-blobs.js';
import { answer, type Method, refusal, text, texts } from './results-twirp.js';

/** A cache entry as the service has it. */
export interface StoredCache {
  /** Higher is newer. */
  id: number;
  key: string;
  version: string;
  /** The ref. */
  scope: string;
  /** Only a finished one is found; an unfinished one takes its key all the same. */
  finished: boolean;
  size: number;
  blob: string;
  /** Where the blob is on disk, if the blob store can tell. */
  file?: string;
}

export interface Caches {
  methods: Record<string, Method>;
  list(): StoredCache[];
  /** Takes away every entry with that key, or all. */
  evict(key?: string): Promise<void>;
}

/**
 * The cache service's rules (github-actions.md §4.2). Entries that were least recently used go when all together are
 * larger than `limitBytes`.
 */
export function createCaches(blobs: BlobStore, limitBytes = Infinity): Caches {
  let entries: (StoredCache & { used: number })[] = [];
  let clock = 0;

  const remove = async (gone: StoredCache[]): Promise<void> => {
    entries = entries.filter((entry) => !gone.includes(entry));
    await Promise.all(gone.map(({ blob }) => blobs.remove(blob)));
  };

  const makeRoom = async (): Promise<void> => {
    const finished = entries.filter((entry) => entry.finished).sort((a, b) => b.used - a.used);
    let total = 0;
    await remove(finished.filter(({ size }) => (total += size) > limitBytes));
  };

  const find = (scope: string, version: string, key: string, prefixes: string[]): StoredCache | undefined => {
    const candidates = entries
      .filter((entry) => entry.finished && entry.scope === scope && entry.version === version)
      .sort((a, b) => b.id - a.id);
    const byPrefix = [key, ...prefixes].map((prefix) =>
      candidates.find((entry) => entry.key.startsWith(prefix)),
    );
    const found =
      candidates.find((entry) => entry.key === key) ?? byPrefix.find((entry) => entry !== undefined);
    if (found !== undefined) found.used = ++clock;
    return found;
  };

  const CreateCacheEntry: Method = (message, { writable }) => {
    const [key, version, scope] = [text(message, 'key'), text(message, 'version'), writable[0]];
    if (key === '' || version === '') return refusal('invalid_argument', 'key and version are required');
    if (scope === undefined)
      return answer({ ok: false, message: 'cache write denied: token has no writable scopes' });
    if (entries.some((e) => e.key === key && e.version === version && e.scope === scope))
      return refusal('already_exists', 'cache entry with the same key, version, and scope already exists');
    const blob = `caches/${randomUUID()}`;
    const id = ++clock;
    entries.push({ id, key, version, scope, finished: false, size: 0, blob, used: id });
    return answer({ ok: true, signed_upload_url: blobs.uploadUrl(blob) });
  };

  const FinalizeCacheEntryUpload: Method = async (message, { writable }) => {
    const [key, version] = [text(message, 'key'), text(message, 'version')];
    const entry = entries.find(
      (e) => !e.finished && e.key === key && e.version === version && e.scope === writable[0],
    );
    if (entry === undefined) return refusal('not_found', 'cache entry not found');
    const size = await blobs.size(entry.blob);
    // What GitHub's service says then is not known; a test should see that something is wrong.
    if (size === undefined || String(size) !== text(message, 'size_bytes'))
      return answer({ ok: false, message: `uploaded ${size} bytes, not ${text(message, 'size_bytes')}` });
    Object.assign(entry, { finished: true, size, used: ++clock });
    await makeRoom();
    return answer({ ok: true, entry_id: String(entry.id) });
  };

  const GetCacheEntryDownloadURL: Method = (message, { readable }) => {
    if (readable.length === 0)
      return refusal('permission_denied', 'cache read denied: token has no readable scopes');
    const version = text(message, 'version');
    for (const scope of readable) {
      const found = find(scope, version, text(message, 'key'), texts(message, 'restore_keys'));
      if (found !== undefined)
        return answer({
          ok: true,
          signed_download_url: blobs.downloadUrl(found.blob),
          matched_key: found.key,
        });
    }
    return answer({ ok: false });
  };

  return {
    methods: { CreateCacheEntry, FinalizeCacheEntryUpload, GetCacheEntryDownloadURL },
    list: () => entries.map(({ used: _, ...entry }) => ({ ...entry, file: blobs.file?.(entry.blob) })),
    evict: (key) => remove(entries.filter((entry) => key === undefined || entry.key === key)),
  };
}
