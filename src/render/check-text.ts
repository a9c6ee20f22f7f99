import type { CheckedText, UnreadableFile } from '../check/checked-file.js';
import { renderDiagnostics } from './diagnostics.js';

/**
 * Renders all problems with the lines they stand on, and behind them the line of `renderCount`, and how many of them `--fix` would
 * mend: buildspecs in projects it leaves alone.
 */
export function renderCheckText(
  checked: CheckedText[],
  unreadable: UnreadableFile[],
  colors: boolean,
): string {
  const blocks = checked.map((one) => renderDiagnostics(one.problems, withoutSecrets(one), colors));
  const fixable = checked
    .filter(({ inlineAt }) => inlineAt === undefined)
    .flatMap(({ problems }) => problems.filter(({ fix }) => fix)).length;
  const offer = fixable > 0 ? `${fixable} of them can be fixed with --fix\n` : '';
  return `${blocks.join('')}${renderCount(checked, unreadable)}${offer}`;
}

/**
 * Renders how many files were checked, and what came of it. A buildspec in a project counts for the file that holds it. What
 * cannot be read counts as refused, for CodeBuild could not read it either.
 */
export function renderCount(checked: CheckedText[], unreadable: UnreadableFile[]): string {
  const files = new Set(checked.map(({ file }) => file)).size + unreadable.length;
  const refused =
    new Set(checked.filter(({ accepted }) => !accepted).map(({ file }) => file)).size + unreadable.length;
  const severities = checked.flatMap(({ problems }) => problems.map(({ severity }) => severity));
  const errors = severities.filter((one) => one === 'error').length + unreadable.length;
  const warnings = severities.filter((one) => one === 'warning').length;
  const notes = severities.filter((one) => one === 'note').length;
  const problems = [count(errors, 'error'), count(warnings, 'warning'), count(notes, 'note')].join(', ');
  return `${count(files, 'file')} checked: ${files - refused} valid, ${refused} refused (${problems})\n`;
}

/** The text with stars for what seems to be a secret. */
function withoutSecrets({ text, problems }: CheckedText): string {
  const lines = text.split(/\r\n|\n|\r/);
  for (const { secret, range } of problems) {
    if (!secret || !range) continue;
    for (let number = range.line; number <= range.endLine; number++) {
      const line = lines[number - 1] ?? '';
      const from = number === range.line ? range.column - 1 : 0;
      const to = number === range.endLine ? range.endColumn - 1 : line.length;
      lines[number - 1] = line.slice(0, from) + '*'.repeat(Math.max(0, to - from)) + line.slice(to);
    }
  }
  return lines.join('\n');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}
