/** Webhook filters of a project (codebuild.md §10.1): what a build is started for. */

export const FILTER_TYPES = [
  'EVENT',
  'BASE_REF',
  'HEAD_REF',
  'ACTOR_ACCOUNT_ID',
  'FILE_PATH',
  'COMMIT_MESSAGE',
  'WORKFLOW_NAME',
  'TAG_NAME',
  'RELEASE_NAME',
  'REPOSITORY_NAME',
  'ORGANIZATION_NAME',
] as const;
export type FilterType = (typeof FILTER_TYPES)[number];

export const WEBHOOK_EVENTS = [
  'PUSH',
  'PULL_REQUEST_CREATED',
  'PULL_REQUEST_UPDATED',
  'PULL_REQUEST_REOPENED',
  'PULL_REQUEST_CLOSED',
  'PULL_REQUEST_MERGED',
  'RELEASED',
  'PRERELEASED',
  'WORKFLOW_JOB_QUEUED',
] as const;
export type WebhookEvent = (typeof WEBHOOK_EVENTS)[number];

export interface Filter {
  type: FilterType;
  /** A regular expression that may match anywhere; of EVENT, names of events with commas between them. */
  pattern: string;
  /** `excludeMatchedPattern`: the filter holds where the pattern does not match. */
  exclude: boolean;
  /** Where its pattern stands in its file, counted from 1. */
  line: number;
}

/** Holds when all its filters do; a build starts when one of the groups holds. */
export type FilterGroup = Filter[];

/** When a project's webhook starts builds. */
export interface Webhook {
  /** Empty: see {@link branchFilter}. */
  filterGroups: FilterGroup[];
  /** The legacy way, of which nothing is heard beside filter groups: a regular expression on the name of the branch. */
  branchFilter?: BranchFilter;
}

export interface BranchFilter {
  pattern: string;
  line: number;
}

/** What a filter asks of an event; the legacy filter asks for the name of a branch. */
export type AskedType = Exclude<FilterType, 'EVENT'> | 'branchFilter';

/** What is known of an event, in CodeBuild's terms. */
export interface EventFacts {
  event: WebhookEvent;
  /** Of FILE_PATH each changed file. What the event has, and is absent, has not been found out yet. */
  values: Partial<Record<AskedType, string[]>>;
}

/** How one filter came out. */
export interface FilterVerdict {
  filter: Omit<Filter, 'type'> & { type: FilterType | 'branchFilter' };
  /** `none`: the event has no such thing, so that no pattern matches. `unknown`: it has not been found out. */
  seen: 'values' | 'none' | 'unknown';
  values: string[];
  /** The first value that the pattern matches. */
  matched?: string;
  /** Undefined: unknown. */
  holds?: boolean;
}

export interface GroupVerdict {
  filters: FilterVerdict[];
  holds?: boolean;
}

export interface Verdict {
  facts: EventFacts;
  groups: GroupVerdict[];
  /** Whether CodeBuild starts a build. Undefined: that depends on what is unknown. */
  run?: boolean;
}
