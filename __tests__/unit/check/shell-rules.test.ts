import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { decodeSource } from '../../../src/buildspec/decode.js';
import { parseBuildspec } from '../../../src/buildspec/parse.js';
import { fixBuildspec } from '../../../src/check/fix-buildspec.js';
import { EXPORT_HIDES_FAILURE } from '../../../src/check/rules/export-hides-failure.js';
import { LOST_IN_VERSION_0_1, SHELL_OPTION_IS_LOST } from '../../../src/check/rules/lost-state.js';
import { REMOVED_AWS_COMMAND } from '../../../src/check/rules/removed-aws-command.js';
import { CODEBUILD_SOURCE_PATH } from '../../../src/check/rules/source-path.js';
import { SHELL_SYNTAX } from '../../../src/check/rules/syntax.js';
import { readShellCommands } from '../../../src/check/shell/commands.js';
import { SHELL_RULES } from '../../../src/check/shell-rules.js';
import type { Rule } from '../../../src/check/types.js';
import { findingsOf, toldOf } from '../../support/spec-findings.js';

/** Public buildspecs (data: parsed, never run). They are no part of this repository. */
const CORPUS = join(import.meta.dirname, '../../../../shared/corpus');

function buildspec(...commands: string[]): string {
  const entries = commands.map((command) => `      - |\n        ${command.replaceAll('\n', '\n        ')}\n`);
  return `version: 0.2\nphases:\n  build:\n    commands:\n${entries.join('')}`;
}

const shownOf = (rule: Rule, ...commands: string[]): string[] =>
  toldOf(rule, buildspec(...commands)).map(([text]) => text);

describe('the shell rules', () => {
  it.each(SHELL_RULES.map((rule) => [rule.id, rule] as const))(
    '%s: good examples are good',
    (_, { good }) => {
      const found = SHELL_RULES.filter((rule) => findingsOf(rule, good).length > 0).map((rule) => rule.id);
      expect(found).toEqual([]);
    },
  );

  it.each(SHELL_RULES.map((rule) => [rule.id, rule] as const))(
    '%s: says nothing about Windows',
    (_, rule) => {
      const source = `version: 0.2
env:
  shell: powershell.exe
phases:
  build:
    commands:
      - if ($x) { npm test; exit 0 } else { & "C:\\x.exe" }
`;
      expect(findingsOf(rule, source)).toEqual([]);
    },
  );
});

describe('shell-syntax', () => {
  it.each([
    'if [ -f x ]; then make',
    'echo "open',
    "echo 'open",
    'echo $(date',
    'echo )',
    'for f in *; do echo $f',
    'fi',
    'done',
    'echo `date',
    'case x in a) echo;;',
    'echo && && ls',
    'cat <file> <',
  ])('%s', (command) => {
    expect(spawnSync('bash', ['-n', '-c', command]).status).not.toBe(0);
    expect(findingsOf(SHELL_SYNTAX, buildspec(command))).toHaveLength(1);
  });

  it.each([
    'npm ci',
    'echo "a (b" \'c)\' \\( {}',
    'echo {{ template }} <placeholder>out',
    'echo fi done',
    'cat <<END\nif (\nEND',
    'a=(1 2); [[ $a == x ]] && cat <(ls)',
    '# only a comment',
    'f() { echo; }; f',
    'case x in (a) echo;; esac',
  ])('not: %s', (command) => {
    expect(spawnSync('bash', ['-n', '-c', command]).status).toBe(0);
    expect(findingsOf(SHELL_SYNTAX, buildspec(command))).toEqual([]);
  });

  it('shows the place, and that list entries are commands of their own', () => {
    const source =
      'version: 0.2\nphases:\n  build:\n    commands:\n      - if true; then\n      - echo "open\n';
    const found = findingsOf(SHELL_SYNTAX, source);
    expect(found).toMatchObject([
      { at: { line: 5 }, hint: expect.stringContaining('Each list entry is a command of its own.') },
      { at: { line: 6, column: 14 }, hint: expect.stringContaining('bash -n') },
    ]);
  });
});

it('shell-syntax repeats no words that may be secrets', () => {
  const [finding] = findingsOf(SHELL_SYNTAX, buildspec('case x; s3cr3t-t0ken in esac'));
  expect(finding?.message).toMatch(/^no shell can parse this command: ./);
  expect(JSON.stringify(finding)).not.toContain('s3cr3t');
});

describe('removed-aws-command', () => {
  const fixed = (command: string): string =>
    fixBuildspec(Buffer.from(buildspec(command)), 'b.yml', new Map()).fixed;

  it.each([
    [
      '$(aws ecr get-login --no-include-email --region eu-west-1)',
      'aws ecr get-login-password --region eu-west-1 | docker login --username AWS --password-stdin $(aws sts get-caller-identity --query Account --output text).dkr.ecr.eu-west-1.amazonaws.com',
    ],
    [
      '$(aws ecr get-login --region=us-east-1 --registry-ids 763104351884)',
      'aws ecr get-login-password --region us-east-1 | docker login --username AWS --password-stdin 763104351884.dkr.ecr.us-east-1.amazonaws.com',
    ],
    [
      'if true; then $(aws ecr get-login --region us-gov-west-1); fi',
      'if true; then aws ecr get-login-password --region us-gov-west-1 | docker login --username AWS --password-stdin $(aws sts get-caller-identity --query Account --output text).dkr.ecr.us-gov-west-1.amazonaws.com; fi',
    ],
  ])('%s', (command, respelled) => {
    expect(shownOf(REMOVED_AWS_COMMAND, command)).toHaveLength(1);
    expect(fixed(command)).toBe(buildspec(respelled));
    expect(shownOf(REMOVED_AWS_COMMAND, respelled)).toEqual([]);
  });

  it.each([
    ['the region is a variable', '$(aws ecr get-login --no-include-email --region $AWS_REGION)'],
    ['the region is not said', '$(aws ecr get-login --no-include-email)'],
    ['China has another domain', '$(aws ecr get-login --region cn-north-1)'],
    ['there are several registries', '$(aws ecr get-login --region eu-west-1 --registry-ids 1 2)'],
    ['a profile may be of another account', '$(aws ecr get-login --region eu-west-1 --profile x)'],
    ['its output is kept', 'login=$(aws ecr get-login --region eu-west-1)'],
    ['its output goes to a shell', 'aws ecr get-login --region eu-west-1 | sh'],
    ['its output is changed first', "$(aws ecr get-login --region eu-west-1 | sed 's/docker/sudo docker/')"],
    ['another command stands in for it', '$(aws ecr get-login --region eu-west-1 || echo false)'],
    ['it has a variable of its own', 'DOCKER_CONFIG=x $(aws ecr get-login --region eu-west-1)'],
    ['a variable may mean another account', '$(AWS_PROFILE=x aws ecr get-login --region eu-west-1)'],
    ['its messages go elsewhere', '$(aws ecr get-login --region eu-west-1 2> /dev/null)'],
  ])('is only shown when %s', (_, command) => {
    expect(findingsOf(REMOVED_AWS_COMMAND, buildspec(command))).toMatchObject([
      { hint: expect.stringContaining('Write instead: aws ecr get-login-password') },
    ]);
    expect(fixed(command)).toBe(buildspec(command));
  });

  it.each(['aws ecr get-login-password | docker login', 'echo aws ecr get-login', './get-login'])(
    'not: %s',
    (command) => {
      expect(shownOf(REMOVED_AWS_COMMAND, command)).toEqual([]);
    },
  );
});

describe('codebuild-source-path', () => {
  it.each([
    ['cd /codebuild/output/src123/src/app', '/codebuild/output/src123/src/app'],
    ['ls /codebuild/output/src*/src', '/codebuild/output/src*/src'],
    ['chown -R user /codebuild/output', '/codebuild/output'],
    ['cat "/codebuild/image/config/runtimes.yml"', '/codebuild/image/config/runtimes.yml'],
    ['X=/codebuild/readonly', '/codebuild/readonly'],
  ])('%s', (command, shown) => {
    expect(shownOf(CODEBUILD_SOURCE_PATH, command)).toEqual([shown]);
  });

  it.each([
    'cd $CODEBUILD_SRC_DIR',
    './codebuild/output/run.sh',
    'cat $(pwd)/codebuild/image/x',
    'cat ${HOME}/codebuild/output',
    'aws ssm get-parameter --name /codebuild/artifact_bucket',
    'docker pull aws/codebuild/standard:7.0',
    'docker pull public.ecr.aws/codebuild/image/x',
    'ls /codebuild/outputs',
  ])('not: %s', (command) => {
    expect(shownOf(CODEBUILD_SOURCE_PATH, command)).toEqual([]);
  });

  it('looks at the files of artifacts, reports and the cache as well', () => {
    const path = '/codebuild/output/src1/src';
    const source = `${buildspec('make')}artifacts:
  files: ['${path}/a']
  base-directory: ${path}
  secondary-artifacts:
    other:
      files: ['${path}/b']
reports:
  tests:
    files: ['${path}/c']
cache:
  paths: ['${path}/d', node_modules/**/*]
`;
    expect(
      toldOf(CODEBUILD_SOURCE_PATH, source)
        .map(([text]) => text)
        .toSorted(),
    ).toEqual([`'${path}/a'`, `'${path}/b'`, `'${path}/c'`, `'${path}/d'`, path].toSorted());
  });
});

describe('lost-in-version-0-1', () => {
  const inOld = (command: string): string => buildspec(command).replace('0.2', '0.1');

  it.each(['cd app', 'export A=1', 'A=1', 'A=$(date)', 'cd a && cd b', '. ./env.sh', 'pushd x'])(
    '%s',
    (command) => {
      expect(toldOf(LOST_IN_VERSION_0_1, inOld(command)).map(([text]) => text)).toEqual([command]);
      expect(findingsOf(LOST_IN_VERSION_0_1, buildspec(command))).toEqual([]);
    },
  );

  it.each(['cd app && make', 'A=1 make', 'make', 'cd a; ls', '# nothing', '(cd a)'])('not: %s', (command) => {
    expect(findingsOf(LOST_IN_VERSION_0_1, inOld(command))).toEqual([]);
  });
});

describe('shell-option-is-lost', () => {
  it.each([
    'set -e',
    'set -euo pipefail; set -x',
    'set +x',
    'shopt -s nullglob',
    'umask 022',
    'alias ll="ls -l"',
  ])('%s', (command) => {
    expect(shownOf(SHELL_OPTION_IS_LOST, command, 'make')).toEqual([command]);
  });

  it.each(['set -e\nmake', 'set -e && make', 'set -- a b', 'set', '( set -e )', 'echo set -e', 'setup -e'])(
    'not: %s',
    (command) => {
      expect(shownOf(SHELL_OPTION_IS_LOST, command, 'make')).toEqual([]);
    },
  );
});

describe('export-hides-failure', () => {
  it.each([
    ['export A=$(aws sts get-caller-identity)', 'A=$(aws sts get-caller-identity)'],
    ['export A="$(curl -sf https://example.com)"', 'A="$(curl -sf https://example.com)"'],
    ['export A=`terraform output x`', 'A=`terraform output x`'],
  ])('%s', (command, shown) => {
    expect(shownOf(EXPORT_HIDES_FAILURE, command)).toEqual([shown]);
  });

  it.each([
    'A=$(aws sts get-caller-identity)',
    'export A=$(date)',
    'export A=$(echo $B | cut -c1-7)',
    'export A=x-$(node -p 1)',
    'export A=$(aws sts get-caller-identity | jq .Account)',
    'export A=$(aws s3 ls || echo none)',
    'export A=1',
    'echo export A=$(aws s3 ls)',
  ])('not: %s', (command) => {
    expect(shownOf(EXPORT_HIDES_FAILURE, command)).toEqual([]);
  });

  it('is not told of version 0.1, where children get a variable by export only', () => {
    const source = buildspec('export A=$(aws sts get-caller-identity) && make').replace('0.2', '0.1');
    expect(findingsOf(EXPORT_HIDES_FAILURE, source)).toEqual([]);
    expect(findingsOf(EXPORT_HIDES_FAILURE, source.replace('0.1', '0.2'))).toHaveLength(1);
  });

  it('is right: the status is lost with export, and kept without it', () => {
    const status = (script: string) => spawnSync('sh', ['-c', script]).status;
    expect(status('export A=$(false)')).toBe(0);
    expect(status('A=$(false)')).toBe(1);
  });
});

/** All findings were read; `corpus` of each rule says what came of it. A new one is to be read first. */
(existsSync(CORPUS) ? it : it.skip)('find in 359 public buildspecs what was reviewed', () => {
  const files: Record<string, Set<string>> = {};
  const hits: Record<string, number> = {};
  for (const file of readdirSync(CORPUS).filter((name) => name.endsWith('.yml'))) {
    const bytes = readFileSync(join(CORPUS, file));
    const { buildspec: read } = parseBuildspec(bytes, file);
    const decoded = decodeSource(bytes);
    if (!read || 'problem' in decoded) continue;
    const all = { buildspec: read, source: decoded.text, commands: readShellCommands(read, decoded.text) };
    for (const { id, buildspec: find } of SHELL_RULES) {
      // Of those that are told once, one.
      const found = new Set(find?.(all).map(({ once }, index) => once ?? index)).size;
      if (found > 0) (files[id] ??= new Set()).add(file);
      hits[id] = (hits[id] ?? 0) + found;
    }
  }
  const counted = SHELL_RULES.map(({ id }) => [id, files[id]?.size ?? 0, hits[id] ?? 0]);
  const told = SHELL_RULES.map(({ id, corpus }) => {
    const [, inFiles = 0, inAll = 0] = /^(\d+) files?, (\d+) hits?/.exec(corpus) ?? [];
    return [id, Number(inFiles), Number(inAll)];
  });
  expect(counted).toEqual(told);
});
