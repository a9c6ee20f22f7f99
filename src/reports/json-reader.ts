import {
  JSONParser,
  TokenizerError,
  TokenParserError,
  TokenType,
  type JsonTypes,
  type ParsedElementInfo,
} from '@streamparser/json';

import { decode } from './decode.js';
import { shorten } from './text.js';
import { WrongFormat } from './wrong-format.js';

export type JsonObject = JsonTypes.JsonObject;
export type JsonValue = JsonTypes.JsonPrimitive | JsonTypes.JsonStruct;

export function isObject(value: JsonValue | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A value that was asked for. */
export interface Found {
  value: JsonValue;
  /** Where it is: names and indices, from the root. */
  keys: readonly (string | number)[];
  /** What it lies in, from the root, as far as it has been read; without what was handed on already. */
  parents: readonly JsonValue[];
}

export interface JsonContent {
  root: 'array' | 'object';
  /** What the document must be, for people: `a JSON array of features`. */
  expected: string;
  /**
   * Who takes what: paths as `$.*.name`, where `*` is any name or index. A value is handed on as soon as it is complete, and
   * then forgotten, also by what it lies in. A WrongFormat that is thrown here gets the place.
   */
  take: Readonly<Record<string, (found: Found) => void>>;
  /** Whether members of this name are of interest, anywhere within what is taken. All others cost no memory. */
  keeps(name: string): boolean;
}

/** Far more than any tool writes, in bytes; what is longer, deeper or larger wants to harm. Screenshots and videos may be in reports. */
const LONGEST_STRING = 32 * 1024 * 1024;
const LONGEST_NUMBER = 1000;
const DEEPEST = 100;
/** About the bytes that one value, with all that it holds, may take in memory. */
const LARGEST_VALUE = 16 * 1024 * 1024;
const BYTES_OF_A_VALUE = 64;

/**
 * Reads a JSON document as a stream. Long texts within are shortened. Names such as `__proto__` are names as others are.
 * @throws WrongFormat for another root, for what is not JSON, and for what exceeds the limits
 */
export async function readJson(bytes: AsyncIterable<Uint8Array>, content: JsonContent): Promise<void> {
  const parser = new JSONParser();
  const { tokenizer: tokens } = parser as unknown as { tokenizer: Tokens };
  const place = trackPlace();
  let depth = 0;
  let lastToken = 0;
  parser.onToken = ({ token, offset }) => {
    lastToken = offset;
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) depth++;
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) depth--;
    if (token === TokenType.NUMBER) checkLengths(tokens);
    if (depth > DEEPEST) throw new WrongFormat(`values are nested more than ${DEEPEST} deep`);
  };
  parser.onValue = handOn(content);

  let empty = true;
  for await (const text of decode(bytes)) {
    const chunk = Buffer.from(text);
    try {
      if (empty && text.trim() !== '') {
        empty = false;
        checkRoot(text.trimStart(), content);
      }
      parser.write(chunk);
      checkLengths(tokens);
    } catch (error) {
      throw located(error, (position) => place.at(chunk, position ?? lastToken - place.offset()));
    }
    place.pass(chunk, text);
  }
  if (empty) throw new WrongFormat(`expected ${content.expected} but the file is empty`);
  if (!parser.isEnded) throw new WrongFormat('not valid JSON: the file ends too early', ...place.at());
}

/** What the parser's types do not tell: bytes of the text and the number that it reads, or read last. */
interface Tokens {
  bufferedString: { byteLength: number };
  escapedCharsByteLength: number;
  bufferedNumber: { byteLength: number };
}

function checkLengths({ bufferedString, escapedCharsByteLength, bufferedNumber }: Tokens): void {
  if (bufferedNumber.byteLength > LONGEST_NUMBER) throw new WrongFormat('a number is too long');
  if (bufferedString.byteLength + escapedCharsByteLength > LONGEST_STRING) {
    throw new WrongFormat('a text is too long');
  }
}

function checkRoot(text: string, { root, expected }: JsonContent): void {
  const [first = ''] = text;
  if (first === (root === 'array' ? '[' : '{')) return;
  const kinds: Record<string, string> = { '[': 'an array', '{': 'an object' };
  throw new WrongFormat(`expected ${expected} but have ${kinds[first] ?? JSON.stringify(first)}`);
}

/** Gives values to those who take them, and prunes the tree that the parser builds of all others. */
function handOn({ take, keeps }: JsonContent): (info: ParsedElementInfo) => void {
  const takers = Object.entries(take).map(([path, taker]) => ({ path: path.split('.').slice(1), taker }));
  let weight = 0;

  return ({ value, key, parent, stack }) => {
    const depth = stack.length;
    // The parser's stack has each container with the key of the container itself; the last key stands apart.
    const keyAt = (level: number) => (level < depth - 1 ? stack[level + 1]?.key : key);
    const leadsHere = (path: string[]) =>
      path.length <= depth && path.every((name, level) => name === '*' || name === String(keyAt(level)));
    const isKept = (path: string[]) => {
      for (let level = path.length; level < depth; level++) {
        const name = keyAt(level);
        if (typeof name === 'string' && !keeps(name)) return false;
      }
      return true;
    };

    const around = takers.filter(({ path }) => leadsHere(path));
    const taken = around.filter(({ path }) => path.length === depth);
    if (taken.length === 0 && around.some(({ path }) => isKept(path))) {
      weight += BYTES_OF_A_VALUE;
      if (typeof value === 'string') {
        const text = shorten(value);
        weight += text.length;
        if (text !== value) replace(parent, key, text);
      }
      if (weight > LARGEST_VALUE) throw new WrongFormat('a value is too large');
      return;
    }
    if (taken.length > 0) {
      weight = 0;
      const levels = [...Array(depth).keys()];
      const found: Found = {
        value: value as JsonValue,
        keys: levels.map((level) => keyAt(level) as string | number),
        parents: levels.map((level) => (level < depth - 1 ? stack[level + 1]?.value : parent) as JsonValue),
      };
      for (const { taker } of taken) taker(found);
    }
    forget(parent, key);
  };
}

function replace(parent: ParsedElementInfo['parent'], key: ParsedElementInfo['key'], text: string): void {
  if (Array.isArray(parent)) parent[parent.length - 1] = text;
  else if (parent) parent[key as string] = text;
}

function forget(parent: ParsedElementInfo['parent'], key: ParsedElementInfo['key']): void {
  if (Array.isArray(parent)) parent.pop();
  else if (parent) delete parent[key as string];
}

/** An error of the parser, or of those who take values, with its place. */
function located(error: unknown, at: (position?: number) => [line: number, column: number]): unknown {
  if (error instanceof WrongFormat) return new WrongFormat(error.message, ...at());
  if (error instanceof TokenParserError) return new WrongFormat('not valid JSON', ...at());
  if (!(error instanceof TokenizerError)) return error;
  const [, position] = /chunk position "(\d+)"/.exec(error.message) ?? [];
  return new WrongFormat('not valid JSON', ...at(Number(position)));
}

/** Counts lines and columns of a document that comes in pieces. */
function trackPlace() {
  let line = 1;
  let column = 1;
  let offset = 0;
  return {
    /** Bytes of the pieces that have been passed. */
    offset: () => offset,
    /** The place of the byte at `position` of the next piece; what lies before that piece counts as its beginning. */
    at(chunk = Buffer.alloc(0), position = 0): [line: number, column: number] {
      const lines = chunk.subarray(0, Math.max(0, position)).toString().split('\n');
      const last = lines.at(-1) ?? '';
      return [line + lines.length - 1, (lines.length === 1 ? column : 1) + last.length];
    },
    pass(chunk: Buffer, text: string): void {
      offset += chunk.length;
      for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) {
        line++;
        column = 1 - at - 1;
      }
      column += text.length;
    },
  };
}
