import { randomUUID } from 'node:crypto';
import { closeSync, ftruncateSync, openSync, rmSync, writeSync } from 'node:fs';

import type { BuildPlan } from '../plan/types.js';
import { codeCoverageJson, reportJson, testCaseJson } from '../render/report-json.js';
import type { ReportSink } from '../run/reports/ports.js';
import type { BuildResult } from '../run/results.js';

const BUFFER_BYTES = 64 * 1024;
const HEADER = '{"testCases":[\n';

/** The file that `reports-json` names, while it is written. */
export interface ReportFile {
  path: string;
  sink: ReportSink;
  /**
   * Ends the file.
   * @throws the first error of any write: then the file is broken, and better removed
   */
  finish(plan: BuildPlan, result: BuildResult): void;
  /** Also before its end; nothing is written any more. A folder that is there instead stays. */
  remove(): void;
}

/**
 * A JSON file of all that the reports hold: `testCases`, `codeCoverages` and `reports` in the shapes of CodeBuild's
 * `describe-test-cases`, `describe-code-coverages` and `batch-get-reports` (SPEC §4), one item a line. Tests are written as
 * they come, so they need no memory; covered files are kept until the end. Only its owner may read it. The file is made
 * with the first of it that is written, so its folder need not be there before. Nothing but `finish` throws.
 */
export function createReportFile(path: string): ReportFile {
  const file = openReliable(path);
  let coverages: string[] = [];
  let kept = { bytes: file.size(), coverages: 0 };

  const sink: ReportSink = {
    testCase: (report, from, testCase) => {
      const json = JSON.stringify(testCaseJson(report, from, testCase));
      file.write(`${file.size() === HEADER.length ? '' : ',\n'}${json}`);
    },
    coveredFile: (report, covered) => {
      coverages.push(JSON.stringify(codeCoverageJson(report, covered, randomUUID())));
    },
    keep: () => {
      kept = { bytes: file.size(), coverages: coverages.length };
    },
    drop: () => {
      file.truncate(kept.bytes);
      coverages = coverages.slice(0, kept.coverages);
    },
  };
  return {
    path,
    sink,
    finish: (plan, { reports }) => {
      sink.drop(); // of a file in the midst of which the build was stopped
      file.write('\n],"codeCoverages":[\n');
      coverages.forEach((json, index) => file.write(index === 0 ? json : `,\n${json}`));
      const last = reports.map((report) => JSON.stringify(reportJson(report, plan)));
      file.write(`\n],"reports":[\n${last.join(',\n')}\n],"reportsNotFound":[]}\n`);
      file.end();
    },
    remove: () => {
      file.close();
      try {
        rmSync(path, { force: true });
      } catch {
        // A folder: raw files of a group that is called like the file, for example.
      }
    },
  };
}

/** In the place of what is there: commands of the build may have put a link or a pipe there. */
function openNew(path: string): number {
  rmSync(path, { force: true });
  return openSync(path, 'wx', 0o600);
}

interface ReliableFile {
  /** Bytes that were written, whether they are in the buffer or in the file. */
  size(): number;
  write(text: string): void;
  /** To a size that it had. */
  truncate(size: number): void;
  close(): void;
  /** @throws the first error of anything above */
  end(): void;
}

/** A file that begins with the header, is made and written in large pieces, and after its first error not at all. */
function openReliable(path: string): ReliableFile {
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  let descriptor: number | undefined;
  let error: unknown;
  let closed = false;
  let flushed = 0;
  let used = 0;

  const attempt = (action: () => void): void => {
    if (closed || error !== undefined) return;
    try {
      action();
    } catch (problem) {
      error = problem;
      giveBack();
    }
  };
  /** A full disk shall cost the build no more than this file. */
  const giveBack = (): void => {
    try {
      if (descriptor !== undefined) ftruncateSync(descriptor);
    } catch {
      // The first error is the one that is told.
    }
  };
  const append = (bytes: Buffer): void => {
    descriptor ??= openNew(path);
    for (let from = 0; from < bytes.length;) {
      const count = writeSync(descriptor, bytes, from, bytes.length - from, flushed);
      from += count;
      flushed += count;
    }
  };
  const flush = (): void => {
    append(buffer.subarray(0, used));
    used = 0;
  };
  const write = (text: string): void =>
    attempt(() => {
      const bytes = Buffer.from(text);
      if (used + bytes.length > BUFFER_BYTES) flush();
      if (bytes.length > BUFFER_BYTES) return append(bytes);
      used += bytes.copy(buffer, used);
    });
  const close = (): void => {
    try {
      if (!closed && descriptor !== undefined) closeSync(descriptor);
    } catch (problem) {
      error ??= problem;
    }
    closed = true;
  };

  write(HEADER);
  return {
    size: () => flushed + used,
    write,
    truncate: (size) =>
      attempt(() => {
        if (size < flushed && descriptor !== undefined) {
          ftruncateSync(descriptor, size);
          flushed = size;
        }
        used = size - flushed;
      }),
    close,
    end: () => {
      attempt(flush);
      close();
      if (error !== undefined) throw error;
    },
  };
}
