import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';

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

/** As long as it is now: a process that goes on writing must not hold up the build. */
async function* readReport(path: string): AsyncIterable<Uint8Array> {
  try {
    const { size } = await stat(path);
    if (size > 0) yield* createReadStream(path, { end: size - 1 });
  } catch (error) {
    throw new EnvironmentError(
      `Cannot read the report ${path}: ${(error as Error).message}.`,
      'Look at its rights and at who else writes it.',
    );
  }
}
