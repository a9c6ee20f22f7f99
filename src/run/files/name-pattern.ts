import picomatch from 'picomatch';

/** A piece of a pattern of names: `one` is a single character, `?` or `[…]`; `stars`, two and more, cross directories. */
export interface Token {
  kind: 'text' | 'one' | 'star' | 'stars';
  text: string;
}

/** What one component of a path is to look like. */
export type NamePattern = Token[];

/** Any text without a `/`. */
export const STAR: Token = { kind: 'star', text: '*' };

const TOKEN = /\\(.)|(\*+)|(\?|\[[!^]?\]?(?:\[:\w+:\]|\\.|[^\]\\])*\])|./gsu;

/** Takes a component of a pattern apart, or gives the name that it is when nothing in it is special. */
export function parseNamePattern(component: string): NamePattern | string {
  const tokens: Token[] = [];
  for (const [text, escaped, stars, one] of component.matchAll(TOKEN)) {
    if (stars !== undefined) tokens.push(stars.length > 1 ? { kind: 'stars', text: '**' } : STAR);
    else if (one !== undefined) tokens.push({ kind: 'one', text: one });
    else tokens.push({ kind: 'text', text: escaped ?? text });
  }
  return tokens.every(({ kind }) => kind === 'text') ? tokens.map(({ text }) => text).join('') : tokens;
}

/** As a pattern for `case` of a shell, where `one` is not told exactly: there, a character is a byte. */
export function shellPattern(pattern: NamePattern | string): string {
  const tokens: Token[] = typeof pattern === 'string' ? [{ kind: 'text', text: pattern }] : pattern;
  return tokens.map(({ kind, text }) => (kind === 'text' ? text.replace(/[*?[\\]/g, '\\$&') : '*')).join('');
}

/** Whether `shellPattern` means the same, and no shell takes long for it, as for one with many stars. */
export function isExactInShell(pattern: NamePattern | string): boolean {
  if (typeof pattern === 'string') return true;
  const stars = pattern.filter(({ kind }) => kind === 'star');
  return stars.length <= 2 && pattern.every(({ kind }) => kind === 'text' || kind === 'star');
}

/** A pattern for `case` that matches all that the pattern does, and all else that begins and ends so. */
export function roughShellPattern(pattern: NamePattern | string): string {
  if (typeof pattern === 'string') return shellPattern(pattern);
  const first = pattern.findIndex(({ kind }) => kind !== 'text');
  const last = pattern.findLastIndex(({ kind }) => kind !== 'text');
  const end = pattern.some(({ kind }) => kind === 'stars') ? [] : pattern.slice(last + 1);
  return shellPattern([...pattern.slice(0, first), STAR, ...end]);
}

/**
 * A test of names by a pattern without `stars`. picomatch translates what stands between the stars. We join that: each piece
 * where it first fits, for good, since no later place could do better. So a pattern with many stars takes no longer than
 * it should, whereas a plain regular expression would try all combinations.
 */
export function nameTest(pattern: NamePattern): (name: string) => boolean {
  const pieces: Token[][] = [[]];
  for (const token of pattern) {
    if (token.kind === 'star') pieces.push([]);
    else pieces.at(-1)?.push(token);
  }
  const [first = '', ...rest] = pieces.map(pieceSource);
  const last = rest.pop();
  const middle = rest
    .filter((source) => source !== '')
    .map((source, index) => `(?=([^]*?${source}))\\${index + 1}`)
    .join('');
  const end = last === undefined ? '' : `[^]*${last}`;
  const regex = new RegExp(`^${first}${middle}${end}$`, 'su');
  return (name) => regex.test(name);
}

const OPTIONS = {
  contains: true,
  dot: true,
  fastpaths: false,
  flags: 'su',
  literalBrackets: false,
  noextglob: true,
  nobrace: true,
  nonegate: true,
  strictSlashes: true,
};

function pieceSource(tokens: Token[]): string {
  const glob = tokens.map(({ kind, text }) => (kind === 'one' ? safeOne(text) : safeText(text))).join('');
  return glob === '' ? '' : picomatch.makeRe(glob, OPTIONS).source;
}

/** Parentheses, bars and quotes are special for picomatch; as `\x28` every character is only itself. */
function safeText(text: string): string {
  return text.replace(/[^\w\u0080-\u{10ffff}]/gu, (char) => `\\x${hex(char)}`);
}

function hex(char: string): string {
  return char.charCodeAt(0).toString(16).padStart(2, '0');
}

const MEMBER = /(\[:\w+:\])|\\(.)|(-)|(.)/gsu;

/** Of a bracket, everything but ranges and classes. */
function safeOne(text: string): string {
  if (text === '?') return text;
  const [, not = '', members = ''] = /^\[([!^]?)(.*)\]$/s.exec(text) ?? [];
  const safe = members.replace(
    MEMBER,
    (_, cls: string | undefined, escaped: string | undefined, dash: string | undefined, plain = '') =>
      cls ?? dash ?? safeText(escaped ?? String(plain)),
  );
  return `[${not && '^'}${safe}]`;
}
