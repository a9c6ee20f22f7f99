/** AWS credentials for commands: the endpoint as AWS's programs ask it, and where its credentials come from. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { fromHttp } from '@aws-sdk/credential-providers';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer, type IncomingMessage, request as createRequest, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { json, text } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';

import { createCredentials } from '../../src/adapters/aws/credentials.js';
import {
  type AwsCredentials,
  type CredentialsEndpoint,
  startCredentialsEndpoint,
} from '../../src/adapters/aws/credentials-endpoint.js';
import { createHostRuntime } from '../../src/adapters/host/host-runtime.js';
import type { CommandCredentials } from '../../src/adapters/shell/command-credentials.js';
import { commandCredentials } from '../../src/entry/aws-credentials.js';
import { EnvironmentError } from '../../src/errors.js';

const HOUR = 3600_000;
const SECRET = { accessKeyId: 'ASIA1', secretAccessKey: 'secret1', sessionToken: 'token1' };

const onSecrets = (): void => undefined;
const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

/** The endpoint, and what it told in order. */
async function serve(credentials: () => Promise<AwsCredentials>) {
  const told: string[] = [];
  const endpoint = await startCredentialsEndpoint({
    address: '127.0.0.1',
    credentials,
    onSecrets: (values) => told.push(...values.map((value) => `secret ${value}`)),
    onWarning: (message) => told.push(message),
  });
  ends.push(endpoint.close);
  const value = (name: string): string =>
    endpoint.variables.find((variable) => variable.name === name)?.value ?? '';
  const url = value('AWS_CONTAINER_CREDENTIALS_FULL_URI');
  const token = value('AWS_CONTAINER_AUTHORIZATION_TOKEN');
  expect(told.splice(0)).toEqual([`secret ${token}`]);
  return { endpoint, url, token, told };
}

type Served = { url: string; token: string; endpoint: CredentialsEndpoint };

/** What the AWS SDK gets from there. */
const sdk = ({ url, token }: Served) =>
  fromHttp({
    awsContainerCredentialsFullUri: url,
    awsContainerAuthorizationToken: token,
    maxRetries: 0,
    timeout: 10_000,
  })();
const get = ({ url, token }: Served, init: RequestInit = {}) =>
  fetch(url, { headers: { Authorization: token }, ...init });

describe('the endpoint', () => {
  it('gives the AWS SDK what it asks for', async () => {
    const expiration = new Date('2099-01-01T00:00:00Z');
    const served = await serve(() => Promise.resolve({ ...SECRET, expiration }));
    expect(await sdk(served)).toMatchObject({ ...SECRET, expiration });
  });

  it('gives credentials that never expire an end, which is not near', async () => {
    const served = await serve(() => Promise.resolve({ accessKeyId: 'AKIA', secretAccessKey: 'x' }));
    const { expiration, sessionToken } = await sdk(served);
    expect(sessionToken).toBe('');
    expect(expiration?.getTime()).toBeGreaterThan(Date.now() + HOUR / 4);
  });

  it.each<[string, (served: Served) => Promise<Response>, number]>([
    ['a wrong token', (served) => get({ ...served, token: `${served.token.slice(0, -1)}x` }), 403],
    ['no token', (served) => get(served, { headers: {} }), 403],
    ['another path', (served) => get({ ...served, url: `${served.url}/x` }), 404],
    ['a query', (served) => get({ ...served, url: `${served.url}?x` }), 404],
    ['another method', (served) => get(served, { method: 'POST' }), 404],
  ])('refuses %s', async (_, ask, status) => {
    const served = await serve(() => Promise.reject(new Error('must not be asked')));
    const answer = await ask(served);
    expect(answer.status).toBe(status);
    expect(answer.headers.get('content-type')).toBe('application/json');
    const body = (await answer.json()) as object;
    expect(Object.keys(body).sort()).toEqual(['code', 'message']);
    expect(JSON.stringify(body)).not.toContain(served.token);
    expect(served.told).toEqual([]);
  });

  it('asks once for requests at the same time, and again for later ones', async () => {
    let asked = 0;
    let release: () => void = () => undefined;
    const released = new Promise<void>((resolve) => (release = resolve));
    const served = await serve(async () => {
      asked++;
      await released;
      return { ...SECRET, accessKeyId: `ASIA${asked}` };
    });
    const requests = Array.from({ length: 20 }, () => {
      const headers = { Authorization: served.token, Expect: '100-continue' };
      const request = createRequest(served.url, { headers, agent: false });
      const answer = once(request, 'response').then(([response]) => json(response as IncomingMessage));
      return { arrived: once(request.end(), 'continue'), answer };
    });
    await Promise.all(requests.map(({ arrived }) => arrived));
    release();
    const answers = (await Promise.all(requests.map(({ answer }) => answer))) as { AccessKeyId: string }[];
    expect(new Set(answers.map(({ AccessKeyId }) => AccessKeyId))).toEqual(new Set(['ASIA1']));
    expect((await sdk(served)).accessKeyId).toBe('ASIA2');
  });

  it('tells secrets before they are given, and each once', async () => {
    let count = 1;
    const served = await serve(() => Promise.resolve({ ...SECRET, secretAccessKey: `secret${count}` }));
    await sdk(served);
    served.told.push('given');
    await sdk(served);
    served.told.push('given');
    count = 2;
    await sdk(served);
    const first = ['secret ASIA1', 'secret secret1', 'secret token1'];
    expect(served.told).toEqual([
      ...first,
      'given',
      'given',
      ...first.map((line) => line.replace('secret1', 'secret2')),
    ]);
  });

  it('tells whoever asks that there are none, the log once, and recovers', async () => {
    let works = false;
    const served = await serve(() =>
      works
        ? Promise.resolve(SECRET)
        : Promise.reject(new EnvironmentError('The session has ended.', 'Log in.')),
    );
    const answer = await get(served);
    expect(answer.status).toBe(500);
    expect(await answer.json()).toEqual({
      code: 'CredentialsUnavailable',
      message: 'The session has ended.',
    });
    await expect(sdk(served)).rejects.toThrow('500');
    expect(served.told).toEqual([
      'The build asked for AWS credentials, and there are none: The session has ended. Log in.',
    ]);
    works = true;
    expect(await sdk(served)).toMatchObject(SECRET);
  });

  it('is gone when it is closed, whoever is connected', async () => {
    const served = await serve(() => new Promise(() => undefined));
    const waiting = get(served).catch(() => 'cut off');
    await get({ ...served, token: '' });
    await served.endpoint.close();
    expect(await waiting).toBe('cut off');
    await expect(get(served)).rejects.toThrow();
  });

  it('says why it cannot listen', async () => {
    const nowhere = startCredentialsEndpoint({
      address: '192.0.2.99',
      credentials: () => Promise.resolve(SECRET),
      onSecrets: () => undefined,
      onWarning: () => undefined,
    });
    await expect(nowhere).rejects.toThrow(/Cannot listen at 192\.0\.2\.99: .*EADDRNOTAVAIL/);
    await expect(nowhere).rejects.toBeInstanceOf(EnvironmentError);
  });
});

describe('commands on this machine', () => {
  const ASK = `'${process.execPath}' -e 'const { AWS_CONTAINER_CREDENTIALS_FULL_URI: url, AWS_CONTAINER_AUTHORIZATION_TOKEN: token } = process.env;
    if (url) fetch(url, { headers: { Authorization: token } }).then((answer) => answer.text()).then(console.log);
    else console.log(process.env.AWS_ROLE_ARN)'`;

  /** What the endpoint that a command asks tells it, and where it was; its role when there is none. */
  async function ask(credentials: Partial<CommandCredentials> = {}) {
    const warnings: string[] = [];
    let address = '';
    const real = commandCredentials(
      { leftOut: ['AWS_ROLE_ARN'] },
      {
        provider: () => Promise.resolve(SECRET),
        onSecrets: () => undefined,
        onWarning: (message) => warnings.push(message),
      },
    );
    const temporaryFolder = mkdtempSync(join(tmpdir(), 'credentials-'));
    const runtime = createHostRuntime({
      mark: 'credentials',
      temporaryFolder,
      credentials: { ...real, ...credentials },
    });
    let output = '';
    const shell = await runtime.open({
      shell: 'sh',
      directory: temporaryFolder,
      variables: [{ name: 'AWS_ROLE_ARN', value: 'a role' }],
      users: [undefined],
      onOutput: (bytes) => (output += Buffer.from(bytes).toString()),
      onProgress: () => undefined,
      signal: new AbortController().signal,
    });
    try {
      await shell.run({ text: ASK, user: undefined, isolated: false, variables: {} });
      const name = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
      address = (await shell.variables([name])).get(name) ?? '';
    } finally {
      await shell.close();
      rmSync(temporaryFolder, { recursive: true });
    }
    return { output, warnings, address };
  }

  it('get them as long as the build runs', async () => {
    const { output, warnings, address } = await ask();
    expect(JSON.parse(output)).toMatchObject({ AccessKeyId: 'ASIA1', Token: 'token1' });
    expect(warnings).toEqual([]);
    await expect(fetch(address)).rejects.toThrow();
  });

  it('have their variables where there can be no endpoint', async () => {
    const serve = () => Promise.reject(new EnvironmentError('Cannot listen'));
    const { output, warnings } = await ask({ serve });
    expect(output).toBe('a role\n');
    expect(warnings).toEqual([
      expect.stringContaining('Commands cannot be given AWS credentials that last: Cannot listen.'),
    ]);
  });
});

/** This process's variables for the SDK, which reads no others. */
let before: NodeJS.ProcessEnv;
let home: string;
beforeEach(() => {
  before = { ...process.env };
  home = mkdtempSync(join(tmpdir(), 'credentials-'));
  for (const name of Object.keys(process.env)) if (name.startsWith('AWS_')) delete process.env[name];
  Object.assign(process.env, { HOME: home, AWS_EC2_METADATA_DISABLED: 'true', AWS_MAX_ATTEMPTS: '1' });
});
afterEach(() => {
  rmSync(home, { recursive: true });
  for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
  Object.assign(process.env, before);
});

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<string> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  ends.push(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

describe("a role by GitHub's OIDC token", () => {
  const ROLE = 'arn:aws:iam::123456789012:role/build';

  /** GitHub's service and STS, whose sessions last so long; both can be told to refuse. */
  async function services() {
    const state = {
      lifetime: HOUR,
      github: 200,
      hang: false,
      sts: '',
      asked: [] as Record<string, string>[],
    };
    const github = await listen((request, response) => {
      const url = new URL(request.url ?? '', 'http://localhost');
      state.asked.push({
        ...Object.fromEntries(url.searchParams),
        bearer: request.headers.authorization ?? '',
      });
      if (state.hang) return;
      response.writeHead(state.github, { 'Content-Type': 'application/json' });
      response.end(JSON.stringify({ value: `jwt${state.asked.length}` }));
    });
    let session = 0;
    const sts = await listen((request, response) => {
      void text(request).then((body) => {
        state.asked.push(Object.fromEntries(new URLSearchParams(body)));
        response.writeHead(state.sts === '' ? 200 : 403, { 'Content-Type': 'text/xml' });
        const xmlns = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
        const end = new Date(Date.now() + state.lifetime).toISOString();
        response.end(
          state.sts === ''
            ? `<AssumeRoleWithWebIdentityResponse ${xmlns}><AssumeRoleWithWebIdentityResult><Credentials>` +
                `<AccessKeyId>ASIA${++session}</AccessKeyId><SecretAccessKey>secret</SecretAccessKey>` +
                `<SessionToken>token</SessionToken><Expiration>${end}</Expiration></Credentials>` +
                '</AssumeRoleWithWebIdentityResult></AssumeRoleWithWebIdentityResponse>'
            : `<ErrorResponse ${xmlns}><Error><Type>Sender</Type><Code>${state.sts}</Code>` +
                '<Message>Not authorized to perform sts:AssumeRoleWithWebIdentity</Message></Error></ErrorResponse>',
        );
      });
    });
    process.env['AWS_ENDPOINT_URL_STS'] = sts;
    const environment = {
      ACTIONS_ID_TOKEN_REQUEST_URL: `${github}/token?api-version=2.0`,
      ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'bearer of the job',
      GITHUB_RUN_ID: '4711',
      AWS_MAX_ATTEMPTS: '1',
    };
    return { state, environment };
  }

  it('is taken in the name of the run, and kept', async () => {
    const { state, environment } = await services();
    const provider = createCredentials(environment, ROLE, onSecrets);
    expect(await provider()).toMatchObject({ accessKeyId: 'ASIA1', sessionToken: 'token' });
    expect((await provider()).accessKeyId).toBe('ASIA1');
    expect(state.asked).toEqual([
      { 'api-version': '2.0', audience: 'sts.amazonaws.com', bearer: 'Bearer bearer of the job' },
      expect.objectContaining({
        Action: 'AssumeRoleWithWebIdentity',
        RoleArn: ROLE,
        RoleSessionName: 'run-buildspec-4711',
        WebIdentityToken: 'jwt1',
      }),
    ]);
  });

  it('is taken once for all who ask at the same time', async () => {
    const { state, environment } = await services();
    const provider = createCredentials(environment, ROLE, onSecrets);
    await Promise.all([provider(), provider(), provider()]);
    expect(state.asked).toHaveLength(2);
  });

  it('is taken anew before the session ends, with a new token', async () => {
    const { state, environment } = await services();
    state.lifetime = HOUR / 15;
    const served = await serve(createCredentials(environment, ROLE, onSecrets));
    expect((await sdk(served)).accessKeyId).toBe('ASIA1');
    expect((await sdk(served)).accessKeyId).toBe('ASIA2');
    expect(state.asked.flatMap(({ WebIdentityToken: token }) => token ?? [])).toEqual(['jwt1', 'jwt3']);
    expect(served.told.filter((line) => line === 'secret ASIA2')).toHaveLength(1);
  });

  it('is had at once while it lasts, and taken anew behind that', async () => {
    const { state, environment } = await services();
    state.lifetime = HOUR / 4;
    const provider = createCredentials(environment, ROLE, onSecrets);
    await provider();
    state.hang = true;
    expect((await provider()).accessKeyId).toBe('ASIA1');
    expect((await provider()).accessKeyId).toBe('ASIA1');
    while (state.asked.length < 3) await sleep(5);
    expect(state.asked).toHaveLength(3);
  });

  it('is not asked for in the way of whoever has one, and is there for the next', async () => {
    const { state, environment } = await services();
    state.lifetime = HOUR / 4;
    const provider = createCredentials(environment, ROLE, onSecrets);
    await provider();
    const ids = new Set<string>();
    while (!ids.has('ASIA2')) {
      ids.add((await provider()).accessKeyId);
      await sleep(5);
    }
    expect([...ids]).toEqual(['ASIA1', 'ASIA2']);
  });

  it('of which the token is told before AWS gets it', async () => {
    const { state, environment } = await services();
    const told: [string[], number][] = [];
    await createCredentials(environment, ROLE, (values) => told.push([values, state.asked.length]))();
    expect(told).toEqual([[['jwt1'], 1]]);
  });

  it('lasts to its end when it cannot be taken anew', async () => {
    const { state, environment } = await services();
    state.lifetime = HOUR / 15;
    const provider = createCredentials(environment, ROLE, onSecrets);
    await provider();
    state.sts = 'AccessDenied';
    expect((await provider()).accessKeyId).toBe('ASIA1');
    expect(state.asked).toHaveLength(4);
  });

  it('has the name that the caller gives the session, as far as STS takes it', async () => {
    const { state, environment } = await services();
    await createCredentials({ ...environment, AWS_ROLE_SESSION_NAME: 'octo/web build' }, ROLE, onSecrets)();
    expect(state.asked[1]?.['RoleSessionName']).toBe('octo-web-build');
  });

  it('of China has a token for China', async () => {
    const { state, environment } = await services();
    await createCredentials(environment, ROLE.replace('arn:aws:', 'arn:aws-cn:'), onSecrets)();
    expect(state.asked[0]?.['audience']).toBe('sts.amazonaws.com.cn');
  });

  it('that AWS refuses is told with what the role needs', async () => {
    const { state, environment } = await services();
    state.sts = 'AccessDenied';
    const refused = createCredentials(environment, ROLE, onSecrets)();
    await expect(refused).rejects.toBeInstanceOf(EnvironmentError);
    await expect(refused).rejects.toMatchObject({
      message: expect.stringContaining(
        `${ROLE} (AWS_ROLE_ARN) for this job's OIDC token: AccessDenied: Not authorized`,
      ),
      hint: expect.stringContaining('trust policy'),
    });
  });

  it('without a token of GitHub is told', async () => {
    const { state, environment } = await services();
    state.github = 403;
    const refused = createCredentials(environment, ROLE, onSecrets)();
    await expect(refused).rejects.toBeInstanceOf(EnvironmentError);
    await expect(refused).rejects.toThrow(`GitHub gives no OIDC token for the role ${ROLE} (AWS_ROLE_ARN)`);
    await expect(refused).rejects.not.toThrow('bearer of the job');
  });

  it('when STS cannot be reached is told', async () => {
    const { environment } = await services();
    process.env['AWS_ENDPOINT_URL_STS'] = 'http://127.0.0.1:1';
    const refused = createCredentials(environment, ROLE, onSecrets)();
    await expect(refused).rejects.toBeInstanceOf(EnvironmentError);
    await expect(refused).rejects.toThrow('127.0.0.1:1');
  });
});

describe('what the SDK finds', () => {
  const SSO = 'sso_session = corp\nsso_account_id = 123456789012\nsso_role_name = x';

  it('is a profile', async () => {
    writeFileSync(
      join(home, 'credentials'),
      '[mine]\naws_access_key_id = AKIA1\naws_secret_access_key = secret1\n',
    );
    Object.assign(process.env, {
      AWS_PROFILE: 'mine',
      AWS_SHARED_CREDENTIALS_FILE: join(home, 'credentials'),
    });
    const served = await serve(createCredentials(process.env, undefined, onSecrets));
    expect(await sdk(served)).toMatchObject({ accessKeyId: 'AKIA1', secretAccessKey: 'secret1' });
  });

  it.each([
    ['a process that fails', 'credential_process = sh -c "echo the reason >&2; exit 3"', 'the reason'],
    [
      'a session that has ended',
      `${SSO}\n[sso-session corp]\nsso_start_url = https://x\nsso_region = x`,
      'SSO session',
    ],
  ])('is a profile with %s: the reason is told', async (_, lines, reason) => {
    writeFileSync(join(home, 'config'), `[profile mine]\n${lines}\n`);
    Object.assign(process.env, { AWS_PROFILE: 'mine', AWS_CONFIG_FILE: join(home, 'config') });
    const missing = createCredentials(process.env, undefined, onSecrets)();
    await expect(missing).rejects.toMatchObject({
      name: 'EnvironmentError',
      message: expect.stringContaining(reason),
      hint: expect.stringContaining('mine'),
    });
  });

  it('is nothing: that is told with what to do', async () => {
    process.env['AWS_PROFILE'] = 'nobody';
    const missing = createCredentials(process.env, undefined, onSecrets)();
    await expect(missing).rejects.toBeInstanceOf(EnvironmentError);
    await expect(missing).rejects.toMatchObject({
      message: expect.stringMatching(/^There are no AWS credentials for the build: /),
      hint: expect.stringContaining('AWS_PROFILE'),
    });
  });
});
