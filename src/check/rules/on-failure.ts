import { PHASE_NAMES, type PhaseName, type PhaseSpec, type Range } from '../../buildspec/types.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

/** What `on-failure` says, and where. */
interface Said {
  name: PhaseName;
  phase: PhaseSpec;
  at: Range;
}

type Judge = (said: Said) => Omit<Finding, 'at'> | undefined;

/** `on-failure` that cannot do what it says (codebuild.md §1.3, §2.2, §2.3). */
export const ON_FAILURE_WITHOUT_EFFECT: Rule = {
  id: 'on-failure-without-effect',
  severity: 'warning',
  summary: '`on-failure` that cannot do what it says.',
  why: '`CONTINUE` lets the next phase run although this one failed; AWS documents no more than that, and a failed phase fails the build. After a failed `build`, `post_build` runs anyway, and after `post_build` there is no phase. To go on after a command that may fail, say so at the command: `command || true`. `RETRY-0` retries nothing, and a phase without commands cannot fail.',
  bad: `version: 0.2
phases:
  build:
    on-failure: CONTINUE
    commands:
      - make lint
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - make lint || true
`,
  corpus:
    '1 finding in 1 of the 11 files with `on-failure`: true. The build of that file goes on to a `post_build` that would run anyway, and that fails the build itself.',
  buildspec: (checked) => findings(checked, withoutEffect),
};

/** `on-failure: ABORT` where CodeBuild stops anyway. */
export const REDUNDANT_ON_FAILURE: Rule = {
  id: 'redundant-on-failure',
  severity: 'note',
  summary: '`on-failure: ABORT` in `install` or `pre_build`, where it is the default.',
  why: 'A failed `install` or `pre_build` ends the build. `ABORT` matters in `build`: there it keeps `post_build` from running.',
  bad: `version: 0.2
phases:
  pre_build:
    on-failure: ABORT
    commands:
      - ./login.sh
  build:
    commands:
      - make
`,
  good: `version: 0.2
phases:
  pre_build:
    commands:
      - ./login.sh
  build:
    on-failure: ABORT
    commands:
      - make
`,
  corpus: '6 findings in 5 files, all of them true.',
  buildspec: (checked) => findings(checked, redundant),
};

function findings({ buildspec, source }: CheckedBuildspec, judge: Judge): Finding[] {
  return PHASE_NAMES.flatMap((name): Finding[] => {
    const phase = buildspec.phases[name];
    if (!phase || phase.onFailure.kind === 'default') return [];
    const at = lineOfKey(source, phase.at, 'on-failure');
    const found = judge({ name, phase, at });
    return found ? [{ at, ...found }] : [];
  });
}

function withoutEffect({ name, phase }: Said): Omit<Finding, 'at'> | undefined {
  const { onFailure, commands } = phase;
  if (commands.length === 0 && phase.finally.length === 0) {
    return { message: `on-failure has no effect: ${name} has no commands, and so cannot fail` };
  }
  if (onFailure.kind === 'retry' && onFailure.count === 0) {
    return {
      message: 'on-failure: RETRY-0 has no effect: it retries nothing',
      hint: 'Write how often to retry, such as RETRY-3, or leave it out.',
    };
  }
  if (onFailure.kind !== 'continue') return undefined;
  const hint = 'If a command may fail, say so there: command || true';
  if (name === 'build') {
    const message =
      'on-failure: CONTINUE has no effect in build: post_build runs after a failed build anyway';
    return { message, hint };
  }
  if (name === 'post_build') {
    return { message: 'on-failure: CONTINUE has no effect in post_build: no phase follows', hint };
  }
  return undefined;
}

function redundant({ name, phase }: Said): Omit<Finding, 'at'> | undefined {
  if (phase.onFailure.kind !== 'abort' || (name !== 'install' && name !== 'pre_build')) return undefined;
  if (phase.commands.length === 0 && phase.finally.length === 0) return undefined;
  return {
    message: `on-failure: ABORT is the default in ${name}: a failed ${name} ends the build anyway`,
    hint: 'Leave it out.',
  };
}

/** Where a key below a phase's stands; where the phase's does, when it is not on a line of its own. */
function lineOfKey(source: string, phase: Range, key: string): Range {
  const lines = source.split(/\r\n|[\r\n]/);
  let below: number | undefined;
  for (let index = phase.line; index < lines.length; index++) {
    const text = lines[index] ?? '';
    const indent = text.search(/[^ ]/);
    if (indent < 0 || text[indent] === '#') continue;
    if (indent < phase.column) break;
    below ??= indent;
    if (indent !== below) continue;
    const found = new RegExp(`^ *["']?${key}["']? *:.*?(?= +#|\\s*$)`).exec(text);
    if (found) {
      const line = index + 1;
      return { line, column: indent + 1, endLine: line, endColumn: found[0].length + 1 };
    }
  }
  return phase;
}
