import type { Statement } from 'unbash';

import { simpleCommands, walk, wordsOf } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

export const EXIT_0_ENDS_COMMAND: Rule = {
  id: 'exit-0-ends-command',
  severity: 'warning',
  summary: 'An `exit 0` that ends nothing: the build goes on with the next command.',
  why: 'Each command runs in a shell of its own, and `exit 0` ends that shell only. As the last thing of a command it has no effect at all: what follows in the phase, and the later phases, run as if it was not there. CodeBuild has no way to end a build early as a success. Put what should be skipped into the same block behind the `exit 0`, or keep the answer in a variable and ask for it in each command.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - if [ ! -f deploy.json ]; then echo "nothing to deploy"; exit 0; fi
      - make deploy
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - |
        if [ ! -f deploy.json ]; then echo "nothing to deploy"; exit 0; fi
        make deploy
`,
  corpus: '2 files, 2 hits; both right: they say “will stop deploying”, and deploy.',
  buildspec: findExits,
};

function findExits(checked: CheckedBuildspec): Finding[] {
  const commands = shellCommands(checked);
  return commands
    .slice(0, commands.findLastIndex(matters))
    .flatMap((command) => (command.text.includes('exit') ? exitsAtTheEnd(command) : []));
}

function matters({ list, text }: ShellCommand): boolean {
  return list === 'commands' && !/^\s*(echo|printf|exit|true|:)\b/.test(text);
}

/** Those that only happen sometimes, in the last statement: nothing but the end of the build can be meant. */
function exitsAtTheEnd(command: ShellCommand): Finding[] {
  const last = command.script.commands.at(-1);
  if (command.script.errors || !last || last.command.type === 'Command') return [];
  const findings: Finding[] = [];
  walk(last, (node) => {
    if (node.type === 'Function' || node.type === 'Subshell' || node.type === 'CommandExpansion')
      return false;
    // In a loop, or before a failure of the other branch, it has an effect.
    if (node.type === 'For' || node.type === 'While' || node.type === 'Case') return false;
    if (node.type !== 'Command') return true;
    const [name, status = '0', ...others] = wordsOf(node);
    if (name !== 'exit' || status !== '0' || others.length > 0) return true;
    findings.push({
      at: command.rangeOf(node.pos, node.end),
      message: 'exit 0 ends this command only: the build goes on with the next one',
      hint: 'Put what it should skip into the same block behind it, or keep the answer in a variable and test that.',
    });
    return true;
  });
  return hasFailure(last) ? [] : findings;
}

/** `if …; then exit 1; else exit 0; fi` says how the command came out, no more. */
function hasFailure(statement: Statement): boolean {
  let found = false;
  walk(statement, (node) => {
    if (node.type !== 'Statement') return;
    found ||= simpleCommands(node).some((command) => {
      const [name, status = '0'] = wordsOf(command);
      return name === 'exit' && status !== '0';
    });
  });
  return found;
}
