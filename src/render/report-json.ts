import type { BuildPlan } from '../plan/types.js';
import type { CoveredFile, TestCase } from '../reports/types.js';
import type { CoverageSummary, ReportIdentity, ReportResult, TestSummary } from '../run/reports/results.js';
import { truncate } from './markdown.js';
import { percentage, totalOf } from './report-figures.js';
import { failureText } from './report-text.js';

/** CodeBuild's limit (codebuild.md §7.5). */
const MESSAGE_CHARACTERS = 5000;
const KEPT_MILLISECONDS = 30 * 24 * 60 * 60 * 1000;

/**
 * A test in the shape of `describe-test-cases`.
 * @param file the report file that it is from
 */
export function testCaseJson({ arn, created }: ReportIdentity, file: string, testCase: TestCase): unknown {
  return {
    reportArn: arn,
    testRawDataPath: file,
    prefix: testCase.prefix,
    name: testCase.name,
    status: testCase.status,
    durationInNanoSeconds: testCase.duration,
    message: truncate(failureText(testCase), MESSAGE_CHARACTERS),
    expired: expired(created),
    testSuiteName: testCase.suite,
  };
}

/**
 * A source file in the shape of `describe-code-coverages`, which spells `reportARN` like that.
 * @param id an uuid, as CodeBuild has it
 */
export function codeCoverageJson({ arn, created }: ReportIdentity, file: CoveredFile, id: string): unknown {
  return { id, reportARN: arn, filePath: file.path, ...coverageJson(file), expired: expired(created) };
}

/** A report in the shape of `batch-get-reports`; who kept the raw files is none of CodeBuild's exports. */
export function reportJson(report: ReportResult, { buildArn }: BuildPlan): unknown {
  const { tests, coverage } = report;
  return {
    arn: report.arn,
    type: coverage ? 'CODE_COVERAGE' : 'TEST',
    name: report.groupName,
    reportGroupArn: report.groupArn,
    executionId: buildArn,
    status: report.status,
    created: Math.round(report.created) / 1000,
    expired: expired(report.created),
    exportConfig: { exportConfigType: 'NO_EXPORT' },
    truncated: false,
    testSummary: tests && testSummaryJson(tests),
    codeCoverageSummary: coverage && coverageJson(coverage),
  };
}

function testSummaryJson({ counts, duration }: TestSummary): unknown {
  return { total: totalOf(counts), statusCounts: counts, durationInNanoSeconds: duration };
}

/** Percentages are absent where there is nothing to cover: the API has them as optional. */
function coverageJson(covered: Omit<CoverageSummary, 'files'>): object {
  const { linesCovered, linesMissed, branchesCovered, branchesMissed } = covered;
  return {
    lineCoveragePercentage: percentage(linesCovered, linesMissed),
    linesCovered,
    linesMissed,
    branchCoveragePercentage: percentage(branchesCovered, branchesMissed),
    branchesCovered,
    branchesMissed,
  };
}

/** Reports are there for 30 days, in seconds as the AWS command line prints times. */
function expired(created: number): number {
  return Math.round(created + KEPT_MILLISECONDS) / 1000;
}
