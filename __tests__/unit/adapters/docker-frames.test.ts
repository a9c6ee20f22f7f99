import { describe, expect, it } from '@jest/globals';

import { createControlReader, createFrameReader } from '../../../src/adapters/docker/frames.js';

const TOKEN = '\u0001token ';

function frame(text: string, stream = 1): Buffer {
  const payload = Buffer.from(text);
  const header = Buffer.alloc(8);
  header.writeUInt8(stream, 0);
  header.writeUInt32BE(payload.length, 4);
  return Buffer.concat([header, payload]);
}

/** Every way to cut the bytes into chunks of one size. */
const chunked = (bytes: Buffer, size: number): Buffer[] =>
  Array.from({ length: Math.ceil(bytes.length / size) }, (_, index) =>
    bytes.subarray(index * size, (index + 1) * size),
  );

describe('createFrameReader', () => {
  const bytes = Buffer.concat([frame('one\n'), frame(''), frame('two', 2), frame('x'.repeat(300))]);

  it.each([1, 2, 3, 7, 8, 9, 64, 1000])('puts payloads together from chunks of %d bytes', (size) => {
    let text = '';
    const read = createFrameReader((payload) => (text += payload.toString()));
    chunked(bytes, size).forEach(read);
    expect(text).toBe(`one\ntwo${'x'.repeat(300)}`);
  });
});

describe('createControlReader', () => {
  const bytes = Buffer.from(
    `a\n${TOKEN}ready\nno end${TOKEN}done 1 0\n\u0001to${TOKEN}done 2 7\n\u0001\u0001token z`,
  );

  it.each([1, 2, 3, 5, 8, 13, 1000])('parts lines from output in chunks of %d bytes, in order', (size) => {
    const seen: string[] = [];
    const read = createControlReader(
      TOKEN,
      (output) => seen.push(...output.toString('latin1')),
      (line) => seen.push(`<${line}>`),
    );
    chunked(bytes, size).forEach(read);
    expect(seen.join('')).toBe('a\n<ready>no end<done 1 0>\u0001to<done 2 7>\u0001');
  });

  it('holds nothing back that cannot be the beginning of a line of ours', () => {
    const seen: string[] = [];
    const read = createControlReader(
      TOKEN,
      (output) => seen.push(output.toString()),
      () => undefined,
    );
    read(Buffer.from('Password: '));
    expect(seen).toEqual(['Password: ']);
  });
});
