import { isLooseRef, isUnanchored, takesAll } from '../../filters/anchors.js';
import type { CheckedProject, ProjectFinding, Rule } from '../types.js';

const project = (filter: string): string => `{
  "name": "shop",
  "webhook": {
    "filterGroups": [
      [
        { "type": "EVENT", "pattern": "PUSH" },
        ${filter}
      ]
    ]
  }
}
`;

/** ACTOR_ACCOUNT_ID patterns that find an id within others (peers.md §2, 15). */
export const UNANCHORED_ACTOR: Rule = {
  id: 'unanchored-actor',
  severity: 'error',
  summary: 'A filter for ACTOR_ACCOUNT_ID that lets strangers start builds.',
  why: 'CodeBuild searches for the pattern anywhere in the id: `16024985` also lets in account `216024985`. Ids are given out in sequence, so that anybody can wait for one that contains a trusted id. This is how CodeBreach (January 2026) got at the secrets of builds of public repositories. Hold the whole pattern: `^(16024985|755743)$`; `^16024985|755743$` holds one end of each only.',
  bad: project('{ "type": "ACTOR_ACCOUNT_ID", "pattern": "16024985|755743" }'),
  good: project('{ "type": "ACTOR_ACCOUNT_ID", "pattern": "^(16024985|755743)$" }'),
  corpus: 'The corpus holds no projects.',
  project: ({ filterGroups }) =>
    filterGroups.flat().flatMap(({ type, pattern, exclude, line }): ProjectFinding[] => {
      if (type !== 'ACTOR_ACCOUNT_ID' || exclude || takesAll(pattern) || !isUnanchored(pattern)) return [];
      const message = `ACTOR_ACCOUNT_ID ${pattern} also matches ids of strangers that contain it`;
      return [{ line, message, hint: `Hold it at both ends: ${held(pattern, '') ?? '^(…)$'}` }];
    }),
};

/** Patterns for branches and tags that match more of them (codebuild.md §10.1). */
export const UNANCHORED_REF: Rule = {
  id: 'unanchored-ref',
  severity: 'warning',
  summary:
    'A filter for HEAD_REF or BASE_REF, or a branch filter, that matches more branches than it seems to.',
  why: 'CodeBuild searches for the pattern anywhere in the name: `main` matches `refs/heads/not-main` and `^refs/heads/main` matches `refs/heads/main-old`. A build that deploys from `main` then deploys from those too. Hold the pattern at both ends. A beginning is taken as meant where it ends in a slash or the like: `^refs/heads/release/`.',
  bad: project('{ "type": "HEAD_REF", "pattern": "refs/heads/main" }'),
  good: project('{ "type": "HEAD_REF", "pattern": "^refs/heads/main$" }'),
  corpus: 'The corpus holds no projects.',
  project: (checked) => refs(checked).flatMap(judgeRef),
};

/** Patterns for names of branches where CodeBuild has `refs/heads/` before them. */
export const REF_NEVER_MATCHES: Rule = {
  id: 'ref-never-matches',
  severity: 'warning',
  summary: 'A filter for HEAD_REF or BASE_REF that matches no branch and no tag.',
  why: 'CodeBuild compares with the whole name, `refs/heads/main` or `refs/tags/v1`. `^main$` matches neither, so that the group starts no build, or with `excludeMatchedPattern` keeps none from starting.',
  bad: project('{ "type": "HEAD_REF", "pattern": "^main$" }'),
  good: project('{ "type": "HEAD_REF", "pattern": "^refs/heads/main$" }'),
  corpus: 'The corpus holds no projects.',
  project: (checked) =>
    refs(checked)
      .filter(neverMatches)
      .map(({ field, pattern, line, prefix }) => ({
        line,
        message: `${field} ${pattern} matches nothing: names start with refs/heads/ or refs/tags/`,
        hint: `Write ${held(pattern, prefix) ?? `^${prefix} instead of ^`}`,
      })),
};

interface Ref {
  field: string;
  pattern: string;
  exclude: boolean;
  line: number;
  /** What names of branches start with, where they are given whole. */
  prefix: string;
}

function refs({ filterGroups, branchFilter }: CheckedProject): Ref[] {
  const filters = filterGroups.flat().flatMap(({ type, ...filter }): Ref[] => {
    if (type !== 'HEAD_REF' && type !== 'BASE_REF') return [];
    return [{ field: type, ...filter, prefix: 'refs/heads/' }];
  });
  // Deprecated, and about the name of the branch alone.
  return branchFilter
    ? [...filters, { field: 'branchFilter', ...branchFilter, exclude: false, prefix: '' }]
    : filters;
}

function judgeRef(ref: Ref): ProjectFinding[] {
  if (takesAll(ref.pattern) || neverMatches(ref) || !isLooseRef(ref.pattern)) return [];
  const { field, pattern, exclude, line, prefix } = ref;
  const example = alsoMatched(pattern, prefix);
  const what = exclude ? 'also excludes' : 'also matches';
  const message = `${field} ${pattern} ${what} ${example ?? 'longer names that contain it'}`;
  return [{ line, message, hint: `Hold it at both ends: ${held(pattern, prefix) ?? '^(…)$'}` }];
}

function neverMatches({ pattern, prefix }: Ref): boolean {
  const [, group] = /^\^\((?:\?:)?([^()]*)\)(?![^|]*\|)(?![?*{])/.exec(pattern) ?? [];
  const alternatives = group === undefined ? pattern.split('|') : group.split('|').map((one) => `^${one}`);
  return prefix !== '' && alternatives.every(startsOtherwise);
}

/** Whether an expression holds a beginning that no name has: names start with `refs/`. */
function startsOtherwise(expression: string): boolean {
  const [, letters = '', quantifier = ''] = /^\^([\w/-]*)([?*{]?)/.exec(expression) ?? [];
  const start = quantifier === '' ? letters : letters.slice(0, -1);
  return !start.startsWith('refs/') && !'refs/'.startsWith(start);
}

/** A name that is longer than the one meant, where the pattern is a plain name. */
function alsoMatched(pattern: string, prefix: string): string | undefined {
  const name = plainName(pattern);
  if (name === undefined) return undefined;
  const start = name.startsWith('refs/') ? '' : prefix;
  const after = `${start}${name}-2`;
  if (!pattern.endsWith('$')) return after;
  return start === '' && prefix !== '' ? undefined : `${start}not-${name}`;
}

/** The pattern as it should be, with the same alternatives; of names only. */
function held(pattern: string, prefix: string): string | undefined {
  const names = pattern
    .replace(/^\^?\((?:\?:)?([^()]*)\)\$?$/, '$1')
    .split('|')
    .map(plainName);
  if (!names.every((name) => name !== undefined)) return undefined;
  const start = names.every((name) => name.startsWith('refs/')) ? '' : prefix;
  return names.length === 1 ? `^${start}${names[0]}$` : `^${start}(${names.join('|')})$`;
}

/** Without its anchors, when nothing else in it is special. */
function plainName(pattern: string): string | undefined {
  return /^\^?([\w/-]+)\$?$/.exec(pattern)?.[1];
}
