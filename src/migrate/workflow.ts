/**
 * A GitHub workflow as we write it: fields have GitHub's names, and stand in the file in the order in which they were set. Texts are
 * GitHub's source: expressions in them are evaluated.
 */
export interface Workflow {
  /** Lines of the comment at its head. */
  comment: string[];
  name: string;
  on: Triggers;
  permissions: Record<string, string>;
  concurrency?: Concurrency;
  jobs: Record<string, Job>;
}

export interface Triggers {
  push?: {
    branches?: string[];
    'branches-ignore'?: string[];
    tags?: string[];
    'tags-ignore'?: string[];
    paths?: string[];
    'paths-ignore'?: string[];
  };
  pull_request?: { types: string[]; branches?: string[]; paths?: string[]; 'paths-ignore'?: string[] };
  release?: { types: string[] };
  schedule?: { cron: string; timezone?: string }[];
  workflow_dispatch?: { inputs?: Record<string, { description: string; type: string; default?: string }> };
  workflow_call?: Record<string, never>;
}

export interface Concurrency {
  group: string;
  'cancel-in-progress': boolean;
}

export interface Job {
  name?: string;
  needs?: string | string[];
  if?: string;
  strategy?: { 'fail-fast': string; matrix: string };
  'continue-on-error'?: string;
  'runs-on'?: string | string[] | { group?: string; labels?: string | string[] };
  container?: { image: string; options?: string };
  'timeout-minutes'?: number;
  permissions?: Record<string, string>;
  concurrency?: Concurrency;
  env?: Record<string, string>;
  outputs?: Record<string, string>;
  /** A reusable workflow; then there are no steps. */
  uses?: string;
  with?: Record<string, string>;
  secrets?: Record<string, string> | 'inherit';
  steps?: Step[];
}

export interface Step {
  /** Lines of the comment before it. */
  comment?: string[];
  id?: string;
  name?: string;
  if?: string;
  uses?: string;
  with?: Record<string, string>;
  env?: Record<string, string>;
  shell?: string;
  run?: string;
  'working-directory'?: string;
  'continue-on-error'?: boolean;
}
