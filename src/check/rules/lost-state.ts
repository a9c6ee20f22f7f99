import { simpleCommands, wordsOf } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

export const LOST_IN_VERSION_0_1: Rule = {
  id: 'lost-in-version-0-1',
  severity: 'warning',
  summary: 'A `cd` or a variable that version 0.1 forgets at once.',
  why: 'In version 0.1 each command runs in a shell of its own that knows nothing of those before it: a command that only changes the directory, or only sets variables, does nothing. Join it with the command that needs it (`cd app && npm ci`), or write `version: 0.2`, which carries both over.',
  bad: `version: 0.1
phases:
  build:
    commands:
      - cd app
      - npm ci
`,
  good: `version: 0.1
phases:
  build:
    commands:
      - cd app && npm ci
`,
  corpus:
    'Not found in the files that CodeBuild takes; one that it refuses has `cd log` as a command in version 0.1.',
  buildspec: findLost,
};

export const SHELL_OPTION_IS_LOST: Rule = {
  id: 'shell-option-is-lost',
  severity: 'warning',
  summary: '`set -e` and the like as a command of its own: it has no effect.',
  why: 'Each command runs in a new shell. CodeBuild carries variables and the directory over to the next one, but no options, aliases, traps or limits: a `set -e`, `set -x`, `shopt` or `alias` that stands alone ends with its own command. Without `set -e` a failing command ends the phase anyway; inside a block it does not, so the block needs a `set -e` of its own.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - set -e
      - |
        npm ci
        npm test
        echo done
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - |
        set -e
        npm ci
        npm test
        echo done
`,
  corpus:
    '3 files, 3 hits; all read, all right: two times `set -e`, one of them above blocks that go on after failures, and `set -x`.',
  buildspec: findOptions,
};

function findLost(checked: CheckedBuildspec): Finding[] {
  if (checked.buildspec.version !== '0.1') return [];
  return shellCommands(checked)
    .filter((command) => consistsOf(command, isState))
    .map(({ text, rangeOf }) => {
      const what = /^\s*(cd|pushd|popd)\b/.test(text) ? 'directory' : 'variable';
      return {
        at: rangeOf(0, text.trimEnd().length),
        message: `version 0.1 forgets the ${what} at the end of this command`,
        hint: 'Join it with the command that needs it: … && …, or write version: 0.2.',
      };
    });
}

function findOptions(checked: CheckedBuildspec): Finding[] {
  return shellCommands(checked)
    .filter(({ text }) => OPTION.test(text))
    .filter((command) => consistsOf(command, isOption))
    .map(({ text, rangeOf }) => ({
      at: rangeOf(text.length - text.trimStart().length, text.trimEnd().length),
      message: 'this ends with its own command: the next one runs in a new shell',
      hint: 'Write it in the first line of each block that needs it.',
    }));
}

/** Whether a command is made of nothing but such commands, one after the other. */
function consistsOf({ script }: ShellCommand, isSuch: (words: string[]) => boolean): boolean {
  const commands = script.commands.flatMap((statement) => simpleCommands(statement));
  const isPlain = script.commands.every(
    ({ command }) => command.type === 'Command' || command.type === 'AndOr',
  );
  return isPlain && commands.length > 0 && commands.every((command) => isSuch(wordsOf(command)));
}

/** Nothing but assignments has no words. */
function isState([name]: string[]): boolean {
  return name === undefined || /^(cd|pushd|popd|export|source|\.)$/.test(name);
}

const OPTION = /^\s*(set\s+[-+]|shopt|alias|umask|ulimit|trap)\b/;

function isOption([name, first = '']: string[]): boolean {
  return name === 'set' ? /^[-+]/.test(first) : name !== undefined && OPTION.test(name);
}
