import { createColors } from 'picocolors';
import type { Diagnostic } from '../buildspec/diagnostics.js';
import type { Range } from '../buildspec/types.js';
import { columnsOf, visible } from './visible.js';

const MOST_SHOWN = 50;
const LINES_BEFORE = 2;
const LINES_AFTER = 1;
/** Of a longer line, the part around the problem is shown. */
const LONGEST = 120;
const BEFORE_PROBLEM = 40;

type Colors = ReturnType<typeof createColors>;

/**
 * Renders a problem as `file:line:column: error[CODE] message`, the lines around it with the place
 * underlined, and the hint. `source` is the file's text. Nothing in it reaches the terminal unescaped.
 */
export function renderDiagnostic(diagnostic: Diagnostic, source: string, colors: boolean): string {
  const paint = createColors(colors);
  const { severity, code, message, hint, file, range } = diagnostic;
  const name = unlikeCommand(visible(file));
  const place = range ? `${name}:${range.line}:${range.column}` : name;
  const color = { error: paint.red, warning: paint.yellow, note: paint.blue }[severity];
  const head = `${paint.bold(place)}: ${color(paint.bold(`${severity}[${code}]`))} ${visible(message)}`;
  const frame = range ? renderFrame(source, range, paint, color) : [];
  const margin = ' '.repeat(8);
  const hintLines = (hint ?? '').split('\n').map((line) => unlikeCommand(visible(line)));
  const tail = hint ? [`  ${paint.cyan('hint:')} ${hintLines.join(`\n${margin}`)}`] : [];
  return [head, ...frame, ...tail].join('\n');
}

/** A line that starts with `::`, also behind blanks, is a command to the runner of a workflow. */
function unlikeCommand(line: string): string {
  return line.replace(/^(\s*):(?=:)/, '$1<U+003A>');
}

/** Renders the first problems, each as `renderDiagnostic` does, and says how many more there are. */
export function renderDiagnostics(diagnostics: Diagnostic[], source: string, colors: boolean): string {
  const shown = diagnostics.slice(0, MOST_SHOWN).map((one) => `${renderDiagnostic(one, source, colors)}\n\n`);
  const more = diagnostics.length - shown.length;
  return shown.join('') + (more > 0 ? `${more} more problems\n\n` : '');
}

function renderFrame(source: string, range: Range, paint: Colors, color: Colors['red']): string[] {
  const lines = source.replace(/^\uFEFF/, '').split(/\r\n|\n|\r/);
  // What follows the last line break is no line, unless the problem is that the file ends there.
  if (lines.at(-1) === '' && range.line < lines.length) lines.pop();
  if (range.line > lines.length) return [];
  const first = Math.max(1, range.line - LINES_BEFORE);
  const last = Math.min(lines.length, range.line + LINES_AFTER);
  const gutter = String(last).length + 2;
  const frame: string[] = [];
  for (let number = first; number <= last; number++) {
    const line = lines[number - 1] ?? '';
    const marked = number === range.line;
    const from = marked && line.length > LONGEST ? Math.max(0, range.column - 1 - BEFORE_PROBLEM) : 0;
    const shown = shorten(line, from);
    const mark = marked ? color('>') : ' ';
    frame.push(`${mark}${paint.dim(`${String(number).padStart(gutter - 1)} |`)} ${shown}`.trimEnd());
    if (marked) frame.push(`${paint.dim(`${' '.repeat(gutter)} |`)} ${color(underline(line, range, from))}`);
  }
  return frame;
}

function shorten(line: string, from: number): string {
  const start = from > 0 ? '…' : '';
  const end = line.length > from + LONGEST ? '…' : '';
  return `${start}${visible(line.slice(from, from + LONGEST))}${end}`;
}

function underline(line: string, range: Range, from: number): string {
  const start = range.column - 1;
  const lineEnd = Math.max(line.trimEnd().length, start + 1);
  const end = Math.min(range.endLine === range.line ? range.endColumn - 1 : lineEnd, lineEnd, from + LONGEST);
  const before = columnsOf(visible(line.slice(from, start))) + (from > 0 ? 1 : 0);
  return ' '.repeat(before) + '^'.repeat(Math.max(1, columnsOf(visible(line.slice(start, end)))));
}
