/**
 * A list entry's text as the author meant it: from `offset`, where it starts, over all lines that are
 * indented deeper than its dash, without the indentation and without a YAML comment at its end.
 */
export function entryText(source: string, offset: number): string {
  const lineStart = source.lastIndexOf('\n', offset - 1) + 1;
  const dash = source.lastIndexOf('-', offset - 1) - lineStart;
  const [first = '', ...rest] = source.slice(offset).split('\n', 2000);
  const more: string[] = [];
  for (const line of rest) {
    if (line.trim() !== '' && indentOf(line) <= dash) break;
    more.push(line.trimEnd());
  }
  while (more.length > 0 && /^\s*(#|$)/.test(more[more.length - 1] ?? '')) more.pop();
  const indent = Math.min(...more.filter((line) => line !== '').map(indentOf));
  const lines = [first.trimEnd(), ...more.map((line) => line.slice(indent))];
  return withoutComment(lines.join('\n'));
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

/** Cuts a trailing ` # comment`, unless the shell would see the `#` inside quotes. */
function withoutComment(text: string): string {
  let quote = '';
  for (let i = 0; i < text.length; i++) {
    const char = text.charAt(i);
    if (char === '\\' && quote !== "'") i++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (char === '#' && /[ \t]/.test(text.charAt(i - 1)) && !text.includes('\n', i))
      return text.slice(0, i).trimEnd();
  }
  return text;
}

/**
 * How `text` is written as one YAML value that stays exactly this text; a block (`|`) where quotes would need
 * escapes.
 */
export function quoted(text: string): string {
  if (!text.includes('\n')) {
    if (!text.includes("'")) return `'${text}'`;
    if (!/["\\]/.test(text)) return `"${text}"`;
  }
  return `|\n${text.replace(/^(?=.)/gm, '  ')}`;
}

/** The hint that shows the list entry to write instead of one that YAML did not read as text. */
export function writeEntry(text: string): string {
  if (text.length > 1000) return 'Write `- |` and the command below it, indented deeper than the dash.';
  return `Quote the whole command:\n- ${quoted(text)}`;
}
