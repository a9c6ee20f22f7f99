import { readFileSync } from 'node:fs';
import type { WebhookFacts } from '../../plan/types.js';
import type { CallerVariables } from '../caller/caller.js';
import { field, own, text } from './payload.js';

/** What the event that started the workflow says, in CodeBuild's terms. */
export interface GithubEvent {
  webhook?: WebhookFacts;
  pullRequest?: PullRequest;
  /** Why there are no webhook facts although the event is one that CodeBuild knows. */
  warning?: string;
}

interface PullRequest {
  number: number;
  headCommit?: string;
  /** `owner/name` that the branch is in; another repository's for a fork. */
  headRepository?: string;
}

const PULL_REQUEST_EVENTS: Record<string, string> = {
  opened: 'PULL_REQUEST_CREATED',
  synchronize: 'PULL_REQUEST_UPDATED',
  reopened: 'PULL_REQUEST_REOPENED',
};

const READERS: Record<string, (payload: unknown) => GithubEvent | undefined> = {
  push: readPush,
  pull_request: readPullRequest,
  pull_request_target: readPullRequest,
  release: readRelease,
};

/** Whether CodeBuild's webhook would have heard of the event (codebuild.md §5.3). */
export function isWebhookEvent(eventName: string | undefined): boolean {
  return eventName !== undefined && Object.hasOwn(READERS, eventName);
}

/**
 * What the payload of an event says; undefined when it is none of such an event. The payload is that of the webhook, as the runner
 * has it in `GITHUB_EVENT_PATH`.
 * @param name one that {@link isWebhookEvent} knows
 */
export function readEvent(name: string, payload: unknown): GithubEvent | undefined {
  return own(READERS, name)?.(payload);
}

/**
 * Reads `GITHUB_EVENT_NAME` and the file `GITHUB_EVENT_PATH`. Events without a counterpart in CodeBuild
 * (workflow_dispatch, schedule) give nothing; a missing or broken file gives a warning. Never throws.
 */
export function readGithubEvent(env: CallerVariables): GithubEvent {
  const name = env['GITHUB_EVENT_NAME'];
  if (name === undefined || !isWebhookEvent(name)) return {};
  let payload: unknown;
  try {
    payload = JSON.parse(readFileSync(env['GITHUB_EVENT_PATH'] ?? '', 'utf8'));
  } catch {
    return {
      warning: `The event file of this ${name} event cannot be read: no CODEBUILD_WEBHOOK_* variables are set.`,
    };
  }
  const event = readEvent(name, payload);
  if (event !== undefined) return event;
  return {
    warning: `The event file of this ${name} event is not such an event: no CODEBUILD_WEBHOOK_* variables are set.`,
  };
}

/** `before` is all zeros for a new branch or tag, and CodeBuild passes that on (seen in mocaberos/codebuild's dumps). */
function readPush(payload: unknown): GithubEvent | undefined {
  const ref = text(payload, 'ref');
  if (ref === undefined) return undefined;
  if (field(payload, 'deleted') === true) {
    return {
      warning:
        'A branch or tag was deleted, for which CodeBuild starts no build: no CODEBUILD_WEBHOOK_* variables are set.',
    };
  }
  return {
    webhook: {
      event: 'PUSH',
      trigger: ref.replace(/^refs\/heads\//, 'branch/').replace(/^refs\/tags\//, 'tag/'),
      headRef: ref,
      prevCommit: text(payload, 'before'),
      actorAccountId: senderId(payload),
    },
  };
}

/** Actions that CodeBuild does not know (labeled, ready_for_review …) leave the event out (SPEC §2.1). */
function readPullRequest(payload: unknown): GithubEvent | undefined {
  const number = field(payload, 'pull_request', 'number');
  if (typeof number !== 'number') return undefined;
  const action = text(payload, 'action') ?? '';
  const merged = field(payload, 'pull_request', 'merged') === true;
  const closed = merged ? 'PULL_REQUEST_MERGED' : 'PULL_REQUEST_CLOSED';
  return {
    webhook: {
      event: action === 'closed' ? closed : own(PULL_REQUEST_EVENTS, action),
      trigger: `pr/${number}`,
      headRef: branchRef(text(payload, 'pull_request', 'head', 'ref')),
      baseRef: branchRef(text(payload, 'pull_request', 'base', 'ref')),
      // Only `synchronize` carries it.
      prevCommit: text(payload, 'before'),
      actorAccountId: senderId(payload),
    },
    pullRequest: {
      number,
      headCommit: text(payload, 'pull_request', 'head', 'sha'),
      headRepository: text(payload, 'pull_request', 'head', 'repo', 'full_name'),
    },
  };
}

/** `created`, `edited` and the like leave the event out, as with pull requests. */
function readRelease(payload: unknown): GithubEvent | undefined {
  const tag = text(payload, 'release', 'tag_name');
  if (tag === undefined) return undefined;
  const action = text(payload, 'action') ?? '';
  const prerelease = action === 'prereleased' || field(payload, 'release', 'prerelease') === true;
  return {
    webhook: {
      event: ['published', 'released', 'prereleased'].includes(action)
        ? prerelease
          ? 'PRERELEASED'
          : 'RELEASED'
        : undefined,
      trigger: `tag/${tag}`,
      headRef: `refs/tags/${tag}`,
      actorAccountId: senderId(payload),
    },
  };
}

/** The account that caused the event, by its number: names change hands. */
export function senderId(payload: unknown): string | undefined {
  const id = field(payload, 'sender', 'id');
  return typeof id === 'number' ? String(id) : undefined;
}

function branchRef(branch: string | undefined): string | undefined {
  return branch === undefined ? undefined : `refs/heads/${branch}`;
}
