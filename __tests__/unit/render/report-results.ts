import type { TestStatus } from '../../../src/reports/types.js';
import type { NotableCase, ReportResult, TestSummary } from '../../../src/run/reports/results.js';

export const CREATED = Date.UTC(2026, 7, 10, 12, 30, 0) + 250.4;

export function notable(name: string, parts: Partial<NotableCase> = {}): NotableCase {
  return { suite: '', prefix: '', name, status: 'FAILED', duration: 0, message: '', stack: '', ...parts };
}

function report(group: string, parts: Partial<ReportResult>): ReportResult {
  return {
    group,
    groupName: `web-${group}`,
    groupArn: `arn:aws:codebuild:us-east-1:000000000000:report-group/web-${group}`,
    arn: `arn:aws:codebuild:us-east-1:000000000000:report/web-${group}:ed00ef43`,
    format: 'JUNITXML',
    discovered: false,
    status: 'SUCCEEDED',
    created: CREATED,
    files: 1,
    problems: [],
    ...parts,
  };
}

/** A report of tests that failed as `tests.counts` and `tests.failures` say. */
export function testReport(
  group: string,
  counts: Partial<Record<TestStatus, number>>,
  tests: Partial<TestSummary> = {},
  parts: Partial<ReportResult> = {},
): ReportResult {
  const all = { SUCCEEDED: 0, FAILED: 0, ERROR: 0, SKIPPED: 0, UNKNOWN: 0, ...counts };
  return report(group, {
    status: all.FAILED + all.ERROR > 0 ? 'FAILED' : 'SUCCEEDED',
    tests: { counts: all, duration: 0, failures: [], slowest: [], ...tests },
    ...parts,
  });
}

/** A report of so many covered and missed lines, then branches. */
export function coverageReport(
  group: string,
  [linesCovered, linesMissed, branchesCovered, branchesMissed]: [number, number, number, number],
  parts: Partial<ReportResult> = {},
): ReportResult {
  const coverage = { files: 3, linesCovered, linesMissed, branchesCovered, branchesMissed };
  return report(group, { format: 'COBERTURAXML', coverage, ...parts });
}

/** Names and messages that want to be more than text. */
export const HOSTILE = [
  'a | b || c |',
  '`code` ``` ~~~ ``````',
  '<script>alert(1)</script>',
  '</code></summary></details></td></table><h1>big',
  '<img src=x onerror=alert(1)> <!-- <![CDATA[ <?php',
  'one\ntwo\r\n\r\n# heading\n- list\n> quote\n***\n',
  '\n\n</details>\n\n```\n\nout of the block',
  '::error::gone\n::error file=a,line=1::wrong\n##[error]x',
  '[x](javascript:alert(1)) ![y](http://evil.example/p.png) <http://evil.example>',
  '@octocat #1 octo/repo#2 GH-3 0123456789012345678901234567890123456789',
  'https://evil.example/x?a=b&c www.evil.example me@evil.example',
  '&lt;b&gt; &amp; &#60;script&#62; &nbsp;',
  '\u001B[31mred\u001B[0m \u001B]8;;http://evil.example\u0007link\u001B]8;;\u0007 \u001B[2J',
  'nul\0nul \u0007\b\u007F\u009B31m',
  'right\u202Etfel\u202C \u2066x\u2069 \u200Fy',
  'zero\u200Bwidth\uFEFF\u2060',
  '**bold** _it_ ~~no~~ \\| $x^2$ :smile: [^1] [ ] <br>',
  'lone \uD83D half',
  '   \t ',
  '',
  'x'.repeat(5 * 1024 * 1024),
  '`'.repeat(100_000),
  '😀'.repeat(2000),
];
