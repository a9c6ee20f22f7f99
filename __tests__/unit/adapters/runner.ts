import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gatherGithubFacts } from '../../../src/adapters/github/facts.js';
import type { BuildFacts } from '../../../src/plan/types.js';
import { temporaryDirectory } from './repositories.js';

export const SHA = '6e0de7938dda5363e2192fe2a2ec39987a3573b0';

/** What the runner tells a step that is not in a container. */
export const runner = {
  PATH: process.env['PATH'],
  HOME: '/home/runner',
  GITHUB_ACTIONS: 'true',
  GITHUB_ACTION: '__run-buildspec',
  GITHUB_ACTOR: 'octocat',
  GITHUB_JOB: 'build',
  GITHUB_REPOSITORY: 'octo-org/web',
  GITHUB_RUN_ATTEMPT: '1',
  GITHUB_RUN_ID: '9876543210',
  GITHUB_RUN_NUMBER: '42',
  GITHUB_SERVER_URL: 'https://github.com',
  GITHUB_SHA: SHA,
  RUNNER_NAME: 'GitHub Actions 3',
};

/** The facts of a step with these variables besides the runner's. */
export function gather(
  env: Record<string, string | undefined>,
  sourceDirectory = temporaryDirectory(),
): Promise<BuildFacts> {
  const options = { sourceDirectory, secondarySources: [], image: 'ubuntu-24.04', now: new Date(1000) };
  return gatherGithubFacts({ ...runner, ...env }, options);
}

type Payload = Record<string, Record<string, unknown>>;

function fixture(name: string): Payload {
  return JSON.parse(
    readFileSync(new URL(`../../fixtures/events/${name}.json`, import.meta.url), 'utf8'),
  ) as Payload;
}

/** Variables of a runner whose event file holds this text. */
export function eventFile(name: string, text: string): Record<string, string> {
  const file = path.join(temporaryDirectory(), 'event.json');
  writeFileSync(file, text);
  return { GITHUB_EVENT_NAME: name, GITHUB_EVENT_PATH: file };
}

/** Variables of a runner whose event is this fixture, with some top-level keys replaced or extended. */
export function event(
  name: string,
  file: string,
  changes: Payload | Record<string, unknown> = {},
): Record<string, string> {
  const payload = fixture(file);
  for (const [key, value] of Object.entries(changes)) {
    const isObject = typeof value === 'object' && value !== null;
    payload[key] = (isObject ? { ...payload[key], ...value } : value) as Record<string, unknown>;
  }
  return eventFile(name, JSON.stringify(payload));
}
