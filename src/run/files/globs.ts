import { posix } from 'node:path';

import { UserError } from '../../errors.js';
import type { FileWalk } from '../ports.js';
import {
  isExactInShell,
  type NamePattern,
  nameTest,
  parseNamePattern,
  roughShellPattern,
  shellPattern,
  STAR,
} from './name-pattern.js';

/**
 * A pattern of files, as CodeBuild has them (codebuild.md §7.1). `*`, `?` and `[…]` stay inside one component of a path and
 * match a leading dot too. `**` crosses directories: as a whole component it may stand for none; as a part of one (`**.*`)
 * it is any text. `{a,b}` are alternatives, a backslash makes a character stand for itself; nothing else is special: `!x`,
 * `#x` and `@(x)` are names. Components `.` and `..` are resolved as text. A directory does not mean what is in it.
 */
export interface FilePattern {
  /** Where all that matches is found, and more. */
  walks: FileWalk[];
  /** Whether an absolute path, without `.` and `..`, matches. */
  matches(path: string): boolean;
  /** The pattern as a path, when nothing in it is special. */
  literal: string | undefined;
  /** The last directory above a path that matches, to which links may have led. */
  reachedBy(path: string): string;
}

/** What excludes files (codebuild.md §7.1), and what of it spares a walk. */
export interface ExcludeFilter {
  excludes(path: string): boolean;
  /** Directories whose whole content is excluded, for `BuildFiles.list`: by name, anywhere below the base … */
  names: string[];
  /** … and by path. */
  paths: string[];
}

/** Any number of components. */
const GLOBSTAR = Symbol('**');
type Component = string | NamePattern | typeof GLOBSTAR;
type Step = ((name: string) => boolean) | typeof GLOBSTAR;

interface Alternative {
  walk: FileWalk;
  /** Ends in `/`, but for a whole path, without steps. */
  root: string;
  sequences: Step[][];
}

/** `{a,b}` and `**` within a component multiply what is to be tried. */
const MAX_ALTERNATIVES = 1000;

/**
 * @param base absolute, and taken literally: what a relative pattern is relative to
 * @throws UserError for a pattern of too many alternatives
 */
export function filePattern(pattern: string, base: string): FilePattern {
  const all = expandBraces(pattern).map((text) => components(text, base));
  const alternatives: Alternative[] = [];
  let count = 0;
  for (const one of all) {
    const alternative = compile(one);
    count += alternative.sequences.length;
    limit(count);
    alternatives.push(alternative);
  }
  const only = all.length === 1 ? all[0] : undefined;
  const depth = Math.max(...alternatives.map(({ walk }) => linkDepth(walk)));
  return {
    walks: alternatives.map(({ walk }) => walk),
    matches: (path) => alternatives.some((alternative) => matchesAlternative(alternative, path)),
    literal: only?.every((component) => typeof component === 'string') ? `/${only.join('/')}` : undefined,
    reachedBy: (path) => `/${namesOf(posix.dirname(path)).slice(0, depth).join('/')}`,
  };
}

/**
 * Patterns relative to `base` exclude what lies below it. Trees that are excluded as a whole, by `dir/**` or
 * `**` and `/name/**`, or the same with a last `*`, need no look.
 * @throws UserError as `filePattern`
 */
export function excludeFilter(patterns: string[], base: string): ExcludeFilter {
  const compiled = patterns.map((pattern) => filePattern(pattern, base));
  const inBase = namesOf(base);
  const names: string[] = [];
  const paths: string[] = [];
  for (const text of patterns.flatMap(expandBraces)) {
    const all = components(text, base);
    if (!isTree(all)) continue;
    const directory = all.slice(0, -2);
    const exact = directory.filter(isExact);
    const [crossing, name, ...more] = directory.slice(inBase.length);
    if (exact.length === directory.length) {
      paths.push(`/${exact.map(shellPattern).join('/')}`);
    } else if (
      inBase.every((known, index) => directory[index] === known) &&
      crossing === GLOBSTAR &&
      isExact(name) &&
      more.length === 0
    ) {
      names.push(shellPattern(name));
    }
  }
  return { excludes: (path) => compiled.some(({ matches }) => matches(path)), names, paths };
}

function isTree(all: Component[]): boolean {
  const [crossing, last] = all.slice(-2);
  return crossing === GLOBSTAR && Array.isArray(last) && last.every((token) => token === STAR);
}

function isExact(component: Component | undefined): component is string | NamePattern {
  return component !== undefined && component !== GLOBSTAR && isExactInShell(component);
}

function limit(alternatives: number): void {
  if (alternatives <= MAX_ALTERNATIVES) return;
  throw new UserError(
    `A pattern of files has more than ${MAX_ALTERNATIVES} alternatives.`,
    'Write several patterns instead, with fewer braces and ** within names.',
  );
}

/** The texts that the braces of a pattern stand for. */
export function expandBraces(pattern: string): string[] {
  const group = findBraces(pattern);
  if (!group) return [pattern];
  const heads = group.options.flatMap(expandBraces);
  const tails = expandBraces(group.after);
  limit(heads.length * tails.length);
  return heads.flatMap((head) => tails.map((tail) => group.before + head + tail));
}

/** The first braces with a comma and an end; others are characters like any. */
function findBraces(pattern: string): { before: string; options: string[]; after: string } | undefined {
  const open: { at: number; commas: number[] }[] = [];
  let found: { at: number; commas: number[]; end: number } | undefined;
  for (let index = 0; index < pattern.length; index++) {
    const char = pattern[index];
    if (char === '\\') index++;
    else if (char === '{') open.push({ at: index, commas: [] });
    else if (char === ',') open.at(-1)?.commas.push(index);
    else if (char === '}') {
      const group = open.pop();
      if (group && group.commas.length > 0 && group.at < (found?.at ?? Infinity)) {
        found = { ...group, end: index };
      }
    }
  }
  if (!found) return undefined;
  const ends = [found.at, ...found.commas, found.end];
  return {
    before: pattern.slice(0, found.at),
    options: ends.slice(1).map((end, index) => pattern.slice((ends[index] ?? 0) + 1, end)),
    after: pattern.slice(found.end + 1),
  };
}

/** The components of a pattern without braces, from the root on. */
function components(pattern: string, base: string): Component[] {
  const all: Component[] = pattern.startsWith('/') ? [] : namesOf(base);
  for (const text of pattern.split('/')) {
    const parsed = parseNamePattern(text);
    if (typeof parsed === 'string') {
      if (parsed === '..') all.pop();
      else if (parsed !== '' && parsed !== '.') all.push(parsed);
    } else {
      all.push(parsed.length === 1 && parsed[0]?.kind === 'stars' ? GLOBSTAR : parsed);
    }
  }
  if (all.at(-1) === GLOBSTAR) all.push([STAR]);
  return all;
}

function compile(all: Component[]): Alternative {
  const special = all.findIndex((component) => typeof component !== 'string');
  if (special < 0) {
    const path = `/${all.join('/')}`;
    const levels = all.length === 0 ? [] : [shellPattern(posix.basename(path))];
    return { walk: { root: posix.dirname(path), levels, below: false }, root: path, sequences: [[]] };
  }
  const names = all.slice(0, special);
  const rest = all.slice(special);
  const levels: string[] = [];
  let below = false;
  for (const component of rest) {
    below = crosses(component);
    if (component !== GLOBSTAR) levels.push(roughShellPattern(component));
    if (below) break;
  }
  return {
    walk: { root: `/${names.join('/')}`, levels, below },
    root: ['', ...names, ''].join('/'),
    sequences: crossings(rest).map((sequence) => sequence.map(toStep)),
  };
}

function crosses(component: Component): boolean {
  return (
    component === GLOBSTAR || (Array.isArray(component) && component.some(({ kind }) => kind === 'stars'))
  );
}

/** Without `**` as a part of a component: `a**b` is `a*b`, or `a*` and `*b` with any directories between them. */
function crossings(all: Component[]): Component[][] {
  let sequences: Component[][] = [[]];
  for (const component of all) {
    const ways: Component[][] = Array.isArray(component) ? crossComponent(component) : [[component]];
    limit(sequences.length * ways.length);
    sequences = sequences.flatMap((sequence) => ways.map((way) => [...sequence, ...way]));
  }
  return sequences;
}

function crossComponent(pattern: NamePattern): Component[][] {
  let ways: { done: Component[]; last: NamePattern }[] = [{ done: [], last: [] }];
  for (const token of pattern) {
    if (token.kind !== 'stars') {
      for (const { last } of ways) last.push(token);
      continue;
    }
    limit(ways.length * 2);
    ways = ways.flatMap(({ done, last }) => [
      { done, last: [...last, STAR] },
      { done: [...done, [...last, STAR], GLOBSTAR], last: [STAR] },
    ]);
  }
  return ways.map(({ done, last }) => [...done, last]);
}

function toStep(component: Component): Step {
  if (component === GLOBSTAR) return GLOBSTAR;
  return typeof component === 'string' ? (name) => name === component : nameTest(component);
}

/** How many components of what the walk finds may be links to directories. */
function linkDepth({ root, levels }: FileWalk): number {
  return namesOf(root).length + Math.max(0, levels.length - 1);
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '');
}

function matchesAlternative({ root, sequences }: Alternative, path: string): boolean {
  if (!root.endsWith('/') || root === path) return path === root;
  if (!path.startsWith(root)) return false;
  const names = path.slice(root.length).split('/');
  return sequences.some((steps) => matchesSteps(steps, names));
}

/** Where something does not fit, the last GLOBSTAR takes one name more: none before it need be tried again. */
function matchesSteps(steps: Step[], names: string[]): boolean {
  let step = 0;
  let name = 0;
  let again: { step: number; name: number } | undefined;
  while (name < names.length) {
    const test = steps[step];
    if (test === GLOBSTAR) {
      step++;
      again = { step, name };
    } else if (test?.(names[name] ?? '')) {
      step++;
      name++;
    } else if (again) {
      again.name++;
      ({ step, name } = again);
    } else {
      return false;
    }
  }
  return steps.slice(step).every((rest) => rest === GLOBSTAR);
}
