/** AWS credentials for builds in an image: their containers reach an endpoint of this process, whatever their network. */
import { afterAll, afterEach, beforeAll, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { findContainerPlace } from '../../src/adapters/docker/credentials-network.js';
import { createDockerRuntime } from '../../src/adapters/docker/docker-runtime.js';
import { connectEngine, type Engine, EngineError } from '../../src/adapters/docker/engine.js';
import { ownerLabel, removeLeftovers } from '../../src/adapters/docker/leftovers.js';
import type { CommandCredentials } from '../../src/adapters/shell/command-credentials.js';
import { commandCredentials } from '../../src/entry/aws-credentials.js';
import { containerRequest } from '../../src/entry/container.js';
import { EnvironmentError } from '../../src/errors.js';
import type { Shell } from '../../src/run/ports.js';
import { alone } from '../support/alone.js';
import { buildContainers, describeDocker, docker, dockerLines, IMAGES } from '../support/docker.js';

const LABEL = 'run-buildspec.network';
const PLACE = '/codebuild/output/src1/src';
const NO_LOGIN = { username: '', password: '' };
const CREDENTIALS = { accessKeyId: 'ASIA1', secretAccessKey: 'secret1', sessionToken: 'token1' };
const ASK =
  'busybox wget -qO- --header "Authorization: $AWS_CONTAINER_AUTHORIZATION_TOKEN" "$AWS_CONTAINER_CREDENTIALS_FULL_URI"';

interface Opened {
  build: string;
  shell: Shell;
  warnings: string[];
  /** What a command prints. */
  output(command: string): Promise<string>;
}

interface Setting {
  image?: string;
  dockerOptions?: string;
  environment?: NodeJS.ProcessEnv;
  /** Instead of the real ones. */
  credentials?: Partial<CommandCredentials>;
}

describeDocker('credentials in an image', () => {
  const shells: Shell[] = [];
  let scratch: string;
  let release: () => Promise<void>;
  beforeAll(async () => {
    release = await alone('credentials-network');
    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'docker-credentials-')));
  }, 300_000);
  afterEach(async () => {
    for (const shell of shells.splice(0)) await shell.close();
  });
  afterAll(async () => {
    rmSync(scratch, { recursive: true, force: true });
    await release();
  });

  async function open({
    image = IMAGES.busybox,
    dockerOptions = '',
    environment,
    credentials,
  }: Setting = {}) {
    const warnings: string[] = [];
    const build = randomUUID();
    const source = join(scratch, build);
    mkdirSync(source);
    const request = containerRequest({
      ...{ image, imageMap: '', privileged: 'false', dockerOptions, envPassthrough: [] },
      login: NO_LOGIN,
    });
    if (!request) throw new Error(`${image} is no image`);
    const mounts = [{ here: source, there: PLACE }];
    const real = commandCredentials(
      { leftOut: ['AWS_PROFILE'] },
      {
        provider: () => Promise.resolve(CREDENTIALS),
        onSecrets: () => undefined,
        onWarning: (message) => warnings.push(message),
      },
    );
    const runtime = createDockerRuntime({
      container: { ...request, mounts, files: [], goPath: '/codebuild/output/src1' },
      build,
      login: NO_LOGIN,
      environment: { ...process.env, ...environment },
      temporaryFolder: scratch,
      credentials: { ...real, ...credentials },
    });
    let written = '';
    const shell = await runtime.open({
      shell: 'sh',
      directory: PLACE,
      variables: [
        { name: 'AWS_PROFILE', value: 'mine' },
        { name: 'AWS_REGION', value: 'eu-west-1' },
      ],
      users: [undefined],
      onOutput: (bytes) => (written += Buffer.from(bytes).toString()),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    shells.push(shell);
    const output = async (text: string): Promise<string> => {
      written = '';
      await shell.run({ text, user: undefined, isolated: false, variables: {} });
      return written;
    };
    return { build, shell, warnings, output } satisfies Opened;
  }

  const networks = (): string[] =>
    dockerLines('network', 'ls', '--filter', `label=${LABEL}`, '--format', '{{.Name}}');
  const expectCredentials = async ({ output, warnings }: Opened): Promise<void> => {
    expect(warnings).toEqual([]);
    expect(JSON.parse(await output(ASK))).toMatchObject({
      AccessKeyId: 'ASIA1',
      SecretAccessKey: 'secret1',
      Token: 'token1',
    });
  };
  const address = ({ output }: Opened): Promise<string> =>
    output("ip -o -4 addr | sed -n 's,.* inet \\(169.254.170.[0-9]*\\)/.*,\\1,p'").then((text) =>
      text.trim(),
    );

  it.each([
    ['busybox', IMAGES.busybox],
    ['Debian', IMAGES.debian],
  ])('are asked for by %s', async (_, image) => {
    const opened = await open({ image });
    await expectCredentials(opened);
    expect(
      await opened.output('echo "$AWS_PROFILE,$AWS_REGION,$AWS_CONTAINER_CREDENTIALS_FULL_URI"'),
    ).toMatch(/^,eu-west-1,http:\/\/169\.254\.170\.2:\d+\/credentials\n$/);
    expect(networks()).toEqual(['run-buildspec-aws-2']);
    await opened.shell.close();
    expect(networks()).toEqual([]);
    expect(buildContainers(opened.build)).toEqual([]);
  });

  it('are what the SDK for Python finds, and need not be asked for again at once', async () => {
    const { output } = await open({ image: IMAGES.moto });
    const program = [
      'import boto3',
      'found = boto3.Session().get_credentials()',
      'print(found.method, found.access_key, found.token, found.refresh_needed())',
    ].join('; ');
    expect(await output(`python3 -c '${program}'`)).toBe('container-role ASIA1 token1 False\n');
  });

  it('leave the way to everywhere else as it is', async () => {
    const opened = await open();
    const route = await opened.output('ip route | grep default');
    const plain = docker(
      'run',
      '--rm',
      '--entrypoint',
      'sh',
      IMAGES.busybox,
      '-c',
      'ip route | grep default',
    );
    expect(route.trim()).toBe(plain);
  });

  it('are asked for in the network of this machine', async () => {
    const opened = await open({ dockerOptions: '--network host' });
    await expectCredentials(opened);
    expect(await opened.output('echo "$AWS_CONTAINER_CREDENTIALS_FULL_URI"')).toContain('http://127.0.0.1:');
    expect(networks()).toEqual([]);
  });

  it('are asked for beside a network of the caller', async () => {
    const name = `callers-${randomUUID().slice(0, 8)}`;
    docker('network', 'create', name);
    const opened = await open({ dockerOptions: `--network ${name}` });
    await expectCredentials(opened);
    await opened.shell.close();
    docker('network', 'rm', name);
  });

  it('are those of each of two builds, which do not see each other there', async () => {
    const [one, other] = await Promise.all([open(), open()]);
    await Promise.all([one, other].map(expectCredentials));
    const there = await address(other);
    expect(there).toMatch(/^169\.254\.170\.\d+$/);
    expect(await one.output(`ping -c 1 -W 1 ${there} | grep received`)).toContain(' 0 packets received');
    await one.shell.close();
    await expectCredentials(other);
    await expectCredentials(await open());
  });

  it('survive a build that ends at the wrong moment and removes the network', async () => {
    const opened = await open({
      credentials: {
        leftOut: [],
        serve: async (place, variables) => {
          const { serve } = commandCredentials(
            { leftOut: [] },
            {
              provider: () => Promise.resolve(CREDENTIALS),
              onSecrets: () => undefined,
              onWarning: () => undefined,
            },
          );
          const served = await serve(place, variables);
          // Another test's build may have been first.
          spawnSync('docker', ['network', 'rm', 'run-buildspec-aws-2']);
          return served;
        },
      },
    });
    await expectCredentials(opened);
  });

  it('survive a build that ends before there is a listener', async () => {
    let tries = 0;
    const { serve } = commandCredentials(
      { leftOut: [] },
      {
        provider: () => Promise.resolve(CREDENTIALS),
        onSecrets: () => undefined,
        onWarning: () => undefined,
      },
    );
    const opened = await open({
      credentials: {
        leftOut: [],
        serve: (place, variables) => {
          if (++tries === 1) spawnSync('docker', ['network', 'rm', 'run-buildspec-aws-2']);
          return serve(place, variables);
        },
      },
    });
    expect(tries).toBe(2);
    await expectCredentials(opened);
  });

  it('wait for a network that is still going', async () => {
    const real = await connectEngine(process.env);
    let creations = 0;
    const engine: Engine = {
      ...real,
      call: (method, path, ...more) => {
        if (path === '/networks/create' && ++creations === 1) {
          return Promise.reject(new EngineError(403, 'Pool overlaps with other one on this address space'));
        }
        return real.call(method, path, ...more);
      },
    };
    const { address, leave } = await findContainerPlace(engine, {}, undefined);
    expect({ address, creations }).toEqual({ address: '169.254.170.2', creations: 2 });
    await leave();
  });

  it('are not taken from a build that has just made its network by another that begins', async () => {
    const engine = await connectEngine(process.env);
    const { leave } = await findContainerPlace(engine, {}, undefined);
    await removeLeftovers(engine, () => undefined);
    expect(networks()).toEqual(['run-buildspec-aws-2']);
    await leave();
    expect(networks()).toEqual([]);
  });

  it('are not hindered by what a killed build left', async () => {
    const { pid } = spawnSync('true');
    const [host, namespace] = JSON.parse(ownerLabel()) as unknown[];
    const owner = JSON.stringify([host, namespace, pid, 'long ago']);
    const subnet = ['--subnet', '169.254.170.0/28', '--gateway', '169.254.170.2'];
    docker('network', 'create', '--internal', '--label', `${LABEL}=aws`, ...subnet, 'run-buildspec-aws-2');
    docker(
      ...['run', '--detach', '--label', `run-buildspec.owner=${owner}`, '--network', 'run-buildspec-aws-2'],
      ...[IMAGES.busybox, 'sleep', '300'],
    );
    const opened = await open();
    await expectCredentials(opened);
    await opened.shell.close();
    expect(networks()).toEqual([]);
  }, 30_000);

  it('are at the other address where this machine has its own at the first', async () => {
    const environment = { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/x' };
    const opened = await open({ environment });
    await expectCredentials(opened);
    expect(await opened.output('echo "$AWS_CONTAINER_CREDENTIALS_FULL_URI"')).toContain('//169.254.170.23:');
  });

  it('are at the other address where a network of somebody has the first', async () => {
    const name = `somebody-${randomUUID().slice(0, 8)}`;
    docker('network', 'create', '--subnet', '169.254.170.0/29', name);
    const opened = await open();
    docker('network', 'rm', name);
    await expectCredentials(opened);
    expect(networks()).toEqual(['run-buildspec-aws-23']);
  });

  it.each<[string, Setting, string]>([
    ['a container without network', { dockerOptions: '--network none' }, 'private \\(none\\) mode'],
    [
      "a daemon in another machine's network",
      {
        credentials: { leftOut: [], serve: () => Promise.reject(new EnvironmentError('Cannot listen at x')) },
      },
      'Cannot listen at x',
    ],
    [
      'a machine that has its own at both addresses',
      {
        environment: {
          ECS_CONTAINER_METADATA_URI_V4: 'http://169.254.170.2/v4',
          AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials',
        },
      },
      'this machine has its own',
    ],
  ])('are those of the variables in %s, with a warning', async (_, setting, reason) => {
    const opened = await open(setting);
    expect(await opened.output('echo "$AWS_PROFILE,$AWS_CONTAINER_CREDENTIALS_FULL_URI"')).toBe('mine,\n');
    expect(opened.warnings).toEqual([expect.stringMatching(`credentials that last: .*${reason}`)]);
    expect(networks()).toEqual([]);
    await opened.shell.close();
    expect(buildContainers(opened.build)).toEqual([]);
  });

  it.each([
    ['in a virtual machine', { Name: 'docker-desktop', SecurityOptions: [] }],
    [
      'without rights of root',
      { Name: docker('info', '--format', '{{.Name}}'), SecurityOptions: ['name=rootless'] },
    ],
  ])('do not go by the network of a daemon %s', async (_, info) => {
    const engine = { call: () => Promise.resolve(info) } as unknown as Engine;
    await expect(findContainerPlace(engine, {}, 'host')).rejects.toThrow(
      "the Docker daemon's network is not this machine's",
    );
  });

  it('end with a build that cannot start', async () => {
    await expect(open({ image: IMAGES.noShell })).rejects.toThrow(EnvironmentError);
    expect(networks()).toEqual([]);
  });
});
