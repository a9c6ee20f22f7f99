import { describe, expect, it } from '@jest/globals';

import type { Contract } from './shell-contract.js';

/** The text of a command is the author's alone: whatever it is, ours around it does not change what it means. */
export function textContract({ shell, session, flow }: Contract): void {
  const { kind } = shell;
  const isBash = kind.startsWith('bash');

  describe('text', () => {
    it.each(['', '   ', '\n', '\n\n  \n', '# comment', '\t# comment\n'])('may be %j', (text) =>
      flow(['X=1', ''], [text, ''], ['echo "$X"', '1\n']),
    );

    it.each([
      ['a comment at the end', 'echo a # b', 'a\n'],
      ['a backslash at the end', 'echo a \\', 'a\n'],
      ['several lines', 'echo a\necho b\n\n  echo c', 'a\nb\nc\n'],
      ['lines that go on', 'echo a \\\n  b &&\n  echo c', 'a b\nc\n'],
      ['CRLF line ends', 'X=1\r\nprintf %s "$X" | od -An -c | tr -d \' \'', '1\\r\n'],
      ['a here document', 'cat <<END\n a $((1+1))\nEND', ' a 2\n'],
      [
        'a quoted here document with our words',
        "cat <<'END'\n__rb_save; $HOME\\\nEND",
        '__rb_save; $HOME\\\n',
      ],
      ['single quotes over lines', "echo 'a\n b'", 'a\n b\n'],
      ['a case with parentheses', 'case x in (x) echo x;; esac', 'x\n'],
      ['a subshell that exits', '(exit 3); echo $?', '3\n'],
      ['a command substitution that exits', 'x=$(echo in; exit 3); echo "$x $?"', 'in 3\n'],
      ['exit in a pipe', 'exit 3 | exit 4; echo $?', '4\n'],
      ['return in a function', 'f() { return 3; }; f; echo $?', '3\n'],
      ['an unclosed here document', 'cat 2>/dev/null <<END\nbody', 'body\n'],
      ['$0 and no parameters', 'echo "${0##*/} $#"', 'script.sh 0\n'],
      [
        'eval',
        `eval 'echo a
echo b'`,
        'a\nb\n',
      ],
    ])('may have %s', (_, text, expected) =>
      session(async ({ run }) => {
        await run('KEPT=1; cd /usr');
        const [status, output] = await run(text);
        expect([status, output.replace(/^.*warning: here-document.*\n/, '')]).toEqual([0, expected]);
        expect(await run('echo "$KEPT $PWD"')).toEqual([0, '1 /usr\n']);
      }),
    );

    it.each([
      ['an unclosed quote', 'X=2\necho "a'],
      ['an unclosed if', 'X=2\nif true'],
      ['a stray word', 'X=2\nfi'],
      ['an unclosed substitution', 'X=2\necho $(echo'],
    ])('with %s fails, and the next command runs', (_, text) =>
      session(async ({ run }) => {
        await run('X=1');
        const [status, output] = await run(text);
        expect(status).toBe(2);
        expect(output).toMatch(/script\.sh: (line )?\d+: .*(syntax error|unexpected)/i);
        expect(await run('echo "${X-lost}"')).toEqual([0, '2\n']);
      }),
    );

    it('counts its lines from four', () =>
      session(async ({ run }) => {
        expect((await run('no_such'))[1]).toMatch(/script\.sh: (line )?4: no_such/);
        expect((await run('true\n\nno_such'))[1]).toMatch(/script\.sh: (line )?6: no_such/);
        expect((await run('true\n\nno_such', { variables: { A: '1', B: 'x' } }))[1]).toMatch(
          /: (line )?6: no_such/,
        );
      }));

    it('may be long', () =>
      session(async ({ run }) => {
        const [status, output] = await run(`cat <<'END'\n${'0123456789abcde\n'.repeat(20_000)}END`);
        expect([status, output.length]).toEqual([0, 320_000]);
      }));

    it('may switch the shell to print, or not to run, what follows', () =>
      session(async ({ run }) => {
        const [status, output] = await run('X=1; set -v\necho a\nX=2');
        // Bash shows the action of our trap as well.
        expect([status, output.replace(/^\{ __rb_.*\n/m, '')]).toEqual([0, 'echo a\na\nX=2\n']);
        expect(await run('echo "$X"; set -n; echo never')).toEqual([0, '2\n']);
        expect(await run('echo next')).toEqual([0, 'next\n']);
      }));

    it('is traced without ours', () =>
      session(async ({ run }) => {
        expect(await run('set -x; X=1; exit 0')).toEqual([0, '+ X=1\n+ exit 0\n']);
        expect(await run('set -x; false')).toEqual([1, '+ false\n']);
        expect(await run('echo "$X"')).toEqual([0, '1\n']);
      }));

    it('may return at the top', () =>
      session(async ({ run }) => {
        const [status, output] = await run('X=1; return 3; echo after');
        // Bash calls it an error, and goes on unless in POSIX mode.
        expect([status, output.replace(/.*return: can only.*\n/, '')]).toEqual(
          kind === 'bash' ? [0, 'after\n'] : [kind === 'bash as sh' ? 2 : 3, ''],
        );
        expect(await run('echo "$X"')).toEqual([0, '1\n']);
      }));

    it('may open descriptors of its own', () =>
      session(async ({ run }) => {
        expect(
          await run(
            'exec 3>file 4<&0; echo x >&3; X=1; trap "echo bye" EXIT; echo y >&3; sleep 0 & wait; echo z >&3',
          ),
        ).toEqual([0, 'bye\n']);
        expect(await run('cat file; echo "$X"; echo no 2>/dev/null >&3 || echo closed')).toEqual([
          0,
          'x\ny\nz\n1\nclosed\n',
        ]);
      }));

    it.each(['exec >&- 2>&-', 'exec >/dev/full', 'exec 2>/dev/full >&2', 'exec <&- 3<&- 4<&-'])(
      'may end with %j',
      (text) =>
        session(async ({ run }) => {
          expect(await run(`X=1; ${text}`)).toEqual([0, '']);
          expect(await run('echo "$X"')).toEqual([0, '1\n']);
        }),
    );

    it('may have names like ours', () =>
      session(async ({ run }) => {
        expect(await run('wait() { echo "my wait $*"; }; wait 1 2; X=1')).toEqual([0, 'my wait 1 2\n']);
        expect(await run('echo "$X"; sleep 0 & wait $!; echo $?')).toEqual([0, '1\n0\n']);
        // In dash a function cannot have the name of a special builtin, but for our alias.
        const [, output] = await run('trap() { echo "my trap $*"; }; trap a EXIT; X=2');
        expect(output).toBe('my trap a EXIT\n');
        expect(await run('echo "$X"; trap "echo bye" EXIT')).toEqual([0, '2\nbye\n']);
        expect(
          await run('status=1; number=2; shell=3; from=4; X=3; unalias -a; trap "echo bye" EXIT'),
        ).toEqual([0, 'bye\n']);
        expect(await run('echo "$X$status$number$shell$from"')).toEqual([0, '31234\n']);
      }));

    it('shows no name of ours to programs', () =>
      session(async ({ run }) => {
        await run('trap "echo bye" EXIT; sleep 0 & wait $!; wait 1 2>/dev/null; set -u; X=$Y');
        expect(await run('env | grep __rb')).toEqual([1, '']);
      }));

    if (isBash) {
      it('may use what only bash has', () =>
        flow([
          '[[ abc == a* ]] && echo "${BASH_VERSION:+bash}" && x=(1 2) && echo "${x[1]}" && cat <<<here',
          'bash\n2\nhere\n',
        ]));
    }
  });
}
