import type { CoveredFile } from '../../reports/types.js';
import type { CoverageSummary } from './results.js';

/** Covered files by their paths, or by what else tells them apart. */
export type CoverageFiles = Map<string, CoveredFile>;

const COUNTS = ['linesCovered', 'linesMissed', 'branchesCovered', 'branchesMissed'] as const;

/** Adds an entry of one report file: what it has several of for one source file are parts of that, classes for example. */
export function addPart(files: CoverageFiles, part: CoveredFile): void {
  const sum = { ...part };
  const other = files.get(part.path);
  if (other) for (const count of COUNTS) sum[count] += other[count];
  files.set(part.path, sum);
}

/**
 * Adds what the next report file has. Of a source file that an earlier one has too, the entry with more covered lines (or as
 * many, and more covered branches) counts: nobody can tell from counts which lines both have covered, and so no report
 * claims more than one run of the tests has covered. Entries of one path that have not the same lines and branches are
 * files of two modules: paths are relative, to what the report file does not always say.
 */
export function addReportFile(total: CoverageFiles, files: CoverageFiles): void {
  for (const file of files.values()) {
    const { path, linesCovered, linesMissed, branchesCovered, branchesMissed } = file;
    const key = [path, linesCovered + linesMissed, branchesCovered + branchesMissed].join('\0');
    const other = total.get(key);
    if (!other || coversMore(file, other)) total.set(key, file);
  }
}

function coversMore(one: CoveredFile, other: CoveredFile): boolean {
  const lines = one.linesCovered - other.linesCovered;
  return lines > 0 || (lines === 0 && one.branchesCovered > other.branchesCovered);
}

export function summarize(files: CoverageFiles): CoverageSummary {
  const summary = {
    files: files.size,
    linesCovered: 0,
    linesMissed: 0,
    branchesCovered: 0,
    branchesMissed: 0,
  };
  for (const file of files.values()) for (const count of COUNTS) summary[count] += file[count];
  return summary;
}
