import { parse, type ValueNode } from '@humanwhocodes/momoa';

import { decodeSource } from '../../buildspec/decode.js';
import { UserError } from '../../errors.js';

/** A value of a JSON text, and the line that it begins on, counted from 1. */
export type Json = { line: number } & (
  | { kind: 'object'; entries: { key: string; value: Json }[] }
  | { kind: 'list'; items: Json[] }
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'switch'; on: boolean }
  | { kind: 'null' }
);

/**
 * Reads JSON with the line of each value, which JSON.parse does not tell.
 * @throws UserError with line and column; the text, which may hold secrets, is not repeated
 */
export function parseJson(source: string | Uint8Array, file: string): Json {
  const decoded = decodeSource(source);
  if ('problem' in decoded) {
    const { message, hint, range } = decoded.problem;
    throw new UserError(`${file}:${range.line}:${range.column}: ${message}.`, hint);
  }
  if (decoded.text.trim() === '')
    throw new UserError(`${file} is empty.`, 'Did the command that wrote it fail?');
  try {
    return toJson(parse(decoded.text, { mode: 'json' }).body);
  } catch (error) {
    // The parser's own message quotes the text; a document that is too deep for it has no place.
    const { name, line, column } = error as Error & { line?: number; column?: number };
    const place = line === undefined ? file : `${file}:${line}:${column}`;
    const what = name === 'RangeError' ? 'it is nested too deeply' : 'this is not what may stand here';
    throw new UserError(
      `${place} is not valid JSON: ${what}.`,
      'Keys and texts stand in double quotes, commas between values only, and every bracket is closed.',
    );
  }
}

function toJson(node: ValueNode): Json {
  const { line } = node.loc.start;
  switch (node.type) {
    case 'Object': {
      const entries = node.members.map(({ name, value }) => ({
        key: name.type === 'String' ? name.value : name.name,
        value: toJson(value),
      }));
      return { kind: 'object', line, entries };
    }
    case 'Array':
      return { kind: 'list', line, items: node.elements.map(({ value }) => toJson(value)) };
    case 'String':
      return { kind: 'text', line, text: node.value };
    case 'Number':
      return { kind: 'number', line, number: node.value };
    case 'Boolean':
      return { kind: 'switch', line, on: node.value };
    case 'Null':
    case 'NaN': // these two are none of JSON's
    case 'Infinity':
      return { kind: 'null', line };
  }
}
