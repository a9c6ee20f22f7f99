import type { ProjectCache } from './project/types.js';
import type { Note, PlannedCache, PlanRequest } from './types.js';

/** The cache of a build; `action` of the buildspec, the project and what the caller allows all have a say. */
export function planCache({ buildspec, cache: allowed, project }: PlanRequest): PlannedCache | undefined {
  const { cache } = buildspec;
  if (!cache || (project && whyUncached(project.settings.cache) !== undefined)) return undefined;
  const planned = {
    namespace: project?.settings.cache.namespace,
    key: cache.key?.text,
    fallbackKeys: cache.fallbackKeys.map(({ text }) => text),
    paths: cache.paths.map(({ text }) => text),
    restore: allowed.restore && cache.action !== 'save',
    save: allowed.save && cache.action !== 'restore',
  };
  return planned.restore || planned.save ? planned : undefined;
}

/** Says that a cache is not used, when the buildspec has one and it is the project's or the caller's doing. */
export function cacheNotes({ buildspec, cache, project }: PlanRequest): Note[] {
  if ((buildspec.cache?.paths.length ?? 0) === 0) return [];
  const why = project && whyUncached(project.settings.cache);
  if (why !== undefined) {
    const message = `The cache section is not used, as on CodeBuild: the project's cache is ${why}.`;
    return [{ code: 'cache', message }];
  }
  if (cache.restore || cache.save) return [];
  const message = 'The cache is neither restored nor saved: that needs --cache DIR, or the input cache.';
  return [{ code: 'cache', message }];
}

/** Why a project uses no cache section: of the local caches, the custom one alone is for paths (codebuild.md §7.4). */
export function whyUncached({ type, modes }: ProjectCache): string | undefined {
  if (type === 'NO_CACHE') return 'NO_CACHE';
  if (type === 'LOCAL' && !modes.includes('LOCAL_CUSTOM_CACHE')) return 'LOCAL without LOCAL_CUSTOM_CACHE';
  return undefined;
}
