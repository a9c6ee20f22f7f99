import { describe, expect, it } from '@jest/globals';

import type { Contract } from './shell-contract.js';

/** Variables that mean something to a shell, and reading variables back. */
export function variablesContract({ shell, session, flow }: Contract): void {
  describe('first variables with a meaning for shells', () => {
    const value: Record<string, string> = {
      PS1: '$(echo one)',
      PS4: '$(echo four) ',
      LINENO: '77',
      RANDOM: '4',
      HISTFILE: '/nowhere',
      ENV: '/nowhere',
      BASH_ENV: '/nowhere',
      SHELLOPTS: 'xtrace',
      BASHOPTS: 'extdebug',
      UID: '4711',
      EUID: '4711',
      PPID: '1',
      IFS: 'x',
      CDPATH: '/',
      GROUPS: '1',
      DIRSTACK: '/',
      FUNCNAME: 'f',
      BASHPID: '1',
      BASH_SUBSHELL: '7',
      BASH_XTRACEFD: '9',
      TMOUT: '1',
      FUNCNEST: '1',
      GLOBIGNORE: '*',
      SHLVL: '7',
      OPTIND: '4',
      PWD: '/nowhere',
      OLDPWD: '/nowhere',
      _: '/x',
      SECONDS: 'x',
      MAILCHECK: '1',
      LC_ALL: 'xx_YY',
      POSIXLY_CORRECT: '1',
    };
    it('do not disturb a command', () =>
      session(
        async ({ run, place }) => {
          const text =
            'echo "$PS4$HISTFILE $PS1"; for i in axb; do echo $i; done; pwd; X=1; (no_such_program); true';
          const [status, output] = await run(text);
          expect(status).toBe(0);
          const lines = output.split('\n');
          expect(lines.slice(0, 3)).toEqual(['$(echo four) /nowhere $(echo one)', 'axb', place.directory]);
          expect(lines[3]).toMatch(/script\.sh: (line )?4: no_such_program: (command )?not found$/);
          expect(lines[4]).toBe('');
          expect(await run('cd /; pwd; echo "$X"; cd - >/dev/null; pwd')).toEqual([
            0,
            `/\n1\n${place.directory}\n`,
          ]);
        },
        { variables: Object.entries(value).map(([name, value]) => ({ name, value })) },
      ));

    it('are not run as start-up files', () =>
      session(async ({ run, place }) => {
        await run('echo "echo started" > start.sh');
        const start = `${place.directory}/start.sh`;
        expect(await run(`BASH_ENV=${start}; ENV=${start}; export BASH_ENV ENV`)).toEqual([0, '']);
        expect(await run('echo mine')).toEqual([0, 'mine\n']);
      }));

    if (shell.kind.startsWith('bash')) {
      it('may be exported by a command', () =>
        flow(['export UID SHELLOPTS; X=$UID', ''], ['[ "$X" = "$(id -u)" ] && echo same', 'same\n']));
    } else {
      it('are ordinary where the shell does not set them', () =>
        flow(['UID=7; EUID=8; GROUPS=9', ''], ['echo "$UID $EUID $GROUPS"', '7 8 9\n']));
    }
  });

  describe('variables()', () => {
    it('gives what is set, as it is', () =>
      session(async ({ run, shell: opened }) => {
        await run(`A=1; B=; C=$(printf 'two\\nlines'; echo .); C=\${C%.}; D='
 with ends

'; unset E; F="'\\"\\$x"; readonly G=7`);
        const values = await opened.variables(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'PATH_NEVER_SET']);
        expect(Object.fromEntries(values)).toEqual({
          A: '1',
          B: '',
          C: 'two\nlines',
          D: '\n with ends\n\n',
          F: `'"$x`,
          G: '7',
        });
      }));

    it('gives the values of now, each time, and leaves the state alone', () =>
      session(async ({ run, shell: opened }) => {
        await run('A=1; B=2; cd /usr');
        expect([...(await opened.variables(['A', 'B']))]).toEqual([
          ['A', '1'],
          ['B', '2'],
        ]);
        await run('unset A; C=3');
        expect([...(await opened.variables(['A', 'B']))]).toEqual([['B', '2']]);
        expect([...(await opened.variables(['NEVER', 'C']))]).toEqual([['C', '3']]);
        expect([...(await opened.variables([]))]).toEqual([]);
        expect(await run('pwd; echo "$B$C"')).toEqual([0, '/usr\n23\n']);
      }));
  });
}
