import { describe, expect, it } from '@jest/globals';

import { type CommandForm, readCommand } from '../../../src/migrate/eject/command.js';

const form = (text: string): CommandForm => readCommand(text).form;
const changes = (text: string): boolean => readCommand(text).changesState;

describe('how a command stands in the script of its phase', () => {
  it.each([
    'npm ci',
    'npm ci # all of it',
    'docker build -t "$REPO:$TAG" \\\n  --build-arg A=b .',
    'cat <<EOF >file\nexit 0\nEOF',
    'cat file | jq -r .version',
    'X=$(git rev-parse --short HEAD)',
    'export TAG=$(echo $SHA | cut -c 1-7)',
    'cd app',
    '(cd app && make)',
    'nohup server >log 2>&1 &',
    'exit 1',
    'command -v node',
    '. venv/bin/activate',
    '# nothing',
    '',
  ])('%j as it is', (text) => expect(form(text)).toBe('plain'));

  it.each([
    'make || true',
    'cd app && npm ci',
    '[ -f x ] && rm x',
    '! grep TODO src',
    'if [ -f x ]; then exit 2; fi',
    'for x in 1 2; do\n  echo $x\ndone',
    'case $X in a) echo a;; esac',
    '[[ $X == a* ]]',
    '{ a; b; }',
  ])('%j before || exit', (text) => expect(form(text)).toBe('tested'));

  it.each(['a; b', 'a\nb', 'make || true # whatever', 'cat <<A && b\nA\n', 'a & b', 'a; b;'])(
    '%j in braces',
    (text) => expect(form(text)).toBe('group'),
  );

  it.each([
    'exit',
    'exit 0',
    'exit $STATUS',
    'if [ -f x ]; then exit 0; fi',
    'set -e\nmake',
    'set -o pipefail; a | b',
    'trap "rm x" EXIT; a',
    'exec make',
    'umask 022',
    'eval "$(ssh-agent)"',
    'source common.sh',
    '. ./common.sh',
    'f() { a; }; f',
    'IFS=,',
    'wait',
    'builtin cd x',
    'shopt -s globstar; ls',
    'X=$(cd a; pwd)',
    'X=`a; b`',
    '(a; b)',
    '(if a; then b; fi)',
    'a | while read x; do b; done',
    '{ a; b; } &',
    'diff <(a; b) c',
    'if true; then',
    'echo "a',
    'a )',
  ])('%j in a shell of its own', (text) => expect(form(text)).toBe('fresh'));

  it.each(['set -e', 'set -euo pipefail', 'set -e; set -x', 'set -x && set -u', 'shopt -s dotglob'])(
    '%j nowhere',
    (text) => expect(form(text)).toBe('inert'),
  );
});

describe('what the commands behind it see', () => {
  it.each([
    'A=1',
    'cd app',
    'cd app && make',
    'export A',
    'unset A',
    'read A <file',
    'printf -v A x',
    'for A in 1 2; do :; done',
    'echo ${A:=1}',
    'echo $((A += 1)) $((A++))',
    '$TOOL x',
    'if a; then A=1; fi',
    '. venv/bin/activate',
    'eval x',
    'pushd a',
  ])('%j changes something', (text) => expect(changes(text)).toBe(true));

  it.each([
    'npm ci',
    'A=1 make',
    'make && make test || true',
    '(cd app && make)',
    'X | { cd a; }',
    'echo $(cd app && pwd) ${A:-1} $((1 == 1))',
    '$CODEBUILD_SRC_DIR/run.sh x',
    'printf x',
    'env A=1 make',
    'cd app &',
    'exit 1',
    'bash -c "cd x"',
  ])('%j does not', (text) => expect(changes(text)).toBe(false));

  it('tells what is unset', () => {
    expect(readCommand('unset -v A B && make').unsets).toEqual(['A', 'B']);
    expect(readCommand('(unset A)').unsets).toEqual([]);
  });
});
