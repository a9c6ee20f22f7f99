import { describe, expect, it } from '@jest/globals';

import { readJson, type Found, type JsonContent } from '../../../src/reports/json-reader.js';
import { LONGEST_TEXT } from '../../../src/reports/text.js';
import { WrongFormat } from '../../../src/reports/wrong-format.js';
import { bytesOf, largeFile, refusal } from './parsed.js';

const LIST: JsonContent = { root: 'array', expected: 'a list', take: {}, keeps: () => true };

/** What is taken at `paths`, each as `keys=value`. */
async function taken(paths: string[], bytes: AsyncIterable<Uint8Array>, more: Partial<JsonContent> = {}) {
  const found: string[] = [];
  const taker = ({ keys, value }: Found) => found.push(`${keys.join('.')}=${JSON.stringify(value)}`);
  await readJson(bytes, { ...LIST, take: Object.fromEntries(paths.map((path) => [path, taker])), ...more });
  return found;
}
/** The first 256 bytes of a file are read as one piece; this is more, and two lines. */
const START = `${' '.repeat(300)}\n`;
const bytesOneByOne = (text: string) => bytesOf(...[...Buffer.from(text)].map((byte) => Uint8Array.of(byte)));
const refusalOf = (...pieces: string[]) => refusal(taken(['$.*'], bytesOf(...pieces)));

describe('values at paths', () => {
  const TEXT = '[{"a": [1, "x\\n\\u00e9 😀", null], "b": {"c": true}}, {"a": [], "b": -1.5e3}]';

  it.each([
    ['at once', () => bytesOf(TEXT)],
    ['byte by byte', () => bytesOneByOne(START + TEXT)],
  ])('are handed on in the order of the file, read %s', async (_name, bytes) => {
    expect(await taken(['$.*.a.*', '$.*.b', '$.*'], bytes())).toEqual([
      '0.a.0=1',
      '0.a.1="x\\né 😀"',
      '0.a.2=null',
      '0.b={"c":true}',
      '0={"a":[]}',
      '1.b=-1500',
      '1={"a":[]}',
    ]);
  });

  it('come with what they lie in, as far as it was read', async () => {
    const names: unknown[] = [];
    const note = ({ parents }: Found) => names.push((parents[1] as Record<string, unknown>).name);
    await readJson(bytesOf('[{"name":"early","in":[1]},{"in":[2],"name":"late"}]'), {
      ...LIST,
      take: { '$.*.in.*': note },
    });
    expect(names).toEqual([undefined, undefined]);

    await readJson(bytesOf('[{"name":"early","in":[1]},{"in":[2],"name":"late"}]'), {
      ...LIST,
      take: { '$.*.in.*': note, '$.*': () => undefined },
    });
    expect(names.slice(2)).toEqual(['early', undefined]);
  });

  it('lose members that nobody keeps, wherever these are', async () => {
    const text = '[{"a":{"no":[{"a":1}],"a":2},"no":{"a":3},"list":[{"no":4,"a":5}]}]';
    const keeps = (name: string) => name !== 'no';
    expect(await taken(['$.*'], bytesOf(text), { keeps })).toEqual(['0={"a":{"a":2},"list":[{"a":5}]}']);
  });

  it('have long texts shortened, in objects and in arrays', async () => {
    const long = 'x'.repeat(2 * LONGEST_TEXT);
    const lengths: unknown[] = [];
    await readJson(bytesOf(JSON.stringify([{ a: long, b: [long, 'short'] }])), {
      ...LIST,
      take: {
        '$.*': ({ value }) => {
          const { a, b } = value as { a: string; b: string[] };
          lengths.push(a.length, ...b.map((text) => text.length));
        },
      },
    });
    expect(lengths).toEqual([LONGEST_TEXT, LONGEST_TEXT, 5]);
  });

  it('may be in UTF-16, as PowerShell redirects output', async () => {
    expect(await taken(['$.*'], bytesOf(Buffer.from('\ufeff["é"]', 'utf16le')))).toEqual(['0="é"']);
  });
});

describe('what is refused', () => {
  it.each([
    ['an empty file', '', 'undefined:undefined expected a list but the file is empty'],
    ['blanks', ' \n\n', 'undefined:undefined expected a list but the file is empty'],
    ['another kind of document', ' {"a": 1}', '1:1 expected a list but have an object'],
    ['XML', '<testsuite/>', '1:1 expected a list but have "<"'],
    ['a character that is none of JSON', '[\n  1,\n  é]', '3:3 not valid JSON'],
    ['a bad word', '[\n tru]', '2:5 not valid JSON'],
    ['a line break in a text', '["é\n"]', '1:4 not valid JSON'],
    ['a bad escape', '["a\\x"]', '1:5 not valid JSON'],
    ['a value in a wrong place', '[{"ü": 1}\n, {"a" "b"}]', '2:8 not valid JSON'],
    ['a comma too many', '[1,\n]', '2:1 not valid JSON'],
    ['a wrong bracket', '[{"a": 1]', '1:9 not valid JSON'],
    ['what comes after the end', '[1]\n[2]', '2:1 not valid JSON'],
    ['a cut file', '[1,\n "ab', '2:5 not valid JSON: the file ends too early'],
  ])('%s', async (_name, text, message) => {
    expect(await refusalOf(text)).toBe(message);
  });

  it('counts lines and columns over pieces', async () => {
    expect(await refusalOf(START, '[1,\n', ' "ä', 'b", ', '!]')).toBe('3:8 not valid JSON');
    expect(await refusal(taken([], bytesOneByOne(`${START}[1,\n "äb", !]`)))).toBe('3:8 not valid JSON');
    expect(await refusalOf(START, '["ä",\n', '"b" "c"]')).toBe('3:5 not valid JSON');
    expect(await refusalOf(START, '[1,\n ', '1')).toBe('3:3 not valid JSON: the file ends too early');
  });

  it('says where the piece begins when what is wrong began before', async () => {
    expect(await refusalOf(START, '[\n{"a" "long', 'er text"}, 1, 2, 3]')).toBe('3:11 not valid JSON');
  });

  it('gives what the taker refuses the place, and lets other errors through', async () => {
    const refuse = (error: Error) =>
      readJson(bytesOf('[\n {"a": 1}]'), {
        ...LIST,
        take: {
          '$.*.a': () => {
            throw error;
          },
        },
      });
    expect(await refusal(refuse(new WrongFormat('expected a text')))).toBe('2:8 expected a text');
    await expect(refuse(new TypeError('a bug'))).rejects.toThrow(new TypeError('a bug'));
  });

  it('refuses values that are nested too deep, but not as deep as tools nest them', async () => {
    const nested = (depth: number) => '['.repeat(depth) + ']'.repeat(depth);
    expect(await refusalOf(nested(100))).toBe('not refused');
    expect(await refusalOf(nested(101))).toBe('1:101 values are nested more than 100 deep');
    expect(await refusalOf('[{"a":'.repeat(1_000_000))).toBe('1:301 values are nested more than 100 deep');
  });

  it('refuses endless texts, but not the videos that tools embed', async () => {
    const video = (mebibytes: number) => largeFile('["', 'A'.repeat(1024), mebibytes * 1024, '"]');
    expect(await refusal(taken(['$.*'], video(30), { keeps: () => false }))).toBe('not refused');
    expect(await refusal(taken(['$.*'], video(33)))).toMatch(/^1:\d+ a text is too long$/);
  });

  it('refuses endless numbers, but not endless blanks', async () => {
    expect(await refusal(taken(['$.*'], largeFile('[1', '0', 5000, ']')))).toMatch(
      /^1:\d+ a number is too long$/,
    );
    expect(await refusalOf(`[0.${'1'.repeat(998)}]`)).toBe('not refused');
    expect(await refusalOf(`[0.${'1'.repeat(999)}]`)).toBe('1:2 a number is too long');
    const texts = largeFile('["', 'A'.repeat(1000) + '\\u0041'.repeat(40), 28_000, '"]');
    expect(await refusal(taken(['$.*'], texts, { keeps: () => false }))).toMatch(
      /^1:\d+ a text is too long$/,
    );
    expect(await refusal(taken(['$.*'], largeFile('[1,', ' '.repeat(1024), 40 * 1024, '2]')))).toBe(
      'not refused',
    );
  });

  it('refuses values too large for memory, but neither many values nor large ones that nobody keeps', async () => {
    const list = () => largeFile('[{"a":[1', ',{}', 300_000, ']}]');
    expect(await refusal(taken(['$.*'], list()))).toMatch(/^1:\d+ a value is too large$/);
    expect(await refusal(taken(['$.*'], list(), { keeps: () => false }))).toBe('not refused');
    expect(await refusal(taken(['$.*'], largeFile('[[1]', ',[1]', 300_000, ']')))).toBe('not refused');
  });
});

it('takes names that mean something to JavaScript as names', async () => {
  const text = '[{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":1}},"toString":"x"}]';
  expect(await taken(['$.*.__proto__', '$.*.constructor', '$.*'], bytesOf(text))).toEqual([
    '0.__proto__={"polluted":true}',
    '0.constructor={"prototype":{"polluted":1}}',
    '0={"toString":"x"}',
  ]);
  const kept: unknown[] = [];
  await readJson(bytesOf(text), { ...LIST, take: { '$.*': ({ value }) => kept.push(value) } });
  expect(Object.getPrototypeOf(kept[0])).toBe(Object.prototype);
  expect((kept[0] as Record<string, unknown>).polluted).toBeUndefined();
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});
