import { describe, expect, it } from '@jest/globals';

import { readXml } from '../../../src/reports/xml-reader.js';
import { bytesOf, largeFile, refusal } from './parsed.js';

/** What a reader is told, one line each; text in one piece. */
async function told(bytes: AsyncIterable<Uint8Array>): Promise<string[]> {
  const lines: string[] = [];
  let text = '';
  const flush = () => {
    if (text !== '') lines.push(JSON.stringify(text));
    text = '';
  };
  await readXml(bytes, ['a', 'A'], {
    open(name, attributes, depth) {
      flush();
      lines.push([`${depth}<${name}`, ...[...attributes].map(([key, value]) => `${key}=${value}`)].join(' '));
    },
    text: (piece) => void (text += piece),
    close(name, depth) {
      flush();
      lines.push(`${depth}>${name}`);
    },
  });
  return lines;
}

const read = (...pieces: (string | Uint8Array)[]) => told(bytesOf(...pieces));
const readLarge = (...file: Parameters<typeof largeFile>) => told(largeFile(...file));

describe('an XML document', () => {
  it('is told in its order, wherever it is cut', async () => {
    const text =
      '<?xml version="1.0"?>\n<!-- c --><a x="1 &amp; &#x1F600;" y=\'"\'>t<b/>&lt;<![CDATA[<c> ]] &amp;]]>u</a>\n';
    const expected = ['1<a x=1 & 😀 y="', '"t"', '2<b', '2>b', '"<<c> ]] &amp;u"', '1>a'];
    expect(await read(text)).toEqual(expected);
    expect(await read(...text)).toEqual(expected);
  });

  it('may have any of the roots', async () => {
    expect(await read('<A/>')).toEqual(['1<A', '1>A']);
  });

  it('is read without its prefixes, which replace no attribute', async () => {
    expect(await read('<n:a xmlns:n="x" xmlns="y" n:k="1" k="2" n:l="3" l="4" n:m="5"></n:a>')).toEqual([
      '1<a k=2 l=4 m=5',
      '1>a',
    ]);
    expect(await read('<a k="2" n:k="1"/>')).toEqual(['1<a k=2', '1>a']);
  });

  it('may name a DTD', async () => {
    expect(await read('<!DOCTYPE a SYSTEM "http://127.0.0.1:1/a.dtd"><a/>')).toEqual(['1<a', '1>a']);
    expect(await read('<!DOCTYPE a PUBLIC "-//X//DTD 1.0//EN" "a.dtd">\n<a/>')).toEqual(['1<a', '1>a']);
  });

  it('may have attributes that objects have', async () => {
    expect(await read('<a hasOwnProperty="1" __proto__="2" constructor="3" toString="4" k="5"/>')).toEqual([
      '1<a hasOwnProperty=1 __proto__=2 constructor=3 toString=4 k=5',
      '1>a',
    ]);
    expect(({} as Record<string, unknown>)['2']).toBeUndefined();
  });

  it('is read from UTF-16 and other encodings', async () => {
    expect(await read(Buffer.from('\ufeff<a k="ü"/>', 'utf16le'))).toEqual(['1<a k=ü', '1>a']);
    const latin1 = Buffer.from('<?xml version="1.0" encoding="ISO-8859-1"?><a k="ü"/>', 'latin1');
    expect(await read(latin1)).toEqual(['1<a k=ü', '1>a']);
  });

  it('keeps characters that XML forbids', async () => {
    expect(await read('<a k="\0">\x1b[31m\0</a>')).toEqual(['1<a k=\0', '"\\u001b[31m\\u0000"', '1>a']);
  });
});

describe('what is no XML document of the format', () => {
  it.each<[string, string, string]>([
    [
      'another root',
      '<?xml version="1.0"?>\n<coverage lines="1"/>',
      '2:10 expected element type <a> but have <coverage>',
    ],
    ['HTML', '<!DOCTYPE html>\n<html lang=en>', '2:6 expected element type <a> but have <html>'],
    ['an empty file', '', '1:1 expected element type <a> but the file is empty'],
    ['a blank file', ' \n\n', '1:1 expected element type <a> but the file is empty'],
    ['a declaration only', '<?xml version="1.0"?>\n', '1:1 expected element type <a> but the file is empty'],
    ['JSON', '\n{"a": 1}', '2:1 non-whitespace before first tag'],
    ['zeros', '\0\0\0\0', '1:1 non-whitespace before first tag'],
    ['a zip', 'PK\x03\x04<a>', '1:1 non-whitespace before first tag'],
    ['a file cut after an element', '<a>\n<b></b>\n', '3:1 unclosed root tag'],
    ['a file cut in a tag', '<a><b c="d', '1:10 unclosed root tag'],
    ['a file cut in the first tag', '<a b="', '1:6 unexpected end'],
    ['a file cut in CDATA', '<a><![CDATA[x', '1:13 unclosed root tag'],
    ['wrong nesting', '<a><b>\n</a></b>', '2:4 unexpected close tag'],
    ['a second root', '<a/>\n<a/>', '2:3 a second root element'],
    ['text behind the root', '<a/>\nx', '2:1 text data outside of root node'],
    ['no quotes', '<a k=v/>', '1:6 unquoted attribute value'],
    ['no value', '<a k/>', '1:5 invalid attribute name'],
    ['a bare ampersand', '<a>\n a & b</a>', '2:5 invalid character in entity name'],
    ['a bare less-than', '<a> 1 < 2</a>', '1:9 unencoded <'],
    ['an entity of HTML', '<a>&nbsp;</a>', '1:9 invalid character entity'],
    ['an entity of objects', '<a>&constructor;</a>', '1:16 invalid character entity'],
    ['a character that is none', '<a>&#xD800;</a>', '1:11 invalid character entity'],
  ])('is refused with its place: %s', async (_, text, expected) => {
    expect(await refusal(read(text))).toBe(expected);
    expect(await refusal(read(...text))).toBe(expected);
  });
});

describe('what wants to harm', () => {
  const LAUGHS = Array.from({ length: 9 }, (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`).join(
    '\n',
  );

  it.each<[string, string]>([
    ['billion laughs', `<!DOCTYPE a [<!ENTITY l0 "ha">\n${LAUGHS}\n]><a>&l9;</a>`],
    ['a file', '<!DOCTYPE a [<!ENTITY f SYSTEM "file:///etc/passwd">]><a>&f;</a>'],
    ['a DTD by parameter', '<!DOCTYPE a [<!ENTITY % d SYSTEM "http://127.0.0.1:1/d">%d;]><a/>'],
    ['definitions and a DTD', '<!DOCTYPE a SYSTEM "a.dtd" [<!ATTLIST a k CDATA "v">]><a/>'],
    ['a root in a DOCTYPE that has no end', '<!DOCTYPE a [<?p?><a/>'],
  ])('is refused for its definitions: %s', async (_, text) => {
    expect(await refusal(read(text))).toMatch(/^\d+:\d+ definitions in a DOCTYPE are not read$/);
  });

  it('is refused for its depth', async () => {
    expect(await refusal(readLarge('', '<a>', 100_000, ''))).toBe(
      '1:3003 elements are nested more than 1000 deep',
    );
    expect(await refusal(readLarge('<a>', '<b>\n', 100_000, ''))).toBe(
      '1000:3 elements are nested more than 1000 deep',
    );
  });

  it('is told of briefly', async () => {
    expect(await refusal(read(`<${'x'.repeat(5000)}/>`))).toBe(
      `1:5002 expected element type <a> but have <${'x'.repeat(100)}>`,
    );
  });

  it('is refused for a million attributes', async () => {
    const names = Array.from({ length: 1_000_000 }, (_, at) => `k${at}=""`).join(' ');
    expect(await refusal(read('<a ', names, '/>'))).toMatch(
      /^1:\d+ an element has too many or too long attributes$/,
    );
    expect(await refusal(readLarge('<a ', 'k="0123456789" ', 1_000_000, '/>'))).toMatch(
      /too many or too long/,
    );
  });

  it.each(['<!--', '<?p ', '<!DOCTYPE a "', '<b', '<b k', '<b k="&'])(
    'is refused for what has no end: %s',
    async (start) => {
      const problem = await refusal(
        readLarge(start.startsWith('<b') ? `<a>${start}` : start, 'x', 3_000_000, ''),
      );
      expect(problem).toMatch(/^1:\d+ a tag, a comment or a declaration is too long$/);
    },
  );

  it.each([
    ['<!', 'x', ''],
    ['<!', '-x', ''],
    ['<a>', '<!x>', ''],
    ['<a>', '<!ENTITY x "y">', ''],
  ])('is refused for declarations that are none, at once: %s%s', async (start, middle, end) => {
    expect(await refusal(readLarge(start, middle, 1_000_000, end))).toMatch(
      /^1:\d+ a declaration that XML does not know$/,
    );
  });

  it('cannot make a value longer than what is kept', async () => {
    const [first] = await readLarge('<a k="', '0123456789', 1_000_000, '"/>');
    expect(first).toBe(`1<a k=${'0123456789'.repeat(6554).slice(0, 65_536)}`);
    const [lines] = await readLarge('<a k="', '&#13;&#10;', 1_000_000, '"/>');
    expect(lines).toBe(`1<a k=${'\n'.repeat(65_536)}`);
  });

  it.each([
    ['text', '<a>', '</a>'],
    ['CDATA', '<a><![CDATA[', ']]></a>'],
  ])('cannot gather %s: it comes in short pieces', async (_, start, end) => {
    let longest = 0;
    let length = 0;
    await readXml(largeFile(start, '0123456789', 2_000_000, end), ['a'], {
      open: () => undefined,
      text(piece) {
        longest = Math.max(longest, piece.length);
        length += piece.length;
      },
      close: () => undefined,
    });
    expect(length).toBe(20_000_000);
    expect(longest).toBeLessThanOrEqual(4096);
  });
});
