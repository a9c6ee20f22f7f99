import { describe, expect, it } from '@jest/globals';
import { realpathSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { containerConfig, imageVariables } from '../../../src/adapters/docker/container-config.js';
import type { Endpoint } from '../../../src/adapters/docker/endpoint.js';
import type { OwnContainer } from '../../../src/adapters/docker/own-container.js';
import { EnvironmentError } from '../../../src/errors.js';
import { parseDockerOptions } from '../../../src/plan/docker-options.js';
import type { PlannedContainer } from '../../../src/plan/types.js';
import { temporaryDirectory } from './repositories.js';

const source = realpathSync(temporaryDirectory());
const SOCKET: Endpoint = { name: 'the socket', connection: { socketPath: '/var/run/docker.sock' } };
const THERE = '/codebuild/output/src1/src';

function config(parts: Partial<PlannedContainer> = {}, endpoint = SOCKET, own?: OwnContainer) {
  const container: PlannedContainer = {
    image: { reference: 'builder:1', registry: 'docker.io' },
    privileged: 'false',
    options: parseDockerOptions(''),
    mounts: [{ here: source, there: THERE }],
    files: [],
    goPath: '/codebuild/output/src1',
    ...parts,
  };
  const made = containerConfig({
    container,
    folder: '/temp/f',
    labels: { a: 'b' },
    keeper: ['x'],
    endpoint,
    own,
  });
  const mounts = made.HostConfig['Mounts'] as { Source: string; Target: string; ReadOnly?: boolean }[];
  return { made, binds: mounts.map(({ Source, Target }) => `${Source}:${Target}`) };
}

describe('the container of a build', () => {
  it('overrides what the image sets, and has the folder, the commands and the source', () => {
    const { made, binds } = config();
    expect(made).toMatchObject({
      Image: 'builder:1',
      User: '0',
      WorkingDir: '/',
      Cmd: [],
      Labels: { a: 'b' },
    });
    expect(made['Entrypoint']).toEqual(['sh', '/codebuild/output/tmp/keeper.sh', 'x']);
    expect(made.HostConfig).toMatchObject({ Init: true, AutoRemove: true, Privileged: false });
    expect(binds).toEqual([
      '/temp/f:/codebuild/output/tmp',
      '/temp/f/bin:/codebuild/user/bin',
      `${source}:${THERE}`,
    ]);
  });

  it.each([
    ['true', true],
    ['socket', false],
  ] as const)('with privileged %s has the socket, and all rights: %s', (privileged, rights) => {
    const { made, binds } = config({ privileged });
    expect(made.HostConfig['Privileged']).toBe(rights);
    expect(binds.at(-1)).toBe('/var/run/docker.sock:/var/run/docker.sock');
  });

  it('cannot hand on the socket of a daemon that is reached by TCP', () => {
    const endpoint: Endpoint = { name: 'tcp://d:2375', connection: { host: 'd', port: 2375 } };
    expect(() => config({ privileged: 'socket' }, endpoint)).toThrow(EnvironmentError);
  });

  it('adds the docker-options, which cannot change what is ours', () => {
    const options = parseDockerOptions(
      '--memory 1g --network host -v /data:/data:ro --label c=d --hostname h',
    );
    const { made } = config({ options });
    expect(made).toMatchObject({ Hostname: 'h', Labels: { a: 'b', c: 'd' } });
    expect(made.HostConfig).toMatchObject({
      Memory: 2 ** 30,
      NetworkMode: 'host',
      Binds: ['/data:/data:ro'],
      Init: true,
    });
  });

  it('leaves out files that are not there', () => {
    const files = [
      { here: join(source, '.'), there: '/there', readOnly: true },
      { here: join(source, 'none'), there: '/none', readOnly: true },
    ];
    expect(config({ files }).binds.slice(3)).toEqual([`${source}:/there`]);
  });

  describe('beside a job container', () => {
    const own: OwnContainer = {
      id: 'own',
      network: 'github_network',
      mounts: [
        { Source: '/work', Destination: source },
        { Source: '/volumes/modules', Destination: `${source}/repo/node_modules` },
        { Source: '/temp', Destination: '/temp' },
        { Source: '/run/docker.sock', Destination: '/var/run/docker.sock' },
      ],
    };

    it('has the paths of the machine, its network, and what is mounted below the source', () => {
      const { made, binds } = config({ privileged: 'socket' }, SOCKET, own);
      expect(made.HostConfig['NetworkMode']).toBe('github_network');
      expect(binds).toEqual([
        '/temp/f:/codebuild/output/tmp',
        '/temp/f/bin:/codebuild/user/bin',
        `/work:${THERE}`,
        `/volumes/modules:${THERE}/repo/node_modules`,
        '/run/docker.sock:/var/run/docker.sock',
      ]);
    });

    it('translates the paths of docker-options too, but no name of a volume', () => {
      const options = parseDockerOptions(
        `-v ${source}/a:/a -v cache:/b --mount type=bind,source=${source}/c,target=/c --network mine`,
      );
      const { made, binds } = config({ options }, SOCKET, own);
      expect(made.HostConfig).toMatchObject({ Binds: ['/work/a:/a', 'cache:/b'], NetworkMode: 'mine' });
      expect(binds.at(-1)).toBe('/work/c:/c');
    });

    it('refuses a path that no mount covers, and names those there are', () => {
      const options = parseDockerOptions('-v /srv:/srv');
      expect(() => config({ options }, SOCKET, own)).toThrow(/\/srv lies in the job's container only/);
    });
  });

  it('follows a link to the source', () => {
    const link = join(temporaryDirectory(), 'a-link-with-a-longer-name');
    symlinkSync(source, link);
    expect(config({ mounts: [{ here: link, there: THERE }] }).binds.at(-1)).toBe(`${source}:${THERE}`);
  });
});

describe("the image's variables", () => {
  it('have a PATH, and the place of the source at the end of GOPATH', () => {
    const env = ['A=b=c', 'GOPATH=/go', 'odd.name=x', 'EMPTY='];
    expect(imageVariables(env, '/src1').map(({ name, value }) => `${name}=${value}`)).toEqual([
      'PATH=/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin',
      'A=b=c',
      'GOPATH=/go:/src1',
      'EMPTY=',
    ]);
    expect(imageVariables(['PATH=/x'], '/src1')).toEqual([{ name: 'PATH', value: '/x' }]);
  });
});
