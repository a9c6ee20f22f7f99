import { decodeSource } from '../buildspec/decode.js';
import type { Diagnostic } from '../buildspec/diagnostics.js';
import { inOrder, parseBuildspec } from '../buildspec/parse.js';
import type { Buildspec } from '../buildspec/types.js';
import { readIgnores } from './ignores.js';
import { levelOf, RULES, type Switches } from './rules.js';
import { readShellCommands } from './shell/commands.js';
import type { CheckedBuildspec, Finding } from './types.js';

/** A diagnostic that `check` may know how to mend. */
export type Problem = Diagnostic & Pick<Finding, 'fix' | 'secret' | 'once'>;

export interface CheckResult {
  /** Whether CodeBuild takes the file. */
  accepted: boolean;
  /** What the problems' ranges are about: without a byte order mark. */
  text: string;
  problems: Problem[];
}

/**
 * Checks a buildspec: what CodeBuild refuses, the parser's warnings, and, when CodeBuild takes the file, what the rules find;
 * less what is switched off or ignored by a comment. In the order of the lines.
 * @param file the name that diagnostics show
 */
export function checkBuildspec(source: string | Uint8Array, file: string, switches: Switches): CheckResult {
  const { buildspec, diagnostics } = parseBuildspec(source, file);
  const text = textOf(source);
  const ignores = readIgnores(text);
  const found: Problem[] = [
    ...diagnostics,
    ...ignores.unknown.map((finding) => toProblem('unknown-rule', finding, file)),
    ...(buildspec ? findByRules(buildspec, text, file, switches) : []),
  ];
  const problems: Problem[] = [];
  const told = new Set<string>();
  for (const problem of found) {
    const { severity, code, range, once } = problem;
    const level = severity === 'error' ? 'error' : levelOf(code, switches);
    if (level === 'off' || (severity !== 'error' && range && ignores.covers(code, range.line))) continue;
    const kind = once === undefined ? undefined : `${code} ${once}`;
    if (kind !== undefined && told.has(kind)) continue;
    if (kind !== undefined) told.add(kind);
    problems.push({ ...problem, severity: level });
  }
  return { accepted: buildspec !== undefined, text, problems: inOrder(problems) };
}

function findByRules(buildspec: Buildspec, source: string, file: string, switches: Switches): Problem[] {
  let commands: CheckedBuildspec['commands'] | undefined;
  const checked: CheckedBuildspec = {
    buildspec,
    source,
    // Read when the first rule asks for them.
    get commands() {
      return (commands ??= readShellCommands(buildspec, source));
    },
  };
  const problems: Problem[] = [];
  for (const rule of RULES) {
    if (!rule.buildspec || levelOf(rule.id, switches) === 'off') continue;
    for (const finding of rule.buildspec(checked)) problems.push(toProblem(rule.id, finding, file));
  }
  return problems;
}

function toProblem(code: string, { at, ...finding }: Finding, file: string): Problem {
  // The level is chosen later, for all alike.
  return { severity: 'warning', code, ...finding, file, range: at };
}

/** The text that the parser reads; of a file that is no text, something that its message can be shown with. */
function textOf(source: string | Uint8Array): string {
  const decoded = decodeSource(source);
  if ('text' in decoded) return decoded.text;
  return typeof source === 'string' ? source : new TextDecoder().decode(source);
}
