import { visit, type Document, type LineCounter, type YAMLParseError } from 'yaml';
import { syntaxHint } from './yaml-hints.js';

/** A YAML syntax error in Go's words, between two offsets of the source. */
export interface SyntaxProblem {
  from: number;
  to: number;
  message: string;
  hint: string;
}

/** Errors that leave what follows them readable; after any other, further errors are mere consequences. */
const LOCAL = ['TAB_AS_INDENT', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START'];
const MOST_SHOWN = 10;

/**
 * The syntax errors of a document, each on a line of its own, in the words that CodeBuild's parser uses
 * (codebuild.md §4.5) and with a hint; consequences of an earlier error are left out.
 */
export function syntaxProblems(
  source: string,
  lines: LineCounter,
  document: Document.Parsed,
): SyntaxProblem[] {
  const errors = [...document.errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const problems = new Map<number, SyntaxProblem>();
  for (const [index, error] of errors.entries()) {
    const [from, to] = openQuote(document, error) ?? place(source, error, errors[index + 1]);
    const { line } = lines.linePos(from);
    if (!problems.has(line)) {
      const message = gist(error);
      problems.set(line, {
        from,
        to,
        message,
        hint: syntaxHint({ source, line, from, to, message, code: error.code }),
      });
    }
    const sameLine = error.code === 'BLOCK_AS_IMPLICIT_KEY' && !source.slice(...error.pos).includes('\n');
    if (problems.size >= MOST_SHOWN || !(sameLine || LOCAL.includes(error.code))) break;
  }
  return [...problems.values()];
}

/** The quote that is never closed; our parser tells only where it stopped looking. */
function openQuote(document: Document.Parsed, error: YAMLParseError): [number, number] | undefined {
  if (!error.message.startsWith('Missing closing')) return undefined;
  let found: [number, number] | undefined;
  visit(document, {
    Scalar(_, { range }) {
      if (!range || error.pos[0] < range[0] || error.pos[0] > range[1]) return undefined;
      found = [range[0], range[0] + 1];
      return visit.BREAK;
    },
  });
  return found;
}

/** Where the author should look, which is not always where the parser gave up. */
function place(source: string, error: YAMLParseError, next: YAMLParseError | undefined): [number, number] {
  const [start, to] = error.pos;
  // A text behind a key or a dash that goes on below and turns out to be a key: its last line has the colon.
  const key = [error, next].find((one) => one?.code === 'MULTILINE_IMPLICIT_KEY' && one.pos[0] === start);
  const end = key?.pos[1] ?? to;
  const lastLine = source.lastIndexOf('\n', end - 1) + 1;
  const lineStart = source.lastIndexOf('\n', start - 1) + 1;
  const from = lastLine > start && key && /\S/.test(source.slice(lineStart, start)) ? lastLine : start;
  const blanks = Math.max(0, source.slice(from).search(/\S/));
  return [from + blanks, Math.max(end, from + blanks)];
}

/** CodeBuild's sentences for our parser's errors: by code and message, the first that matches. */
const GISTS: [RegExp, string][] = [
  [/^(TAB_AS_INDENT|BAD_SCALAR_START)/, 'found character that cannot start any token'],
  [/^BAD_DQ_ESCAPE/, 'found unknown escape character'],
  [/^BLOCK_AS_IMPLICIT_KEY Nested mappings/, 'mapping values are not allowed in this context'],
  [/^(MULTILINE_IMPLICIT_KEY|KEY_OVER_1024_CHARS)/, "could not find expected ':'"],
  [/^MISSING_CHAR Missing closing/, 'found unexpected end of stream: a quote is not closed'],
  [/^MISSING_CHAR Implicit map keys need/, "could not find expected ':'"],
  [/sequence items? (without|must)/i, "did not find expected '-' indicator"],
  [/flow[- ]seq/i, "did not find expected ',' or ']'"],
  [/flow[- ]map/i, "did not find expected ',' or '}'"],
  [/anchor|alias/i, 'did not find expected alphabetic or numeric character'],
];

function gist({ code, message }: YAMLParseError): string {
  return GISTS.find(([pattern]) => pattern.test(`${code} ${message}`))?.[1] ?? 'did not find expected key';
}
