import { migrationPaths } from '../paths.js';
import { UNLESS_FORK } from '../role.js';
import { code } from '../rows.js';
import type { MigrationProject, Task } from '../types.js';
import type { Triggers } from '../workflow.js';

/**
 * When GitHub starts no run although CodeBuild's webhook would have heard of it (docs.github.com: skipping workflow runs; triggering
 * a workflow; events that trigger workflows), and what that asks of people.
 * @param job the one without which nothing is built
 */
export function startTasks({ push, pull_request: pullRequest, release }: Triggers, job: string): Task[] {
  const isChange = push !== undefined || pullRequest !== undefined;
  if (!isChange && release === undefined) return [];
  const did = [...(isChange ? ['pushed'] : []), ...(release ? ['made the release'] : [])].join(' or ');
  const reasons = [
    ...(isChange ? ['- The message of the commit has `[skip ci]`, `[ci skip]` or the like.'] : []),
    `- A workflow has ${did}, with its \`GITHUB_TOKEN\`: let it use a token of an app, or start this workflow by \`gh workflow run\`.`,
    ...(pullRequest ? ['- The pull request has a conflict with its base branch.'] : []),
  ];
  const commits = [...(push ? ['that was pushed'] : []), ...(release ? ["of the release's tag"] : [])];
  return [
    {
      when: 'before',
      title: 'Know when GitHub starts nothing, although CodeBuild would have built:',
      detail: reasons.join('\n'),
    },
    ...(commits.length > 0
      ? [
          {
            when: 'during' as const,
            title: 'Bring the workflow to every branch that goes on being built.',
            detail: `GitHub takes the workflow from the commit ${commits.join(', or ')}: merge the default branch into the others.`,
          },
        ]
      : []),
    ...(pullRequest ? [forksTask(job)] : []),
  ];
}

function forksTask(job: string): Task {
  return {
    when: 'before',
    title: 'Decide what becomes of pull requests from forks.',
    detail:
      'CodeBuild builds them with its service role. GitHub gives their runs no secrets, no role and a token that only reads, so a build ' +
      `that needs AWS fails. Where that is right, let the job \`${job}\` skip them: ` +
      `\`if: ${UNLESS_FORK}\`.`,
  };
}

/**
 * Accounts of another host are nobody on GitHub, or somebody else.
 * @param filters that the action judges by
 */
export function foreignActorsTask({ name, fields }: MigrationProject, filters = ''): Task[] {
  const type = fields.object('source').text('type') ?? '';
  if (!/^(GITHUB_ENTERPRISE|GITLAB|BITBUCKET)/.test(type) || !filters.includes('"ACTOR_ACCOUNT_ID"'))
    return [];
  return [
    {
      when: 'before',
      title: `Put accounts of GitHub in the place of those of ${code(type)} in ${code(migrationPaths(name).filters)}.`,
      detail:
        'ACTOR_ACCOUNT_ID is compared with the number of the account on GitHub, which `gh api users/NAME --jq .id` prints.',
    },
  ];
}
