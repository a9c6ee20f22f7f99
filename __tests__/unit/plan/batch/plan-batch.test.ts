import { describe, expect, it } from '@jest/globals';

import { UserError } from '../../../../src/errors.js';
import { planBatch } from '../../../../src/plan/batch/plan-batch.js';
import { buildspec, facts } from '../factories.js';
import { buildsOf, identifiersOf, planLines, variablesOf } from './plans.js';

const LIST = '  build-list:\n    - identifier: a\n';

describe('a batch', () => {
  it('has ids of its own, and what the facts and the project say', () => {
    const { plan } = planLines(LIST, {
      project: {
        arn: 'arn:aws:codebuild:eu-west-1:123456789012:project/web',
        source: { type: 'GITHUB', location: 'https://github.com/octo-org/web.git' },
      },
      facts: { url: 'https://ci.example.com/7' },
    });
    expect(plan).toMatchObject({
      projectName: 'web',
      batchId: 'web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      batchArn:
        'arn:aws:codebuild:eu-west-1:123456789012:build-batch/web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      batchNumber: 7,
      uuid: 'ed00ef43-f18b-4653-9778-835e910ab2c3',
      startTime: 1633069563930,
      initiator: 'octocat',
      url: 'https://ci.example.com/7',
      buildspecFile: 'buildspec.yml',
      source: { directory: '/src/web', repositoryUrl: 'https://github.com/octo-org/web.git' },
      kind: 'list',
      fastFail: false,
      notes: [],
    });
  });

  it.each([
    [[{ name: 'AWS_REGION', value: 'eu-central-1' }], 'eu-central-1'],
    [[], 'us-east-1'],
  ])('with the overrides %j is in %s', (overrides, region) => {
    expect(planLines(LIST, { overrides }).plan.batchArn).toMatch(
      new RegExp(`^arn:aws:codebuild:${region}:000000000000:build-batch/web:`),
    );
  });

  it('is a printable value', () => {
    const { plan } = planLines(LIST);
    expect(JSON.parse(JSON.stringify(plan))).toEqual(plan);
  });

  it('is refused where there is none', () => {
    const request = { buildspec: buildspec(), buildspecFile: 'b.yml', projectName: 'web', overrides: [] };
    expect(() => planBatch(request, facts())).toThrow(new UserError('b.yml has no batch.'));
  });
});

describe('a list', () => {
  it('has the builds in its order, with all that the entries say', () => {
    const builds = buildsOf(
      '  fast-fail: true\n  build-list:\n' +
        '    - identifier: one\n' +
        '      buildspec: ci/one.yml\n' +
        '      ignore-failure: true\n' +
        '      debug-session: true\n' +
        '      env:\n' +
        '        image: alpine:3.20\n' +
        '        compute-type: BUILD_GENERAL1_LARGE\n' +
        '        type: ARM_CONTAINER\n' +
        '        privileged-mode: true\n' +
        '        variables: {STAGE: $HOME, EMPTY: ""}\n' +
        '    - identifier: two\n' +
        '      env: {fleet: big, image: ""}\n',
    );
    expect(builds).toEqual([
      {
        identifier: 'one',
        at: { line: 5, column: 7, endLine: 5, endColumn: 8 },
        buildspec: 'ci/one.yml',
        image: 'alpine:3.20',
        computeType: 'BUILD_GENERAL1_LARGE',
        environmentType: 'ARM_CONTAINER',
        privileged: true,
        variables: [
          { name: 'STAGE', value: '$HOME', at: expect.objectContaining({ line: 14 }) },
          { name: 'EMPTY', value: '', at: expect.objectContaining({ line: 14 }) },
        ],
        ignoreFailure: true,
        debugSession: true,
        dependsOn: [],
        level: 0,
      },
      {
        identifier: 'two',
        at: { line: 15, column: 7, endLine: 15, endColumn: 8 },
        fleet: 'big',
        variables: [],
        ignoreFailure: false,
        debugSession: false,
        dependsOn: [],
        level: 0,
      },
    ]);
  });

  it('has no dependencies: CodeBuild reads them in a graph only', () => {
    const [build] = buildsOf('  build-list:\n    - {identifier: a, depend-on: [b]}\n    - identifier: b\n');
    expect(build).toMatchObject({ dependsOn: [], level: 0 });
  });
});

describe('a graph', () => {
  it('has levels: one more than the highest of what a build waits for', () => {
    const builds = buildsOf(
      '  build-graph:\n' +
        '    - {identifier: last, depend-on: [left, right, first]}\n' +
        '    - {identifier: right, depend-on: [middle]}\n' +
        '    - {identifier: middle, depend-on: first}\n' +
        '    - {identifier: left, depend-on: [first]}\n' +
        '    - identifier: first\n' +
        '    - identifier: alone\n',
    );
    expect(builds.map(({ identifier, dependsOn, level }) => [identifier, dependsOn, level])).toEqual([
      ['last', ['left', 'right', 'first'], 3],
      ['right', ['middle'], 2],
      ['middle', ['first'], 1],
      ['left', ['first'], 1],
      ['first', [], 0],
      ['alone', [], 0],
    ]);
  });

  it('waits once for a build that is named twice', () => {
    const [, build] = buildsOf(
      '  build-graph:\n    - identifier: a\n    - {identifier: b, depend-on: [a, a]}\n',
    );
    expect(build).toMatchObject({ dependsOn: ['a'], level: 1 });
  });

  it('of 5,000 builds in a row, each waiting for up to 20 before it, has 5,000 levels', () => {
    const names = (index: number): string[] =>
      Array.from({ length: Math.min(index, 20) }, (_, back) => `b${index - 1 - back}`);
    const lines = Array.from(
      { length: 5000 },
      (_, index) => `    - {identifier: b${index}, depend-on: [${names(index).join(', ')}]}\n`,
    );
    const builds = buildsOf(`  build-graph:\n${lines.reverse().join('')}`);
    expect(builds.map(({ level }) => level)).toEqual(
      Array.from({ length: 5000 }, (_, index) => 4999 - index),
    );
  });

  it('of 275 builds in windows of 90, as Amplify has it, has four levels', () => {
    const lines = Array.from({ length: 275 }, (_, index) => {
      const before = index < 90 ? '' : `, depend-on: [t${index - 90}]`;
      return `    - {identifier: t${index}, buildspec: ci/e2e.yml${before}, env: {variables: {TEST_SUITE: s${index}}}}\n`;
    });
    const { plan, diagnostics } = planLines(`  build-graph:\n${lines.join('')}`);
    expect(diagnostics).toEqual([]);
    expect(plan.builds.map(({ level }) => level)).toEqual(
      Array.from({ length: 275 }, (_, index) => Math.floor(index / 90)),
    );
  });
});

describe('a fan-out', () => {
  it('has numbered shards, which know what part they are', () => {
    const builds = buildsOf('  build-fanout:\n    parallelism: 3\n    ignore-failure: true\n');
    expect(builds.map(({ identifier, shard }) => [identifier, shard])).toEqual([
      ['shard_1', { index: 0, count: 3 }],
      ['shard_2', { index: 1, count: 3 }],
      ['shard_3', { index: 2, count: 3 }],
    ]);
    expect(builds[2]).toMatchObject({ at: { line: 3 }, ignoreFailure: true, variables: [], level: 0 });
  });
});

describe('a matrix', () => {
  const MATRIX =
    '  build-matrix:\n' +
    '    static:\n' +
    '      ignore-failure: true\n' +
    '      buildspec: static.yml\n' +
    '      env:\n' +
    '        type: LINUX_CONTAINER\n' +
    '        image: static\n' +
    '        privileged-mode: true\n' +
    '        variables: {A: static, S: fixed}\n' +
    '    dynamic:\n';

  it('is every combination, the last dimension changing fastest', () => {
    const builds = buildsOf(
      `${MATRIX}      buildspec: [unit.yml, e2e.yml]\n` +
        '      env:\n' +
        '        compute-type: [BUILD_GENERAL1_SMALL]\n' +
        '        image: [node:20, node:22]\n' +
        '        variables: {A: ["1", $A]}\n',
    );
    expect(
      builds.map((build) => [build.identifier, build.buildspec, build.image, variablesOf(build)]),
    ).toEqual([
      ['unit_SMALL_node_20_1', 'unit.yml', 'node:20', { S: 'fixed', A: '1' }],
      ['unit_SMALL_node_20_A', 'unit.yml', 'node:20', { S: 'fixed', A: '$A' }],
      ['unit_SMALL_node_22_1', 'unit.yml', 'node:22', { S: 'fixed', A: '1' }],
      ['unit_SMALL_node_22_A', 'unit.yml', 'node:22', { S: 'fixed', A: '$A' }],
      ['e2e_SMALL_node_20_1', 'e2e.yml', 'node:20', { S: 'fixed', A: '1' }],
      ['e2e_SMALL_node_20_A', 'e2e.yml', 'node:20', { S: 'fixed', A: '$A' }],
      ['e2e_SMALL_node_22_1', 'e2e.yml', 'node:22', { S: 'fixed', A: '1' }],
      ['e2e_SMALL_node_22_A', 'e2e.yml', 'node:22', { S: 'fixed', A: '$A' }],
    ]);
    expect(builds[5]).toMatchObject({
      at: { line: 3 },
      computeType: 'BUILD_GENERAL1_SMALL',
      environmentType: 'LINUX_CONTAINER',
      privileged: true,
      ignoreFailure: true,
      debugSession: false,
      dependsOn: [],
      level: 0,
    });
  });

  it('holds what is static where no dimension says another thing', () => {
    const builds = buildsOf(`${MATRIX}      env: {variables: {V: [x, y]}}\n`);
    expect(builds.map((build) => [build.buildspec, build.image, variablesOf(build)])).toEqual([
      ['static.yml', 'static', { A: 'static', S: 'fixed', V: 'x' }],
      ['static.yml', 'static', { A: 'static', S: 'fixed', V: 'y' }],
    ]);
  });

  it('can have 100,000 builds', () => {
    const values = (count: number): string =>
      Array.from({ length: count }, (_, index) => `v${index}`).join(', ');
    const { plan, diagnostics } = planLines(
      `${MATRIX}      env: {variables: {A: [${values(100)}], B: [${values(100)}], C: [${values(10)}]}}\n`,
    );
    expect(diagnostics).toEqual([]);
    expect(new Set(identifiersOf(plan.builds)).size).toBe(100_000);
    expect(plan.builds[12_345]).toMatchObject({ identifier: 'v12_v34_v5' });
    expect(variablesOf(plan.builds[12_345]!)).toEqual({ S: 'fixed', A: 'v12', B: 'v34', C: 'v5' });
  });
});

describe('notes', () => {
  const messagesOf = (...of: Parameters<typeof planLines>): string[] =>
    planLines(...of).plan.notes.map(({ message }) => message);

  it('tell what could not be found out', () => {
    expect(planLines(LIST, { facts: { warnings: ['No git here.'] } }).plan.notes).toEqual([
      { code: 'facts', message: 'No git here.' },
    ]);
  });

  it('tell that identifiers are our own where CodeBuild makes them', () => {
    expect(messagesOf('  build-fanout: {parallelism: 2}\n')).toEqual([
      'CODEBUILD_BATCH_BUILD_IDENTIFIER is shard_1 here, and so on: how CodeBuild names the builds of a fan-out is not known.',
    ]);
    expect(messagesOf('  build-matrix: {dynamic: {env: {image: [a, b]}}}\n')).toEqual([
      'CODEBUILD_BATCH_BUILD_IDENTIFIER is a here, and so on: how CodeBuild names the builds of a matrix is not known.',
    ]);
  });

  it('name the builds with debug-session, a few of them', () => {
    const list = (count: number): string =>
      `  build-list:\n${Array.from({ length: count }, (_, n) => `    - {identifier: b${n}, debug-session: yes}\n`).join('')}    - identifier: z\n`;
    expect(messagesOf(list(2))).toEqual([
      'debug-session of b0, b1 has no effect: no session can be opened here.',
    ]);
    expect(messagesOf(list(7))).toEqual([
      'debug-session of b0, b1, b2, b3, b4 and 2 more has no effect: no session can be opened here.',
    ]);
  });

  it('tell what of the project has no effect on a batch', () => {
    const project = {
      environment: { computeType: 'BUILD_GENERAL1_SMALL' },
      badge: { badgeEnabled: true },
      buildBatchConfig: {
        serviceRole: 'arn:aws:iam::111122223333:role/batch',
        batchReportMode: 'REPORT_INDIVIDUAL_BUILDS',
      },
    };
    expect(messagesOf(LIST, { project })).toEqual([
      'Of the project, these have no effect here:\n' +
        '- badge: workflows have badges\n' +
        '- buildBatchConfig.serviceRole: AWS is asked with the credentials of the job\n' +
        '- buildBatchConfig.batchReportMode: every job reports its own status',
    ]);
  });
});
