/** Parameters and secrets on the command line, here and in an image: we hide them ourselves. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { type AwsService, startAwsService } from './support/aws-service.js';
import { describeDocker, IMAGES } from './support/docker.js';
import { testdir, type TestDirectory } from './support/testdir.js';

const cli = fileURLToPath(new URL('../dist/cli/index.js', import.meta.url));

const SPEC = `version: 0.2
env:
  parameter-store: {TOKEN: /ci/token}
  secrets-manager: {LOGIN: "ci/login:password", PEM: ci/pem}
  exported-variables: [TOKEN, FINE]
artifacts:
  files: [built]
  name: for-$TOKEN
phases:
  install:
    commands:
      - cat /proc/$PPID/environ > parent.environ # the supervisor's
      - FINE=fine
      - printf %s "$LOGIN" > login
  build:
    commands:
      - echo built > built
      - echo "token=$TOKEN"; printf %.3s "$TOKEN"; sleep 0.1; printf '%s\\n' "\${TOKEN#???}"
      - echo "$PEM" >&2
      - echo "$TOKEN is wrong"; FROM=$TOKEN sh -c 'echo "$FROM"'; false
`;

let directory: TestDirectory;
let aws: AwsService;
beforeEach(async () => {
  directory = await testdir({ 'source/buildspec.yml': SPEC });
  aws = await startAwsService();
  aws.putParameter('/ci/token', 'the-token-value');
  aws.putSecret('ci/login', '{"user": "someone", "password": "the-password"}');
  aws.putSecret('ci/pem', 'first-line-of-pem\nsecond-line-of-pem\n');
});
afterEach(async () => {
  await aws.stop();
  await directory.cleanup();
});

interface Ran {
  status: number | null;
  log: string;
  json: string;
}

/** Not synchronously: the service is in this process. */
async function build(args: string[] = [], env: Record<string, string> = {}): Promise<Ran> {
  const json = join(directory.path, 'build.json');
  const source = join(directory.path, 'source');
  const folders = ['--artifacts', join(directory.path, 'artifacts'), '--build-json', json];
  const child = spawn(process.execPath, [cli, 'run', '--source', source, ...folders, ...args], {
    env: { ...process.env, NO_COLOR: '1', ...aws.environment, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  const [out, err, status] = await Promise.all([text(child.stdout), text(child.stderr), ended]);
  return { status, log: out + err, json: readFileSync(json, 'utf8') };
}

const SECRETS = ['the-token-value', 'the-password', 'first-line-of-pem', 'second-line-of-pem'];

function expectNoLeak({ log, json }: Ran): void {
  for (const secret of SECRETS) {
    expect(log).not.toContain(secret);
    expect(json).not.toContain(secret);
  }
  expect(log).not.toContain('the-tok');
}

const contract = (where: string[]) => () => {
  it('reach the commands, and nothing that we write', async () => {
    const ran = await build(where);
    expect(ran.status).toBe(1);
    expectNoLeak(ran);
    expect(ran.log).toContain('token=***\n***\n');
    expect(ran.log).toContain('*** is wrong\n***\n');
    expect(ran.log).toContain('The exported variable TOKEN holds a secret (TOKEN); it is left out.');
    expect(ran.log).toContain("The artifact's name for-$TOKEN holds a secret");
    const { exportedEnvironmentVariables } = JSON.parse(ran.json) as Record<string, unknown>;
    expect(exportedEnvironmentVariables).toEqual([{ name: 'FINE', value: 'fine' }]);
    expect(readFileSync(join(directory.path, 'source/login'), 'utf8')).toBe('the-password');
    expect(readFileSync(join(directory.path, 'source/parent.environ'), 'utf8')).not.toContain(
      'the-token-value',
    );
  });
};

describe('parameters and secrets on this machine', contract([]));
describeDocker.each([IMAGES.debian, IMAGES.busybox])('parameters and secrets in %s', (image) => {
  contract(['--image', image])();
});

describe('parameters and secrets', () => {
  it('are planned without being looked up', async () => {
    const ran = await build(['--dry-run'], {}).catch(() => undefined);
    expect(ran).toBeUndefined(); // no build, no JSON
    expect(aws.calls).toEqual([]);
  });

  it('may be given as overrides', async () => {
    const ran = await build(['--env', 'TOKEN=plain', '--env', 'LOGIN=plain', '--env', 'PEM=plain']);
    expect(ran.log).toContain('token=plain');
    expect(aws.calls).toEqual([]);
  });

  it('need credentials, and say how to get them', async () => {
    const without = {
      AWS_ACCESS_KEY_ID: '',
      AWS_SECRET_ACCESS_KEY: '',
      HOME: directory.path,
      GITHUB_ACTIONS: '',
    };
    const ran = await build([], without);
    expect(ran.status).toBe(3);
    expect(ran.log).toMatch(/There are no AWS credentials for .*AWS_PROFILE/s);
    expect(ran.json).toContain('"buildStatus": "FAULT"');
  });

  it("hides the caller's own credentials", async () => {
    const command =
      'version: 0.2\nphases: {build: {commands: [\'echo "$AWS_SECRET_ACCESS_KEY, $GITHUB_TOKEN"\']}}\n';
    const dir = await testdir({ 'buildspec.yml': command });
    const ran = await build(['--source', dir.path], { GITHUB_TOKEN: 'ghp_0123456789abcdef' });
    await dir.cleanup();
    expect(ran.status).toBe(0);
    expect(ran.log).toContain('\n***, ***\n');
  });
});
