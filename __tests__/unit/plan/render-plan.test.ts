import { describe, expect, it } from '@jest/globals';
import { planBuild } from '../../../src/plan/plan-build.js';
import { planJson, renderPlan } from '../../../src/render/plan.js';
import { at, buildspec, facts, named, ofBatch, phase, request, texts } from './factories.js';

const plan = planBuild(
  request({
    buildspec: buildspec({
      runAs: 'codebuild-user',
      env: {
        variables: named({ STAGE: 'prod', MOTD: 'a\n::error::b\u001b[31m\u202e' }),
        exportedVariables: texts('VERSION', 'TAG'),
        parameterStore: [{ name: 'DB', text: '/prod/db', at: at(9) }],
      },
      proxy: { logs: true, uploadArtifacts: false },
      artifacts: {
        primary: {
          name: { text: 'web-$TAG', at: at(20) },
          files: texts('**/*', 'x'),
          baseDirectory: { text: 'dist', at: at(21) },
          excludePaths: texts('**/*.map'),
          discardPaths: true,
          enableSymlinks: false,
        },
        secondary: [
          {
            identifier: 'docs',
            files: texts('README.md'),
            excludePaths: [],
            discardPaths: false,
            enableSymlinks: false,
          },
        ],
      },
      cache: {
        key: { text: 'npm-$(codebuild-hash-files lock)', at: at(30) },
        fallbackKeys: texts('npm-'),
        paths: texts('node_modules/**/*'),
        action: 'restore',
      },
      phases: {
        install: phase({ runtimeVersions: named({ nodejs: '20' }) }),
        build: phase({
          commands: texts('npm ci', 'if true; then\n  echo "##[error]x"\nfi\n', 'x'.repeat(5000)),
          finally: texts('rm -rf tmp'),
          onFailure: { kind: 'retry', count: 3, pattern: 'ECONN.*' },
        }),
      },
    }),
    overrides: [{ name: 'STAGE', value: 'test' }],
  }),
  facts({
    environment: { NPM_TOKEN: 'laptop-secret', STAGE: 'laptop-secret', PATH: '/laptop-secret' },
    source: {
      directory: '/src/web',
      repositoryUrl: 'https://github.com/octo-org/web.git',
      version: 'pr/7',
      resolvedVersion: 'c'.repeat(40),
    },
  }),
);

describe('renderPlan', () => {
  const text = renderPlan(plan, false);

  it('shows ids, source, variables by origin, phases, exports and notes', () => {
    for (const expected of [
      'Build plan of web',
      plan.buildArn,
      `/src/web  https://github.com/octo-org/web.git  pr/7  ${'c'.repeat(40)}`,
      '  from overrides\n    STAGE = test\n',
      '    DB = parameter-store /prod/db from the buildspec\n',
      '  from the environment: 2, not shown\n',
      '  INSTALL (run-as codebuild-user, nothing to run)\n',
      '  BUILD (on-failure RETRY up to 3 times when the failure matches ECONN.*, run-as codebuild-user)\n    - npm ci\n    - if true; then … (3 lines)\n',
      '    finally\n    - rm -rf tmp\n',
      'Artifacts\n  web-$TAG: **/*, x below dist but **/*.map without their paths\n  docs: README.md\n',
      'Cache\n  key npm-$(codebuild-hash-files lock) (only restored)\n  else npm-…\n  - node_modules/**/*\n',
      'Runtimes nodejs 20\n',
      'Exported variables VERSION, TAG\n',
      'Notes\n  ! proxy.logs has no effect',
    ]) {
      expect(text).toContain(expected);
    }
  });

  it('never shows values of the environment', () => {
    expect(text).not.toContain('laptop-secret');
    expect(JSON.stringify(planJson(plan))).not.toContain('laptop-secret');
  });

  it('keeps foreign text on its line, escaped and cut', () => {
    expect(text).toContain('MOTD = a\\n::error::b\\u{1b}[31m\\u{202e}\n');
    expect(text).toContain(`    - ${'x'.repeat(120)}…\n`);
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u202e]/);
    expect(text).not.toMatch(/^\s*::/m);
  });

  it('of a build of a batch names it, and the variables of its entry', () => {
    const entry = ofBatch({ variables: [{ name: 'ARCH', value: 'arm' }] });
    const shown = renderPlan(planBuild(request({ projectName: 'x'.repeat(500), ...entry }), facts()), false);
    expect(shown).toContain(`Build plan of ${'x'.repeat(120)}… / linux_small\n`);
    expect(shown).toContain('  of batch     arn:aws:codebuild:us-east-1:000000000000:build-batch/web:b\n');
    expect(shown).toContain('  from the batch entry\n    ARCH = arm\n');
  });

  it('uses colours only when told', () => {
    const colored = renderPlan(plan, true);
    expect(colored).toMatch(/\u001b\[1m/);
    expect(colored.replace(/\u001b\[\d+m/g, '')).toBe(text);
  });
});

describe('planJson', () => {
  it('is the plan without the environment, and survives JSON', () => {
    const json = JSON.parse(JSON.stringify(planJson(plan)));
    expect(json.variables).toContainEqual({ name: 'STAGE', value: 'test', origin: 'override' });
    expect(json).toMatchObject({ buildId: plan.buildId, startTime: 1633069563930, shell: 'sh' });
    expect(json.phases).toHaveLength(4);
  });
});
