import type { CoveredFile } from './types.js';
import { WrongFormat } from './wrong-format.js';

/** The lines of a source file that can be executed, and whether they were. */
export type Lines = Map<number, boolean>;

/** The ways of some decisions, and how many of them were gone. */
export interface Branches {
  total: number;
  covered: number;
}

/** Of one source file; far more than any has. */
const MOST_LINES = 1_000_000;

/**
 * Adds what a report says of a line. Once executed is executed; a line without a number, 0, says nothing.
 * @throws WrongFormat for more than a million lines
 */
export function addLine(lines: Lines, number: number, executed: boolean): void {
  if (number === 0) return;
  lines.set(number, executed || lines.get(number) === true);
  if (lines.size > MOST_LINES) throw new WrongFormat(`a source file has more than ${MOST_LINES} lines`);
}

export function countLines(lines: Lines): Pick<CoveredFile, 'linesCovered' | 'linesMissed'> {
  let linesCovered = 0;
  for (const executed of lines.values()) if (executed) linesCovered++;
  return { linesCovered, linesMissed: lines.size - linesCovered };
}

/** A whole number of a report. What is none, or below zero, is 0; what is too large to count with is as large as can be. */
export function count(text: string | undefined): number {
  const value = Math.floor(Number(text));
  return value > 0 ? Math.min(value, Number.MAX_SAFE_INTEGER) : 0;
}

/**
 * Tells formats apart whose documents begin with the same element, by what comes below it.
 * @param expected the elements that may; the first is what users know
 * @throws WrongFormat for another, in CodeBuild's words (codebuild.md §4.5)
 */
export function expectElement(element: string, expected: readonly string[]): void {
  if (!expected.includes(element)) {
    throw new WrongFormat(`expected element type <${expected[0]}> but have <${element}>`);
  }
}
