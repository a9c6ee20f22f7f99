import { literal, setOfLetter, setOfName, setOfProperty, setOfSpan } from './character-sets.js';

/**
 * Regular expressions of filters. "CodeBuild evaluates filter patterns using RE2 regular expression syntax"
 * (API_WebhookFilter; https://github.com/google/re2/wiki/Syntax): no lookaround, no backreferences. They are read as RE2 reads them,
 * and written as JavaScript does under its flag `u`. What we cannot say in JavaScript is refused: better no answer than a wrong one.
 */

/** Something that follows something else in a branch. */
export interface Term {
  /** In JavaScript, without its quantifier. */
  js: string;
  quantifier: string;
  /** `start` and `end` of the text; `look` for `\b` and `\B`; `word`: one letter or digit. */
  kind: 'start' | 'end' | 'look' | 'word' | 'other';
  /** Of a group. */
  branches?: Term[][];
}

/** What is wrong with a regular expression, in words that follow the name of its field. */
class RegexProblem extends Error {
  override readonly name = 'RegexProblem';
}

/** `(?i)`, `(?m)` and `(?s)`; to the end of the group. */
interface Flags {
  i: boolean;
  m: boolean;
  s: boolean;
}

interface Cursor {
  /** Code points. */
  characters: string[];
  at: number;
}

/** Deeper than anybody nests groups, and not too deep for us. */
const DEEPEST = 100;

const INSTEAD = "CodeBuild's RE2 has none; use a filter with excludeMatchedPattern instead";

/**
 * The JavaScript regular expression that matches where CodeBuild's does.
 * @throws Error for a pattern of which {@link regexProblem} tells something
 */
export function toJavaScript(pattern: string): RegExp {
  return new RegExp(spell(readRegex(pattern)), 'u');
}

/** Why a pattern is none that we can judge, in words that follow the name of its field; undefined where it is one. */
export function regexProblem(pattern: string): string | undefined {
  try {
    toJavaScript(pattern);
    return undefined;
  } catch (error) {
    return error instanceof RegexProblem ? error.message : 'is not a regular expression';
  }
}

/**
 * Reads a regular expression into its branches, the alternatives between `|`.
 * @throws RegexProblem for one that CodeBuild or we do not take
 */
export function readRegex(pattern: string): Term[][] {
  const cursor: Cursor = { characters: [...pattern], at: 0 };
  const branches = readBranches(cursor, { i: false, m: false, s: false }, 0);
  if (cursor.at < cursor.characters.length) refuse('has a ) that closes no group');
  return branches;
}

function spell(branches: Term[][]): string {
  return branches.map((terms) => terms.map(({ js, quantifier }) => js + quantifier).join('')).join('|');
}

/** Up to the end of the group, or of the pattern. */
function readBranches(cursor: Cursor, around: Flags, depth: number): Term[][] {
  if (depth > DEEPEST) refuse('has too many groups in one another');
  const flags = { ...around };
  const branches: Term[][] = [[]];
  while (cursor.at < cursor.characters.length && peek(cursor) !== ')') {
    if (takeMatching(cursor, /^\|/) !== '') {
      branches.push([]);
      continue;
    }
    const terms = readTerms(cursor, flags, depth);
    const last = terms.at(-1);
    if (last !== undefined) last.quantifier = readQuantifier(cursor);
    branches.at(-1)?.push(...terms);
  }
  return branches;
}

/** One term; none where flags are set; several for `\Q…\E`. */
function readTerms(cursor: Cursor, flags: Flags, depth: number): Term[] {
  const repeat = takeMatching(cursor, REPEAT);
  if (repeat !== '') refuse(`has ${repeat} with nothing to repeat before it`);
  const character = take(cursor);
  switch (character) {
    case '(':
      return readGroup(cursor, flags, depth);
    case '[':
      return [term(readSet(cursor, flags))];
    case '\\':
      return readEscape(cursor, flags);
    case '^':
      return [term(flags.m ? '(?:^|(?<=\\n))' : '(?:^)', 'start')];
    case '$':
      return [term(flags.m ? '(?:$|(?=\\n))' : '(?:$)', 'end')];
    case '.':
      return [term(flags.s ? '[^]' : '[^\\n]')];
    default:
      return [oneCharacter(character, flags)];
  }
}

/** A `{` that begins no such thing is a character. */
const REPEAT = /^(?:[*+?]|\{\d{1,9}(?:,\d{0,9})?\})/;

function readQuantifier(cursor: Cursor): string {
  const found = takeMatching(cursor, REPEAT);
  if (found === '') return '';
  const lazy = takeMatching(cursor, /^\?/);
  const again = takeMatching(cursor, REPEAT);
  if (again !== '') refuse(`has ${again} after ${found}${lazy}`);
  const [min = 0, max = min] = (found.match(/\d+/g) ?? []).map(Number);
  if (min > max || max > 1000) refuse(`has ${found}, and a count goes up to 1000, the smaller one first`);
  return found + lazy;
}

function readGroup(cursor: Cursor, flags: Flags, depth: number): Term[] {
  if (takeMatching(cursor, /^\?<?[=!]/) !== '') refuse(`looks ahead or behind: ${INSTEAD}`);
  const found = takeMatching(cursor, /^\?(?:P?<\w+>|[imsU]*(?:-[imsU]+)?[:)])/);
  if (found === '' && peek(cursor) === '?')
    refuse('has a group that begins with (? and goes on in a way that RE2 does not know');
  const inside = { ...flags };
  const [, on = '', off = ''] = /^\?(\w*)-?(\w*)[:)]$/.exec(found) ?? [];
  const target = found.endsWith(')') ? flags : inside;
  for (const name of ['i', 'm', 's'] as const) {
    if (on.includes(name)) target[name] = true;
    if (off.includes(name)) target[name] = false;
  }
  if (target === flags) return [];
  const branches = readBranches(cursor, inside, depth + 1);
  if (peek(cursor) !== ')') refuse('has a ( that is not closed');
  cursor.at += 1;
  return [{ ...term(`(?:${spell(branches)})`), branches }];
}

/** What follows a backslash outside of brackets. */
function readEscape(cursor: Cursor, flags: Flags): Term[] {
  const special = takeMatching(cursor, /^[AzbBQ]/);
  if (special === 'A') return [term('(?:^)', 'start')];
  if (special === 'z') return [term('(?:$)', 'end')];
  if (special === 'Q') return readQuoted(cursor, flags);
  if (special !== '') return [term(`(?:\\${special})`, 'look')];
  const escaped = readEscapedSet(cursor, flags);
  if (typeof escaped !== 'number') return [term(`[${escaped.set}]`)];
  return [oneCharacter(String.fromCodePoint(escaped), flags)];
}

/** To `\E`, or to the end. */
function readQuoted(cursor: Cursor, flags: Flags): Term[] {
  const rest = cursor.characters.slice(cursor.at);
  const end = rest.findIndex((one, index) => one === '\\' && rest[index + 1] === 'E');
  const quoted = end === -1 ? rest : rest.slice(0, end);
  cursor.at += quoted.length + (end === -1 ? 0 : 2);
  return quoted.map((one) => oneCharacter(one, flags));
}

/** What follows a backslash in brackets too: one character, or a set of them as it stands between brackets. */
function readEscapedSet(cursor: Cursor, flags: Flags): number | { set: string } {
  const property = takeMatching(cursor, /^[pP](?:\{\^?\w+\}|[A-Z])/);
  if (property !== '') {
    if (flags.i) refuse(`has \\${property} under (?i), which is not supported`);
    return { set: setOfProperty(property.slice(1).replace(/[{}]/g, ''), property.startsWith('P')) };
  }
  const octal = takeMatching(cursor, /^(?:0[0-7]{0,2}|[1-7][0-7]{1,2})/);
  if (octal !== '') return parseInt(octal, 8);
  const hexadecimal = takeMatching(cursor, /^x(?:[\da-fA-F]{2}|\{[\da-fA-F]{1,8}\})/);
  if (hexadecimal !== '') {
    const code = parseInt(hexadecimal.replace(/[x{}]/g, ''), 16);
    return code > 0x10_ff_ff ? refuse(`has \\${hexadecimal}, which is no character`) : code;
  }
  const character = take(cursor);
  const set = setOfLetter(character, flags.i);
  if (set !== undefined) return { set };
  const control = character === '' ? -1 : 'tnvfra'.indexOf(character);
  if (control !== -1) return [9, 10, 11, 12, 13, 7][control] ?? 0;
  if (/^[1-9k]$/.test(character)) refuse(`refers back to a group: ${INSTEAD}`);
  if (!/^[!-/:-@[-`{-~\s]$/.test(character)) refuse(`has \\${character}, which RE2 does not know`);
  return character.codePointAt(0) ?? 0;
}

function readSet(cursor: Cursor, flags: Flags): string {
  const not = takeMatching(cursor, /^\^/);
  const start = cursor.at;
  let set = '';
  while (peek(cursor) !== ']' || cursor.at === start) {
    const first = readSetItem(cursor, flags);
    if (typeof first !== 'number') {
      set += first.set;
      continue;
    }
    const isSpan = peek(cursor) === '-' && ![']', undefined].includes(cursor.characters[cursor.at + 1]);
    if (isSpan) cursor.at += 1;
    const last = isSpan ? readSetItem(cursor, flags) : first;
    if (typeof last !== 'number' || last < first)
      refuse('has a range in [] that has no end, or ends before it begins');
    else set += setOfSpan(first, checkCase(last, flags), flags.i);
  }
  cursor.at += 1;
  return `[${not}${set}]`;
}

function readSetItem(cursor: Cursor, flags: Flags): number | { set: string } {
  const name = takeMatching(cursor, /^\[:\^?\w*:\]/);
  const set = name === '' ? undefined : setOfName(name.slice(2, -2), flags.i);
  if (set !== undefined) return { set };
  if (name !== '') refuse(`has ${name}, which RE2 does not know`);
  const character = take(cursor);
  if (character === '') refuse('has a [ that is not closed');
  return character === '\\' ? readEscapedSet(cursor, flags) : (character.codePointAt(0) ?? 0);
}

function oneCharacter(character: string, flags: Flags): Term {
  const codePoint = checkCase(character.codePointAt(0) ?? 0, flags);
  const set = setOfSpan(codePoint, codePoint, flags.i);
  const js = set === literal(codePoint) ? set : `[${set}]`;
  return term(js, /^[\p{L}\p{N}_]$/u.test(character) ? 'word' : 'other');
}

/** What `(?i)` means beyond ASCII is a large table that nobody needs here. */
function checkCase(codePoint: number, { i }: Flags): number {
  if (i && codePoint > 0x7f) refuse('has a letter beyond ASCII under (?i), which is not supported');
  return codePoint;
}

function term(js: string, kind: Term['kind'] = 'other'): Term {
  return { js, quantifier: '', kind };
}

function peek(cursor: Cursor): string | undefined {
  return cursor.characters[cursor.at];
}

/** Empty at the end. */
function take(cursor: Cursor): string {
  return cursor.characters[cursor.at++] ?? '';
}

/** What comes next, if it is of this form; else empty. */
function takeMatching(cursor: Cursor, form: RegExp): string {
  const rest = cursor.characters.slice(cursor.at, cursor.at + 80).join('');
  const [found = ''] = form.exec(rest) ?? [];
  cursor.at += found.length;
  return found;
}

function refuse(message: string): never {
  throw new RegexProblem(message);
}
