/** The address of a file of the run's commit on GitHub, or of a line of it; undefined when it is no file of the repository. */
export type FileLink = (path: string, line?: number) => string | undefined;

/**
 * Addresses of files of this machine on GitHub. They have some when the source is the repository that the run is about, and
 * lies in the workspace.
 * @param repositoryUrl of the source
 */
export function fileLinks(environment: NodeJS.ProcessEnv, repositoryUrl: string | undefined): FileLink {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_REPOSITORY: repository,
    GITHUB_SHA: sha,
    GITHUB_WORKSPACE: root,
  } = environment;
  if (!server || !repository || !sha || !root || repositoryUrl !== `${server}/${repository}.git`) {
    return () => undefined;
  }
  return (path, line) => {
    // Half a surrogate pair has no encoding.
    if (!path.startsWith(`${root}/`) || /[\uD800-\uDFFF]/u.test(path)) return undefined;
    const file = path
      .slice(root.length + 1)
      .split('/')
      .map((part) =>
        encodeURIComponent(part).replace(/[()]/g, (bracket) => (bracket === '(' ? '%28' : '%29')),
      )
      .join('/');
    return `${server}/${repository}/blob/${sha}/${file}${line === undefined ? '' : `#L${line}`}`;
  };
}
