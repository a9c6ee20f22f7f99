import { describe, expect, it } from '@jest/globals';

import {
  planCredentials,
  type PlannedCredentials,
  roleOfIdToken,
} from '../../../src/plan/aws-credentials.js';
import type { Note, Origin } from '../../../src/plan/types.js';

type Values = Record<string, string>;

const ROLE = 'arn:aws:iam::123456789012:role/build';
const KEYS = { AWS_ACCESS_KEY_ID: 'AKIA', AWS_SECRET_ACCESS_KEY: 'secret' };
const SESSION = { ...KEYS, AWS_ACCESS_KEY_ID: 'ASIA', AWS_SESSION_TOKEN: 'token' };

interface Setting {
  environment: Values;
  layers?: Partial<Record<Origin, Values>>;
  references?: string[];
}

interface Where {
  idToken?: boolean;
  image?: boolean;
  defaultProfile?: boolean;
  timeoutMinutes?: number;
}

const decide = (setting: Setting, where: Where): PlannedCredentials | undefined =>
  plan(setting, where).credentials;

function plan(
  { environment, layers = {}, references = [] }: Setting,
  where: Where,
): { credentials?: PlannedCredentials; notes: Note[] } {
  const merged: Values = { ...environment };
  const origins = new Map<string, Origin>(Object.keys(environment).map((name) => [name, 'environment']));
  for (const [origin, values] of Object.entries(layers)) {
    for (const [name, value] of Object.entries(values)) {
      merged[name] = value;
      origins.set(name, origin as Origin);
    }
  }
  const variables = Object.entries(merged).map(([name, value]) => ({
    name,
    value,
    origin: origins.get(name) ?? 'builtin',
  }));
  const facts = { idToken: false, defaultProfile: false, image: false, references, timeoutMinutes: 60 };
  return planCredentials(variables, { ...facts, ...where });
}

describe("a role by GitHub's OIDC token", () => {
  it.each<[string, Values, string[]]>([
    ['alone', { AWS_ROLE_ARN: ROLE }, []],
    [
      'on a runner that has credentials of its own',
      {
        AWS_ROLE_ARN: ROLE,
        AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/credentials/1',
        AWS_ROLE_SESSION_NAME: 'me',
      },
      ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'],
    ],
    [
      'among empty variables',
      { AWS_ROLE_ARN: ROLE, AWS_PROFILE: '', AWS_WEB_IDENTITY_TOKEN_FILE: '', AWS_ACCESS_KEY_ID: '' },
      [],
    ],
  ])('is taken: %s', (_, environment, leftOut) => {
    for (const image of [false, true]) {
      expect(decide({ environment }, { idToken: true, image })).toEqual({ role: ROLE, leftOut });
    }
    expect(roleOfIdToken({ ...environment, ...ID_TOKEN })).toBe(ROLE);
  });

  it.each<[string, Setting]>([
    ['none is named', { environment: { ...SESSION } }],
    ['it is empty', { environment: { AWS_ROLE_ARN: '' } }],
    ['there are keys', { environment: { AWS_ROLE_ARN: ROLE, ...KEYS } }],
    [
      'there are keys of a session, maybe of another role',
      { environment: { AWS_ROLE_ARN: ROLE, ...SESSION } },
    ],
    [
      'another token is named',
      { environment: { AWS_ROLE_ARN: ROLE, AWS_WEB_IDENTITY_TOKEN_FILE: '/token' } },
    ],
    ['a profile is named', { environment: { AWS_ROLE_ARN: ROLE, AWS_PROFILE: 'mine' } }],
  ])('is not taken when %s', (_, setting) => {
    expect(decide(setting, { idToken: true })).toBeUndefined();
    expect(roleOfIdToken({ ...setting.environment, ...ID_TOKEN })).toBeUndefined();
  });

  it('is not taken on a machine with a profile that programs would take before it, which is told', () => {
    const setting = { environment: { AWS_ROLE_ARN: ROLE } };
    const { credentials, notes } = plan(setting, { idToken: true, defaultProfile: true });
    expect(credentials).toBeUndefined();
    expect(notes).toEqual([{ code: 'aws-credentials', message: expect.stringContaining('/dev/null') }]);
    expect(notes[0]?.message).toContain(`${ROLE} (AWS_ROLE_ARN)`);
  });

  it('is taken in an image whatever profiles this machine has, whose files are not named there', () => {
    const files = { AWS_CONFIG_FILE: '/c', AWS_SHARED_CREDENTIALS_FILE: '/s' };
    const setting = { environment: { AWS_ROLE_ARN: ROLE, ...files } };
    const { credentials, notes } = plan(setting, { idToken: true, defaultProfile: true, image: true });
    expect(credentials).toEqual({ role: ROLE, leftOut: Object.keys(files) });
    expect(notes).toEqual([]);
    expect(decide(setting, { idToken: true })).toEqual({ role: ROLE, leftOut: [] });
  });

  it('is not taken without such tokens', () => {
    expect(decide({ environment: { AWS_ROLE_ARN: ROLE } }, { image: true })).toBeUndefined();
    expect(roleOfIdToken({ AWS_ROLE_ARN: ROLE })).toBeUndefined();
    expect(
      roleOfIdToken({ AWS_ROLE_ARN: ROLE, ...ID_TOKEN, ACTIONS_ID_TOKEN_REQUEST_TOKEN: '' }),
    ).toBeUndefined();
  });

  it("is not the build's own variable", () => {
    const own = { environment: {}, layers: { buildspec: { AWS_ROLE_ARN: ROLE } } };
    expect(decide(own, { idToken: true })).toBeUndefined();
    const both = {
      environment: { AWS_ROLE_ARN: ROLE },
      layers: { override: { AWS_ROLE_SESSION_NAME: 'mine' } },
    };
    expect(decide(both, { idToken: true })).toEqual({ role: ROLE, leftOut: [] });
  });
});

const ID_TOKEN = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' };

describe('what the SDK finds here', () => {
  it.each<[string, Values, string[]]>([
    ['a profile', { AWS_PROFILE: 'mine', AWS_ROLE_ARN: '' }, ['AWS_PROFILE']],
    ['the other name of it', { AWS_DEFAULT_PROFILE: 'mine' }, ['AWS_DEFAULT_PROFILE']],
    [
      'a profile in files, whose default one is another',
      { AWS_PROFILE: 'mine', AWS_CONFIG_FILE: '/c', AWS_SHARED_CREDENTIALS_FILE: '/s', AWS_CA_BUNDLE: '/b' },
      ['AWS_PROFILE', 'AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'],
    ],
    [
      "a token's file",
      { AWS_WEB_IDENTITY_TOKEN_FILE: '/token', AWS_ROLE_ARN: ROLE, AWS_CONFIG_FILE: '/c' },
      ['AWS_WEB_IDENTITY_TOKEN_FILE'],
    ],
    [
      "Amazon ECS's endpoint",
      { AWS_CONTAINER_CREDENTIALS_RELATIVE_URI: '/v2/1' },
      ['AWS_CONTAINER_CREDENTIALS_RELATIVE_URI'],
    ],
    [
      "Amazon EKS's endpoint",
      {
        AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://169.254.170.23/v1/credentials',
        AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE: '/token',
      },
      ['AWS_CONTAINER_CREDENTIALS_FULL_URI', 'AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE'],
    ],
  ])('reaches an image: %s', (_, environment, leftOut) => {
    expect(decide({ environment }, { image: true })).toEqual({ leftOut });
    expect(decide({ environment }, { image: false })).toBeUndefined();
  });

  it.each<[string, Setting]>([
    ['nothing is named', { environment: { AWS_REGION: 'eu-west-1', AWS_CONFIG_FILE: '/c' } }],
    ['there are keys', { environment: { ...KEYS, AWS_PROFILE: 'mine' } }],
    ['there are keys of a session', { environment: { ...SESSION } }],
    ['a token has no role', { environment: { AWS_WEB_IDENTITY_TOKEN_FILE: '/token' } }],
    ['a role has no token', { environment: { AWS_ROLE_ARN: ROLE } }],
    ['all is empty', { environment: { AWS_PROFILE: '', AWS_CONTAINER_CREDENTIALS_FULL_URI: '' } }],
  ])('stays out when %s', (_, setting) => {
    expect(decide(setting, { image: true })).toBeUndefined();
  });
});

describe("the build's own credentials", () => {
  const environment = { AWS_ROLE_ARN: ROLE };

  it.each<[string, Omit<Setting, 'environment'>]>([
    ['keys of an override', { layers: { override: KEYS } }],
    ['keys of the project', { layers: { project: KEYS } }],
    ['one of the buildspec', { layers: { buildspec: { AWS_SECRET_ACCESS_KEY: 'x' } } }],
    ['a profile that it makes', { layers: { buildspec: { AWS_PROFILE: 'made' } } }],
    ['an endpoint', { layers: { buildspec: { AWS_CONTAINER_CREDENTIALS_FULL_URI: 'http://localhost' } } }],
    ['a secret', { references: ['AWS_ACCESS_KEY_ID'] }],
  ])('count: %s', (_, more) => {
    for (const image of [false, true]) {
      expect(decide({ environment, ...more }, { idToken: true, image })).toBeUndefined();
    }
  });

  it('are none that are empty, nor others', () => {
    const layers = { override: { AWS_CONTAINER_CREDENTIALS_FULL_URI: '' }, buildspec: { AWS_REGION: 'x' } };
    expect(decide({ environment, layers, references: ['TOKEN'] }, { idToken: true })?.role).toBe(ROLE);
  });
});

describe('a note', () => {
  it('tells that a session may end before the build', () => {
    const session = { environment: { AWS_ROLE_ARN: ROLE, ...SESSION } };
    const long = { idToken: true, timeoutMinutes: 90 };
    expect(plan(session, long).notes).toEqual([
      { code: 'aws-credentials', message: expect.stringMatching(/may take 90 minutes.*AWS_ROLE_ARN/) },
    ]);
    expect(plan(session, { idToken: true }).notes).toEqual([]);
    expect(plan(session, { timeoutMinutes: 90 }).notes).toEqual([]);
    expect(plan({ environment: KEYS }, long).notes).toEqual([]);
    expect(plan({ environment: { AWS_ROLE_ARN: ROLE } }, long).notes).toEqual([]);
  });
});
