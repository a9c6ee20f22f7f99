import { isLooseRef, isUnanchored, takesAll } from '../../filters/anchors.js';
import type { Filter, FilterGroup } from '../../filters/types.js';
import { code } from '../rows.js';

/** A group in a line: `PUSH, HEAD_REF ^refs/heads/main$, FILE_PATH not ^docs/`. */
export function describeGroup(group: FilterGroup): string {
  return group.map(describeFilter).join(', ');
}

function describeFilter({ type, pattern, exclude }: Filter): string {
  return [...(type === 'EVENT' ? [] : [type]), ...(exclude ? ['not'] : []), pattern].join(' ');
}

/** Patterns of accounts that match more accounts than are meant (CodeBreach, January 2026). */
export function unanchoredActors(group: FilterGroup): string[] {
  return group
    .filter(
      ({ type, exclude, pattern }) =>
        type === 'ACTOR_ACCOUNT_ID' && !exclude && !takesAll(pattern) && isUnanchored(pattern),
    )
    .map(({ pattern }) => pattern);
}

/** What the reader of the report may not have known of the group, a sentence each. */
export function mindOfGroup(group: FilterGroup): string[] {
  const loose = group.filter(
    ({ type, pattern, exclude }) =>
      (type === 'HEAD_REF' || type === 'BASE_REF') && !exclude && !takesAll(pattern) && isLooseRef(pattern),
  );
  return [
    ...loose.map(({ pattern }) => `${code(pattern)} matches longer names too, on CodeBuild as well.`),
    ...unanchoredActors(group).map(
      (pattern) => `${code(pattern)} matches more accounts than one: anchor it.`,
    ),
    ...(group.some(({ type }) => type === 'FILE_PATH')
      ? ['`paths:` would not do: GitHub looks at the first 300 changed files only.']
      : []),
  ];
}
