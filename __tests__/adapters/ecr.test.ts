/** Logins to registries that AWS knows: ECR's tokens by the real SDK, and the secret of a project with a real pull. */
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import http from 'node:http';
import type { AddressInfo } from 'node:net';

import { createCredentials } from '../../src/adapters/aws/credentials.js';
import { ecrKind } from '../../src/adapters/aws/ecr.js';
import { connectEngine } from '../../src/adapters/docker/engine.js';
import { ensureImage, type PresentImage } from '../../src/adapters/docker/pull.js';
import { pullFailure } from '../../src/adapters/docker/pull-failure.js';
import type { CloudAnswer } from '../../src/adapters/docker/registry-auth.js';
import { createCloudLogin, type RegistryLoginOptions } from '../../src/entry/registry-login.js';
import { EnvironmentError } from '../../src/errors.js';
import { parseImageReference } from '../../src/plan/image-reference.js';
import { type AwsService, awsEnvironment, startAwsService } from '../support/aws-service.js';
import { setAwsVariables } from '../support/aws-variables.js';
import { describeDocker, docker, IMAGES } from '../support/docker.js';
import { type Moto, startMoto } from '../support/moto.js';
import { type Registry, REGISTRY_USER, startRegistry } from '../support/registry.js';

const PRIVATE = '123456789012.dkr.ecr.eu-central-1.amazonaws.com';
const DENIED =
  'User: arn:aws:sts::123456789012:assumed-role/build/x is not authorized to perform: ecr:GetAuthorizationToken on resource: * because no identity-based policy allows the ecr:GetAuthorizationToken action';

let environment: NodeJS.ProcessEnv;
let restore: () => void = () => undefined;
let secrets: string[];
let progress: string[];

function useAws(endpoint: string, change: NodeJS.ProcessEnv = {}): void {
  environment = { ...awsEnvironment(endpoint), AWS_MAX_ATTEMPTS: '1', ...change };
  restore = setAwsVariables(environment);
  [secrets, progress] = [[], []];
}
afterEach(() => restore());

const job = (): RegistryLoginOptions => ({
  environment,
  credentials: createCredentials(environment, undefined, () => undefined),
  onSecret: (value) => void secrets.push(value),
});

interface LoginSetting {
  secretId?: string;
  credentials?: RegistryLoginOptions['credentials'];
  signal?: AbortSignal;
}

function login(registry: string, setting: LoginSetting = {}): Promise<CloudAnswer> {
  const { signal = new AbortController().signal, ...own } = setting;
  const cloudLogin = createCloudLogin({ ...job(), ...own });
  return cloudLogin(registry, { signal, onProgress: (line) => void progress.push(line) });
}

describe('the name of a registry of ECR', () => {
  it.each([
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com', 'private'],
    ['123456789012.dkr.ecr-fips.us-gov-west-1.amazonaws.com', 'private'],
    ['123456789012.dkr.ecr.cn-north-1.amazonaws.com.cn', 'private'],
    ['123456789012.dkr-ecr.eu-central-1.on.aws', 'private'],
    ['123456789012.dkr-ecr-fips.us-east-1.on.aws', 'private'],
    ['public.ecr.aws', 'public'],
    ['docker.io', undefined],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com.evil.example', undefined],
    ['123456789012.dkr.ecr.evil.example', undefined],
    ['123456789012.dkr.ecr.eu-central-1.amazonaws.com:5000', undefined],
    ['x.123456789012.dkr.ecr.eu-central-1.amazonaws.com', undefined],
    ['public.ecr.aws.evil.example', undefined],
  ])('%s: %s', (registry, kind) => {
    expect(ecrKind(registry)).toBe(kind);
  });
});

describe('ECR', () => {
  let server: http.Server;
  let endpoint: string;
  let calls: { target: string; region: string | undefined }[];
  let answer: { status: number; body: unknown };

  beforeAll(async () => {
    server = http.createServer((request, response) => {
      const { authorization = '', 'x-amz-target': target } = request.headers;
      const [, region] = /Credential=[^/]+\/\d+\/([^/]+)\//.exec(authorization) ?? [];
      calls.push({ target: String(target), region });
      response.writeHead(answer.status, { 'content-type': 'application/x-amz-json-1.1' });
      response.end(JSON.stringify(answer.body));
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  });
  beforeEach(() => {
    useAws(endpoint);
    calls = [];
  });
  afterAll(() => {
    server.closeAllConnections();
    server.close();
  });

  const token = (text: string): { authorizationToken: string } => ({
    authorizationToken: Buffer.from(text).toString('base64'),
  });
  const refuse = (type: string, message: string): void => {
    answer = { status: 400, body: { __type: type, message } };
  };

  it('logs in to a private registry in the region of the image, and tells the secret', async () => {
    answer = { status: 200, body: { authorizationData: [token('AWS:to:ken')] } };
    expect(await login(PRIVATE)).toMatchObject({
      username: 'AWS',
      password: 'to:ken',
      from: 'ecr:GetAuthorizationToken',
    });
    await login('210987654321.dkr-ecr.ap-south-1.on.aws');
    const target = 'AmazonEC2ContainerRegistry_V20150921.GetAuthorizationToken';
    expect(calls).toEqual([
      { target, region: 'eu-central-1' },
      { target, region: 'ap-south-1' },
    ]);
    expect(secrets).toEqual(['to:ken', 'to:ken']);
    expect(progress).toEqual([]);
  });

  it('denied says what to allow', async () => {
    refuse('AccessDeniedException', DENIED);
    const found = (await login(PRIVATE)) as { missing: string };
    expect(found.missing).toMatch(
      /^AccessDeniedException: User: .* Allow ecr:GetAuthorizationToken on \* in a policy/,
    );
    expect(found.missing).toMatch(
      /The pull itself needs ecr:BatchGetImage, ecr:GetDownloadUrlForLayer and ecr:BatchCheckLayerAvailability/,
    );
    const context = { ...parseImageReference(`${PRIVATE}/a:1`, 'image'), ...found };
    expect(pullFailure('no basic auth credentials', context)).toMatchObject({
      message: `Unable to pull customer's container image: no basic auth credentials (${PRIVATE}/a:1).`,
      hint: `There was no login to ${PRIVATE}: ${found.missing}`,
    });
    expect(pullFailure('manifest unknown', context).hint).toMatch(/^There is no such tag/);
  });

  it('a refused token says what the pull needs', async () => {
    answer = { status: 200, body: { authorizationData: [token('AWS:s3cret')] } };
    const { password, from, advice } = (await login(PRIVATE)) as Record<string, string>;
    const auth = { username: 'AWS', password, serveraddress: PRIVATE };
    const { hint } = pullFailure('denied: not authorized to perform: ecr:BatchGetImage', {
      ...parseImageReference(`${PRIVATE}/a:1`, 'image'),
      credentials: { auth, from: from ?? '', advice },
    });
    expect(hint).toMatch(
      /^The credentials of ecr:GetAuthorizationToken were refused\. .* allow ecr:BatchGetImage,/,
    );
    expect(hint).not.toContain('s3cret');
  });

  it('without credentials says where to get some', async () => {
    restore();
    useAws(endpoint, { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '', GITHUB_ACTIONS: 'true' });
    expect(await login(PRIVATE)).toEqual({
      missing: expect.stringMatching(
        /^There are no AWS credentials for the build: .* aws-actions\/configure-aws-credentials/,
      ),
    });
    expect(calls).toEqual([]);
  });

  it.each([
    ['', PRIVATE],
    ['public ', 'public.ecr.aws'],
  ])('ends with its signal, whatever the %scredentials wait for', async (_, registry) => {
    const stop = new AbortController();
    const credentials = (): Promise<never> => {
      stop.abort('STOPPED');
      return new Promise(() => undefined);
    };
    await login(registry, { credentials, signal: stop.signal });
    expect(stop.signal.aborted).toBe(true);
  });

  it('an answer that cannot be read is no login', async () => {
    answer = { status: 200, body: { authorizationData: [token('nonsense')] } };
    expect(await login(PRIVATE)).toEqual({
      missing: 'ECR answered without a token that can be read.',
    });
    answer = { status: 200, body: {} };
    expect(await login(PRIVATE)).toHaveProperty('missing');
  });

  it('logs in to the public registry in us-east-1', async () => {
    answer = { status: 200, body: { authorizationData: token('AWS:public') } };
    expect(await login('public.ecr.aws')).toEqual({
      username: 'AWS',
      password: 'public',
      from: 'ecr-public:GetAuthorizationToken',
    });
    expect(calls).toEqual([{ target: 'SpencerFrontendService.GetAuthorizationToken', region: 'us-east-1' }]);
    expect(secrets).toEqual(['public']);
  });

  it.each([
    ['AccessDeniedException', 'No login to public.ecr.aws (AccessDeniedException): pulling without one'],
    [
      'ExpiredTokenException',
      /^No login to public\.ecr\.aws \(ECR Public does not accept .*\): pulling without one$/,
    ],
  ])('does without it after %s', async (code, line) => {
    refuse(code, 'words');
    expect(await login('public.ecr.aws')).toBeUndefined();
    expect(progress).toEqual([typeof line === 'string' ? line : expect.stringMatching(line)]);
  });

  it('does not ask for it without credentials', async () => {
    restore();
    useAws(endpoint, { AWS_ACCESS_KEY_ID: '', AWS_SECRET_ACCESS_KEY: '' });
    expect(await login('public.ecr.aws')).toBeUndefined();
    expect([calls, progress]).toEqual([[], []]);
  });

  it('asks AWS nothing about other registries', async () => {
    for (const registry of ['docker.io', 'ghcr.io', `${PRIVATE}.evil.example`]) {
      expect(await login(registry)).toBeUndefined();
    }
    expect(calls).toEqual([]);
  });
});

describe("the secret of a project's registry credential", () => {
  let aws: AwsService;
  beforeAll(async () => {
    aws = await startAwsService();
  });
  beforeEach(() => {
    useAws(aws.endpoint);
    aws.deny();
    aws.fail();
  });
  afterAll(() => aws.stop());

  const failure = async (secretId: string): Promise<EnvironmentError> => {
    const error = await login('registry.example', { secretId }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect(error).toMatchObject({ statusCode: 'BUILD_CONTAINER_UNABLE_TO_PULL_IMAGE' });
    return error as EnvironmentError;
  };

  it('logs in to any registry', async () => {
    aws.putSecret('hub', '{"username": "me", "password": "p:w", "more": 1}');
    const found = { username: 'me', password: 'p:w', from: expect.stringMatching(/^the secret hub of/) };
    expect(await login('docker.io', { secretId: 'hub' })).toEqual(found);
    expect(await login(PRIVATE, { secretId: 'hub' })).toEqual(found);
    expect(secrets).toEqual(['p:w', 'p:w']);
  });

  it.each([
    'me:s3cret',
    '{"user": "me", "password": "s3cret"}',
    '{"username": "me"}',
    '[]',
    'null',
    '{"s3cret',
  ])('of another form is an error without its value: %s', async (value) => {
    aws.putSecret('wrong', value);
    const { message, hint } = await failure('wrong');
    expect(message).toBe(
      "Unable to pull customer's container image: the secret wrong of the project's registryCredential is not of the form that CodeBuild asks for.",
    );
    expect(hint).toMatch(/^It must be JSON with two texts/);
  });

  it('missing and denied are errors in the words of Secrets Manager', async () => {
    expect((await failure('none')).message).toMatch(/cannot be read: ResourceNotFoundException: .*\.$/);
    aws.putSecret('hub', '{}');
    aws.deny('hub');
    const denied = await failure('hub');
    expect(denied.message).toMatch(/cannot be read: AccessDeniedException: User: /);
    expect(denied.hint).toMatch(/^Allow secretsmanager:GetSecretValue on /);
  });

  it('is an error where AWS is in trouble', async () => {
    aws.fail('InternalServerError');
    expect((await failure('hub')).message).toMatch(/cannot be read: Secrets Manager has trouble of its own/);
  });
});

describeDocker('with moto', () => {
  let moto: Moto;
  beforeAll(async () => {
    moto = await startMoto();
  });
  beforeEach(() => useAws(moto.endpoint));
  afterAll(() => moto.stop());

  it('a token of ECR', async () => {
    expect(await login(PRIVATE)).toMatchObject({ username: 'AWS', password: expect.stringMatching(/./) });
  });
});

describeDocker('a pull', () => {
  let registry: Registry;
  let aws: AwsService;
  beforeAll(async () => {
    [registry, aws] = await Promise.all([startRegistry(), startAwsService()]);
    registry.push(IMAGES.busybox, 'test/busybox:1');
  });
  beforeEach(() => useAws(aws.endpoint));
  afterAll(async () => {
    await registry.stop();
    await aws.stop();
  });

  const pull = async (secretId: string): Promise<PresentImage> =>
    ensureImage(
      await connectEngine(process.env),
      parseImageReference(`${registry.host}/test/busybox:1`, 'image'),
      {
        pull: 'missing',
        platform: undefined,
        login: { username: '', password: '' },
        cloudLogin: createCloudLogin({ ...job(), secretId }),
        env: { PATH: process.env['PATH'], HOME: '/nonexistent' },
        signal: new AbortController().signal,
        onProgress: (line) => progress.push(line),
      },
    );

  it('logs in with the secret, and only when it pulls', async () => {
    aws.putSecret('login', JSON.stringify(REGISTRY_USER));
    const image = await pull('login');
    expect(image.Id).toBe(docker('inspect', '--format', '{{.Id}}', IMAGES.busybox));
    expect(secrets).toEqual([REGISTRY_USER.password]);
    await pull('none'); // it is here
    expect(aws.calls).toHaveLength(1);
    docker('rmi', `${registry.host}/test/busybox:1`);
  });

  it('with a wrong secret says whose credentials were refused', async () => {
    aws.putSecret('wrong', '{"username": "builder", "password": "s3cret"}');
    const error = await pull('wrong').catch((thrown: unknown) => thrown as EnvironmentError);
    expect(error).toMatchObject({
      message: expect.stringMatching(/unauthorized/),
      hint: expect.stringMatching(
        /^The credentials of the secret wrong of the project's registryCredential were/,
      ),
    });
    expect(JSON.stringify([error, progress])).not.toContain('s3cret');
  });
});
