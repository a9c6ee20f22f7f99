import { describe, expect, it } from '@jest/globals';

import { planLines, problemsOf } from './plans.js';

const LIST =
  '  build-list:\n' +
  '    - identifier: default\n' +
  '    - {identifier: large, env: {compute-type: BUILD_GENERAL1_LARGE}}\n' +
  '    - {identifier: fleet, env: {fleet: big}}\n';

const project = (restrictions: object, environment: object = {}): { project: object } => ({
  project: { environment, buildBatchConfig: { restrictions } },
});

describe('restrictions of the project', () => {
  it('are no restrictions when they are empty', () => {
    expect(problemsOf(LIST)).toEqual([]);
    const empty = { maximumBuildsAllowed: 3, computeTypesAllowed: [], fleetsAllowed: [] };
    expect(problemsOf(LIST, project(empty))).toEqual([]);
  });

  it('refuse a batch of more builds, which can still be shown', () => {
    const around = project({ maximumBuildsAllowed: 2 });
    expect(problemsOf(LIST, around)).toEqual([
      '6:7 BatchSpec has invalid values.. the batch has 3 builds, and the project allows 2',
    ]);
    const { plan, diagnostics } = planLines(LIST, around);
    expect(plan.builds).toHaveLength(3);
    expect(plan.project?.maximumBuildsAllowed).toBe(2);
    expect(diagnostics[0]?.hint).toContain('buildBatchConfig.restrictions.maximumBuildsAllowed');
  });

  it('refuse a compute type, of the entry or else of the project', () => {
    const restrictions = { computeTypesAllowed: ['BUILD_GENERAL1_SMALL', 'BUILD_GENERAL1_MEDIUM'] };
    const large =
      '5:7 BatchSpec has invalid values.. compute type BUILD_GENERAL1_LARGE of large is not allowed by the project';
    expect(problemsOf(LIST, project(restrictions))).toEqual([large]);
    expect(problemsOf(LIST, project(restrictions, { computeType: 'BUILD_GENERAL1_SMALL' }))).toEqual([large]);
    expect(problemsOf(LIST, project(restrictions, { computeType: 'BUILD_GENERAL1_2XLARGE' }))).toEqual([
      '4:7 BatchSpec has invalid values.. compute type BUILD_GENERAL1_2XLARGE of default is not allowed by the project',
      large,
    ]);
    expect(planLines(LIST, project(restrictions)).diagnostics[0]?.hint).toContain(
      'BUILD_GENERAL1_SMALL, BUILD_GENERAL1_MEDIUM',
    );
  });

  it('refuse a fleet, of the entry or else of the project, by name or ARN', () => {
    const arn = (name: string): string => `arn:aws:codebuild:us-east-1:111122223333:fleet/${name}:0a1b2c3d`;
    const big = '6:7 BatchSpec has invalid values.. fleet big of fleet is not allowed by the project';
    expect(problemsOf(LIST, project({ fleetsAllowed: ['small'] }))).toEqual([big]);
    expect(problemsOf(LIST, project({ fleetsAllowed: [arn('big')] }))).toEqual([]);
    const ofProject = { fleet: { fleetArn: arn('own') }, computeType: 'BUILD_GENERAL1_2XLARGE' };
    expect(problemsOf(LIST, project({ fleetsAllowed: ['big'] }, ofProject))).toEqual([
      `4:7 BatchSpec has invalid values.. fleet ${arn('own')} of default is not allowed by the project`,
    ]);
    // A fleet's machines have one type, which the project does not choose.
    const both = { fleetsAllowed: ['big', 'own'], computeTypesAllowed: ['BUILD_GENERAL1_LARGE'] };
    expect(problemsOf(LIST, project(both, ofProject))).toEqual([]);
  });

  it("are not about the project's fleet where an entry asks for another type of machine, whose runner it does not get", () => {
    const lines = '  build-list:\n    - {identifier: arm, env: {type: ARM_CONTAINER}}\n';
    const ofProject = {
      type: 'LINUX_CONTAINER',
      fleet: { fleetArn: 'arn:aws:codebuild:us-east-1:111122223333:fleet/own:0a1b2c3d' },
      computeType: 'BUILD_GENERAL1_LARGE',
    };
    expect(problemsOf(lines, project({ fleetsAllowed: ['big'] }, ofProject))).toEqual([]);
    expect(problemsOf(lines, project({ computeTypesAllowed: ['BUILD_GENERAL1_SMALL'] }, ofProject))).toEqual([
      '4:7 BatchSpec has invalid values.. compute type BUILD_GENERAL1_LARGE of arm is not allowed by the project',
    ]);
  });

  it('are about what variables mean', () => {
    const lines = '  build-list:\n    - {identifier: a, env: {compute-type: $TYPE}}\n';
    const restrictions = project({ computeTypesAllowed: ['BUILD_GENERAL1_SMALL'] });
    const overrides = [{ name: 'TYPE', value: 'BUILD_GENERAL1_SMALL' }];
    expect(problemsOf(lines, { ...restrictions, overrides })).toEqual([]);
    expect(problemsOf(lines, restrictions)).toEqual([
      expect.stringContaining('nothing sets $TYPE to a plain text'),
    ]);
  });

  it('refuse a value of a matrix once', () => {
    const lines =
      '  build-matrix:\n    dynamic:\n      env:\n        compute-type: [S, L]\n        variables: {A: [1, 2]}\n';
    expect(problemsOf(lines, project({ computeTypesAllowed: ['S'], maximumBuildsAllowed: 4 }))).toEqual([
      '6:27 BatchSpec has invalid values.. compute type L of build-matrix is not allowed by the project',
    ]);
  });
});

describe('more than 100,000 builds', () => {
  it('of a matrix are counted, and not made', () => {
    const values = Array.from({ length: 1000 }, (_, index) => index).join(', ');
    const variables = Array.from({ length: 20 }, (_, index) => `V${index}: [${values}]`).join(', ');
    const lines = `  build-matrix: {dynamic: {env: {variables: {${variables}}}}}\n`;
    const { plan, diagnostics } = planLines(lines);
    expect(plan.builds).toEqual([]);
    expect(diagnostics.map(({ message }) => message)).toEqual([
      expect.stringMatching(
        /^BatchSpec has invalid values\.\. the batch has [\d,]+ builds, and 100,000 are the most$/,
      ),
    ]);
  });

  it('of a fan-out too', () => {
    expect(
      problemsOf('  build-fanout: {parallelism: 999999999}\n', project({ maximumBuildsAllowed: 5 })),
    ).toEqual([
      '3:3 BatchSpec has invalid values.. the batch has 999,999,999 builds, and 100,000 are the most',
    ]);
    expect(problemsOf('  build-fanout: {parallelism: 100000}\n')).toEqual([]);
  });
});
