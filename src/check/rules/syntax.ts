import { shellCommands, shellOf } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

export const SHELL_SYNTAX: Rule = {
  id: 'shell-syntax',
  severity: 'error',
  summary: 'A command that no shell can parse.',
  why: 'An open quote, a missing `fi` or `done`, a stray bracket: the shell ends with status 2 before it has run anything, and the phase fails. CodeBuild itself does not look into commands, so that shows only in the build. A frequent cause is YAML: each list entry is a command of its own, so an `if` that spans several entries never meets its `fi`; write it as one block (`- |`).',
  bad: `version: 0.2
phases:
  build:
    commands:
      - if [ -d dist ]; then
      - rm -r dist
      - fi
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - |
        if [ -d dist ]; then
          rm -r dist
        fi
`,
  corpus:
    '1 file, 1 hit; right: a backtick closes a `$(`. Our parser and `bash -n` agree on every command of the corpus.',
  buildspec: findSyntaxErrors,
};

/** Nothing but words, none of which begins or ends a compound command. */
const PLAIN =
  /^(?!(if|then|elif|else|fi|for|select|while|until|do|done|case|esac|function|time|coproc)\b)[\w .,:/=@+%^~-]*$/;

function findSyntaxErrors(checked: CheckedBuildspec): Finding[] {
  // Our parser reads bash; ksh and zsh have a syntax of their own.
  if (!/^(sh|bash|dash|ash)$/.test(shellOf(checked.buildspec))) return [];
  const findings: Finding[] = [];
  for (const command of shellCommands(checked)) {
    if (PLAIN.test(command.text.trim())) continue;
    const [error] = command.script.errors ?? [];
    if (!error) continue;
    const pos = Math.min(error.pos, command.text.trimEnd().length - 1);
    findings.push({
      at: command.rangeOf(pos, pos + 1),
      message: `no shell can parse this command: ${withoutWords(error.message)}`,
      hint: hintOf(command.text),
    });
  }
  return findings;
}

/** Operators and keywords say what is wrong; of other words nobody knows what they are. */
function withoutWords(message: string): string {
  return message.replace(/token '(?![a-z]{1,8}'|\W{1,3}')[^']*'/, 'word');
}

function hintOf(text: string): string {
  if (
    /^\s*(if|for|while|until|case|else|elif|fi|do|done|then|esac|\}|\))\b/.test(text) &&
    !text.trim().includes('\n')
  ) {
    return 'Each list entry is a command of its own. Write what belongs together as one block:\n- |\n  if …; then\n    …\n  fi';
  }
  return 'Look for a quote or a bracket that is not closed, or a missing fi, done or esac; try it with: bash -n';
}
