import { isAlias, isCollection, isPair, isScalar, type Alias, type Node } from 'yaml';

/** How many values a document may gain through aliases; a real buildspec gains a handful. */
const MOST_ALIASED = 100_000;

/** Aliases that cannot be followed, in Go's words for it. */
export interface AliasProblem {
  alias: Alias;
  message: string;
  hint: string;
}

/**
 * Finds what each alias of a document stands for. Gives a problem for an unknown anchor, an anchor that
 * contains itself, and for aliases that would blow the document up.
 */
export function resolveAliases(root: Node | null): { anchors: Map<Alias, Node>; problem?: AliasProblem } {
  const anchors = new Map<Alias, Node>();
  const named = new Map<string, Node>();
  // Values below each finished node, aliases followed; a node that is still being counted is missing.
  const sizes = new Map<unknown, number>();
  let aliased = 0;
  let problem: AliasProblem | undefined;

  function count(node: unknown): number {
    if (problem) return 0;
    if (isAlias(node)) return countAlias(node);
    if (isPair(node)) return count(node.key) + count(node.value);
    if (!isScalar(node) && !isCollection(node)) return 0;
    if (node.anchor) named.set(node.anchor, node);
    let size = 1;
    if (isCollection(node)) for (const item of node.items) size += count(item);
    if (node.anchor) sizes.set(node, size);
    return size;
  }

  function countAlias(alias: Alias): number {
    const target = named.get(alias.source);
    const size = sizes.get(target);
    if (!target) {
      const hint = `Put &${alias.source} before the value it stands for, above this line; a text that starts with * needs quotes.`;
      problem = { alias, message: `unknown anchor '${alias.source}' referenced`, hint };
    } else if (size === undefined) {
      problem = {
        alias,
        message: `anchor '${alias.source}' value contains itself`,
        hint: 'Write the value out.',
      };
    } else {
      aliased += size;
      anchors.set(alias, target);
      if (aliased > MOST_ALIASED) {
        problem = {
          alias,
          message: 'document contains excessive aliasing',
          hint: 'Write the values out instead of nesting aliases.',
        };
      }
    }
    return size ?? 0;
  }

  count(root);
  return { anchors, problem };
}
