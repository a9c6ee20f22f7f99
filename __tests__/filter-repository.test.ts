/** `mode: filter` and `buildspec filter` for events of real repositories, in the shallow clones that actions/checkout makes. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';

import { commandLine } from './support/command-line.js';
import { eventOf } from './support/filter-table.js';
import { runAction } from './support/runner.js';
import { gitdir, type GitDirectory } from './support/testdir.js';

const NONE = '0'.repeat(40);
const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
const kept = <T extends { cleanup(): Promise<void> }>(made: T): T => {
  cleanups.push(() => made.cleanup());
  return made;
};

/** GitHub's side: commits may be asked for by name, also those of forks and those that a branch no longer has. */
async function repository(files: Record<string, string>): Promise<GitDirectory> {
  const made = kept(await gitdir(files));
  made.git('config', 'uploadpack.allowAnySHA1InWant', 'true');
  return made;
}

/** Commits files, those that are undefined removed; gives the commit. */
function commit({ path, git }: GitDirectory, files: Record<string, string | undefined>, message = 'change') {
  for (const [name, text] of Object.entries(files)) {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    if (text === undefined) rmSync(file);
    else writeFileSync(file, text);
  }
  git('add', '--all');
  git('commit', '--quiet', '--allow-empty', `--message=${message}`);
  return git('rev-parse', 'HEAD');
}

interface Pushed {
  before: string;
  after: string;
  /** Of the push, the oldest first: GitHub lists them, to workflows without their files. */
  commits?: string[];
  ref?: string;
  forced?: boolean;
}

function push({ git }: GitDirectory, { before, after, commits = [after], ref, forced = false }: Pushed) {
  const told = (id: string) => ({
    ...{ id, tree_id: git('rev-parse', `${id}^{tree}`), distinct: true },
    ...{ message: git('show', '--no-patch', '--format=%B', id), timestamp: '2026-03-02T10:11:12+01:00' },
    author: { name: 'Octo Cat', email: 'octocat@github.com', username: 'octocat' },
  });
  return eventOf('push', 'push', {
    ...{ ref: ref ?? 'refs/heads/main', before, after, forced, created: before === NONE },
    ...{ commits: commits.map(told), head_commit: told(after) },
  });
}

/** The answers of the action and of the command line, each in a clone of its own as actions/checkout leaves it. */
async function answers(
  remote: GitDirectory,
  event: { name: string; payload: unknown },
  filters: object[],
  { checkedOut, depth = 1 }: { checkedOut: string; depth?: number },
) {
  const clone = async (): Promise<string> => {
    const { path, git } = kept(await gitdir());
    git('update-ref', '-d', 'HEAD');
    git('remote', 'add', 'origin', pathToFileURL(remote.path).href);
    git('fetch', '--quiet', '--no-tags', ...(depth === 0 ? [] : [`--depth=${depth}`]), 'origin', checkedOut);
    git('checkout', '--quiet', '--detach', checkedOut);
    return path;
  };
  const groups = JSON.stringify([filters]);
  const step = kept(
    await runAction({
      ...{ workspace: await clone(), event },
      with: { mode: 'filter', 'filter-groups': groups },
    }),
  );
  const cli = kept(
    await commandLine({ 'source/f.json': groups, 'source/event.json': JSON.stringify(event.payload) }),
  );
  const args = ['--event-name', event.name, '--explain', '--source', await clone()];
  const local = await cli.run(['filter', 'f.json', '--event', 'event.json', ...args], {});
  expect([step.problems, step.exitCode, local.status]).toEqual([[], 0, 0]);
  const run = step.outputs['run'];
  expect(local.stdout.trimEnd().split('\n').at(-1)).toBe(run);
  return { run, explained: local.stdout };
}

const PUSH = { type: 'EVENT', pattern: 'PUSH' };
const file = (pattern: string, more = {}) => [
  { type: 'EVENT', pattern: 'PUSH,PULL_REQUEST_CREATED' },
  { type: 'FILE_PATH', pattern, ...more },
];
const NOT = { excludeMatchedPattern: true };

describe('the files of a push', () => {
  it('of several commits are what differs in the end', async () => {
    const remote = await repository({ a: '1' });
    const before = remote.sha;
    const commits = [commit(remote, { 'docs/b': '1', passing: '1' }), commit(remote, { passing: undefined })];
    const event = push(remote, { before, after: commits[1]!, commits });
    const at = { checkedOut: commits[1]! };
    expect(await answers(remote, event, file('^docs/b$'), at)).toMatchObject({ run: 'true' });
    expect(await answers(remote, event, file('^passing$'), at)).toMatchObject({ run: 'false' });
    expect(await answers(remote, event, file('^docs/', NOT), at)).toMatchObject({ run: 'false' });
  }, 60_000);

  it('have both names of one that was renamed, and those that were removed', async () => {
    const remote = await repository({ 'old/a': '1\n2\n3\n', gone: '' });
    const before = remote.sha;
    const after = commit(remote, { 'old/a': undefined, 'new/a': '1\n2\n3\n', gone: undefined });
    const event = push(remote, { before, after });
    for (const pattern of ['^old/', '^new/', '^gone$'])
      expect(await answers(remote, event, file(pattern), { checkedOut: after })).toMatchObject({
        run: 'true',
      });
  }, 60_000);

  it('to a new branch, or a tag, are those of its commits', async () => {
    const remote = await repository({ a: '1' });
    remote.git('checkout', '--quiet', '-b', 'topic');
    const commits = [commit(remote, { first: '1' }), commit(remote, { second: '1' })];
    const at = { checkedOut: commits[1]! };
    const branch = push(remote, { before: NONE, after: commits[1]!, commits, ref: 'refs/heads/topic' });
    expect(await answers(remote, branch, file('^first$'), at)).toMatchObject({ run: 'true' });
    expect(await answers(remote, branch, file('^a$'), at)).toMatchObject({ run: 'false' });
    // A tag of a commit that is known brings none: its own counts.
    const tag = push(remote, { before: NONE, after: commits[1]!, commits: [], ref: 'refs/tags/v1' });
    expect(await answers(remote, tag, file('^second$'), at)).toMatchObject({ run: 'true' });
    expect(await answers(remote, tag, file('^first$'), at)).toMatchObject({ run: 'false' });
  }, 60_000);

  it('by force are those of its commits, though nobody has the ones before', async () => {
    const remote = await repository({ a: '1' });
    const lost = commit(remote, { lost: '1' });
    remote.git('reset', '--quiet', '--hard', 'HEAD^');
    const after = commit(remote, { other: '1' });
    const event = push(remote, { before: lost, after, forced: true });
    expect(await answers(remote, event, file('^other$'), { checkedOut: after })).toMatchObject({
      run: 'true',
    });
    expect(await answers(remote, event, file('^lost$'), { checkedOut: after })).toMatchObject({
      run: 'false',
    });
  }, 60_000);

  it('of a merge are all that it brings', async () => {
    const remote = await repository({ a: '1' });
    const { git } = remote;
    git('checkout', '--quiet', '-b', 'topic');
    const topic = commit(remote, { topic: '1' });
    git('checkout', '--quiet', 'main');
    const before = commit(remote, { main: '1' });
    git('merge', '--quiet', '--no-ff', '--message=merge', 'topic');
    const after = git('rev-parse', 'HEAD');
    const event = push(remote, { before, after, commits: [topic, after] });
    expect(await answers(remote, event, file('^topic$'), { checkedOut: after })).toMatchObject({
      run: 'true',
    });
    expect(await answers(remote, event, file('^main$'), { checkedOut: after })).toMatchObject({
      run: 'false',
    });
  }, 60_000);

  it('may be many, and have names of all kinds', async () => {
    const remote = await repository({ a: '1' });
    const before = remote.sha;
    const many = Object.fromEntries(Array.from({ length: 3001 }, (_, index) => [`many/${index}`, '']));
    const odd = { 'it\'s "quoted"': '', 'größe/日本語': '', 'two\nlines': '', ' blank ': '', '-option': '' };
    const after = commit(remote, { ...many, ...odd, 'zz-last': '' });
    const event = push(remote, { before, after });
    const at = { checkedOut: after };
    const patterns = [
      '^zz-last$',
      '^it\'s "quoted"$',
      '^größe/日本語$',
      'two\\nlines',
      '^ blank $',
      '^-option$',
    ];
    // Each must match some file.
    const all = [PUSH, ...patterns.map((one) => ({ type: 'FILE_PATH', pattern: one }))];
    expect(await answers(remote, event, all, at)).toMatchObject({ run: 'true' });
    const { run, explained } = await answers(remote, event, file('^none$'), at);
    expect([run, explained]).toEqual(['false', expect.stringContaining('none of 3007 files')]);
    expect(explained).not.toContain('two\nlines');
  }, 120_000);

  it('that deletes a branch do not matter', async () => {
    const remote = await repository({ a: '1' });
    const { payload } = push(remote, { before: remote.sha, after: remote.sha, ref: 'refs/heads/gone' });
    const deletion = { deleted: true, after: NONE, commits: [], head_commit: null };
    const event = { name: 'push', payload: { ...(payload as object), ...deletion } };
    expect(await answers(remote, event, file('.'), { checkedOut: remote.sha })).toMatchObject({
      run: 'false',
    });
  }, 60_000);
});

it.each([1, 0])(
  'a fork’s pull request has its own files and message, fetch-depth: %j',
  async (depth) => {
    const remote = await repository({ a: '1' });
    const { git, sha: start } = remote;
    const base = commit(remote, { main: '1' }, 'of main');
    git('checkout', '--quiet', '--detach', start);
    const head = commit(remote, { forked: '1' }, 'feat: forked\n\nwith a body');
    git('update-ref', 'refs/pull/7/head', head);
    git('merge', '--quiet', '--no-ff', '--message=Merge', base);
    const merge = git('rev-parse', 'HEAD');
    git('update-ref', 'refs/pull/7/merge', merge);
    git('checkout', '--quiet', 'main');
    const { pull_request: pull } = eventOf('pull_request', 'pull-request-fork').payload as {
      pull_request: { head: object; base: object };
    };
    const event = eventOf('pull_request', 'pull-request-fork', {
      action: 'opened',
      pull_request: { base: { ...pull.base, ref: 'main', sha: base }, head: { ...pull.head, sha: head } },
    });
    const message = (pattern: string) => [...file('^forked$'), { type: 'COMMIT_MESSAGE', pattern }];
    const at = { checkedOut: merge, depth };
    expect(await answers(remote, event, message('^feat: forked\n\nwith a body$'), at)).toMatchObject({
      run: 'true',
    });
    expect(await answers(remote, event, message('^Merge'), at)).toMatchObject({ run: 'false' });
    expect(await answers(remote, event, file('^main$'), at)).toMatchObject({ run: 'false' });
  },
  60_000,
);
