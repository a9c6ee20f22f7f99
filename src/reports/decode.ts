import { TextDecoder } from 'node:util';

import { WrongFormat } from './wrong-format.js';

const BOMS: [label: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Long enough for an XML declaration. */
const HEAD_BYTES = 256;

/**
 * The text of a report file, piece by piece, in the encoding that its byte order mark or its XML declaration names, else in
 * UTF-8; without the mark. Bytes that mean nothing become U+FFFD.
 * @throws WrongFormat for an encoding that nobody knows
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let head: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | undefined;
  for await (const piece of bytes) {
    if (decoder) {
      yield decoder.decode(piece, { stream: true });
      continue;
    }
    head = Buffer.concat([head, piece]);
    if (head.length < HEAD_BYTES) continue;
    decoder = decoderFor(head);
    yield decoder.decode(head, { stream: true });
  }
  decoder ??= decoderFor(head);
  if (head.length < HEAD_BYTES) yield decoder.decode(head, { stream: true });
  yield decoder.decode();
}

function decoderFor(head: Uint8Array): TextDecoder {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return new TextDecoder(marked[0]);
  // UTF-16 without a mark: `<` and a zero, in either order.
  if (head[0] === 0x3c && head[1] === 0) return new TextDecoder('utf-16le');
  if (head[0] === 0 && head[1] === 0x3c) return new TextDecoder('utf-16be');
  const declaration = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  const [, label = 'utf-8'] = /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(declaration) ?? [];
  // What can be read as bytes is not UTF-16, whatever it says of itself (.NET writes such declarations to strings).
  if (/^utf-?16/i.test(label)) return new TextDecoder('utf-8');
  try {
    return new TextDecoder(label);
  } catch {
    throw new WrongFormat(`unknown encoding ${JSON.stringify(label)}`, 1, 1);
  }
}
