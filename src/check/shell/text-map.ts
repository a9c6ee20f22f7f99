/** For each character of a scalar's value, where it begins and ends in the source. */
export interface TextMap {
  starts: number[];
  ends: number[];
}

/** A backslash in double quotes and what follows it. */
const ESCAPE = /\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U([\da-fA-F]{8})|\r?\n|[^])/y;
const ESCAPED: Record<string, string> = {
  '0': '\0',
  a: '\x07',
  b: '\b',
  e: '\x1b',
  f: '\f',
  n: '\n',
  r: '\r',
  t: '\t',
  v: '\v',
  N: '\x85',
  _: '\xa0',
  L: '\u2028',
  P: '\u2029',
};

/**
 * Finds the characters of `text` in the YAML scalar between `from` and `to`, of whatever style. Folding,
 * chomping and indentation change nothing but whitespace, so all other characters follow each other in both;
 * whitespace gets the place nearest to its own. Gives nothing when the two do not match: the scalar was
 * respelled for our YAML parser.
 */
export function mapText(source: string, from: number, to: number, text: string): TextMap | undefined {
  const style = source.charAt(from);
  const isQuoted = style === "'" || style === '"';
  let at = from;
  if (isQuoted) at++;
  else if (style === '|' || style === '>') at = source.indexOf('\n', from) + 1;
  const last = isQuoted ? to - 1 : to;

  const starts: number[] = [];
  const ends: number[] = [];
  let index = 0;
  while (index < text.length) {
    if (isBlank(text.charAt(index))) {
      starts[index] = at;
      ends[index] = at;
      index++;
      continue;
    }
    let unit = readUnit(source, at, style);
    const gap = at;
    while (at < last && /^[ \t\r\n]*$/.test(unit.value)) {
      at += unit.length;
      unit = readUnit(source, at, style);
    }
    if (at >= last || !text.startsWith(unit.value, index)) return undefined;
    placeBlanks({ starts, ends }, text, index, gap, at);
    for (const end = index + unit.value.length; index < end; index++) {
      starts[index] = at;
      ends[index] = at + unit.length;
    }
    at += unit.length;
  }
  placeBlanks({ starts, ends }, text, index, at, last);
  return { starts, ends };
}

/** The whitespace before `index` stands somewhere between `from` and `to`: one to one, as long as there is room. */
function placeBlanks({ starts, ends }: TextMap, text: string, index: number, from: number, to: number): void {
  let first = index;
  while (first > 0 && isBlank(text.charAt(first - 1))) first--;
  for (let blank = first; blank < index; blank++) {
    starts[blank] = Math.min(from + blank - first, to);
    ends[blank] = Math.min(from + blank - first + 1, to);
  }
}

function isBlank(char: string): boolean {
  return char === ' ' || char === '\n' || char === '\t' || char === '\r';
}

/** What the source says at an offset, in characters of the value, and how many characters it takes for it. */
function readUnit(source: string, at: number, style: string): { value: string; length: number } {
  const char = source.charAt(at);
  if (style === "'" && char === "'") return { value: char, length: 2 };
  if (style !== '"' || char !== '\\') return { value: char, length: 1 };
  ESCAPE.lastIndex = at;
  const [escape = char, ...codes] = ESCAPE.exec(source) ?? [];
  const code = codes.find((one) => one !== undefined);
  if (code !== undefined) return { value: codePoint(parseInt(code, 16)), length: escape.length };
  const name = escape.slice(1).trimStart();
  return { value: ESCAPED[name] ?? name, length: escape.length };
}

function codePoint(code: number): string {
  return code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
