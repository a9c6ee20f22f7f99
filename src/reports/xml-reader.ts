import sax from 'sax';

import { decode } from './decode.js';
import { WrongFormat } from './wrong-format.js';

/** Attributes by their names without prefix. */
export type Attributes = ReadonlyMap<string, string>;

/** Told of a document's content in its order; names come without their prefixes. */
export interface XmlHandlers {
  /** @param depth 1 for the root */
  open(name: string, attributes: Attributes, depth: number): void;
  /** Text and CDATA, in pieces. */
  text?(piece: string): void;
  close(name: string, depth: number): void;
}

/** Far more than any tool writes; what is longer or deeper wants to harm. */
const LONGEST_TOKEN = 8 * 1024 * 1024;
const MOST_ATTRIBUTES = 1000;
const DEEPEST = 1000;

// Neither is in its types. Longer texts come in pieces, longer tokens of other kinds are errors.
Object.assign(sax, { MAX_BUFFER_LENGTH: LONGEST_TOKEN });
const OPTIONS = { strictEntities: true } as sax.SAXOptions;

/**
 * Reads an XML document as a stream. No entities but XML's own five exist, nothing is fetched, and a DOCTYPE may name a
 * DTD but define nothing.
 * @param roots the elements that the format begins with; the first is what its users know
 * @throws WrongFormat for another root, in CodeBuild's words (codebuild.md §4.5), and for what is not well-formed
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  roots: readonly string[],
  handlers: XmlHandlers,
): Promise<void> {
  const parser = sax.parser(true, OPTIONS);
  let attributes = new Map<string, string>();
  let length = 0;
  let depth = 0;
  const fail = (problem: string): never => {
    throw new WrongFormat(problem, parser.line + 1, parser.column);
  };

  parser.onerror = ({ message }) => fail(message.split('\n')[0]?.toLowerCase() ?? 'not well-formed');
  parser.ondoctype = (doctype) => {
    if (doctype.includes('[')) fail('definitions in a DOCTYPE are not read');
  };
  parser.onattribute = ({ name, value }) => {
    length += name.length + value.length;
    if (attributes.size === MOST_ATTRIBUTES || length > LONGEST_TOKEN) {
      fail('an element has too many or too long attributes');
    }
    attributes.set(localName(name), value);
  };
  parser.onopentag = ({ name }) => {
    const element = localName(name);
    if (++depth === 1 && !roots.includes(element)) {
      fail(`expected element type <${roots[0]}> but have <${element}>`);
    }
    if (depth > DEEPEST) fail(`elements are nested more than ${DEEPEST} deep`);
    handlers.open(element, attributes, depth);
    attributes = new Map();
    length = 0;
  };
  parser.onclosetag = (name) => handlers.close(localName(name), depth--);
  parser.ontext = parser.oncdata = (piece) => handlers.text?.(piece);

  let empty = true;
  for await (const text of decode(bytes)) {
    empty &&= text.trim() === '';
    parser.write(text);
  }
  if (empty) throw new WrongFormat(`expected element type <${roots[0]}> but the file is empty`);
  parser.close();
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
