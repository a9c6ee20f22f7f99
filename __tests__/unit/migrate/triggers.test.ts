import { describe, expect, it } from '@jest/globals';

import { parseWebhook } from '../../../src/filters/read-webhook.js';
import { mapTriggers } from '../../../src/migrate/map/triggers.js';
import { projectOf } from './project-of.js';

type Filter = [type: string, pattern: string, exclude?: true];

const groupsOf = (...groups: Filter[][]) =>
  groups.map((group) =>
    group.map(([type, pattern, exclude]) => ({ type, pattern, excludeMatchedPattern: exclude ?? false })),
  );
const ofWebhook = (webhook: Record<string, unknown>) => mapTriggers(projectOf({ webhook }));
const ofGroups = (...groups: Filter[][]) =>
  ofWebhook({ url: 'https://api.github.com/x', filterGroups: groupsOf(...groups) });
const started = ({ on: { workflow_dispatch: byHand, ...on } }: ReturnType<typeof ofGroups>) => {
  expect(byHand).toEqual({});
  return on;
};

const PUSH: Filter = ['EVENT', 'PUSH'];
const MAIN: Filter = ['HEAD_REF', '^refs/heads/main$'];
const TO_MAIN: Filter = ['BASE_REF', '^refs/heads/main$'];
const CHANGED: Filter = ['EVENT', 'PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED'];
const TYPES = ['opened', 'synchronize', 'reopened'];

describe('what `on:` says just as the groups do', () => {
  it.each<[what: string, groups: Filter[][], on: object]>([
    ['every push', [[PUSH]], { push: {} }],
    ['a branch', [[PUSH, MAIN]], { push: { branches: ['main'] } }],
    ['a tag', [[PUSH, ['HEAD_REF', '^refs/tags/v.*']]], { push: { tags: ['v**'] } }],
    ['all branches, and no tags', [[PUSH, ['HEAD_REF', '^refs/heads/']]], { push: { branches: ['**'] } }],
    ['anything at all', [[PUSH, ['HEAD_REF', '.*']]], { push: {} }],
    [
      'branches of one group, tags of another',
      [
        [PUSH, MAIN],
        [PUSH, ['HEAD_REF', '^refs/tags/.*']],
      ],
      { push: { branches: ['main'], tags: ['**'] } },
    ],
    ['branches, and any push of another group', [[PUSH, MAIN], [PUSH]], { push: {} }],
    ['pull requests', [[CHANGED]], { pull_request: { types: TYPES } }],
    [
      'pull requests to a branch',
      [[CHANGED, TO_MAIN]],
      { pull_request: { types: TYPES, branches: ['main'] } },
    ],
    [
      'pull requests that are closed, merged or not',
      [[['EVENT', 'PULL_REQUEST_CLOSED,PULL_REQUEST_MERGED']]],
      { pull_request: { types: ['closed'] } },
    ],
    [
      'the same types to two branches',
      [
        [CHANGED, TO_MAIN],
        [CHANGED, ['BASE_REF', '^refs/heads/next$']],
      ],
      { pull_request: { types: TYPES, branches: ['main', 'next'] } },
    ],
    [
      'pushes and pull requests',
      [
        [PUSH, MAIN],
        [CHANGED, TO_MAIN],
      ],
      { push: { branches: ['main'] }, pull_request: { types: TYPES, branches: ['main'] } },
    ],
    ['releases', [[['EVENT', 'RELEASED, PRERELEASED']]], { release: { types: ['released', 'prereleased'] } }],
    [
      'all but an event',
      [[['EVENT', 'PUSH', true]]],
      expect.not.objectContaining({ push: expect.anything() }),
    ],
  ])('%s', (_, groups, on) => {
    const piece = ofGroups(...groups);
    expect(started(piece)).toEqual(on);
    expect(piece.filters).toBeUndefined();
    expect(piece.rows.map(({ fidelity }) => fidelity)).toEqual(groups.map(() => 'exact'));
  });
});

describe('what starts for more, and is judged', () => {
  it.each<[what: string, groups: Filter[][], on: object]>([
    ['a branch that is left out', [[PUSH, ['HEAD_REF', '^refs/heads/main$', true]]], { push: {} }],
    ['two patterns for the branch', [[PUSH, MAIN, ['HEAD_REF', 'n$']]], { push: { branches: ['main'] } }],
    ['files', [[PUSH, MAIN, ['FILE_PATH', '^src/']]], { push: { branches: ['main'] } }],
    ['messages', [[PUSH, ['COMMIT_MESSAGE', '\\[build\\]']]], { push: {} }],
    ['accounts', [[CHANGED, ['ACTOR_ACCOUNT_ID', '^12345$']]], { pull_request: { types: TYPES } }],
    ['the branch of a pull request', [[CHANGED, MAIN]], { pull_request: { types: TYPES } }],
    [
      'pull requests that are merged',
      [[['EVENT', 'PULL_REQUEST_MERGED'], TO_MAIN]],
      { pull_request: { types: ['closed'], branches: ['main'] } },
    ],
    [
      'types of one group, branches of another',
      [
        [['EVENT', 'PULL_REQUEST_CREATED'], TO_MAIN],
        [
          ['EVENT', 'PULL_REQUEST_UPDATED'],
          ['BASE_REF', '^refs/heads/next$'],
        ],
      ],
      { pull_request: { types: ['opened', 'synchronize'], branches: ['main', 'next'] } },
    ],
    [
      'a branch for pushes and pull requests alike',
      [[['EVENT', 'PUSH, PULL_REQUEST_CREATED'], MAIN]],
      { push: { branches: ['main'] }, pull_request: { types: ['opened'] } },
    ],
    [
      'a pattern that no glob can say',
      [[PUSH, ['HEAD_REF', '^refs/heads/v1.0$']]],
      { push: { branches: ['v1**0'] } },
    ],
    [
      'the tag of a release',
      [
        [
          ['EVENT', 'RELEASED'],
          ['TAG_NAME', '^v'],
        ],
      ],
      { release: { types: ['released'] } },
    ],
  ])('%s', (_, groups, on) => {
    const piece = ofGroups(...groups);
    expect(started(piece)).toEqual(on);
    expect(new Set(piece.rows.map(({ fidelity }) => fidelity))).toEqual(new Set(['at run time']));
    const { filterGroups } = parseWebhook(piece.filters!, 'web.filters.json');
    expect(
      filterGroups.map((group) => group.map(({ type, pattern, exclude }) => [type, pattern, exclude])),
    ).toEqual(
      groups.map((group) => group.map(([type, pattern, exclude]) => [type, pattern, exclude ?? false])),
    );
  });

  it('looks at commits for files and messages only', () => {
    const reads = (...group: Filter[]) => ofGroups(group).readsCommits;
    expect(reads(PUSH, ['FILE_PATH', 'x'])).toBe(true);
    expect(reads(PUSH, ['COMMIT_MESSAGE', 'x'])).toBe(true);
    expect(reads(CHANGED, ['ACTOR_ACCOUNT_ID', '^1$'])).toBe(false);
  });
});

it('tells of a group that never holds', () => {
  const piece = ofGroups([PUSH, ['HEAD_REF', '^main$']], [PUSH, MAIN]);
  expect(started(piece)).toEqual({ push: { branches: ['main'] } });
  expect(piece.rows[0]).toMatchObject({ becomes: 'nothing', reason: expect.stringMatching(/never holds/) });
});

it('tells of a group that wants two events at once, and takes it for no runner', () => {
  const piece = ofGroups([PUSH, ['EVENT', 'PULL_REQUEST_CREATED']]);
  expect(started(piece)).toEqual({});
  expect(piece.rows[0]).toMatchObject({ becomes: 'nothing', reason: 'It never holds: no event fits it.' });
  expect(piece.tasks.map(({ title }) => title).join()).not.toMatch(/runs-on: codebuild-/);
});

describe('what is to be known of starts', () => {
  const tasksOf = (event: string) =>
    ofGroups([['EVENT', event]]).tasks.map(({ title, detail }) => title + detail);

  it('a release that a workflow makes, or of a commit without the workflow, starts nothing', () => {
    const tasks = tasksOf('RELEASED');
    expect(tasks).toEqual([
      expect.stringMatching(
        /^Know when GitHub starts nothing[^]*:- A workflow has made the release, with its `GITHUB_TOKEN`/,
      ),
      expect.stringMatching(/^Bring the workflow to every branch[^]*commit of the release's tag/),
    ]);
    // GitHub looks for it in pushes and pull requests alone.
    expect(tasks.join()).not.toContain('[skip ci]');
  });

  it('both, where pushes are built, too', () => {
    const [know, bring] = tasksOf('PUSH, PRERELEASED');
    expect(know).toMatch(/\[skip ci\][^]*A workflow has pushed or made the release, with/);
    expect(bring).toMatch(/the commit that was pushed, or of the release's tag:/);
  });
});

describe('patterns that match more than they seem to', () => {
  it('of accounts are something to do', () => {
    const { tasks, rows } = ofGroups([CHANGED, ['ACTOR_ACCOUNT_ID', '12345|67890']]);
    expect(tasks).toContainEqual(
      expect.objectContaining({ title: 'Anchor the pattern of ACTOR_ACCOUNT_ID `12345|67890`: `^(…)$`.' }),
    );
    expect(rows[0]?.reason).toMatch(/matches more accounts than one/);
    expect(
      ofGroups([CHANGED, ['ACTOR_ACCOUNT_ID', '^(12345|67890)$']]).tasks.map(({ title }) => title),
    ).toEqual(ofGroups([CHANGED]).tasks.map(({ title }) => title));
  });

  it('but not where anything is meant', () => {
    expect(ofGroups([PUSH, ['ACTOR_ACCOUNT_ID', '.*'], ['HEAD_REF', '.*']]).rows[0]?.reason).not.toMatch(
      /matches/,
    );
  });

  it('of branches are told', () => {
    const { rows } = ofGroups([PUSH, ['HEAD_REF', '^refs/heads/main']]);
    expect(rows[0]).toMatchObject({
      fidelity: 'exact',
      reason: expect.stringMatching(/matches longer names too/),
    });
  });
});

describe('projects that are runners', () => {
  const QUEUED: Filter = ['EVENT', 'WORKFLOW_JOB_QUEUED'];

  it('are dropped, with what to do', () => {
    const piece = ofGroups([QUEUED]);
    expect(started(piece)).toEqual({});
    expect(piece).toMatchObject({
      rows: [{ fidelity: 'dropped' }],
      tasks: [{ title: /runs-on: codebuild-/ }],
    });
  });

  it('may build too', () => {
    const piece = ofGroups([QUEUED, ['WORKFLOW_NAME', 'ci']], [PUSH, ['HEAD_REF', 'x', true]]);
    expect(started(piece)).toEqual({ push: {} });
    expect(piece.filters).not.toContain('WORKFLOW_JOB_QUEUED');
  });
});

describe('webhooks without filter groups', () => {
  it('build every push and every pull request with something new', () => {
    const piece = ofWebhook({ url: 'https://api.github.com/x', filterGroups: [] });
    expect(started(piece)).toEqual({ push: {}, pull_request: { types: TYPES } });
    expect(piece.filters).toBeUndefined();
  });

  it('may have a filter of branches', () => {
    const piece = ofWebhook({ url: 'https://api.github.com/x', branchFilter: '^(main|release/.*)$' });
    expect(started(piece)).toEqual({
      push: { branches: ['main', 'release/**'] },
      pull_request: { types: TYPES },
    });
    expect(parseWebhook(piece.filters!, 'x')).toMatchObject({
      branchFilter: { pattern: '^(main|release/.*)$' },
    });
  });
});

describe('projects without a webhook', () => {
  it('are started by hand', () => {
    expect(mapTriggers(projectOf())).toMatchObject({ on: { workflow_dispatch: {} }, rows: [], tasks: [] });
  });

  it('of CloudFormation say so', () => {
    expect(started(mapTriggers(projectOf({ Triggers: { Webhook: false } })))).toEqual({});
    const triggers = { Webhook: true, FilterGroups: [[{ Type: 'EVENT', Pattern: 'PUSH' }]] };
    expect(started(mapTriggers(projectOf({ Triggers: triggers })))).toEqual({ push: {} });
  });

  it('of a pipeline can be called by what replaces it', () => {
    expect(started(mapTriggers(projectOf({ source: { type: 'CODEPIPELINE' } })))).toEqual({
      workflow_call: {},
    });
  });

  it('have schedules beside', () => {
    const schedule = { name: 'x', expression: 'cron(0 6 * * ? *)', enabled: true, overrides: {} };
    expect(started(mapTriggers(projectOf({}, { schedules: [schedule] })))).toEqual({
      schedule: [{ cron: '0 6 * * *' }],
    });
  });
});

describe('settings of a webhook', () => {
  const url = 'https://api.github.com/x';
  const rowsOf = (webhook: object) =>
    ofWebhook({ url, filterGroups: groupsOf([PUSH]), ...webhook })
      .rows.slice(1)
      .map(({ field, fidelity }) => [field, fidelity]);

  it.each<[webhook: object, field: string, fidelity: string]>([
    [{ buildType: 'BUILD_BATCH' }, 'webhook.buildType', 'exact'],
    [
      { scopeConfiguration: { name: 'octo-org', scope: 'GITHUB_ORGANIZATION' } },
      'webhook.scopeConfiguration',
      'set up elsewhere',
    ],
    [
      {
        pullRequestBuildPolicy: {
          requiresCommentApproval: 'FORK_PULL_REQUESTS',
          approverRoles: ['GITHUB_WRITE'],
        },
      },
      'webhook.pullRequestBuildPolicy',
      'set up elsewhere',
    ],
  ])('%j', (webhook, field, fidelity) => {
    expect(rowsOf(webhook)).toEqual([[field, fidelity]]);
  });

  it('at their defaults say nothing', () => {
    expect(
      rowsOf({
        buildType: 'BUILD',
        pullRequestBuildPolicy: { requiresCommentApproval: 'DISABLED' },
        secret: 's3cret',
        lastModifiedSecret: 'x',
        manualCreation: false,
      }),
    ).toEqual([]);
  });

  it.each([
    ['BITBUCKET', 'ACTOR_ACCOUNT_ID', true],
    ['GITLAB_SELF_MANAGED', 'ACTOR_ACCOUNT_ID', true],
    ['BITBUCKET', 'COMMIT_MESSAGE', false],
    ['GITHUB', 'ACTOR_ACCOUNT_ID', false],
  ])('with a source on %s and the filter %s name accounts of another host: %s', (type, filter, told) => {
    const webhook = { filterGroups: groupsOf([PUSH, [filter, '^1$']]) };
    const { tasks } = mapTriggers(projectOf({ source: { type }, webhook }));
    expect(tasks.some(({ title }) => title.startsWith('Put accounts of GitHub in the place'))).toBe(told);
  });

  it('are all asked for', () => {
    const project = projectOf({
      webhook: {
        url,
        payloadUrl: 'x',
        secret: 'x',
        lastModifiedSecret: 'x',
        manualCreation: true,
        status: 'ACTIVE',
        statusMessage: 'x',
        buildType: 'BUILD',
        branchFilter: 'x',
        filterGroups: groupsOf([PUSH]),
        scopeConfiguration: { name: 'x', domain: 'x', scope: 'x' },
        pullRequestBuildPolicy: { requiresCommentApproval: 'DISABLED', approverRoles: [] },
      },
    });
    mapTriggers(project);
    const unread = [...project.opened.values()].flatMap((fields) => fields.unread());
    expect(unread.filter((field) => field.startsWith('webhook'))).toEqual([]);
  });
});
