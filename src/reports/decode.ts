import { TextDecoder } from 'node:util';

import { WrongFormat } from './wrong-format.js';

const BOMS: [label: string, bytes: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** Long enough for an XML declaration. */
const HEAD_BYTES = 256;
/** Parsers check their limits after each piece, and what they do until then may take time by its square. */
const LONGEST_PIECE = 4096;

/**
 * The text of a report file, in pieces of at most 4 KiB, in the encoding that its byte order mark or its XML declaration
 * names, else in UTF-8; without the mark. Bytes that mean nothing become U+FFFD.
 * @throws WrongFormat for an encoding that nobody knows
 */
export async function* decode(bytes: AsyncIterable<Uint8Array>): AsyncIterable<string> {
  let head: Uint8Array = new Uint8Array();
  let decoder: TextDecoder | undefined;
  for await (const chunk of bytes) {
    if (decoder) {
      yield* decodePieces(decoder, chunk);
      continue;
    }
    head = Buffer.concat([head, chunk]);
    if (head.length < HEAD_BYTES) continue;
    decoder = decoderFor(head);
    yield* decodePieces(decoder, head);
  }
  if (!decoder) {
    decoder = decoderFor(head);
    yield* decodePieces(decoder, head);
  }
  yield decoder.decode();
}

function* decodePieces(decoder: TextDecoder, chunk: Uint8Array): Iterable<string> {
  for (let at = 0; at < chunk.length; at += LONGEST_PIECE) {
    yield decoder.decode(chunk.subarray(at, at + LONGEST_PIECE), { stream: true });
  }
}

function decoderFor(head: Uint8Array): TextDecoder {
  const marked = BOMS.find(([, mark]) => mark.every((byte, index) => head[index] === byte));
  if (marked) return new TextDecoder(marked[0]);
  // UTF-16 without a mark: `<` and a zero, in either order.
  if (head[0] === 0x3c && head[1] === 0) return new TextDecoder('utf-16le');
  if (head[0] === 0 && head[1] === 0x3c) return new TextDecoder('utf-16be');
  const decoder = decoderNamed(declaredEncoding(head) ?? 'utf-8');
  // What can be read as bytes is not UTF-16, whatever it says of itself (.NET writes such declarations to strings).
  return decoder.encoding.startsWith('utf-16') ? new TextDecoder('utf-8') : decoder;
}

function declaredEncoding(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, HEAD_BYTES)).toString('latin1');
  return /^\s*<\?xml\s[^>]*?encoding\s*=\s*["']([^"']*)["']/.exec(text)?.[1];
}

function decoderNamed(label: string): TextDecoder {
  try {
    return new TextDecoder(label);
  } catch {
    throw new WrongFormat(`unknown encoding ${JSON.stringify(label)}`, 1, 1);
  }
}
