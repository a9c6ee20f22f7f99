import { execFile } from 'node:child_process';
import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Repository, SourceFacts } from '../../plan/types.js';

/** What git says about a directory. Every part may be missing: no remote, no commit yet, a detached HEAD. */
export interface GitFacts {
  /** Clone URL as CodeBuild would show it, see {@link cloneUrl}. */
  remoteUrl?: string;
  commit?: string;
  branch?: string;
  repository: Repository;
}

/**
 * Reads the repository that a directory lies in; `undefined` where there is none, or no git program.
 *
 * The repository is found by us and named to git: git then does not ask who owns it (a job container's workspace
 * belongs to somebody else), which works with every version of git and needs no `safe.directory` anywhere. Nor does
 * the GIT_DIR of a git hook that started us count.
 */
export async function readGit(directory: string, env: NodeJS.ProcessEnv): Promise<GitFacts | undefined> {
  const found = findRepository(directory);
  if (found === undefined) return undefined;
  const { gitDirectory, repository } = found;
  const [head, remotes] = await Promise.all([
    git(gitDirectory, ['rev-parse', 'HEAD', '--symbolic-full-name', 'HEAD'], env),
    git(gitDirectory, ['config', '--null', '--get-regexp', '^remote\\..*\\.url$'], env),
  ]);
  const [commit, ref] = head?.trimEnd().split('\n') ?? [];
  const remoteUrl = remotes === undefined ? undefined : originUrl(remotes);
  return {
    remoteUrl: remoteUrl === undefined ? undefined : cloneUrl(remoteUrl),
    commit,
    branch: ref?.startsWith('refs/heads/') ? ref.slice('refs/heads/'.length) : undefined,
    repository,
  };
}

/** A source as git alone describes it: what was asked for is the branch one is on, else the commit. */
export function gitSource(directory: string, facts: GitFacts | undefined): SourceFacts {
  const version = facts?.branch ?? facts?.commit;
  return {
    directory,
    repositoryUrl: facts?.remoteUrl,
    version: facts?.commit === undefined ? undefined : version,
    resolvedVersion: facts?.commit,
    repository: facts?.repository,
  };
}

/**
 * A remote's URL as `CODEBUILD_SOURCE_REPO_URL` holds it: without credentials, and https for ssh remotes, since
 * CodeBuild clones Git providers over https only and buildspecs take that URL apart (codebuild.md §5.1).
 */
export function cloneUrl(remote: string): string {
  const ssh = /^(?:git\+)?ssh:\/\/(?:[^@/]*@)?([^/:]+)(?::\d+)?\/+(.+)$/i.exec(remote);
  // `host:path`; one letter before the colon is a Windows drive, `::` a remote helper.
  const scp = /^(?:[^@/:]+@)?([^/:@]{2,}):(?![:/]*\/\/|:)\/*(.+)$/.exec(remote);
  const match = ssh ?? scp;
  if (match) return `https://${match[1]}/${match[2]}`;
  return remote.replace(/^([a-z][a-z0-9+.-]*:\/\/)[^/?#]*@/i, '$1');
}

/** The nearest parent that is a repository; a worktree's and a submodule's `.git` is a file that names another place. */
export function findRepository(start: string): { gitDirectory: string; repository: Repository } | undefined {
  try {
    const real = realpathSync(start);
    let directory = real;
    for (;;) {
      const candidate = path.join(directory, '.git');
      const found = existsSync(candidate) ? followGitFile(candidate) : undefined;
      if (found !== undefined && existsSync(path.join(found, 'HEAD'))) {
        const repository: Repository = { directory, path: path.relative(directory, real) };
        if (found !== candidate) repository.gitDirectory = commonDirectory(found);
        return { gitDirectory: found, repository };
      }
      const parent = path.dirname(directory);
      if (parent === directory) return undefined;
      directory = parent;
    }
  } catch {
    return undefined;
  }
}

/** A linked worktree's own data lies below that of the repository, which it needs too. */
function commonDirectory(gitDirectory: string): string {
  const file = path.join(gitDirectory, 'commondir');
  return existsSync(file) ? path.resolve(gitDirectory, readFileSync(file, 'utf8').trim()) : gitDirectory;
}

function followGitFile(candidate: string): string | undefined {
  if (statSync(candidate).isDirectory()) return candidate;
  const target = /^gitdir: (.+?)\s*$/.exec(readFileSync(candidate, 'utf8'))?.[1];
  return target === undefined ? undefined : path.resolve(path.dirname(candidate), target);
}

/** `origin`, else the first remote; the input is `git config --null`: `key LF value NUL` for each. */
function originUrl(config: string): string | undefined {
  const remotes = config
    .split('\0')
    .filter((entry) => entry.includes('\n'))
    .map((entry) => ({
      key: entry.slice(0, entry.indexOf('\n')),
      url: entry.slice(entry.indexOf('\n') + 1),
    }));
  return (remotes.find(({ key }) => key === 'remote.origin.url') ?? remotes[0])?.url;
}

/** Standard output of a git command; `undefined` when it failed or git is not there. */
function git(gitDirectory: string, argv: string[], env: NodeJS.ProcessEnv): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', ['--git-dir', gitDirectory, ...argv], { env, windowsHide: true }, (error, stdout) =>
      resolve(error ? undefined : stdout),
    );
  });
}
