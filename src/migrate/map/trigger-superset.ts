import { eventsOf } from '../../filters/events.js';
import { type Filter, type FilterGroup, WEBHOOK_EVENTS } from '../../filters/types.js';
import { refGlobs } from './ref-glob.js';
import type { Triggers } from '../workflow.js';

/** What GitHub starts for filter groups. */
export interface Superset {
  on: Pick<Triggers, 'push' | 'pull_request' | 'release'>;
  /** It starts for nothing but what a group holds for. */
  exact: boolean;
}

/** What one group starts for, as far as `on:` can say it. */
interface Started {
  push?: { branches: string[]; tags: string[] };
  pullRequest?: { types: string[]; branches: string[] };
  release?: string[];
  exact: boolean;
}

/** Types of activity (docs.github.com, events that trigger workflows; codebuild.md §5.3). */
const PULL_REQUEST_TYPES: Record<string, string> = {
  PULL_REQUEST_CREATED: 'opened',
  PULL_REQUEST_UPDATED: 'synchronize',
  PULL_REQUEST_REOPENED: 'reopened',
  PULL_REQUEST_CLOSED: 'closed',
  PULL_REQUEST_MERGED: 'closed',
};
const RELEASE_TYPES: Record<string, string> = { RELEASED: 'released', PRERELEASED: 'prereleased' };

/** The events that a group may hold for, of all that there are. */
export function eventsOfGroup(group: FilterGroup): string[] {
  const filters = group.filter(({ type }) => type === 'EVENT');
  return WEBHOOK_EVENTS.filter((event) =>
    filters.every(({ pattern, exclude }) => eventsOf(pattern).includes(event) !== exclude),
  );
}

/**
 * The tightest `on:` that certainly starts for everything that a build would have been started for. What it cannot say is left out:
 * names of head branches of pull requests, actors, messages, and what `excludeMatchedPattern` excludes. `paths:` too, although GitHub
 * has it: it looks at the first 300 changed files only, so it may leave out what CodeBuild builds (docs.github.com, workflow syntax).
 */
export function supersetOf(groups: readonly FilterGroup[]): Superset {
  const started = groups.map(startedBy);
  const pushes = started.flatMap(({ push }) => push ?? []);
  const pullRequests = started.flatMap(({ pullRequest }) => pullRequest ?? []);
  const releases = started.flatMap(({ release }) => release ?? []);
  const on: Superset['on'] = {};
  if (pushes.length > 0) {
    const branches = union(pushes.map((push) => push.branches));
    const tags = union(pushes.map((push) => push.tags));
    // A filter for one of the two alone lets none of the other start.
    const all = isAll(branches) && isAll(tags);
    on.push = all ? {} : { ...(branches.length > 0 && { branches }), ...(tags.length > 0 && { tags }) };
  }
  if (pullRequests.length > 0) {
    const branches = union(pullRequests.map((pullRequest) => pullRequest.branches));
    const types = union(pullRequests.map((pullRequest) => pullRequest.types));
    on.pull_request = { types, ...(!isAll(branches) && { branches }) };
  }
  if (releases.length > 0) on.release = { types: union([releases]) };
  // Types of one group with branches of another are started for too.
  const isProduct =
    areSame(pullRequests.map(({ types }) => types)) || areSame(pullRequests.map(({ branches }) => branches));
  return { on, exact: isProduct && started.every(({ exact }) => exact) };
}

function startedBy(group: FilterGroup): Started {
  const events = eventsOfGroup(group);
  const others = group.filter(({ type }) => type !== 'EVENT');
  const started: Started = { exact: true };
  const inexactUnless = (exact: boolean): void => {
    started.exact &&= exact;
  };
  if (events.includes('PUSH')) {
    const branches = globsOf(others, 'HEAD_REF', 'refs/heads/');
    const tags = globsOf(others, 'HEAD_REF', 'refs/tags/');
    inexactUnless(branches.exact && tags.exact);
    if (branches.globs.length + tags.globs.length > 0)
      started.push = { branches: branches.globs, tags: tags.globs };
  }
  const types = events.flatMap((event) => PULL_REQUEST_TYPES[event] ?? []);
  if (types.length > 0) {
    const { globs, exact } = globsOf(others, 'BASE_REF', 'refs/heads/');
    const bothEnds = events.includes('PULL_REQUEST_CLOSED') === events.includes('PULL_REQUEST_MERGED');
    inexactUnless(exact && bothEnds);
    if (globs.length > 0) started.pullRequest = { types: union([types]), branches: globs };
  }
  const release = events.flatMap((event) => RELEASE_TYPES[event] ?? []);
  if (release.length > 0) {
    inexactUnless(others.length === 0);
    started.release = release;
  }
  return started;
}

/** Names that may start a build. Of several filters for the same, any is right, for all of them must hold. */
function globsOf(
  filters: readonly Filter[],
  type: Filter['type'],
  prefix: string,
): { globs: string[]; exact: boolean } {
  const [first] = filters.filter((filter) => filter.type === type && !filter.exclude);
  if (first === undefined) return { globs: ['**'], exact: filters.length === 0 };
  const { globs, exact } = refGlobs(first.pattern, prefix);
  return { globs, exact: exact && filters.length === 1 };
}

function isAll(globs: string[]): boolean {
  return globs.includes('**');
}

function union(lists: string[][]): string[] {
  const all = [...new Set(lists.flat())];
  return isAll(all) ? ['**'] : all;
}

function areSame(lists: string[][]): boolean {
  return new Set(lists.map((list) => JSON.stringify(list.toSorted()))).size <= 1;
}
