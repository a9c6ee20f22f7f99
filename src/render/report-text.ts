import { stripVTControlCharacters } from 'node:util';

import type { TestCase } from '../reports/types.js';
import type { TestPlace } from '../run/reports/results.js';
import { truncate } from './markdown.js';
import { visible } from './visible.js';

/** How much longer than shown a text may be before colours are taken out of it. */
const WITH_COLORS = 4;
/** What stacks put before the message: an exception's name. */
const EXCEPTION_NAME = 300;

/** A name or a path on one line, at most `length` characters, without colours and with its control characters visible. */
export function oneLine(text: string, length: number): string {
  return truncate(visible(stripVTControlCharacters(text.slice(0, length * WITH_COLORS))), length);
}

/** Lines of text, at most `length` characters, otherwise the same. Tabs stay. */
export function someLines(text: string, length: number): string {
  const lines = stripVTControlCharacters(text.slice(0, length * WITH_COLORS)).replace(/\r\n/g, '\n');
  return truncate(lines.replace(/[^\n\t]+/g, visible).trimEnd(), length);
}

/** Message and stack in one text; the message is not said twice where the stack's first line has it, as most do. */
export function failureText({ message, stack }: Pick<TestCase, 'message' | 'stack'>): string {
  const at = stack.slice(0, message.length + EXCEPTION_NAME).indexOf(message);
  const isSaid = at >= 0 && !stack.slice(0, at).includes('\n');
  if (message === '' || isSaid) return stack;
  return stack === '' ? message : `${message}\n${stack}`;
}

/** `src/sum.test.ts:12`; of a path longer than `length`, the end. Not made safe for anything. */
export function placeText({ path, line }: TestPlace, length: number): string {
  const end = path.length <= length ? path : `…${path.slice(1 - length)}`;
  return `${end}${line === undefined ? '' : `:${line}`}`;
}
