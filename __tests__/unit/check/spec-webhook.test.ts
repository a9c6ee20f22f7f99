import { describe, expect, it } from '@jest/globals';

import {
  REF_NEVER_MATCHES,
  UNANCHORED_ACTOR,
  UNANCHORED_REF,
} from '../../../src/check/rules/webhook-filters.js';
import type { ProjectFinding, Rule } from '../../../src/check/types.js';
import type { FilterType } from '../../../src/filters/types.js';
import { projectWith } from '../../support/spec-findings.js';

const found = (rule: Rule, type: FilterType, pattern: string, exclude = false): ProjectFinding[] =>
  rule.project?.(projectWith({ filterGroups: [[{ type, pattern, exclude, line: 6 }]] })) ?? [];

describe('unanchored-actor', () => {
  it.each([
    ['16024985', '^16024985$'],
    ['^16024985', '^16024985$'],
    ['16024985$', '^16024985$'],
    ['^16024985|755743$', '^(16024985|755743)$'],
    ['16024985|755743', '^(16024985|755743)$'],
    ['(16024985|755743)', '^(16024985|755743)$'],
    ['^(16024985|755743)', '^(16024985|755743)$'],
    ['1602498[0-9]', '^(…)$'],
  ])('%s lets strangers in', (pattern, hint) => {
    expect(found(UNANCHORED_ACTOR, 'ACTOR_ACCOUNT_ID', pattern)).toEqual([
      {
        line: 6,
        message: `ACTOR_ACCOUNT_ID ${pattern} also matches ids of strangers that contain it`,
        hint: `Hold it at both ends: ${hint}`,
      },
    ]);
  });

  it.each(['^16024985$', '^(16024985|755743)$', '^16024985$|^755743$', '^(?:1|2)$', '.*', '^.*$'])(
    '%s does not, or lets all in',
    (pattern) => {
      expect(found(UNANCHORED_ACTOR, 'ACTOR_ACCOUNT_ID', pattern)).toEqual([]);
    },
  );

  it('is about who may start builds, not about who may not, and about no other filters', () => {
    expect(found(UNANCHORED_ACTOR, 'ACTOR_ACCOUNT_ID', '16024985', true)).toEqual([]);
    expect(found(UNANCHORED_ACTOR, 'COMMIT_MESSAGE', 'deploy')).toEqual([]);
  });
});

describe('unanchored-ref', () => {
  it.each([
    ['main', 'refs/heads/main-2', '^refs/heads/main$'],
    ['main$', 'refs/heads/not-main', '^refs/heads/main$'],
    ['refs/heads/main', 'refs/heads/main-2', '^refs/heads/main$'],
    ['^refs/heads/main', 'refs/heads/main-2', '^refs/heads/main$'],
    ['refs/heads/main$', 'longer names that contain it', '^refs/heads/main$'],
    ['main|develop', 'longer names that contain it', '^refs/heads/(main|develop)$'],
    ['^refs/tags/v1', 'refs/tags/v1-2', '^refs/tags/v1$'],
    ['release/.*', 'longer names that contain it', '^(…)$'],
  ])('%s', (pattern, also, hint) => {
    for (const type of ['HEAD_REF', 'BASE_REF'] as const) {
      expect(found(UNANCHORED_REF, type, pattern)).toEqual([
        {
          line: 6,
          message: `${type} ${pattern} also matches ${also}`,
          hint: `Hold it at both ends: ${hint}`,
        },
      ]);
    }
  });

  it('says truly what else matches', () => {
    for (const pattern of ['main', 'main$', 'refs/heads/main', '^refs/heads/main', '^refs/tags/v1']) {
      const [name = ''] =
        /refs\/\S+$/.exec(found(UNANCHORED_REF, 'HEAD_REF', pattern)[0]?.message ?? '') ?? [];
      expect(name).toMatch(new RegExp(pattern));
    }
  });

  it.each([
    '^refs/heads/main$',
    '^refs/heads/',
    '^refs/heads/release/.*',
    '^refs/heads/(a|b)$',
    '.*',
    '^refs/tags/v[0-9.]+$',
  ])('%s is well', (pattern) => {
    expect(found(UNANCHORED_REF, 'HEAD_REF', pattern)).toEqual([]);
  });

  it('tells of what is excluded as well', () => {
    expect(found(UNANCHORED_REF, 'HEAD_REF', 'main', true)[0]?.message).toBe(
      'HEAD_REF main also excludes refs/heads/main-2',
    );
  });

  it('knows the branch filter, which is about names alone', () => {
    const project = (pattern: string): ProjectFinding[] =>
      UNANCHORED_REF.project?.(projectWith({ branchFilter: { pattern, line: 3 } })) ?? [];
    expect(project('master')).toEqual([
      {
        line: 3,
        message: 'branchFilter master also matches master-2',
        hint: 'Hold it at both ends: ^master$',
      },
    ]);
    expect(project('master$')[0]?.message).toBe('branchFilter master$ also matches not-master');
    expect(project('^master')[0]?.message).toBe('branchFilter ^master also matches master-2');
    expect(project('^master$')).toEqual([]);
  });
});

describe('ref-never-matches', () => {
  it.each([
    ['^main$', '^refs/heads/main$'],
    ['^main', '^refs/heads/main$'],
    ['^feature/x', '^refs/heads/feature/x$'],
    ['^(main|x)$', '^refs/heads/(main|x)$'],
    ['^release/.*$', '^refs/heads/ instead of ^'],
    ['^(feature|fix)/.+', '^refs/heads/ instead of ^'],
    ['^main$|^release/.*$', '^refs/heads/ instead of ^'],
  ])('%s', (pattern, hint) => {
    expect(found(REF_NEVER_MATCHES, 'HEAD_REF', pattern)).toEqual([
      {
        line: 6,
        message: `HEAD_REF ${pattern} matches nothing: names start with refs/heads/ or refs/tags/`,
        hint: `Write ${hint}`,
      },
    ]);
    expect(found(UNANCHORED_REF, 'HEAD_REF', pattern)).toEqual([]);
  });

  it.each([
    ...['main', '^refs/heads/main$', '^refs', '^.*main$', '^x?refs/heads/main$', '^x*', '^x{0}'],
    ...['^(x|refs/heads/main)$', '^main$|release', '^(x)?refs/', '^(?i)REFS/heads/main$', '^(x|(y|refs/))'],
  ])('%s may match', (pattern) => {
    expect(found(REF_NEVER_MATCHES, 'HEAD_REF', pattern)).toEqual([]);
  });

  it('is not about the branch filter', () => {
    const project = projectWith({ branchFilter: { pattern: '^main$', line: 3 } });
    expect(REF_NEVER_MATCHES.project?.(project)).toEqual([]);
  });
});
