import { posix } from 'node:path';

import { EnvironmentError, UserError } from '../../errors.js';
import type { BuildFiles, ListedFile } from '../ports.js';
import { excludeFilter, filePattern } from './globs.js';
import { type Area, createLinkJudge, isBelow, type MatchedPattern } from './selected-links.js';
import { createWarnings, printable, type Warnings } from './selection-warnings.js';

/** Which files, as a buildspec says it, once the shell has evaluated the texts (codebuild.md §7). */
export interface FileSelection {
  files: string[];
  /** Relative to the source, or absolute; may hold wildcards. Absent: the source. */
  baseDirectory?: string | undefined;
  discardPaths: boolean;
  excludePaths: string[];
  /** Links stay links, as far as they do not leave the source. */
  keepLinks: boolean;
  /** Files that come to one entry are all taken, each once; else the last one is. */
  sameNames?: boolean;
}

/** A file that is selected. */
export interface SelectedFile {
  /** Its path in the artifact, components separated by `/`. */
  entry: string;
  /** As the commands see it; of a link that is followed, what it leads to. */
  path: string;
  /** The text of a link that is kept. */
  link?: string;
  /** A configuration file of git, which may hold credentials: actions/checkout leaves some there. */
  gitConfig?: true;
}

/** Where files are selected, and who is told. */
export interface SelectionPorts {
  /** The source directory as the commands see it; absolute. */
  source: string;
  files: Pick<BuildFiles, 'list' | 'links'>;
  /** A line of CodeBuild's log. */
  log(text: string): void;
  warn(text: string): void;
}

/** A directory that patterns are relative to. */
interface Base extends Area {
  /** For the log. */
  text: string;
}

/** The problem of a selection without files, in CodeBuild's words for artifacts (codebuild.md §4.5). */
export const NO_FILES = 'no matching artifact paths found';

/** Bytes of a name that are not UTF-8, see adapters/shell/build-files.ts. */
const NOT_UTF8 = /[\uD800-\uDFFF]/u;
/** In a submodule's and a worktree's part of it, too. */
const GIT_CONFIG = /\/\.git\/(.*\/)?config(\.worktree)?$/s;

/**
 * Selects files with CodeBuild's rules and log lines (codebuild.md §4.4, §7.1–7.3); a selection without files is a
 * problem. Links to files are followed. What a relative pattern finds by a link that leaves the source is left out (SPEC
 * §2.1); a base directory that is named without wildcards may lie anywhere.
 * @throws EnvironmentError when the files cannot be listed
 */
export async function selectFiles(
  selection: FileSelection,
  ports: SelectionPorts,
): Promise<{ files: SelectedFile[] } | { problem: string }> {
  const warnings = createWarnings(ports.warn);
  try {
    return await select(selection, ports, warnings);
  } catch (error) {
    if (error instanceof UserError) return { problem: error.message };
    throw error;
  } finally {
    warnings.finish();
  }
}

async function select(
  selection: FileSelection,
  ports: SelectionPorts,
  warnings: Warnings,
): Promise<{ files: SelectedFile[] } | { problem: string }> {
  const directory = selection.baseDirectory ?? '.';
  const bases = await findBases(directory, ports, warnings);
  if (bases.length === 0) {
    return { problem: `no matching base directory path found for ${printable(directory)}` };
  }
  const selected = new Map<string, SelectedFile>();
  for (const base of bases) {
    for (const file of await selectBelow(base, selection, ports, warnings)) {
      const { entry, path } = file;
      const key = selection.sameNames ? path : entry;
      const other = selected.get(key);
      if (other && other.path !== path) {
        warnings.add('collision', `${other.path} and ${path} are both ${entry}: the last one is taken.`);
      }
      selected.set(key, file);
    }
  }
  const files = [...selected.values()];
  const odd = files.find(({ entry, path, link = '' }) =>
    [entry, path, link].some((text) => NOT_UTF8.test(text)),
  );
  if (odd)
    return {
      problem: `the name of ${printable(odd.path)} is not UTF-8: rename it, or choose patterns that leave it out`,
    };
  return files.length > 0 ? { files } : { problem: NO_FILES };
}

async function findBases(directory: string, ports: SelectionPorts, warnings: Warnings): Promise<Base[]> {
  const { source, files, log } = ports;
  const shown = printable(directory);
  log(`Expanding base directory path: ${shown}`);
  log('Assembling file list');
  log(`Expanding ${shown}`);
  const { walks, matches, literal } = filePattern(withLiteralSource(directory, source), source);
  const found =
    literal === undefined ? sorted(directories(await files.list(walks, []))).filter(matches) : [literal];
  const [root, ...targets] = await files.links([source, ...found]);
  const sourceArea = root?.real || source;
  const isWild = literal === undefined;
  const bases = found.flatMap((path, index): Base[] => {
    const { real, kind } = targets[index] ?? { real: '', kind: 'nothing' };
    if (kind !== 'directory') return [];
    const inSource = isBelow(path, source);
    if (isWild && inSource && !directory.startsWith('/') && !isBelow(real, sourceArea)) {
      warnings.add('leaving', `The link ${path} leaves the source directory, for ${real}: it is left out.`);
      return [];
    }
    const text = !isWild ? directory : inSource ? posix.relative(source, path) || '.' : path;
    return [{ path, text, named: [source, path], real: [sourceArea, real] }];
  });
  if (bases.length === 0) log(`Skipping invalid file path ${shown}`);
  return bases;
}

/** Those that are listed, which links may be, and all that files were found in. */
function directories(listed: ListedFile[]): string[] {
  const found = new Set<string>();
  for (const { path, kind } of listed) {
    if (kind !== 'file') found.add(path);
    let above = posix.dirname(path);
    for (; !found.has(above) && above !== '/'; above = posix.dirname(above)) found.add(above);
  }
  return [...found];
}

async function selectBelow(
  base: Base,
  { files: texts, excludePaths, discardPaths, keepLinks }: FileSelection,
  { source, files, log }: SelectionPorts,
  warnings: Warnings,
): Promise<SelectedFile[]> {
  log(`Expanding file paths for base directory ${printable(base.text)}`);
  log('Assembling file list');
  const patterns = texts.map((text) => ({
    ...filePattern(withLiteralSource(text, source), base.path),
    absolute: text.startsWith('/'),
  }));
  const exclude = excludeFilter(
    excludePaths.map((text) => withLiteralSource(text, source)),
    base.path,
  );
  const walks = patterns.flatMap((pattern) => pattern.walks);
  const inside = walks.filter(({ root }) => isBelow(root, base.path));
  const outside = walks.filter(({ root }) => !isBelow(root, base.path));
  const listed = new Map<string, ListedFile>();
  for (const file of await files.list(inside, [...exclude.names, ...exclude.paths]))
    listed.set(file.path, file);
  if (outside.length > 0) {
    // Names are excluded below the base only.
    for (const file of await files.list(outside, exclude.paths)) listed.set(file.path, file);
  }
  const unreadable = [...listed.values()].find(({ kind }) => kind === 'unreadable');
  if (unreadable) {
    throw new EnvironmentError(
      `The directory ${printable(unreadable.path)} cannot be read, and may hold files that the patterns mean.`,
      'Make it readable, for example with chmod a+rX, or choose patterns that leave it out.',
    );
  }
  const candidates = sorted([...listed.keys()]).flatMap((path) => {
    const file = listed.get(path);
    return file === undefined || file.kind === 'directory' || exclude.excludes(path) ? [] : [file];
  });
  const matched = patterns.map((pattern): MatchedPattern => {
    return { ...pattern, files: candidates.filter(({ path }) => pattern.matches(path)) };
  });
  const judge = await createLinkJudge(matched, base, keepLinks, files, warnings);
  return matched.flatMap((pattern, index) => {
    const text = printable(texts[index] ?? '');
    log(`Expanding ${text}`);
    const kept = pattern.files.flatMap((file): SelectedFile[] => {
      const judged = judge(file, pattern);
      if (!judged) return [];
      const entry = discardPaths
        ? posix.basename(file.path)
        : entryOf(file.path, base.path, pattern.absolute);
      const isConfig =
        judged.link === undefined && (GIT_CONFIG.test(file.path) || GIT_CONFIG.test(judged.path));
      return [{ entry, ...judged, ...(isConfig && { gitConfig: true }) }];
    });
    log(kept.length > 0 ? `Found ${kept.length} file(s)` : `Skipping invalid file path ${text}`);
    return kept;
  });
}

function entryOf(path: string, base: string, absolute: boolean): string {
  if (absolute && !isBelow(path, base)) return path.slice(1);
  return posix.relative(base, path).replace(/^(\.\.\/)+/, '');
}

/** `$CODEBUILD_SRC_DIR/…`: what the source directory is called is no pattern. */
function withLiteralSource(pattern: string, source: string): string {
  if (source === '/' || !isBelow(pattern, source)) return pattern;
  return source.replace(/[*?[\\{},]/g, '\\$&') + pattern.slice(source.length);
}

/** In the order of their bytes, which is not that of JavaScript's strings. */
function sorted(paths: string[]): string[] {
  return paths
    .map((path) => ({ path, bytes: Buffer.from(path) }))
    .sort((one, other) => Buffer.compare(one.bytes, other.bytes))
    .map(({ path }) => path);
}
