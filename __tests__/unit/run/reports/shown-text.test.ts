import { describe, expect, it } from '@jest/globals';

import { LONGEST_TEXT } from '../../../../src/reports/text.js';
import type { TestCase } from '../../../../src/reports/types.js';
import { shownCase } from '../../../../src/run/reports/shown-text.js';
import { addCase, addSummary, emptySummary } from '../../../../src/run/reports/test-summary.js';
import { createSecrets } from '../../../../src/run/secrets.js';

const SECRET = 'SUPERSECRETVALUE-0123456789';
const secrets = createSecrets();
secrets.add(SECRET, 'TOKEN');
const found = (stack: string): TestCase => ({
  suite: '',
  prefix: '',
  name: 'a',
  status: 'FAILED',
  duration: 1,
  message: '',
  stack,
});
const shown = (stack: string): string => shownCase(found(stack), secrets).stack;

describe('a text of a report', () => {
  it('has no colours and no secret, not even one that colours were in', () => {
    expect(shown(`\x1B[31mred\x1B[0m ${SECRET.slice(0, 5)}\x1B[1m${SECRET.slice(5)} \x9B4mend\x1B`)).toBe(
      'red *** end',
    );
    expect(shown('\x1B]8;;http://x\x07link\x1B]8;;\x1B\\ \x1B(B.')).toBe('link .');
  });

  it.each([
    ['what it is cut to', 'x'.repeat(4990)],
    ['what parsers keep', 'x'.repeat(LONGEST_TEXT - 10)],
    ['what parsers keep, most of which are colours', '\x1B[31m'.repeat(Math.floor((LONGEST_TEXT - 10) / 5))],
  ])('tells no part of a secret at the end of %s', (_, before) => {
    const text = `${before}${SECRET}`.slice(0, LONGEST_TEXT);
    expect(shown(text)).not.toContain('SUPER');
  });

  it.each([';#', '[', '0;', ' ', ']'])(
    'takes little time, whatever follows an escape: %j',
    (piece) => {
      const text = `\x1B${piece.repeat(LONGEST_TEXT / piece.length)}`.slice(0, LONGEST_TEXT);
      for (let count = 0; count < 50; count++) shown(text);
      for (let count = 0; count < 50; count++) shown(text.replaceAll(';', '\x1B').replaceAll('[', '\x1B['));
    },
    20_000,
  );
});

describe('the first failures', () => {
  it('are so many for all reports together', () => {
    const summary = emptySummary();
    for (let count = 0; count < 5; count++) addCase(summary, found('x'));
    const total = emptySummary();
    addSummary(total, summary, 7);
    addSummary(total, summary, 7);
    expect(total.failures).toHaveLength(7);
    addSummary(total, summary, 3);
    expect(total.failures).toHaveLength(7);
    expect(total.counts.FAILED).toBe(15);
  });
});
