import type { BatchBuild } from './types.js';

/**
 * The level of each build that waits for no cycle, by its identifier: 0 where it waits for none, else one more than the highest
 * of those that it waits for. In time linear in the dependencies.
 */
export function levelsOf(builds: Pick<BatchBuild, 'identifier' | 'dependsOn'>[]): Map<string, number> {
  const waiting = new Map(builds.map(({ identifier, dependsOn }) => [identifier, dependsOn.length]));
  const dependents = new Map<string, string[]>();
  for (const { identifier, dependsOn } of builds) {
    for (const name of dependsOn) {
      const list = dependents.get(name);
      if (list) list.push(identifier);
      else dependents.set(name, [identifier]);
    }
  }
  const levels = new Map<string, number>();
  let ready = [...waiting.keys()].filter((name) => waiting.get(name) === 0);
  // A build is ready when the last of those before it is, which is on the highest level of them.
  for (let level = 0; ready.length > 0; level++) {
    const next: string[] = [];
    for (const name of ready) {
      levels.set(name, level);
      for (const dependent of dependents.get(name) ?? []) {
        const left = (waiting.get(dependent) ?? 0) - 1;
        waiting.set(dependent, left);
        if (left === 0) next.push(dependent);
      }
    }
    ready = next;
  }
  return levels;
}
