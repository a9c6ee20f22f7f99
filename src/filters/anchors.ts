import { readRegex, type Term } from './regex.js';

/**
 * Whether a pattern may match a part of a text only: `123` matches `91234`, as CodeBuild searches (CodeBreach, January 2026). Every
 * branch has to be held at both ends: `^a|b$` is not, `^(a|b)$` is.
 * @param pattern one that {@link readRegex} takes
 */
export function isUnanchored(pattern: string): boolean {
  const branches = readRegex(pattern);
  return !isHeld(branches, 'start') || !isHeld(branches, 'end');
}

/**
 * The same for HEAD_REF and BASE_REF, where the beginnings of names are meant often, or any name: `^refs/heads/`, `^refs/heads/v.*` and
 * `.*` are well. `main` and `^refs/heads/main` are not: they match `refs/heads/main-2` too.
 * @param pattern one that {@link readRegex} takes
 */
export function isLooseRef(pattern: string): boolean {
  const branches = readRegex(pattern).filter((branch) => hasWord([branch]));
  return !isHeld(branches, 'start') || endsInWord(branches);
}

/** Whether a pattern is written to match anything, so that nobody can take it for less: `.*`. */
export function takesAll(pattern: string): boolean {
  return /^\^?\(?\.[*+]\)?\$?$/.test(pattern);
}

function isHeld(branches: Term[][], at: 'start' | 'end'): boolean {
  return branches.every((branch) => {
    const terms = branch.filter(({ kind }) => kind !== 'look');
    const outer = at === 'start' ? terms[0] : terms.at(-1);
    if (outer === undefined || mayBeAbsent(outer)) return false;
    return outer.kind === at || (outer.branches !== undefined && isHeld(outer.branches, at));
  });
}

function hasWord(branches: Term[][]): boolean {
  return branches.flat().some(({ kind, branches = [] }) => kind === 'word' || hasWord(branches));
}

function endsInWord(branches: Term[][]): boolean {
  return branches.some((branch) => {
    const last = branch.findLast(({ kind }) => kind !== 'look');
    return last?.kind === 'word' || (last?.branches !== undefined && endsInWord(last.branches));
  });
}

/** Whether a term's quantifier lets it be left out. */
export function mayBeAbsent({ quantifier }: Term): boolean {
  return /^(?:[*?]|\{0)/.test(quantifier);
}
