import { expandVariables } from '../environment.js';
import type { Variable } from '../types.js';
import { type AskedBuild, TEXT_FIELDS } from './asked-build.js';
import { isInlineBuildspec } from '../inline-buildspec.js';
import type { BatchProblems } from './problems.js';
import type { BatchBuild } from './types.js';

export type BatchFields = Pick<BatchBuild, (typeof TEXT_FIELDS)[number][0]>;

/** The variables around those of an entry, which stand between the two (SPEC §2.4). */
export interface Scope {
  /** Later ones win. */
  beneath: Variable[];
  above: Variable[];
}

/**
 * Expands `$NAME` and `${NAME}` in what a batch says of a build (SPEC §2.4, codebuild.md §8.1). Only plain variables count, and
 * not the caller's own. A name that nobody has is refused, but in a buildspec's path, where it may be a part of the name. An
 * inline buildspec is no field but a file, and its variables are the shell's. An empty text says nothing.
 */
export function expandFields(asked: AskedBuild, scope: Scope, problems: BatchProblems): BatchFields {
  const fields: BatchFields = {};
  for (const [key, name] of TEXT_FIELDS) {
    const given = asked[key];
    if (!given) continue;
    const { text, unknown } = expand(given.text, [scope.above, asked.variables, scope.beneath]);
    if (text !== '') fields[key] = text;
    if (unknown.length === 0 || key === 'buildspec') continue;
    problems.refuse(
      given.at,
      `${name} of ${asked.title} is ${given.text}, and nothing sets ${unknown.join(', ')} to a plain text`,
      'Set it in env.variables of the buildspec or of the entry, in the project, or by an override.',
    );
  }
  return fields;
}

/** @param layers the first wins */
function expand(given: string, layers: Variable[][]): { text: string; unknown: string[] } {
  if (!given.includes('$') || isInlineBuildspec(given)) return { text: given, unknown: [] };
  const unknown = new Set<string>();
  const text = expandVariables(given, (name) => {
    const value = plainValue(name, layers);
    if (value === undefined) unknown.add(`$${name}`);
    return value;
  });
  return { text, unknown: [...unknown] };
}

/** Undefined also for a variable whose value lies in AWS. */
function plainValue(name: string, layers: Variable[][]): string | undefined {
  for (const layer of layers) {
    const variable = layer.findLast((one) => one.name === name);
    if (variable) return (variable.type ?? 'PLAINTEXT') === 'PLAINTEXT' ? variable.value : undefined;
  }
  return undefined;
}
