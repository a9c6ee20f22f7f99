import { bashismsOf, type Bashism } from '../shell/bashisms.js';
import type { ShellCommand } from '../shell/commands.js';
import { walk } from '../shell/ast.js';
import { shellCommands, shellOf } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

/** Without one of these there is nothing to find, and no need to parse. */
const MAY_BE_BASH =
  /\[\[|==|[<>]\(|<<<|&>|>&(?![\d-])|\|&|\(\(|\w\[|\+=|=\(|\$['"]|\$\(\s*<|\$\{!|\$\{\w+[:/^,@[]|\$\{[@*]:|[^\w\s$]\w*\s*\(\)|-SIG|\{[^}\s]{0,200}?(,|\.\.)|\b(function|source|pushd|popd|shopt|declare|typeset|let|mapfile|readarray|disown|builtin|select|coproc|pipefail|trap|RANDOM|SECONDS|EUID|BASH_SOURCE|FUNCNAME|PIPESTATUS)\b|\b(read|printf|wait|export|readonly|local)\s+-|(\[|\btest)\s+-v\b/;

export const BASH_IN_SH: Rule = {
  id: 'bash-in-sh',
  severity: 'warning',
  summary: 'Bash syntax in a command that `sh` runs.',
  why: 'Without `env: shell: bash` CodeBuild runs commands with `sh`. On Amazon Linux images that is bash, and such a command works; on Ubuntu’s (`standard:*`), on GitHub’s Ubuntu runners and in most other images it is dash, which refuses some of this syntax, and silently does something else with the rest: after `[[: not found` an `if` just takes its `else`. One line, `shell: bash` under `env`, makes bash the shell of all commands. A `#!/bin/bash` at the top of a command is a comment only.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - if [[ $BRANCH == main ]]; then make release; fi
`,
  good: `version: 0.2
env:
  shell: bash
phases:
  build:
    commands:
      - if [[ $BRANCH == main ]]; then make release; fi
`,
  corpus:
    '29 files, 61 hits; all read: dash breaks on each. Which image they run on the buildspec does not tell; on Amazon Linux they work.',
  buildspec: findBash,
};

function findBash(checked: CheckedBuildspec): Finding[] {
  if (!/^(sh|dash|ash)$/.test(shellOf(checked.buildspec))) return [];
  return shellCommands(checked)
    .filter(({ text, script }) => MAY_BE_BASH.test(text) && !script.errors)
    .flatMap((command) => bashismsIn(command).map((bashism) => finding(command, bashism)));
}

function bashismsIn({ script, text }: ShellCommand): Bashism[] {
  const found: Bashism[] = [];
  walk(script, (node) => void found.push(...bashismsOf(node, text)));
  return found;
}

function finding(command: ShellCommand, { what, effect, pos, end, posix }: Bashism): Finding {
  const at = command.rangeOf(pos, end);
  const isFixable = posix !== undefined && command.isExact(pos, end);
  return {
    at,
    message: `${what} is bash, but sh runs this command: dash, the sh of Ubuntu images and of GitHub’s runners, ${effect}`,
    hint: isFixable ? `Write ${posix.trim()} instead, or add to env: shell: bash` : 'Add to env: shell: bash',
    ...(isFixable && { fix: [{ at, text: posix }] }),
    // One line in `env` settles them together.
    ...(posix === undefined && { once: what }),
  };
}
