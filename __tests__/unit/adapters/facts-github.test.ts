import { describe, expect, it } from '@jest/globals';
import { gatherGithubFacts } from '../../../src/adapters/github/facts.js';
import { commit, git, repository, temporaryDirectory } from './repositories.js';
import { event, gather, runner, SHA } from './runner.js';

const HEAD = '661abba1941671b6c17d64bb422c6c567e9c2079';

describe('the source on GitHub', () => {
  const url = 'https://github.com/octo-org/web.git';

  it('is described by the runner where there is no git', async () => {
    const { source } = await gather(event('push', 'push'));
    expect(source).toMatchObject({ repositoryUrl: url, version: SHA, resolvedVersion: SHA });
  });

  it('has the commit that is checked out', async () => {
    const { directory, commit } = repository('git@github.com:Octo-Org/web.git');
    git(directory, 'checkout', '--quiet', '--detach');
    const { source } = await gather({ GITHUB_EVENT_NAME: 'workflow_dispatch' }, directory);
    expect(source).toEqual({
      directory,
      repositoryUrl: url,
      version: commit,
      resolvedVersion: commit,
      repository: { directory, path: '' },
    });
  });

  it('is pr/N and its head for pull requests, although a merge commit is checked out', async () => {
    const { directory } = repository();
    const { source } = await gather(event('pull_request', 'pull-request'), directory);
    expect(source).toEqual({
      directory,
      repositoryUrl: url,
      version: 'pr/1486',
      resolvedVersion: HEAD,
      repository: { directory, path: '' },
    });
  });

  it('is the same for a checkout of the fork', async () => {
    const { directory } = repository('https://github.com/contributor/web');
    const { source } = await gather(event('pull_request_target', 'pull-request-fork'), directory);
    expect(source).toEqual({
      directory,
      repositoryUrl: url,
      version: 'pr/1486',
      resolvedVersion: HEAD,
      repository: { directory, path: '' },
    });
  });

  it('is described by git alone when another repository is checked out', async () => {
    const { directory, commit } = repository('https://github.com/octo-org/other');
    const { source } = await gather(event('pull_request', 'pull-request'), directory);
    const repositoryUrl = 'https://github.com/octo-org/other.git';
    expect(source).toEqual({
      directory,
      repositoryUrl,
      version: 'main',
      resolvedVersion: commit,
      repository: { directory, path: '' },
    });
  });

  it('may have secondary sources', async () => {
    const library = repository('https://x-access-token:ghs_secret@github.com/octo-org/lib');
    const plain = temporaryDirectory();
    const facts = await gatherGithubFacts(runner, {
      sourceDirectory: temporaryDirectory(),
      secondarySources: [
        { identifier: 'lib', directory: library.directory },
        { identifier: 'data', directory: plain },
      ],
      image: 'x',
      now: new Date(0),
    });
    expect(facts.secondarySources).toEqual([
      {
        identifier: 'lib',
        directory: library.directory,
        repositoryUrl: 'https://github.com/octo-org/lib.git',
        version: 'main',
        resolvedVersion: library.commit,
        repository: { directory: library.directory, path: '' },
      },
      { identifier: 'data', directory: plain },
    ]);
    expect(JSON.stringify(facts)).not.toContain('ghs_secret');
  });

  it('on GitHub Enterprise Server has its address', async () => {
    const { directory } = repository('https://ghe.example.com/octo-org/web');
    commit(directory);
    const facts = await gather({ GITHUB_SERVER_URL: 'https://ghe.example.com' }, directory);
    expect(facts.source.repositoryUrl).toBe('https://ghe.example.com/octo-org/web.git');
    expect(facts.url).toBe('https://ghe.example.com/octo-org/web/actions/runs/9876543210');
  });
});

describe('the build on GitHub', () => {
  it('has number, page and image', async () => {
    expect(await gather({})).toMatchObject({
      buildNumber: 42,
      url: 'https://github.com/octo-org/web/actions/runs/9876543210',
      image: 'ubuntu-24.04',
      startTime: new Date(1000),
    });
  });

  it('has one uuid a step, attempt and runner, the same every time', async () => {
    const { uuid } = await gather({});
    expect(uuid).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect((await gather({ STAGE: 'x' })).uuid).toBe(uuid);
    const others = await Promise.all([
      gather({ GITHUB_RUN_ATTEMPT: '2' }),
      gather({ GITHUB_JOB: 'test' }),
      gather({ GITHUB_ACTION: '__run-buildspec_2' }),
      gather({ RUNNER_NAME: 'GitHub Actions 4' }),
      gather({ GITHUB_RUN_ID: undefined }),
    ]);
    expect(new Set([uuid, ...others.map((facts) => facts.uuid)]).size).toBe(6);
  });

  it('has a uuid of its own in a batch, unless it is given one', async () => {
    const options = {
      sourceDirectory: temporaryDirectory(),
      secondarySources: [],
      image: 'x',
      now: new Date(0),
    };
    const uuidOf = async (more: { batchBuild?: string; uuid?: string }): Promise<string> =>
      (await gatherGithubFacts(runner, { ...options, ...more })).uuid;
    const uuids = [await uuidOf({}), await uuidOf({ batchBuild: 'a' }), await uuidOf({ batchBuild: 'b' })];
    expect(new Set(uuids).size).toBe(3);
    expect(await uuidOf({ batchBuild: 'a' })).toBe(uuids[1]);
    expect(await uuidOf({ batchBuild: 'a', uuid: 'given' })).toBe('given');
  });

  it('survives an environment without any of the runner', async () => {
    const options = {
      sourceDirectory: temporaryDirectory(),
      secondarySources: [],
      image: 'x',
      now: new Date(0),
    };
    const facts = await gatherGithubFacts({}, options);
    expect(facts).toMatchObject({ buildNumber: 1, url: undefined, region: undefined, environment: {} });
    expect(facts.source).toEqual({ directory: options.sourceDirectory });
  });
});
