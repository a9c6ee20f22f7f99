import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';

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

/**
 * A file, as long as it is now: a process that goes on writing must not hold up the build, nor a pipe that has taken its
 * place.
 */
async function* readReport(path: string): AsyncIterable<Uint8Array> {
  let file: FileHandle | undefined;
  try {
    file = await open(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = await file.stat();
    if (!stats.isFile()) throw new Error('it is no file');
    if (stats.size > 0) yield* file.createReadStream({ end: stats.size - 1, autoClose: false });
  } catch (error) {
    throw new EnvironmentError(
      `Cannot read the report ${path}: ${(error as Error).message}.`,
      'Look at its rights and at who else writes it.',
    );
  } finally {
    await file?.close();
  }
}
