/** `mode: filter` of the committed action: whether CodeBuild would have started a build for the event. */
import { afterEach, describe, expect, it } from '@jest/globals';

import { messages } from './support/batch-steps.js';
import { eventOf, FILTER_CASES, type FilterCase } from './support/filter-table.js';
import { runAction, type RunnerStep, type StepResult } from './support/runner.js';
import { gitdir, testdir, type TestDirectory } from './support/testdir.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});
const kept = <T extends { cleanup(): Promise<void> }>(made: T): T => {
  cleanups.push(() => made.cleanup());
  return made;
};

const PUSH = { type: 'EVENT', pattern: 'PUSH' };
const MAIN = eventOf('push', 'push', { ref: 'refs/heads/main' });

async function filter(
  filters: unknown,
  event: FilterCase['event'] = MAIN,
  {
    inputs = {},
    workspace,
    ...step
  }: { inputs?: Record<string, string>; workspace?: TestDirectory } & Partial<
    Omit<RunnerStep, 'workspace'>
  > = {},
): Promise<StepResult> {
  const { path } = workspace ?? kept(await testdir());
  const text = typeof filters === 'string' ? filters : JSON.stringify(filters, undefined, 2);
  return kept(
    await runAction({
      workspace: path,
      event,
      with: { mode: 'filter', 'filter-groups': text, ...inputs },
      ...step,
    }),
  );
}

describe('the table of filters', () => {
  const answered = FILTER_CASES.filter(({ files, message }) => files === undefined && message === undefined);

  it.each(answered)('$title: $run', async ({ filters, event, run }) => {
    const result = await filter(filters, event);
    expect(result).toMatchObject({ exitCode: 0, problems: [], env: {} });
    expect(result.outputs).toEqual({
      run: String(run),
      'build-status': 'SUCCEEDED',
      'build-succeeding': '1',
    });
    expect(messages(result, 'error')).toEqual([]);
  });
});

describe('the filters come from', () => {
  const project = { name: 'web', source: { type: 'GITHUB' }, webhook: { filterGroups: [[PUSH]] } };

  it('a file of the workspace', async () => {
    const workspace = kept(await testdir({ '.github/codebuild/web.filters.json': JSON.stringify([[PUSH]]) }));
    expect((await filter('.github/codebuild/web.filters.json', MAIN, { workspace })).outputs['run']).toBe(
      'true',
    );
  });

  it("the project's webhook", async () => {
    const workspace = kept(
      await testdir({ 'project.json': JSON.stringify({ projects: [project, { ...project, name: 'api' }] }) }),
    );
    const inputs = { project: 'project.json', 'project-name': 'web' };
    expect((await filter('', MAIN, { workspace, inputs })).outputs['run']).toBe('true');
  });

  it('nowhere: a fault', async () => {
    const result = await filter('');
    expect(result).toMatchObject({ exitCode: 2, outputs: { 'build-status': 'FAULT' } });
    expect(messages(result, 'error')).toEqual([
      expect.stringContaining('needs the input filter-groups, or project.'),
    ]);
  });
});

it('tells how each filter came out, in the log and in the summary', async () => {
  const result = await filter([
    [PUSH, { type: 'HEAD_REF', pattern: '^refs/heads/(dev|test)$' }],
    [PUSH, { type: 'ACTOR_ACCOUNT_ID', pattern: '^1$', excludeMatchedPattern: true }],
  ]);
  expect(result.shown).toContain('Event: PUSH\n');
  expect(result.shown).toContain(`
##[group]✗ group 1 does not hold
  ✓ EVENT     PUSH                     PUSH
  ✗ HEAD_REF  ^refs/heads/(dev|test)$  refs/heads/main
##[endgroup]
##[group]✓ group 2 holds
  ✓ EVENT             PUSH     PUSH
  ✓ ACTOR_ACCOUNT_ID  not ^1$  583231
##[endgroup]
`);
  expect(result.shown).toContain('A build starts: run=true');
  expect(result.summary).toContain('## ✅ A build starts for PUSH\n');
  expect(result.summary).toContain('| ✗ <code>HEAD&#95;REF</code> | ');
  expect(result.annotations).toEqual([]);
});

it('writes no summary where none is wanted', async () => {
  expect(await filter([[PUSH]], MAIN, { inputs: { summary: 'false' } })).toMatchObject({
    exitCode: 0,
    summary: '',
  });
});

it('warns of patterns that let in more than they say', async () => {
  const workspace = kept(
    await testdir({
      'f.json': `[[
        {"type": "EVENT", "pattern": "PUSH"},
        {"type": "ACTOR_ACCOUNT_ID", "pattern": "583231"},
        {"type": "HEAD_REF", "pattern": "main"},
        {"type": "HEAD_REF", "pattern": "^refs/heads/"},
        {"type": "ACTOR_ACCOUNT_ID", "pattern": "66", "excludeMatchedPattern": true}
      ]]`,
    }),
  );
  const result = await filter('f.json', MAIN, { workspace });
  expect(result.outputs['run']).toBe('true');
  expect(result.annotations).toMatchObject([
    {
      level: 'warning',
      message: expect.stringContaining('ACTOR_ACCOUNT_ID 583231 also matches'),
      file: 'f.json',
      line: 3,
    },
    {
      level: 'notice',
      message: expect.stringContaining('HEAD_REF main also matches'),
      file: 'f.json',
      line: 4,
    },
  ]);
});

describe('the clone tells', () => {
  const groups = [[PUSH, { type: 'FILE_PATH', pattern: '^src/' }]];

  async function pushed(depth: string): Promise<{ workspace: TestDirectory; event: FilterCase['event'] }> {
    const remote = kept(await gitdir({ 'README.md': '' }));
    const before = remote.sha;
    remote.git('rm', '--quiet', 'README.md');
    remote.git('commit', '--quiet', '--message=docs');
    const after = remote.git('rev-parse', 'HEAD');
    const workspace = kept(await testdir());
    remote.git(
      'clone',
      '--quiet',
      ...(depth === '0' ? [] : [`--depth=${depth}`]),
      `file://${remote.path}`,
      workspace.path,
    );
    return { workspace, event: eventOf('push', 'push', { before, after }) };
  }

  it.each(['0', '1'])('the files of a push, with fetch-depth %s', async (depth) => {
    const { workspace, event } = await pushed(depth);
    expect(await filter(groups, event, { workspace })).toMatchObject({
      exitCode: 0,
      outputs: { run: 'false' },
    });
    const readme = [[PUSH, { type: 'FILE_PATH', pattern: '^README' }]];
    const result = await filter(readme, event, { workspace });
    expect(result).toMatchObject({ exitCode: 0, outputs: { run: 'true' }, problems: [] });
    expect(result.shown).toContain('README.md');
  });

  it('nothing, where commits are missing and cannot be had: a fault, and no answer', async () => {
    const { workspace, event } = await pushed('1');
    const result = await filter(
      groups,
      { ...event, payload: { ...(event.payload as object), before: 'c'.repeat(40) } },
      { workspace },
    );
    expect(result).toMatchObject({ exitCode: 3, conclusion: 'failure' });
    expect(result.outputs).toEqual({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(messages(result, 'error')).toEqual([expect.stringContaining('`fetch-depth: 0`')]);
  });

  it('nothing, where there is no clone', async () => {
    const result = await filter(groups);
    expect(result).toMatchObject({ exitCode: 3, outputs: { 'build-status': 'FAULT' } });
    expect(messages(result, 'error')).toEqual([expect.stringContaining('There is no git repository at')]);
  });
});

describe('a fault gives no answer', () => {
  it.each<[string, unknown, string]>([
    ['bad JSON', '[[{]]', 'filter-groups:1:4 is not valid JSON'],
    [
      'an unknown type',
      [[PUSH, { type: 'BRANCH', pattern: 'x' }]],
      'filter-groups:8: filterGroups[0][1].type must be one of EVENT',
    ],
    [
      'a pattern that CodeBuild refuses',
      [[PUSH, { type: 'HEAD_REF', pattern: '(?!x)' }]],
      'looks ahead or behind',
    ],
    ['no such file', 'none.json', 'The filter groups cannot be read: ENOENT'],
    [
      'a pattern that takes for ever',
      [[PUSH, { type: 'HEAD_REF', pattern: '^(r|re|[^!])+(.*)*!$' }]],
      'the pattern of HEAD_REF takes too long',
    ],
  ])('%s', async (_, filters, message) => {
    const event = eventOf('push', 'push', { ref: `refs/heads/${'re'.repeat(120)}` });
    const result = await filter(filters, event);
    expect(result).toMatchObject({ exitCode: 2, conclusion: 'failure', summary: '' });
    expect(result.outputs).toEqual({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(messages(result, 'error')).toEqual([expect.stringContaining(message)]);
  });

  it('an event that CodeBuild does not know', async () => {
    const result = await filter([[PUSH]], { name: 'issue_comment', payload: {} });
    expect(result).toMatchObject({ exitCode: 2, outputs: { 'build-status': 'FAULT' } });
    expect(messages(result, 'error')).toEqual([
      expect.stringContaining('Filters cannot judge issue_comment'),
    ]);
  });

  it('an event file that is not there', async () => {
    const result = await filter([[PUSH]], MAIN, { runner: { GITHUB_EVENT_PATH: '/nowhere/event.json' } });
    expect(result).toMatchObject({ exitCode: 2, outputs: { 'build-status': 'FAULT' } });
    expect(messages(result, 'error')).toEqual([
      expect.stringContaining('The event file /nowhere/event.json cannot be read'),
    ]);
  });

  it('filter groups in a mode that would not hear of them', async () => {
    const result = await filter([[PUSH]], MAIN, { inputs: { mode: 'build' } });
    expect(result).toMatchObject({ exitCode: 2, outputs: { 'build-status': 'FAULT' } });
    expect(messages(result, 'error')).toEqual([
      expect.stringContaining('Input filter-groups does nothing in mode build'),
    ]);
  });
});

it('what strangers wrote stays text', async () => {
  const hostile = 'x\n::set-output name=run::true\n::error::mine\r%0A|<img src=x>`$(id)`\u001b[31m\u202e';
  const event = eventOf('push', 'push', { ref: `refs/heads/${hostile}`, head_commit: { message: hostile } });
  const pattern = 'nothing|::warning::mine\n::error::mine<script>';
  const result = await filter(
    [[PUSH, { type: 'COMMIT_MESSAGE', pattern }, { type: 'HEAD_REF', pattern }]],
    event,
  );
  expect(result.outputs).toEqual({ run: 'false', 'build-status': 'SUCCEEDED', 'build-succeeding': '1' });
  expect(result.problems).toEqual([]);
  expect(result.annotations.map(({ level }) => level)).toEqual(['notice']);
  expect(result.summary).not.toMatch(/<img|<script|\n::|\u001b|\u202e/);
  expect(result.text).not.toMatch(/^::error::mine|\u001b|\u202e/m);
});
