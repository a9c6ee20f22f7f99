/** Parameters and secrets by the real AWS SDK, from a local service that fails on demand. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { createServer } from 'node:http';
import { type AddressInfo, connect, type Socket } from 'node:net';
import { join } from 'node:path';

import { createCredentials } from '../../src/adapters/aws/credentials.js';
import { createReferenceStore } from '../../src/adapters/aws/reference-store.js';
import { EnvironmentError } from '../../src/errors.js';
import type { LookedUp, ReferenceStore, SecretRequest } from '../../src/run/ports.js';
import {
  type AwsService,
  awsEnvironment,
  parameterArn,
  secretArn,
  startAwsService,
} from '../support/aws-service.js';
import { setAwsVariables } from '../support/aws-variables.js';
import { testdir } from '../support/testdir.js';

let service: AwsService;
/** Puts back what was there before the test. */
let restore: () => void;

beforeEach(async () => {
  service = await startAwsService();
  restore = setAwsVariables({ ...service.environment, AWS_MAX_ATTEMPTS: '1' });
});
afterEach(async () => {
  restore();
  await service.stop();
});

const never = new AbortController().signal;
const openStore = (): ReferenceStore =>
  createReferenceStore(
    process.env,
    createCredentials(process.env, undefined, () => undefined),
  );
const parameters = async (names: string[], signal = never): Promise<Record<string, LookedUp>> =>
  Object.fromEntries(await openStore().parameters(names, signal));
const secret = (request: SecretRequest, signal = never): Promise<LookedUp> =>
  openStore().secret(request, signal);

/** The names of each call of GetParameters, in the order that they came. */
const namesAsked = (): string[][] => service.calls.map(({ input }) => input['Names'] as string[]);

async function failureOf(asked: Promise<unknown>): Promise<EnvironmentError> {
  const error = await asked.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(EnvironmentError);
  return error as EnvironmentError;
}

describe('parameters', () => {
  it('are found by name, path, version, label and ARN, in one call', async () => {
    service.putParameter('name', 'one');
    service.putParameter('name', 'two', 'stable');
    service.putParameter('name', 'three');
    service.putParameter('/a/b', '  with blanks\n');
    const arn = parameterArn('/a/b');
    const names = [
      'name',
      'name:1',
      'name:stable',
      '/a/b',
      arn,
      parameterArn('name'),
      `${parameterArn('name')}:1`,
    ];
    expect(await parameters(names)).toEqual({
      name: { value: 'three' },
      'name:1': { value: 'one' },
      'name:stable': { value: 'two' },
      '/a/b': { value: '  with blanks\n' },
      [arn]: { value: '  with blanks\n' },
      [parameterArn('name')]: { value: 'three' },
      [`${parameterArn('name')}:1`]: { value: 'one' },
    });
    expect(namesAsked()).toEqual([names]);
    expect(service.calls[0]?.input['WithDecryption']).toBe(true);
  });

  it('are asked for once each, ten a call', async () => {
    const names = Array.from({ length: 23 }, (_, index) => `p${index}`);
    for (const name of names) service.putParameter(name, `value of ${name}`);
    const found = await parameters([...names, ...names]);
    expect(found).toEqual(Object.fromEntries(names.map((name) => [name, { value: `value of ${name}` }])));
    expect(
      namesAsked()
        .map(({ length }) => length)
        .sort(),
    ).toEqual([10, 10, 3]);
    expect(namesAsked().flat().sort()).toEqual([...names].sort());
  });

  it('are not asked for when there are none', async () => {
    expect(await parameters([])).toEqual({});
    expect(service.calls).toEqual([]);
  });

  it('that are missing do not spoil the others', async () => {
    service.putParameter('there', 'value');
    const refusal = (name: string): unknown => ({
      refusal: `parameter does not exist: ${name}`,
      hint: expect.stringContaining('eu-west-1'),
    });
    expect(await parameters(['there', 'ghp_x', 'there:7', 'there:label'])).toEqual({
      there: { value: 'value' },
      ghp_x: refusal('ghp_x'),
      'there:7': refusal('there:7'),
      'there:label': refusal('there:label'),
    });
    expect(namesAsked()).toHaveLength(1);
  });

  it('that are denied or malformed do not spoil the others, and are told from them', async () => {
    service.putParameter('there', 'value');
    service.deny('/denied');
    expect(await parameters(['there', '/denied', 'a b', 'missing'])).toEqual({
      there: { value: 'value' },
      '/denied': {
        refusal:
          'AccessDeniedException: User: arn:aws:sts::123456789012:assumed-role/build/session is not authorized to perform: ssm:GetParameters on resource: arn:aws:ssm:eu-west-1:123456789012:parameter/denied because no identity-based policy allows the ssm:GetParameters action',
        hint: "Allow ssm:GetParameters on arn:aws:ssm:eu-west-1:123456789012:parameter/denied in a policy of the role that the job's AWS credentials are of.",
      },
      'a b': { refusal: expect.stringMatching(/^ValidationException: Invalid parameter name/) },
      missing: { refusal: 'parameter does not exist: missing', hint: expect.any(String) },
    });
    expect(namesAsked().map(({ length }) => length)).toEqual([4, 1, 1, 1, 1]);
  });

  it('that are denied in few words are told with what to allow', async () => {
    service.fail('AccessDeniedException', 'AccessDeniedException');
    const { refusal, hint } = (await parameters(['/app/name']))['/app/name'] as {
      refusal: string;
      hint: string;
    };
    expect(refusal).toMatch(/^AccessDeniedException: /);
    expect(hint).toMatch(/^Allow ssm:GetParameters on \/app\/name in a policy/);
  });

  it('of other regions are asked for there', async () => {
    service.putParameter('name', 'value');
    const [here, there] = [parameterArn('name'), parameterArn('name', 'us-east-1')];
    expect(await parameters(['name', here, there])).toMatchObject({
      [here]: { value: 'value' },
      [there]: { value: 'value' },
    });
    expect(service.calls.map(({ region, input }) => [region, input['Names']]).sort()).toEqual([
      ['eu-west-1', ['name', here]],
      ['us-east-1', [there]],
    ]);
  });
});

describe('secrets', () => {
  it('are found by name and ARN, whole or without its end', async () => {
    service.putSecret('prod/db', '{"password":" x "}\n');
    const found = { value: '{"password":" x "}\n' };
    const arn = secretArn('prod/db');
    for (const id of ['prod/db', arn, arn.slice(0, -7)]) expect(await secret({ id })).toEqual(found);
  });

  it('are found by stage and version', async () => {
    service.putSecret('name', 'one', { id: 'first-version-of-this-secret-0001' });
    service.putSecret('name', 'two');
    service.putSecret('name', 'three', { stages: ['AWSPENDING'] });
    expect(await secret({ id: 'name' })).toEqual({ value: 'two' });
    expect(await secret({ id: 'name', stage: 'AWSPREVIOUS' })).toEqual({ value: 'one' });
    expect(await secret({ id: 'name', stage: 'AWSPENDING' })).toEqual({ value: 'three' });
    expect(await secret({ id: 'name', versionId: 'first-version-of-this-secret-0001' })).toEqual({
      value: 'one',
    });
    expect(await secret({ id: 'name', stage: 'OTHER' })).toEqual({
      refusal:
        "ResourceNotFoundException: Secrets Manager can't find the specified secret value for staging label: OTHER",
      hint: expect.stringContaining('eu-west-1'),
    });
  });

  it('that are missing, denied or binary are refused', async () => {
    service.putSecret('bytes', Buffer.from([0, 255]));
    service.deny('denied');
    expect(await secret({ id: 'missing' })).toEqual({
      refusal: "ResourceNotFoundException: Secrets Manager can't find the specified secret.",
      hint: expect.stringContaining('eu-west-1'),
    });
    expect(await secret({ id: 'denied' })).toEqual({
      refusal: expect.stringMatching(
        /^AccessDeniedException: User: .* is not authorized to perform: secretsmanager:GetSecretValue/,
      ),
      hint: expect.stringContaining(
        'Allow secretsmanager:GetSecretValue on arn:aws:secretsmanager:eu-west-1:',
      ),
    });
    expect(await secret({ id: 'bytes' })).toEqual({
      refusal: 'the secret is binary; only text can be a variable',
      hint: expect.stringContaining('--query SecretBinary'),
    });
  });

  it('of an ARN are asked for in its region, also when no region is configured', async () => {
    service.putSecret('name', 'value');
    delete process.env['AWS_REGION'];
    expect(await secret({ id: secretArn('name', 'ap-south-1') })).toEqual({ value: 'value' });
    expect(service.calls.map(({ region }) => region)).toEqual(['ap-south-1']);
  });

  it('are asked for ten at a time', async () => {
    const stop = new AbortController();
    service.fail(...Array.from({ length: 10 }, () => 'hang' as const));
    const store = openStore();
    const all = Array.from({ length: 15 }, (_, index) => store.secret({ id: `s${index}` }, stop.signal));
    const ends = Promise.allSettled(all);
    await until(() => service.calls.length === 10);
    // Were there more at a time, the other five would have been answered by now.
    expect(await Promise.race([...all, secret({ id: 'late' })])).toHaveProperty('refusal');
    expect(service.calls.slice(10).map(({ input }) => input['SecretId'])).toEqual(['late']);
    stop.abort('STOPPED');
    await ends;
  });
});

/** The variables of the service but those. */
function without(...names: string[]): Record<string, string> {
  const variables = { ...service.environment, AWS_MAX_ATTEMPTS: '1' };
  return Object.fromEntries(Object.entries(variables).filter(([name]) => !names.includes(name)));
}

interface ForwardProxy {
  url: string;
  /** What it was to connect to. */
  asked: string[];
  stop(): Promise<void>;
}

/** A proxy that connects to `target` whatever it is asked for; without one it wants a password. */
async function startProxy(target: string | undefined): Promise<ForwardProxy> {
  const asked: string[] = [];
  const sockets: Socket[] = [];
  const server = createServer().on('connection', (socket: Socket) => sockets.push(socket));
  server.on('connect', (request, socket) => {
    asked.push(String(request.url));
    if (target === undefined) {
      return void socket.end(
        'HTTP/1.1 407 Proxy Authentication Required\r\nContent-Type: text/html\r\nContent-Length: 9\r\n\r\n<p>No</p>',
      );
    }
    const { hostname, port } = new URL(target);
    const other = connect(Number(port), hostname, () => {
      socket.write('HTTP/1.1 200 OK\r\n\r\n');
      socket.pipe(other).pipe(socket);
    });
    for (const end of [socket, other]) end.on('error', () => other.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    stop: async () => {
      for (const socket of sockets) socket.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe('trouble', () => {
  it('that passes is waited out', async () => {
    process.env['AWS_MAX_ATTEMPTS'] = '4';
    service.putParameter('name', 'value');
    service.fail('ThrottlingException', 'InternalServerError', 'reset');
    expect(await parameters(['name'])).toEqual({ name: { value: 'value' } });
    expect(service.calls).toHaveLength(4);
    service.putSecret('name', 'value');
    service.fail('ThrottlingException', 'InternalServerError');
    expect(await secret({ id: 'name' })).toEqual({ value: 'value' });
  });

  it('of the service is no refusal', async () => {
    process.env['AWS_MAX_ATTEMPTS'] = '2';
    service.fail('InternalServerError', 'InternalServerError');
    expect(await failureOf(parameters(['name']))).toMatchObject({
      message:
        'Parameter Store has trouble of its own, after 2 attempts: InternalServerError: An error occurred on the server side.',
      hint: 'Try again later.',
    });
    service.fail('ThrottlingException', 'ThrottlingException');
    expect(await failureOf(secret({ id: 'name' }))).toMatchObject({
      message: 'Secrets Manager gets too many requests, after 2 attempts: ThrottlingException: Rate exceeded',
      hint: expect.stringContaining('AWS_MAX_ATTEMPTS'),
    });
  });

  it('of the network names the host', async () => {
    await service.stop();
    const host = service.endpoint.replace('http://', '');
    expect(await failureOf(parameters(['name']))).toMatchObject({
      message: `Parameter Store cannot be reached at ${host}: connect ECONNREFUSED ${host}`,
      hint: expect.stringContaining('AWS_ENDPOINT_URL'),
    });
    process.env['AWS_ENDPOINT_URL'] = 'http://ssm.invalid';
    expect((await failureOf(parameters(['name']))).message).toMatch(
      /^Parameter Store cannot be reached at ssm\.invalid: .*(ENOTFOUND|EAI_AGAIN)/,
    );
  });
});

describe('credentials and region', () => {
  it.each([
    ['ExpiredTokenException', 'The security token included in the request is expired'],
    ['UnrecognizedClientException', 'The security token included in the request is invalid.'],
  ] as const)('that the service does not accept are no refusal: %s', async (fault, words) => {
    service.fail(fault);
    const message = `Parameter Store does not accept the AWS credentials: ${fault}: ${words}`;
    expect(await failureOf(parameters(['name']))).toMatchObject({
      message,
      hint: expect.stringContaining('aws sso login'),
    });
  });

  it('are missing, which is told with what to do where', async () => {
    setAwsVariables(without('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'));
    expect(await failureOf(parameters(['name']))).toMatchObject({
      message: expect.stringMatching(
        /^There are no AWS credentials for the build: .*Could not load credentials/,
      ),
      hint: expect.stringContaining('AWS_PROFILE'),
    });
    process.env['AWS_PROFILE'] = 'mine';
    expect(await failureOf(parameters(['name']))).toMatchObject({
      message: expect.stringMatching(/^There are no AWS credentials for the build: .*\[mine\]/),
      hint: expect.stringContaining('aws sso login --profile mine'),
    });
    process.env['GITHUB_ACTIONS'] = 'true';
    expect(await failureOf(parameters(['name']))).toMatchObject({
      hint: expect.stringMatching(/aws-actions\/configure-aws-credentials .*`permissions: id-token: write`/),
    });
    expect(service.calls).toEqual([]);
  });

  it('expire in a long job on GitHub', async () => {
    process.env['GITHUB_ACTIONS'] = 'true';
    service.fail('ExpiredTokenException');
    expect((await failureOf(parameters(['name']))).hint).toContain('role-duration-seconds');
  });

  it('may be in a file that is not there', async () => {
    setAwsVariables({
      ...without('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'),
      AWS_WEB_IDENTITY_TOKEN_FILE: '/nowhere/token',
      AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/build',
    });
    expect((await failureOf(parameters(['name']))).message).toMatch(
      /^There are no AWS credentials for the build: ENOENT: .*nowhere/,
    );
  });

  it('may be given', async () => {
    setAwsVariables(without('AWS_ACCESS_KEY_ID', 'AWS_SECRET_ACCESS_KEY'));
    service.putParameter('name', 'value');
    const credentials = () => Promise.resolve({ accessKeyId: 'AKIAIOSFODNN7EXAMPLE', secretAccessKey: 'x' });
    const store = createReferenceStore(process.env, credentials);
    expect(await store.parameters(['name'], never)).toEqual(new Map([['name', { value: 'value' }]]));
  });

  it('may be missing for a reason that their provider tells', async () => {
    const reason = new EnvironmentError('STS does not give the role', 'Look at its trust policy.');
    const store = createReferenceStore(process.env, () => Promise.reject(reason));
    expect(await failureOf(store.parameters(['name'], never))).toBe(reason);
  });

  it('may be in variables that are empty, as configure-aws-credentials leaves them', async () => {
    const directory = await testdir({ config: '[default]\nregion = eu-central-1\n' });
    setAwsVariables({
      ...service.environment,
      AWS_CONFIG_FILE: join(directory.path, 'config'),
      AWS_REGION: '',
      AWS_DEFAULT_REGION: '',
      AWS_SESSION_TOKEN: '',
      AWS_PROFILE: '',
      AWS_USE_FIPS_ENDPOINT: '',
      AWS_MAX_ATTEMPTS: '',
    });
    service.putParameter('name', 'value');
    expect(await parameters(['name'])).toEqual({ name: { value: 'value' } });
    expect(service.calls[0]?.region).toBe('eu-central-1');
    await directory.cleanup();
  });

  it('AWS_DEFAULT_REGION is a region', async () => {
    setAwsVariables({ ...without('AWS_REGION'), AWS_DEFAULT_REGION: 'eu-north-1' });
    await parameters(['name']);
    expect(service.calls[0]?.region).toBe('eu-north-1');
  });

  it('no region is told with what to do where', async () => {
    setAwsVariables(without('AWS_REGION'));
    const message = 'There is no AWS region to ask Secrets Manager in: Region is missing';
    expect(await failureOf(secret({ id: 'name' }))).toMatchObject({
      message,
      hint: expect.stringContaining('AWS_REGION'),
    });
    process.env['GITHUB_ACTIONS'] = 'true';
    expect((await failureOf(secret({ id: 'name' }))).hint).toContain('aws-region');
  });
});

describe('a proxy', () => {
  it('is used for hosts that NO_PROXY does not name', async () => {
    service.putParameter('name', 'value');
    const proxy = await startProxy(service.endpoint);
    try {
      setAwsVariables({
        ...awsEnvironment('http://ssm.invalid'),
        AWS_MAX_ATTEMPTS: '1',
        HTTP_PROXY: proxy.url,
      });
      expect(await parameters(['name'])).toEqual({ name: { value: 'value' } });
      expect(proxy.asked).toEqual(['ssm.invalid:80']);
      process.env['NO_PROXY'] = 'example.com,.invalid';
      expect((await failureOf(parameters(['name']))).message).toContain('cannot be reached at ssm.invalid: ');
      expect(proxy.asked).toHaveLength(1);
    } finally {
      await proxy.stop();
    }
  });

  it('that cannot be reached is named, without its password', async () => {
    setAwsVariables({
      ...awsEnvironment('https://ssm.invalid'),
      AWS_MAX_ATTEMPTS: '1',
      https_proxy: 'http://user:pass@127.0.0.1:1',
    });
    expect((await failureOf(parameters(['name']))).message).toBe(
      'Parameter Store cannot be reached at ssm.invalid through the proxy 127.0.0.1:1: connect ECONNREFUSED 127.0.0.1:1',
    );
  });

  it('that does not let us through is not AWS', async () => {
    const proxy = await startProxy(undefined);
    try {
      setAwsVariables({
        ...awsEnvironment('http://ssm.invalid'),
        AWS_MAX_ATTEMPTS: '1',
        http_proxy: proxy.url,
      });
      expect(await failureOf(parameters(['name']))).toMatchObject({
        message: "Parameter Store gave an answer that is not AWS's: HTTP 407",
        hint: expect.stringContaining('HTTPS_PROXY'),
      });
    } finally {
      await proxy.stop();
    }
  });
});

describe('an abort', () => {
  it('ends the wait for credentials, which know no signal', async () => {
    const stop = new AbortController();
    let asked = 0;
    const store = createReferenceStore(process.env, () => {
      asked += 1;
      return new Promise(() => undefined);
    });
    const failures = Promise.all([
      failureOf(store.parameters(['name'], stop.signal)),
      failureOf(store.secret({ id: 'name' }, stop.signal)),
    ]);
    await until(() => asked === 2);
    stop.abort('STOPPED');
    for (const { message } of await failures) expect(message).toContain('the build was interrupted');
  });

  it('ends a question at once', async () => {
    const stop = new AbortController();
    service.fail('hang', 'hang');
    const asked = Promise.all([
      failureOf(parameters(['name'], stop.signal)),
      failureOf(secret({ id: 'name' }, stop.signal)),
    ]);
    await until(() => service.calls.length === 2);
    stop.abort('STOPPED');
    expect((await asked).map(({ message }) => message)).toEqual([
      'Parameter Store was not asked to the end: the build was interrupted.',
      'Secrets Manager was not asked to the end: the build was interrupted.',
    ]);
    await failureOf(parameters(['name'], stop.signal));
    expect(service.calls).toHaveLength(2);
  });

  it('ends the wait for the next attempt', async () => {
    process.env['AWS_MAX_ATTEMPTS'] = '50';
    const stop = new AbortController();
    service.fail(...Array.from({ length: 50 }, () => 'ThrottlingException' as const));
    const asked = failureOf(parameters(['name'], stop.signal));
    await until(() => service.calls.length === 2);
    stop.abort('TIMED_OUT');
    expect((await asked).message).toContain('interrupted');
  });
});
