import type { BatchBuild } from '../../plan/batch/types.js';
import type { BuildRecord } from './results.js';

/** The record of the newest attempt; undefined when there is none. */
export function newest(records: readonly BuildRecord[] = []): BuildRecord | undefined {
  return records.reduce<BuildRecord | undefined>(
    (found, record) => (found && found.attempt > record.attempt ? found : record),
    undefined,
  );
}

/** The newest attempt that each build has a record of, by identifier. */
export function newestAttempts(records: ReadonlyMap<string, readonly BuildRecord[]>): Map<string, number> {
  const attempts = new Map<string, number>();
  for (const [identifier, own] of records) {
    const last = newest(own);
    if (last) attempts.set(identifier, last.attempt);
  }
  return attempts;
}

/** Every build after those that it depends on, else in the order of the plan. */
export function dependenciesFirst(builds: readonly BatchBuild[]): BatchBuild[] {
  return [...builds].sort((one, other) => one.level - other.level);
}

/**
 * The builds whose results no longer count: something that they depend on, directly or not, was run again in a later
 * attempt, and they were not, since it failed or the batch ended before.
 * @param attempts the newest attempt that each build has a record of; absent: it has none
 * @returns identifiers
 */
export function superseded(
  builds: readonly BatchBuild[],
  attempts: ReadonlyMap<string, number>,
): Set<string> {
  const found = new Set<string>();
  /** The newest attempt of a build and all that it depends on. */
  const reached = new Map<string, number>();
  for (const { identifier, dependsOn } of dependenciesFirst(builds)) {
    const own = attempts.get(identifier);
    const before = dependsOn.reduce((most, name) => Math.max(most, reached.get(name) ?? 0), 0);
    if (own !== undefined && own < before) found.add(identifier);
    reached.set(identifier, Math.max(own ?? 0, before));
  }
  return found;
}
