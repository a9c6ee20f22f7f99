import { expect, it } from '@jest/globals';

import { addLine, countLines } from '../../../src/reports/coverage.js';
import { WrongFormat } from '../../../src/reports/wrong-format.js';

it('refuses more lines of a source file than there can be', () => {
  const lines = new Map<number, boolean>();
  for (let number = 1; number <= 1_000_000; number++) addLine(lines, number, false);
  addLine(lines, 7, true);
  expect(countLines(lines)).toEqual({ linesCovered: 1, linesMissed: 999_999 });
  expect(() => addLine(lines, 1_000_001, true)).toThrow(
    new WrongFormat('a source file has more than 1000000 lines'),
  );
});
