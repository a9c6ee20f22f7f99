/** `buildspec filter` of the committed command line. */
import { afterEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';

import { commandLine, type Ran } from './support/command-line.js';
import { eventOf, FILTER_CASES, type FilterCase } from './support/filter-table.js';

const cleanups: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

const PUSH = { type: 'EVENT', pattern: 'PUSH' };
const MAIN = eventOf('push', 'push', { ref: 'refs/heads/main' });
const json = (value: unknown): string => JSON.stringify(value, undefined, 2);

async function filter(
  filters: unknown,
  { payload }: Pick<FilterCase['event'], 'payload'>,
  args: string[] = [],
): Promise<Ran> {
  const files = {
    'source/f.json': typeof filters === 'string' ? filters : json(filters),
    'source/event.json': typeof payload === 'string' ? payload : json(payload),
  };
  const { run, cleanup } = await commandLine(files);
  cleanups.push(cleanup);
  return run(['filter', 'f.json', '--event', 'event.json', ...args], {});
}

describe('the table of filters, where it needs files or a message', () => {
  const asked = FILTER_CASES.filter(
    ({ files, message }) => message !== undefined || (files ?? []).length > 0,
  );

  it.each(asked)('$title: $run', async ({ filters, event, files = [], message, run }) => {
    const given = [
      ...files.flatMap((file) => ['--changed-file', file]),
      ...(message === undefined ? [] : ['--commit-message', message]),
    ];
    expect(await filter(filters, event, given)).toEqual({ status: 0, stdout: `${run}\n`, log: `${run}\n` });
  });
});

it('guesses the name of the event', async () => {
  for (const [name, file, pattern] of [
    ['push', 'push', 'PUSH'],
    ['pull_request', 'pull-request', 'PULL_REQUEST_CREATED'],
    ['release', 'release', 'RELEASED'],
  ] as const)
    expect(await filter([[{ type: 'EVENT', pattern }]], eventOf(name, file))).toMatchObject({
      stdout: 'true\n',
    });
  const dispatch = eventOf('workflow_dispatch', 'workflow-dispatch');
  expect(await filter([[PUSH]], dispatch)).toMatchObject({
    status: 2,
    log: expect.stringContaining('It is not clear what event event.json is of. Name it: --event-name push'),
  });
  expect(await filter([[PUSH]], dispatch, ['--event-name', 'workflow_dispatch', '--explain'])).toMatchObject({
    status: 0,
    stdout: 'workflow_dispatch starts a build by itself, as StartBuild does: filters do not apply.\ntrue\n',
  });
});

it('explains, without colours', async () => {
  const groups = [
    [PUSH, { type: 'HEAD_REF', pattern: '^refs/heads/dev$' }, { type: 'FILE_PATH', pattern: '^src/' }],
    [
      PUSH,
      { type: 'FILE_PATH', pattern: '\\.md$', excludeMatchedPattern: true },
      { type: 'BASE_REF', pattern: 'x' },
    ],
    [{ type: 'EVENT', pattern: 'RELEASED' }],
  ];
  const { status, stdout } = await filter(groups, MAIN, [
    '--explain',
    '--changed-file',
    'a',
    '--changed-file',
    'b.md',
  ]);
  expect(status).toBe(0);
  expect(stdout).toBe(`Event: PUSH

✗ group 1 does not hold
  ✓ EVENT      PUSH              PUSH
  ✗ HEAD_REF   ^refs/heads/dev$  refs/heads/main
  ✗ FILE_PATH  ^src/             none of 2 files: a, b.md

✗ group 2 does not hold
  ✓ EVENT      PUSH       PUSH
  ✗ FILE_PATH  not \\.md$  b.md (of 2 files)
  ✗ BASE_REF   x          (the event has none)

✗ group 3 does not hold
  ✗ EVENT  RELEASED  PUSH

false
`);
});

it('asks the clone, and fetches what it has not', async () => {
  const groups = [
    [
      { type: 'EVENT', pattern: 'PULL_REQUEST_CREATED' },
      { type: 'FILE_PATH', pattern: '^new$' },
      { type: 'COMMIT_MESSAGE', pattern: '^feat' },
    ],
  ];
  const { path, run, cleanup } = await commandLine({ 'remote/a': '1', 'source/f.json': json(groups) });
  cleanups.push(cleanup);
  const git = (directory: string, ...argv: string[]): string =>
    execFileSync('git', ['-c', 'user.name=T', '-c', 'user.email=t@example.com', ...argv], {
      cwd: join(path, directory),
      encoding: 'utf8',
    }).trim();
  git('remote', 'init', '--quiet', '--initial-branch=main');
  git('remote', 'add', '--all');
  git('remote', 'commit', '--quiet', '--message=first');
  const base = git('remote', 'rev-parse', 'HEAD');
  git('remote', 'mv', 'a', 'new');
  git('remote', 'commit', '--quiet', '--message=feat: new');
  const head = git('remote', 'rev-parse', 'HEAD');
  git('.', 'clone', '--quiet', '--depth=1', `file://${join(path, 'remote')}`, 'clone');
  const pull = eventOf('pull_request', 'pull-request').payload as { pull_request: object };
  const event = {
    ...pull,
    pull_request: { ...pull.pull_request, base: { ref: 'main', sha: base }, head: { ref: 'x', sha: head } },
  };
  execFileSync('tee', [join(path, 'source/event.json')], {
    input: JSON.stringify(event),
    stdio: ['pipe', 'ignore', 'inherit'],
  });
  const result = await run(['filter', 'f.json', '--event', 'event.json', '--source', '../clone'], {});
  expect(result).toMatchObject({ status: 0, stdout: 'true\n' });
  expect(result.log).toMatch(/^Fetching commits that the clone at .* has not, from origin$/m);
});

describe('says what is wrong', () => {
  it.each<[string, unknown, unknown, string[], string]>([
    [
      'with the filters',
      [[PUSH, { type: 'HEAD_REF', pattern: '(' }]],
      MAIN.payload,
      [],
      'f.json:9: filterGroups[0][1].pattern has a ( that is not closed.',
    ],
    ['with the event', [[PUSH]], '{', [], 'The event file event.json cannot be read: it is not JSON.'],
    [
      'with the source',
      [[PUSH, { type: 'FILE_PATH', pattern: 'x' }]],
      MAIN.payload,
      ['--source', 'nowhere'],
      '--source: there is no directory nowhere.',
    ],
    [
      'with several projects',
      { projects: [{ name: 'a' }, { name: 'b' }] },
      MAIN.payload,
      [],
      'f.json holds the projects "a", "b".',
    ],
  ])('%s', async (_, filters, payload, args, message) => {
    const { status, stdout, log } = await filter(filters, { payload }, args);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(log).toContain(message);
  });

  it('without an event', async () => {
    const { run, cleanup } = await commandLine({ 'source/f.json': '[]' });
    cleanups.push(cleanup);
    expect(await run(['filter', 'f.json'], {})).toMatchObject({
      status: 2,
      log: expect.stringContaining("required option '--event <FILE>' not specified"),
    });
  });
});
