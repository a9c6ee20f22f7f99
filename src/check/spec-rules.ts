import { CACHE_PATH_NEVER_WRITTEN } from './rules/cache-path.js';
import { EMPTY_PHASE } from './rules/empty-phase.js';
import { ON_FAILURE_WITHOUT_EFFECT, REDUNDANT_ON_FAILURE } from './rules/on-failure.js';
import { PATTERN_NEVER_MATCHES } from './rules/pattern-never-matches.js';
import { QUOTED_VERSION } from './rules/quoted-version.js';
import { REPORT_FORMAT } from './rules/report-format.js';
import { SECRET_IN_VARIABLE } from './rules/secret-in-variable.js';
import { UNEXPANDED_VARIABLE } from './rules/unexpanded-variable.js';
import { REF_NEVER_MATCHES, UNANCHORED_ACTOR, UNANCHORED_REF } from './rules/webhook-filters.js';
import type { Rule } from './types.js';

/** The rules about what stands in a buildspec beside its commands, and about projects. */
export const SPEC_RULES: Rule[] = [
  SECRET_IN_VARIABLE,
  UNEXPANDED_VARIABLE,
  QUOTED_VERSION,
  EMPTY_PHASE,
  ON_FAILURE_WITHOUT_EFFECT,
  REDUNDANT_ON_FAILURE,
  PATTERN_NEVER_MATCHES,
  REPORT_FORMAT,
  CACHE_PATH_NEVER_WRITTEN,
  UNANCHORED_ACTOR,
  UNANCHORED_REF,
  REF_NEVER_MATCHES,
];
