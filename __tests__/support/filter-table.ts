/**
 * Events and filters, and whether CodeBuild starts a build: each family with the rule that it is made from. The sources are AWS's
 * API reference (API_WebhookFilter, API_CreateWebhook) and the user guide (GitHub webhook events, best practices for webhooks).
 */
import { readFileSync } from 'node:fs';

export interface FilterCase {
  title: string;
  event: { name: string; payload: unknown };
  /** JSON of the filters. */
  filters: unknown;
  files?: string[];
  message?: string;
  run: boolean;
}

export interface FilterFamily {
  source: string;
  cases: FilterCase[];
}

type Payload = Record<string, unknown>;
type Event = FilterCase['event'];
interface Filter {
  type: string;
  pattern: string;
  excludeMatchedPattern?: boolean;
}

/** The payload of a fixture, with some keys replaced; those of an object one by one. */
export function eventOf(name: string, file: string, changes: Payload = {}): Event {
  const payload = JSON.parse(readFileSync(`__tests__/fixtures/events/${file}.json`, 'utf8')) as Payload;
  for (const [key, value] of Object.entries(changes)) {
    const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
    payload[key] = isObject ? { ...(payload[key] as object), ...value } : value;
  }
  return { name, payload };
}

const sender = (id: number): Payload => ({ sender: { id } });
const push = (ref: string, changes: Payload = {}): Event => eventOf('push', 'push', { ref, ...changes });
const pull = (action: string, changes: Payload = {}): Event =>
  eventOf('pull_request', 'pull-request', { action, ...changes });
const closed = (merged: boolean): Event =>
  eventOf('pull_request', 'pull-request', { action: 'closed', pull_request: { ...pullRequest(), merged } });
const pullFrom = (head: string, base: string): Event =>
  pull('opened', {
    pull_request: {
      ...pullRequest(),
      head: { ref: head, sha: 'a'.repeat(40) },
      base: { ref: base, sha: 'b'.repeat(40) },
    },
  });
const release = (action: string, changes: Payload = {}): Event =>
  eventOf('release', 'release', {
    action,
    release: { tag_name: 'v1.4.0', name: 'Spring', prerelease: false, ...changes },
  });
const job = (action: string, workflow_name: string): Event => ({
  name: 'workflow_job',
  payload: { ...(push('x').payload as Payload), action, workflow_job: { workflow_name } },
});
function pullRequest(): Payload {
  return (eventOf('pull_request', 'pull-request').payload as { pull_request: Payload }).pull_request;
}

const is = (type: string, pattern: string): Filter => ({ type, pattern });
const not = (type: string, pattern: string): Filter => ({ type, pattern, excludeMatchedPattern: true });
const PUSH = is('EVENT', 'PUSH');
const PULLS = is(
  'EVENT',
  'PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED, PULL_REQUEST_MERGED, PULL_REQUEST_CLOSED',
);
const ALL = is('EVENT', `PUSH, ${PULLS.pattern}`);

type Row = [
  title: string,
  event: Event,
  filters: Filter[][],
  run: boolean,
  given?: { files?: string[]; message?: string },
];
const family = (source: string, rows: Row[]): FilterFamily => ({
  source,
  cases: rows.map(([title, event, filters, run, given]) => ({ title, event, filters, run, ...given })),
});
const legacy = (title: string, event: Event, filters: unknown, run: boolean): FilterCase => ({
  title,
  event,
  filters,
  run,
});

const MAIN = push('refs/heads/main');
const TWO_GROUPS = [
  [
    is('EVENT', 'PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED'),
    is('HEAD_REF', '^refs/heads/myBranch$'),
    is('BASE_REF', '^refs/heads/main$'),
  ],
  [PUSH, is('HEAD_REF', '^refs/heads/myBranch$')],
];

export const FILTER_TABLE: FilterFamily[] = [
  family('User guide, GitHub webhook events: the table of headers and actions', [
    ['a push is PUSH', MAIN, [[PUSH]], true],
    ['a push is no pull request', MAIN, [[PULLS]], false],
    ['opened is CREATED', pull('opened'), [[is('EVENT', 'PULL_REQUEST_CREATED')]], true],
    ['opened is not UPDATED', pull('opened'), [[is('EVENT', 'PULL_REQUEST_UPDATED')]], false],
    ['synchronize is UPDATED', pull('synchronize'), [[is('EVENT', 'PULL_REQUEST_UPDATED')]], true],
    ['reopened is REOPENED', pull('reopened'), [[is('EVENT', 'PULL_REQUEST_REOPENED')]], true],
    ['closed and merged is MERGED', closed(true), [[is('EVENT', 'PULL_REQUEST_MERGED')]], true],
    ['closed and merged is not CLOSED', closed(true), [[is('EVENT', 'PULL_REQUEST_CLOSED')]], false],
    ['closed and not merged is CLOSED', closed(false), [[is('EVENT', 'PULL_REQUEST_CLOSED')]], true],
    ['closed and not merged is not MERGED', closed(false), [[is('EVENT', 'PULL_REQUEST_MERGED')]], false],
    ['labeled is no event of CodeBuild', pull('labeled'), [[ALL]], false],
    ['ready_for_review is none either', pull('ready_for_review'), [[ALL]], false],
    ['released is RELEASED', release('released'), [[is('EVENT', 'RELEASED')]], true],
    ['released is not PRERELEASED', release('released'), [[is('EVENT', 'PRERELEASED')]], false],
    [
      'prereleased is PRERELEASED',
      release('prereleased', { prerelease: true }),
      [[is('EVENT', 'PRERELEASED')]],
      true,
    ],
    ['edited is no event of CodeBuild', release('edited'), [[is('EVENT', 'RELEASED,PRERELEASED')]], false],
    ['queued is WORKFLOW_JOB_QUEUED', job('queued', 'CI'), [[is('EVENT', 'WORKFLOW_JOB_QUEUED')]], true],
    [
      'completed is no event of CodeBuild',
      job('completed', 'CI'),
      [[is('EVENT', 'WORKFLOW_JOB_QUEUED')]],
      false,
    ],
    [
      'pull_request_target is a pull request',
      eventOf('pull_request_target', 'pull-request'),
      [[is('EVENT', 'PULL_REQUEST_CREATED')]],
      true,
    ],
    ['a branch that was deleted is not built', push('refs/heads/main', { deleted: true }), [[PUSH]], false],
  ]),
  family('API_WebhookFilter: EVENT is a comma-separated string', [
    ['the last of several, without spaces', MAIN, [[is('EVENT', 'PULL_REQUEST_CREATED,PUSH')]], true],
    ['the last of several, with spaces', MAIN, [[is('EVENT', 'PULL_REQUEST_CREATED , PUSH')]], true],
    ['excluded', MAIN, [[not('EVENT', 'PUSH')]], false],
    ['another one excluded', MAIN, [[not('EVENT', 'PULL_REQUEST_CREATED')]], true],
  ]),
  family('API_CreateWebhook: one group must pass, and of it each filter', [
    ['the push of the example of two groups', push('refs/heads/myBranch'), TWO_GROUPS, true],
    ['the pull request of that example', pullFrom('myBranch', 'main'), TWO_GROUPS, true],
    ['its pull request from another branch', pullFrom('other', 'main'), TWO_GROUPS, false],
    ['its pull request to another branch', pullFrom('myBranch', 'dev'), TWO_GROUPS, false],
    ['a push to another branch', MAIN, TWO_GROUPS, false],
    [
      'one filter of three fails',
      MAIN,
      [[PUSH, is('HEAD_REF', 'main'), is('ACTOR_ACCOUNT_ID', '^1$')]],
      false,
    ],
    ['the second group passes', MAIN, [[PULLS], [PUSH, is('HEAD_REF', 'dev')], [PUSH]], true],
  ]),
  family('API_WebhookFilter: a regular expression, for example ^refs/heads/ for refs/heads/branch-name', [
    ['a beginning', MAIN, [[PUSH, is('HEAD_REF', '^refs/heads/')]], true],
    ['a part in the middle', push('refs/heads/maintenance'), [[PUSH, is('HEAD_REF', 'main')]], true],
    ['the whole, held at both ends', MAIN, [[PUSH, is('HEAD_REF', '^refs/heads/main$')]], true],
    ['more than the whole', push('refs/heads/main-2'), [[PUSH, is('HEAD_REF', '^refs/heads/main$')]], false],
    ['the name alone, held', MAIN, [[PUSH, is('HEAD_REF', '^main$')]], false],
    ['other case', MAIN, [[PUSH, is('HEAD_REF', '^refs/heads/MAIN$')]], false],
    ['other case with (?i)', MAIN, [[PUSH, is('HEAD_REF', '(?i)^refs/heads/MAIN$')]], true],
    ['one of several', push('refs/heads/dev'), [[PUSH, is('HEAD_REF', '^refs/heads/(main|dev)$')]], true],
    ['a tag', eventOf('push', 'push-tag'), [[PUSH, is('HEAD_REF', '^refs/tags/v\\d+\\.')]], true],
    ['a tag is no branch', eventOf('push', 'push-tag'), [[PUSH, is('HEAD_REF', '^refs/heads/')]], false],
    ['the head of a pull request', pullFrom('x', 'main'), [[PULLS, is('HEAD_REF', '^refs/heads/x$')]], true],
    [
      'a fork has the same refs',
      eventOf('pull_request', 'pull-request-fork'),
      [[PULLS, is('HEAD_REF', '^refs/heads/feature/login$')]],
      true,
    ],
  ]),
  family('User guide, Filter GitHub webhook events (SDK): excludeMatchedPattern', [
    ['all but tags: a branch', MAIN, [[ALL, not('HEAD_REF', '^refs/tags/.*')]], true],
    ['all but tags: a tag', eventOf('push', 'push-tag'), [[ALL, not('HEAD_REF', '^refs/tags/.*')]], false],
    ['not by this account, and it is', MAIN, [[PUSH, not('ACTOR_ACCOUNT_ID', '^583231$')]], false],
    ['not by another account', MAIN, [[PUSH, not('ACTOR_ACCOUNT_ID', '^12345$')]], true],
  ]),
  family('User guide: BASE_REF with pull request events only', [
    ['the base of a pull request', pullFrom('x', 'main'), [[ALL, is('BASE_REF', '^refs/heads/main$')]], true],
    ['a push has no base', MAIN, [[ALL, is('BASE_REF', '.*')]], false],
    ['what a push has not, it does not match', MAIN, [[ALL, not('BASE_REF', '^refs/heads/main$')]], true],
  ]),
  family('User guide: ACTOR_ACCOUNT_ID is the id of the sender; CodeBreach: found anywhere in it', [
    ['the account', MAIN, [[PUSH, is('ACTOR_ACCOUNT_ID', '^583231$')]], true],
    ['one of two', MAIN, [[PUSH, is('ACTOR_ACCOUNT_ID', '^(12345|583231)$')]], true],
    ['the login is not looked at', MAIN, [[PUSH, is('ACTOR_ACCOUNT_ID', 'octocat')]], false],
    [
      'a stranger whose id contains it',
      push('refs/heads/main', sender(95832310)),
      [[PUSH, is('ACTOR_ACCOUNT_ID', '583231')]],
      true,
    ],
    [
      'the stranger, where it is held',
      push('refs/heads/main', sender(95832310)),
      [[PUSH, is('ACTOR_ACCOUNT_ID', '^583231$')]],
      false,
    ],
    [
      'held at one end of each',
      push('refs/heads/main', sender(5832310)),
      [[PUSH, is('ACTOR_ACCOUNT_ID', '^583231|12345$')]],
      true,
    ],
  ]),
  family(
    'User guide: FILE_PATH is the path of a changed file; best practices: exclude denies changes of a file',
    [
      [
        'one of several files',
        MAIN,
        [[PUSH, is('FILE_PATH', '^src/')]],
        true,
        { files: ['README.md', 'src/a.ts'] },
      ],
      [
        'none of several files',
        MAIN,
        [[PUSH, is('FILE_PATH', '^src/')]],
        false,
        { files: ['README.md', 'docs/src/a'] },
      ],
      [
        'the buildspec of the example',
        MAIN,
        [[PUSH, is('FILE_PATH', '^buildspec.*')]],
        true,
        { files: ['buildspec-ci.yml'] },
      ],
      [
        'excluded, and the only file',
        MAIN,
        [[PUSH, not('FILE_PATH', '^buildspec.yml$')]],
        false,
        { files: ['buildspec.yml'] },
      ],
      [
        'excluded, and one of several',
        MAIN,
        [[PUSH, not('FILE_PATH', '^buildspec.yml$')]],
        false,
        { files: ['a', 'buildspec.yml'] },
      ],
      [
        'excluded, and none of several',
        MAIN,
        [[PUSH, not('FILE_PATH', '^buildspec.yml$')]],
        true,
        { files: ['a', 'b'] },
      ],
      ['no file at all', MAIN, [[PUSH, is('FILE_PATH', '.*')]], false, { files: [] }],
      ['no file at all, excluded', MAIN, [[PUSH, not('FILE_PATH', '.*')]], true, { files: [] }],
      ['of a pull request', pull('opened'), [[PULLS, is('FILE_PATH', '\\.py$')]], true, { files: ['x.py'] }],
      [
        'two filters, each by a file of its own',
        MAIN,
        [[PUSH, is('FILE_PATH', '^a$'), is('FILE_PATH', '^b$')]],
        true,
        { files: ['a', 'b'] },
      ],
      [
        'a release has no files',
        release('released'),
        [[is('EVENT', 'RELEASED'), is('FILE_PATH', '.*')]],
        false,
        { files: ['a'] },
      ],
    ],
  ),
  family("User guide: COMMIT_MESSAGE is the head commit's", [
    [
      'the one of the example',
      push('refs/heads/main', { head_commit: { message: 'fix [CodeBuild]' } }),
      [[PUSH, is('COMMIT_MESSAGE', '\\[CodeBuild\\]')]],
      true,
    ],
    ['without it', MAIN, [[PUSH, is('COMMIT_MESSAGE', '\\[CodeBuild\\]')]], false],
    [
      'excluded',
      push('refs/heads/main', { head_commit: { message: 'x [skip ci]' } }),
      [[PUSH, not('COMMIT_MESSAGE', '\\[skip ci\\]')]],
      false,
    ],
    [
      'in a later line',
      push('refs/heads/main', { head_commit: { message: 'a\n\nbuild: yes' } }),
      [[PUSH, is('COMMIT_MESSAGE', 'build: yes')]],
      true,
    ],
    [
      '^ is the beginning of all lines',
      push('refs/heads/main', { head_commit: { message: 'a\nb' } }),
      [[PUSH, is('COMMIT_MESSAGE', '^b')]],
      false,
    ],
    [
      'of a pull request',
      pull('opened'),
      [[PULLS, is('COMMIT_MESSAGE', '^feat')]],
      true,
      { message: 'feat: x' },
    ],
  ]),
  family('API_WebhookFilter: TAG_NAME and RELEASE_NAME with RELEASED and PRERELEASED only', [
    ['the tag', release('released'), [[is('EVENT', 'RELEASED'), is('TAG_NAME', '^v1\\.')]], true],
    ['another tag', release('released'), [[is('EVENT', 'RELEASED'), is('TAG_NAME', '^v2\\.')]], false],
    ['the name', release('released'), [[is('EVENT', 'RELEASED'), is('RELEASE_NAME', '^Spring$')]], true],
    [
      'no name',
      release('released', { name: null }),
      [[is('EVENT', 'RELEASED'), is('RELEASE_NAME', '.')]],
      false,
    ],
    ['a push of a tag has none', eventOf('push', 'push-tag'), [[PUSH, is('TAG_NAME', '.*')]], false],
    [
      'HEAD_REF is not for releases',
      release('released'),
      [[is('EVENT', 'RELEASED'), is('HEAD_REF', '.*')]],
      false,
    ],
  ]),
  family('API_WebhookFilter: WORKFLOW_NAME with WORKFLOW_JOB_QUEUED; names of repository and organization', [
    [
      'the workflow',
      job('queued', 'CI'),
      [[is('EVENT', 'WORKFLOW_JOB_QUEUED'), is('WORKFLOW_NAME', '^CI$')]],
      true,
    ],
    [
      'another workflow',
      job('queued', 'CI-2'),
      [[is('EVENT', 'WORKFLOW_JOB_QUEUED'), is('WORKFLOW_NAME', '^CI$')]],
      false,
    ],
    ['a push has no workflow', MAIN, [[PUSH, is('WORKFLOW_NAME', '.*')]], false],
    ['the repository, without its owner', MAIN, [[PUSH, is('REPOSITORY_NAME', '^web$')]], true],
    ['another repository', MAIN, [[PUSH, is('REPOSITORY_NAME', '^api$')]], false],
    ['the organization', MAIN, [[PUSH, is('ORGANIZATION_NAME', '^octo-org$')]], true],
  ]),
  {
    source:
      "API_Webhook: branchFilter is on the name of the branch; the CDK's webhookFilters: without any, pushes and pull requests",
    cases: [
      legacy('no groups, a push', MAIN, [], true),
      legacy('no groups, a tag', eventOf('push', 'push-tag'), { filterGroups: [] }, true),
      legacy('no groups, a pull request', pull('synchronize'), [], true),
      legacy('no groups, one that was merged', closed(true), [], false),
      legacy('no groups, a release', release('released'), [], false),
      legacy('the branch', MAIN, { branchFilter: '^main$' }, true),
      legacy('another branch', push('refs/heads/dev'), { branchFilter: '^main$' }, false),
      legacy('the branch of a pull request', pullFrom('topic', 'main'), { branchFilter: '^topic$' }, true),
      legacy('a tag is no branch', eventOf('push', 'push-tag'), { branchFilter: '.*' }, false),
      legacy('not heard beside groups', MAIN, { branchFilter: '^dev$', filterGroups: [[PUSH]] }, true),
    ],
  },
  {
    source: 'StartBuild: what is started by hand or by a schedule, no webhook filters',
    cases: ['workflow_dispatch', 'schedule', 'repository_dispatch'].map((name) =>
      legacy(name, eventOf(name, 'workflow-dispatch'), [[PULLS]], true),
    ),
  },
];

/** All of them in a row. */
export const FILTER_CASES = FILTER_TABLE.flatMap(({ cases }) => cases);
