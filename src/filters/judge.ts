import { UserError } from '../errors.js';
import { eventsOf } from './events.js';
import { firstMatch } from './match.js';
import { toJavaScript } from './regex.js';
import type {
  AskedType,
  EventFacts,
  FilterVerdict,
  GroupVerdict,
  Verdict,
  Webhook,
  WebhookEvent,
} from './types.js';

const PULL_REQUESTS: WebhookEvent[] = [
  'PULL_REQUEST_CREATED',
  'PULL_REQUEST_UPDATED',
  'PULL_REQUEST_REOPENED',
  'PULL_REQUEST_CLOSED',
  'PULL_REQUEST_MERGED',
];
const CHANGES: WebhookEvent[] = ['PUSH', ...PULL_REQUESTS];
const RELEASES: WebhookEvent[] = ['RELEASED', 'PRERELEASED'];

/** The events that a type of filter works with, where these are not all ("Works with …" in API_WebhookFilter). */
const WORKS_WITH: Partial<Record<AskedType, WebhookEvent[]>> = {
  HEAD_REF: CHANGES,
  BASE_REF: PULL_REQUESTS,
  FILE_PATH: CHANGES,
  COMMIT_MESSAGE: CHANGES,
  TAG_NAME: RELEASES,
  RELEASE_NAME: RELEASES,
  WORKFLOW_NAME: ['WORKFLOW_JOB_QUEUED'],
  branchFilter: CHANGES,
};

/**
 * What a webhook without filter groups builds: "every push and every Pull Request (create or update)" (the CDK's `webhookFilters`).
 * A request that is opened again is updated.
 */
const DEFAULT_EVENTS = 'PUSH, PULL_REQUEST_CREATED, PULL_REQUEST_UPDATED, PULL_REQUEST_REOPENED';

/**
 * Whether CodeBuild would start a build for an event: it does when one group holds, and a group does when all its filters do
 * (API_CreateWebhook). A pattern of what the event has not matches nothing; `excludeMatchedPattern` then holds. Of several changed
 * files one is enough for a match, so that such a filter with `excludeMatchedPattern` wants none to match: it is how AWS's "Best
 * practices for using webhooks" keeps changes of buildspec.yml from being built.
 * @param file that the webhook is from, for messages
 * @throws UserError for a pattern that takes too long
 */
export function judgeWebhook(webhook: Webhook, facts: EventFacts, file: string): Verdict {
  const groups = groupsOf(webhook).map((filters): GroupVerdict => {
    const verdicts = filters.map((filter) => judgeFilter(filter, facts, file));
    return { filters: verdicts, holds: every(verdicts.map(({ holds }) => holds)) };
  });
  const none = every(groups.map(({ holds }) => (holds === undefined ? undefined : !holds)));
  return { facts, groups, run: none === undefined ? undefined : !none };
}

/** What has to be found out before a verdict can be given. */
export function unknownTypes({ groups }: Verdict): AskedType[] {
  const open = groups.filter(({ holds }) => holds === undefined).flatMap(({ filters }) => filters);
  const types = open.flatMap(({ filter: { type }, seen }) =>
    seen === 'unknown' && type !== 'EVENT' ? type : [],
  );
  return [...new Set(types)];
}

function groupsOf({ filterGroups, branchFilter }: Webhook): FilterVerdict['filter'][][] {
  if (filterGroups.length > 0) return filterGroups;
  const line = branchFilter?.line ?? 1;
  const events = { type: 'EVENT', pattern: DEFAULT_EVENTS, exclude: false, line } as const;
  if (branchFilter === undefined) return [[events]];
  return [[events, { type: 'branchFilter', exclude: false, ...branchFilter }]];
}

function judgeFilter(
  filter: FilterVerdict['filter'],
  { event, values }: EventFacts,
  file: string,
): FilterVerdict {
  const { type, exclude } = filter;
  if (type === 'EVENT') {
    const matched = eventsOf(filter.pattern).find((name) => name === event);
    return { filter, seen: 'values', values: [event], matched, holds: (matched !== undefined) !== exclude };
  }
  if (WORKS_WITH[type]?.includes(event) === false)
    return { filter, seen: 'none', values: [], holds: exclude };
  const seen = values[type];
  if (seen === undefined) return { filter, seen: 'unknown', values: [] };
  const matched = match(filter, seen, file);
  return { filter, seen: 'values', values: seen, matched, holds: (matched !== undefined) !== exclude };
}

function match(
  { type, pattern, line }: FilterVerdict['filter'],
  values: string[],
  file: string,
): string | undefined {
  try {
    return firstMatch(toJavaScript(pattern), values);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `${file}:${line}: the pattern of ${type} ${code === 'ERR_SCRIPT_EXECUTION_TIMEOUT' ? 'takes too long' : 'cannot be tried'}.`,
      'Write it more simply, without repetitions in repetitions such as (a+)+.',
    );
  }
}

/** Of true, false and unknown. */
function every(all: (boolean | undefined)[]): boolean | undefined {
  if (all.includes(false)) return false;
  return all.includes(undefined) ? undefined : true;
}
