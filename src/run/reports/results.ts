import type { ReportFormat, TestCase, TestStatus } from '../../reports/types.js';
import type { StoredArtifact } from '../ports.js';

/** Who a report is, in CodeBuild's terms (codebuild.md §7.5). */
export interface ReportIdentity {
  /** What the buildspec calls the group, or the last part of its ARN: also what its raw files are called. */
  group: string;
  /** The whole name of the group: `<project>-<group>`. */
  groupName: string;
  groupArn: string;
  arn: string;
  /** Milliseconds since the epoch. */
  created: number;
  format: ReportFormat;
  /** CodeBuild found it by itself; nobody asked for it. */
  discovered: boolean;
}

/** A place in the build's source. */
export interface TestPlace {
  /** Relative to the source directory; components separated by `/`. */
  path: string;
  line?: number;
}

/** A test that people should look at, its texts cut to what a reader can use. */
export interface NotableCase extends TestCase {
  /** Where in the source, as far as the report or the stack tells. */
  place?: TestPlace;
}

export interface TestSummary {
  counts: Record<TestStatus, number>;
  /** Whole nanoseconds, of all tests. */
  duration: number;
  /** FAILED and ERROR, in the order of the files: the first of them. */
  failures: NotableCase[];
  /** The longest first: the first of them. */
  slowest: TestCase[];
}

export interface CoverageSummary {
  files: number;
  linesCovered: number;
  linesMissed: number;
  branchesCovered: number;
  branchesMissed: number;
}

/** One report: what the files of one group came to. */
export interface ReportResult extends ReportIdentity {
  /** FAILED: a test did; INCOMPLETE: some files could not be read. */
  status: 'SUCCEEDED' | 'FAILED' | 'INCOMPLETE';
  /** How many files were read. */
  files: number;
  /** What was wrong with files, in CodeBuild's words. */
  problems: string[];
  /** Of a test format. */
  tests?: TestSummary;
  /** Of a coverage format. */
  coverage?: CoverageSummary;
  /** Where the raw files are kept, if they are. */
  rawFiles?: StoredArtifact;
}
