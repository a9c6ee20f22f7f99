import type { Note, PlannedCache, PlanRequest } from './types.js';

/** The cache of a build; `action` of the buildspec and what the caller allows both have a say. */
export function planCache({ buildspec, cache: allowed }: PlanRequest): PlannedCache | undefined {
  const { cache } = buildspec;
  if (!cache) return undefined;
  const planned = {
    key: cache.key?.text,
    fallbackKeys: cache.fallbackKeys.map(({ text }) => text),
    paths: cache.paths.map(({ text }) => text),
    restore: allowed.restore && cache.action !== 'save',
    save: allowed.save && cache.action !== 'restore',
  };
  return planned.restore || planned.save ? planned : undefined;
}

/** Says that a cache is not used, when the buildspec has one and it is the caller's doing. */
export function cacheNotes({ buildspec, cache }: PlanRequest): Note[] {
  const unused = !cache.restore && !cache.save && (buildspec.cache?.paths.length ?? 0) > 0;
  return unused
    ? [
        {
          code: 'cache',
          message: 'The cache is neither restored nor saved: that needs --cache DIR, or the input cache.',
        },
      ]
    : [];
}
