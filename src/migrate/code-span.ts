import { inlineCode } from '../render/markdown.js';
import { visible } from '../render/visible.js';

/**
 * Text from outside as code in Markdown, in a form that people can read in the file too: between backticks, where nothing else is
 * special. What would end the code, or a cell of a table in which `|` is written `\|`, is written as HTML.
 */
export function codeSpan(text: string): string {
  const shown = visible(text);
  const isPlain = shown !== '' && !/`|\\\||\\$|^\s|\s$/.test(shown);
  return isPlain ? `\`${shown}\`` : inlineCode(shown);
}
