import { afterEach, describe, expect, it } from '@jest/globals';
import { readFileSync } from 'node:fs';
import { registryAuthHeader, registryCredentials } from '../../src/adapters/docker/registry-auth.js';
import { testdir, type TestDirectory } from '../support/testdir.js';

const base64 = (text: string): string => Buffer.from(text).toString('base64');
const NO_LOGIN = { username: '', password: '' };
const HUB = 'https://index.docker.io/v1/';

let directory: TestDirectory | undefined;
afterEach(async () => {
  await directory?.cleanup();
});

/** Variables with docker's configuration in the home directory, and credential helpers in PATH. */
async function variables(
  config: unknown,
  helpers: Record<string, string> = {},
): Promise<Record<string, string>> {
  const programs = Object.entries(helpers).map(([name, text]) => [`bin/docker-credential-${name}`, text]);
  directory = await testdir({
    '.docker/config.json': typeof config === 'string' ? config : JSON.stringify(config),
    ...(Object.fromEntries(programs) as Record<string, string>),
  });
  return { HOME: directory.path, PATH: `${directory.path}/bin:/usr/bin:/bin` };
}

describe('inputs', () => {
  it('win over the configuration', async () => {
    const env = await variables({ auths: { 'ghcr.io': { auth: base64('other:secret') } } });
    const login = { username: 'me', password: 'p:w' };
    expect(await registryCredentials('ghcr.io', login, env)).toEqual({
      credentials: { auth: { ...login, serveraddress: 'ghcr.io' }, from: 'registry-username' },
    });
  });
});

describe('auths of config.json', () => {
  it.each([
    ['ghcr.io', 'ghcr.io', 'ghcr.io'],
    ['https://ghcr.io', 'ghcr.io', 'ghcr.io'],
    ['https://ghcr.io/v2/', 'ghcr.io', 'ghcr.io'],
    ['127.0.0.1:5000', '127.0.0.1:5000', '127.0.0.1:5000'],
    [HUB, 'docker.io', HUB],
    ['docker.io', 'docker.io', HUB],
  ])('%s is for %s', async (key, registry, serveraddress) => {
    const env = await variables({ auths: { other: {}, [key]: { auth: base64('me:p:w\0\0') } } });
    expect(await registryCredentials(registry, NO_LOGIN, env)).toEqual({
      credentials: {
        auth: { username: 'me', password: 'p:w', serveraddress },
        from: `${env['HOME']}/.docker/config.json`,
      },
    });
  });

  it.each([
    ['ghcr.io', 'ghcr.io:443'],
    ['ghcr.io.example.com', 'ghcr.io'],
    ['localhost:5000', 'localhost:5001'],
  ])('%s is not for %s', async (key, registry) => {
    const env = await variables({ auths: { [key]: { auth: base64('me:pw') } } });
    expect(await registryCredentials(registry, NO_LOGIN, env)).toEqual({});
  });

  it('may hold an identity token', async () => {
    const env = await variables({
      auths: { 'x.azurecr.io': { auth: base64('0:'), identitytoken: 'token' } },
    });
    expect((await registryCredentials('x.azurecr.io', NO_LOGIN, env)).credentials?.auth).toEqual({
      identitytoken: 'token',
      serveraddress: 'x.azurecr.io',
    });
  });

  it('is found in DOCKER_CONFIG', async () => {
    const env = await variables({ auths: { 'ghcr.io': { auth: base64('me:pw') } } });
    const elsewhere = { HOME: '/nonexistent', DOCKER_CONFIG: `${env['HOME']}/.docker` };
    expect((await registryCredentials('ghcr.io', NO_LOGIN, elsewhere)).credentials?.auth.username).toBe('me');
  });

  it.each([
    {},
    { auths: {} },
    { auths: { 'ghcr.io': {} } },
    { auths: { 'ghcr.io': { auth: 'bm9jb2xvbg==' } } },
  ])('may hold nothing for us: %j', async (config) => {
    expect(await registryCredentials('ghcr.io', NO_LOGIN, await variables(config))).toEqual({});
  });

  it('may not be there at all', async () => {
    expect(await registryCredentials('ghcr.io', NO_LOGIN, { HOME: '/nonexistent' })).toEqual({});
    expect(await registryCredentials('ghcr.io', NO_LOGIN, { HOME: '/dev/null' })).toEqual({});
  });

  it.each([
    ['{"auths": {"ghcr.io": {"auth": "s3cret', /is not valid JSON/],
    ['[]', /is not a configuration of docker/],
    ['null', /is not a configuration of docker/],
    ['{"auths": "s3cret"}', /is not a configuration of docker/],
    ['{"credHelpers": ["s3cret"]}', /is not a configuration of docker/],
  ])('broken, %s, is a warning without its content', async (config, message) => {
    const { credentials, warning } = await registryCredentials('ghcr.io', NO_LOGIN, await variables(config));
    expect(credentials).toBeUndefined();
    expect(warning).toMatch(/config\.json is not .*: its credentials are not used\.$/);
    expect(warning).toMatch(message);
    expect(warning).not.toMatch(/s3cret/);
  });

  it('that cannot be read is a warning', async () => {
    directory = await testdir({ '.docker/config.json/x': '' });
    const { warning } = await registryCredentials('ghcr.io', NO_LOGIN, { HOME: directory.path });
    expect(warning).toMatch(/config\.json cannot be read \(EISDIR\)/);
  });
});

describe('credential helpers', () => {
  const answer = (username: string, secret: string): string =>
    `#!/bin/sh\ncat > "$HOME/asked"; echo "$@" >> "$HOME/asked"; echo '${JSON.stringify({ ServerURL: 'x', Username: username, Secret: secret })}'`;

  it.each([
    [{ credHelpers: { 'ghcr.io': 'one' }, credsStore: 'two' }, 'ghcr.io', 'one'],
    [{ credHelpers: { 'quay.io': 'one' }, credsStore: 'two' }, 'ghcr.io', 'two'],
    [{ credHelpers: { [HUB]: 'one' } }, 'docker.io', 'one'],
    [{ credHelpers: { 'docker.io': 'one' } }, 'docker.io', 'one'],
  ])('%j answers for %s', async (config, registry, helper) => {
    const env = await variables(
      { ...config, auths: { [registry]: { auth: base64('file:file') } } },
      { one: answer('one', 's:1'), two: answer('two', 's:2') },
    );
    const serveraddress = registry === 'docker.io' ? HUB : registry;
    const password = helper === 'one' ? 's:1' : 's:2';
    expect(await registryCredentials(registry, NO_LOGIN, env)).toEqual({
      credentials: {
        auth: { username: helper, password, serveraddress },
        from: `docker-credential-${helper}`,
      },
    });
    expect(readFileSync(`${env['HOME']}/asked`, 'utf8')).toBe(`${serveraddress}get\n`);
  });

  it('gives an identity token for the user <token>', async () => {
    const env = await variables({ credsStore: 'one' }, { one: answer('<token>', 'it') });
    expect((await registryCredentials('ghcr.io', NO_LOGIN, env)).credentials?.auth).toEqual({
      identitytoken: 'it',
      serveraddress: 'ghcr.io',
    });
  });

  it('without an entry leaves it to the file, without a warning', async () => {
    const env = await variables(
      { credsStore: 'one', auths: { 'ghcr.io': { auth: base64('me:pw') } } },
      { one: '#!/bin/sh\necho "credentials not found in native keychain"; exit 1' },
    );
    const { credentials, warning } = await registryCredentials('ghcr.io', NO_LOGIN, env);
    expect(credentials?.auth.username).toBe('me');
    expect(warning).toBeUndefined();
  });

  it.each([
    ['missing', '', 'docker-credential-missing is not installed.'],
    [
      'one',
      '#!/bin/sh\necho "error getting it: locked"; exit 3',
      'one failed with status 3: error getting it: locked',
    ],
    ['one', '#!/bin/sh\nexit 4', 'one failed with status 4.'],
    ['one', `#!/bin/sh\necho '{"Secret":"s3cret"}'; exit 1`, 'one failed with status 1.'],
    ['one', '#!/bin/sh\necho s3cret', 'did not answer with Username and Secret'],
    ['one', `#!/bin/sh\necho '{"Secret":"s3cret"}'`, 'did not answer with Username and Secret'],
    ['one', '#!/nonexistent', 'docker-credential-one is not installed.'],
    ['one', '#!/bin/sh\nkill -9 $$', 'docker-credential-one was ended by SIGKILL.'],
    ['../../one', answer('x', 's3cret'), '"../../one" is no name'],
    ['one; touch x', answer('x', 's3cret'), '"one; touch x" is no name'],
  ])('%s that does %j is a warning', async (name, text, message) => {
    const env = await variables({ credHelpers: { 'ghcr.io': name } }, text === '' ? {} : { one: text });
    const { credentials, warning } = await registryCredentials('ghcr.io', NO_LOGIN, env);
    expect(credentials).toBeUndefined();
    expect(warning).toContain(message);
    expect(warning).not.toMatch(/s3cret/);
  });
});

describe('whoever else is asked', () => {
  const found = { username: 'AWS', password: 'to:ken', from: 'the cloud', advice: 'Look.' };
  const auth = { username: 'AWS', password: 'to:ken', serveraddress: 'ghcr.io' };

  it('answers where nothing is known', async () => {
    expect(await registryCredentials('ghcr.io', NO_LOGIN, await variables({}), async () => found)).toEqual({
      credentials: { auth, from: 'the cloud', advice: 'Look.' },
    });
  });

  it('answers where the configuration is broken, which is a warning still', async () => {
    const answer = await registryCredentials('ghcr.io', NO_LOGIN, await variables('{'), async () => found);
    expect(answer.credentials?.auth).toEqual(auth);
    expect(answer.warning).toMatch(/is not valid JSON/);
  });

  it('may say why there is no login, or have nothing to say', async () => {
    const env = await variables({});
    const missing = { missing: 'No money.' };
    expect(await registryCredentials('ghcr.io', NO_LOGIN, env, async () => missing)).toEqual(missing);
    expect(await registryCredentials('ghcr.io', NO_LOGIN, env, async () => undefined)).toEqual({});
  });

  it.each([
    ['the inputs', { username: 'me', password: 'pw' }, {}],
    ['docker login', NO_LOGIN, { auths: { 'ghcr.io': { auth: base64('me:pw') } } }],
  ])('is not asked where %s have a login', async (_what, login, config) => {
    const env = await variables(config);
    const { credentials } = await registryCredentials('ghcr.io', login, env, () => {
      throw new Error('asked');
    });
    expect(credentials?.auth).toEqual({ username: 'me', password: 'pw', serveraddress: 'ghcr.io' });
  });
});

describe('registryAuthHeader', () => {
  it.each(['a', 'ab', 'abc', '???>>>~~~'])('is base64 for URLs with padding: %s', (password) => {
    const auth = { username: 'u', password, serveraddress: 'ghcr.io' };
    const { 'X-Registry-Auth': header = '' } = registryAuthHeader(auth);
    expect(header.length % 4).toBe(0);
    expect(header).toMatch(/^[\w-]+=*$/);
    expect(JSON.parse(Buffer.from(header, 'base64url').toString())).toEqual(auth);
  });
});
