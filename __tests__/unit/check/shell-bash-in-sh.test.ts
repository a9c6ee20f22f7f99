import { describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';

import { checkBuildspec } from '../../../src/check/check-buildspec.js';
import { fixBuildspec } from '../../../src/check/fix-buildspec.js';
import { BASH_IN_SH } from '../../../src/check/rules/bash-in-sh.js';
import { findingsOf, toldOf } from '../../support/spec-findings.js';

/** A buildspec with this one command, as a block. */
function buildspec(command: string, shell = ''): string {
  const block = command.replaceAll('\n', '\n        ');
  return `version: 0.2\n${shell && `env:\n  shell: ${shell}\n`}phases:\n  build:\n    commands:\n      - |\n        ${block}\n`;
}

const shownOf = (command: string): string[] => toldOf(BASH_IN_SH, buildspec(command)).map(([text]) => text);

function run(shell: string, script: string): string {
  const { stdout, status, error } = spawnSync(shell, ['-c', script], { encoding: 'utf8', cwd: '/' });
  if (error) throw error;
  return `${stdout}${status}`;
}

const hasDash = spawnSync('dash', ['-c', 'true']).status === 0;

/** Each with what of it is found. */
const BASH: [command: string, shown: string][] = [
  ['if [[ a == a ]]; then echo yes; fi', '[[ a == a ]]'],
  ['list=(a b); echo "$list"', '(a b)'],
  ['list=x; echo "${list[0]}"', '${list[0]}'],
  ['x=a; x+=b; echo $x', 'x+=b'],
  ['cat <<< word', '<<< word'],
  ['cat <(echo word)', '<(echo word)'],
  ['echo a b | tee >(cat) | wc -w', '>(cat)'],
  ['function f { echo x; }; f', 'function f '],
  ['say-x() { echo x; }; say-x', 'say-x() '],
  ['x=a; echo ${x^^}', '${x^^}'],
  ['x=aa; echo "${x//a/b}"', '${x//a/b}'],
  ['x=abc; echo ${x:0:1}', '${x:0:1}'],
  ['x=abc; echo ${x::1}', '${x::1}'],
  ['y=1; x=y; echo ${!x}', '${!x}'],
  ['x=a; echo ${x@Q}', '${x@Q}'],
  ['ls /nowhere &> /dev/null', '&> /dev/null'],
  ['ls / |& wc -w', '|&'],
  ['ls / >& /dev/null', '>& /dev/null'],
  ['if ((1 + 1)); then echo yes; fi', '((1 + 1))'],
  ['for ((i = 0; i < 2; i++)); do echo $i; done', 'for ((i = 0; i < 2; i++)); do '],
  ['i=1; echo $((i++))', 'i++'],
  ['source /dev/null && echo yes', 'source'],
  ['if [ a == a ]; then echo yes; fi', '=='],
  ['if test a == a; then echo yes; fi', '=='],
  ["echo $'a\\tb'", "$'a\\tb'"],
  ['echo $"a b"', '$"a b"'],
  ['for i in {1..3}; do echo $i; done', '{1..3}'],
  ['echo x{a,b}', '{a,b}'],
  ['pushd /tmp', 'pushd'],
  ['set -euo pipefail; echo yes', 'set -euo pipefail'],
  ['declare x=1; echo $x', 'declare'],
  ['f() { local -r x=1; echo $x; }; f', 'local -r'],
  ['echo a | while read -n 1 x; do echo $x; done', 'read -n'],
  ['printf -v x %s a; echo $x', 'printf -v'],
  ['trap "echo no" ERR; false', 'trap "echo no" ERR'],
  ['trap "echo yes" EXIT SIGTERM; kill -s TERM $$', 'trap "echo yes" EXIT SIGTERM'],
  ['kill -SIGTERM $$', 'kill -SIGTERM'],
  ['if [ -v PATH ]; then echo yes; fi', '-v PATH'],
  ['x=$(< /etc/hostname); test -n "$x"', '$(< /etc/hostname)'],
  ['test -n "$RANDOM"', '$RANDOM'],
  ['shopt -s nullglob', 'shopt'],
  ['select x in a; do echo $x; break; done < /etc/hostname', 'select'],
];

describe('bash in sh', () => {
  it.each(BASH)('%s', (command, shown) => {
    expect(shownOf(command)).toContain(shown);
  });

  (hasDash ? it : it.skip).each(BASH)('dash does something else with: %s', (command) => {
    expect(run('dash', command)).not.toBe(run('bash', command));
  });

  it.each([
    'bash -c "[[ -f x ]] && echo yes"',
    "bash <<'END'\n[[ a == a ]]\nEND",
    'awk "{print $1, $2}" < list',
    'test "$a" = "$b"',
    "echo '[[ x ]] {1..3} &> ${x^^}'",
    'echo "a == b"',
    'make > log 2>&1',
    'x=${y:-default}; echo "${x%.*} ${#x} ${x##*/}"',
    'echo $((1 + 2)) $?',
    '. ./env.sh',
    '[ "$1" = -v ] && echo',
    'say_x2() { echo; }; trap "rm x" EXIT INT; kill -TERM 1; grep -v x < y; kill -0 1',
    'f() { local x=1; }',
    'read -r line',
    'case $x in a|b) echo yes;; esac',
    'curl -d {} https://example.com',
    'git show HEAD@{1}',
    'find . -name x -exec rm {} +',
    'X={a,b} make',
    'echo $HOSTNAME',
    'cp a b 2>&-',
    'export PATH=$PATH:/opt',
    'npm run lint # [[ see ]] the docs',
    'constructor "[["',
  ])('is not: %s', (command) => {
    expect(shownOf(command)).toEqual([]);
  });

  it.each(['bash', '/bin/bash', 'zsh', 'powershell.exe'])('is right where the shell is %s', (shell) => {
    expect(findingsOf(BASH_IN_SH, buildspec('[[ a == a ]]', shell))).toEqual([]);
  });

  it.each(['sh', '/bin/sh'])('is wrong where the shell is said to be %s', (shell) => {
    expect(findingsOf(BASH_IN_SH, buildspec('[[ a == a ]]', shell))).toHaveLength(1);
  });

  it('is not looked for in what is written for Windows', () => {
    const source = `version: 0.2
phases:
  build:
    commands:
      - Write-Host "Building"
      - $list = @{a=1}; if ($list[0]) { echo {a,b} }
`;
    expect(findingsOf(BASH_IN_SH, source)).toEqual([]);
  });

  it('is told once a file and kind, but where it can be respelled everywhere', () => {
    const source = `version: 0.2
phases:
  build:
    commands:
      - if [[ a ]] && [[ b ]]; then echo; fi
      - if [[ c ]]; then echo; fi
      - source ./a.sh
      - source ./b.sh
`;
    const places = (text: string): string[] =>
      checkBuildspec(text, 'buildspec.yml', new Map()).problems.map(
        ({ code, range }) => `${code} ${range?.line}:${range?.column}`,
      );
    expect(places(source)).toEqual(['bash-in-sh 5:12', 'bash-in-sh 7:9', 'bash-in-sh 8:9']);
    // What a comment ignores tells of no other.
    expect(places(source.replace('; fi\n', '; fi # buildspec-ignore bash-in-sh\n'))).toEqual([
      'bash-in-sh 6:12',
      'bash-in-sh 7:9',
      'bash-in-sh 8:9',
    ]);
  });

  it('says what dash does, and what to do', () => {
    const [finding] = findingsOf(BASH_IN_SH, buildspec('make &> log'));
    expect(finding).toMatchObject({
      message:
        '&> is bash, but sh runs this command: dash, the sh of Ubuntu images and of GitHub’s runners, runs the command in the background and does not redirect its output',
      hint: 'Write > log 2>&1 instead, or add to env: shell: bash',
    });
  });
});

describe('respelled', () => {
  it.each([
    ['[ a == a ] && echo yes', '[ a = a ] && echo yes'],
    ['ls /nowhere &> /dev/null; echo $?', 'ls /nowhere > /dev/null 2>&1; echo $?'],
    ['ls /nowhere &>>/dev/null; echo $?', 'ls /nowhere >>/dev/null 2>&1; echo $?'],
    ['ls /nowhere >& /dev/null; echo $?', 'ls /nowhere > /dev/null 2>&1; echo $?'],
    ['ls /nowhere |& wc -l', 'ls /nowhere 2>&1 | wc -l'],
    ['ls|&wc -l', 'ls 2>&1 |wc -l'],
    ['(ls)|& wc -l', '(ls) 2>&1 | wc -l'],
    ['echo 2&>/dev/null; echo $?', 'echo 2 >/dev/null 2>&1; echo $?'],
    ['test -d /&>/dev/null && echo yes', 'test -d / >/dev/null 2>&1 && echo yes'],
    ['function f { echo x; }; f', 'f() { echo x; }; f'],
    ['function f() {\n  echo x\n}\nf', 'f() {\n  echo x\n}\nf'],
    ['function f\n{\n  echo x\n}\nf', 'f()\n{\n  echo x\n}\nf'],
    ['function f () # says x\n{\n  echo x\n}\nf', 'f() # says x\n{\n  echo x\n}\nf'],
    ['function f(){ echo x; }; f', 'f(){ echo x; }; f'],
    ['source /dev/null; echo $?', '. /dev/null; echo $?'],
  ])('%s', (command, respelled) => {
    const { fixed } = fixBuildspec(Buffer.from(buildspec(command)), 'b.yml', new Map());
    expect(fixed).toBe(buildspec(respelled));
    expect(shownOf(respelled)).toEqual([]);
    const meant = run('bash', command);
    for (const shell of hasDash ? ['bash', 'dash'] : ['bash']) expect(run(shell, respelled)).toBe(meant);
  });

  it.each([
    ['source env.sh', 'looks along PATH'],
    ['source ./env.sh prod', 'takes no arguments in dash'],
    ['source ./env.sh || true', 'would end dash when the file is missing'],
    ['source ./env.sh && make || true', 'would end dash when the file is missing'],
    ['if ! source ./env.sh; then make; fi', 'would end dash when the file is missing'],
    ['function a-b { echo; }', 'is no name in POSIX'],
    ['exec 3>&1; make &> "$(cat name)', 'cannot be parsed'],
  ])('not: %s, which %s', (command) => {
    expect(findingsOf(BASH_IN_SH, buildspec(command)).filter(({ fix }) => fix)).toEqual([]);
  });

  it('not where YAML writes it otherwise', () => {
    const source =
      'version: 0.2\nphases:\n  build:\n    commands:\n      - "make \\u0026> log"\n      - "[ a == b ]"\n';
    expect(findingsOf(BASH_IN_SH, source).map(({ fix }) => fix?.[0]?.text)).toEqual([undefined, '=']);
  });
});
