import { describe, expect, it } from '@jest/globals';

import { type JudgeRequest, judgeEvent } from '../../../src/entry/judge-event.js';
import { judgeWebhook } from '../../../src/filters/judge.js';
import { parseWebhook } from '../../../src/filters/read-webhook.js';
import { eventOf, FILTER_CASES, FILTER_TABLE, type FilterCase } from '../../support/filter-table.js';

const noHistory = (): never => {
  throw new Error('git was asked');
};

function requestOf({ event, filters, files, message }: Omit<FilterCase, 'title' | 'run'>): JudgeRequest {
  return {
    webhook: parseWebhook(JSON.stringify(filters), 'f.json'),
    file: 'f.json',
    eventName: event.name,
    payload: event.payload,
    given: { ...(files && { FILE_PATH: files }), ...(message && { COMMIT_MESSAGE: [message] }) },
    history: noHistory,
  };
}

it('the table has at least 60 pairs, of both outcomes', () => {
  expect(FILTER_CASES.length).toBeGreaterThanOrEqual(60);
  expect(new Set(FILTER_CASES.map(({ run }) => run)).size).toBe(2);
});

describe.each(FILTER_TABLE)('$source', ({ cases }) => {
  it.each(cases)('$title: $run', async (row) => {
    await expect(judgeEvent(requestOf(row))).resolves.toMatchObject({ run: row.run });
  });
});

describe('what is not known', () => {
  const EVENT = { type: 'EVENT', pattern: 'PUSH' };
  const push = eventOf('push', 'push');

  it('is not looked up where the verdict does not depend on it', async () => {
    const files = { type: 'FILE_PATH', pattern: '^src/' };
    const fails = [[EVENT, files, { type: 'HEAD_REF', pattern: '^refs/heads/other$' }]];
    await expect(judgeEvent(requestOf({ event: push, filters: fails }))).resolves.toMatchObject({
      run: false,
    });
    const holds = [[EVENT, files], [EVENT]];
    const judged = await judgeEvent(requestOf({ event: push, filters: holds }));
    expect(judged).toMatchObject({ run: true, verdict: { groups: [{ holds: undefined }, { holds: true }] } });
  });

  it('is never taken for true or false', () => {
    const webhook = parseWebhook(
      JSON.stringify([[EVENT, { type: 'HEAD_REF', pattern: 'x', excludeMatchedPattern: true }]]),
      'f',
    );
    expect(judgeWebhook(webhook, { event: 'PUSH', values: {} }, 'f').run).toBeUndefined();
    expect(judgeWebhook(webhook, { event: 'RELEASED', values: {} }, 'f').run).toBe(false);
  });

  it('is an error where the payload should have had it', async () => {
    const filters = [[EVENT, { type: 'ACTOR_ACCOUNT_ID', pattern: '^1$', excludeMatchedPattern: true }]];
    const event = eventOf('push', 'push', { sender: null });
    await expect(judgeEvent(requestOf({ event, filters }))).rejects.toThrow(
      'The event file does not tell what f.json asks for: ACTOR_ACCOUNT_ID.',
    );
  });

  it.each([
    ['a payload of another event', 'release', push.payload],
    ['no payload', 'push', null],
    ['a list', 'pull_request', []],
    ['a job that is none', 'workflow_job', { action: 'queued' }],
  ])('is an error with %s', async (_, name, payload) => {
    const request = requestOf({ event: { name, payload }, filters: [[EVENT]] });
    await expect(judgeEvent(request)).rejects.toThrow(`The event file is not that of a ${name} event.`);
  });

  it.each(['issue_comment', 'workflow_run', 'merge_group', 'toString'])(
    'is an error with %s',
    async (name) => {
      const request = requestOf({ event: { name, payload: {} }, filters: [[EVENT]] });
      await expect(judgeEvent(request)).rejects.toThrow(`Filters cannot judge ${name}`);
    },
  );
});

describe('a pattern that would take for ever', () => {
  it('is stopped, and named by its line', async () => {
    const filters = [
      [
        { type: 'EVENT', pattern: 'PUSH' },
        { type: 'COMMIT_MESSAGE', pattern: '^(a+)+$' },
      ],
    ];
    const event = eventOf('push', 'push', { head_commit: { message: `${'a'.repeat(64)}!` } });
    await expect(judgeEvent(requestOf({ event, filters }))).rejects.toThrow(
      'f.json:1: the pattern of COMMIT_MESSAGE takes too long.',
    );
  });

  it('is not a long text', async () => {
    const filters = [
      [
        { type: 'EVENT', pattern: 'PUSH' },
        { type: 'COMMIT_MESSAGE', pattern: 'end$' },
      ],
    ];
    const event = eventOf('push', 'push', { head_commit: { message: `${'line\n'.repeat(200_000)}end` } });
    await expect(judgeEvent(requestOf({ event, filters }))).resolves.toMatchObject({ run: true });
  });
});
