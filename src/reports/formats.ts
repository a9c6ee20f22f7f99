import { COVERAGE_FORMATS, type ReportFormat, TEST_FORMATS, type TestFormat } from './types.js';

/** Whether there is such a format; in upper case. */
export function isReportFormat(text: string): text is ReportFormat {
  return [...TEST_FORMATS, ...COVERAGE_FORMATS].includes(text as ReportFormat);
}

/** Whether files of the format hold test cases; others hold coverage. */
export function isTestFormat(format: ReportFormat): format is TestFormat {
  return TEST_FORMATS.includes(format as TestFormat);
}
