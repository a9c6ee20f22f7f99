import { mayBeAbsent } from '../../filters/anchors.js';
import { readRegex, type Term } from '../../filters/regex.js';

/** Patterns for `branches:` or `tags:` (docs.github.com, "Filter pattern cheat sheet"). */
export interface Globs {
  /** `**` is every name; none at all: no name matches. */
  globs: string[];
  /** Exactly what the regular expression matches; else more. */
  exact: boolean;
}

/** One piece of a name. */
type Part = One | Many;

/** A character; `set` is what stands between brackets: letters, digits and ranges of them. */
type One = { plus?: boolean } & ({ kind: 'text'; text: string } | { kind: 'set'; set: string });

/** `*`, any text without `/`; `**`, any text. */
interface Many {
  kind: 'segment' | 'all';
  /** Characters that it must have. */
  least: number;
}

/** One way in which a regular expression may match. */
interface Way {
  parts: Part[];
  /** Held at the beginning, and at the end. */
  start: boolean;
  end: boolean;
  exact: boolean;
}

/** More patterns than these nobody wants to read, and a wider one is right too. */
const MOST = 24;
/** How {@link readRegex} gives `.` and `[^/]`. */
const DOT = readRegex('.')[0]?.[0]?.js;
const NO_SLASH = readRegex('[^/]')[0]?.[0]?.js;
/** What no name of a branch or tag holds (git check-ref-format). */
const IN_NO_REF = /[\p{Cc} ~^:?*[\\]/u;
/** `on:` can have no expression, and so no text that looks like the beginning of one. */
const EXPRESSION = '${{';
const ANY: Many = { kind: 'all', least: 0 };
const ALL: Globs = { globs: ['**'], exact: false };

/**
 * Turns a regular expression on refs (`refs/heads/main`), as HEAD_REF and BASE_REF have it, into patterns on the names behind a
 * prefix, `refs/heads/` or `refs/tags/`. It matches anywhere in the ref unless it is anchored, as CodeBuild does. What no pattern can
 * say becomes a wider one, so whatever the expression matches, the patterns match too.
 * @param regex one that {@link readRegex} takes
 * @param prefix empty: the regular expression is on the names themselves
 */
export function refGlobs(regex: string, prefix: string): Globs {
  const ways = waysOf(readRegex(regex));
  if (ways === undefined) return ALL;
  const left = ways.map(unanchored).flatMap((way) => behindPrefix(way, prefix));
  const names = left
    .map(merged)
    .filter(
      ({ parts }) =>
        parts.length > 0 && !parts.some((part) => part.kind === 'text' && IN_NO_REF.test(part.text)),
    );
  const globs = [...new Set(names.map(({ parts }) => written(parts).replaceAll(EXPRESSION, '**')))];
  if (globs.length > MOST) return ALL;
  return {
    globs: globs.includes('**') ? ['**'] : globs,
    exact: names.every(
      ({ parts, exact }) =>
        exact &&
        !written(parts).includes(EXPRESSION) &&
        parts.every((_, index) => isNeverEmpty(parts, index)),
    ),
  };
}

/** Undefined: too many. */
function waysOf(branches: Term[][]): Way[] | undefined {
  const ways: Way[] = [];
  for (const terms of branches) {
    let open: Way[] = [{ parts: [], start: false, end: false, exact: true }];
    for (const term of terms) {
      const next = open.flatMap((way) => extended(way, term) ?? []);
      if (next.length === 0 || next.length > MOST) return undefined;
      open = next;
    }
    ways.push(...open);
  }
  return ways.length > MOST ? undefined : ways;
}

/** The ways that go on with a term; undefined: too many. */
function extended(way: Way, term: Term): Way[] | undefined {
  const isAnchor = term.kind === 'start' || term.kind === 'end';
  // A pattern that takes no notice of `^*` is wider.
  if (isAnchor && mayBeAbsent(term)) return [{ ...way, exact: false }];
  switch (term.kind) {
    case 'start':
      return [way.parts.length === 0 ? { ...way, start: true } : { ...way, exact: false }];
    case 'end':
      return [{ ...way, end: true }];
    case 'look':
      return [{ ...way, exact: false }];
    case 'word':
    case 'other':
      break;
  }
  // Behind an end nothing matches; a pattern that takes no notice of it is wider.
  const before = way.end ? { ...way, end: false, exact: false } : way;
  if (term.branches !== undefined && /^\??$|^\?\?$/.test(term.quantifier)) {
    const inner = waysOf(term.branches);
    const grouped = inner?.map((one) => joined(before, one));
    return term.quantifier === '' ? grouped : grouped && [before, ...grouped];
  }
  return repeated(before, onePart(term), term.quantifier);
}

function joined(before: Way, { parts, start, end, exact }: Way): Way {
  const first = before.parts.length === 0;
  return {
    parts: [...before.parts, ...parts],
    start: before.start || (first && start),
    end,
    exact: before.exact && exact && (first || !start),
  };
}

/** A part for what a term without its quantifier matches; undefined: a character of many that no pattern can tell from others. */
function onePart({ js, branches }: Term): Part | undefined {
  if (branches !== undefined) return undefined;
  if (js === DOT) return { kind: 'all', least: 1 };
  if (js === NO_SLASH) return { kind: 'segment', least: 1 };
  const escaped = /^\\u\{([\da-f]+)\}$/.exec(js)?.[1];
  if (escaped !== undefined) return { kind: 'text', text: String.fromCodePoint(parseInt(escaped, 16)) };
  if (/^\w$/.test(js)) return { kind: 'text', text: js };
  const set = /^\[((?:[a-z](?:-[a-z])?|[A-Z](?:-[A-Z])?|\d(?:-\d)?)+)\]$/.exec(js)?.[1];
  return set === undefined ? undefined : { kind: 'set', set };
}

function repeated(way: Way, part: Part | undefined, quantifier: string): Way[] {
  const add = (exact: boolean, ...parts: Part[]): Way => ({
    ...way,
    parts: [...way.parts, ...parts],
    exact: way.exact && exact,
  });
  if (part === undefined) return [add(false, ANY)];
  // A `?` behind another quantifier makes it lazy, which is of no matter to whether it matches.
  const times = quantifier.replace(/(?<=.)\?$/, '');
  if (isMany(part)) return [add(times === '*' || times === '+', { ...part, least: times === '+' ? 1 : 0 })];
  const count = /^\{(\d)\}$/.exec(times)?.[1];
  if (count !== undefined) return [add(true, ...Array.from({ length: Number(count) }, () => part))];
  switch (times) {
    case '':
      return [add(true, part)];
    case '?':
      return [way, add(true, part)];
    case '+':
      return [add(true, { ...part, plus: true })];
    default:
      return [add(false, ANY)];
  }
}

function unanchored(way: Way): Way {
  return { ...way, parts: [...(way.start ? [] : [ANY]), ...way.parts, ...(way.end ? [] : [ANY])] };
}

/** What is left of a way behind a prefix that it matches: none, or several where `.*` may have matched more of it or less. */
function behindPrefix(way: Way, prefix: string): Way[] {
  let open = [way];
  for (const character of prefix) {
    const next = open.flatMap((one) => behind(one, character));
    open = [...new Map(next.map((one) => [JSON.stringify(one.parts), one])).values()];
  }
  return open;
}

function behind(way: Way, character: string): Way[] {
  const [first, ...rest] = way.parts;
  const shorter = { ...way, parts: rest };
  switch (first?.kind) {
    case undefined:
      return [];
    case 'text':
    case 'set': {
      const matches =
        first.kind === 'text' ? first.text === character : new RegExp(`[${first.set}]`).test(character);
      if (!matches) return [];
      // As often as it likes: only a wider pattern can say that.
      return [first.plus ? { ...way, parts: [ANY, ...rest], exact: false } : shorter];
    }
    case 'segment':
    case 'all': {
      const goesOn = first.kind === 'all' || character !== '/';
      const more: Way[] = goesOn
        ? [{ ...way, parts: [{ ...first, least: Math.max(0, first.least - 1) }, ...rest] }]
        : [];
      return [...more, ...(first.least > 0 ? [] : behind(shorter, character))];
    }
  }
}

/** No ref has an empty name, `//` in it or `/` at its end: between these a pattern for any text never matches an empty one. */
function isNeverEmpty(parts: Part[], index: number): boolean {
  const part = parts[index];
  if (part === undefined || !isMany(part) || part.least === 0) return true;
  const isEdge = (other: Part | undefined): boolean =>
    other === undefined || (other.kind === 'text' && other.text === '/');
  return part.least === 1 && isEdge(parts[index - 1]) && isEdge(parts[index + 1]);
}

function isMany(part: Part): part is Many {
  return part.kind === 'segment' || part.kind === 'all';
}

/**
 * On GitHub `**` with a slash behind stands for any folders, or for none (its cheat sheet has README.md of every folder, the root's
 * too); `.*` with a slash does not. Without the slash the pattern is wider, which is right.
 */
function merged(way: Way): Way {
  const parts = way.parts.reduce(withMerged, []);
  const left = parts.filter(
    (part, index) => parts[index - 1]?.kind !== 'all' || part.kind !== 'text' || part.text !== '/',
  );
  return left.length === parts.length ? { ...way, parts } : merged({ ...way, parts: left, exact: false });
}

/** `**` takes in `*` and `**` beside it. */
function withMerged(parts: Part[], part: Part): Part[] {
  const last = parts.at(-1);
  if (last === undefined || !isMany(last) || !isMany(part)) return [...parts, part];
  const kind = last.kind === 'segment' && part.kind === 'segment' ? 'segment' : 'all';
  return [...parts.slice(0, -1), { kind, least: last.least + part.least }];
}

function written(parts: Part[]): string {
  const text = parts.map((part) => {
    switch (part.kind) {
      case 'text':
        return part.text.replace(/[*?+[\\]/, '\\$&') + (part.plus ? '+' : '');
      case 'set':
        return `[${part.set}]${part.plus ? '+' : ''}`;
      case 'segment':
        return '*';
      case 'all':
        return '**';
    }
  });
  return text.join('').replace(/^!/, '\\!');
}
