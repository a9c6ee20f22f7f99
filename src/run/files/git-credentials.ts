import type { SelectedFile } from './select-files.js';

/** Credentials in git's configuration: what actions/checkout leaves, and those in the address of a remote. */
const GIT_CREDENTIALS = /extraheader|password|:\/\/[^/\s]+@/i;

/**
 * Leaves out, with a warning, what nobody may store: CodeBuild's clones hold no credentials; the runner's do, and what is
 * stored is there for everybody who may read it.
 * @param textOf reads a file; undefined when it is gone
 */
export async function withoutGitCredentials<File extends Pick<SelectedFile, 'entry' | 'gitConfig'>>(
  files: File[],
  textOf: (file: File) => Promise<string | undefined>,
  warn: (message: string) => void,
): Promise<File[]> {
  const kept: File[] = [];
  for (const file of files) {
    if (file.gitConfig && GIT_CREDENTIALS.test((await textOf(file)) ?? '')) {
      warn(
        `${file.entry} holds git credentials and is not stored. Choose patterns that leave out .git, or let ` +
          'persist-credentials: false keep actions/checkout from putting the token there.',
      );
    } else {
      kept.push(file);
    }
  }
  return kept;
}
