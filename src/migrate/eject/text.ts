/** One word for any POSIX shell. */
export function shellWord(text: string): string {
  return /^[\w./@%+:,=-]+$/.test(text) ? text : `'${text.replaceAll("'", `'\\''`)}'`;
}

/**
 * A command with `text` on its standard input.
 * @param expands whether the shell puts in what `$` and backticks stand for
 */
export function withInput(command: string, text: string, word: string, expands = false): string[] {
  const lines = text.split('\n');
  let end = word;
  for (let number = 2; lines.includes(end); number++) end = `${word}_${number}`;
  return [`${command} <<${expands ? end : `'${end}'`}`, ...lines, end];
}
