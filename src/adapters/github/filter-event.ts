import { isWebhookEvent, readEvent, senderId } from './event.js';
import { field, text } from './payload.js';

/** What filters ask of an event, by the names of their types; a value that is absent is not in the payload. */
export interface FilterEvent {
  /** As CodeBuild calls it. */
  event: string;
  values: Partial<Record<AskedOfPayload, string[]>>;
  /** Between which commits the changed files are. */
  change?: Change;
  /** Whose message COMMIT_MESSAGE is about. */
  headCommit?: string;
}

type AskedOfPayload =
  | 'ACTOR_ACCOUNT_ID'
  | 'HEAD_REF'
  | 'BASE_REF'
  | 'FILE_PATH'
  | 'COMMIT_MESSAGE'
  | 'TAG_NAME'
  | 'RELEASE_NAME'
  | 'WORKFLOW_NAME'
  | 'REPOSITORY_NAME'
  | 'ORGANIZATION_NAME'
  | 'branchFilter';

export type Change =
  | { kind: 'between'; from: string; to: string }
  | { kind: 'since fork'; base: string; head: string }
  | { kind: 'commits'; commits: string[] };

/** GitHub tells no more commits of a push than these (docs.github.com, webhook payload of push). */
const MOST_COMMITS = 2048;

/**
 * What CodeBuild's webhook would make of an event (codebuild.md §5.3): facts for filters; `nothing`, when it starts no build for this
 * one, whatever the filters; undefined when the payload is not that of such an event.
 * @param name one that {@link isFilterEvent} knows
 */
export function readFilterEvent(name: string, payload: unknown): FilterEvent | 'nothing' | undefined {
  if (name === 'workflow_job') return readWorkflowJob(payload);
  if (name === 'push' && field(payload, 'deleted') === true) return 'nothing';
  const webhook = readEvent(name, payload)?.webhook;
  if (webhook === undefined) return undefined;
  const { event, headRef, baseRef } = webhook;
  if (event === undefined) return 'nothing';
  const values = {
    ...shared(payload),
    HEAD_REF: listed(headRef),
    BASE_REF: listed(baseRef),
    branchFilter: headRef === undefined ? undefined : branchOf(headRef),
  };
  if (name === 'push') return { event, ...readPush(payload, values) };
  if (name === 'release') return { event, values: { ...values, ...readRelease(payload) } };
  return { event, values, ...readPullRequest(payload) };
}

/** Whether CodeBuild's webhook hears of such events. */
export function isFilterEvent(name: string): boolean {
  return name === 'workflow_job' || isWebhookEvent(name);
}

/** The event's name by what is in its payload, as GitHub's header `X-GitHub-Event` has it; for files that lie about. */
export function guessEventName(payload: unknown): string | undefined {
  if (field(payload, 'pull_request') !== undefined) return 'pull_request';
  if (field(payload, 'release') !== undefined) return 'release';
  if (field(payload, 'workflow_job') !== undefined) return 'workflow_job';
  return text(payload, 'ref') !== undefined && text(payload, 'after') !== undefined ? 'push' : undefined;
}

/** What the payloads of all events have. */
function shared(payload: unknown): FilterEvent['values'] {
  const owner =
    text(payload, 'organization', 'login') ?? text(payload, 'repository', 'full_name')?.split('/')[0];
  return {
    ACTOR_ACCOUNT_ID: listed(senderId(payload)),
    REPOSITORY_NAME: listed(text(payload, 'repository', 'name')),
    ORGANIZATION_NAME: listed(owner),
  };
}

function readPush(
  payload: unknown,
  values: FilterEvent['values'],
): Pick<FilterEvent, 'values' | 'change' | 'headCommit'> {
  const head = field(payload, 'head_commit');
  const all = field(payload, 'commits');
  // A branch or tag of commits that were there before brings none.
  const commits = Array.isArray(all) && all.length > 0 ? (all as unknown[]) : [head];
  const message = field(head, 'message');
  return {
    values: {
      ...values,
      FILE_PATH: filesOf(commits),
      COMMIT_MESSAGE: typeof message === 'string' ? [message] : undefined,
    },
    change: pushedChange(payload, commits),
    headCommit: sha(head, 'id') ?? sha(payload, 'after'),
  };
}

/** A branch that is new, or was pushed by force, has nothing before to compare with: the commits tell. */
function pushedChange(payload: unknown, commits: unknown[]): Change | undefined {
  const [from, to] = [sha(payload, 'before'), sha(payload, 'after')];
  const isNew = from === undefined || /^0+$/.test(from) || field(payload, 'forced') === true;
  if (!isNew && to !== undefined) return { kind: 'between', from, to };
  const ids = commits.flatMap((commit) => sha(commit, 'id') ?? []);
  return ids.length === commits.length && ids.length < MOST_COMMITS
    ? { kind: 'commits', commits: ids }
    : undefined;
}

/** GitHub lists them to webhooks, but not to workflows. */
function filesOf(commits: unknown[]): string[] | undefined {
  const lists = commits.flatMap((commit) =>
    ['added', 'removed', 'modified'].map((key) => field(commit, key)),
  );
  if (commits.length >= MOST_COMMITS || !lists.every(Array.isArray)) return undefined;
  return [...new Set(lists.flat().filter((path): path is string => typeof path === 'string'))];
}

function readPullRequest(payload: unknown): Pick<FilterEvent, 'change' | 'headCommit'> {
  const [base, head] = ['base', 'head'].map((end) => sha(payload, 'pull_request', end, 'sha'));
  const change =
    base !== undefined && head !== undefined ? ({ kind: 'since fork', base, head } as const) : undefined;
  return { change, headCommit: head };
}

/** A release needs no name. */
function readRelease(payload: unknown): FilterEvent['values'] {
  return {
    TAG_NAME: listed(text(payload, 'release', 'tag_name')),
    RELEASE_NAME: [text(payload, 'release', 'name') ?? ''],
  };
}

function readWorkflowJob(payload: unknown): FilterEvent | 'nothing' | undefined {
  const workflow = text(payload, 'workflow_job', 'workflow_name');
  if (field(payload, 'workflow_job') === undefined) return undefined;
  if (text(payload, 'action') !== 'queued') return 'nothing';
  return { event: 'WORKFLOW_JOB_QUEUED', values: { ...shared(payload), WORKFLOW_NAME: listed(workflow) } };
}

/** A tag is none. */
function branchOf(ref: string): string[] {
  return ref.startsWith('refs/heads/') ? [ref.slice('refs/heads/'.length)] : [];
}

/** It becomes an argument of git. */
function sha(value: unknown, ...keys: string[]): string | undefined {
  const found = text(value, ...keys);
  return found !== undefined && /^[0-9a-f]{40,64}$/.test(found) ? found : undefined;
}

function listed(value: string | undefined): string[] | undefined {
  return value === undefined ? undefined : [value];
}
