import { Composer, Lexer, LineCounter, Parser, type CST, type Node } from 'yaml';
import { resolveAliases } from './aliases.js';
import { watchLexemes } from './go-yaml.js';
import { rangeBetween, refuse, warn, type Reader } from './reader.js';
import { syntaxProblems } from './yaml-errors.js';

/** Deeper than any buildspec, and shallow enough for recursion. */
const MOST_LEVELS = 200;
/**
 * These two bound the time that a hostile file can take: YAML tokens, and characters read again after a
 * respelling.
 */
const MOST_TOKENS = 500_000;
const MOST_REREAD = 4 * 1024 * 1024;

/**
 * Parses the first YAML document of `source`, as Go's parser does: a second one is not read, and warned
 * about. Gives a reader that holds every problem found, and the document's value: `null` when it is empty or
 * broken.
 */
export function readDocument(source: string, file: string): { reader: Reader; root: Node | null } {
  let reader = newReader(source, file);
  let tokens = readTokens(reader, true);
  if (typeof tokens !== 'string') return composeDocument(reader, tokens);

  for (let reread = tokens.length; typeof tokens === 'string'; reread += reader.source.length) {
    reader = newReader(tokens, file);
    tokens = readTokens(reader, reread < MOST_REREAD);
  }
  const respelled = composeDocument(reader, tokens);
  if (!reader.diagnostics.some(({ severity }) => severity === 'error')) return respelled;
  // The author knows the original only: a forgotten quote, say, is best told where it opens.
  reader = newReader(source, file);
  tokens = readTokens(reader, false);
  return composeDocument(reader, typeof tokens === 'string' ? undefined : tokens);
}

/** Puts the document together; records syntax errors and aliases that cannot be followed. */
function composeDocument(
  reader: Reader,
  tokens: CST.Token[] | undefined,
): { reader: Reader; root: Node | null } {
  if (!tokens) return { reader, root: null };
  // Text stays text, whatever it looks like; duplicate keys are our own matter.
  const composer = new Composer({ schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' });
  const [document] = composer.compose(tokens, true, reader.source.length);
  if (!document) return { reader, root: null };
  for (const { from, to, message, hint } of syntaxProblems(reader.source, reader.lines, document)) {
    refuseAt(reader, from, to, message, hint);
  }
  if (document.errors.length > 0) return { reader, root: null };

  const { anchors, problem } = resolveAliases(document.contents);
  if (problem) {
    const [from, to] = problem.alias.range ?? [0, 0];
    refuseAt(reader, from, to, problem.message, problem.hint);
    return { reader, root: null };
  }
  return { reader: { ...reader, anchors }, root: document.contents };
}

function newReader(source: string, file: string): Reader {
  return { file, source, lines: new LineCounter(), anchors: new Map(), diagnostics: [] };
}

function refuseAt(reader: Reader, from: number, to: number, message: string, hint: string): void {
  const range = rangeBetween(reader.lines, from, to);
  refuse(reader, range, `${message} at line ${range.line}`, hint);
}

/**
 * The tokens of the first document; or its source in the spelling that our parser needs (`mayRespell`).
 * Nothing, and problems, for tabs that indent, too many tokens, and too deep nesting.
 */
function readTokens(reader: Reader, mayRespell: boolean): CST.Token[] | string | undefined {
  const { source, lines } = reader;
  const parser = new Parser(lines.addNewLine);
  const differenceAt = watchLexemes(source);
  const tokens: CST.Token[] = [];
  const tabs: number[] = [];
  let count = 0;
  let complete = false;
  lines.addNewLine(0);
  for (const lexeme of new Lexer().lex(source)) {
    const difference = differenceAt(lexeme, parser.offset);
    if (difference?.respelled !== undefined && mayRespell) return difference.respelled;
    if (difference?.tab !== undefined) tabs.push(difference.tab);
    for (const token of parser.next(lexeme)) {
      tokens.push(token);
      complete ||= token.type === 'document';
    }
    if (complete && parser.stack.length > 0) {
      warnOfMoreDocuments(reader, parser.offset);
      break;
    }
    if (++count > MOST_TOKENS || parser.stack.length > MOST_LEVELS) {
      const limit = count > MOST_TOKENS ? `${MOST_TOKENS} YAML tokens` : `max depth of ${MOST_LEVELS}`;
      const hint = 'A buildspec nests a few levels only: is this the right file?';
      refuseAt(reader, parser.offset, parser.offset, `exceeded ${limit}`, hint);
      return undefined;
    }
  }
  if (tabs.length > 0) {
    const hint =
      'YAML is indented with blanks, never with tabs: replace or remove the tabs at the start of this line.';
    const message = 'found character that cannot start any token';
    for (const tab of tabs.slice(0, 10)) refuseAt(reader, tab, tab, message, hint);
    return undefined;
  }
  if (!complete || parser.stack.length === 0) tokens.push(...parser.end());
  return tokens;
}

/** `offset` is behind the marker that starts the second document. */
function warnOfMoreDocuments(reader: Reader, offset: number): void {
  if (!/^(?!---|\.\.\.)\s*[^\s#]/m.test(reader.source.slice(offset))) return;
  const marker = reader.source.lastIndexOf('\n', offset - 1) + 1;
  const hint = 'Keep one document in the file; split it, if both are needed.';
  warn(
    reader,
    rangeBetween(reader.lines, marker, offset),
    'more-documents',
    'CodeBuild does not read this second document',
    hint,
  );
}
