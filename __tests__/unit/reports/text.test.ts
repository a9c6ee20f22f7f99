import { describe, expect, it } from '@jest/globals';

import { collectText, LONGEST_TEXT, trimmed } from '../../../src/reports/text.js';

function collected(...pieces: string[]): string {
  const text = collectText();
  for (const piece of pieces) text.add(piece);
  return text.take();
}

describe('a text that comes in pieces', () => {
  it('has no blanks around it, and one character for an end of line', () => {
    expect(collected(' \n', '\t', ' a\r', '\nb', '\r\n c ', '\n')).toBe('a\nb\n c');
    expect(collected(' ', '\n')).toBe('');
  });

  it('begins anew', () => {
    const text = collectText();
    text.add('a');
    expect([text.take(), text.take()]).toEqual(['a', '']);
  });

  it.each<[string, string[]]>([
    ['a long text', ['x'.repeat(LONGEST_TEXT + 1)]],
    ['many pieces', Array.from({ length: LONGEST_TEXT }, () => 'xy')],
    ['blanks before it', [' '.repeat(LONGEST_TEXT - 10), '\n'.repeat(20), 'x'.repeat(LONGEST_TEXT + 1)]],
    ['ends of lines', ['x\r\n'.repeat(LONGEST_TEXT)]],
    ['blanks where it is cut', ['x', ' '.repeat(3 * LONGEST_TEXT), 'x']],
  ])('is as long as texts are kept when it was cut: %s', (_, pieces) => {
    expect(collected(...pieces)).toHaveLength(LONGEST_TEXT);
  });
});

it('loses the blanks around it only when it is whole', () => {
  expect(trimmed(' a ')).toBe('a');
  const cut = ` ${'x'.repeat(LONGEST_TEXT - 1)}`;
  expect(trimmed(cut)).toBe(cut);
});
