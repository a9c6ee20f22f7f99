import { EnvironmentError } from '../../errors.js';
import { isTestFormat } from '../../reports/formats.js';
import { ownCopy } from '../../reports/text.js';
import type { CoveredFile, ReportParser, TestCase } from '../../reports/types.js';
import { WrongFormat } from '../../reports/wrong-format.js';
import { printable } from '../files/selection-warnings.js';
import type { ReportStore } from './ports.js';
import type { Secrets } from '../secrets.js';
import {
  addPart,
  addReportFile,
  type CoverageFiles,
  type DirectoryCoverage,
  sourceFiles,
  summarize,
} from './coverage-files.js';
import type { ReportIdentity, ReportResult } from './results.js';
import { LONGEST_NAME, LONGEST_PATH, shownCase, shownText } from './shown-text.js';
import { addCase, addSummary, emptySummary, MOST_FAILURES } from './test-summary.js';

/** A file of a report. */
export interface ReportFile {
  /** Relative to the source where it is there, else absolute. */
  name: string;
  /** Where this process can read it. */
  path: string;
}

/** Where reports are read from, and who gets what is in them. */
export interface ReadingPorts {
  store: Pick<ReportStore, 'read' | 'sink'>;
  secrets: Secrets;
  interruption: AbortSignal;
  /** The build's reports until now. */
  made: ReportResult[];
}

/** What the files of a report hold. */
export type ReportContent = Pick<ReportResult, 'status' | 'files' | 'problems' | 'tests' | 'coverage'>;

interface ContentReader {
  /** Takes a file as a whole or not at all. */
  read(file: ReportFile): Promise<void>;
  finish(): Pick<ReportContent, 'tests' | 'coverage'>;
}

/**
 * Reads the files of a report one after the other. One that cannot be read, or is not of the format, makes the report
 * INCOMPLETE, and nothing in it counts; else a test that failed makes it FAILED (codebuild.md §4.5, §7.5).
 * @returns undefined when the build is interrupted
 */
export async function readReport(
  report: ReportIdentity,
  files: ReportFile[],
  ports: ReadingPorts,
): Promise<ReportContent | undefined> {
  const { format } = report;
  const { store, secrets, interruption } = ports;
  // Builds without reports need not load parsers.
  const { COVERAGE_PARSERS, TEST_PARSERS } = await import('../../reports/parse-report.js');
  const reader = isTestFormat(format)
    ? testReader(report, TEST_PARSERS[format], ports)
    : coverageReader(report, COVERAGE_PARSERS[format], ports);
  const problems: string[] = [];
  for (const file of files) {
    if (interruption.aborted) return undefined;
    try {
      await reader.read(file);
    } catch (error) {
      store.sink.drop();
      if (interruption.aborted) return undefined;
      if (!(error instanceof WrongFormat || error instanceof EnvironmentError)) throw error;
      problems.push(printable(shownText(`${file.name}: ${problemOf(error)}`, LONGEST_NAME, secrets)));
    }
  }
  if (interruption.aborted) return undefined;
  const content = reader.finish();
  const failed = content.tests && content.tests.counts.FAILED + content.tests.counts.ERROR > 0;
  const status = problems.length > 0 ? 'INCOMPLETE' : failed ? 'FAILED' : 'SUCCEEDED';
  return { status, files: files.length - problems.length, problems, ...content };
}

function testReader(
  report: ReportIdentity,
  parse: ReportParser<TestCase>,
  ports: ReadingPorts,
): ContentReader {
  const { store, secrets, made } = ports;
  const total = emptySummary();
  const kept = made.reduce((sum, { tests }) => sum + (tests?.failures.length ?? 0), 0);
  return {
    read: async (file) => {
      const summary = emptySummary();
      const name = shownText(file.name, LONGEST_PATH, secrets);
      await parse(bytesOf(file, ports), (found) => {
        const testCase = shownCase(found, secrets);
        addCase(summary, testCase);
        store.sink.testCase(report, name, testCase);
      });
      store.sink.keep();
      addSummary(total, summary, MOST_FAILURES - kept);
    },
    finish: () => ({ tests: total }),
  };
}

/** Source files are kept until all report files are read: several may tell of one. */
function coverageReader(
  report: ReportIdentity,
  parse: ReportParser<CoveredFile>,
  ports: ReadingPorts,
): ContentReader {
  const { store, secrets } = ports;
  const total: DirectoryCoverage = new Map();
  return {
    read: async (file) => {
      const found: CoverageFiles = new Map();
      await parse(bytesOf(file, ports), (part) => {
        addPart(found, { ...part, path: ownCopy(shownText(part.path, LONGEST_PATH, secrets)) });
      });
      addReportFile(total, file.name, found);
    },
    finish: () => {
      const files = sourceFiles(total);
      for (const file of files) store.sink.coveredFile(report, file);
      store.sink.keep();
      return { coverage: summarize(files) };
    },
  };
}

async function* bytesOf(
  { path }: ReportFile,
  { store, interruption }: ReadingPorts,
): AsyncIterable<Uint8Array> {
  for await (const piece of store.read(path)) {
    interruption.throwIfAborted();
    yield piece;
  }
}

/** CodeBuild says which element it expected, and no place: that is the first one of the file. */
function problemOf(error: WrongFormat | EnvironmentError): string {
  const { message } = error;
  if (
    error instanceof EnvironmentError ||
    error.line === undefined ||
    /^expected element type/.test(message)
  ) {
    return message;
  }
  return `${message} (${error.line}:${error.column ?? 1})`;
}
