import type { CoveredFile } from '../../reports/types.js';
import type { CoverageSummary } from './results.js';

/** Covered files by their paths. */
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
 * claims more than one run of the tests has covered.
 */
export function addReportFile(total: CoverageFiles, files: CoverageFiles): void {
  for (const [path, file] of files) {
    const other = total.get(path);
    if (!other || coversMore(file, other)) total.set(path, file);
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
