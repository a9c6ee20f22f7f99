/**
 * What GitHub allows in no artifact's name, and in no path inside one (github-actions.md §4.3); its client takes a
 * backslash in a path for a separator.
 */
const NOT_IN_NAMES = /["<>:|*?\\/\p{Cc}]/gu;
const NOT_IN_PATHS = /["<>:|*?\\\r\n]/;
const LONGEST_NAME = 200;

/** The name, with `-` for what GitHub does not allow; never empty. */
export function artifactName(name: string): string {
  const clean = name.trim().replace(NOT_IN_NAMES, '-').slice(0, LONGEST_NAME);
  return clean === '' || /^\.+$/.test(clean) ? 'artifact' : clean;
}

/** Whether a file can be in an artifact by this path. */
export function isUploadable(path: string): boolean {
  return !NOT_IN_PATHS.test(path);
}
