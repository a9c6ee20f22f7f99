import { describe, expect, it } from '@jest/globals';

import { decode } from '../../../src/reports/decode.js';
import { bytesOf, refusal } from './parsed.js';

async function textOf(bytes: AsyncIterable<Uint8Array>): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of decode(bytes)) pieces.push(piece);
  return pieces.join('');
}

const TEXT = '<a n="Ümit 😀">\n</a>';
const declared = (encoding: string) => `<?xml version='1.0' encoding = '${encoding}'?><a n="Ü"/>`;
const bigEndian = (text: string) => Buffer.from(text, 'utf16le').swap16();
const bytesOneByOne = (bytes: Uint8Array) => bytesOf(...[...bytes].map((byte) => Uint8Array.of(byte)));

describe('the text of a report file', () => {
  it.each<[string, Uint8Array, string]>([
    ['UTF-8', Buffer.from(TEXT), TEXT],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`), TEXT],
    ['UTF-16, little-endian, with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le'), TEXT],
    ['UTF-16, big-endian, with a mark', bigEndian(`\ufeff${TEXT}`), TEXT],
    ['UTF-16, little-endian, without a mark', Buffer.from(TEXT, 'utf16le'), TEXT],
    ['UTF-16, big-endian, without a mark', bigEndian(TEXT), TEXT],
    ['ISO-8859-1', Buffer.from(declared('ISO-8859-1'), 'latin1'), declared('ISO-8859-1')],
    ['windows-1252', Buffer.from(declared('cp1252'), 'latin1'), declared('cp1252')],
    ['a mark against the declaration', Buffer.from(`\ufeff${declared('latin1')}`), declared('latin1')],
    ['UTF-8 that says it is UTF-16', Buffer.from(declared('utf-16')), declared('utf-16')],
    ['UTF-8 that says it is UCS-2', Buffer.from(declared('ISO-10646-UCS-2')), declared('ISO-10646-UCS-2')],
    ['JSON', Buffer.from('{"encoding": "latin1", "ü": 1}'), '{"encoding": "latin1", "ü": 1}'],
    ['no UTF-8', Buffer.from('<a n="Ü"/>', 'latin1'), '<a n="\ufffd"/>'],
    ['half a character at the end', Buffer.from('aä').subarray(0, 2), 'a\ufffd'],
    ['nothing', Buffer.of(), ''],
    ['a mark only', Buffer.from('\ufeff'), ''],
    ['zeros', Buffer.alloc(3), '\0\0\0'],
  ])('is read from %s, in one piece and byte by byte', async (_, bytes, text) => {
    expect(await textOf(bytesOf(bytes))).toBe(text);
    expect(await textOf(bytesOneByOne(bytes))).toBe(text);
  });

  it('is the same for long files', async () => {
    const text = `<?xml version="1.0" encoding="iso-8859-15"?>${'é'.repeat(200_000)}`;
    expect(await textOf(bytesOf(Buffer.from(text, 'latin1')))).toBe(text);
  });

  it('comes in short pieces even if the bytes do not', async () => {
    const lengths: number[] = [];
    for await (const piece of decode(bytesOf('x'.repeat(1_000_000)))) lengths.push(piece.length);
    expect(Math.max(...lengths)).toBe(4096);
    expect(lengths.reduce((sum, length) => sum + length)).toBe(1_000_000);
  });

  it.each(['martian', 'utf-32', ''])('is refused in an encoding that nobody knows: %j', async (encoding) => {
    expect(await refusal(textOf(bytesOf(declared(encoding))))).toBe(
      `1:1 unknown encoding ${JSON.stringify(encoding)}`,
    );
  });
});
