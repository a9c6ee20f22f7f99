import type { Range } from './types.js';

/** Larger files are refused (SPEC §2.1). */
const MAX_BYTES = 4 * 1024 * 1024;

/** The characters that Go's YAML reader refuses. */
const CONTROL = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\uFFFE\uFFFF]/;

/** Why a file is no text at all, and where. */
export interface DecodeProblem {
  message: string;
  hint: string;
  range: Range;
}

/**
 * Turns the bytes of a file into the text that YAML reads: UTF-8 without its byte order mark, every line
 * break one that our YAML parser knows. Gives a problem for what is too large, not UTF-8, or binary.
 */
export function decodeSource(source: string | Uint8Array): { text: string } | { problem: DecodeProblem } {
  const size = typeof source === 'string' ? Buffer.byteLength(source) : source.byteLength;
  if (size > MAX_BYTES) {
    return problem(
      `the file has ${size} bytes, more than ${MAX_BYTES}`,
      'Is this the right file? Move long scripts to files of their own.',
    );
  }
  const decoded = typeof source === 'string' ? source : decodeUtf8(source);
  if (typeof decoded !== 'string') return { problem: decoded };

  // A lone carriage return is a line break in YAML, but not for our parser.
  const text = decoded.replace(/^\uFEFF/, '').replace(/\r(?!\n)/g, '\n');
  const control = CONTROL.exec(text);
  if (control) {
    const code = control[0].charCodeAt(0);
    const name = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
    return problem(
      `control characters are not allowed: ${name}`,
      code === 0
        ? 'The file is binary, not text.'
        : 'Remove the character, or write it as an escape that the shell understands.',
      positionOf(text, control.index),
    );
  }
  return { text };
}

function decodeUtf8(bytes: Uint8Array): string | DecodeProblem {
  if ((bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)) {
    return problem('the file is UTF-16, not UTF-8', 'Save it as UTF-8.').problem;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const text = new TextDecoder('utf-8').decode(bytes);
    return problem(
      'invalid UTF-8',
      text.includes('\0') ? 'The file is binary, not text.' : 'Save the file as UTF-8.',
      positionOf(text, text.indexOf('\uFFFD')),
    ).problem;
  }
}

function problem(
  message: string,
  hint: string,
  range: Range = { line: 1, column: 1, endLine: 1, endColumn: 1 },
): { problem: DecodeProblem } {
  return { problem: { message, hint, range } };
}

function positionOf(text: string, offset: number): Range {
  const line = text.slice(0, offset).split('\n').length;
  const column = offset - text.lastIndexOf('\n', offset - 1);
  return { line, column, endLine: line, endColumn: column + 1 };
}
