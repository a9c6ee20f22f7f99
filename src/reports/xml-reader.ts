import sax from 'sax';

import { decode } from './decode.js';
import { keptText, LONGEST_RAW_TEXT, ownCopy } from './text.js';
import { WrongFormat } from './wrong-format.js';

/** Attributes by their names without prefix, cut to what is kept of a text. */
export type Attributes = ReadonlyMap<string, string>;

/** Told of a document's content in its order; names come without their prefixes. */
export interface XmlHandlers {
  /** @param depth 1 for the root */
  open(name: string, attributes: Attributes, depth: number): void;
  /** Text and CDATA within the root, in pieces. */
  text?(piece: string): void;
  close(name: string, depth: number): void;
}

/** Far more than any tool writes; what is longer or deeper wants to harm. */
const LONGEST_TOKEN = 1024 * 1024;
const MOST_ATTRIBUTES = 1000;
const DEEPEST = 1000;
/** Of an element, to be told of. */
const LONGEST_NAME = 100;
const LONGEST_KEYWORD = '[CDATA['.length;
const UNKNOWN_DECLARATION = 'a declaration that XML does not know';
const IN_DOCTYPE = 'definitions in a DOCTYPE are not read';

// What its types do not have. Tokens that are too long are errors; text and values of attributes never get there.
Object.assign(sax, { MAX_BUFFER_LENGTH: LONGEST_TOKEN });
const OPTIONS = { strictEntities: true } as sax.SAXOptions;
type Parser = sax.SAXParser & { attribValue: string; doctype: string | true; sgmlDecl: string };

/**
 * Reads an XML document as a stream. No entities but XML's own five exist, nothing is fetched, and a DOCTYPE may name a
 * DTD but define nothing. Characters that XML forbids are read as they are: tools write them.
 * @param roots the elements that the format begins with; the first is what its users know
 * @throws WrongFormat for another root, in CodeBuild's words (codebuild.md §4.5), and for what is not well-formed
 */
export async function readXml(
  bytes: AsyncIterable<Uint8Array>,
  roots: readonly string[],
  handlers: XmlHandlers,
): Promise<void> {
  const parser = sax.parser(true, OPTIONS) as Parser;
  let attributes = new Map<string, string>();
  let length = 0;
  let depth = 0;
  let sawRoot = false;
  const fail = (problem: string): never => {
    throw new WrongFormat(problem, parser.line + 1, Math.max(1, parser.column));
  };

  parser.onerror = ({ message }) => fail(inOurStyle(message));
  parser.ondoctype = (doctype) => {
    if (doctype.includes('[')) fail(IN_DOCTYPE);
  };
  parser.onsgmldeclaration = () => fail(UNKNOWN_DECLARATION);
  parser.onopentagstart = ({ name }) => {
    if (depth === 0) {
      // Still a text: the tag stands within the DOCTYPE, where the parser also reads tags.
      if (parser.doctype && parser.doctype !== true) fail(IN_DOCTYPE);
      const root = localName(name);
      if (!roots.includes(root))
        fail(`expected element type <${roots[0]}> but have <${root.slice(0, LONGEST_NAME)}>`);
      if (sawRoot) fail('a second root element');
      sawRoot = true;
    }
    if (++depth > DEEPEST) fail(`elements are nested more than ${DEEPEST} deep`);
  };
  parser.onattribute = ({ name, value }) => {
    // The parser asks this object whether it has an attribute, so one called `hasOwnProperty` must not stay in it.
    delete parser.tag.attributes[name];
    const kept = keptText(value);
    length += name.length + kept.length;
    if (attributes.size === MOST_ATTRIBUTES || length > LONGEST_TOKEN) {
      fail('an element has too many or too long attributes');
    }
    if (/^xmlns(:|$)/.test(name)) return;
    const local = localName(name);
    // `a:name` is not `name`, and must not replace it.
    if (local === name || !attributes.has(local)) attributes.set(local, kept);
  };
  parser.onopentag = ({ name }) => {
    handlers.open(localName(name), attributes, depth);
    attributes = new Map();
    length = 0;
  };
  parser.onclosetag = (name) => handlers.close(localName(name), depth--);
  parser.ontext = parser.oncdata = (piece) => {
    if (depth > 0) handlers.text?.(piece);
  };

  for await (const piece of decode(bytes)) {
    parser.write(piece);
    // Hand text on now, and keep the beginning of a long value: the parser would gather all of it.
    parser.flush();
    if (isInUnknownDeclaration(parser)) fail(UNKNOWN_DECLARATION);
    if (parser.attribValue.length > LONGEST_RAW_TEXT) {
      parser.attribValue = ownCopy(parser.attribValue.slice(0, LONGEST_RAW_TEXT));
    }
  }
  parser.close();
  if (!sawRoot) fail(`expected element type <${roots[0]}> but the file is empty`);
}

/**
 * Whether what the parser is in is a declaration that XML does not know. To be asked after each short piece: the parser compares
 * what follows `<!` anew with each character, which takes ever longer.
 */
export function isInUnknownDeclaration(parser: sax.SAXParser): boolean {
  return (parser as Parser).sgmlDecl.length > LONGEST_KEYWORD;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

/** sax says `Unclosed root tag`, a full stop now and then, and the position in further lines. */
function inOurStyle(message: string): string {
  const [first = ''] = message.split('\n');
  if (first.startsWith('Max buffer length')) return 'a tag, a comment or a declaration is too long';
  return first.slice(0, 1).toLowerCase() + first.slice(1).replace(/\.$/, '');
}
