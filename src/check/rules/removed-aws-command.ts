import type { Command, Statement, SyntaxNode } from 'unbash';

import { walk, wordsOf } from '../shell/ast.js';
import type { ShellCommand } from '../shell/commands.js';
import { shellCommands } from '../shell/kind.js';
import type { CheckedBuildspec, Finding, Rule } from '../types.js';

export const REMOVED_AWS_COMMAND: Rule = {
  id: 'removed-aws-command',
  severity: 'warning',
  summary: '`aws ecr get-login`, which version 2 of the AWS CLI does not have.',
  why: 'Version 2 of the AWS CLI is what CodeBuild’s current images and GitHub’s runners have; there `aws ecr get-login` is an invalid choice ([breaking changes](https://docs.aws.amazon.com/cli/latest/userguide/cliv2-migration-changes.html)). `aws ecr get-login-password` prints the password only, and `docker login --password-stdin` takes it. The registry, which `get-login` found by itself, has to be written: it is the account’s, `ACCOUNT.dkr.ecr.REGION.amazonaws.com`.',
  bad: `version: 0.2
phases:
  pre_build:
    commands:
      - $(aws ecr get-login --no-include-email --region eu-west-1)
`,
  good: `version: 0.2
phases:
  pre_build:
    commands:
      - aws ecr get-login-password --region eu-west-1 | docker login --username AWS --password-stdin 123456789012.dkr.ecr.eu-west-1.amazonaws.com
`,
  corpus: '13 files, 14 hits; all read, all right.',
  buildspec: findRemoved,
};

function findRemoved(checked: CheckedBuildspec): Finding[] {
  return shellCommands(checked)
    .filter(({ text }) => text.includes('get-login'))
    .flatMap(findInCommand);
}

function findInCommand(command: ShellCommand): Finding[] {
  const findings: Finding[] = [];
  /** The statement that is but `$(aws ecr get-login …)`, so that it can be replaced as a whole. */
  let whole: Statement | undefined;
  walk(command.script, (node) => {
    if (node.type === 'Statement' && isLogin(node.command)) whole = node;
    if (node.type === 'Command' && isGetLogin(node)) findings.push(finding(command, node, whole));
  });
  return findings;
}

function isGetLogin(node: Command): boolean {
  const words = wordsOf(node);
  return words[0] === 'aws' && words.includes('ecr') && words.includes('get-login');
}

/** Whether a command is nothing but the output of `aws ecr get-login`, run. */
function isLogin(node: SyntaxNode): boolean {
  if (node.type !== 'Command' || node.prefix.length > 0 || node.suffix.length > 0) return false;
  const [part, ...others] = node.name?.parts ?? [];
  if (part?.type !== 'CommandExpansion' || others.length > 0) return false;
  const [only, ...more] = part.script?.commands.map(({ command }) => command) ?? [];
  if (only?.type !== 'Command' || more.length > 0 || !isGetLogin(only)) return false;
  // `AWS_PROFILE=x` and `2> /dev/null` would be lost.
  return only.prefix.length === 0 && only.redirects.length === 0;
}

function finding(command: ShellCommand, node: Command, whole: Statement | undefined): Finding {
  const message = 'aws ecr get-login is not in version 2 of the AWS CLI';
  const region = optionOf(node, '--region');
  const registry = optionOf(node, '--registry-ids');
  const login = `aws ecr get-login-password${region ? ` --region ${region}` : ''} | docker login --username AWS --password-stdin`;
  const account = registry ?? '$(aws sts get-caller-identity --query Account --output text)';
  const text = `${login} ${account}.dkr.ecr.${region ?? '$AWS_REGION'}.amazonaws.com`;
  const at = command.rangeOf(node.pos, node.end);
  const hint = `Write instead: ${text}`;
  if (!whole || whole.pos > node.pos || whole.end < node.end) return { at, message, hint };

  // China has another domain, and a variable may hold any region; other options may say another account.
  const isSure =
    /^(?!cn-|us-iso)[a-z]{2}-[a-z]+(-[a-z]+)?-\d$/.test(region ?? '') && knowsAllOptions(node, registry);
  const { pos, end } = whole.command;
  if (!isSure || !command.isExact(pos, end)) return { at, message, hint };
  return { at, message, hint, fix: [{ at: command.rangeOf(pos, end), text }] };
}

/** As written, so that a variable stays one. */
function optionOf(node: Command, name: string): string | undefined {
  const texts = node.args.map(({ text }) => text);
  const joined = texts.find((text) => text.startsWith(`${name}=`));
  if (joined) return joined.slice(name.length + 1);
  const index = texts.indexOf(name);
  return index === -1 ? undefined : texts[index + 1];
}

function knowsAllOptions(node: Command, registry: string | undefined): boolean {
  const rest = node.args
    .map(({ text }) => text)
    .filter(
      (text) =>
        !/^(ecr|get-login|--no-include-email|--include-email|--region(=.*)?|--registry-ids(=.*)?)$/.test(
          text,
        ),
    );
  const values = [optionOf(node, '--region'), registry];
  return rest.every((text) => values.includes(text)) && (registry === undefined || /^\d{12}$/.test(registry));
}
