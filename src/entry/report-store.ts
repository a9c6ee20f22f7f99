import { createReadStream } from 'node:fs';

import { EnvironmentError } from '../errors.js';
import type { ArtifactStore } from '../run/ports.js';
import type { ReportSink, ReportStore } from '../run/reports/ports.js';

/** Report files of this machine; what they hold goes to `sink`, and they themselves to `rawFiles`. */
export function reportStore(sink: ReportSink, rawFiles: ArtifactStore | undefined): ReportStore {
  return { read: readReport, sink, rawFiles };
}

/** For who wants no file of what reports hold. */
export const NO_SINK: ReportSink = {
  testCase: () => undefined,
  coveredFile: () => undefined,
  keep: () => undefined,
  drop: () => undefined,
};

async function* readReport(path: string): AsyncIterable<Uint8Array> {
  try {
    yield* createReadStream(path);
  } catch (error) {
    throw new EnvironmentError(
      `Cannot read the report ${path}: ${(error as Error).message}.`,
      'Look at its rights and at who else writes it.',
    );
  }
}
