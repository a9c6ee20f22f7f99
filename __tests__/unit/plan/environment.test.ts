import { describe, expect, it } from '@jest/globals';
import { mergeEnvironment } from '../../../src/plan/environment.js';
import { planBuild } from '../../../src/plan/plan-build.js';
import type { ProjectSettings } from '../../../src/plan/project/types.js';
import type { BuildFacts, BuildPlan, PlanRequest } from '../../../src/plan/types.js';
import { buildspec, facts, named, ofBatch, request } from './factories.js';

interface Setting {
  override?: Record<string, string>;
  spec?: Record<string, string>;
  environment?: Record<string, string>;
}

function plan(
  { override = {}, spec = {}, environment = {} }: Setting,
  more: Partial<BuildFacts> = {},
): BuildPlan {
  const parts: Partial<PlanRequest> = {
    buildspec: buildspec({ env: { variables: named(spec) } }),
    overrides: Object.entries(override).map(([name, value]) => ({ name, value })),
  };
  return planBuild(request(parts), facts({ environment, ...more }));
}

function lookUp(planned: BuildPlan, name: string): [value: string, origin: string] | undefined {
  const found = planned.variables.filter((variable) => variable.name === name);
  expect(found.length).toBeLessThan(2);
  return found[0] && [found[0].value, found[0].origin];
}

describe('precedence', () => {
  it('override > buildspec > environment', () => {
    const planned = plan({
      override: { A: 'override' },
      spec: { A: 'buildspec', B: 'buildspec' },
      environment: { A: 'environment', B: 'environment', C: 'environment' },
    });
    expect(lookUp(planned, 'A')).toEqual(['override', 'override']);
    expect(lookUp(planned, 'B')).toEqual(['buildspec', 'buildspec']);
    expect(lookUp(planned, 'C')).toEqual(['environment', 'environment']);
  });

  it('project and batch entry stand between buildspec and overrides', () => {
    const { variables } = mergeEnvironment(
      { environment: {}, home: '/root' },
      [
        { origin: 'buildspec', variables: [{ name: 'A', value: '1' }] },
        { origin: 'project', variables: [{ name: 'A', value: '2' }] },
        { origin: 'batch', variables: [{ name: 'A', value: '3' }] },
      ],
      [],
    );
    expect(variables).toContainEqual({ name: 'A', value: '3', origin: 'batch' });
  });

  it("a build's batch entry stands between project and overrides", () => {
    const values = (value: string, ...names: string[]) => names.map((name) => ({ name, value }));
    const project: ProjectSettings = {
      file: 'p.json',
      secondarySources: [],
      secondaryArtifacts: [],
      cache: { type: 'S3', modes: [] },
      privileged: false,
      variables: values('project', 'A', 'B', 'C'),
      ignored: [],
    };
    const planned = planBuild(
      request({
        project: { settings: project, chosenFields: [] },
        overrides: values('override', 'A'),
        ...ofBatch({ variables: values('batch', 'A', 'B') }),
      }),
      facts(),
    );
    expect(lookUp(planned, 'A')).toEqual(['override', 'override']);
    expect(lookUp(planned, 'B')).toEqual(['batch', 'batch']);
    expect(lookUp(planned, 'C')).toEqual(['project', 'project']);
  });

  it('keeps values as they are written', () => {
    const value = '$PATH:/usr/share/ant/bin ${HOME} `id` "quoted"\nsecond line ';
    expect(lookUp(plan({ spec: { ANT: value } }), 'ANT')).toEqual([value, 'buildspec']);
  });
});

describe('HOME', () => {
  it("is the build's, whatever the environment says", () => {
    const planned = plan({ environment: { HOME: '/github/home' } }, { home: '/root' });
    expect(lookUp(planned, 'HOME')).toEqual(['/root', 'builtin']);
  });

  it.each([
    [{ spec: { HOME: '/home/codebuild-user' } }, 'buildspec'],
    [{ override: { HOME: '/home/codebuild-user' } }, 'override'],
  ])('yields to %j', (setting, origin) => {
    expect(lookUp(plan(setting), 'HOME')).toEqual(['/home/codebuild-user', origin]);
  });
});

describe("the caller's session token", () => {
  const names = ['AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY', 'AWS_SESSION_TOKEN', 'AWS_SECURITY_TOKEN'];
  const environment = Object.fromEntries(names.map((name) => [name, `the caller's`]));
  const KEYS = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };
  const left = ({ variables }: BuildPlan): string[] =>
    variables.map(({ name }) => name).filter((name) => names.includes(name));

  it('goes with the key that it is of', () => {
    expect(left(plan({ spec: KEYS, environment }))).toEqual(Object.keys(KEYS));
    expect(left(plan({ override: KEYS, environment }))).toEqual(Object.keys(KEYS));
    const env = { parameterStore: named({ AWS_ACCESS_KEY_ID: '/key', AWS_SECRET_ACCESS_KEY: '/secret' }) };
    expect(left(planBuild(request({ buildspec: buildspec({ env }) }), facts({ environment })))).toEqual([]);
  });

  it('stays with its key, and with none', () => {
    expect(left(plan({ environment }))).toEqual(names);
    expect(left(plan({ environment: { AWS_SESSION_TOKEN: 'x' } }))).toEqual(['AWS_SESSION_TOKEN']);
  });

  it("yields to the build's own", () => {
    const planned = plan({ spec: { ...KEYS, AWS_SESSION_TOKEN: 'mine' }, environment });
    expect(lookUp(planned, 'AWS_SESSION_TOKEN')).toEqual(['mine', 'buildspec']);
    expect(lookUp(planned, 'AWS_SECURITY_TOKEN')).toBeUndefined();
  });
});

describe('AWS_REGION and AWS_DEFAULT_REGION', () => {
  it('stay unset when nobody says a region', () => {
    const planned = plan({});
    expect(lookUp(planned, 'AWS_REGION')).toBeUndefined();
    expect(lookUp(planned, 'AWS_DEFAULT_REGION')).toBeUndefined();
  });

  it("come from the caller's region, beneath everything else", () => {
    const planned = plan(
      { environment: { AWS_REGION: 'eu-west-1' }, spec: { AWS_DEFAULT_REGION: 'us-west-2' } },
      { region: 'eu-west-1' },
    );
    expect(lookUp(planned, 'AWS_REGION')).toEqual(['eu-west-1', 'environment']);
    expect(lookUp(planned, 'AWS_DEFAULT_REGION')).toEqual(['us-west-2', 'buildspec']);
  });

  it.each([
    [{ environment: { AWS_REGION: 'eu-west-1' } }, 'AWS_DEFAULT_REGION'],
    [{ environment: { AWS_DEFAULT_REGION: 'eu-west-1' } }, 'AWS_REGION'],
    [{ environment: { AWS_DEFAULT_REGION: 'eu-west-1', AWS_REGION: '' } }, 'AWS_REGION'],
  ])('%j fills %s', (setting, name) => {
    expect(lookUp(plan(setting, { region: 'eu-west-1' }), name)).toEqual(['eu-west-1', 'builtin']);
  });

  it('fill each other when only the buildspec knows one', () => {
    const planned = plan({ spec: { AWS_DEFAULT_REGION: 'us-west-2' } });
    expect(lookUp(planned, 'AWS_REGION')).toEqual(['us-west-2', 'builtin']);
  });
});

describe('names', () => {
  it('our own variables win over everything, with a note for those who tried', () => {
    const planned = plan({
      override: { CODEBUILD_BUILD_NUMBER: '99' },
      spec: { CODEBUILD_PROJECT_NAME: 'web' },
      environment: { CODEBUILD_BUILD_ID: 'outer:build' },
    });
    expect(lookUp(planned, 'CODEBUILD_BUILD_NUMBER')).toEqual(['7', 'builtin']);
    expect(lookUp(planned, 'CODEBUILD_PROJECT_NAME')).toEqual(['web', 'buildspec']);
    expect(lookUp(planned, 'CODEBUILD_BUILD_ID')).toEqual([planned.buildId, 'builtin']);
    expect(planned.notes.map(({ message }) => message)).toEqual([
      'CODEBUILD_PROJECT_NAME of the buildspec begins with CODEBUILD_, which CodeBuild reserves: the value is used nevertheless.',
      "CODEBUILD_BUILD_NUMBER of an override begins with CODEBUILD_, which CodeBuild reserves: the build's own value is used.",
    ]);
  });

  it('the auto-discover switches may be set', () => {
    const spec = { CODEBUILD_CONFIG_AUTO_DISCOVER: 'false', CODEBUILD_CONFIG_AUTO_DISCOVER_DIR: 'out/**' };
    const planned = plan({ spec });
    expect(planned.notes).toEqual([]);
    expect(lookUp(planned, 'CODEBUILD_CONFIG_AUTO_DISCOVER')).toEqual(['false', 'buildspec']);
  });

  it('drops what no shell can hold: silently from the environment, else with a note', () => {
    const planned = plan({
      environment: { 'ProgramFiles(x86)': 'C:\\', 'A-B': '1', OK: '1' },
      spec: { 'MY-VAR': '1', NUL: 'a\0b' },
    });
    const names = planned.variables.map(({ name }) => name);
    expect(names).toContain('OK');
    for (const name of ['ProgramFiles(x86)', 'A-B', 'MY-VAR', 'NUL']) expect(names).not.toContain(name);
    expect(planned.notes.map(({ code }) => code)).toEqual(['variable-dropped', 'variable-dropped']);
    expect(planned.notes[0]?.message).toContain('"MY-VAR"');
  });
});

describe('a NUL byte in an event', () => {
  it('costs its variable, not the build', () => {
    const planned = plan({}, { webhook: { trigger: 'branch/a\0b', headRef: 'refs/heads/a' } });
    expect(lookUp(planned, 'CODEBUILD_WEBHOOK_TRIGGER')).toBeUndefined();
    expect(lookUp(planned, 'CODEBUILD_WEBHOOK_HEAD_REF')).toEqual(['refs/heads/a', 'builtin']);
  });
});

describe('builtins', () => {
  const builtins = (more: Partial<BuildFacts>): Record<string, string> => {
    const own = plan({}, more).variables.filter(({ name }) => name.startsWith('CODEBUILD_'));
    return Object.fromEntries(own.map(({ name, value }) => [name, value]));
  };

  it('of a laptop without git', () => {
    expect(builtins({})).toEqual({
      CODEBUILD_CI: 'true',
      CODEBUILD_BATCH_BUILD_IDENTIFIER: '',
      CODEBUILD_BUILD_ARN:
        'arn:aws:codebuild:us-east-1:000000000000:build/web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      CODEBUILD_BUILD_ID: 'web:ed00ef43-f18b-4653-9778-835e910ab2c3',
      CODEBUILD_BUILD_IMAGE: 'ubuntu-24.04',
      CODEBUILD_BUILD_NUMBER: '7',
      CODEBUILD_BUILD_SUCCEEDING: '1',
      CODEBUILD_INITIATOR: 'octocat',
      CODEBUILD_KMS_KEY_ID: 'arn:aws:kms:us-east-1:000000000000:alias/aws/s3',
      CODEBUILD_LAST_EXIT: '0',
      CODEBUILD_LOG_PATH: 'ed00ef43-f18b-4653-9778-835e910ab2c3',
      CODEBUILD_SRC_DIR: '/src/web',
      CODEBUILD_START_TIME: '1633069563930',
    });
  });

  it('of a build of a batch', () => {
    const planned = planBuild(request(ofBatch()), facts());
    expect(lookUp(planned, 'CODEBUILD_BATCH_BUILD_IDENTIFIER')).toEqual(['linux_small', 'builtin']);
    expect(lookUp(planned, 'CODEBUILD_SHARD_INDEX')).toBeUndefined();
  });

  it('of a build of a fan-out: its part of the tests, whatever the entry says', () => {
    const variables = [{ name: 'CODEBUILD_SHARD_INDEX', value: '7' }];
    const planned = planBuild(request(ofBatch({ shard: { index: 0, count: 3 }, variables })), facts());
    expect(lookUp(planned, 'CODEBUILD_SHARD_INDEX')).toEqual(['0', 'builtin']);
    expect(lookUp(planned, 'CODEBUILD_SHARD_COUNT')).toEqual(['3', 'builtin']);
  });

  it('of a pull request with a secondary source', () => {
    const planned = builtins({
      url: 'https://github.com/octo-org/web/actions/runs/1',
      source: {
        directory: '/src/web',
        repositoryUrl: 'https://github.com/octo-org/web.git',
        version: 'pr/12',
        resolvedVersion: 'c'.repeat(40),
      },
      secondarySources: [
        {
          identifier: 'lib',
          directory: '/src/lib',
          repositoryUrl: 'https://example.com/lib.git',
          version: 'main',
        },
      ],
      webhook: {
        event: 'PULL_REQUEST_UPDATED',
        trigger: 'pr/12',
        headRef: 'refs/heads/x',
        baseRef: 'refs/heads/main',
        prevCommit: 'b'.repeat(40),
        actorAccountId: '1',
      },
    });
    expect(planned).toMatchObject({
      CODEBUILD_BUILD_URL: 'https://github.com/octo-org/web/actions/runs/1',
      CODEBUILD_PUBLIC_BUILD_URL: 'https://github.com/octo-org/web/actions/runs/1',
      CODEBUILD_SOURCE_REPO_URL: 'https://github.com/octo-org/web.git',
      CODEBUILD_SOURCE_VERSION: 'pr/12',
      CODEBUILD_RESOLVED_SOURCE_VERSION: 'c'.repeat(40),
      CODEBUILD_SRC_DIR_lib: '/src/lib',
      CODEBUILD_SOURCE_REPO_URL_lib: 'https://example.com/lib.git',
      CODEBUILD_SOURCE_VERSION_lib: 'main',
      CODEBUILD_WEBHOOK_EVENT: 'PULL_REQUEST_UPDATED',
      CODEBUILD_WEBHOOK_TRIGGER: 'pr/12',
      CODEBUILD_WEBHOOK_HEAD_REF: 'refs/heads/x',
      CODEBUILD_WEBHOOK_BASE_REF: 'refs/heads/main',
      CODEBUILD_WEBHOOK_PREV_COMMIT: 'b'.repeat(40),
      CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID: '1',
    });
  });
});
