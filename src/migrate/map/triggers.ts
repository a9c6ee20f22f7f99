import { readWebhook } from '../../filters/read-webhook.js';
import type { FilterGroup, Webhook } from '../../filters/types.js';
import type { Fields } from '../../plan/project/fields.js';
import { batchLevels } from './batch-spec.js';
import { describeGroup, mindOfGroup, unanchoredActors } from './describe-group.js';
import { mapSchedules } from './schedules.js';
import { refGlobs } from './ref-glob.js';
import { jsonText } from '../json-text.js';
import { code, row } from '../rows.js';
import { eventsOfGroup, type Superset, supersetOf } from './trigger-superset.js';
import { foreignActorsTask, startTasks } from './trigger-tasks.js';
import type { FidelityRow, MigrationProject, Task, TriggerPiece } from '../types.js';
import type { Triggers } from '../workflow.js';

const JUDGED = 'GitHub starts for more, and the job `filter` judges by the groups as they are.';
/** A webhook without filter groups hears of pushes, and of pull requests that have something new to build. */
const LEGACY_TYPES = ['opened', 'synchronize', 'reopened'];

/**
 * What starts builds (peers.md §3.3, Triggers): filter groups as a superset in `on:`, and as they are for the action to judge where
 * that is not exact; schedules; and always by hand, as StartBuild does. Without a webhook there is nothing else.
 */
export function mapTriggers(project: MigrationProject): TriggerPiece {
  const webhook = webhookOf(project.fields);
  const mapped = webhook === undefined ? NOTHING : mapWebhook(webhook);
  const schedules = mapSchedules(project);
  const on: Triggers = {
    ...mapped.on,
    ...(schedules.schedule.length > 0 && { schedule: schedules.schedule }),
    ...(project.fields.object('source').text('type') === 'CODEPIPELINE' && { workflow_call: {} }),
    workflow_dispatch: {},
  };
  return {
    on,
    rows: [...mapped.rows, ...schedules.rows],
    tasks: [
      ...mapped.tasks,
      ...foreignActorsTask(project, mapped.filters),
      ...startTasks(on, batchLevels(project) === undefined ? 'build' : 'plan'),
      ...schedules.tasks,
    ],
    filters: mapped.filters,
    readsCommits: mapped.readsCommits,
  };
}

type Mapped = Pick<TriggerPiece, 'rows' | 'tasks' | 'filters' | 'readsCommits'> & Pick<Superset, 'on'>;

const NOTHING: Mapped = { on: {}, rows: [], tasks: [] };

/** CloudFormation has the webhook below `Triggers`, and says there whether it is one. */
function webhookOf(fields: Fields): Fields | undefined {
  if (fields.says('webhook')) return fields.object('webhook');
  const triggers = fields.object('triggers');
  return triggers.flag('webhook') ? triggers : undefined;
}

function mapWebhook(fields: Fields): Mapped {
  fields.known(
    'url',
    'payloadUrl',
    'secret',
    'lastModifiedSecret',
    'manualCreation',
    'status',
    'statusMessage',
  );
  const webhook = readWebhook(fields);
  const mapped = webhook.filterGroups.length > 0 ? mapGroups(webhook.filterGroups) : mapLegacy(webhook);
  const settings = mapSettings(fields);
  return {
    ...mapped,
    rows: [...mapped.rows, ...settings.rows],
    tasks: [...mapped.tasks, ...settings.tasks],
  };
}

function mapGroups(groups: FilterGroup[]): Mapped {
  const building = groups.filter((group) => !isForRunner(group));
  const { on, exact } = supersetOf(building);
  const actors = [...new Set(building.flatMap(unanchoredActors))];
  return {
    on,
    rows: groups.map((group, index) => {
      const field = `webhook.filterGroups[${index}]`;
      return isForRunner(group) ? runnerRow(field, group) : groupRow(field, group, exact);
    }),
    tasks: [...actors.map(actorTask), ...(building.length < groups.length ? [RUNNER_TASK] : [])],
    ...(!exact && { filters: filtersFile(building), readsCommits: readsCommits(building) }),
  };
}

/** Its builds are runners for jobs of GitHub's: the buildspec is not run (peers.md §1.1). */
function isForRunner(group: FilterGroup): boolean {
  return eventsOfGroup(group).join() === 'WORKFLOW_JOB_QUEUED';
}

function groupRow(field: string, group: FilterGroup, exact: boolean): FidelityRow {
  const { on } = supersetOf([group]);
  const becomes = describeTriggers(on);
  const value = describeGroup(group);
  const mind = mindOfGroup(group);
  if (becomes === '') {
    const why =
      eventsOfGroup(group).length === 0
        ? 'no event fits it'
        : 'refs begin with `refs/heads/` or `refs/tags/`';
    return row('exact', field, value, 'nothing', `It never holds: ${why}.`);
  }
  return exact
    ? row('exact', field, value, becomes, mind.join(' '))
    : row('at run time', field, value, becomes, [JUDGED, ...mind].join(' '));
}

function runnerRow(field: string, group: FilterGroup): FidelityRow {
  const reason =
    "Such a build is a runner for jobs of GitHub's, and the buildspec is not run: keep the project, or change `runs-on` of those jobs.";
  return row('dropped', field, describeGroup(group), '', reason);
}

const RUNNER_TASK: Task = {
  when: 'before',
  title: 'Find the workflows whose jobs run on this project: `runs-on: codebuild-…`.',
  detail: 'Give them a runner of their own before the project goes, or keep the project for them alone.',
};

function actorTask(pattern: string): Task {
  return {
    when: 'before',
    title: `Anchor the pattern of ACTOR_ACCOUNT_ID ${code(pattern)}: \`^(…)$\`.`,
    detail:
      'It matches any account whose number has these digits somewhere in it, and such a number can be had by making accounts. ' +
      'The copy for the action has it as it is.',
  };
}

/**
 * A webhook as it was before there were filter groups: pushes and pull requests, of branches whose names match `branchFilter` if there
 * is one (API_CreateWebhook).
 */
function mapLegacy({ branchFilter }: Webhook): Mapped {
  const pullRequest = { types: LEGACY_TYPES };
  if (branchFilter === undefined) {
    const on = { push: {}, pull_request: pullRequest };
    return { on, rows: [row('exact', 'webhook', 'no filter groups', describeTriggers(on))], tasks: [] };
  }
  const { globs } = refGlobs(branchFilter.pattern, '');
  const on = { ...(globs.length > 0 && { push: { branches: globs } }), pull_request: pullRequest };
  return {
    on,
    rows: [row('at run time', 'webhook.branchFilter', branchFilter.pattern, describeTriggers(on), JUDGED)],
    tasks: [],
    filters: jsonText({ branchFilter: branchFilter.pattern }),
  };
}

function mapSettings(webhook: Fields): Pick<Mapped, 'rows' | 'tasks'> {
  const scope = webhook.object('scopeConfiguration');
  const policy = webhook.object('pullRequestBuildPolicy');
  policy.known('approverRoles');
  const owner = scope.text('name');
  scope.known('domain', 'scope');
  const approval = policy.text('requiresCommentApproval');
  return {
    rows: [
      ...(webhook.says('buildType', 'BUILD')
        ? [row('exact', 'webhook.buildType', webhook.text('buildType') ?? '', 'all builds of the batch')]
        : []),
      ...(webhook.says('scopeConfiguration')
        ? [
            row(
              'set up elsewhere',
              'webhook.scopeConfiguration',
              owner ?? '',
              'a workflow in each repository',
              'GitHub has no workflow for all repositories of an organization.',
            ),
          ]
        : []),
      ...(policy.says('requiresCommentApproval', 'DISABLED')
        ? [
            row(
              'set up elsewhere',
              'webhook.pullRequestBuildPolicy',
              approval ?? '',
              "the repository's setting for approval of runs",
              'GitHub knows no approval by a comment.',
            ),
          ]
        : []),
    ],
    tasks: [
      ...(webhook.says('scopeConfiguration') ? [SCOPE_TASK] : []),
      ...(policy.says('requiresCommentApproval', 'DISABLED') ? [APPROVAL_TASK] : []),
    ],
  };
}

const SCOPE_TASK: Task = {
  when: 'before',
  title: 'Bring the workflow to each repository that the webhook was for.',
  detail:
    'One repository can keep it for all, with `on: workflow_call`; the others then call it in a few lines.',
};

const APPROVAL_TASK: Task = {
  when: 'before',
  title: 'Choose whose pull requests from forks need approval before they run.',
  detail:
    'Settings → Actions → General → Approval for running fork pull request workflows from contributors. For pull requests of ' +
    'branches, an environment with required reviewers makes a job wait.',
};

/** The groups as the action reads them, and as CodeBuild's API has them. */
function filtersFile(groups: readonly FilterGroup[]): string {
  return jsonText(
    groups.map((group) =>
      group.map(({ type, pattern, exclude }) => ({
        type,
        pattern,
        ...(exclude && { excludeMatchedPattern: true }),
      })),
    ),
  );
}

/** The event tells all else (docs.github.com, webhook events and payloads). */
function readsCommits(groups: readonly FilterGroup[]): boolean {
  return groups.flat().some(({ type }) => type === 'FILE_PATH' || type === 'COMMIT_MESSAGE');
}

function describeTriggers({ push, pull_request: pullRequest, release }: Superset['on']): string {
  const names = (patterns: string[] | undefined, of: string): string[] =>
    patterns === undefined ? [] : [`${of} ${patterns.map(code).join(', ')}`];
  const pushed = [...names(push?.branches, 'branches'), ...names(push?.tags, 'tags')].join(', ');
  return [
    ...(push ? [pushed === '' ? '`push`' : `\`push\`: ${pushed}`] : []),
    ...(pullRequest
      ? [
          [`\`pull_request\`: ${pullRequest.types.join(', ')}`, ...names(pullRequest.branches, 'to')].join(
            ' ',
          ),
        ]
      : []),
    ...(release ? [`\`release\`: ${release.types.join(', ')}`] : []),
  ].join('; ');
}
