import type { ReportFormat, TestStatus } from '../../src/reports/types.js';

/** What somebody has counted who read the file, line by line, by the rules of docs/reports.md. */
export interface CountedReport {
  /** Below `fixtures/reports`. */
  file: string;
  format: ReportFormat;
  tests?: Record<TestStatus, number>;
  /** All tests together, where they were added up. */
  seconds?: number;
  /** Files, then lines and branches: covered, missed. */
  coverage?: { files: number; lines: [number, number]; branches: [number, number] };
}

function tests(
  format: ReportFormat,
  file: string,
  [SUCCEEDED, FAILED, ERROR, SKIPPED, UNKNOWN]: [number, number, number, number, number],
  seconds?: number,
): CountedReport {
  const counts = { SUCCEEDED, FAILED, ERROR, SKIPPED, UNKNOWN };
  return { file, format, tests: counts, ...(seconds !== undefined && { seconds }) };
}

function coverage(
  format: ReportFormat,
  file: string,
  files: number,
  lines: [number, number],
  branches: [number, number],
): CountedReport {
  return { file, format, coverage: { files, lines, branches } };
}

/** All fixtures; the numbers are not those that the files say of themselves. */
export const COUNTED_REPORTS: CountedReport[] = [
  tests('JUNITXML', 'junit/cucumber-jvm.xml', [1, 1, 0, 1, 0], 0.245),
  tests('JUNITXML', 'junit/googletest.xml', [1, 1, 0, 2, 0], 0.011),
  tests('JUNITXML', 'junit/gotestsum.xml', [2, 2, 0, 1, 0], 0.13),
  tests('JUNITXML', 'junit/gradle.xml', [1, 2, 0, 1, 0], 0.061),
  tests('JUNITXML', 'junit/jest-junit.xml', [1, 2, 1, 1, 0], 0.009),
  tests('JUNITXML', 'junit/mocha-junit-reporter.xml', [1, 1, 0, 1, 0], 0.006),
  tests('JUNITXML', 'junit/node-20.xml', [1, 6, 0, 5, 0], 0.021311),
  tests('JUNITXML', 'junit/node-24.xml', [1, 6, 0, 5, 0], 0.146649),
  tests('JUNITXML', 'junit/phpunit.xml', [2, 2, 1, 1, 0], 0.017),
  tests('JUNITXML', 'junit/playwright.xml', [1, 1, 0, 1, 0], 2.4),
  tests('JUNITXML', 'junit/pytest-xunit1.xml', [1, 1, 2, 2, 0], 0.016),
  tests('JUNITXML', 'junit/pytest-xunit2.xml', [1, 1, 1, 0, 0], 0.025),
  tests('JUNITXML', 'junit/rspec.xml', [1, 1, 0, 1, 0], 0.015804),
  tests('JUNITXML', 'junit/surefire.xml', [3, 2, 1, 2, 0], 1236.127),
  tests('CUCUMBERJSON', 'cucumber/behave.json', [1, 2, 1, 1, 0], 0.755200954),
  tests('CUCUMBERJSON', 'cucumber/cucumber-js.json', [1, 3, 0, 1, 0], 0.020499999),
  tests('CUCUMBERJSON', 'cucumber/cucumber-jvm.json', [1, 3, 0, 1, 0], 0.0173),
  tests('CUCUMBERJSON', 'cucumber/cucumber-ruby.json', [1, 2, 0, 0, 0], 0.000374),
  tests('NUNITXML', 'nunit/nunit-console-2.6.xml', [4, 1, 2, 3, 1], 1.326),
  tests('NUNITXML', 'nunit/pester-5.xml', [2, 1, 0, 1, 0], 0.1397),
  tests('NUNITXML', 'nunit/xunit-console-2.4.xml', [3, 2, 0, 1, 0], 1.0440967),
  // A fixture's tear-down and a missing assembly failed besides.
  tests('NUNIT3XML', 'nunit3/nunit3-console-3.17.xml', [6, 1, 6, 2, 1], 0.599793),
  tests('NUNIT3XML', 'nunit3/nunitxml-testlogger-3.xml', [2, 1, 0, 1, 1], 0.158362),
  tests('TESTNGXML', 'testng/maven.xml', [1, 0, 1, 2, 0], 0.07),
  tests('TESTNGXML', 'testng/testng.xml', [4, 2, 0, 1, 0], 1.121),
  tests('VISUALSTUDIOTRX', 'trx/dotnet-test-mstest.trx', [3, 2, 0, 1, 0], 0.0425),
  tests('VISUALSTUDIOTRX', 'trx/dotnet-test-xunit.trx', [2, 2, 0, 1, 0], 62.6133052),
  tests('VISUALSTUDIOTRX', 'trx/mstest-2013.trx', [3, 1, 3, 1, 1], 93784.6215253),
  coverage('CLOVERXML', 'clover/istanbul.xml', 3, [10, 3], [6, 4]),
  coverage('CLOVERXML', 'clover/openclover.xml', 2, [4, 4], [2, 4]),
  coverage('CLOVERXML', 'clover/phpunit.xml', 2, [5, 3], [0, 0]),
  coverage('COBERTURAXML', 'cobertura/cobertura-java.xml', 2, [10, 5], [4, 5]),
  coverage('COBERTURAXML', 'cobertura/coverage-py.xml', 4, [17, 4], [6, 2]),
  coverage('COBERTURAXML', 'cobertura/coverlet.xml', 3, [14, 7], [5, 5]),
  coverage('COBERTURAXML', 'cobertura/gcovr.xml', 3, [9, 3], [1, 5]),
  coverage('COBERTURAXML', 'cobertura/istanbul.xml', 3, [10, 3], [5, 4]),
  coverage('COBERTURAXML', 'cobertura/phpunit.xml', 2, [5, 3], [0, 0]),
  coverage('JACOCOXML', 'jacoco/jacoco-groups.xml', 5, [13, 10], [3, 10]),
  coverage('JACOCOXML', 'jacoco/jacoco-maven.xml', 5, [13, 10], [3, 10]),
  // A class without a source file has lines, too.
  coverage('JACOCOXML', 'jacoco/kover.xml', 2, [5, 3], [1, 3]),
  coverage('SIMPLECOV', 'simplecov/coverage.json', 2, [5, 4], [1, 1]),
  coverage('SIMPLECOV', 'simplecov/resultset-0.17.json', 2, [6, 1], [0, 0]),
  coverage('SIMPLECOV', 'simplecov/resultset.json', 3, [11, 5], [3, 2]),
];
