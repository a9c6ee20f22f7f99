import { isUtf8 } from 'node:buffer';

const LONE_BYTE = /([\uDC80-\uDCFF])/u;
const VALID_UTF8 =
  /((?:[\0-\x7f]|[\xc2-\xdf][\x80-\xbf]|\xe0[\xa0-\xbf][\x80-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]{2}|\xed[\x80-\x9f][\x80-\xbf]|\xf0[\x90-\xbf][\x80-\xbf]{2}|[\xf1-\xf3][\x80-\xbf]{3}|\xf4[\x80-\x8f][\x80-\xbf]{2})+)|./gs;

/** Text as UTF-8, and a lone surrogate of `decodeAnswers` as the byte that it stands for. */
export function encodeText(text: string): Buffer {
  if (!LONE_BYTE.test(text)) return Buffer.from(text);
  const parts = text.split(LONE_BYTE);
  return Buffer.concat(
    parts.map((part, index) => (index % 2 === 0 ? Buffer.from(part) : Buffer.of(part.charCodeAt(0) & 0xff))),
  );
}

/** Answers that end in NUL each; bytes that are not UTF-8 become lone surrogates, U+DC00 and the byte. */
export function decodeAnswers(output: Buffer): string[] {
  const answers = output.toString(isUtf8(output) ? 'utf8' : 'latin1').split('\0');
  answers.pop();
  return isUtf8(output) ? answers : answers.map(decodeText);
}

/** @param bytes as Latin-1 */
function decodeText(bytes: string): string {
  return bytes.replace(VALID_UTF8, (byte, valid: string | undefined) =>
    valid === undefined
      ? String.fromCharCode(0xdc00 | byte.charCodeAt(0))
      : Buffer.from(valid, 'latin1').toString('utf8'),
  );
}
