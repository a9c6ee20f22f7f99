import { stripVTControlCharacters } from 'node:util';

/**
 * Text as inline code that stays text: no Markdown, HTML or table syntax of it takes effect. GitHub finds mail addresses
 * however they are written, but not across elements.
 */
export function inlineCode(text: string): string {
  return `<code>${escapeHtml(text)
    .replaceAll('&#64;', '&#64;<wbr>')
    .replace(/\r\n?|\n/g, '<br>')}</code>`;
}

/** Text as a block of code, without colours; its fence is longer than any run of backticks in it. */
export function codeBlock(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}text\n${stripVTControlCharacters(text).replaceAll('\0', '').replace(/\n$/, '')}\n${fence}`;
}

/** The `:` of `://` and the dot of `www.` too: GitHub makes addresses links, and shows entities inside as they are. */
export function escapeHtml(text: string): string {
  return text.replace(
    /[&<>"'|`*_[\]\\~#!@]|:(?=\/\/)|(?<=www)\./gi,
    (character) => `&#${character.charCodeAt(0)};`,
  );
}

/** The text, cut with an ellipsis to `length` characters, none of them in halves. */
export function truncate(text: string, length: number): string {
  return text.length <= length ? text : `${text.slice(0, length - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
