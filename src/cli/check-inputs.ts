import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';

import type { UnreadableFile } from '../check/checked-file.js';
import { UserError } from '../errors.js';
import { filePattern } from '../run/files/globs.js';

/** A file to check. */
export interface CheckInput {
  /** As shown to people. */
  file: string;
  bytes: Uint8Array;
  isStdin: boolean;
}

const DEFAULT_FILE = 'buildspec.yml';
const SKIPPED_FOLDERS = ['.git', 'node_modules'];
/** Of a name, without its folders: what else is in a folder `buildspecs` may be anything. */
const BUILDSPEC = /buildspec[^]*\.ya?ml$/i;

/**
 * Reads what the arguments mean: files; folders, which is every `*buildspec*.yml` or `.yaml` below them; patterns as those of
 * artifacts (codebuild.md §7.1); and `-` for standard input. Each file once; `buildspec.yml` when nothing is named.
 * Files are read one after the other: of many small ones, to wait for each costs more than to check it.
 * @param stdinFile what standard input is called
 */
export async function* readInputs(
  paths: string[],
  stdinFile: string,
  stdin: () => Promise<Uint8Array>,
): AsyncGenerator<CheckInput | UnreadableFile> {
  const seen = new Set<string>();
  for (const path of paths.length > 0 ? paths : [DEFAULT_FILE]) {
    const files = path === '-' ? ['-'] : filesOf(path);
    if ('message' in files) yield files;
    else
      for (const file of files) {
        if (seen.has(file)) continue;
        seen.add(file);
        if (file === '-') yield { file: stdinFile, bytes: await stdin(), isStdin: true };
        else yield readInput(file);
      }
  }
}

function readInput(file: string): CheckInput | UnreadableFile {
  try {
    return { file, bytes: readFileSync(file), isStdin: false };
  } catch (error) {
    return unreadable(file, error);
  }
}

function filesOf(path: string): string[] | UnreadableFile {
  try {
    if (!statSync(path).isDirectory()) return [path];
    const files = filesBelow(path, Infinity, (file) => BUILDSPEC.test(basename(file)));
    if (files.length > 0) return files;
    return {
      file: path,
      message: 'YAML file does not exist',
      hint: 'No *buildspec*.yml or *buildspec*.yaml is in this folder.',
    };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    // Names that hold such characters are found before; Windows says EINVAL to them.
    const isPattern = (code === 'ENOENT' || code === 'EINVAL') && /[*?[{]/.test(path);
    return isPattern ? filesLike(path) : unreadable(path, error);
  }
}

/** The files that a pattern means, sorted. Nothing is looked for above its first special component. */
function filesLike(pattern: string): string[] | UnreadableFile {
  const components = pattern.split('/');
  const special = components.findIndex((component) => /[*?[{\\]/.test(component));
  const root = components.slice(0, special).join('/') || (pattern.startsWith('/') ? '/' : '.');
  const rest = components.slice(special);
  try {
    const { matches } = filePattern(rest.join('/'), '/');
    const levels = rest.some((component) => component.includes('**')) ? Infinity : rest.length;
    const files = filesBelow(root, levels, (file) => matches(`/${file}`));
    if (files.length > 0) return files;
  } catch (error) {
    if (error instanceof UserError) throw error;
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') return unreadable(pattern, error);
  }
  return {
    file: pattern,
    message: 'no file matches this pattern',
    hint: 'As in artifacts, * stays inside a folder and ** crosses folders.',
  };
}

/** Files below a folder, sorted, by a test of their paths from there. Links to folders are not followed. */
function filesBelow(
  folder: string,
  levels: number,
  isWanted: (file: string) => boolean,
  prefix = '',
): string[] {
  const files: string[] = [];
  const entries = readdirSync(join(folder, prefix), { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = prefix + entry.name;
    if (!entry.isDirectory()) {
      if (isWanted(path)) files.push(join(folder, path));
    } else if (levels > 1 && !SKIPPED_FOLDERS.includes(entry.name)) {
      files.push(...filesBelow(folder, levels - 1, isWanted, `${path}/`));
    }
  }
  return files;
}

function unreadable(path: string, error: unknown): UnreadableFile {
  const { code, message } = error as NodeJS.ErrnoException;
  if (code !== 'ENOENT')
    return { file: path, message: `cannot read ${path}: ${message}`, hint: 'Make the file readable.' };
  return {
    file: path,
    message: `stat ${path}: no such file or directory`,
    hint: 'Name an existing file or folder, or - for standard input.',
  };
}
