import type { Command, Word } from 'unbash';

import { walk } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

const VARIABLE = /^\$\{?CODEBUILD_BUILD_SUCCEEDING\}?$/;

export const SUCCEEDING_IS_0_OR_1: Rule = {
  id: 'succeeding-is-0-or-1',
  severity: 'warning',
  summary: 'A test of `CODEBUILD_BUILD_SUCCEEDING` that always comes out the same.',
  why: '`CODEBUILD_BUILD_SUCCEEDING` is `1`, and after a failure `0`; it is never empty, and never `true` or `SUCCEEDED`. So `test -n "$CODEBUILD_BUILD_SUCCEEDING"` holds after a failure too, and a comparison with a word never does.',
  bad: `version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      - if [ -n "$CODEBUILD_BUILD_SUCCEEDING" ]; then make publish; fi
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - make
  post_build:
    commands:
      - if [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]; then make publish; fi
`,
  corpus: '4 files, 7 hits; all read, all right: `test -n`, before coverage is uploaded.',
  buildspec: findTests,
};

function findTests(checked: CheckedBuildspec): Finding[] {
  return shellCommands(checked)
    .filter(({ text }) => text.includes('CODEBUILD_BUILD_SUCCEEDING'))
    .flatMap(testsIn);
}

function testsIn(command: ShellCommand): Finding[] {
  const findings: Finding[] = [];
  const add = (pos: number, end: number, what: string): void => {
    findings.push({
      at: command.rangeOf(pos, end),
      message: `CODEBUILD_BUILD_SUCCEEDING is 1 or 0: ${what}`,
      hint: 'Compare it with 1: [ "$CODEBUILD_BUILD_SUCCEEDING" = 1 ]',
    });
  };
  walk(command.script, (node) => {
    if (node.type === 'TestUnary' && isVariable(node.operand)) {
      if (/^-[nz]$/.test(node.operator)) add(node.pos, node.end, 'it is never empty');
    } else if (node.type === 'TestBinary' && isVariable(node.left)) {
      if (isOtherWord(node.right)) add(node.pos, node.end, 'this comparison never holds');
    } else if (node.type === 'Command') {
      const name = node.name?.value;
      if (name === '[' || name === 'test') lookAtTest(node, add);
      else if (node.name && isVariable(node.name)) {
        add(node.pos, node.end, 'no shell finds a command of that name');
      }
    }
  });
  return findings;
}

function lookAtTest(node: Command, add: (pos: number, end: number, what: string) => void): void {
  const words = node.args.filter((word) => word.type === 'Word');
  const [only, ...others] = words.filter(({ text }) => text !== '!' && text !== ']');
  if (only && others.length === 0 && isVariable(only)) add(only.pos, only.end, 'it is never empty');
  for (const [index, word] of words.entries()) {
    if (!isVariable(word)) continue;
    const [before, operator, other] = [words[index - 1], words[index + 1], words[index + 2]];
    if (before && /^-[nz]$/.test(before.text)) add(before.pos, word.end, 'it is never empty');
    else if (operator && other && /^(=|==|!=)$/.test(operator.text) && isOtherWord(other)) {
      add(word.pos, other.end, 'this comparison never holds');
    }
  }
}

function isVariable(word: Word): boolean {
  return VARIABLE.test(word.value);
}

function isOtherWord(word: Word): boolean {
  return /^[A-Za-z]+$/.test(word.value);
}
