/**
 * The committed action in a job's `container:`, which is started, mounted and told of paths as GitHub's runner does it
 * (github-actions.md §3.7): the build runs in that container, or in an image beside it (§3.8).
 */
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';

import { alone } from './support/alone.js';
import { awsEnvironment } from './support/aws-service.js';
import { listSpec } from './support/batch-steps.js';
import { buildContainers, describeDocker, docker, dockerLines, IMAGES } from './support/docker.js';
import { makeParameter, makeSecret } from './support/moto.js';
import { inputVariables, readActionFile, runnerVariables } from './support/runner-environment.js';
import { createCommandFiles, readCommandFiles } from './support/runner-files.js';

const repository = join(dirname(fileURLToPath(import.meta.url)), '..');
const ACTION = '/__w/_actions/octo-org/run-buildspec/v1';
/** The runner's user on GitHub's machines. */
const RUNNER = 1001;

const spec = (...commands: string[]): string =>
  `version: 0.2\nphases:\n  build:\n    commands: ${JSON.stringify(commands)}\n`;

interface Finished {
  text: string;
  outputs: Record<string, string>;
}

describeDocker('a job container', () => {
  const name = `job-container-${randomUUID().slice(0, 8)}`;
  let scratch: string;
  let work: string;
  let workspace: string;
  let temp: string;

  /** What the runner mounts, from here to there; nested places last. */
  const places = (): [here: string, there: string][] => [
    [work, '/__w'],
    [temp, '/__w/_temp'],
    [join(temp, '_github_home'), '/github/home'],
    [join(temp, '_github_workflow'), '/github/workflow'],
    [join(scratch, 'tool-cache'), '/__t'],
  ];

  const startJob = (job: string, ...options: string[]): void => {
    const mounts = places().flatMap(([here, there]) => ['--volume', `${here}:${there}`]);
    docker(
      ...['create', '--name', job, '--network', name, '--workdir', '/__w/repo/repo', ...mounts, ...options],
      ...['--volume', `${realpathSync(process.execPath)}:/__e/node24/bin/node:ro`],
      ...['--volume', `${join(repository, 'dist')}:${ACTION}/dist:ro`],
      ...['--env', 'HOME=/github/home', '--env', 'GITHUB_ACTIONS=true', '--env', 'CI=true'],
      ...['--entrypoint', 'tail', IMAGES.debian, '-f', '/dev/null'],
    );
    docker('start', job);
  };

  beforeAll(() => {
    scratch = realpathSync(mkdtempSync(join(tmpdir(), 'job-container-')));
    work = join(scratch, 'work');
    workspace = join(work, 'repo/repo');
    temp = join(work, '_temp');
    for (const [here] of places()) mkdirSync(here, { recursive: true });
    mkdirSync(workspace, { recursive: true });
    docker('network', 'create', name);
    startJob(name, '--volume', '/var/run/docker.sock:/var/run/docker.sock');
    startJob(`${name}-alone`);
    startJob(
      `${name}-volume`,
      ...['--volume', '/var/run/docker.sock:/var/run/docker.sock', '--volume', '/__w/repo/repo/mounted'],
    );
    const serve = `echo answered >/index.html; echo '{"value":"token-of-github"}' >/token; exec httpd -f -h /`;
    docker(
      ...['run', '--detach', '--name', `${name}-service`, '--network', name, '--network-alias', 'web'],
      ...[IMAGES.busybox, 'sh', '-c', serve],
    );
    docker(
      ...['run', '--detach', '--name', `${name}-aws`, '--network', name, '--network-alias', 'aws'],
      ...[IMAGES.moto, 'moto_server', '-H', '0.0.0.0', '-p', '5000'],
    );
  }, 60_000);
  afterAll(() => {
    docker(
      'rm',
      '--force',
      '--volumes',
      name,
      `${name}-alone`,
      `${name}-volume`,
      `${name}-service`,
      `${name}-aws`,
    );
    docker('network', 'rm', name);
    // Root of the containers made files, which are not ours to remove.
    docker('run', '--rm', '--volume', `${scratch}:/x`, IMAGES.busybox, 'sh', '-c', 'rm -rf /x/*');
    rmSync(scratch, { recursive: true });
  }, 60_000);
  beforeEach(() => {
    // As on GitHub's machines, the files do not belong to the user of the container.
    if (process.getuid?.() === 0) spawnSync('chown', ['-R', `${RUNNER}:${RUNNER}`, work]);
  });

  const toContainer = (value: string): string => {
    const [here, there] =
      places().findLast(([folder]) => value === folder || value.startsWith(`${folder}/`)) ?? [];
    return here === undefined ? value : `${there}${value.slice(here.length)}`;
  };

  /** The runner's docker client for a step, and the files it reads afterwards. */
  const stepOf = (job: string, inputs: Record<string, string>, env: Record<string, string> = {}) => {
    const files = createCommandFiles(temp);
    const problems: string[] = [];
    const variables = {
      ...inputVariables(readActionFile(repository), inputs, problems),
      ...runnerVariables({ scratch, temp, workspace, trackingId: `github_${randomUUID()}`, files }),
      ...env,
    };
    expect(problems).toEqual([]);
    const client = { ...process.env };
    for (const [variable, value] of Object.entries(variables)) client[variable] = toContainer(value);
    const named = Object.keys(variables).flatMap((variable) => ['-e', variable]);
    const step = ['/__e/node24/bin/node', `${ACTION}/dist/index.js`];
    const args = ['exec', '-i', '--workdir', '/__w/repo/repo', ...named, job, ...step];
    return { args, client, files };
  };

  /** Runs the step, which must end with `exit`, and gives what came of it. */
  const run = (
    exit: number,
    job: string,
    inputs: Record<string, string>,
    env?: Record<string, string>,
  ): Finished => {
    const { args, client, files } = stepOf(job, inputs, env);
    const ran = spawnSync('docker', args, { env: client, encoding: 'utf8', timeout: 50_000 });
    const { outputs, state } = readCommandFiles(files);
    expect(buildContainers(state['build'] ?? 'none')).toEqual([]);
    const text = ran.stdout + ran.stderr;
    if (ran.status !== exit) throw new Error(`The step ended with ${ran.status}:\n${text}`);
    return { text, outputs };
  };

  it('runs the build itself when there is no image', () => {
    const buildspec = spec('echo "in $PWD, home $HOME"', '[ "$PWD" = "$CODEBUILD_SRC_DIR" ]', 'touch here');
    const { text, outputs } = run(0, name, { buildspec });
    expect(outputs).toMatchObject({ 'build-status': 'SUCCEEDED' });
    expect(text).toContain('\nin /__w/repo/repo, home /root\n');
    expect(existsSync(join(workspace, 'here'))).toBe(true);
  });

  it('runs the build in an image beside it, on its files and in its network, without a docker program', () => {
    expect(spawnSync('docker', ['exec', name, 'sh', '-c', 'command -v docker']).status).not.toBe(0);
    writeFileSync(join(workspace, 'source.txt'), 'the source');
    const buildspec = spec(
      'echo "$CODEBUILD_SRC_DIR" | grep -Eqx "/codebuild/output/src[0-9]+/src/github.com/octo-org/octo-repo"',
      'echo "$(cat source.txt) is there, workspace $([ "$GITHUB_WORKSPACE" = "$PWD" ] && echo translated)"',
      'echo "the service $(busybox wget -q -O - http://web/)"',
      'mkdir made && echo built >made/file',
      'echo "step=of the build" >>"$GITHUB_OUTPUT"',
      '[ ! -e /__w/repo ] && [ ! -e /github/home ] && echo "the job is not in it"',
    );
    const { text, outputs } = run(0, name, { buildspec, image: IMAGES.debian });
    expect(outputs).toMatchObject({ 'build-status': 'SUCCEEDED', step: 'of the build' });
    for (const line of ['the source is there, workspace translated', 'the service answered'])
      expect(text).toContain(`\n${line}\n`);
    expect(text).toContain('\nthe job is not in it\n');
    expect(readFileSync(join(workspace, 'made/file'), 'utf8')).toBe('built\n');
    const owner = statSync(workspace).uid;
    expect([statSync(join(workspace, 'made')).uid, statSync(join(workspace, 'made/file')).uid]).toEqual([
      owner,
      owner,
    ]);
  });

  it('runs a batch, in itself and in images beside it', () => {
    const commands = [
      'cat source.txt; echo " of $CODEBUILD_BATCH_BUILD_IDENTIFIER"; echo made >made-by-batch',
    ];
    const buildspec = listSpec(['here', 'imaged'], commands).replace(
      'imaged\n',
      `imaged\n      env: {image: "${IMAGES.busybox}"}\n`,
    );
    writeFileSync(join(workspace, 'source.txt'), 'the source');
    const { text, outputs } = run(0, name, { buildspec, mode: 'batch', artifacts: 'none' });
    expect(outputs).toMatchObject({ 'build-status': 'SUCCEEDED' });
    for (const build of ['here', 'imaged']) expect(text).toContain(`\nthe source of ${build}\n`);
    expect(existsSync(join(workspace, 'made-by-batch'))).toBe(false);
    expect(existsSync(join(temp, 'run-buildspec-batch'))).toBe(false);
  });

  it('shows the image what is mounted below the workspace', () => {
    const inputs = { buildspec: spec('cat mounted/file'), image: IMAGES.debian };
    docker('exec', `${name}-volume`, 'sh', '-c', 'echo in the volume >/__w/repo/repo/mounted/file');
    expect(run(0, `${name}-volume`, inputs).text).toContain('\nin the volume\n');
  });

  it('hands the socket on', () => {
    const inputs = {
      buildspec: spec('docker version --format "server {{.Server.Os}}"'),
      image: IMAGES.dockerCli,
      privileged: 'socket',
    };
    expect(run(0, name, inputs).text).toContain('\nserver linux\n');
  });

  it('ends, in post, a cancelled build that no signal has reached, and its files belong to the runner', async () => {
    const begun = join(workspace, 'out/begun');
    const buildspec = spec('mkdir out; touch out/begun; sleep 300');
    const { args, client, files } = stepOf(name, { buildspec, image: IMAGES.debian });
    const runner = spawn('docker', args, { env: client, stdio: 'ignore' });
    while (!existsSync(begun)) await sleep(50);
    runner.kill('SIGKILL');
    const { build = '' } = readCommandFiles(files).state;
    expect(buildContainers(build)).toHaveLength(1);
    const state = ['-e', `STATE_build=${build}`, '-e', 'STATE_container=true'];
    docker('exec', ...state, name, '/__e/node24/bin/node', `${ACTION}/dist/post/index.js`);
    expect(buildContainers(build)).toEqual([]);
    expect(statSync(begun).uid).toBe(statSync(workspace).uid);
  });

  it('says that an image cannot see a directory of the job container alone', () => {
    docker('exec', name, 'mkdir', '-p', '/srv/source');
    const inputs = { buildspec: spec('echo never'), image: IMAGES.debian, 'source-directory': '/srv/source' };
    const { text, outputs } = run(3, name, inputs);
    expect(outputs).toMatchObject({ 'build-status': 'FAULT', 'build-succeeding': '0' });
    expect(text).toMatch(
      /^::error.*\/srv\/source lies in the job's container only.*mounted from the runner: .*\/__w/m,
    );
    expect(text).not.toMatch(/^never$/m);
  });

  it.each([
    ['no socket', {}, /no Docker socket here.*Install and start Docker/],
    [
      'a pod of Kubernetes',
      { KUBERNETES_SERVICE_HOST: '10.0.0.1' },
      /no Docker socket here.*This is a Kubernetes pod/,
    ],
  ])('says what is missing: %s', (_, env, message) => {
    const inputs = { buildspec: spec('echo never'), image: IMAGES.debian };
    const { text, outputs } = run(3, `${name}-alone`, inputs, env as Record<string, string>);
    expect(outputs).toMatchObject({ 'build-status': 'FAULT' });
    expect(text).toMatch(message);
    expect(text).not.toMatch(/^never$/m);
  });

  /** AWS, as the job container reaches it, and a role by GitHub's OIDC token for the step. */
  const aws = {
    ...awsEnvironment('http://aws:5000'),
    AWS_ACCESS_KEY_ID: '',
    AWS_SECRET_ACCESS_KEY: '',
    // Files of the job container, which no image could see.
    AWS_CONFIG_FILE: '',
    AWS_SHARED_CREDENTIALS_FILE: '',
    AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/build',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'http://web/token?api-version=2.0',
  };

  it('looks parameters and secrets up, which nobody sees', async () => {
    const inspected = docker('inspect', '--format', '{{json .NetworkSettings.Networks}}', `${name}-aws`);
    const { IPAddress } = (JSON.parse(inspected) as Record<string, { IPAddress: string }>)[name] ?? {};
    const endpoint = `http://${IPAddress}:5000`;
    while (!(await fetch(endpoint).catch(() => undefined))) await sleep(100);
    process.env['AWS_SDK_JS_NODE_VERSION_SUPPORT_WARNING_DISABLED'] = 'true';
    const moto = { endpoint, environment: {}, stop: () => undefined };
    await makeParameter({ moto }, '/app/password', 'password-of-the-app', { type: 'SecureString' });
    await makeSecret({ moto }, 'app/github', '{"token": "token-of-the-app"}');
    const references =
      'env:\n  parameter-store: {PASSWORD: /app/password}\n  secrets-manager: {TOKEN: "app/github:token"}\n';
    const commands = ['printf "%s|%s" "$PASSWORD" "$TOKEN" >values', 'echo "with $PASSWORD and $TOKEN"'];
    const buildspec = spec(...commands).replace('phases:', `${references}phases:`);
    for (const image of ['', IMAGES.busybox]) {
      const { text } = run(0, name, { buildspec, image }, aws);
      expect(readFileSync(join(workspace, 'values'), 'utf8')).toBe('password-of-the-app|token-of-the-app');
      expect(text).toContain('\nwith *** and ***\n');
      expect(text.replace(/^::add-mask::.*$/gm, '')).not.toMatch(/-of-(the-app|github)/);
    }
  });

  it('serves AWS credentials to itself and to an image beside it', async () => {
    const release = await alone('credentials-network');
    try {
      const ask =
        'busybox wget -qO- --header "Authorization: $AWS_CONTAINER_AUTHORIZATION_TOKEN" "$AWS_CONTAINER_CREDENTIALS_FULL_URI"';
      const buildspec = spec(
        `${ask} >credentials; cat credentials`,
        'echo "from $AWS_CONTAINER_CREDENTIALS_FULL_URI"',
      );
      for (const [image, address] of [
        ['', '127.0.0.1'],
        [IMAGES.busybox, '169.254.170.2'],
      ] as const) {
        const { text } = run(0, name, { buildspec, image }, aws);
        const credentials = readFileSync(join(workspace, 'credentials'), 'utf8');
        const { AccessKeyId, SecretAccessKey, Token } = JSON.parse(credentials) as Record<string, string>;
        expect(AccessKeyId).toMatch(/^ASIA/);
        expect(text).toContain(`\nfrom http://${address}:`);
        expect(text).toContain('"AccessKeyId":"***","SecretAccessKey":"***","Token":"***"');
        for (const value of [AccessKeyId, SecretAccessKey, Token])
          expect(text.replace(/^::add-mask::.*$/gm, '')).not.toContain(value);
      }
      expect(dockerLines('network', 'ls', '--quiet', '--filter', 'label=run-buildspec.network')).toEqual([]);
      expect(docker('inspect', '--format', '{{json .NetworkSettings.Networks}}', name)).not.toContain(
        'run-buildspec',
      );
    } finally {
      await release();
    }
  }, 300_000);
});
