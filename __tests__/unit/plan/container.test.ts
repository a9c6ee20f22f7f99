import { describe, expect, it } from '@jest/globals';

import { DEFAULT_PASSTHROUGH } from '../../../src/plan/container.js';
import { planBuild } from '../../../src/plan/plan-build.js';
import type { BuildFacts, BuildPlan, ContainerRequest } from '../../../src/plan/types.js';
import { facts, request } from './factories.js';

const UUID = '0000000a-0000-4000-8000-000000000000';
const container = (parts: Partial<ContainerRequest> = {}): ContainerRequest => ({
  asked: 'builder',
  image: { reference: 'builder:latest', registry: 'docker.io' },
  privileged: 'false',
  options: { config: {}, hostConfig: {}, pull: 'missing' },
  envPassthrough: DEFAULT_PASSTHROUGH,
  ...parts,
});
const plan = (known: Partial<BuildFacts> = {}, parts: Partial<ContainerRequest> = {}): BuildPlan =>
  planBuild(request({ container: container(parts) }), facts({ uuid: UUID, home: '/home/me', ...known }));
const valueOf = ({ variables }: BuildPlan, name: string): string | undefined =>
  variables.find((variable) => variable.name === name)?.value;

describe('the source in a container', () => {
  it.each([
    ['https://github.com/owner/repo.git', '/github.com/owner/repo'],
    ['https://github.com/owner/repo', '/github.com/owner/repo'],
    ['https://git.example:8443/a/b/c.d.git/', '/git.example/a/b/c.d'],
    [
      'https://git-codecommit.eu-west-1.amazonaws.com/v1/repos/x',
      '/git-codecommit.eu-west-1.amazonaws.com/v1/repos/x',
    ],
    ['/srv/git/repo.git', ''],
    ['https://host/../etc', ''],
    ['https://host/a b', ''],
    [undefined, ''],
  ])("of %s is at CodeBuild's place", (repositoryUrl, path) => {
    const built = plan({ source: { directory: '/work/repo', repositoryUrl } });
    expect(built.source.directory).toBe(`/codebuild/output/src10/src${path}`);
    expect(valueOf(built, 'CODEBUILD_SRC_DIR')).toBe(built.source.directory);
    expect(built.container?.mounts).toEqual([{ here: '/work/repo', there: built.source.directory }]);
    expect(built.container?.goPath).toBe('/codebuild/output/src10');
  });

  it('is in its repository, which is mounted whole', () => {
    const repository = { directory: '/work/repo', path: 'services/api' };
    const source = { directory: '/link/services/api', repositoryUrl: 'https://github.com/o/r', repository };
    const built = plan({ source });
    expect(built.source.directory).toBe('/codebuild/output/src10/src/github.com/o/r/services/api');
    expect(built.container?.mounts).toEqual([
      { here: '/work/repo', there: '/codebuild/output/src10/src/github.com/o/r' },
    ]);
  });

  it('is alone when the repository is the home directory', () => {
    const built = plan({
      source: { directory: '/home/me/work', repository: { directory: '/home/me', path: 'work' } },
    });
    expect(built.source.directory).toBe('/codebuild/output/src10/src');
    expect(built.container?.mounts).toEqual([
      { here: '/home/me/work', there: '/codebuild/output/src10/src' },
    ]);
  });

  it('has the secondary ones beside it, each in a place of its own', () => {
    const repositoryUrl = 'https://github.com/o/r';
    const built = plan({
      source: { directory: '/work/one', repositoryUrl },
      secondarySources: [{ identifier: 'lib', directory: '/work/two', repositoryUrl }],
    });
    expect(valueOf(built, 'CODEBUILD_SRC_DIR_lib')).toBe('/codebuild/output/src11/src/github.com/o/r');
    expect(built.container?.mounts.map(({ here, there }) => [here, there])).toEqual([
      ['/work/one', '/codebuild/output/src10/src/github.com/o/r'],
      ['/work/two', '/codebuild/output/src11/src/github.com/o/r'],
    ]);
  });
});

describe('the variables in a container', () => {
  const environment = {
    PATH: '/usr/bin',
    HOME: '/home/me',
    CI: 'true',
    CIRCLE: 'x',
    GITHUB_SHA: 'abc',
    GITHUB_OUTPUT: '/temp/output',
    GITHUB_WORKSPACE: '/work/repo',
    RUNNER_TEMP: '/temp',
    RUNNER_OS: 'Linux',
    AWS_REGION: 'eu-west-1',
    AWS_CONFIG_FILE: '/home/me/.aws/config',
    MY_FILE: '/work/repo/a',
  };
  const source = { directory: '/work/repo' };

  it('are those that env-passthrough names, with the paths of the sources translated', () => {
    const built = plan({ environment, source });
    const inherited = built.variables.filter(({ origin }) => origin === 'environment');
    expect(Object.fromEntries(inherited.map(({ name, value }) => [name, value]))).toEqual({
      CI: 'true',
      GITHUB_SHA: 'abc',
      GITHUB_OUTPUT: '/temp/output',
      GITHUB_WORKSPACE: '/codebuild/output/src10/src',
      RUNNER_OS: 'Linux',
      AWS_REGION: 'eu-west-1',
      AWS_CONFIG_FILE: '/codebuild/user/aws/AWS_CONFIG_FILE',
    });
    expect(built.container?.files).toEqual([
      { here: '/temp/output', there: '/temp/output', readOnly: false },
      { here: '/home/me/.aws/config', there: '/codebuild/user/aws/AWS_CONFIG_FILE', readOnly: true },
    ]);
    expect(valueOf(built, 'HOME')).toBe('/root');
    expect(built.image).toBe('builder');
    expect(valueOf(built, 'CODEBUILD_BUILD_IMAGE')).toBe('builder');
  });

  it('do not hold what describes this machine, unless it is named exactly', () => {
    const all = plan({ environment, source }, { envPassthrough: ['*'] });
    expect(valueOf(all, 'PATH')).toBeUndefined();
    expect(valueOf(all, 'RUNNER_TEMP')).toBeUndefined();
    expect(valueOf(all, 'CIRCLE')).toBe('x');
    expect(valueOf(all, 'MY_FILE')).toBe('/codebuild/output/src10/src/a');
    const named = plan({ environment, source }, { envPassthrough: ['PATH', 'RUNNER_TEMP'] });
    expect(valueOf(named, 'PATH')).toBe('/usr/bin');
    expect(valueOf(named, 'RUNNER_TEMP')).toBe('/temp');
    expect(valueOf(named, 'CI')).toBeUndefined();
  });

  it('take a glob at its word', () => {
    const globs = plan(
      { environment: { AXB: '1', 'A.B': '2', A_B: '3' } },
      { envPassthrough: ['A?B', 'A.*'] },
    );
    const inherited = globs.variables.filter(({ origin }) => origin === 'environment');
    expect(inherited.map(({ name }) => name)).toEqual(['AXB', 'A_B']);
  });
});
