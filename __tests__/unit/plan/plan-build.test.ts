import { describe, expect, it } from '@jest/globals';
import { UserError } from '../../../src/errors.js';
import { planBuild, requireSupported } from '../../../src/plan/plan-build.js';
import type { BuildPlan } from '../../../src/plan/types.js';
import { at, buildspec, facts, named, ofBatch, phase, request, texts } from './factories.js';

const noteCodes = (plan: BuildPlan): string[] => plan.notes.map(({ code }) => code);

describe('planBuild', () => {
  it('plans all four phases, absent ones without commands', () => {
    const plan = planBuild(
      request({
        buildspec: buildspec({
          phases: {
            build: phase({
              commands: texts('make', 'make test'),
              finally: texts('make clean'),
              onFailure: { kind: 'retry', count: 2, pattern: '.*' },
            }),
          },
        }),
      }),
      facts(),
    );
    expect(plan.phases.map(({ name, commands }) => [name, commands.map(({ text }) => text)])).toEqual([
      ['install', []],
      ['pre_build', []],
      ['build', ['make', 'make test']],
      ['post_build', []],
    ]);
    expect(plan.phases[2]?.finally.map(({ text }) => text)).toEqual(['make clean']);
    expect(plan.phases[2]?.onFailure).toEqual({ kind: 'retry', count: 2, pattern: '.*' });
    expect(plan.phases[0]?.onFailure).toEqual({ kind: 'default' });
    expect(plan).toMatchObject({
      shell: 'sh',
      isolated: false,
      timeoutMinutes: 60,
      notes: [],
      references: [],
    });
  });

  it('enters the phases that were not asked for, but empty', () => {
    const phases = {
      install: phase({ commands: texts('apt-get update'), finally: texts('true') }),
      build: phase({ commands: texts('make') }),
    };
    const plan = planBuild(request({ buildspec: buildspec({ phases }), onlyPhases: ['build'] }), facts());
    expect(plan.phases.map(({ commands }) => commands.length)).toEqual([0, 0, 1, 0]);
    expect(plan.phases[0]?.finally).toEqual([]);
  });

  it.each([
    ['phase', 'top', 'caller', 'phase'],
    [undefined, 'top', 'caller', 'top'],
    [undefined, undefined, 'caller', 'caller'],
    [undefined, undefined, undefined, undefined],
  ])('run-as: phase %s, buildspec %s, caller %s gives %s', (phaseUser, topUser, callerUser, expected) => {
    const spec = buildspec({ runAs: topUser, phases: { build: phase({ runAs: phaseUser }) } });
    const plan = planBuild(request({ buildspec: spec, runAs: callerUser }), facts());
    expect(plan.phases[2]?.runAs).toBe(expected);
  });

  it('isolates the commands of version 0.1 and takes env.shell', () => {
    const plan = planBuild(
      request({ buildspec: buildspec({ version: '0.1', env: { shell: 'bash' } }) }),
      facts(),
    );
    expect(plan).toMatchObject({ isolated: true, shell: 'bash' });
  });

  it('makes ids of region, account, project and uuid', () => {
    const plan = planBuild(request(), facts({ region: 'eu-west-1', accountId: '123456789012' }));
    expect(plan.buildId).toBe('web:ed00ef43-f18b-4653-9778-835e910ab2c3');
    expect(plan.buildArn).toBe(`arn:aws:codebuild:eu-west-1:123456789012:build/${plan.buildId}`);
  });

  it.each([
    ['my.site', 'my-site'],
    ['group/über:site', 'group--ber-site'],
    ['.github', 'github'],
    ['日本', 'build'],
    ['a'.repeat(200), 'a'.repeat(150)],
  ])('project name %s stands as %s in the ids', (projectName, expected) => {
    const plan = planBuild(request({ projectName }), facts());
    expect(plan.buildId).toBe(`${expected}:ed00ef43-f18b-4653-9778-835e910ab2c3`);
    expect(plan.projectName).toBe(projectName);
  });

  it.each([
    [{}, 'us-east-1'],
    [{ AWS_DEFAULT_REGION: 'eu-central-1' }, 'eu-central-1'],
    [{ AWS_REGION: '$REGION' }, 'us-east-1'],
  ])('without a region of the caller, variables %j give ids in %s', (variables, region) => {
    const plan = planBuild(
      request({ buildspec: buildspec({ env: { variables: named(variables) } }) }),
      facts(),
    );
    expect(plan.buildArn.split(':')[3]).toBe(region);
  });

  it('leaves AWS_* out of the exported variables and says so', () => {
    const env = { exportedVariables: texts('VERSION', 'AWS_SECRET_ACCESS_KEY', 'VERSION') };
    const plan = planBuild(request({ buildspec: buildspec({ env }) }), facts());
    expect(plan.exportedVariables).toEqual(['VERSION']);
    expect(plan.notes).toEqual([
      { code: 'exported-variables', message: expect.stringContaining('AWS_SECRET_ACCESS_KEY') },
    ]);
  });

  it('takes over runtime-versions, unless they are to be ignored', () => {
    const runtimeVersions = named({ nodejs: '20.x', java: 'corretto17' });
    const spec = buildspec({ phases: { install: phase({ runtimeVersions }) } });
    const plan = planBuild(request({ buildspec: spec }), facts());
    expect(plan).toMatchObject({ notes: [], runtimeVersions });

    const ignoring = planBuild(request({ buildspec: spec, runtimeVersions: 'ignore' }), facts());
    expect(ignoring).toMatchObject({ notes: [], runtimeVersions: [] });
  });

  it('says which sections do nothing here, and what could not be found out', () => {
    const files = { files: texts('**/*'), discardPaths: false };
    const spec = buildspec({
      env: { gitCredentialHelper: true },
      proxy: { uploadArtifacts: false, logs: true },
      reports: [{ ...files, group: { text: 'unit', at: at(1) }, fileFormat: 'JUNITXML' }],
      artifacts: { primary: { ...files, excludePaths: [], enableSymlinks: false }, secondary: [] },
      cache: { paths: texts('/root/.m2/**/*'), fallbackKeys: [], action: 'both' },
      batch: { at: at(1), fastFail: true, builds: { kind: 'list', entries: [] } },
    });
    const plan = planBuild(request({ buildspec: spec }), facts({ warnings: ['No event file.'] }));
    expect(noteCodes(plan)).toEqual(['facts', 'batch', 'proxy']);
  });

  it('tells which build of which batch it is, and nothing of the batch that its own buildspec has', () => {
    const spec = buildspec({ batch: { at: at(1), fastFail: true, builds: { kind: 'list', entries: [] } } });
    const plan = planBuild(request({ buildspec: spec, ...ofBatch() }), facts());
    expect(plan.batch).toEqual({
      identifier: 'linux_small',
      batchArn: 'arn:aws:codebuild:us-east-1:000000000000:build-batch/web:b',
    });
    expect(plan.notes).toEqual([]);
    expect(planBuild(request(), facts()).batch).toBeUndefined();
  });

  it('plans reports where they are wanted, and to keep their files where artifacts are', () => {
    const group = {
      group: { text: 'unit', at: at(1) },
      files: texts('*.xml'),
      discardPaths: false,
      fileFormat: 'JUNITXML',
    };
    const spec = buildspec({ reports: [group] });
    const planned = (parts: Parameters<typeof request>[0]) =>
      planBuild(request({ buildspec: spec, ...parts }), facts()).reports;
    expect(planned({})).toEqual({ groups: [group], keepFiles: true });
    expect(planned({ artifacts: { wanted: false } })).toEqual({ groups: [group], keepFiles: false });
    expect(planned({ buildspec: buildspec() })).toEqual({ groups: [], keepFiles: false });
    expect(planned({ reports: false })).toBeUndefined();
  });

  it('says nothing about a cache without paths', () => {
    const spec = buildspec({ cache: { paths: [], fallbackKeys: [], action: 'both' } });
    expect(planBuild(request({ buildspec: spec }), facts()).notes).toEqual([]);
  });
});

describe('requireSupported', () => {
  it.each(['powershell.exe', 'PowerShell', 'pwsh', 'C:\\Windows\\System32\\cmd.exe'])(
    'refuses env.shell %s',
    (shell) => {
      const plan = planBuild(request({ buildspec: buildspec({ env: { shell } }) }), facts());
      expect(() => requireSupported(plan)).toThrow(UserError);
    },
  );

  it.each(['sh', 'bash', '/bin/bash', '/bin/sh'])('accepts env.shell %s', (shell) => {
    requireSupported(planBuild(request({ buildspec: buildspec({ env: { shell } }) }), facts()));
  });
});
