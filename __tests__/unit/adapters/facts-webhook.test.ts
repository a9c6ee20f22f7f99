import { describe, expect, it } from '@jest/globals';
import { event, eventFile, gather, SHA } from './runner.js';

const ZEROS = '0'.repeat(40);

const opened = {
  event: 'PULL_REQUEST_CREATED',
  trigger: 'pr/1486',
  headRef: 'refs/heads/feature/login',
  baseRef: 'refs/heads/develop',
  prevCommit: undefined,
  actorAccountId: '583231',
};
const released = {
  event: 'RELEASED',
  trigger: 'tag/v1.4.0',
  headRef: 'refs/tags/v1.4.0',
  baseRef: undefined,
  prevCommit: undefined,
  actorAccountId: '583231',
};
const pushed = {
  event: 'PUSH',
  trigger: 'branch/feature/login',
  headRef: 'refs/heads/feature/login',
  baseRef: undefined,
  prevCommit: 'ef92d61ca5d9d843a87a4022f99925d2e211a2f4',
  actorAccountId: '583231',
};
const pullRequest = (changes: object) => event('pull_request', 'pull-request', { ...changes });
const closed = (merged: boolean) =>
  pullRequest({ action: 'closed', pull_request: { state: 'closed', merged } });
const release = (action: string, prerelease = false) =>
  event('release', 'release', { action, release: { prerelease } });

describe('CODEBUILD_WEBHOOK_*', () => {
  it.each([
    ['push', event('push', 'push'), pushed],
    [
      'push of a new branch',
      event('push', 'push', { before: ZEROS, created: true }),
      { ...pushed, prevCommit: ZEROS },
    ],
    [
      'push of a tag',
      event('push', 'push-tag'),
      { ...pushed, trigger: 'tag/v1.4.0', headRef: 'refs/tags/v1.4.0', prevCommit: ZEROS },
    ],
    ['pull request opened', pullRequest({}), opened],
    [
      'pull request from a fork, synchronize',
      event('pull_request', 'pull-request-fork'),
      {
        ...opened,
        event: 'PULL_REQUEST_UPDATED',
        prevCommit: '19a4e968f4092fed2f171d8b8d68012823c57a2d',
        actorAccountId: '7654321',
      },
    ],
    [
      'pull request reopened',
      pullRequest({ action: 'reopened' }),
      { ...opened, event: 'PULL_REQUEST_REOPENED' },
    ],
    ['pull request closed', closed(false), { ...opened, event: 'PULL_REQUEST_CLOSED' }],
    ['pull request merged', closed(true), { ...opened, event: 'PULL_REQUEST_MERGED' }],
    ['pull request labeled', pullRequest({ action: 'labeled' }), { ...opened, event: undefined }],
    [
      'an action named like a property',
      pullRequest({ action: 'constructor' }),
      { ...opened, event: undefined },
    ],
    ['pull_request_target', event('pull_request_target', 'pull-request'), opened],
    ['release published', release('published'), released],
    ['release released', release('released'), released],
    ['prerelease published', release('published', true), { ...released, event: 'PRERELEASED' }],
    ['release prereleased', release('prereleased', true), { ...released, event: 'PRERELEASED' }],
    ['release edited', release('edited'), { ...released, event: undefined }],
  ])('%s', async (_title, env, expected) => {
    const facts = await gather(env);
    expect(facts.webhook).toEqual(expected);
    expect(facts.warnings).toEqual([]);
    expect(facts.initiator).toBe(`GitHub-Hookshot/${facts.uuid.slice(0, 7)}`);
  });

  it.each(['workflow_dispatch', 'schedule', 'merge_group', 'toString'])('%s has none', async (name) => {
    const facts = await gather(event(name, 'workflow-dispatch'));
    expect(facts).toMatchObject({ webhook: undefined, warnings: [], initiator: 'octocat' });
  });

  it('the deletion of a branch has none: CodeBuild builds nothing then', async () => {
    const facts = await gather(event('push', 'push', { deleted: true, after: ZEROS }));
    expect(facts.webhook).toBeUndefined();
    expect(facts.warnings).toEqual([expect.stringContaining('deleted')]);
  });

  it.each([
    ['no file', 'push', undefined],
    ['an empty file', 'push', ''],
    ['half a file', 'pull_request', '{"action": "op'],
    ['null', 'push', 'null'],
    ['a list', 'release', '[1, 2]'],
    ['a text', 'push', '"refs/heads/main"'],
    ['an empty object', 'push', '{}'],
    ['other types', 'push', '{"ref": {"ref": 1}}'],
    ['no number', 'pull_request', '{"action":"opened","pull_request":{"number":"7"}}'],
    ['no tag', 'release', '{"action":"published","release":null}'],
  ])('%s (%s): a warning, no crash', async (_title, name, content) => {
    const env = content === undefined ? { GITHUB_EVENT_NAME: name } : eventFile(name, content);
    const facts = await gather(env);
    expect(facts.webhook).toBeUndefined();
    expect(facts.warnings).toEqual([expect.stringContaining(`${name} event`)]);
    expect(facts.source.resolvedVersion).toBe(SHA);
  });

  it('a payload with holes gives what it has', async () => {
    const facts = await gather(
      eventFile('pull_request', '{"action":"opened","pull_request":{"number":7,"head":null}}'),
    );
    expect(facts.webhook).toEqual({ event: 'PULL_REQUEST_CREATED', trigger: 'pr/7' });
    expect(facts.source).toMatchObject({ version: 'pr/7', resolvedVersion: SHA });
  });

  it('takes hostile names for what they are: text', async () => {
    const hostile = 'x\n::set-output name=a::b\r%0A$(id)`id`${{ github.token }}]]>\u0007';
    const facts = await gather(event('push', 'push', { ref: `refs/heads/${hostile}` }));
    expect(facts.webhook).toMatchObject({ trigger: `branch/${hostile}`, headRef: `refs/heads/${hostile}` });
    const tagged = await gather(event('release', 'release', { release: { tag_name: hostile } }));
    expect(tagged.webhook).toMatchObject({ trigger: `tag/${hostile}`, headRef: `refs/tags/${hostile}` });
  });
});
