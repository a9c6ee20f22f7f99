import { describe, expect, it } from '@jest/globals';

import type { Contract } from './shell-contract.js';

/** `trap` and `wait`, which are wrapped: the state is saved by a trap, and jobs are children of an earlier shell. */
export function trapContract({ shell, session, flow }: Contract): void {
  const isBash = shell.kind.startsWith('bash');

  describe('trap', () => {
    it.each([
      ['an EXIT action', `trap 'echo "bye $?"' EXIT; false`, 1, 'bye 1\n'],
      ['EXIT by number', `trap 'echo bye' 0`, 0, 'bye\n'],
      ['EXIT among others', `trap 'echo bye' HUP EXIT INT TERM`, 0, 'bye\n'],
      ['EXIT behind --', `trap -- 'echo bye' EXIT`, 0, 'bye\n'],
      ['the last EXIT action only', `trap 'echo one' EXIT; trap 'echo two' EXIT`, 0, 'two\n'],
      ['no action after trap - EXIT', `trap 'echo never' EXIT; trap - EXIT`, 0, ''],
      ['no action after trap 0', `trap 'echo never' EXIT; trap 0`, 0, ''],
      ['no action after trap -- -', `trap 'echo never' EXIT; trap -- - EXIT INT`, 0, ''],
      ['an empty EXIT action', `trap '' EXIT; (exit 3)`, 3, ''],
      ['an action of several lines', `trap '\necho a\n# b\necho c\n' EXIT`, 0, 'a\nc\n'],
      ['an action that exits', `trap 'exit 7' EXIT; false`, 7, ''],
      ['an action that fails', `trap 'false' EXIT; (exit 4)`, 4, ''],
      ['an action with exit inside', `trap 'echo a; exit 5; echo never' EXIT; exit 3`, 5, 'a\n'],
      ['an action set in a function', `f() { trap 'echo bye' EXIT; }; f; echo body`, 0, 'body\nbye\n'],
      ['an action under set -e', `set -e; trap 'echo "bye $?"' EXIT; (exit 6); echo never`, 6, 'bye 6\n'],
      ['an action under set -u', `set -u; trap 'echo bye' EXIT; true`, 0, 'bye\n'],
      ['an action under set -x', `set -x; trap 'echo bye' EXIT; { set +x; } 2>/dev/null`, 0, 'bye\n'],
      ['an ignored signal', `trap '' TERM; kill -TERM $$; echo on`, 0, 'on\n'],
      ['a handler', `trap 'echo got' USR1; kill -USR1 $$; echo on`, 0, 'got\non\n'],
      ['a handler that exits', `trap 'echo got; exit 9' TERM; kill -TERM $$; sleep 1; echo no`, 9, 'got\n'],
      ['a reset signal', `trap 'echo no' TERM; trap - TERM; kill -TERM $$; sleep 1; echo no`, 143, ''],
      [
        'handler and EXIT action',
        `trap 'exit 9' TERM; trap 'echo "bye $?"' EXIT; kill -TERM $$; sleep 1`,
        9,
        'bye 9\n',
      ],
      ['an action in a subshell', `(trap 'echo sub' EXIT; Y=2; cd /); echo body`, 0, 'sub\nbody\n'],
      ['an action in a substitution', `x=$(trap 'echo sub' EXIT; cd /); echo "$x."`, 0, 'sub.\n'],
      [
        'actions in both',
        `trap 'echo bye' EXIT; (trap 'echo sub' EXIT); (exit 2); echo body`,
        0,
        'sub\nbody\nbye\n',
      ],
      ['an action that changes variables', `Z=1; trap 'Z=2; echo $Z' EXIT`, 0, '2\n'],
    ])('runs %s, and the state is kept', (_, text, status, expected) =>
      session(async ({ run }) => {
        const [ended, output] = await run(`X=1; cd /usr; ${text}`);
        expect([ended, output.replace(/^\+.*\n/gm, '').replace('Terminated\n', '')]).toEqual([
          status,
          expected,
        ]);
        // A shell that a signal ended saves nothing.
        if (status !== 143) expect(await run('echo "$X ${Y-unset} $PWD"')).toEqual([0, '1 unset /usr\n']);
      }),
    );

    it('does not let a subshell in the background overwrite the state', () =>
      session(async ({ run }) => {
        await run(`(trap 'echo sub' EXIT; LEAK=1; cd /; sleep 0.2) >/dev/null & X=1; cd /usr`);
        await new Promise((resolve) => setTimeout(resolve, 400));
        expect(await run('echo "${LEAK-none} $X $PWD"')).toEqual([0, 'none 1 /usr\n']);
      }));

    it('says what is wrong, and fails', () =>
      session(async ({ run }) => {
        const [status, output] = await run(
          `X=1; trap 'echo x' NOSUCH; echo "status $?"; trap 'echo bye' EXIT NOSUCH`,
        );
        expect(status).not.toBe(0);
        expect(output).toMatch(/trap.*NOSUCH.*\nstatus 1\n/);
      }));

    it('lists the traps', () =>
      session(async ({ run }) => {
        const [, output] = await run(`trap 'echo usr' USR1; trap`);
        expect(output).toMatch(/^trap -- 'echo usr' (SIG)?USR1$/m);
      }));

    if (isBash) {
      it('may be saved and set back', () =>
        flow(
          [`trap 'echo one' EXIT; saved=$(trap -p EXIT); trap 'echo two' EXIT; eval "$saved"; X=1`, 'one\n'],
          ['echo "$X"', '1\n'],
        ));

      it.each([
        ['ERR', `trap 'echo err' ERR; false; trap - ERR; false; true`, 'err\n'],
        ['another ERR', `trap 'echo one' ERR; trap 'echo two' ERR; false; true`, 'two\n'],
        ['ERR in functions', `set -E; trap 'echo err' ERR; f() { false; true; }; f`, 'err\n'],
        ['ERR and EXIT', `set -E; trap 'echo err' ERR; trap 'echo bye' EXIT; false; true`, 'err\nbye\n'],
        [
          'ERR, EXIT and set -e',
          `set -Ee; trap 'echo "err $?"' ERR; trap 'echo "bye $?"' EXIT; (exit 3) || true; true`,
          'bye 0\n',
        ],
        ['no DEBUG', `trap - DEBUG; true`, ''],
        ['-p', `trap 'echo bye' EXIT INT; trap -p INT >/dev/null && trap - EXIT`, ''],
      ])('handles %s as bash does', (_, text, expected) =>
        session(async ({ run }) => {
          expect(await run(`X=1; ${text}`)).toEqual([0, expected]);
          expect(await run('echo "$X"')).toEqual([0, '1\n']);
        }),
      );

      it('keeps DEBUG actions out of the state', () =>
        session(async ({ run }) => {
          const [status, output] = await run(`set -T; trap 'echo dbg' DEBUG; X=1; cd /usr`);
          expect([status, output.replaceAll('dbg\n', '')]).toEqual([0, '']);
          expect(await run('echo "$X $PWD"')).toEqual([0, '1 /usr\n']);
        }));
    }
  });

  describe('wait', () => {
    it.each([
      ['for nothing', 'wait; echo $?', '0\n'],
      ['for all', '(sleep 0.2; echo a) & (sleep 0.1; exit 3) & wait; echo $?', 'a\n0\n'],
      ['for a job', 'sh -c "exit 3" & wait $!; echo $?', '3\n'],
      ['for a job that is not found', 'sh -c "exit 127" & wait $!; echo $?', '127\n'],
      ['for two jobs', 'sh -c "exit 3" & a=$!; sh -c "exit 4" & wait $a $!; echo $?', '4\n'],
      [
        'for one after the other',
        'sh -c "exit 3" & a=$!; sh -c "exit 4" & b=$!; wait $b; echo $?; wait $a; echo $?',
        '4\n3\n',
      ],
      ['for a job by its number', 'sh -c "exit 3" & wait %1; echo $?', '3\n'],
      ['for a killed job', 'sleep 30 & kill $!; wait $! 2>/dev/null; echo $?', '143\n'],
      ['for a stranger', 'wait 1 2>/dev/null; echo $?', '127\n'],
    ])('waits %s', (_, text, expected) => flow([text, expected]));

    it('fails in a condition without ending a command under set -e', () =>
      flow(
        [
          'set -e; sh -c "exit 3" & wait $! || echo "status $?"; if wait 1 2>/dev/null; then :; else echo else; fi',
          'status 3\nelse\n',
        ],
        ['set -e; trap x NOSUCH 2>/dev/null || echo "no such signal"', 'no such signal\n'],
      ));

    it('lets set -e end a command', () =>
      session(async ({ run }) => {
        expect(await run('set -e; sh -c "exit 3" & wait $!; echo never')).toEqual([3, '']);
      }));

    it('is interrupted by a signal, whose handler may print', () =>
      session(async ({ run }) => {
        const started = performance.now();
        const text = `trap 'echo out; echo err >&2' USR1; (sleep 0.2; kill -USR1 $$) & sleep 30 & wait $!; echo over`;
        expect(await run(text)).toEqual([0, 'out\nerr\nover\n']);
        expect(performance.now() - started).toBeLessThan(10_000);
      }));

    it.each(['', 'set -e; ', 'set -eu; IFS=:; ', 'cd /; umask 0; '])(
      'waits for jobs of earlier commands: %j',
      (options) =>
        session(async ({ run }) => {
          await run('(sleep 0.1; echo a >> a) & A=$!; (sleep 0.4; echo b >> b) & B=$!');
          await run('(sleep 0.2; echo c >> c; exit 5) & C=$!; HERE=$PWD');
          expect(await run(`${options}wait $A $B; echo $?; cat "$HERE/a" "$HERE/b"`)).toEqual([
            0,
            '0\na\nb\n',
          ]);
          expect(await run(`${options}wait $C; echo $?; cat "$HERE/c"`)).toEqual([0, '0\nc\n']);
          expect(await run(`${options}wait $C; echo $?`)).toEqual([0, '0\n']);
        }),
    );

    it('waits for earlier jobs and its own together', () =>
      session(async ({ run }) => {
        await run('(sleep 0.3; echo a > a) & A=$!; (sleep 0.6; echo b > b) & B=$!');
        expect(await run('sh -c "exit 3" & wait $A $!; echo $?; cat a')).toEqual([0, '3\na\n']);
        expect(await run('(sleep 0.1; exit 3) & wait $! $B; echo $?; cat b')).toEqual([0, '0\nb\n']);
      }));

    it('does not wait for a job that was ended', () =>
      session(async ({ run }) => {
        await run('sleep 30 & A=$!');
        expect(await run('kill $A; wait $A; echo $?')).toEqual([0, '0\n']);
      }));

    if (isBash) {
      it('waits for the next job', () =>
        flow(['sh -c "exit 3" & wait -n; echo $?; wait -n; echo $?', '3\n127\n']));
    }
  });
}
