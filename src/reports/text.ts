/**
 * Texts are kept up to here: CodeBuild keeps 5,000 characters (codebuild.md §7.5), and memory must hold a test.
 *
 * A text that was cut is this long, and one that is shorter is whole. By that those who hide secrets know that its end may be
 * the first part of one. So what was cut is not shortened further, as by taking blanks from around it, and no part of it is
 * taken that reaches its end.
 */
export const LONGEST_TEXT = 65_536;
/** So much is enough for such a text, be it nothing but `\r\n`. */
export const LONGEST_RAW_TEXT = 2 * LONGEST_TEXT;

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
      const more = text === '' ? piece.trimStart() : piece;
      if (text.length < LONGEST_RAW_TEXT) text += more.slice(0, LONGEST_RAW_TEXT - text.length);
    },
    take: () => {
      const taken = ownCopy(trimmed(keptText(text)));
      text = '';
      return taken;
    },
  };
}

/**
 * The beginning of a text of XML that is to be kept, with `\n` for every `\r\n`.
 * @param raw whole, or at least LONGEST_RAW_TEXT of it
 */
export function keptText(raw: string): string {
  return shorten(raw.replaceAll('\r\n', '\n'));
}

/** A text that is kept, without the blanks around it; one that was cut as it is. */
export function trimmed(kept: string): string {
  return wasCut(kept) ? kept : kept.trim();
}

/** Whether more may have followed. */
export function wasCut(kept: string): boolean {
  return kept.length >= LONGEST_TEXT;
}

/** The lines of a text that is kept, without one that may have been cut. */
export function wholeLines(kept: string): string {
  return wasCut(kept) ? kept.slice(0, Math.max(0, kept.lastIndexOf('\n'))) : kept;
}

/** The beginning of a text that is to be kept. */
export function shorten(text: string): string {
  return text.length <= LONGEST_TEXT ? text : ownCopy(text.slice(0, LONGEST_TEXT));
}

/** A text that is kept, and more of it. */
export function lengthen(kept: string, more: string): string {
  return wasCut(kept) ? kept : shorten(kept + more);
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
  return wholeNanoseconds(value * 1e9);
}

/** What is below zero, or no number, is 0; what is too large to count with is as large as can be. */
export function wholeNanoseconds(value: number): number {
  return value > 0 ? Math.min(Math.round(value), Number.MAX_SAFE_INTEGER) : 0;
}
