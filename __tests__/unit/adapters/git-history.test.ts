import { describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { type History, openHistory } from '../../../src/adapters/git/history.js';
import { EnvironmentError } from '../../../src/errors.js';
import { git, gitEnv, temporaryDirectory } from './repositories.js';

interface Clone {
  history: History;
  directory: string;
  fetched: string[];
}

/** A repository that others are cloned from. */
function origin(): {
  directory: string;
  commit: (files: Record<string, string | undefined>, message?: string) => string;
} {
  const directory = temporaryDirectory();
  git(directory, 'init', '--quiet', '--initial-branch=main');
  return {
    directory,
    commit: (files, message = 'change') => {
      for (const [name, text] of Object.entries(files)) {
        const path = join(directory, name);
        mkdirSync(dirname(path), { recursive: true });
        if (text === undefined) rmSync(path);
        else writeFileSync(path, text);
      }
      git(directory, 'add', '--all');
      git(directory, 'commit', '--quiet', '--allow-empty', '--message', message);
      return git(directory, 'rev-parse', 'HEAD');
    },
  };
}

/** As actions/checkout does it, with a depth or whole. */
function clone(from: string, ref: string, depth?: number): Clone {
  const directory = temporaryDirectory();
  git(directory, 'init', '--quiet', '--initial-branch=main');
  git(directory, 'remote', 'add', 'origin', `file://${from}`);
  const deep = depth === undefined ? [] : [`--depth=${depth}`];
  git(directory, 'fetch', '--quiet', '--no-tags', ...deep, 'origin', ref);
  git(directory, 'checkout', '--quiet', '--detach', 'FETCH_HEAD');
  const fetched: string[] = [];
  return {
    directory,
    fetched,
    history: openHistory(directory, { env: gitEnv, onFetch: (message) => fetched.push(message) }),
  };
}

describe('the files of a push', () => {
  it.each([
    ['in a clone with all of the history', undefined, 0],
    ['in a shallow clone, whose rest is fetched', 1, 1],
  ])('%s', async (_, depth, fetches) => {
    const { directory, commit } = origin();
    const before = commit({ a: '1', 'old name': '1\n2\n3\n4\n', gone: '1' });
    commit({ 'src/b': '1' });
    const after = commit({ 'old name': undefined, 'ümlaut\n"new"': '1\n2\n3\n4\n', gone: undefined });
    const { history, fetched } = clone(directory, 'main', depth);
    await expect(history.changed(before, after)).resolves.toEqual([
      'gone',
      'old name',
      'src/b',
      'ümlaut\n"new"',
    ]);
    expect(fetched).toHaveLength(fetches);
  });

  it.each([undefined, 1])('to a new branch are those of its commits (depth %j)', async (depth) => {
    const { directory, commit } = origin();
    const first = commit({ a: '1' });
    git(directory, 'checkout', '--quiet', '-b', 'topic');
    const second = commit({ b: '1' });
    const third = commit({ c: '1', b: undefined });
    const { history } = clone(directory, 'topic', depth);
    await expect(history.changedBy([second, third])).resolves.toEqual(['b', 'c']);
    await expect(history.changedBy([third])).resolves.toEqual(['b', 'c']);
    await expect(history.changedBy([first])).resolves.toEqual(['a']);
  });

  it.each([undefined, 1])('of a merge are what it brings to the branch (depth %j)', async (depth) => {
    const { directory, commit } = origin();
    commit({ a: '1' });
    git(directory, 'checkout', '--quiet', '-b', 'topic');
    commit({ topic: '1' });
    git(directory, 'checkout', '--quiet', 'main');
    commit({ main: '1' }, 'parent 0123456789012345678901234567890123456789\n\nof nothing');
    git(directory, 'merge', '--quiet', '--no-ff', '--message', 'merge', 'topic');
    const merge = git(directory, 'rev-parse', 'HEAD');
    const { history } = clone(directory, 'main', depth);
    await expect(history.changedBy([merge])).resolves.toEqual(['topic']);
    await expect(history.changedBy([git(directory, 'rev-parse', 'HEAD^1')])).resolves.toEqual(['main']);
  });
});

describe('the files of a pull request', () => {
  it.each([
    ['all of the history', undefined],
    ['one commit', 1],
    ['a few commits', 3],
  ])('are what its branch changed since it left the base: %s', async (_, depth) => {
    const { directory, commit } = origin();
    commit({ a: '1' });
    git(directory, 'checkout', '--quiet', '-b', 'topic');
    for (let count = 0; count < 60; count++) commit({ topic: `${count}` });
    const head = commit({ 'more/topic': '1' });
    git(directory, 'checkout', '--quiet', 'main');
    const base = commit({ main: '1' });
    const { history, directory: cloned } = clone(directory, 'topic', depth);
    await expect(history.changedSinceFork(base, head)).resolves.toEqual(['more/topic', 'topic']);
    expect(git(cloned, 'status', '--porcelain')).toBe('');
  });

  it('are unknown where the two have nothing in common', async () => {
    const { directory, commit } = origin();
    const base = commit({ a: '1' });
    git(directory, 'checkout', '--quiet', '--orphan', 'other');
    const head = commit({ b: '1' });
    const { history } = clone(directory, 'other', 1);
    await expect(history.changedSinceFork(base, head)).rejects.toThrow('have no history in common.');
  });
});

describe('a message', () => {
  it.each([undefined, 1])('is that of the commit, whole (depth %j)', async (depth) => {
    const { directory, commit } = origin();
    const first = commit({ a: '1' }, 'feat: ä\n\nbody\n');
    commit({ a: '2' });
    const { history } = clone(directory, 'main', depth);
    await expect(history.message(first)).resolves.toBe('feat: ä\n\nbody');
  });
});

describe('what cannot be found out', () => {
  const NOWHERE = 'c'.repeat(40);

  it('is told with what to do about it', async () => {
    const { directory, commit } = origin();
    const head = commit({ a: '1' });
    const { history } = clone(directory, 'main', 1);
    const failed = history.changed(NOWHERE, head);
    await expect(failed).rejects.toBeInstanceOf(EnvironmentError);
    await expect(failed).rejects.toMatchObject({
      message: expect.stringMatching(
        /has not all commits that are needed, and they cannot be fetched: fatal: .*\.$/,
      ),
      hint: expect.stringContaining('`fetch-depth: 0`'),
    });
  });

  it('without a remote', async () => {
    const { directory, commit } = origin();
    const head = commit({ a: '1' });
    const history = openHistory(directory, { env: gitEnv, onFetch: () => undefined });
    await expect(history.changed(NOWHERE, head)).rejects.toThrow('cannot be fetched: it has no remote.');
  });

  it('without a repository', () => {
    const directory = temporaryDirectory();
    expect(() => openHistory(directory, { env: gitEnv, onFetch: () => undefined })).toThrow(
      `There is no git repository at ${directory}.`,
    );
  });

  it('when it is stopped', async () => {
    const { directory, commit } = origin();
    const head = commit({ a: '1' });
    const history = openHistory(directory, {
      env: gitEnv,
      signal: AbortSignal.abort('STOPPED'),
      onFetch: () => undefined,
    });
    await expect(history.changed(head, head)).rejects.toBe('STOPPED');
  });
});

it('a clone with all of its history keeps it', async () => {
  const { directory, commit } = origin();
  commit({ a: '1' });
  const base = commit({ a: '2' });
  const { directory: cloned, history } = clone(directory, 'main');
  git(directory, 'checkout', '--quiet', '-b', 'forced', 'HEAD^');
  const other = commit({ b: '1' });
  await expect(history.changed(base, other)).resolves.toEqual(['a', 'b']);
  expect(git(cloned, 'rev-parse', '--is-shallow-repository')).toBe('false');
  expect(
    execFileSync('git', ['log', '--format=%H'], { cwd: cloned, encoding: 'utf8' }).trim().split('\n'),
  ).toHaveLength(2);
  expect(readFileSync(join(cloned, '.git/config'), 'utf8')).not.toContain('promisor');
});
