import { posix } from 'node:path';

import { isBelow } from '../files/selected-links.js';
import {
  type FileSelection,
  NO_FILES,
  type SelectedFile,
  type SelectionPorts,
  selectFiles,
} from '../files/select-files.js';
import { printable } from '../files/selection-warnings.js';
import type { BuildFiles } from '../ports.js';
import type { ReportFile } from './read-report.js';

/** A report file, and where the commands see it. */
export interface SeenFile extends ReportFile {
  seen: string;
}

/** A file of a declared group. */
export interface GroupFile extends SeenFile, Pick<SelectedFile, 'gitConfig'> {
  /** Its path among the raw files, components separated by `/`. */
  entry: string;
  /** `seen` without links. */
  real: string;
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
    { ...spec, sameNames: true, excludePaths: [], keepLinks: false },
    { files, ...ports },
  );
  const nothing = `no matching report paths found for ${spec.files.map(printable).join(', ')}`;
  if ('problem' in selection) {
    return selection.problem === NO_FILES ? nothing : selection.problem;
  }
  const paths = selection.files.map(({ path }) => path);
  const targets = await files.links(paths);
  const reached = await files.reach(paths);
  const found = new Map<string, GroupFile>();
  for (const [index, { path: seen, ...selected }] of selection.files.entries()) {
    const path = reached[index];
    const name = nameOf(seen, ports.source);
    const real = targets[index]?.real || seen;
    if (path !== undefined) found.set(real, { ...selected, name, path, seen, real });
    else ports.warn(`${printable(name)} is gone meanwhile: it is left out of the report.`);
  }
  return found.size === 0 ? nothing : withOwnEntries([...found.values()]);
}

/** What a report file is called: relative to the source where it is there. */
export function nameOf(path: string, source: string): string {
  return isBelow(path, source) ? posix.relative(source, path) : path;
}

/** Files of one entry are called by their paths: relative to the source, or, where that is not enough, as a whole. */
function withOwnEntries(files: GroupFile[]): GroupFile[] {
  const counts = new Map<string, number>();
  for (const { entry } of files) counts.set(entry, (counts.get(entry) ?? 0) + 1);
  const own = files.map((file) =>
    counts.get(file.entry) === 1 ? file : { ...file, entry: file.name.replace(/^\//, '') },
  );
  if (new Set(own.map(({ entry }) => entry)).size === own.length) return own;
  return files.map((file) => ({ ...file, entry: file.seen.slice(1) }));
}
