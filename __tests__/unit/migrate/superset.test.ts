import { describe, expect, it } from '@jest/globals';

import { readFilterEvent } from '../../../src/adapters/github/filter-event.js';
import { judgeWebhook } from '../../../src/filters/judge.js';
import { parseWebhook } from '../../../src/filters/read-webhook.js';
import { mapTriggers } from '../../../src/migrate/map/triggers.js';
import { composeWorkflow } from '../../../src/migrate/compose-workflow.js';
import { evaluate } from '../../support/workflow-expressions.js';
import { startsFor, type Started } from '../../support/github-triggers.js';
import { KEEP, projectOf } from './project-of.js';

const EVENTS = [
  'PUSH',
  'PULL_REQUEST_CREATED',
  'PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED',
  'PULL_REQUEST_CREATED,PULL_REQUEST_UPDATED,PULL_REQUEST_REOPENED',
  'PULL_REQUEST_CLOSED',
  'PULL_REQUEST_MERGED',
  'PULL_REQUEST_CLOSED, PULL_REQUEST_MERGED',
  'PUSH, PULL_REQUEST_CREATED, RELEASED',
  'RELEASED',
  'PRERELEASED, RELEASED',
  'WORKFLOW_JOB_QUEUED, PUSH',
];
const REFS = [
  '^refs/heads/main$',
  '^refs/heads/(main|release/.*)$',
  '(?i)^REFS/HEADS/MAIN$',
  '^refs/heads/',
  '^refs/tags/v[0-9]+',
  '^refs/(heads|tags)/v1$',
  'main',
  '^main$',
  '^*main$?',
  '.*',
  '/v1$',
  '^refs/heads/[^/]+$',
  '^refs/heads/release/[^/]+$',
];
const NAMES = ['main', 'MAIN', 'main-2', 'release/1', 'release/1/x', 'v1', 'v12', 'old/main'];

/** Numbers that look random, and are the same in every run (mulberry32). */
function numbers(seed: number): (below: number) => number {
  return (below) => {
    seed = (seed + 0x6d2b79f5) | 0;
    let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}
const next = numbers(8);
const oneOf = <T>(list: readonly T[]): T => list[next(list.length)]!;

function randomFilters(): object[][] {
  return Array.from({ length: 1 + next(3) }, () => [
    { type: 'EVENT', pattern: oneOf(EVENTS), excludeMatchedPattern: next(12) === 0 },
    ...Array.from({ length: next(3) }, () => {
      const type = oneOf([
        'HEAD_REF',
        'HEAD_REF',
        'BASE_REF',
        'BASE_REF',
        'ACTOR_ACCOUNT_ID',
        'FILE_PATH',
        'TAG_NAME',
      ]);
      const pattern = type.endsWith('REF') ? oneOf(REFS) : oneOf(['^1$', '1', '^v']);
      return { type, pattern, excludeMatchedPattern: next(5) === 0 };
    }),
  ]);
}

const zero = '0'.repeat(40);
const commit = 'a'.repeat(40);
const shared = { sender: { id: 1 }, repository: { name: 'web', full_name: 'octo-org/web' } };

/** Everything that GitHub sends of the names above; two of three are left out where there are too many. */
function events(): Started[] {
  const pushes = NAMES.flatMap((name) =>
    ['heads', 'tags'].flatMap((kind) =>
      [false, true].map((deleted) => ({
        name: 'push',
        payload: {
          ...shared,
          ref: `refs/${kind}/${name}`,
          deleted,
          before: commit,
          after: deleted ? zero : commit,
          head_commit: { id: commit, message: 'v' },
          commits: [],
        },
      })),
    ),
  );
  const pulls = ['opened', 'synchronize', 'reopened', 'closed', 'merged', 'labeled'].flatMap((action) =>
    [oneOf(NAMES), oneOf(NAMES), 'main'].flatMap((base) =>
      ['main', oneOf(NAMES)].map((head) => ({
        name: 'pull_request',
        payload: {
          ...shared,
          action: action === 'merged' ? 'closed' : action,
          pull_request: {
            number: 7,
            merged: action === 'merged',
            base: { ref: base, sha: commit },
            head: { ref: head, sha: commit },
          },
        },
      })),
    ),
  );
  // `published` comes besides one of these, so a workflow for it would run twice.
  const releases = ['released', 'prereleased', 'edited'].map((action) => ({
    name: 'release',
    payload: {
      ...shared,
      action,
      release: { tag_name: 'v1', name: '', prerelease: action === 'prereleased' },
    },
  }));
  return [...pushes, ...pulls, ...releases];
}

/** What CodeBuild does. */
function builds(filterGroups: object[][], { name, payload }: Started): boolean {
  const event = readFilterEvent(name, payload);
  if (event === undefined) throw new Error(`no event: ${JSON.stringify(payload)}`);
  if (event === 'nothing') return false;
  const facts = {
    event: event.event as 'PUSH',
    values: { ...event.values, FILE_PATH: ['v1', 'x'], COMMIT_MESSAGE: ['v'] },
  };
  return judgeWebhook(parseWebhook(JSON.stringify(filterGroups), 'x'), facts, 'x').run!;
}

describe('of many webhooks', () => {
  it('the workflow starts for all that CodeBuild builds, and builds nothing else where no job judges', () => {
    const wrong: string[] = [];
    const seen = { built: 0, exact: 0 };
    for (let count = 0; count < 120; count++) {
      const filterGroups = randomFilters();
      const project = projectOf({ webhook: { url: 'https://api.github.com/x', filterGroups } });
      const triggers = mapTriggers(project);
      const workflow = composeWorkflow(project, triggers, {}, KEEP);
      const { if: condition = '' } = workflow.jobs['build']!;
      const isExact = triggers.filters === undefined;
      seen.exact += Number(isExact);
      for (const event of events()) {
        const built = builds(filterGroups, event);
        seen.built += Number(built);
        const started = startsFor(workflow.on, event);
        const goesOn =
          !isExact ||
          condition === '' ||
          evaluate(condition.replace(/^\$\{\{|\}\}$/g, ''), {
            contexts: { github: { event_name: event.name, event: event.payload } },
            status: { success: true, failure: false, cancelled: false },
          });
        if (built ? !(started && goesOn) : isExact && started && goesOn)
          wrong.push(`${JSON.stringify(event.payload)}: ${JSON.stringify(filterGroups)}`);
      }
    }
    expect(wrong).toEqual([]);
    expect(seen.built).toBeGreaterThan(500);
    expect(seen.exact).toBeGreaterThan(10);
  }, 120_000);
});
