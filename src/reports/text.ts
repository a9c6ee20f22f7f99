/** Messages and stacks are kept up to here: CodeBuild keeps 5,000 characters (codebuild.md §7.5), and memory must hold a test. */
const LONGEST_TEXT = 65_536;

/** Puts a text together that comes in pieces, and keeps its beginning. */
export interface TextCollector {
  add(piece: string): void;
  /** What was added, without blanks around it; and begins anew. */
  take(): string;
}

export function collectText(): TextCollector {
  let text = '';
  return {
    add: (piece) => {
      if (text.length < LONGEST_TEXT) text += piece.slice(0, LONGEST_TEXT - text.length);
    },
    take: () => {
      const taken = text.trim();
      text = '';
      return taken;
    },
  };
}

/** The beginning of a text that is to be kept. */
export function shorten(text: string): string {
  // A copy: a slice would hold the whole of a long text in memory.
  return text.length <= LONGEST_TEXT ? text : Buffer.from(text.slice(0, LONGEST_TEXT)).toString();
}

/**
 * Seconds as reports have them, as whole nanoseconds: `0.001`, `1,234.5` (surefire's thousands), `1e-05`. What is no such
 * number, or below zero, is 0.
 */
export function nanoseconds(seconds: string | undefined): number {
  const value = Number((seconds ?? '').trim().replaceAll(',', ''));
  return Number.isFinite(value) && value > 0 ? Math.round(value * 1e9) : 0;
}
