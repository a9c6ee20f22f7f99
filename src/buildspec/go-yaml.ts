/**
 * CodeBuild reads YAML with Go's parser, a libyaml; ours is stricter about the indentation of quoted texts
 * and flow collections, and laxer about tabs. This file evens that out, lexeme by lexeme.
 */

/** What our lexer says before a plain or block text, and where it gives a flow collection up. */
const TEXT_FOLLOWS = '\x1f';
const FLOW_GIVEN_UP = '\x18';

/** What Go's parser would do at a lexeme and ours would not. */
export interface Difference {
  /** The same document, respelled so that ours reads it as Go's does; no line number changes. */
  respelled?: string;
  /** Offset of a tab that Go's parser refuses. */
  tab?: number;
}

/**
 * Gives a function that takes the lexemes of `source` in turn, each with its offset, and tells the
 * differences.
 */
export function watchLexemes(source: string): (lexeme: string, offset: number) => Difference | undefined {
  let last = '';
  let atLineStart = true;
  let flowDepth = 0;
  let flowStart = 0;
  /**
   * The column from which a tab may stand below a plain text; elsewhere none may, at the start of a line or
   * behind a dash.
   */
  let tabColumn = Infinity;

  return (lexeme, offset) => {
    const isText = last === TEXT_FOLLOWS;
    const isAfterDash = last === '-';
    last = lexeme;
    if (lexeme === TEXT_FOLLOWS) return undefined;
    if (isText) {
      // It tells nothing inside a flow, whose one line may be long.
      tabColumn = flowDepth > 0 ? Infinity : tabColumnBelow(source, offset);
      atLineStart = lexeme.endsWith('\n');
      return undefined;
    }
    if (lexeme === FLOW_GIVEN_UP) {
      const respelled = indentLine(source, offset, columnOf(source, flowStart) + 1);
      // Indented already: it was given up for another reason.
      return respelled === source ? undefined : { respelled };
    }
    if (/^\s/.test(lexeme)) {
      const tab = /^ *\t/.test(lexeme) ? offset + lexeme.indexOf('\t') : -1;
      const isIndent = isAfterDash || (atLineStart && columnOf(source, tab) < tabColumn);
      atLineStart = lexeme.endsWith('\n') || (atLineStart && lexeme.startsWith(' '));
      return tab !== -1 && isIndent && flowDepth === 0 ? { tab } : undefined;
    }
    atLineStart = false;
    tabColumn = Infinity;
    if (lexeme === '[' || lexeme === '{') {
      if (flowDepth++ === 0) flowStart = offset;
    } else if (lexeme === ']' || lexeme === '}') {
      flowDepth = Math.max(0, flowDepth - 1);
    } else if (/^["']/.test(lexeme) && closingQuote(lexeme, 0) === -1) {
      const respelled = indentQuotedLines(source, offset);
      return respelled === undefined ? undefined : { respelled };
    }
    return undefined;
  };
}

function columnOf(source: string, offset: number): number {
  return offset - source.lastIndexOf('\n', offset - 1) - 1;
}

/** One column right of the innermost key or dash that the plain text at `offset` stands behind. */
function tabColumnBelow(source: string, offset: number): number {
  const lineStart = offset - columnOf(source, offset);
  const [, blanks = '', dashes = '', key] =
    /^( *)((?:- +)*)(\S.*)?$/.exec(source.slice(lineStart, offset)) ?? [];
  return blanks.length + (key === undefined ? dashes.trimEnd().length : dashes.length + 1);
}

function indentLine(source: string, offset: number, column: number): string {
  const lineStart = offset - columnOf(source, offset);
  return source.slice(0, lineStart) + ' '.repeat(column) + source.slice(lineStart).replace(/^[ \t]+/, '');
}

/** Indents the lines of the quoted text at `offset`: that changes its value in no way. */
function indentQuotedLines(source: string, offset: number): string | undefined {
  const end = closingQuote(source, offset);
  const text = source.slice(offset, end);
  // A document marker ends the document, quote or no quote.
  if (end === -1 || /\n(---|\.\.\.)(\s|$)/.test(text)) return undefined;
  const indented = text.replaceAll('\n', `\n${' '.repeat(columnOf(source, offset) + 1)}`);
  return source.slice(0, offset) + indented + source.slice(end);
}

/** The offset of the quote that ends the text at `offset`; -1 when there is none. */
function closingQuote(source: string, offset: number): number {
  const quote = source.charAt(offset);
  for (let at = offset + 1; at < source.length; at++) {
    const char = source.charAt(at);
    if (quote === '"' && char === '\\') at++;
    else if (char === quote && quote === "'" && source.charAt(at + 1) === quote) at++;
    else if (char === quote) return at;
  }
  return -1;
}
