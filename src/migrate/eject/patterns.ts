import type { FileSelection } from '../../buildspec/types.js';

/** Which files actions/upload-artifact is to take. */
export interface UploadPaths {
  /** Its `path`, a pattern a line; a shell has to put in variables first where `isDynamic`. */
  lines: string[];
  isDynamic: boolean;
  /** Why paths in the artifact may be other ones than on CodeBuild. */
  difference?: string;
}

/** Nothing has this name: a pattern for it makes the directory that it stands in the root of the artifact. */
const ROOT = 'keeps-the-paths-below-this-directory';

/**
 * Patterns of CodeBuild, which are relative to `base-directory`, as those of GitHub (codebuild.md §7.1). GitHub takes a directory with
 * all that is in it where `dir/*` matches one, which a pattern behind that excludes again; and it cuts off what all paths have in
 * common, which a path to nothing prevents (README of actions/upload-artifact, "Upload using multiple paths and exclusions").
 */
export function uploadPaths(selection: FileSelection & { excludePaths?: { text: string }[] }): UploadPaths {
  const base = relative(selection.baseDirectory?.text ?? '');
  const files = selection.files.map(({ text }) => relative(text));
  // Later patterns take in again what these exclude.
  const sorted = [...files.filter(isShallow), ...files.filter((file) => !isShallow(file))];
  const included = sorted.flatMap((file) => {
    const path = below(base, file);
    return isShallow(file) ? [path, `!${path}/*`] : [path];
  });
  const excluded = (selection.excludePaths ?? []).map(({ text }) => `!${below(base, relative(text))}`);
  const hasOtherRoots =
    [base, ...files].some((path) => /^[/~]/.test(path)) && files.some((file) => /^[/~]/.test(file));
  const isRooted = selection.discardPaths || hasOtherRoots || /[*?[]/.test(base) || coversRoot(files);
  const lines = [...included, ...(isRooted ? [] : [below(base, ROOT)]), ...excluded];
  const difference = hasOtherRoots
    ? 'Paths in the artifact begin where those of all its files part.'
    : /[*?[]/.test(base)
      ? 'The names of the matching directories stay in the paths.'
      : undefined;
  return {
    lines,
    isDynamic: lines.some((line) => /[$`]/.test(line)),
    ...(difference !== undefined && { difference }),
  };
}

/** Without what means the source directory, where GitHub's patterns begin anyway. */
function relative(path: string): string {
  const text = path.trim().replace(/^(\$CODEBUILD_SRC_DIR|\$\{CODEBUILD_SRC_DIR\})(\/|$)/, '');
  return text
    .replace(/^(\.\/+)+/, '')
    .replace(/\/+$/, '')
    .replace(/^\.$/, '');
}

function below(base: string, path: string): string {
  const whole = base === '' || /^[/~$]/.test(path) ? path : `${base}/${path}`;
  // As a comment or an exclusion it would mean something else.
  return /^[#!]/.test(whole) ? `./${whole}` : whole;
}

/** Files of one directory: `dir/*`. */
function isShallow(pattern: string): boolean {
  return /(^|\/)\*$/.test(pattern) && !pattern.includes('**');
}

/**
 * Whether GitHub finds the base by itself: a search begins before the first wildcard, and the root is what all searches have in common;
 * of a single file it is its directory.
 */
function coversRoot(files: string[]): boolean {
  const heads = files.map((file) => file.split('/')[0] ?? '');
  if (heads.some((head) => /[$`]/.test(head))) return false;
  const isFile = files.length === 1 && !files[0]?.includes('/');
  return isFile || heads.some((head) => /[*?[]/.test(head)) || new Set(heads).size > 1;
}
