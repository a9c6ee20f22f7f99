import type { Assignment, Command, WordPart } from 'unbash';

import { walk, wordsOf } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

/** Programs that ask somebody else, and get no answer at times. */
const CAN_FAIL = /^(aws|curl|wget|terraform|make|npm|npx|docker|kubectl|node|python3?)$/;

export const EXPORT_HIDES_FAILURE: Rule = {
  id: 'export-hides-failure',
  severity: 'note',
  summary: '`export NAME=$(command)`: the build goes on when the command fails.',
  why: 'The status of such a command is that of `export`, which is always 0. When the command fails, the variable is empty, and the build fails later for a reason that nobody understands, or does not fail at all. Write `NAME=$(command)` alone: then its failure is the phase’s, and CodeBuild carries the variable over and hands it to child processes as well, without `export` (version 0.2).',
  bad: `version: 0.2
phases:
  pre_build:
    commands:
      - export TOKEN=$(aws codeartifact get-authorization-token --domain main --query authorizationToken --output text)
`,
  good: `version: 0.2
phases:
  pre_build:
    commands:
      - TOKEN=$(aws codeartifact get-authorization-token --domain main --query authorizationToken --output text)
`,
  corpus: '10 files, 10 hits; all read, all right: tokens, accounts, versions.',
  buildspec: findExports,
};

function findExports(checked: CheckedBuildspec): Finding[] {
  if (checked.buildspec.version === '0.1') return [];
  return shellCommands(checked)
    .filter(({ text }) => /\bexport\b/.test(text) && /\$\(|`/.test(text))
    .flatMap(exportsIn);
}

function exportsIn(command: ShellCommand): Finding[] {
  const findings: Finding[] = [];
  if (command.script.errors) return findings;
  walk(command.script, (node) => {
    if (node.type !== 'Command' || node.name?.value !== 'export') return;
    for (const argument of node.args) {
      if (argument.type !== 'Assignment') continue;
      const program = substituted(argument);
      if (program === undefined) continue;
      findings.push({
        at: command.rangeOf(argument.pos, argument.end),
        message: `export hides a failure of ${program}: the build would go on with an empty ${argument.name}`,
        hint: `Leave export out: ${argument.name}=$(…)`,
      });
    }
  });
  return findings;
}

/** The program, where the value is the output of one command and nothing else. */
function substituted({ value }: Assignment): string | undefined {
  if (value.type !== 'Word') return undefined;
  const only = onlyPart(value.parts);
  const part = only?.type === 'DoubleQuoted' ? onlyPart(only.parts) : only;
  if (part?.type !== 'CommandExpansion') return undefined;
  const command = onlyCommand(part.script?.commands.map((statement) => statement.command));
  const [name = ''] = command ? wordsOf(command) : [];
  return CAN_FAIL.test(name) ? name : undefined;
}

function onlyPart(parts: readonly WordPart[] = []): WordPart | undefined {
  return parts.length === 1 ? parts[0] : undefined;
}

function onlyCommand(nodes: readonly { type: string }[] = []): Command | undefined {
  const [only] = nodes;
  return nodes.length === 1 && only?.type === 'Command' ? (only as Command) : undefined;
}
