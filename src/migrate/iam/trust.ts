import { policyLength } from './policy-length.js';
import { commandBlock } from '../command-block.js';
import { jsonText } from '../json-text.js';
import { audienceOf } from '../role.js';
import type { Task } from '../types.js';
import type { Triggers } from '../workflow.js';

/** Of whom the role of a workflow is to trust what. */
export interface TrustFacts {
  /** `web`: the folder of its files is `migration/web`. */
  name: string;
  /** Of the project's ARN; a placeholder stands for one that is not known. */
  accountId?: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  partition: string;
  /** `owner/name`; a placeholder stands for one that is not known. */
  repository?: string;
  on: Triggers;
  /** Where schedules and runs by hand take place; absent: guessed from the branches of `on:`, else `main`. */
  defaultBranch?: string;
  /** Name of the role that the workflow takes on. */
  roleName: string;
}

const ISSUER = 'token.actions.githubusercontent.com';

/** No account and no repository has these names, so a role with them lets nobody in. */
const UNKNOWN_ACCOUNT = 'ACCOUNT_ID';
const UNKNOWN_REPOSITORY = 'OWNER/REPO';

/** IAM takes no more of a trust policy, unless the account's quota is raised. */
const LONGEST = 2048;

/**
 * The trust policy of the role that the workflow takes on: GitHub's OIDC provider, and of this repository just those subjects that
 * the workflow's triggers can have (docs.github.com, OpenID Connect reference, "Example subject claims").
 * @returns JSON with a final newline, and what people have to do about it
 */
export function trustPolicy(facts: TrustFacts): { text: string; tasks: Task[] } {
  const { accountId = UNKNOWN_ACCOUNT, partition, repository = UNKNOWN_REPOSITORY } = facts;
  const audience = audienceOf(partition);
  const contexts = subjectContexts(facts.on, defaultBranchOf(facts));
  const subjects = contexts.map((context) => `repo:${repository}:${context}`);
  const wild = subjects.some((subject) => /[*?]/.test(subject));
  const sub = { [`${ISSUER}:sub`]: subjects.length === 1 ? subjects[0] : subjects };
  const aud = { [`${ISSUER}:aud`]: audience };
  const policy = {
    Version: '2012-10-17',
    Statement: [
      {
        Effect: 'Allow',
        Principal: { Federated: `arn:${partition}:iam::${accountId}:oidc-provider/${ISSUER}` },
        Action: 'sts:AssumeRoleWithWebIdentity',
        Condition: wild ? { StringEquals: aud, StringLike: sub } : { StringEquals: { ...aud, ...sub } },
      },
    ],
  };
  const text = jsonText(policy);
  return { text, tasks: trustTasks(facts, audience, text) };
}

/**
 * What may stand behind `repo:owner/name:` in the subject of a run's token. Pull requests have one subject, whatever their
 * branches; a release has its tag; a schedule runs on the default branch, and a run by hand there unless somebody asks for another.
 */
function subjectContexts(on: Triggers, defaultBranch: string): string[] {
  const { push } = on;
  const onlyBranches = push?.branches !== undefined || push?.['branches-ignore'] !== undefined;
  const onlyTags = push?.tags !== undefined || push?.['tags-ignore'] !== undefined;
  // Without filters for either, GitHub starts for both; with filters for one of them, not for the other.
  const branches = push && (onlyBranches || !onlyTags) ? (push.branches ?? ['**']) : [];
  const tags = push && (onlyTags || !onlyBranches) ? (push.tags ?? ['**']) : [];
  const elsewhere = [push, on.pull_request, on.release].some((trigger) => trigger !== undefined);
  const refs = [
    ...positive(branches).map((pattern) => `heads/${toStringLike(pattern)}`),
    ...(runsOnDefault(on) || !elsewhere ? [`heads/${literalLike(defaultBranch)}`] : []),
    ...positive(tags).map((pattern) => `tags/${toStringLike(pattern)}`),
    ...(on.release ? ['tags/*'] : []),
  ].map((ref) => `ref:refs/${ref}`);
  return withoutCovered([...refs, ...(on.pull_request ? ['pull_request'] : [])]);
}

function runsOnDefault(on: Triggers): boolean {
  return on.schedule !== undefined || on.workflow_dispatch !== undefined;
}

/** Patterns with `!` only take away from others; to grant a little more than starts is right, for nothing else starts. */
function positive(patterns: readonly string[]): string[] {
  return patterns.filter((pattern) => !pattern.startsWith('!'));
}

/**
 * A pattern of GitHub's (docs.github.com, "Filter pattern cheat sheet") as one of IAM's, whose `*` crosses `/` and whose `?` is any
 * one character: it matches the same names, and where that cannot be said, more.
 */
function toStringLike(pattern: string): string {
  const parts = pattern.matchAll(/(\\.|\[[^\]]*\]|\*+|[^])([?+]?)/g);
  const like = [...parts].map(([, unit = '', times]) => {
    if (unit.startsWith('*')) return '*';
    const one = unit.startsWith('[') ? '?' : literalLike(unit.replace(/^\\/, ''));
    if (times === '?') return '*';
    return times === '+' ? `${one}*` : one;
  });
  return like.join('').replace(/\*+/g, '*');
}

/** In a policy `${` begins a variable; no ref has `*` or `?` in its name. */
function literalLike(text: string): string {
  return text.replaceAll('$', () => '${$}');
}

/** Leaves out what a trailing `*` of another grants already. */
function withoutCovered(contexts: string[]): string[] {
  const distinct = [...new Set(contexts)];
  const isCovered = (context: string): boolean =>
    distinct.some(
      (other) => other !== context && other.endsWith('*') && context.startsWith(other.slice(0, -1)),
    );
  return distinct.filter((context) => !isCovered(context));
}

function defaultBranchOf({ defaultBranch, on }: TrustFacts): string {
  if (defaultBranch !== undefined) return defaultBranch;
  const branches = on.push?.branches ?? [];
  return ['main', 'master'].find((branch) => branches.includes(branch)) ?? 'main';
}

function trustTasks(facts: TrustFacts, audience: string, text: string): Task[] {
  const { name, accountId, repository = UNKNOWN_REPOSITORY, on, defaultBranch, roleName } = facts;
  const file = `migration/${name}/iam-trust.json`;
  const unknown = [
    ...(accountId === undefined ? [`\`${UNKNOWN_ACCOUNT}\` by the number of the AWS account`] : []),
    ...(repository === UNKNOWN_REPOSITORY
      ? [`\`${UNKNOWN_REPOSITORY}\` by the repository on GitHub, as in \`octo-org/web\``]
      : []),
  ];
  const guess =
    runsOnDefault(on) && defaultBranch === undefined
      ? ` Schedules and runs by hand take place on the default branch, which is taken to be \`${defaultBranchOf(facts)}\`.`
      : '';
  const tasks: Omit<Task, 'when'>[] = [
    {
      title: 'Make GitHub known to IAM, once in each AWS account.',
      detail: commandBlock(
        `aws iam create-open-id-connect-provider --url https://${ISSUER} --client-id-list ${audience}`,
      ),
    },
    ...(unknown.length > 0 ? [{ title: `Replace in \`${file}\` ${unknown.join(', and ')}.` }] : []),
    {
      title: `Check the subjects in \`${file}\` against those of the repository.`,
      detail: [
        commandBlock(`gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix`),
        `Where it prints anything but \`repo:${repository}\`, put that in its place: repositories made or renamed after July 15, 2026 ` +
          `have numbers in it.${guess}`,
      ].join('\n'),
    },
    {
      title: `Create the role \`${roleName}\`, which only runs of these triggers can take on.`,
      detail: [
        commandBlock(
          `aws iam create-role --role-name ${roleName} --assume-role-policy-document file://${file}`,
        ),
        ...tooLong(text),
      ].join('\n'),
    },
    ...(on.pull_request
      ? [
          {
            title: 'Decide what pull requests may do in AWS.',
            detail:
              'Whoever can push a branch to the repository can run code with the permissions of this role, by a pull request. If it can ' +
              'deploy, give pull requests a role of their own that only reads, and take `:pull_request` out of this one.',
          },
        ]
      : []),
  ];
  return tasks.map((task) => ({ when: 'before', ...task }));
}

function tooLong(text: string): string[] {
  const length = policyLength(text);
  if (length <= LONGEST) return [];
  return [
    `It has ${length} characters, and IAM takes ${LONGEST}: first have the quota “Role trust policy length” (\`L-C07B4B0D\`) of the account ` +
      'raised, or say several branches by one subject with a `*`, which must be below `StringLike` then.',
  ];
}
