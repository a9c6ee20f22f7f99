/** Sets of characters of RE2, as JavaScript writes them between brackets under its flag `u`. */

/** First and last code point. */
type Span = [first: number, last: number];

const LAST = 0x10_ff_ff;
const DIGIT: Span = [0x30, 0x39];
const UPPER: Span = [0x41, 0x5a];
const LOWER: Span = [0x61, 0x7a];
/** From a capital letter to its small one. */
const CASE = 0x20;
const UNDERSCORE: Span = [0x5f, 0x5f];

/** `\d` and the like. */
const BY_LETTER: Record<string, Span[]> = {
  d: [DIGIT],
  s: spansOf('\t', '\n', '\f\r', ' '),
  w: [DIGIT, UPPER, UNDERSCORE, LOWER],
};

/** `[:alpha:]` and the like. */
const BY_NAME: Record<string, Span[]> = {
  alnum: [DIGIT, UPPER, LOWER],
  alpha: [UPPER, LOWER],
  ascii: [[0, 0x7f]],
  blank: spansOf('\t', ' '),
  cntrl: [
    [0, 0x1f],
    [0x7f, 0x7f],
  ],
  digit: [DIGIT],
  graph: spansOf('!~'),
  lower: [LOWER],
  print: spansOf(' ~'),
  punct: spansOf('!/', ':@', '[`', '{~'),
  space: spansOf('\t\r', ' '),
  upper: [UPPER],
  word: [DIGIT, UPPER, UNDERSCORE, LOWER],
  xdigit: [DIGIT, ...spansOf('AF', 'af')],
};

/** Unicode's general categories, which JavaScript has by the same names. */
const CATEGORY = /^(?:[CLMNPSZ]|C[cfos]|L[lmotu]|M[cen]|N[dlo]|P[cdefios]|S[ckmo]|Z[lps]|Any)$/;

/** The set of `\d`, or of `\D`; undefined where the letter names none. */
export function setOfLetter(letter: string, anyCase: boolean): string | undefined {
  const small = letter.toLowerCase();
  return setOf(BY_LETTER[small], letter !== small, anyCase);
}

/** The set of `[:alpha:]`, or of `[:^alpha:]`; undefined where the name is unknown. */
export function setOfName(name: string, anyCase: boolean): string | undefined {
  const plain = name.replace(/^\^/, '');
  const spans = Object.hasOwn(BY_NAME, plain) ? BY_NAME[plain] : undefined;
  return setOf(spans, name !== plain, anyCase);
}

/** The set of `\p{Lu}`, `\p{Greek}` or `\p{^Greek}`, a category or a script. */
export function setOfProperty(property: string, negative: boolean): string {
  const name = property.replace(/^\^/, '');
  const sign = negative === (name === property) ? 'P' : 'p';
  return `\\${sign}{${CATEGORY.test(name) ? name : `Script=${name}`}}`;
}

/** The characters from one to another. */
export function setOfSpan(first: number, last: number, anyCase: boolean): string {
  const letters = [...overlaps([[first, last]], UPPER, 0), ...overlaps([[first, last]], LOWER, 0)];
  return spell(anyCase && letters.length > 0 ? inBothCases([[first, last]]) : [[first, last]]);
}

/** A character as it stands outside of brackets, and within. */
export function literal(codePoint: number): string {
  const character = String.fromCodePoint(codePoint);
  return /^\w$/.test(character) ? character : `\\u{${codePoint.toString(16)}}`;
}

function setOf(spans: Span[] | undefined, negative: boolean, anyCase: boolean): string | undefined {
  if (spans === undefined) return undefined;
  const all = anyCase ? inBothCases(spans) : spans;
  return spell(negative ? complement(all) : all);
}

function spansOf(...pairs: string[]): Span[] {
  return pairs.map((pair) => [pair.codePointAt(0) ?? 0, pair.codePointAt(pair.length - 1) ?? 0]);
}

function spell(spans: Span[]): string {
  const texts = spans.map(([first, last]) =>
    first === last ? literal(first) : `${literal(first)}-${literal(last)}`,
  );
  return [...new Set(texts)].join('');
}

function complement(spans: Span[]): Span[] {
  const ends = [...spans].sort(([one], [other]) => one - other);
  const gaps: Span[] = [];
  let next = 0;
  for (const [first, last] of ends) {
    if (first > next) gaps.push([next, first - 1]);
    next = Math.max(next, last + 1);
  }
  return [...gaps, [next, LAST]];
}

/** Of spans within ASCII. Two letters of it have a third form in Unicode: the sign of Kelvin, and the long s. */
function inBothCases(spans: Span[]): Span[] {
  const capitals = [...overlaps(spans, UPPER, 0), ...overlaps(spans, LOWER, -CASE)];
  const small = capitals.map(([first, last]): Span => [first + CASE, last + CASE]);
  const third = [
    ...overlaps(capitals, [0x4b, 0x4b], 0x21_2a - 0x4b),
    ...overlaps(capitals, [0x53, 0x53], 0x1_7f - 0x53),
  ];
  return [...spans, ...capitals, ...small, ...third];
}

/** What the spans have in common with another, moved. */
function overlaps(spans: Span[], [from, to]: Span, by: number): Span[] {
  return spans
    .map(([first, last]): Span => [Math.max(first, from) + by, Math.min(last, to) + by])
    .filter(([first, last]) => first <= last);
}
