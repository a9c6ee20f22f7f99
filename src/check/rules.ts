import { nearestWord } from '../buildspec/suggest.js';
import { UserError } from '../errors.js';
import { PARSER_RULES } from './parser-rules.js';
import { SHELL_RULES } from './shell-rules.js';
import { SPEC_RULES } from './spec-rules.js';
import type { Rule, Severity } from './types.js';

const UNKNOWN_RULE: Rule = {
  id: 'unknown-rule',
  severity: 'warning',
  summary: 'A `# buildspec-ignore` comment that names no rule of `buildspec check`.',
  why: 'It silences nothing: a misspelt id, or a status code of CodeBuild. What CodeBuild refuses cannot be ignored.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - make # buildspec-ignore unknwon-key
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - make # buildspec-ignore unknown-key -- the reason stands here
`,
  corpus: 'Not found in the corpus: it has no such comments.',
};

/** All rules, in the order of docs/rules.md. */
export const RULES: readonly Rule[] = [...PARSER_RULES, UNKNOWN_RULE, ...SPEC_RULES, ...SHELL_RULES];

const BY_ID: ReadonlyMap<string, Rule> = new Map(RULES.map((rule) => [rule.id, rule]));

/** The documentation of all rules; of one, with its id. */
export function helpOf(id: string): string {
  return `https://github.com/OWNER/run-buildspec/blob/v1/docs/rules.md${id === '' ? '' : `#${id}`}`;
}

/** How much each rule's findings matter to the caller, where that is not the rule's own severity. */
export type Switches = ReadonlyMap<string, Severity | 'off'>;

const LEVELS = ['off', 'note', 'warning', 'error'] as const;

/**
 * Reads `--rule ID=LEVEL`; of two for the same rule the last one holds.
 * @throws UserError for an unknown rule or level
 */
export function readSwitches(given: readonly string[]): Switches {
  const switches = new Map<string, Severity | 'off'>();
  for (const text of given) {
    const [id = '', level, ...more] = text.split('=');
    const known = LEVELS.find((one) => one === level);
    if (!known || more.length > 0)
      throw new UserError(
        `--rule must be ID=${LEVELS.join('|')}; it is ${JSON.stringify(text)}.`,
        'For example: --rule unknown-key=error',
      );
    if (!isRule(id)) throw new UserError(`--rule: there is no rule ${JSON.stringify(id)}.`, suggestRule(id));
    switches.set(id, known);
  }
  return switches;
}

export function isRule(id: string): boolean {
  return BY_ID.has(id);
}

/** What to write instead of a name that is no rule's. */
export function suggestRule(id: string): string {
  if (/^[A-Z_]+$/.test(id)) return 'What CodeBuild refuses cannot be switched off.';
  const nearest = nearestWord(id, BY_ID.keys());
  return nearest ? `Did you mean ${nearest}?` : 'docs/rules.md lists all rules.';
}

/** A rule's severity for the caller. Errors of the parser are no rules and cannot be switched. */
export function levelOf(id: string, switches: Switches): Severity | 'off' {
  return switches.get(id) ?? BY_ID.get(id)?.severity ?? 'error';
}
