import { describe, expect, it } from '@jest/globals';

import { logLines } from '../../../src/render/log.js';
import { renderReports } from '../../../src/render/report-table.js';
import { columnsOf } from '../../../src/render/visible.js';
import type { ReportResult } from '../../../src/run/reports/results.js';
import { coverageReport, HOSTILE, notable, testReport } from './report-results.js';
import { result } from './results.js';

const rendered = (reports: ReportResult[], colors = false): string =>
  renderReports(result({}, {}, { reports }), colors);

const SAMPLE = [
  testReport(
    'unit',
    { SUCCEEDED: 110, FAILED: 2, SKIPPED: 1 },
    {
      duration: 12_345_000_000,
      failures: [
        notable('adds', {
          prefix: 'sum',
          stack: '\nError: expected 3\r\n    at sum.ts:1',
          place: { path: 'src/sum.test.ts', line: 12 },
        }),
        notable('starts', { status: 'ERROR' }),
      ],
    },
  ),
  testReport(
    '結合テスト',
    { SUCCEEDED: 4 },
    {},
    { status: 'INCOMPLETE', problems: ['e2e/a.xml: expected element type <testsuite> but have <coverage>'] },
  ),
  testReport('found', { SUCCEEDED: 1 }, { duration: 5e6 }, { discovered: true }),
  coverageReport('lines', [1999, 1, 0, 0]),
  coverageReport('both-of-them', [61, 39, 1, 2]),
];

describe('reports on a terminal', () => {
  it('are a table, failing tests, coverage and problems', () => {
    expect(rendered(SAMPLE)).toBe(`  Report      Tests  Passed  Failed  Errored  Skipped    Time
✖ unit          113     110       2        0        1  12.3 s
! 結合テスト      4       4       0        0        0    0 ms
✔ found           1       1       0        0        0    5 ms  auto-discovered
  Declared      117     114       2        0        1  12.3 s

Failing tests in unit
✖ sum › adds  src/sum.test.ts:12
    Error: expected 3
✖ starts

  Coverage                               Lines      Branches  Files
✔ lines         █████████░  99.9 % (1999/2000)             –      3
✔ both-of-them  ██████░░░░     61.0 % (61/100)  33.3 % (1/3)      3

! 結合テスト is incomplete:
    e2e/a.xml: expected element type <testsuite> but have <coverage>

`);
  });

  it('have colours where there are some', () => {
    expect(rendered(SAMPLE, true).replace(/\u001B\[\d+m/g, '')).toBe(rendered(SAMPLE));
    expect(rendered(SAMPLE, true)).toContain('\u001B[31m✖\u001B[39m unit');
  });

  it('are nothing when there are none', () => {
    expect(rendered([])).toBe('');
  });

  it('show the first twenty failing tests and count the others', () => {
    const failures = Array.from({ length: 15 }, (_, n) => notable(`t${n}`, { message: 'no' }));
    const report = testReport('a', { FAILED: 100 }, { failures });
    const lines = rendered([report, report]).split('\n');
    expect(lines.filter((line) => line.startsWith('✖ t'))).toHaveLength(20);
    expect(lines).toContain('… and 180 more failing tests');
  });

  it('say nothing to the terminal, and keep their columns, whatever is in them', () => {
    const reports = [
      ...HOSTILE.map((text) => testReport(text, { FAILED: 1 }, {}, { problems: [text] })),
      ...HOSTILE.map((text) =>
        testReport(
          'a',
          { FAILED: 1 },
          { failures: [notable(text, { message: text, place: { path: text } })] },
        ),
      ),
      ...HOSTILE.map((text) => coverageReport(text, [1, 1, 1, 1])),
    ];
    const text = rendered(reports);

    expect(text).not.toMatch(
      /[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u200B-\u200F\u2028-\u202E\u2060-\u2069]/,
    );
    const lines = text.split('\n');
    const table = lines.slice(1, lines.indexOf(''));
    expect(table).toHaveLength(2 * HOSTILE.length + 1);
    expect(new Set(table.map(columnsOf)).size).toBe(1);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(400);
  });
});

describe("a report's line in the log", () => {
  it.each([
    [
      SAMPLE[0],
      'Report web-unit: FAILED, 113 tests in 12.3 s (110 passed, 2 failed, 1 skipped), 1 JUNITXML file(s)',
    ],
    [
      testReport('e', { SUCCEEDED: 0, ERROR: 1, UNKNOWN: 3 }),
      'Report web-e: FAILED, 4 tests in 0 ms (0 passed, 1 errored, 3 unknown), 1 JUNITXML file(s)',
    ],
    [SAMPLE[3], 'Report web-lines: SUCCEEDED, lines 99.9 % (1999/2000), branches –, 1 COBERTURAXML file(s)'],
    [
      testReport('a\n::error::b', { SUCCEEDED: 1 }),
      'Report web-a␊::error::b: SUCCEEDED, 1 test in 0 ms (1 passed), 1 JUNITXML file(s)',
    ],
  ] as [ReportResult, string][])('%#', (report, line) => {
    expect(logLines({ type: 'report-finished', report })).toEqual([line]);
  });
});
