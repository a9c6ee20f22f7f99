import { posix } from 'node:path';

import type { CoveredFile } from '../../reports/types.js';
import type { CoverageSummary } from './results.js';

/** Covered files by their paths, or by what else tells them apart. */
export type CoverageFiles = Map<string, CoveredFile>;

/** What report files have, by the directory that these are in. */
export type DirectoryCoverage = Map<string, CoverageFiles>;

const COUNTS = ['linesCovered', 'linesMissed', 'branchesCovered', 'branchesMissed'] as const;

/** Adds an entry of one report file: what it has several of for one source file are parts of that, classes for example. */
export function addPart(files: CoverageFiles, part: CoveredFile): void {
  const sum = { ...part };
  const other = files.get(part.path);
  if (other) for (const count of COUNTS) sum[count] += other[count];
  files.set(part.path, sum);
}

/**
 * Adds what a report file has to that of its directory. Of a source file that an earlier one there has too, the entry with
 * more covered lines (or as many, and more covered branches) counts: nobody can tell from counts which lines both have
 * covered, and so no report claims more than one run of the tests has covered.
 * @param reportFile its path
 */
export function addReportFile(total: DirectoryCoverage, reportFile: string, files: CoverageFiles): void {
  const directory = posix.dirname(reportFile);
  const there = total.get(directory) ?? new Map<string, CoveredFile>();
  total.set(directory, there);
  for (const [path, file] of files) addBetter(there, path, file);
}

/**
 * The source files of all directories. Entries of one path that have not the same lines and branches are files of two
 * modules here: paths are relative, to what the report file does not always say. Within a directory they may be of two runs
 * of one file, since V8 tells other lines each time.
 */
export function sourceFiles(total: DirectoryCoverage): CoveredFile[] {
  const all: CoverageFiles = new Map();
  for (const files of total.values()) {
    for (const file of files.values()) {
      const { path, linesCovered, linesMissed, branchesCovered, branchesMissed } = file;
      addBetter(all, [path, linesCovered + linesMissed, branchesCovered + branchesMissed].join('\0'), file);
    }
  }
  return [...all.values()];
}

function addBetter(files: CoverageFiles, key: string, file: CoveredFile): void {
  const other = files.get(key);
  if (!other || coversMore(file, other)) files.set(key, file);
}

function coversMore(one: CoveredFile, other: CoveredFile): boolean {
  const lines = one.linesCovered - other.linesCovered;
  return lines > 0 || (lines === 0 && one.branchesCovered > other.branchesCovered);
}

export function summarize(files: CoveredFile[]): CoverageSummary {
  const summary = {
    files: files.length,
    linesCovered: 0,
    linesMissed: 0,
    branchesCovered: 0,
    branchesMissed: 0,
  };
  for (const file of files) for (const count of COUNTS) summary[count] += file[count];
  return summary;
}
