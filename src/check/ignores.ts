import type { Range } from '../buildspec/types.js';
import { isRule, suggestRule } from './rules.js';
import type { Finding } from './types.js';

/** What comments in a buildspec silence. */
export interface Ignores {
  covers(id: string, line: number): boolean;
  /** Names in comments that are no rule's. */
  unknown: Finding[];
}

/** `ID`, `ID, ID`, and behind ` -- ` a reason, which is for people. */
const COMMENT = /(?:^|\s)#\s*buildspec-ignore(-file)?(?:\s+(.*?))?\s*$/;

const DASH = /^\s*-(\s|$)/;

/**
 * Reads `# buildspec-ignore ID[, ID…]` and `# buildspec-ignore-file ID[, ID…]`. The first holds for its line, or, when it is
 * alone on a line, for the next line of content; and for all that is indented below that line. It may be a comment of the shell
 * inside a command as well as one of YAML: nobody should have to know which it is.
 */
export function readIgnores(text: string): Ignores {
  const ignores: Ignores = { covers: () => false, unknown: [] };
  if (!text.includes('buildspec-ignore')) return ignores;

  const lines = text.split('\n');
  const areas: { id: string; from: number; to: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const comment = COMMENT.exec(line);
    if (!comment) continue;
    const [, isForFile, list = ''] = comment;
    const { from, to } = isForFile ? { from: 0, to: lines.length } : blockAt(lines, index);
    for (const id of list.replace(/(^|\s)--(\s.*)?$/, '').split(/[\s,]+/)) {
      if (isRule(id)) areas.push({ id, from, to });
      else ignores.unknown.push(unknownName(id, rangeIn(line, index, comment.index)));
    }
  }
  const covers: Ignores['covers'] = (id, line) =>
    areas.some((area) => area.id === id && line - 1 >= area.from && line - 1 <= area.to);
  return { ...ignores, covers };
}

/** The lines that a comment holds for, counted from 0. */
function blockAt(lines: string[], comment: number): { from: number; to: number } {
  let from = comment;
  while (from < lines.length - 1 && isEmpty(lines[from])) from++;
  const first = lines[from] ?? '';
  let to = from;
  for (let index = from + 1; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (isEmpty(line)) continue;
    // The dashes of a list may stand right below its key.
    const isItem = DASH.test(line) && !DASH.test(first) && indentOf(line) === indentOf(first);
    if (indentOf(line) <= indentOf(first) && !isItem) break;
    to = index;
  }
  return { from, to };
}

/** Nothing, or a comment alone. */
function isEmpty(line: string | undefined): boolean {
  return /^\s*(#|$)/.test(line ?? '');
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function unknownName(id: string, at: Range): Finding {
  return id === ''
    ? { at, message: 'this comment names no rule', hint: 'Write the ids of rules: # buildspec-ignore ID, ID' }
    : { at, message: `there is no rule ${id}: nothing is ignored`, hint: suggestRule(id) };
}

function rangeIn(line: string, index: number, from: number): Range {
  const column = line.indexOf('#', from) + 1;
  return { line: index + 1, column, endLine: index + 1, endColumn: line.trimEnd().length + 1 };
}
