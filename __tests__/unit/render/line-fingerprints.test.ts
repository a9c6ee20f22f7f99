import { describe, expect, it } from '@jest/globals';

import { lineFingerprints } from '../../../src/render/line-fingerprints.js';

/** What github/codeql-action gives for these texts, as its own tests say (src/fingerprints.test.ts). */
const GITHUB: [string, string[]][] = [
  ['', ['c129715d7a2bc9a3:1']],
  [
    ' a\nb\n  \t\tc\n d',
    ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1'],
  ],
  ...['\n', '\r', '\r\n'].map((end): [string, string[]] => [
    ` hello; \t${end}world!!!${end}${end}${end}  \t\tGreetings${end} End${end}`,
    [
      ...['e9496ae3ebfced30:1', 'fb7c023a8b9ccb3f:1', 'ce8ba1a563dcdaca:1', 'e20e36e16fcb0cc8:1'],
      ...['b3edc88f2938467e:1', 'c8e28b0b4002a3a0:1', 'c129715d7a2bc9a3:1'],
    ],
  ]),
];

describe('lineFingerprints', () => {
  it.each(GITHUB)('agrees with code scanning about %j', (text, expected) => {
    expect(lineFingerprints(text)).toEqual(expected);
  });

  it('stay when lines are put before, and differ for equal lines', () => {
    const body = Array.from({ length: 30 }, (_, index) => `      - command number ${index}`).join('\n');
    expect(lineFingerprints(`# new\n${body}`).slice(1)).toEqual(lineFingerprints(body));
    const same = lineFingerprints('a\n'.repeat(300));
    expect(new Set(same).size).toBe(same.length);
  });
});
