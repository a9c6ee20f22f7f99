import { PHASE_NAMES } from '../../buildspec/types.js';
import type { Finding, Rule } from '../types.js';

/** Phases that are there and do nothing. */
export const EMPTY_PHASE: Rule = {
  id: 'empty-phase',
  severity: 'note',
  summary: 'A phase without commands.',
  why: 'The phase does nothing. Often its commands have been commented out, or stand one level too deep or too high. Remove the phase, or write its commands.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      # - ./deploy.sh
`,
  good: `version: 0.2
phases:
  install:
    runtime-versions:
      nodejs: 22
  build:
    commands:
      - make
`,
  corpus:
    '6 findings in 5 files, all of them true: commands that were commented out, lists that are empty, and a runtime that misses its `runtime-versions`.',
  buildspec: ({ buildspec }) =>
    PHASE_NAMES.flatMap((name): Finding[] => {
      const phase = buildspec.phases[name];
      if (!phase) return [];
      const { at, commands, runtimeVersions } = phase;
      if (commands.length + phase.finally.length + runtimeVersions.length > 0) return [];
      const message = `${name} has no commands`;
      return [{ at, message, hint: 'Remove it, or write its commands below commands:' }];
    }),
};
