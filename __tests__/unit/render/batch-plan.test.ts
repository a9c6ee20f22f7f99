import { describe, expect, it } from '@jest/globals';

import { renderBatchPlan } from '../../../src/render/batch-plan.js';
import { batchPlan, build, HOSTILE } from './batch-results.js';

describe('the plan of a batch', () => {
  it('shows the batch, then the builds level by level with what their entries say', () => {
    const plan = batchPlan(
      [
        build('deploy', {
          level: 1,
          dependsOn: ['linux', 'windows'],
          debugSession: true,
          privileged: false,
        }),
        build('linux', {
          buildspec: 'ci/linux.yml',
          image: 'aws/codebuild/standard:7.0',
          computeType: 'BUILD_GENERAL1_SMALL',
          environmentType: 'LINUX_CONTAINER',
          privileged: true,
          variables: [
            { name: 'STAGE', value: 'test' },
            { name: 'EMPTY', value: '' },
          ],
        }),
        build('windows', { fleet: 'my-fleet', ignoreFailure: true }),
      ],
      {
        fastFail: true,
        url: 'https://github.com/o/r/actions/runs/1',
        source: {
          directory: '/src/web',
          repositoryUrl: 'https://github.com/o/r.git',
          version: 'pr/7',
          resolvedVersion: 'abc',
        },
        project: {
          combineArtifacts: true,
          timeoutMinutes: 480,
          maximumBuildsAllowed: 100,
          computeTypesAllowed: ['BUILD_GENERAL1_SMALL', 'BUILD_GENERAL1_LARGE'],
          fleetsAllowed: ['my-fleet'],
          reportMode: 'REPORT_AGGREGATED_BATCH',
        },
        notes: [{ code: 'BATCH', message: 'windows will not run here.\nSay runs-on.' }],
      },
    );
    expect(renderBatchPlan(plan, false)).toBe(`Batch plan of web
  buildspec    buildspec.yml
  batch id     web:ed00ef43-f18b-4653-9778-835e910ab2c3
  batch arn    arn:aws:codebuild:us-east-1:000000000000:build-batch/web:ed00ef43-f18b-4653-9778-835e910ab2c3
  batch        7, started by octocat
  page         https://github.com/o/r/actions/runs/1
  source       /src/web  https://github.com/o/r.git  pr/7  abc
  kind         graph
  fast-fail    yes: the first failure stops the builds that run
  builds       3 builds in 2 levels
  project      combines the artifacts
  project      timeout of the batch 480 minutes
  project      at most 100 builds
  project      allows compute types BUILD_GENERAL1_SMALL, BUILD_GENERAL1_LARGE
  project      allows fleets my-fleet
  project      REPORT_AGGREGATED_BATCH

Level 0 (2 builds)
  linux (privileged)
    buildspec ci/linux.yml
    image     aws/codebuild/standard:7.0
    compute   BUILD_GENERAL1_SMALL
    type      LINUX_CONTAINER
    STAGE = test
    EMPTY = 
  windows (ignore-failure)
    fleet     my-fleet

Level 1 (1 build)
  deploy (debug-session, not privileged)
    waits for linux, windows

Notes
  ! windows will not run here.
    Say runs-on.
`);
  });

  it('has no levels where no build waits, and tells the parts of a fan-out', () => {
    const plan = batchPlan(
      [0, 1].map((index) => build(`part_${index}`, { shard: { index, count: 2 } })),
      { kind: 'fanout' },
    );
    expect(renderBatchPlan(plan, false)).toMatch(
      / {2}fast-fail {4}no\n {2}builds {7}2 builds in 1 level\n\nBuilds\n {2}part_0 \(part 1 of 2\)\n {2}part_1 \(part 2 of 2\)\n$/,
    );
  });

  it('shows 1,000 builds of many, and says how many more there are', () => {
    const builds = Array.from({ length: 100_000 }, (_, index) =>
      build(`b${index}`, index < 600 ? {} : { level: index < 5000 ? 1 : 2, dependsOn: ['b0'] }),
    );
    const lines = renderBatchPlan(batchPlan(builds), false).trimEnd().split('\n');
    expect(lines.filter((line) => /^ {2}b\d+$/.test(line))).toHaveLength(1000);
    expect(lines.filter((line) => line.startsWith('Level'))).toEqual([
      'Level 0 (600 builds)',
      'Level 1 (4400 builds)',
    ]);
    expect(lines.at(-1)).toBe('… and 99000 more builds; buildspec plan --batch --json has all of them');
  });

  it('names twenty of the builds that one waits for', () => {
    const dependsOn = Array.from({ length: 25 }, (_, index) => `b${index}`);
    expect(renderBatchPlan(batchPlan([build('last', { dependsOn })]), false)).toMatch(
      /waits for b0, b1, .*, b19, 5 more\n/,
    );
  });

  it('lets no text take a second line, move the cursor or grow long', () => {
    const one = build(HOSTILE, {
      buildspec: `version: 0.2\n${'x'.repeat(5000)}`,
      image: HOSTILE,
      computeType: HOSTILE,
      environmentType: HOSTILE,
      fleet: HOSTILE,
      variables: [{ name: HOSTILE, value: HOSTILE }],
      dependsOn: [HOSTILE],
    });
    const plan = batchPlan([one], {
      projectName: HOSTILE,
      batchId: HOSTILE,
      batchArn: HOSTILE,
      initiator: HOSTILE,
      url: HOSTILE,
      buildspecFile: HOSTILE,
      source: { directory: HOSTILE, repositoryUrl: HOSTILE, version: HOSTILE },
      project: { combineArtifacts: false, computeTypesAllowed: [HOSTILE], fleetsAllowed: [] },
      notes: [{ code: 'X', message: HOSTILE }],
    });
    const text = renderBatchPlan(plan, false);
    expect(text).not.toMatch(/^::error|\u001B|\u202E|x{200}/m);
    expect(text).toContain('    buildspec version: 0.2␊xxx');
  });

  it('is coloured where that is wanted', () => {
    expect(renderBatchPlan(batchPlan([build('a')]), true)).toContain('\u001B[1mBuilds\u001B[22m');
  });
});
