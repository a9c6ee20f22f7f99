import { describe, expect, it } from '@jest/globals';

import { trustPolicy } from '../../../src/migrate/iam/trust.js';
import type { Triggers } from '../../../src/migrate/workflow.js';

interface Condition {
  StringEquals: Record<string, string | string[]>;
  StringLike?: Record<string, string | string[]>;
}
interface Policy {
  Statement: { Principal: { Federated: string }; Condition: Condition }[];
}

const ISSUER = 'token.actions.githubusercontent.com';
const FACTS = {
  name: 'web',
  accountId: '123456789012',
  partition: 'aws',
  repository: 'octo-org/web',
  roleName: 'github-web',
};

function trust(on: Triggers, facts: Partial<Parameters<typeof trustPolicy>[0]> = {}) {
  const { text, tasks } = trustPolicy({ ...FACTS, on, ...facts });
  const policy = JSON.parse(text) as Policy;
  const condition = policy.Statement[0]!.Condition;
  const like = condition.StringLike?.[`${ISSUER}:sub`];
  const subjects = [like ?? condition.StringEquals[`${ISSUER}:sub`]!].flat();
  return { text, policy, condition, isLike: like !== undefined, subjects, tasks };
}

/** IAM's: `*` is any text, `?` any character, and nothing else is special but `${…}`, which is a variable. */
function stringLike(pattern: string, text: string): boolean {
  const source = pattern
    .replaceAll('${$}', '\0')
    .replace(/[.+^${}()|[\]\\]/g, '\\$&')
    .replaceAll('*', '.*')
    .replaceAll('?', '.')
    .replaceAll('\0', '\\$');
  return new RegExp(`^${source}$`, 's').test(text);
}

describe('the trust policy', () => {
  it('lets in the runs of this repository on this branch, and asks for the audience', () => {
    const { text } = trust({ push: { branches: ['main'] } });
    expect(JSON.parse(text)).toEqual({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { Federated: `arn:aws:iam::123456789012:oidc-provider/${ISSUER}` },
          Action: 'sts:AssumeRoleWithWebIdentity',
          Condition: {
            StringEquals: {
              [`${ISSUER}:aud`]: 'sts.amazonaws.com',
              [`${ISSUER}:sub`]: 'repo:octo-org/web:ref:refs/heads/main',
            },
          },
        },
      ],
    });
    expect(text).toMatch(/^\{\n {2}"Version"[^]*\}\n$/);
  });

  const all = ['ref:refs/heads/*', 'ref:refs/tags/*'];
  it.each<[name: string, on: Triggers, subjects: string[]]>([
    ['a push to anything', { push: {} }, all],
    ['a push that touches paths: of tags they are not judged', { push: { paths: ['src/**'] } }, all],
    [
      'branches, but not tags',
      { push: { branches: ['main', 'dev'] } },
      ['ref:refs/heads/main', 'ref:refs/heads/dev'],
    ],
    ['tags, but not branches', { push: { tags: ['v*'] } }, ['ref:refs/tags/v*']],
    ['all branches but some', { push: { 'branches-ignore': ['wip/**'] } }, ['ref:refs/heads/*']],
    ['all tags but some', { push: { 'tags-ignore': ['old'] } }, ['ref:refs/tags/*']],
    [
      'branches less others',
      { push: { branches: ['release/**', '!release/old'] } },
      ['ref:refs/heads/release/*'],
    ],
    ['both', { push: { branches: ['main'], tags: ['v1'] } }, ['ref:refs/heads/main', 'ref:refs/tags/v1']],
    ['pull requests', { pull_request: { types: ['opened'], branches: ['main'] } }, ['pull_request']],
    ['releases', { release: { types: ['released'] } }, ['ref:refs/tags/*']],
    ['a schedule', { schedule: [{ cron: '0 6 * * *' }] }, ['ref:refs/heads/main']],
    ['a run by hand', { workflow_dispatch: {} }, ['ref:refs/heads/main']],
    ['another workflow that calls', { workflow_call: {} }, ['ref:refs/heads/main']],
    [
      'the same branch twice',
      { push: { branches: ['main'] }, workflow_dispatch: {} },
      ['ref:refs/heads/main'],
    ],
    [
      'what another covers',
      { push: { branches: ['**', 'main'], tags: ['v1'] }, release: { types: ['released'] } },
      all,
    ],
  ])('has the subjects of %s, and no others', (_, on, contexts) => {
    const { subjects, isLike } = trust(on);
    expect(subjects).toEqual(contexts.map((context) => `repo:octo-org/web:${context}`));
    expect(isLike).toBe(contexts.some((context) => context.includes('*')));
  });

  it('takes the default branch that it is told, else master where that is built', () => {
    expect(trust({ workflow_dispatch: {} }, { defaultBranch: 'trunk' }).subjects).toEqual([
      'repo:octo-org/web:ref:refs/heads/trunk',
    ]);
    expect(trust({ push: { branches: ['master'] }, schedule: [{ cron: '0 6 * * *' }] }).subjects).toEqual([
      'repo:octo-org/web:ref:refs/heads/master',
    ]);
  });

  it.each<[pattern: string, matching: string[], other: string[]]>([
    ['release/*', ['release/1', 'release/x'], ['release', 'main']],
    ['v[0-9]+.[0-9]', ['v1.0', 'v10.2'], ['w1.0', 'v1-0']],
    ['feature?', ['feature', 'featur'], ['fix']],
    ['a+b', ['ab', 'aaab'], ['b']],
    [String.raw`v\+1`, ['v+1'], ['vv1']],
    ['cost-${x}', ['cost-${x}'], ['cost-']],
  ])('says %s so that IAM matches all that GitHub does', (pattern, matching, other) => {
    const { subjects } = trust({ push: { branches: [pattern] } });
    const matches = (branch: string) =>
      subjects.some((subject) => stringLike(subject, `repo:octo-org/web:ref:refs/heads/${branch}`));
    expect(matching.filter((branch) => !matches(branch))).toEqual([]);
    expect(other.filter(matches)).toEqual([]);
  });

  it.each([
    ['aws', 'sts.amazonaws.com'],
    ['aws-us-gov', 'sts.amazonaws.com'],
    ['aws-cn', 'sts.amazonaws.com.cn'],
  ])('of %s is for the audience that the action asks for', (partition, audience) => {
    const { policy, condition, tasks } = trust({ push: { branches: ['main'] } }, { partition });
    expect(policy.Statement[0]!.Principal.Federated).toBe(
      `arn:${partition}:iam::123456789012:oidc-provider/${ISSUER}`,
    );
    expect(condition.StringEquals[`${ISSUER}:aud`]).toBe(audience);
    expect(tasks[0]!.detail).toContain(`--client-id-list ${audience}`);
  });

  it('lets nobody in while account or repository are unknown, and says so', () => {
    const { text, tasks } = trust({ push: {} }, { accountId: undefined, repository: undefined });
    expect(text).toContain('arn:aws:iam::ACCOUNT_ID:oidc-provider/');
    expect(text).toContain('"repo:OWNER/REPO:ref:refs/heads/*"');
    expect(tasks.map(({ title }) => title).join()).toMatch(/Replace .*`ACCOUNT_ID` .*, and `OWNER\/REPO` by/);
    expect(
      trust({ push: {} })
        .tasks.map(({ title }) => title)
        .join(),
    ).not.toContain('Replace');
  });

  it('has people check the prefix of subjects, and the guess of the default branch', () => {
    const { tasks } = trust({ push: { branches: ['main'] }, workflow_dispatch: {} });
    const detail = tasks.map((task) => task.detail).join();
    expect(detail).toContain(
      'gh api repos/octo-org/web/actions/oidc/customization/sub --jq .sub_claim_prefix',
    );
    expect(detail).toContain('taken to be `main`');
    const known = trust({ workflow_dispatch: {} }, { defaultBranch: 'main' }).tasks;
    expect(known.map((task) => task.detail).join()).not.toContain('taken to be');
  });

  it('asks about pull requests only where they build', () => {
    const titles = (on: Triggers) =>
      trust(on)
        .tasks.map(({ title }) => title)
        .join();
    expect(titles({ pull_request: { types: ['opened'] } })).toContain('pull requests');
    expect(titles({ push: {} })).not.toContain('pull requests');
  });

  it('tells of a policy that is longer than IAM takes', () => {
    const told = (count: number): { length: number; detail?: string } => {
      const branches = Array.from({ length: count }, (_, index) => `release-${index}`);
      const { policy, tasks } = trust({ push: { branches } });
      const create = tasks.find(({ title }) => title.startsWith('Create the role'));
      return { length: JSON.stringify(policy).length, detail: create?.detail };
    };
    const [fits, long] = [told(37), told(38)];
    expect([fits.length <= 2048, long.length > 2048]).toEqual([true, true]);
    expect(fits.detail).not.toContain('characters');
    expect(long.detail).toContain(`It has ${long.length} characters, and IAM takes 2048`);
  });
});
