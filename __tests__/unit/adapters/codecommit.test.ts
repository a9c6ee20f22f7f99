import { describe, expect, it } from '@jest/globals';

import { codeCommitPassword, createCodeCommitLogins } from '../../../src/adapters/aws/codecommit.js';

const KEYS = { accessKeyId: 'AKIDEXAMPLE', secretAccessKey: 'wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY' };
const REQUEST = { host: 'git-codecommit.eu-west-1.amazonaws.com', path: 'v1/repos/my-repo' };
const NOW = new Date('2026-02-03T04:05:06.789Z');

describe('the password for CodeCommit', () => {
  // What git-remote-codecommit's sign() gives with botocore 1.43.107, the time set.
  it.each([
    [
      'eu-west-1',
      REQUEST,
      '20260203T040506Z186cfba2682fc3cab84e4824db1949819e714751d685a27ea46192d57c8d785f',
    ],
    [
      'us-gov-west-1',
      { host: 'git-codecommit-fips.us-gov-west-1.amazonaws.com', path: 'v1/repos/My_Repo.x' },
      '20260203T040506Z9674aa9218e75e24463c1c07361415587e9c8c64bd1c3ecc4e00836b4891b7d3',
    ],
    [
      'cn-north-1',
      { host: 'git-codecommit.cn-north-1.amazonaws.com.cn', path: 'v1/repos/r' },
      '20260203T040506Zf144f1866b443f43e01702e70891e48b1dca3a30792ece914cee1c69ba1c3505',
    ],
  ])('is the time and the signature: %s', (region, request, password) => {
    expect(codeCommitPassword(request, region, KEYS, NOW)).toBe(password);
  });
});

describe('the logins', () => {
  function create(keys: typeof KEYS & { sessionToken?: string } = KEYS) {
    const secrets: string[] = [];
    const options = {
      credentials: () => Promise.resolve(keys),
      onSecrets: (more: string[]) => secrets.push(...more),
    };
    return { secrets, logins: createCodeCommitLogins(options) };
  }

  it('of a user are the access key and the password, which is a secret', async () => {
    const { logins, secrets } = create();
    const { username, password } = await logins.login(REQUEST);
    expect([username, secrets]).toEqual([KEYS.accessKeyId, [password]]);
    expect(password).toMatch(/^\d{8}T\d{6}Z[0-9a-f]{64}$/);
  });

  it('of a role have the session token too, which is a secret too', async () => {
    const { logins, secrets } = create({ ...KEYS, sessionToken: 'IQoJb3/+=' });
    const { username, password } = await logins.login(REQUEST);
    expect([username, secrets]).toEqual([`${KEYS.accessKeyId}%IQoJb3/+=`, [password, 'IQoJb3/+=']]);
  });

  it.each([
    'git-codecommit.us-east-2.amazonaws.com',
    'git-codecommit-fips.us-east-2.amazonaws.com',
    'git-codecommit.cn-northwest-1.amazonaws.com.cn',
  ])('are for %s', async (host) => {
    await expect(create().logins.login({ ...REQUEST, host })).resolves.toMatchObject({
      username: KEYS.accessKeyId,
    });
  });

  it.each([
    { ...REQUEST, host: 'github.com' },
    { ...REQUEST, host: 'git-codecommit.eu-west-1.amazonaws.com.evil.example' },
    { ...REQUEST, host: 'git-codecommit.evil.example/.amazonaws.com' },
    { ...REQUEST, host: 'git-codecommit.a.b.amazonaws.com' },
    { ...REQUEST, host: 'git-codecommit.eu-west-1.amazonaws.com:8443' },
    { ...REQUEST, path: '' },
    { ...REQUEST, path: 'v1/repos/a\nhost:b' },
    { ...REQUEST, path: `v1/repos/${'a'.repeat(300)}` },
  ])('are for nothing else: %j', async (request) => {
    const { logins, secrets } = create();
    await expect(logins.login(request)).rejects.toThrow('no address of a repository of CodeCommit');
    expect(secrets).toEqual([]);
  });

  it('say why there are no credentials', async () => {
    const credentials = (): Promise<never> => Promise.reject(new Error('no role here'));
    const logins = createCodeCommitLogins({ credentials, onSecrets: () => undefined });
    await expect(logins.login(REQUEST)).rejects.toThrow('no role here');
  });
});
