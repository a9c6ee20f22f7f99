/** AWS in the committed action: a role by GitHub's OIDC token that lasts, and all of AWS at once as moto plays it. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { S3 } from '@aws-sdk/client-s3';
import { existsSync, readFileSync } from 'node:fs';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';

import { alone } from './support/alone.js';
import { type AwsService, awsEnvironment, startAwsService } from './support/aws-service.js';
import { buildContainers, describeDocker, dockerLines, IMAGES } from './support/docker.js';
import { type GithubOidc, ROLE, startGithubOidc } from './support/github-oidc.js';
import { leaks } from './support/leaks.js';
import { makeParameter, makeSecret, type Moto, startMoto } from './support/moto.js';
import { nodeBinaries } from './support/nodes.js';
import { runAction, type RunnerStep, startAction, type StepResult } from './support/runner.js';
import { gitdir, type GitDirectory } from './support/testdir.js';

let workspace: GitDirectory;
const results: StepResult[] = [];
beforeEach(async () => {
  workspace = await gitdir({ 'README.md': 'hello' });
});
afterEach(async () => {
  await Promise.all(results.splice(0).map((result) => result.cleanup()));
  await workspace.cleanup();
});

async function run(buildspec: string, step: Partial<RunnerStep>): Promise<StepResult> {
  const inputs = { buildspec, artifacts: 'none', ...step.with };
  const result = await runAction({ ...step, workspace: workspace.path, with: inputs });
  results.push(result);
  expect({ problems: result.problems, orphans: result.orphans }).toEqual({ problems: [], orphans: [] });
  expect(result.text).not.toContain('This is a bug');
  expect(buildContainers(result.state['build'] ?? 'none')).toEqual([]);
  return result;
}

const made = (name: string): string => readFileSync(join(workspace.path, name), 'utf8');

/** Hands questions on to a service, and keeps the access key ids that they were signed with. */
async function startSignatures(to: string): Promise<{ url: string; keys: string[]; stop(): void }> {
  const keys: string[] = [];
  const server = http.createServer((request, response) => {
    const { method, headers, url } = request;
    keys.push(/Credential=([^/]+)\//.exec(headers.authorization ?? '')?.[1] ?? 'none');
    const forwarded = http.request(`${to}${url}`, { method, headers }, (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    request.pipe(forwarded);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const stop = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, keys, stop };
}

const ASK_BY_NODE = `'${process.execPath}' -e 'const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url, AWS_CONTAINER_AUTHORIZATION_TOKEN: Authorization } = process.env;
  fetch(url, { headers: { Authorization } }).then((answer) => answer.text()).then(console.log)'`;
const ASK_BY_BUSYBOX =
  'busybox wget -qO- --header "Authorization: $AWS_CONTAINER_AUTHORIZATION_TOKEN" "$AWS_CONTAINER_CREDENTIALS_FULL_URI"';

/** Keys as an earlier configure-aws-credentials exports them. */
const EARLIER = {
  AWS_ACCESS_KEY_ID: 'ASIAEARLIERSTEP00001',
  AWS_SECRET_ACCESS_KEY: 'earlier/Secret+Key/of/another/step/0001',
  AWS_SESSION_TOKEN: 'IQoJb3JpZ2luX2VjEarlier/session+token==',
};
const NO_KEYS = { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' };
const PARAMETER = 'the-value-of-the-parameter';

const askTwice = (ask: string): string => `version: 0.2
env:
  parameter-store: {PARAMETER: /app/parameter}
  exported-variables: [KEY]
phases:
  build:
    commands:
      - |
        ${ask.replaceAll('\n', '\n        ')} > one.json
        cat one.json
      - env | sort > variables; tr '\\0' '\\n' < /proc/$PPID/environ > parents; cat variables
      - echo "$PARAMETER"
  post_build:
    commands:
      - |
        ${ask.replaceAll('\n', '\n        ')} | tee two.json
      - KEY=$(cut -d '"' -f 4 two.json)
`;

/** A role by GitHub's OIDC token, as commands in that place see it. */
const role = (ask: string, place: Partial<RunnerStep>) => () => {
  let aws: AwsService;
  let oidc: GithubOidc;
  let signatures: Awaited<ReturnType<typeof startSignatures>>;
  beforeEach(async () => {
    aws = await startAwsService();
    aws.putParameter('/app/parameter', PARAMETER);
    // Sessions that are about to end are renewed whenever somebody asks.
    oidc = await startGithubOidc({ sessionMs: 4 * 60_000 });
    signatures = await startSignatures(aws.endpoint);
  });
  afterEach(async () => {
    signatures.stop();
    await oidc.stop();
    await aws.stop();
  });

  const step = (env: Record<string, string> = {}): Partial<RunnerStep> => ({
    ...place,
    env: { ...aws.environment, ...oidc.environment, AWS_ENDPOINT_URL_SSM: signatures.url, ...env },
    runner: oidc.runner,
  });

  it('asks for parameters, and is had by commands in fresh sessions; nothing of it is seen or left', async () => {
    const result = await run(askTwice(ask), step(NO_KEYS));
    expect({ exitCode: result.exitCode, shown: result.shown }).toMatchObject({ exitCode: 0 });
    expect(oidc.asked).toContainEqual(
      expect.objectContaining({ RoleArn: ROLE, RoleSessionName: 'run-buildspec-1658821493' }),
    );
    // A client asks for credentials more than once when they are about to end.
    expect(oidc.sessions.map(({ accessKeyId }) => accessKeyId)).toEqual(
      expect.arrayContaining([...signatures.keys]),
    );
    const [one, two] = ['one.json', 'two.json'].map((name) => JSON.parse(made(name)) as object);
    const as = (session: GithubOidc['sessions'][number] | undefined): object => ({
      AccessKeyId: session?.accessKeyId,
      SecretAccessKey: session?.secretAccessKey,
      Token: session?.sessionToken,
      Expiration: expect.any(String),
    });
    expect([one, two]).toEqual(oidc.sessions.slice(-2).map(as));

    const variables = made('variables');
    for (const text of [variables, made('parents')]) {
      expect(text).not.toMatch(/^(ACTIONS_|AWS_(ACCESS_KEY_ID|SECRET_ACCESS_KEY|SESSION_TOKEN)=.)/m);
      for (const value of oidc.secrets()) expect(text).not.toContain(value);
    }
    const [, token = 'none'] = /^AWS_CONTAINER_AUTHORIZATION_TOKEN=(.*)$/m.exec(variables) ?? [];
    expect(leaks(result, [...oidc.secrets(), token, PARAMETER])).toEqual([]);
    expect(result.shown).toContain('"AccessKeyId":"***"');
    expect(result.annotations).toEqual([
      {
        level: 'warning',
        message: 'The exported variable KEY holds a secret (AWS credentials); it is left out.',
      },
    ]);

    const [, endpoint = ''] = /^AWS_CONTAINER_CREDENTIALS_FULL_URI=(.*)$/m.exec(variables) ?? [];
    expect(endpoint).toContain(place.with?.['image'] ? 'http://169.254.170.' : 'http://127.0.0.1:');
    await expect(fetch(endpoint)).rejects.toThrow('fetch failed');
  });

  it("leaves the keys of an earlier step alone, which may be another role's", async () => {
    const commands = 'version: 0.2\nphases: {build: {commands: [env | sort > variables]}}\n';
    const result = await run(commands, step(EARLIER));
    expect(result).toMatchObject({ exitCode: 0, annotations: [] });
    expect(made('variables')).toContain(`AWS_SESSION_TOKEN=${EARLIER.AWS_SESSION_TOKEN}\n`);
    expect(made('variables')).not.toContain('AWS_CONTAINER_');
    expect(oidc.asked).toEqual([]);
  });

  it('that AWS does not give is a fault, told without the token', async () => {
    oidc.refuse('AccessDenied');
    const result = await run(askTwice(ask), step(NO_KEYS));
    expect(result).toMatchObject({ exitCode: 3, outputs: { 'failed-phase': 'DOWNLOAD_SOURCE' } });
    expect(result.shown).toMatch(
      /AWS does not give the role \S+:role\/build .* OIDC token: AccessDenied: Not authorized .*trust policy/,
    );
    expect(leaks(result, oidc.secrets())).toEqual([]);
    expect(existsSync(join(workspace.path, 'variables'))).toBe(false);
  });
};

describe.each(nodeBinaries())("a role by GitHub's OIDC token on $name", ({ path: node }) => {
  role(ASK_BY_NODE, { node })();
});

describeDocker("a role by GitHub's OIDC token in an image", () => {
  let release: () => Promise<void>;
  beforeAll(async () => {
    release = await alone('credentials-network');
  }, 300_000);
  afterEach(() => {
    expect(dockerLines('network', 'ls', '--quiet', '--filter', 'label=run-buildspec.network')).toEqual([]);
  });
  afterAll(() => release());

  describe(IMAGES.busybox, role(ASK_BY_BUSYBOX, { with: { image: IMAGES.busybox } }));
});

describeDocker('AWS as a whole', () => {
  const BUCKET = 'octo-buildspecs';
  const SPEC = `version: 0.2
env:
  variables: {STAGE: prod}
  parameter-store:
    PASSWORD: /$STAGE/db/password
    HOST: /prod/db/host
  secrets-manager:
    TOKEN: prod/github:token
phases:
  build:
    commands:
      - printf '%s|%s|%s' "$PASSWORD" "$HOST" "$TOKEN" > values
      - echo "as $PASSWORD with $TOKEN at $HOST"
`;
  const VALUES = ['s3cure-password', 'ghp_0123456789abcdef', 'db.example.com'];
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
    await makeParameter({ moto }, '/prod/db/password', 's3cure-password', { type: 'SecureString' });
    await makeParameter({ moto }, '/prod/db/host', 'db.example.com');
    await makeSecret(
      { moto },
      'prod/github',
      JSON.stringify({ token: 'ghp_0123456789abcdef', user: 'octo-bot' }),
    );
    const credentials = { accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'secret' };
    const s3 = new S3({ endpoint: moto.endpoint, region: 'eu-west-1', credentials, forcePathStyle: true });
    await s3.createBucket({
      Bucket: BUCKET,
      CreateBucketConfiguration: { LocationConstraint: 'eu-west-1' },
    });
    await s3.putObject({ Bucket: BUCKET, Key: 'ci/buildspec.yml', Body: SPEC });
  }, 60_000);
  afterAll(() => moto.stop());

  it.each([
    ['the runner', ''],
    [IMAGES.busybox, IMAGES.busybox],
  ])('gives the buildspec, parameters and secrets to a build on %s', async (_, image) => {
    const buildspec = `arn:aws:s3:::${BUCKET}/ci/buildspec.yml`;
    const result = await run(buildspec, { env: moto.environment, with: { image } });
    expect({ exitCode: result.exitCode, shown: result.shown }).toMatchObject({ exitCode: 0 });
    expect(made('values')).toBe('s3cure-password|db.example.com|ghp_0123456789abcdef');
    expect(result.shown).toContain(`YAML location is ${buildspec}`);
    expect(result.shown).toContain('\nas *** with *** at ***');
    expect(leaks(result, [...VALUES, 'octo-bot', moto.environment['AWS_SECRET_ACCESS_KEY'] ?? ''])).toEqual(
      [],
    );
  });

  it('refuses a buildspec that is not there, in the words of S3', async () => {
    const result = await run(`arn:aws:s3:::${BUCKET}/ci/none.yml`, { env: moto.environment });
    expect(result).toMatchObject({ exitCode: 2, outputs: { 'build-status': 'FAILED' } });
    expect(result.shown).toMatch(/YAML_FILE_ERROR.*NoSuchKey: The specified key does not exist/);
  });
});

describe('a buildspec in S3 that never comes', () => {
  it('is given up when the run is cancelled', async () => {
    let tell: () => void = () => undefined;
    const asked = new Promise<void>((resolve) => (tell = resolve));
    const server = http.createServer(() => tell());
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const { port } = server.address() as AddressInfo;
    const running = startAction({
      workspace: workspace.path,
      env: awsEnvironment(`http://127.0.0.1:${port}`),
      with: { buildspec: 'arn:aws:s3:::octo-buildspecs/buildspec.yml' },
    });
    await asked;
    running.cancel();
    const result = await running.finished;
    results.push(result);
    server.closeAllConnections();
    server.close();
    // By itself: the runner would kill it in the end.
    expect(result).toMatchObject({ conclusion: 'cancelled', signal: null, problems: [] });
    expect(result.outputs).toMatchObject({ 'build-status': 'STOPPED', 'build-succeeding': '0' });
  });
});
