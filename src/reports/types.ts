/** What report files of any format come to: one model, whatever tool wrote them. */

/** What became of a test, in the words of CodeBuild's API (codebuild.md §7.5). */
export const TEST_STATUSES = ['SUCCEEDED', 'FAILED', 'ERROR', 'SKIPPED', 'UNKNOWN'] as const;
export type TestStatus = (typeof TEST_STATUSES)[number];

/** The formats of `file-format` (codebuild.md §7.5). */
export const TEST_FORMATS = [
  'JUNITXML',
  'CUCUMBERJSON',
  'NUNITXML',
  'NUNIT3XML',
  'TESTNGXML',
  'VISUALSTUDIOTRX',
] as const;
export const COVERAGE_FORMATS = ['CLOVERXML', 'COBERTURAXML', 'JACOCOXML', 'SIMPLECOV'] as const;
export type TestFormat = (typeof TEST_FORMATS)[number];
export type CoverageFormat = (typeof COVERAGE_FORMATS)[number];
export type ReportFormat = TestFormat | CoverageFormat;

/** One run of one test. Texts that a report does not have are empty. */
export interface TestCase {
  /** The suite that the report file puts it in: a file, a fixture, a feature. */
  suite: string;
  /** What comes before the name: a class, a fixture, a feature. CodeBuild's `prefix`. */
  prefix: string;
  name: string;
  status: TestStatus;
  /** Whole nanoseconds. */
  duration: number;
  /** What went wrong, or why it was skipped, in the report's first words. */
  message: string;
  /** The rest of it: the stack, the text of the failure. */
  stack: string;
  /** Where the report itself says that the test is. */
  file?: string;
  line?: number;
}

/** What was executed of one source file. A branch is one way of a decision. */
export interface CoveredFile {
  /** As the report has it. */
  path: string;
  linesCovered: number;
  linesMissed: number;
  branchesCovered: number;
  branchesMissed: number;
}

/**
 * Reads one report file, given as its bytes in pieces, and hands on what it finds as soon as it can.
 * @throws WrongFormat when it is not of that format; what was handed on before is worth nothing then
 */
export type ReportParser<Item> = (
  bytes: AsyncIterable<Uint8Array>,
  emit: (item: Item) => void,
) => Promise<void>;
