import { describe, expect, it } from '@jest/globals';

import { usefulLine, usefulMessage } from '../../../src/reports/problem-message.js';
import { LONGEST_TEXT } from '../../../src/reports/text.js';

const TEST = { name: 'adds', prefix: 'CalcTest' };

/** As parsers keep it: it ends within a secret. */
function cut(start: string): string {
  return `${start}${'x'.repeat(LONGEST_TEXT)}`.slice(0, LONGEST_TEXT);
}

describe('the message of a problem', () => {
  it('is found in little time whatever the name is', () => {
    // Taken apart for each line, the name took minutes.
    const test = { name: `${'b › '.repeat(1_000_000)}p`, prefix: '' };
    expect(usefulMessage('p\n'.repeat(32_000), test)).toBe('');
  });

  it('is looked for in the first lines only', () => {
    expect(usefulMessage(`${'---\n'.repeat(49)}boom`, TEST)).toBe('boom');
    expect(usefulMessage(`${'---\n'.repeat(50)}boom`, TEST)).toBe('');
  });

  it('is left as it is when it was cut, so that this can be seen', () => {
    const message = cut('adds\nboom\n');
    expect(usefulMessage(message, TEST)).toBe(message);
  });

  it('is no line that was cut', () => {
    expect(usefulLine(cut('adds\nboom\n'), TEST)).toBe('boom');
    expect(usefulLine(cut('adds\n'), TEST)).toBe('');
    expect(usefulLine(cut('Traceback (most recent call last):\n  a\n'), TEST)).not.toContain('x');
    expect(usefulLine(cut('E   '), TEST)).toBe('');
  });
});
