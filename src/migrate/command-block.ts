/** Commands for a terminal as a block of Markdown. Their texts must be plain names already: nothing is quoted. */
export function commandBlock(...commands: string[]): string {
  return ['```sh', ...commands, '```'].join('\n');
}
