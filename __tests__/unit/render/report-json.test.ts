import { describe, expect, it } from '@jest/globals';

import { codeCoverageJson, reportJson, testCaseJson } from '../../../src/render/report-json.js';
import { coverageReport, notable, testReport } from './report-results.js';
import { plan } from './results.js';

/** As it is written to the file: without what is undefined. */
const json = (value: unknown): unknown => JSON.parse(JSON.stringify(value));
const EXPIRED = Date.UTC(2026, 8, 9, 12, 30, 0, 250) / 1000;
const ARN = 'arn:aws:codebuild:us-east-1:000000000000:report/web-unit:ed00ef43';

describe('the JSON of reports', () => {
  const report = testReport('unit', { SUCCEEDED: 9, FAILED: 1 }, { duration: 1_000_000 });

  it('of a test has the shape of describe-test-cases', () => {
    const testCase = notable('adds', {
      suite: 'numbers',
      prefix: 'sum',
      duration: 1_000_000,
      message: 'no',
      stack: 'at x',
      file: 'sum.ts',
      line: 3,
    });
    expect(json(testCaseJson(report, 'target/TEST-sum.xml', testCase))).toEqual({
      reportArn: ARN,
      testRawDataPath: 'target/TEST-sum.xml',
      prefix: 'sum',
      name: 'adds',
      status: 'FAILED',
      durationInNanoSeconds: 1_000_000,
      message: 'no\nat x',
      expired: EXPIRED,
      testSuiteName: 'numbers',
    });
  });

  it("keeps CodeBuild's limit (codebuild.md §7.5)", () => {
    const long = 'x'.repeat(10_000);
    const testCase = notable('adds', { message: 'no', stack: long });
    const { message } = json(testCaseJson(report, 'a.xml', testCase)) as Record<string, string>;
    expect(message).toHaveLength(5000);
    expect(message).toMatch(/^no\nx+…$/);
  });

  it('of a covered file has the shape of describe-code-coverages', () => {
    const covered = {
      path: 'src/a.ts',
      linesCovered: 10,
      linesMissed: 1,
      branchesCovered: 1,
      branchesMissed: 1,
    };
    expect(json(codeCoverageJson(coverageReport('unit', [0, 0, 0, 0]), covered, 'the-id'))).toEqual({
      id: 'the-id',
      reportARN: ARN,
      filePath: 'src/a.ts',
      lineCoveragePercentage: 90.9,
      linesCovered: 10,
      linesMissed: 1,
      branchCoveragePercentage: 50,
      branchesCovered: 1,
      branchesMissed: 1,
      expired: EXPIRED,
    });
  });

  it('of a report of tests has the shape of batch-get-reports', () => {
    expect(json(reportJson(report, plan()))).toEqual({
      arn: ARN,
      type: 'TEST',
      name: 'web-unit',
      reportGroupArn: 'arn:aws:codebuild:us-east-1:000000000000:report-group/web-unit',
      executionId: plan().buildArn,
      status: 'FAILED',
      created: Date.UTC(2026, 7, 10, 12, 30, 0, 250) / 1000,
      expired: EXPIRED,
      exportConfig: { exportConfigType: 'NO_EXPORT' },
      truncated: false,
      testSummary: {
        total: 10,
        statusCounts: { SUCCEEDED: 9, FAILED: 1, ERROR: 0, SKIPPED: 0, UNKNOWN: 0 },
        durationInNanoSeconds: 1_000_000,
      },
    });
  });

  it('of a report of coverage too, without a percentage of nothing', () => {
    expect(json(reportJson(coverageReport('unit', [5, 1, 0, 0]), plan()))).toMatchObject({
      type: 'CODE_COVERAGE',
      codeCoverageSummary: {
        lineCoveragePercentage: 83.33,
        linesCovered: 5,
        linesMissed: 1,
        branchesCovered: 0,
        branchesMissed: 0,
      },
    });
    const text = JSON.stringify(reportJson(coverageReport('unit', [5, 1, 0, 0]), plan()));
    expect(text).not.toMatch(/branchCoveragePercentage|testSummary/);
  });
});
