import { createHash } from 'node:crypto';
import type { MatrixSpec } from '../../buildspec/types.js';
import { isInlineBuildspec } from '../inline-buildspec.js';

type Dimension = MatrixSpec['dimensions'][number];

/** Fewer than 128 characters (codebuild.md §8.1). */
const LONGEST = 127;
/** How many digits of the hash an identifier ends in. The last is the whole of it, which two combinations do not share. */
const DIGITS = [0, 8, 64] as const;
const LAST = DIGITS.length - 1;

/**
 * The identifiers of the builds of a matrix, in the order of `combinations`. CodeBuild's own are not known (codebuild.md §8.2). Ours:
 *
 * - For each dimension what its value looks like, joined by `_`: of an image the last part of the path, with the tag; of a
 *   buildspec the file's name without extension, nothing of an inline one; of a compute type what follows `BUILD_GENERAL1_`; of
 *   a variable the value. What is no letter or digit in it becomes `_`, several of them in a row one, none at its ends.
 *   `aws/codebuild/standard:7.0` and `3.9` give `standard_7_0_3_9`.
 * - Where nothing is left, it is longer than 127 characters, or several combinations would have it, all of these end in `_` and
 *   8 hexadecimal digits of the SHA-256 of the dimensions' names and the values. Should these not suffice, in all 64.
 *
 * So a build's identifier depends on the values as written only, not on their order, nor on what variables in them mean.
 * @param combinations an index into the values of each dimension; no two are equal, and no dimension has a value twice
 */
export function matrixIdentifiers(dimensions: Dimension[], combinations: number[][]): string[] {
  const slugs = dimensions.map(({ field, values }) => values.map(({ text }) => slugOf(field, text)));
  const named = combinations.map((combination) => {
    const slug = combination.flatMap((value, dimension) => slugs[dimension]?.[value] || []).join('_');
    return { combination, slug, digits: slug === '' || slug.length > LONGEST ? 1 : 0 };
  });
  const identifierOf = ({ combination, slug, digits }: (typeof named)[number]): string => {
    const count = DIGITS[digits] ?? 0;
    if (count === 0) return slug;
    const values = dimensions.map(({ field, name, values }, index) => [
      field,
      name,
      values[combination[index] ?? 0]?.text,
    ]);
    const hash = createHash('sha256').update(JSON.stringify(values)).digest('hex').slice(0, count);
    return `${slug.slice(0, LONGEST - 1 - count)}_${hash}`;
  };

  for (;;) {
    const identifiers = named.map(identifierOf);
    const times = new Map<string, number>();
    for (const one of identifiers) times.set(one, (times.get(one) ?? 0) + 1);
    const clashing = named.filter(
      ({ digits }, index) => digits < LAST && times.get(identifiers[index] ?? '') !== 1,
    );
    if (clashing.length === 0) return identifiers;
    for (const one of clashing) one.digits += 1;
  }
}

function slugOf(field: Dimension['field'], text: string): string {
  return looksOf(field, text)
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^_|_$/g, '');
}

function looksOf(field: Dimension['field'], text: string): string {
  switch (field) {
    case 'image':
      return text.slice(text.lastIndexOf('/') + 1);
    case 'buildspec':
      return isInlineBuildspec(text) ? '' : text.slice(text.lastIndexOf('/') + 1).replace(/\.[^.]*$/, '');
    case 'compute-type':
      return text.replace(/^BUILD_GENERAL1_/, '');
    case 'variable':
      return text;
  }
}
