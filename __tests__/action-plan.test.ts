/** `mode: plan` of the committed action: the matrices that jobs are made of. */
import { describe, expect, it } from '@jest/globals';

import { batchSteps, messages } from './support/batch-steps.js';
import { RATE_LIMIT } from './support/results-faults.js';
import type { StepResult } from './support/runner.js';

const { use, serve, run } = batchSteps();
const PHASES = 'phases: {build: {commands: [touch ran]}}\n';
const spec = (batch: string): string => `version: 0.2\nbatch:\n${batch.replace(/^/gm, '  ')}\n${PHASES}`;

interface Item {
  identifier: string;
  'runs-on': unknown;
}
const matrixOf = ({ outputs }: StepResult): { include: Item[] } =>
  JSON.parse(outputs['matrix'] ?? '') as { include: Item[] };
const levelsOf = ({ outputs }: StepResult): string[][] =>
  (JSON.parse(outputs['matrix-levels'] ?? '') as { include: Item[] }[]).map(({ include }) =>
    include.map(({ identifier }) => identifier),
  );
const plan = async (
  files: Record<string, string>,
  inputs: Record<string, string> = {},
): Promise<StepResult> => {
  await use(files);
  return run({ mode: 'plan', ...inputs }, { runner: { ACTIONS_RESULTS_URL: undefined } });
};

describe('the matrices', () => {
  const PLAIN = {
    'runs-on': 'ubuntu-24.04',
    image: '',
    privileged: false,
    buildspec: '',
    'ignore-failure': false,
  };

  it('of a list: all that a job has to know, and nothing is run', async () => {
    const result = await plan({
      'buildspec.yml': spec(`build-list:
  - identifier: plain
  - identifier: all
    ignore-failure: true
    buildspec: other.yml
    env:
      type: ARM_CONTAINER
      compute-type: BUILD_GENERAL1_SMALL
      image: aws/codebuild/amazonlinux2-aarch64-standard:3.0
      privileged-mode: true`),
    });
    expect(result).toMatchObject({ exitCode: 0, annotations: [], summary: '', env: {} });
    expect(result.outputs).toEqual({
      ...{ 'build-status': 'SUCCEEDED', 'build-succeeding': '1', 'build-number': '3', 'fast-fail': 'false' },
      'build-id': expect.stringMatching(/^web:[0-9a-f-]{36}$/),
      'build-arn': expect.stringMatching(/:build-batch\/web:[0-9a-f-]{36}$/),
      matrix: expect.any(String),
      'matrix-levels': `[${result.outputs['matrix']}]`,
    });
    expect(matrixOf(result)).toEqual({
      include: [
        { identifier: 'plain', ...PLAIN, 'depends-on': [], level: 0 },
        {
          ...{ identifier: 'all', 'runs-on': 'ubuntu-24.04-arm', privileged: true, buildspec: 'other.yml' },
          image: 'aws/codebuild/amazonlinux2-aarch64-standard:3.0',
          ...{ 'ignore-failure': true, 'depends-on': [], level: 0 },
        },
      ],
    });
    expect(result.text).toContain('plain');
  });

  it('of a graph: a level for each depth, in the order of the file', async () => {
    const result = await plan({
      'buildspec.yml': spec(`fast-fail: true
build-graph:
  - {identifier: join, depend-on: [left, right]}
  - {identifier: left, depend-on: [base]}
  - {identifier: base}
  - {identifier: right, depend-on: [base]}
  - {identifier: alone}`),
    });
    expect(result.outputs['fast-fail']).toBe('true');
    expect(levelsOf(result)).toEqual([['base', 'alone'], ['left', 'right'], ['join']]);
    expect(
      matrixOf(result)
        .include.map(({ identifier }) => identifier)
        .sort(),
    ).toEqual([...['alone', 'base', 'join', 'left', 'right']]);
    expect(matrixOf(result).include.find(({ identifier }) => identifier === 'join')).toEqual({
      ...{ identifier: 'join', ...PLAIN, 'depends-on': ['left', 'right'], level: 2 },
    });
  });

  it('of a matrix, and of a fan-out', async () => {
    const matrix = `build-matrix:
  dynamic:
    env:
      image: [one/image:1, two/image:2]
      variables: {KIND: [a, b]}`;
    const ofMatrix = await plan({ 'buildspec.yml': spec(matrix) });
    expect(levelsOf(ofMatrix)).toEqual([['image_1_a', 'image_1_b', 'image_2_a', 'image_2_b']]);
    expect(matrixOf(ofMatrix).include[3]).toMatchObject({ identifier: 'image_2_b', image: 'two/image:2' });
    const ofFanout = await plan({ 'buildspec.yml': spec('build-fanout: {parallelism: 3}') });
    expect(levelsOf(ofFanout)).toEqual([['shard_1', 'shard_2', 'shard_3']]);
  });

  it('are the same for a batch that is planned again in the same run', async () => {
    const files = { 'buildspec.yml': spec('build-list: [{identifier: one}]') };
    const [first, second] = [await plan(files), await plan(files)];
    expect(second.outputs).toEqual(first.outputs);
    const other = await plan(files, { 'project-name': 'other' });
    expect(other.outputs['build-id']).toMatch(/^other:/);
  });
});

describe('the table of runners', () => {
  const TYPES = spec(`build-list:
  - identifier: large
    env: {compute-type: BUILD_GENERAL1_2XLARGE}
  - identifier: arm
    env: {type: ARM_CONTAINER}
  - identifier: fleet
    env: {fleet: my-fleet}
  - identifier: windows
    env: {type: WINDOWS_SERVER_2022_CONTAINER, compute-type: BUILD_GENERAL1_MEDIUM}`);
  const runners = (result: StepResult): Record<string, unknown> =>
    Object.fromEntries(matrixOf(result).include.map((item) => [item.identifier, item['runs-on']]));

  it('is ours where the repository has none, and decides first where it has', async () => {
    expect(runners(await plan({ 'buildspec.yml': TYPES }))).toEqual({
      ...{
        large: 'ubuntu-24.04',
        arm: 'ubuntu-24.04-arm',
        fleet: ['self-hosted', 'my-fleet'],
        windows: 'windows-2022',
      },
    });
    const table = {
      'LINUX_CONTAINER/BUILD_GENERAL1_2XLARGE': 'ubuntu-24.04-16core',
      'ARM_CONTAINER/*': ['self-hosted', 'arm64'],
      'fleet/my-fleet': { group: 'builders', labels: ['linux'] },
    };
    const files = { 'buildspec.yml': TYPES, '.github/codebuild/runners.json': JSON.stringify(table) };
    expect(runners(await plan(files))).toEqual({
      ...{ large: 'ubuntu-24.04-16core', arm: ['self-hosted', 'arm64'] },
      ...{ fleet: { group: 'builders', labels: ['linux'] }, windows: 'windows-2022' },
    });
    // It is the repository's, wherever the source is.
    await use({ ...files, 'app/buildspec.yml': TYPES });
    expect(runners(await run({ mode: 'plan', 'source-directory': 'app' }))).toMatchObject({
      large: 'ubuntu-24.04-16core',
    });
  });

  it('is refused with the line of what is wrong', async () => {
    const files = {
      'buildspec.yml': TYPES,
      '.github/codebuild/runners.json': '{\n  "ARM_CONTAINER/*": "arm",\n  "linux": 3\n}\n',
    };
    const result = await plan(files);
    expect(result).toMatchObject({ exitCode: 2, conclusion: 'failure' });
    expect(result.outputs).toMatchObject({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(result.outputs).not.toHaveProperty('matrix');
    expect(messages(result, 'error')).toEqual([
      expect.stringMatching(/^\.github\/codebuild\/runners\.json:3: "linux" is no machine of CodeBuild/),
    ]);
  });
});

describe('a batch that cannot be', () => {
  const REFUSED = {
    'build-status': 'FAILED',
    'build-succeeding': '0',
    'build-id': expect.stringMatching(/:[0-9a-f-]{36}$/),
    'build-arn': expect.stringContaining(':build-batch/'),
    'build-number': '3',
  };

  it.each([
    [
      'a cycle',
      'build-graph:\n  - {identifier: a, depend-on: [b]}\n  - {identifier: b, depend-on: [a]}',
      [4, 5],
    ],
    ['an unknown build', 'build-graph:\n  - {identifier: a, depend-on: [b]}', [4]],
    ['an identifier twice', 'build-list:\n  - {identifier: a}\n  - {identifier: a}', [5]],
  ])('is refused at its line: %s', async (_, batch, lines) => {
    for (const mode of ['plan', 'batch']) {
      const result = await plan({ 'ci/batch.yml': spec(batch) }, { mode, buildspec: 'ci/batch.yml' });
      expect(result).toMatchObject({ exitCode: 2, conclusion: 'failure' });
      expect(result.outputs).toEqual({
        ...REFUSED,
        ...(mode === 'batch' && {
          'batch-json': expect.stringMatching(/\.json$/),
          artifacts: '[]',
          'tests-total': '0',
          'tests-failed': '0',
        }),
      });
      expect(result.summary).toMatch(
        mode === 'batch' ? /: batch FAILED .*\n\n\*\*DOWNLOAD_BATCHSPEC\*\*/ : /^$/,
      );
      expect(result.annotations).not.toEqual([]);
      for (const { level, title, file, line } of result.annotations) {
        expect({ level, title, file }).toEqual({
          ...{ level: 'error', title: 'BATCH_SPEC_VALIDATION_ERROR', file: 'ci/batch.yml' },
        });
        expect(lines).toContain(line);
      }
    }
  });

  it('says that there is no batch, and no file', async () => {
    const without = await plan({ 'buildspec.yml': `version: 0.2\n${PHASES}` });
    expect([without.exitCode, ...messages(without, 'error')]).toEqual([
      2,
      expect.stringContaining('The buildspec has no batch'),
    ]);
    const missing = await plan({}, { buildspec: 'none.yml' });
    expect([missing.exitCode, ...messages(missing, 'error')]).toEqual([
      2,
      expect.stringContaining('YAML file does not exist'),
    ]);
    expect(missing.outputs).toEqual(REFUSED);
  });

  it('takes 256 builds, and no more', async () => {
    const list = (count: number): string =>
      spec(`build-list:\n${Array.from({ length: count }, (_, n) => `  - identifier: b${n}`).join('\n')}`);
    const most = await plan({ 'buildspec.yml': list(256) });
    expect([most.exitCode, matrixOf(most).include.length]).toEqual([0, 256]);
    const tooMany = await plan({ 'buildspec.yml': list(257) });
    expect(tooMany.outputs).toMatchObject({ 'build-status': 'FAILED', 'build-succeeding': '0' });
    expect(tooMany.outputs).not.toHaveProperty('matrix');
    expect(tooMany.annotations).toMatchObject([
      {
        ...{ level: 'error', title: 'BATCH_SPEC_VALIDATION_ERROR', file: 'buildspec.yml', line: 260 },
        message: expect.stringMatching(/257 builds, a matrix of GitHub 256 jobs at most.*mode: batch/s),
      },
    ]);
  });
});

describe('GitHub’s service', () => {
  const files = { 'buildspec.yml': spec('build-list: [{identifier: one}]') };

  it('is left word that the batch was planned', async () => {
    await use(files);
    const service = await serve();
    expect((await run({ mode: 'plan' })).exitCode).toBe(0);
    expect(service.artifacts().map(({ name }) => name)).toEqual([
      expect.stringMatching(/^codebuild-batch\.web-[0-9a-f]{8}\..*\.1$/),
    ]);
  });

  it('only warns when it is down', async () => {
    await use(files);
    const service = await serve();
    service.fault({ on: 'CreateArtifact', times: 100, ...RATE_LIMIT, status: 403 });
    const result = await run({ mode: 'plan' });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(matrixOf(result).include).toHaveLength(1);
    expect(result.outputs['build-status']).toBe('SUCCEEDED');
    expect(result.annotations).toMatchObject([
      { level: 'warning', message: expect.stringContaining('cannot be uploaded') },
    ]);
  });

  it('does not hold the step up when it never answers', async () => {
    await use(files);
    const service = await serve();
    service.fault({ on: 'CreateArtifact', times: 100, hang: true });
    const result = await run({ mode: 'plan' }, { timeoutMs: 110_000 });
    expect(result).toMatchObject({ exitCode: 0, conclusion: 'success' });
    expect(messages(result, 'warning')).toEqual([
      "The plan's mark cannot be uploaded: the service does not answer.",
    ]);
  }, 120_000);
});
