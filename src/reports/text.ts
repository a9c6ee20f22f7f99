/** Texts are kept up to here: CodeBuild keeps 5,000 characters (codebuild.md §7.5), and memory must hold a test. */
export const LONGEST_TEXT = 65_536;

/** Puts a text together that comes in pieces, and keeps its beginning. */
export interface TextCollector {
  add(piece: string): void;
  /** What was added, with `\n` for every end of a line (XML 1.0, 2.11) and no blanks around it; and begins anew. */
  take(): string;
}

export function collectText(): TextCollector {
  let text = '';
  return {
    add: (piece) => {
      if (text.length < LONGEST_TEXT) text += piece.slice(0, LONGEST_TEXT - text.length);
    },
    take: () => {
      const taken = ownCopy(text.trim().replaceAll('\r\n', '\n'));
      text = '';
      return taken;
    },
  };
}

/** The beginning of a text that is to be kept. */
export function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : ownCopy(text.slice(0, LONGEST_TEXT));
}

/** A text that is kept, and more of it. */
export function lengthen(kept: string, more: string): string {
  return kept.length < LONGEST_TEXT ? shorten(kept + more) : kept;
}

/**
 * The same text, to be kept: a slice would hold the whole of what it was taken from in memory, a value of an attribute a
 * chain of its characters.
 */
export function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}

/** `1,234.5`: thousands as surefire writes them. `0,005` is a decimal comma. */
const THOUSANDS = /^[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

/**
 * Seconds as reports have them, as whole nanoseconds: `0.001`, `1,234.5`, `0,005`, `1e-05`. What is no such number, or
 * below zero, is 0.
 */
export function nanoseconds(seconds: string | undefined): number {
  const text = (seconds ?? '').trim();
  const value = Number(THOUSANDS.test(text) ? text.replaceAll(',', '') : text.replace(',', '.'));
  return value > 0 ? Math.min(Math.round(value * 1e9), Number.MAX_SAFE_INTEGER) : 0;
}
