/**
 * What GitHub allows in no artifact's name, and in no path inside one (github-actions.md §4.3); its client takes a
 * backslash in a path for a separator.
 */
const NOT_IN_NAMES = /["<>:|*?\\/\p{Cc}]/gu;
const NOT_IN_PATHS = /["<>:|*?\\\r\n]/;
const LONGEST_NAME = 200;
/** Of what tells artifacts of one build apart. */
const LONGEST_MARK = 40;

/** The name, with `-` for what GitHub does not allow; never empty. */
export function artifactName(name: string): string {
  const clean = name.trim().replace(NOT_IN_NAMES, '-').slice(0, LONGEST_NAME);
  return clean === '' || /^\.+$/.test(clean) ? 'artifact' : clean;
}

/**
 * The name of a build's artifact, one that GitHub allows. In a batch it ends with the build's identifier, unless it does so
 * anyway: as a word of its own, so that no two builds of the batch have the same name, whatever their authors call them.
 * @param mark what tells it from another artifact of the build that has its name
 * @param batchBuild identifier of the build in its batch
 */
export function buildArtifactName(name: string, mark?: string, batchBuild?: string): string {
  const clean = artifactName(name);
  const isUnique = batchBuild === undefined || /\w*$/.exec(clean)?.[0] === batchBuild;
  if (mark === undefined && isUnique) return clean;
  const parts = [mark === undefined ? undefined : artifactName(mark).slice(0, LONGEST_MARK), batchBuild];
  const end = parts.map((part) => (part === undefined ? '' : `-${part}`)).join('');
  return clean.slice(0, LONGEST_NAME - end.length) + end;
}

/** Whether a file can be in an artifact by this path. */
export function isUploadable(path: string): boolean {
  return !NOT_IN_PATHS.test(path);
}
