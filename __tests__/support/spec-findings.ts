import { parseBuildspec } from '../../src/buildspec/parse.js';
import { readShellCommands } from '../../src/check/shell/commands.js';
import type { CheckedBuildspec, CheckedProject, Finding, Rule } from '../../src/check/types.js';

/** What rules see of a buildspec, which must be one that CodeBuild takes. */
export function checked(source: string): CheckedBuildspec {
  const { buildspec, diagnostics } = parseBuildspec(source, 'buildspec.yml');
  if (!buildspec) throw new Error(JSON.stringify(diagnostics));
  return { buildspec, source, commands: readShellCommands(buildspec, source) };
}

export function findingsOf(rule: Rule, source: string): Finding[] {
  if (!rule.buildspec) throw new Error(`${rule.id} is no rule for buildspecs`);
  return rule.buildspec(checked(source));
}

/** The text that each finding is about, as it stands in the file, and the message. */
export function toldOf(rule: Rule, source: string): [string, string][] {
  const lines = source.split(/\r?\n/);
  return findingsOf(rule, source).map(({ at, message }) => {
    const end = at.endLine === at.line ? at.endColumn - 1 : undefined;
    return [(lines[at.line - 1] ?? '').slice(at.column - 1, end), message];
  });
}

/** A project of which nothing but this is known. */
export function projectWith(part: Partial<CheckedProject>): CheckedProject {
  return { name: 'shop', filterGroups: [], variables: [], ...part };
}
