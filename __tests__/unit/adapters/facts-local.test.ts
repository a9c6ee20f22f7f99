import { writeFile } from 'node:fs/promises';
import os from 'node:os';
import { describe, expect, it } from '@jest/globals';
import { callerFacts, commandEnvironment, type FactsOptions } from '../../../src/adapters/caller/caller.js';
import { gatherLocalFacts } from '../../../src/adapters/local/facts.js';
import { git, gitEnv, repository, temporaryDirectory } from './repositories.js';

const options = (sourceDirectory: string): FactsOptions => ({
  sourceDirectory,
  secondarySources: [],
  image: 'local',
  now: new Date(5),
});

describe('gatherLocalFacts', () => {
  it('without git', async () => {
    const directory = temporaryDirectory();
    const facts = await gatherLocalFacts({ ...gitEnv, USER: 'ada' }, options(directory));
    expect(facts).toMatchObject({
      initiator: 'ada',
      buildNumber: 1,
      image: 'local',
      secondarySources: [],
      warnings: [],
    });
    expect(facts.source).toEqual({ directory });
    expect([facts.webhook, facts.url]).toEqual([undefined, undefined]);
    expect(facts.uuid).toMatch(/^[0-9a-f-]{36}$/);
    expect((await gatherLocalFacts({}, options(directory))).uuid).not.toBe(facts.uuid);
  });

  it('with git: the branch one is on, the commit of a detached HEAD', async () => {
    const { directory, commit } = repository('git@github.com:octo-org/web.git');
    const source = {
      directory,
      repositoryUrl: 'https://github.com/octo-org/web.git',
      resolvedVersion: commit,
      repository: { directory, path: '' },
    };
    const onBranch = await gatherLocalFacts(gitEnv, options(directory));
    expect(onBranch.source).toEqual({ ...source, version: 'main' });
    git(directory, 'checkout', '--quiet', '--detach');
    const detached = await gatherLocalFacts(gitEnv, options(directory));
    expect(detached.source).toEqual({ ...source, version: commit });
  });

  it('with secondary sources, in their order', async () => {
    const lib = repository('https://github.com/octo-org/lib.git');
    const plain = temporaryDirectory();
    const { secondarySources } = await gatherLocalFacts(gitEnv, {
      ...options(temporaryDirectory()),
      secondarySources: [
        { identifier: 'plain', directory: plain },
        { identifier: 'lib', directory: lib.directory },
      ],
    });
    expect(secondarySources).toEqual([
      { identifier: 'plain', directory: plain },
      {
        identifier: 'lib',
        directory: lib.directory,
        repositoryUrl: 'https://github.com/octo-org/lib.git',
        version: 'main',
        resolvedVersion: lib.commit,
        repository: { directory: lib.directory, path: '' },
      },
    ]);
  });

  it('knows the user where no variable names one', async () => {
    const { initiator } = await gatherLocalFacts({}, options(temporaryDirectory()));
    expect(initiator).toBe(os.userInfo().username);
  });
});

describe('callerFacts', () => {
  const of = (env: Record<string, string>) => callerFacts(env, options('/src'));

  it.each([
    [{ AWS_REGION: 'eu-west-1', AWS_DEFAULT_REGION: 'us-west-2' }, 'eu-west-1'],
    [{ AWS_REGION: '', AWS_DEFAULT_REGION: 'us-west-2' }, 'us-west-2'],
    [{}, undefined],
  ])('region of %j', (env, expected) => {
    expect(of(env as Record<string, string>).region).toBe(expected);
  });

  it('takes an account id that is one', () => {
    expect(of({ AWS_ACCOUNT_ID: '123456789012' }).accountId).toBe('123456789012');
    expect(of({ AWS_ACCOUNT_ID: '12345:x' }).accountId).toBeUndefined();
  });

  it('knows the machine', () => {
    expect(of({}).machine).toEqual({ system: process.platform, architecture: process.arch });
  });

  it('looks for a default profile where GitHub gives tokens for a role', async () => {
    const directory = temporaryDirectory();
    const config = `${directory}/config`;
    await writeFile(config, '[default]\ncredential_process = x\n');
    const files = { AWS_CONFIG_FILE: config, AWS_SHARED_CREDENTIALS_FILE: '/dev/null' };
    const tokens = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://x', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'y' };
    const role = { AWS_ROLE_ARN: 'arn:aws:iam::123456789012:role/build' };
    expect(of({ ...files, ...tokens, ...role })).toMatchObject({ idToken: true, defaultProfile: true });
    expect(of({ ...files, ...tokens })).toMatchObject({ idToken: true, defaultProfile: false });
    expect(of({ ...files, ...role })).toMatchObject({ idToken: false, defaultProfile: false });
  });

  it("is at home in /root as root, else in the user's HOME", () => {
    const expected = process.getuid?.() === 0 ? '/root' : '/github/home';
    expect(of({ HOME: '/github/home' }).home).toBe(expected);
  });
});

describe('commandEnvironment', () => {
  const env = {
    PATH: '/bin',
    MY_INPUT_X: '1',
    NODE_OPTIONS: '--max-old-space-size=4096',
    GITHUB_OUTPUT: '/out',
    GITHUB_ENV: '/env',
    GITHUB_PATH: '/path',
    GITHUB_STEP_SUMMARY: '/summary',
  };
  const hidden = {
    INPUT_BUILDSPEC: 'x',
    'INPUT_SOURCE-DIRECTORY': 'x',
    ACTIONS_RUNTIME_TOKEN: 'x',
    ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token',
    ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x',
    GITHUB_STATE: '/state',
    GONE: undefined,
  };

  it("hides what is the action's own", () => {
    expect(commandEnvironment({ ...env, ...hidden })).toEqual(env);
  });

  it('hides what is a fact of another build', () => {
    const another = { CODEBUILD_SHARD_INDEX: '1', CODEBUILD_SRC_DIR_lib: '/lib', CODEBUILD_BUILD_URL: 'x' };
    expect(commandEnvironment({ ...env, ...another })).toEqual(env);
  });

  it('hands out the id token when it is named, and only then', () => {
    const both = { ACTIONS_ID_TOKEN_REQUEST_URL: 'https://token', ACTIONS_ID_TOKEN_REQUEST_TOKEN: 'x' };
    expect(commandEnvironment(hidden, ['ACTIONS_ID_TOKEN_REQUEST_*'])).toEqual(both);
    expect(commandEnvironment(hidden, Object.keys(both))).toEqual(both);
    expect(
      commandEnvironment(hidden, ['*', 'ACTIONS_*', 'INPUT_BUILDSPEC', 'ACTIONS_RUNTIME_TOKEN']),
    ).toEqual({});
  });
});
