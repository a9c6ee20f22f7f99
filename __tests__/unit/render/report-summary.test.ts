import { describe, expect, it } from '@jest/globals';

import { reportSummary } from '../../../src/render/report-summary.js';
import { renderSummary } from '../../../src/render/summary.js';
import type { NotableCase, ReportResult } from '../../../src/run/reports/results.js';
import { coverageReport, HOSTILE, notable, testReport } from './report-results.js';
import { failed, plan, result } from './results.js';

const BUDGET = 500 * 1024;
const bytes = (text: string): number => Buffer.byteLength(text);
const link = (path: string, line?: number): string | undefined =>
  path.startsWith('lib/') ? undefined : `https://github.com/o/r/blob/abc/${path}${line ? `#L${line}` : ''}`;
const escaped = (text: string): string =>
  text.replace(/[#_]/g, (char) => `&#${char.charCodeAt(0)};`).replaceAll('://', '&#58;//');

/** The Markdown without what is in code blocks; each of those must be closed. */
function outsideBlocks(summary: string): string {
  const rest = summary.replace(/^(`{3,})text\n[\s\S]*?\n\1$/gm, '');
  expect(rest).not.toMatch(/^`{3}/m);
  return rest;
}

/** Whole elements only, each closed where it should be. */
function expectBalanced(summary: string): void {
  const open: string[] = [];
  for (const [, slash, name = ''] of outsideBlocks(summary).matchAll(/<(\/?)((?!wbr)[a-z]+)[^>]*>/g)) {
    if (slash === '/') expect(open.pop()).toBe(name);
    else open.push(name);
  }
  expect(open).toEqual([]);
}

describe('reports in the job summary', () => {
  it('say what failed and where, what was slow, what was covered', () => {
    const reports = [
      testReport(
        'unit',
        { SUCCEEDED: 9, FAILED: 1, ERROR: 1, SKIPPED: 2 },
        {
          duration: 12_345_000_000,
          failures: [
            notable('adds', {
              prefix: 'sum',
              message: 'expected 3, got 4',
              stack: 'Error: expected 3, got 4\n    at sum.test.ts:12',
              place: { path: 'src/sum.test.ts', line: 12 },
            }),
            notable('starts', { status: 'ERROR', place: { path: 'lib/x.ts' } }),
          ],
          slowest: [
            notable('waits', { duration: 2_500_000_000 }),
            notable('fast', { duration: 999_999_999 }),
          ],
        },
        {
          rawFiles: {
            name: 'unit',
            packaging: 'files',
            location: 'https://github.com/o/r/1',
            files: 1,
            size: 9,
          },
        },
      ),
      testReport('JUNITXML-AutoDiscovered', { SUCCEEDED: 1 }, { duration: 5e6 }, { discovered: true }),
      testReport(
        'e2e',
        { SUCCEEDED: 4 },
        {},
        {
          status: 'INCOMPLETE',
          problems: ['e2e/broken.xml: expected element type <testsuite> but have <coverage>'],
          rawFiles: { name: 'e2e', packaging: 'files', location: '/out/e2e', files: 1, size: 9 },
        },
      ),
      coverageReport('lines', [1999, 1, 0, 0]),
      coverageReport('both', [61, 39, 1, 2]),
    ];
    expect(reportSummary(reports, link)).toBe(`### ❌ 2 of 17 tests failed

|  | Report | Tests | Passed | Failed | Errored | Skipped | Time |
| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: |
| ❌ | <a href="${escaped('https://github.com/o/r/1')}"><code>unit</code></a> | 13 | 9 | **1** | **1** | 2 | 12.3 s |
| ✅ | <code>JUNITXML-AutoDiscovered</code> <sub>auto-discovered</sub> | 1 | 1 | 0 | 0 | 0 | 5 ms |
| ⚠️ | <code>e2e</code> | 4 | 4 | 0 | 0 | 0 | 0 ms |
|  | **Declared** | 17 | 13 | **1** | **1** | 2 | 12.3 s |

⚠️ <code>e2e</code> is incomplete:

- <code>e2e/broken.xml: expected element type &#60;testsuite&#62; but have &#60;coverage&#62;</code>

**2 failing tests** in <code>unit</code>

<details><summary>❌ <code>sum › adds</code> · <a href="${escaped('https://github.com/o/r/blob/abc/src/sum.test.ts#L12')}"><code>src/sum.test.ts:12</code></a></summary>

\`\`\`text
Error: expected 3, got 4
    at sum.test.ts:12
\`\`\`

</details>

💥 <code>starts</code> · <code>lib/x.ts</code>

<details><summary>Slowest tests</summary>

| Test | Report | Time |
| --- | --- | ---: |
| <code>waits</code> | <code>unit</code> | 2.5 s |

</details>

### Coverage

| Report | | Lines | Branches | Files |
| --- | --- | ---: | ---: | ---: |
| <code>lines</code> | <code>█████████░</code> | 99.9 % (1999/2000) | – | 3 |
| <code>both</code> | <code>██████░░░░</code> | 61.0 % (61/100) | 33.3 % (1/3) | 3 |`);
  });

  it('stand between the failures of phases and the table of phases', () => {
    const build = result(
      { BUILD: 1 },
      { BUILD: failed('make', 2, 'x') },
      { reports: [testReport('unit', { FAILED: 1 }, { failures: [notable('adds')] })] },
    );
    const summary = renderSummary(plan(), build);
    const places = ['**BUILD** failed', '### ❌ 1 of 1 test failed', '❌ <code>adds</code>', '| Phase |'];
    const found = places.map((text) => summary.indexOf(text));
    expect(found).toEqual([...found].sort((a, b) => a - b));
    expect(found).not.toContain(-1);
  });

  it('are nothing when there are none', () => {
    expect(reportSummary([], link)).toBe('');
    expect(renderSummary(plan(), result({ BUILD: 1 }))).not.toMatch(/test|Coverage|\n\n\n/);
  });

  it.each<[string, ReportResult[]]>([
    ['### ✅ 3 of 3 tests passed', [testReport('a', { SUCCEEDED: 3 })]],
    ['### ✅ 1 of 3 tests passed, 2 skipped', [testReport('a', { SUCCEEDED: 1, SKIPPED: 2 })]],
    ['### ⚠️ 1 of 1 test passed', [testReport('a', { SUCCEEDED: 1 }, {}, { status: 'INCOMPLETE' })]],
    ['### ⚠️ No tests in the reports', [testReport('a', {}, {}, { status: 'INCOMPLETE' })]],
    ['### ❌ 1 of 1 test failed', [testReport('a', { ERROR: 1 }, {}, { status: 'INCOMPLETE' })]],
  ])('begin with %s', (heading, reports) => {
    const [first, , , , row] = reportSummary(reports, link).split('\n');
    expect(first).toBe(heading);
    expect(row).toContain(heading.split(' ')[1]);
  });

  it('show unknown results only where there are some', () => {
    expect(reportSummary([testReport('a', { SUCCEEDED: 1 })], link)).not.toContain('Unknown');
    expect(reportSummary([testReport('a', { SUCCEEDED: 1, UNKNOWN: 2 })], link)).toContain(
      '| Skipped | Unknown | Time |\n| --- | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |\n' +
        '| ✅ | <code>a</code> | 3 | 1 | 0 | 0 | 0 | 2 | 0 ms |',
    );
  });

  it('name the ten slowest of all groups', () => {
    const slow = (group: string, from: number): ReportResult =>
      testReport(
        group,
        { SUCCEEDED: 8 },
        {
          slowest: Array.from({ length: 8 }, (_, n) =>
            notable(`t${from + 2 * n}`, { duration: (from + 2 * n) * 1e9 }),
          ).reverse(),
        },
      );
    const summary = reportSummary([slow('a', 1), slow('b', 2)], link);
    expect(summary.match(/<code>t\d+<\/code>/g)).toEqual(
      [16, 15, 14, 13, 12, 11, 10, 9, 8, 7].map((n) => `<code>t${n}</code>`),
    );
  });

  it('are not taken over by names, places, problems and texts', () => {
    const failures = HOSTILE.flatMap((text) => [
      notable(text, { message: text, stack: text, place: { path: text, line: 3 } }),
      notable('x', { prefix: text, suite: text, stack: `${text}${text}` }),
    ]);
    const reports = [
      ...HOSTILE.map((text) =>
        testReport(text, { FAILED: 1 }, { failures: [notable('x')] }, { problems: [text] }),
      ),
      testReport(
        'all',
        { FAILED: failures.length },
        { failures, slowest: failures.map((test) => ({ ...test, duration: 5e9 })) },
      ),
      ...HOSTILE.map((text) => coverageReport(text, [1, 1, 1, 1], { problems: [text, text] })),
    ];
    const summary = reportSummary(
      reports,
      (path) =>
        `https://github.com/o/r/blob/abc/${encodeURIComponent(path.replaceAll('\uD83D half', '').slice(0, 50))}`,
    );
    expect(bytes(summary)).toBeLessThan(BUDGET);
    expectBalanced(summary);
    const rest = outsideBlocks(summary);
    expect(new Set(rest.match(/<[^>]*>/g)?.map((tag) => tag.replace(/ href="[^"<>]*"/, ' href')))).toEqual(
      new Set([
        '<code>',
        '<wbr>',
        '</code>',
        '<a href>',
        '</a>',
        '<details>',
        '<summary>',
        '</summary>',
        '</details>',
      ]),
    );
    // Nothing but our own lines: headings, rows, items, elements.
    for (const line of rest.split('\n')) {
      expect(line).toMatch(
        /^($|### |\|.*\|$|- |(❌|💥|⚠️) <code>|\*\*\d+ failing|<\/?details>|… and|Texts end)/u,
      );
      expect(line).not.toMatch(/https?:\/\/|www\.|@|\]\(|javascript:(?!alert&#40;|alert\(1\)\) )/);
    }
    for (const row of rest.split('\n').filter((line) => line.startsWith('|') && line.includes('█'))) {
      expect(row.split('|')).toHaveLength(7);
    }
    expect(rest).not.toMatch(/&#64;(?!<wbr>)/);

    expect(summary).not.toMatch(
      /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/,
    );
    expect(summary.replace('lone \uD83D half', '')).toContain('red link');
  });

  it('shorten texts so that all failures have some', () => {
    const long = (name: string): NotableCase => notable(name, { message: 'begins', stack: 's'.repeat(5000) });
    const summary = reportSummary(
      [testReport('a', { FAILED: 300 }, { failures: Array.from({ length: 300 }, (_, n) => long(`t${n}`)) })],
      link,
    );
    expect(bytes(summary)).toBeLessThan(BUDGET);
    expect(summary.match(/<details>/g)).toHaveLength(300);
    expect(summary.match(/^begins\ns+…$/gm)).toHaveLength(300);
    expect(summary).toMatch(/\n\nTexts end after 1000 characters here\.$/);
    expectBalanced(summary);
  });

  it('then give later failures a name only, then count them', () => {
    const failures = Array.from({ length: 1000 }, (_, n) =>
      notable(`t${n} ${'n'.repeat(300)}`, {
        message: '😀'.repeat(2500),
        place: { path: 'p/'.repeat(100), line: n },
      }),
    );
    const summary = reportSummary([testReport('a', { FAILED: 1312 }, { failures })], undefined);
    expect(bytes(summary)).toBeLessThan(BUDGET);
    expect(bytes(summary)).toBeGreaterThan(BUDGET * 0.9);
    const whole = summary.match(/<details>/g)?.length ?? 0;
    const named = summary.match(/^- ❌/gm)?.length ?? 0;
    expect(whole).toBeGreaterThan(200);
    expect(named).toBeGreaterThan(200);
    expect(whole + named).toBeLessThan(1000);
    expect(summary).toMatch(
      new RegExp(
        `\n\n… and ${1312 - whole - named} more failing tests, all of them in <code>reports-json</code>\\. Texts end after 200 characters here\\.$`,
      ),
    );
    expect(summary.indexOf('t0 ')).toBeLessThan(summary.indexOf('t1 '));
    expectBalanced(summary);
  });

  it('give each report its share, and what one does not need to the others', () => {
    const many = (group: string, count: number, length: number): ReportResult =>
      testReport(
        group,
        { FAILED: count },
        {
          failures: Array.from({ length: count }, () =>
            notable(`in-${group}`, { stack: 'x'.repeat(length) }),
          ),
        },
      );
    const summary = reportSummary(
      [many('large', 1000, 10_000), many('small', 3, 9000), many('other', 1000, 10_000)],
      link,
    );
    expect(bytes(summary)).toBeLessThan(BUDGET);
    expect(bytes(summary)).toBeGreaterThan(BUDGET * 0.8);
    expect(summary.match(/^x{9000}$/gm)).toHaveLength(3);
    const [large = 0, other = 0] = ['large', 'other'].map((group) => summary.split(`in-${group}`).length);
    expect(large / other).toBeGreaterThan(0.8);
    expect(large / other).toBeLessThan(1.25);
    expect(summary.indexOf('in-large')).toBeLessThan(summary.indexOf('in-small'));
  });

  it.each([200, 5000])('fit in any case: %d groups with 1000 failures', (groups) => {
    const name = '|'.repeat(1000);
    const failures = Array.from({ length: 1000 }, () =>
      notable(name, {
        message: '😀'.repeat(5000),
        stack: '`'.repeat(5000),
        duration: 2e9,
        place: { path: name, line: 1 },
      }),
    );
    const problems = Array.from({ length: 1000 }, () => name);
    const reports = Array.from({ length: groups }, (_, n) =>
      testReport(`${n}${name}`, { FAILED: 2000 }, { failures, slowest: failures.slice(0, 20) }, { problems }),
    );
    const coverages = reports.map(({ group }) => coverageReport(group, [1, 1, 0, 0], { problems }));
    const summary = reportSummary([...reports, ...coverages], () => `https://x/${'a'.repeat(2000)}`);
    expect(bytes(summary)).toBeLessThan(BUDGET);
    expect(summary).toContain(` of ${groups * 2000} tests failed\n`);
    expect(summary).toContain('more failing tests, all of them in <code>reports-json</code>.');
    expect(summary).toMatch(/\| \d+ more \|/);
    expect(summary).toMatch(/⚠️ \d+ more incomplete/);
    if (groups > 1000) expect(summary).toMatch(/… and failing tests in \d+ more reports, all of them/);
    expectBalanced(summary);
  });
});
