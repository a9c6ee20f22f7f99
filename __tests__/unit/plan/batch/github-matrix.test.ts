import { describe, expect, it } from '@jest/globals';

import { githubMatrix, type MatrixOptions, matrixProblem } from '../../../../src/plan/batch/github-matrix.js';
import type { BatchBuild, BatchPlan } from '../../../../src/plan/batch/types.js';
import { at } from '../factories.js';

function build(identifier: string, parts: Partial<BatchBuild> = {}): BatchBuild {
  return {
    identifier,
    at: at(1),
    variables: [],
    ignoreFailure: false,
    debugSession: false,
    dependsOn: [],
    level: 0,
    ...parts,
  };
}

function planOf(builds: BatchBuild[]): BatchPlan {
  return {
    projectName: 'web',
    batchId: 'web:1',
    batchArn: 'arn:aws:codebuild:us-east-1:111122223333:build-batch/web:1',
    batchNumber: 1,
    uuid: '1',
    startTime: 0,
    initiator: 'somebody',
    buildspecFile: 'buildspec.yml',
    source: { directory: '/src' },
    kind: 'graph',
    fastFail: false,
    builds,
    notes: [],
  };
}

const matrixOf = (builds: BatchBuild[], options: Partial<MatrixOptions> = {}) =>
  githubMatrix(planOf(builds), { runners: [], ...options });
const itemOf = (parts: Partial<BatchBuild>, project?: MatrixOptions['project']) =>
  matrixOf([build('one', parts)], { project }).matrix.include[0];
const problemOf = (builds: BatchBuild[]) => matrixProblem(planOf(builds), matrixOf(builds));
const many = (count: number, parts: (index: number) => Partial<BatchBuild> = () => ({})) =>
  Array.from({ length: count }, (_, index) => build(`b${index}`, { at: at(index + 1), ...parts(index) }));

const YAML = 'version: 0.2\nphases: {}\n';

describe('the matrix', () => {
  it('has one job a build, with all of its fields', () => {
    expect(matrixOf([build('one')]).matrix).toEqual({
      include: [
        {
          identifier: 'one',
          'runs-on': 'ubuntu-24.04',
          image: '',
          privileged: false,
          buildspec: '',
          'ignore-failure': false,
          'depends-on': [],
          level: 0,
        },
      ],
    });
  });

  it("has a build's own settings, not the project's", () => {
    const own = {
      image: 'node:24',
      privileged: false,
      buildspec: 'ci/one.yml',
      environmentType: 'ARM_CONTAINER',
      ignoreFailure: true,
    };
    const project = { image: 'alpine', privileged: true, environmentType: 'WINDOWS_CONTAINER' };
    expect(itemOf(own, project)).toEqual({
      identifier: 'one',
      'runs-on': 'ubuntu-24.04-arm',
      image: 'node:24',
      privileged: false,
      buildspec: 'ci/one.yml',
      'ignore-failure': true,
      'depends-on': [],
      level: 0,
    });
  });

  it("has the project's where a build is silent", () => {
    expect(itemOf({}, { image: 'alpine', privileged: true, environmentType: 'ARM_CONTAINER' })).toMatchObject(
      { 'runs-on': 'ubuntu-24.04-arm', image: 'alpine', privileged: true },
    );
  });

  it.each<[string, Partial<BatchBuild>, unknown]>([
    ['the fleet', {}, 'pool'],
    ['the fleet for the type that it has', { environmentType: 'LINUX_EC2' }, 'pool'],
    ['nothing for a fleet', { fleet: 'other' }, 'other'],
    ['not the fleet for a compute type', { computeType: 'LARGE' }, 'LINUX_EC2/LARGE'],
    ['not the fleet for another type', { environmentType: 'ARM_EC2' }, 'ARM_EC2/SMALL'],
  ])("of the project's machine a build gets %s", (_, parts, expected) => {
    const runners = [
      ...['pool', 'other'].map((name) => ({ key: `fleet/${name}`, runsOn: name })),
      ...['LINUX_EC2/LARGE', 'LINUX_EC2/SMALL', 'ARM_EC2/SMALL'].map((key) => ({ key, runsOn: key })),
    ];
    const project = { environmentType: 'LINUX_EC2', computeType: 'SMALL', fleet: 'pool' };
    const { matrix } = matrixOf([build('one', parts)], { runners, project });
    expect(matrix.include[0]?.['runs-on']).toBe(expected);
  });

  it("leaves a build's inline buildspec to the job, which plans the batch again", () => {
    expect(itemOf({ buildspec: YAML })).toMatchObject({ buildspec: '' });
    expect(itemOf({ buildspec: '{"version":0.2}' })).toMatchObject({ buildspec: '' });
    expect(itemOf({ buildspec: 'arn:aws:s3:::b/k.yml' })).toMatchObject({
      buildspec: 'arn:aws:s3:::b/k.yml',
    });
  });

  it('has the levels of a graph as matrices of their own', () => {
    const { matrix, levels } = matrixOf([
      build('last', { dependsOn: ['left', 'right'], level: 2 }),
      build('first'),
      build('left', { dependsOn: ['first'], level: 1 }),
      build('right', { dependsOn: ['first'], level: 1 }),
    ]);
    const names = (part: typeof matrix) => part.include.map(({ identifier }) => identifier);
    expect(names(matrix)).toEqual(['last', 'first', 'left', 'right']);
    expect(levels.map(names)).toEqual([['first'], ['left', 'right'], ['last']]);
    expect(levels[2]?.include[0]).toMatchObject({ 'depends-on': ['left', 'right'], level: 2 });
  });
});

describe('what GitHub does not take', () => {
  it('nothing of 256 builds, even with the longest names', () => {
    const builds = many(256, (index) => ({
      identifier: `${index}_`.padEnd(127, 'x'),
      image: `${'1'.repeat(12)}.dkr.ecr.eu-central-1.amazonaws.com/${'i'.repeat(255)}@sha256:${'f'.repeat(64)}`,
      buildspec: `${'p'.repeat(255)}.yml`,
      fleet: 'f'.repeat(128),
    }));
    expect(problemOf(builds)).toBeUndefined();
    expect(problemOf(builds.map((one) => ({ ...one, buildspec: YAML.repeat(10_000) })))).toBeUndefined();
  });

  it('257 builds of one level: told at the first that is too many', () => {
    const problem = problemOf(many(257));
    expect(problem).toEqual({
      severity: 'error',
      code: 'BATCH_SPEC_VALIDATION_ERROR',
      message: 'BatchSpec has invalid values.. The batch has 257 builds, a matrix of GitHub 256 jobs at most',
      hint: expect.stringMatching(/mode: batch.*buildspec run --batch.*--format workflow.*split/),
      file: 'buildspec.yml',
      range: at(257),
    });
  });

  it('a level that is too large, but no graph that is only large in all', () => {
    const inLevels = (first: number) =>
      many(first + 200, (index) => (index < first ? {} : { level: 1, dependsOn: ['b0'] }));
    expect(problemOf(inLevels(200))).toBeUndefined();
    expect(problemOf(inLevels(300))).toMatchObject({
      message: expect.stringContaining('Level 0 of the batch has 300 builds'),
      range: at(257),
    });
  });

  it('dependencies that are too long for an output', () => {
    const first = many(250, (index) => ({ identifier: `${index}_`.padEnd(127, 'x') }));
    const dependsOn = first.map(({ identifier }) => identifier);
    const problem = problemOf([...first, ...many(100, () => ({ level: 1, dependsOn }))]);
    expect(problem?.message).toMatch(
      /^BatchSpec has invalid values\.\. The matrix of the batch has \d{7} char/,
    );
  });

  it('100,000 combinations', () => {
    expect(problemOf(many(100_000))?.message).toContain('has 100000 builds');
  });
});
