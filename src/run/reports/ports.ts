import type { CoveredFile, TestCase } from '../../reports/types.js';
import type { ArtifactStore } from '../ports.js';
import type { ReportIdentity } from './results.js';

/** Takes all that reports hold, one by one while it is read: that may be more than memory should keep. */
export interface ReportSink {
  /** @param file the report file, relative to the source */
  testCase(report: ReportIdentity, file: string, testCase: TestCase): void;
  coveredFile(report: ReportIdentity, file: CoveredFile): void;
  /** What came since the last call of either is good. */
  keep(): void;
  /** What came since the last call of either is not, its file being broken. */
  drop(): void;
}

/** What reports need of the world. */
export interface ReportStore {
  /**
   * The bytes of a file that this process can read, in pieces.
   * @throws EnvironmentError when it cannot
   */
  read(path: string): AsyncIterable<Uint8Array>;
  sink: ReportSink;
  /** Where raw files go; absent: nobody wants them. */
  rawFiles?: ArtifactStore;
}
