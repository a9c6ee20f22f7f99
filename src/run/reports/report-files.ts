import { posix } from 'node:path';

import { isBelow } from '../files/selected-links.js';
import { type FileSelection, NO_FILES, type SelectionPorts, selectFiles } from '../files/select-files.js';
import { printable } from '../files/selection-warnings.js';
import type { BuildFiles } from '../ports.js';
import type { ReportFile } from './read-report.js';

/** A report file, and where the commands see it. */
export interface SeenFile extends ReportFile {
  seen: string;
}

/** A file of a declared group. */
export interface GroupFile extends SeenFile {
  /** Its path among the raw files, components separated by `/`. */
  entry: string;
}

/**
 * The report files of a group, by CodeBuild's rules and with its log lines (codebuild.md §4.4, §7.1–7.3).
 * @param spec evaluated
 * @returns what is wrong, as text: also when there are none (§7.2)
 * @throws EnvironmentError when the files cannot be listed
 */
export async function selectReportFiles(
  spec: Pick<FileSelection, 'files' | 'baseDirectory' | 'discardPaths'>,
  { files, ...ports }: SelectionPorts & { files: Pick<BuildFiles, 'list' | 'links' | 'reach'> },
): Promise<GroupFile[] | string> {
  const selection = await selectFiles(
    // Files of the same name are all read.
    { ...spec, discardPaths: false, excludePaths: [], keepLinks: false },
    { files, ...ports },
  );
  const nothing = `no matching report paths found for ${spec.files.map(printable).join(', ')}`;
  if ('problem' in selection) {
    return selection.problem === NO_FILES ? nothing : selection.problem;
  }
  const reached = await files.reach(selection.files.map(({ path }) => path));
  const found = selection.files.flatMap(({ entry, path: seen }, index): GroupFile[] => {
    const path = reached[index];
    const name = nameOf(seen, ports.source);
    if (path !== undefined) return [{ name, entry, path, seen }];
    ports.warn(`${printable(name)} is gone meanwhile: it is left out of the report.`);
    return [];
  });
  if (found.length === 0) return nothing;
  return spec.discardPaths ? withoutDirectories(found) : found;
}

/** What a report file is called: relative to the source where it is there. */
export function nameOf(path: string, source: string): string {
  return isBelow(path, source) ? posix.relative(source, path) : path;
}

/** `discard-paths`, for raw files; those that share their name with another keep their directories. */
function withoutDirectories(files: GroupFile[]): GroupFile[] {
  const counts = new Map<string, number>();
  const base = ({ entry }: GroupFile): string => posix.basename(entry);
  for (const file of files) counts.set(base(file), (counts.get(base(file)) ?? 0) + 1);
  return files.map((file) => (counts.get(base(file)) === 1 ? { ...file, entry: base(file) } : file));
}
