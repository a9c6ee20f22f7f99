import { describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { UserError } from '../../../src/errors.js';
import { type RoleFacts, rolePolicy } from '../../../src/migrate/iam/role-policy.js';

interface Policy {
  Version: string;
  Statement: object[];
}

const ROLE: RoleFacts = {
  name: 'web',
  serviceRole: 'arn:aws:iam::123456789012:role/service-role/codebuild-web-service-role',
  roleName: 'github-web',
  connections: ['arn:aws:codeconnections:eu-west-1:123456789012:connection/0f0c8d8e'],
};
const statement = (Action: string | string[], Resource: string | string[], more: object = {}) => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const document = (...statements: object[]) => ({ Version: '2012-10-17', Statement: statements });

function reduce(json: unknown, facts: Partial<RoleFacts> = {}) {
  const source = typeof json === 'string' ? json : JSON.stringify(json);
  const { text, ...rest } = rolePolicy({ source, file: 'role.json' }, { ...ROLE, ...facts });
  return { text, policy: text === undefined ? undefined : (JSON.parse(text) as Policy), ...rest };
}

it('is left a log group that only begins as that of the project', () => {
  const log = (group: string) =>
    reduce(document(statement('logs:PutLogEvents', `arn:aws:logs:eu-west-1:1:log-group:${group}`)), {
      logGroup: '/octo/builds',
    }).removed.length;
  expect(['/octo/builds', '/octo/builds:*', '/octo/builds:log-stream:x'].map(log)).toEqual([1, 1, 1]);
  expect(['/octo/builds-of-others:*', '/octo/builds/x:*', '/octo/builds*'].map(log)).toEqual([0, 0, 0]);
});

describe("the service role's policy", () => {
  const LOG = 'arn:aws:logs:eu-west-1:123456789012:log-group:/aws/codebuild/web:*';
  const TRIO = ['logs:CreateLogGroup', 'logs:CreateLogStream', 'logs:PutLogEvents'];
  const VPC = [
    'ec2:CreateNetworkInterface',
    'ec2:DescribeDhcpOptions',
    'ec2:DescribeNetworkInterfaces',
    'ec2:DeleteNetworkInterface',
    'ec2:DescribeSubnets',
    'ec2:DescribeSecurityGroups',
    'ec2:DescribeVpcs',
  ];

  it.each<[what: string, own: object]>([
    ['its log', statement(TRIO, [LOG, LOG.slice(0, -2)])],
    ['its log, wherever', statement(TRIO, '*')],
    [
      'its log in a group of the project',
      statement(TRIO, 'arn:aws:logs:eu-west-1:1:log-group:/octo/builds:*'),
    ],
    ['reports', statement(['codebuild:CreateReportGroup', 'codebuild:BatchPutCodeCoverages'], '*')],
    [
      'reports, in other letters',
      statement('CodeBuild:createReport', 'arn:aws:codebuild:eu-west-1:1:report-group/web-*'),
    ],
    [
      'the buckets of CodePipeline',
      statement(['s3:GetObject', 's3:PutObject'], ['arn:aws:s3:::codepipeline-eu-west-1-*']),
    ],
    [
      'the builds of a batch',
      statement(
        ['codebuild:StartBuild', 'codebuild:StopBuild', 'codebuild:RetryBuild'],
        'arn:aws:codebuild:eu-west-1:1:project/web',
      ),
    ],
    ['the VPC', statement(VPC, '*')],
    [
      'interfaces in the VPC',
      statement('ec2:CreateNetworkInterfacePermission', 'arn:aws:ec2:eu-west-1:1:network-interface/*'),
    ],
    [
      'the connection',
      statement(
        ['codestar-connections:UseConnection', 'codeconnections:GetConnectionToken'],
        [
          'arn:aws:codestar-connections:eu-west-1:1:connection/0f0c8d8e',
          'arn:aws:codeconnections:eu-west-1:1:connection/0f0c8d8e',
        ],
      ),
    ],
    ['debug sessions', statement(['ssmmessages:CreateControlChannel', 'ssmmessages:OpenDataChannel'], '*')],
  ])('loses %s, and says why', (_, own) => {
    const other = statement('s3:GetObject', 'arn:aws:s3:::octo/*', { Sid: 'Mine' });
    const { policy, removed } = reduce(document(own, other), { logGroup: '/octo/builds' });
    expect(policy).toEqual(document(other));
    const actions = [(own as { Action: string | string[] }).Action].flat();
    expect(removed.map((one) => [one.where, one.actions])).toEqual([['statement 1', actions]]);
    expect(removed[0]!.reason).not.toBe('');
  });

  it.each<[what: string, own: object]>([
    ['another log', statement(TRIO, 'arn:aws:logs:eu-west-1:1:log-group:/octo/app:*')],
    ['writing events to any log, which is no sample of CodeBuild', statement('logs:PutLogEvents', '*')],
    ['wildcards', statement(['logs:*', 'codebuild:*', 's3:*'], '*')],
    [
      'builds of other projects',
      statement('codebuild:StartBuild', 'arn:aws:codebuild:eu-west-1:1:project/deploy'),
    ],
    ['builds of any project', statement('codebuild:StartBuild', '*')],
    ['other buckets', statement('s3:GetObject', ['arn:aws:s3:::my-codepipeline-x/*', '*'])],
    ['questions about subnets', statement(['ec2:DescribeSubnets', 'ec2:DescribeVpcs'], '*')],
    [
      'interfaces beside other things',
      statement(['ec2:CreateNetworkInterface', 'ec2:DescribeDhcpOptions', 'ec2:RunInstances'], '*'),
    ],
    [
      'other connections',
      statement('codeconnections:UseConnection', 'arn:aws:codeconnections:eu-west-1:1:connection/other'),
    ],
    ['images of ECR', statement(['ecr:GetAuthorizationToken', 'ecr:BatchGetImage'], '*')],
    ['what is denied', { ...statement(TRIO, LOG), Effect: 'Deny' }],
    ['NotAction', { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' }],
    ['NotResource', { Effect: 'Allow', Action: TRIO, NotResource: 'arn:aws:s3:::x' }],
  ])('keeps %s as it is', (_, kept) => {
    const { policy, removed } = reduce(document(kept));
    expect(policy).toEqual(document(kept));
    expect(removed).toEqual([]);
  });

  it('takes its own actions out of a statement with others, and keeps the rest of it', () => {
    const mixed = statement([...TRIO, 'rds:DescribeDBInstances', 'codebuild:CreateReport'], '*', {
      Sid: 'Mixed',
      Condition: { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
    });
    const { text, policy, removed } = reduce(document(mixed));
    expect(policy).toEqual(document({ ...mixed, Action: 'rds:DescribeDBInstances' }));
    expect(text!.indexOf('"Effect"')).toBeLessThan(text!.indexOf('"Action"'));
    expect(removed.map(({ where, actions }) => [where, actions])).toEqual([
      ['statement 1 (Mixed)', TRIO],
      ['statement 1 (Mixed)', ['codebuild:CreateReport']],
    ]);
  });

  it('takes its own resources out of a list with others', () => {
    const buckets = ['arn:aws:s3:::codepipeline-eu-west-1-*', 'arn:aws:s3:::octo', 'arn:aws:s3:::octo/*'];
    const { policy, removed } = reduce(document(statement(['s3:GetObject'], buckets)));
    expect(policy).toEqual(document(statement('s3:GetObject', buckets.slice(1))));
    expect(removed[0]!.actions).toEqual([`s3:GetObject on ${buckets[0]}`]);
  });

  it('keeps a cell in the middle of the grid', () => {
    const mixed = statement(
      ['s3:GetObject', 'kms:Decrypt'],
      ['arn:aws:s3:::codepipeline-x/*', 'arn:aws:kms:::key/1'],
    );
    expect(reduce(document(mixed)).policy).toEqual(document(mixed));
  });

  it('is not written when nothing is left', () => {
    const { text, tasks } = reduce(document(statement(TRIO, LOG)));
    expect(text).toBeUndefined();
    expect(tasks.map(({ title }) => title).join()).toContain('Nothing is left');
  });

  it('is asked for when it is not given', () => {
    const { text, tasks } = rolePolicy(undefined, ROLE);
    expect(text).toBeUndefined();
    expect(tasks).toHaveLength(1);
    expect(tasks[0]!.detail).toContain("RoleName=='codebuild-web-service-role'");
    expect(tasks[0]!.detail).toContain('--role-policy role.json');
  });

  it.each([
    ['codebuild-web', 'codebuild-web'],
    ['arn:aws:iam::123456789012:role/a/b/codebuild-web', 'codebuild-web'],
    ["x'; id", 'SERVICE_ROLE'],
    [undefined, 'SERVICE_ROLE'],
  ])('is asked for by the name of the role: %s', (serviceRole, name) => {
    expect(rolePolicy(undefined, { ...ROLE, serviceRole }).tasks[0]!.detail).toContain(`RoleName=='${name}'`);
  });

  it('warns when IAM would refuse its length', () => {
    const long = Array.from({ length: 300 }, (_, n) => `arn:aws:s3:::a-bucket-with-a-long-name-${n}`);
    expect(reduce(document(statement('s3:GetObject', long))).tasks[0]!.detail).toContain('10240');
    expect(reduce(document(statement('s3:GetObject', long.slice(0, 9)))).tasks[0]!.detail).not.toContain(
      '10240',
    );
  });
});

describe('the file of the role', () => {
  const mine = statement('s3:GetObject', 'arn:aws:s3:::octo/*', { Sid: 'Mine' });
  const answer = (name: string, text: unknown) => ({ RoleName: 'r', PolicyName: name, PolicyDocument: text });

  it.each<[what: string, file: unknown]>([
    ['a document', document(mine)],
    ['a document with one statement that is no list', { Version: '2012-10-17', Statement: mine }],
    ['get-role-policy', answer('p', document(mine))],
    ['get-role-policy of the API, encoded', answer('p', encodeURIComponent(JSON.stringify(document(mine))))],
    ['get-role-policy with JSON in a text', answer('p', JSON.stringify(document(mine)))],
    [
      'get-policy-version',
      { PolicyVersion: { Document: document(mine), VersionId: 'v2', IsDefaultVersion: true } },
    ],
    ['a list of one', [answer('p', document(mine))]],
  ])('may be %s', (_, file) => {
    expect(reduce(file).policy).toEqual(document(mine));
  });

  it('may hold several answers one after the other, as a loop in a shell prints them', () => {
    const pretty = (value: object) => JSON.stringify(value, null, 4);
    const second = { ...mine, Action: 's3:PutObject' };
    const { policy } = reduce(
      `${pretty(answer('one', document(mine)))}\n${pretty(answer('two', document(second)))}\n`,
    );
    expect(policy).toEqual(document(mine, { ...second, Sid: 'Mine2' }));
  });

  it('may be the account, of which it takes the role with its policies', () => {
    const attached = { ...mine, Sid: 'Attached' };
    const { policy, tasks } = reduce({
      RoleDetailList: [
        {
          RoleName: 'other',
          Arn: 'arn:aws:iam::123456789012:role/other',
          RolePolicyList: [{ PolicyName: 'x', PolicyDocument: document(statement('iam:*', '*')) }],
        },
        {
          RoleName: 'codebuild-web-service-role',
          Arn: ROLE.serviceRole,
          RolePolicyList: [{ PolicyName: 'inline', PolicyDocument: document(mine) }],
          AttachedManagedPolicies: [
            { PolicyName: 'own', PolicyArn: 'arn:aws:iam::123456789012:policy/own' },
            { PolicyName: 'ReadOnlyAccess', PolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
          ],
        },
      ],
      Policies: [
        {
          PolicyName: 'own',
          Arn: 'arn:aws:iam::123456789012:policy/own',
          PolicyVersionList: [
            { VersionId: 'v1', IsDefaultVersion: false, Document: document(statement('iam:*', '*')) },
            { VersionId: 'v2', IsDefaultVersion: true, Document: document(attached) },
          ],
        },
      ],
    });
    expect(policy).toEqual(document(mine, attached));
    expect(tasks.map(({ title }) => title)).toEqual([
      expect.stringContaining('iam-policy.json'),
      expect.stringContaining('`arn:aws:iam::aws:policy/ReadOnlyAccess`'),
    ]);
  });

  it('may be the account where the project has the name of the role only', () => {
    const RoleDetailList = [
      { RoleName: 'cb', Arn: 'arn:aws:iam::1:role/cb', RolePolicyList: [answer('p', document(mine))] },
    ];
    expect(reduce({ RoleDetailList }, { serviceRole: 'cb' }).policy).toEqual(document(mine));
  });

  it.each<[what: string, file: unknown, message: RegExp]>([
    ['no JSON', '{"Version": ', /^role\.json:1:\d+ is not valid JSON/],
    ['no policy', { hello: 'world' }, /^role\.json holds no policy of IAM/],
    ['an empty list', [], /^role\.json holds no policy of IAM/],
    [
      'an account without the role',
      { RoleDetailList: [], Policies: [] },
      /does not hold the role arn:aws:iam::123456789012:role/,
    ],
    ['text that is no policy', answer('p', '%7Bsecret'), /is neither JSON nor encoded JSON/],
    [
      'an attached policy whose ARN is a command',
      {
        RoleDetailList: [{ Arn: ROLE.serviceRole, AttachedManagedPolicies: [{ PolicyArn: 'x; rm -rf /' }] }],
      },
      /has no ARN/,
    ],
  ])('is refused when it is %s', (_, file, message) => {
    expect(() => reduce(file)).toThrow(UserError);
    expect(() => reduce(file)).toThrow(message);
    expect(() => reduce(file)).not.toThrow(/secret|rm -rf/);
  });

  it.each([
    ['web', 3],
    ['vpc', 1],
  ])('of the fixture %s keeps what the build itself needs', (name, kept) => {
    const source = readFileSync(new URL(`../../fixtures/migrate/${name}/role.json`, import.meta.url));
    const { text, removed } = rolePolicy({ source, file: 'role.json' }, ROLE);
    expect((JSON.parse(text!) as Policy).Statement).toHaveLength(kept);
    expect(text).not.toMatch(/codebuild|codepipeline|ec2:|logs:/);
    expect(removed.length).toBeGreaterThan(1);
  });
});
