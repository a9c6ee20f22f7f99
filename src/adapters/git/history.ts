import { execFile } from 'node:child_process';

import { EnvironmentError } from '../../errors.js';
import { findRepository } from './git.js';

/** Reads commits of a clone. What a shallow one has not is fetched from its first remote, with the clone's own credentials. */
export interface History {
  /** The message of a commit. */
  message(commit: string): Promise<string>;
  /** The paths that differ between two commits; both names of a renamed file. */
  changed(from: string, to: string): Promise<string[]>;
  /** The paths that a branch changes since it left another, as in "Files changed" of a pull request. */
  changedSinceFork(base: string, head: string): Promise<string[]>;
  /** The paths that commits change, each against its first parent. */
  changedBy(commits: string[]): Promise<string[]>;
}

export interface HistoryOptions {
  env: NodeJS.ProcessEnv;
  signal?: AbortSignal;
  /** Told before something is fetched. */
  onFetch(message: string): void;
}

const FETCH_MINUTES = 10;
/** How far a shallow clone is deepened in search of where a branch began; then it is fetched as a whole. */
const DEEPEN = ['--deepen=50', '--deepen=1000', '--unshallow'];
const HINT = 'Give actions/checkout `fetch-depth: 0`, and leave `persist-credentials` on.';

/**
 * Opens the repository that a directory lies in.
 * @throws EnvironmentError, here and later, where there is none, or git cannot tell
 */
export function openHistory(directory: string, { env, signal, onFetch }: HistoryOptions): History {
  const found = findRepository(directory);
  if (found === undefined)
    throw new EnvironmentError(`There is no git repository at ${directory}.`, 'Use actions/checkout before.');
  const gitEnv = { ...env, GIT_TERMINAL_PROMPT: '0', LC_ALL: 'C' };
  const git = (argv: string[], input?: string, encoding?: BufferEncoding): Promise<string> =>
    run(['--git-dir', found.gitDirectory, ...argv], { env: gitEnv, signal, encoding }, input);

  const isShallow = async (): Promise<boolean> =>
    (await git(['rev-parse', '--is-shallow-repository'])).trim() === 'true';

  const fetch = async (depth: string[], commits: string[]): Promise<void> => {
    const [remote] = (await git(['remote'])).split('\n');
    try {
      if (!remote) throw new EnvironmentError('it has no remote');
      onFetch(`Fetching commits that the clone at ${directory} has not, from ${remote}`);
      await git(['fetch', '--quiet', '--no-tags', '--no-recurse-submodules', ...depth, remote, ...commits]);
    } catch (error) {
      if (signal?.aborted) throw error;
      const { message } = error as Error;
      throw new EnvironmentError(
        `The clone at ${directory} has not all commits that are needed, and they cannot be fetched: ${message}.`,
        HINT,
        { cause: error },
      );
    }
  };

  /** In a full clone the history stays full. */
  const need = async (commits: string[]): Promise<void> => {
    const told = await git(['cat-file', '--batch-check'], commits.map((commit) => `${commit}\n`).join(''));
    const missing = commits.filter((_, index) => told.split('\n')[index]?.endsWith(' missing'));
    if (missing.length > 0) await fetch((await isShallow()) ? ['--depth=1'] : [], missing);
  };

  const mergeBase = async (base: string, head: string): Promise<string> => {
    await need([base, head]);
    for (const deepen of [undefined, ...DEEPEN]) {
      if (deepen !== undefined && (await isShallow())) await fetch([deepen], [base, head]);
      const [common] = (await git(['merge-base', base, head]).catch(() => '')).split('\n');
      if (common) return common;
    }
    throw new EnvironmentError(`The commits ${base} and ${head} have no history in common.`, HINT);
  };

  const diff = async (from: string, to: string): Promise<string[]> =>
    paths(await git(['diff-tree', '-r', '-z', '--no-renames', '--name-only', from, to]));

  return {
    message: async (commit) => {
      await need([commit]);
      return (await git(['show', '--no-patch', '--format=%B', commit])).replace(/\n+$/, '');
    },
    changed: async (from, to) => {
      await need([from, to]);
      return diff(from, to);
    },
    changedSinceFork: async (base, head) => diff(await mergeBase(base, head), head),
    changedBy: async (commits) => {
      await need(commits);
      const input = commits.map((commit) => `${commit}\n`).join('');
      const parents = firstParents(await git(['cat-file', '--batch'], input, 'latin1'));
      const pairs = commits.map((commit, index) => ({ commit, parent: parents[index] }));
      await need(pairs.flatMap(({ parent }) => parent ?? []));
      const lines = pairs.map(
        ({ commit, parent }) => `${commit}${parent === undefined ? '' : ` ${parent}`}\n`,
      );
      const argv = [
        'diff-tree',
        '--stdin',
        '--root',
        '--no-commit-id',
        '-r',
        '-z',
        '--no-renames',
        '--name-only',
      ];
      return [...new Set(paths(await git(argv, lines.join(''))))];
    },
  };
}

/**
 * Of each commit that `git cat-file --batch` shows, as it is: git itself hides parents in a shallow clone.
 * @param output one character a byte
 */
function firstParents(output: string): (string | undefined)[] {
  const parents: (string | undefined)[] = [];
  for (let at = 0; at < output.length;) {
    const start = output.indexOf('\n', at) + 1;
    const size = Number(output.slice(at, start).trim().split(' ')[2]);
    const [headers = ''] = output.slice(start, start + size).split('\n\n', 1);
    parents.push(/^parent ([0-9a-f]+)$/m.exec(headers)?.[1]);
    at = start + size + 1;
  }
  return parents;
}

function paths(output: string): string[] {
  return output.split('\0').filter((path) => path !== '');
}

/** @throws Error with what git said last; git takes passwords out of addresses itself */
function run(
  argv: string[],
  {
    env,
    signal,
    encoding = 'utf8',
  }: { env: NodeJS.ProcessEnv; signal?: AbortSignal; encoding?: BufferEncoding },
  input = '',
): Promise<string> {
  return new Promise((resolve, reject) => {
    const options = {
      env,
      signal,
      encoding,
      windowsHide: true,
      maxBuffer: Infinity,
      timeout: FETCH_MINUTES * 60_000,
    };
    const child = execFile('git', argv, options, (error, stdout, stderr) => {
      if (error === null) resolve(stdout);
      else if (signal?.aborted) reject(signal.reason as Error);
      else reject(new EnvironmentError(stderr.trim().split('\n').at(-1) || error.message));
    });
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(input);
  });
}
