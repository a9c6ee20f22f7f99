import type { Statement, SyntaxNode } from 'unbash';

import { simpleCommands, walk, wordsOf } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { deployCommand } from '../shell/important.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

/** Says how the build is: CodeBuild's variables, files that earlier commands left, variables of people's own. */
const GUARD =
  /CODEBUILD_BUILD_SUCCEEDING|CODEBUILD_LAST_EXIT|STATUS|SUCCE|RESULT|FAIL|PASSED|OUTCOME|(\[|\btest|!|-[ao]|&&|\|\|)\s+-[ef]\s/i;
/** At the start of a command. */
const ERREXIT = /^\s*set\s+-\w*e/;
const PUSH = /^docker (image )?push$/;

export const UNGUARDED_POST_BUILD: Rule = {
  id: 'unguarded-post-build',
  severity: 'warning',
  summary: 'A push or deployment in post_build that runs after a failed build too.',
  why: 'When a command of `build` fails, CodeBuild still runs `post_build`, so that it can clean up and report. What is pushed or deployed there goes out although the tests failed. Test `$CODEBUILD_BUILD_SUCCEEDING` first, which is 0 then; or write `on-failure: ABORT` below `build`, and `post_build` is skipped. (`docker push` of an image that `docker build` should have made as the last thing of `build` is let pass, and what comes behind it: there is nothing to push then, so that `post_build` ends there.)',
  bad: `version: 0.2
phases:
  build:
    commands:
      - npm test
  post_build:
    commands:
      - aws s3 sync dist s3://my-site
`,
  good: `version: 0.2
phases:
  build:
    commands:
      - npm test
  post_build:
    commands:
      - test "$CODEBUILD_BUILD_SUCCEEDING" = 1
      - aws s3 sync dist s3://my-site
`,
  corpus:
    '3 files, 3 hits; all read, all right: one deploys after failed tests, two upload a file although the command before them failed. Hidden in scripts and makefiles there may be more.',
  buildspec: findUnguarded,
};

function findUnguarded(checked: CheckedBuildspec): Finding[] {
  const { build, post_build: postBuild } = checked.buildspec.phases;
  if (!build || !postBuild || build.onFailure.kind === 'abort') return [];
  const commands = shellCommands(checked);
  const inBuild = commands.filter(({ phase, list }) => phase === 'build' && list === 'commands');
  if (!inBuild.some(canFail)) return [];

  const isImagePushed = pushesWhatWasBuilt(inBuild);
  const findings: Finding[] = [];
  for (const command of commands) {
    if (command.phase !== 'post_build' || command.list !== 'commands') continue;
    const stop = isImagePushed ? failingPush(command) : undefined;
    for (const { name, pos, end } of deploymentsIn(command)) {
      if ((PUSH.test(name) && isImagePushed) || (stop !== undefined && pos > stop)) continue;
      findings.push({
        at: command.rangeOf(pos, end),
        message: `${name} runs after a failed build as well`,
        hint: 'Write before it: test "$CODEBUILD_BUILD_SUCCEEDING" = 1, or below build: on-failure: ABORT',
      });
    }
    // What comes behind it is not reached, or so the author means.
    if (stop !== undefined || guards(command)) break;
  }
  return findings;
}

const HARMLESS = /^\s*(echo|printf|export|:|true|date|pwd|ls|env|printenv|cat|set)(\s|$)/;

/** Whether a command is more than a message. */
function canFail({ text }: ShellCommand): boolean {
  const ending = text.trimEnd().slice(-20);
  const isMessage = HARMLESS.test(text) && !/[\n;&|]/.test(text.trim());
  return !isMessage && !/\|\|\s*(true|:)$/.test(ending);
}

/** True where nothing that can fail runs behind the only `docker build`, but for `docker tag`. */
function pushesWhatWasBuilt(inBuild: ShellCommand[]): boolean {
  const isImageBuild = ({ text }: ShellCommand): boolean =>
    !/^\s*echo\b/.test(text) && /\bdocker\b/.test(text) && /\sbuild\b/.test(text);
  const [only, ...others] = inBuild.filter(isImageBuild);
  if (!only || others.length > 0) return false;
  const behind = inBuild.slice(inBuild.indexOf(only) + 1);
  return behind.every((command) => !canFail(command) || /^\s*docker\s+(tag|images)\b/.test(command.text));
}

/** Where a push stands that fails a command for want of its image, and with it `post_build`. */
function failingPush({ text, script }: ShellCommand): number | undefined {
  const statements = ERREXIT.test(text) ? script.commands : script.commands.slice(-1);
  return statements
    .filter(({ command }) => command.type === 'Command' || isChain(command))
    .flatMap((statement) => simpleCommands(statement))
    .find((command) => PUSH.test(deployCommand(wordsOf(command)) ?? ''))?.pos;
}

/** Commands with nothing but `&&` between them. */
function isChain(node: SyntaxNode): boolean {
  return node.type === 'AndOr' && !node.operators.includes('||');
}

interface Deployment {
  name: string;
  pos: number;
  end: number;
}

/** In the order of the text, without those that a test of the build's state stands before. */
function deploymentsIn({ text, script }: ShellCommand): Deployment[] {
  const found: Deployment[] = [];
  if (script.errors) return found;
  for (const statement of script.commands) {
    walk(statement, (node) => {
      if (node.type === 'Function' || isGuarded(node, text)) return false;
      const name = node.type === 'Command' ? deployCommand(wordsOf(node)) : undefined;
      if (name !== undefined) found.push({ name, pos: node.pos, end: node.end });
      return true;
    });
    const words = text.slice(statement.pos, statement.end);
    if ((GUARD.test(words) && /\bexit\b/.test(words)) || isFinalTest(statement, text)) break;
  }
  return found;
}

/** A test of the build's state that stands alone, and with `set -e` ends its command. */
function isFinalTest({ command }: Statement, text: string): boolean {
  const words = text.slice(command.pos, command.end);
  const isTest = /^(Command|TestCommand)$/.test(command.type) && /^(\[|test\s)/.test(words);
  return isTest && ERREXIT.test(text) && GUARD.test(words);
}

/** `if`, `case` and `… && …` that ask how the build is. */
function isGuarded(node: SyntaxNode, text: string): boolean {
  const asks = (part: SyntaxNode | undefined): boolean =>
    part !== undefined && GUARD.test(text.slice(part.pos, part.end));
  if (node.type === 'If') return asks(node.clause) || node.elif.some(({ clause }) => asks(clause));
  if (node.type === 'Case') return asks(node.word);
  if (node.type !== 'AndOr') return false;
  const test = node.commands.findIndex((part) => isTest(part) && asks(part));
  return test !== -1 && node.commands.slice(0, test).every(deploysNothing);
}

function isTest(node: SyntaxNode): boolean {
  if (node.type === 'Pipeline') return node.commands.length === 1 && node.commands.every(isTest);
  if (node.type === 'Command') return /^(\[|test|grep)$/.test(wordsOf(node)[0] ?? '');
  return node.type === 'TestCommand' || node.type === 'ArithmeticCommand';
}

function deploysNothing(node: SyntaxNode): boolean {
  return node.type === 'Command' ? deployCommand(wordsOf(node)) === undefined : isTest(node);
}

/** Whether the command fails after a failed build, so that those behind it do not run; `exit 0` ends only itself. */
function guards({ text, script }: ShellCommand): boolean {
  if (!GUARD.test(text)) return false;
  if (script.commands.some((statement) => isFinalTest(statement, text))) return true;
  return /\bexit\b(?!\s*0)|\bfalse\b/.test(text) || (/^\s*(\[|test\s)/.test(text) && !text.includes('||'));
}
