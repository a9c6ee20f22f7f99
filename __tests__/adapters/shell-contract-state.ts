import { describe, expect, it } from '@jest/globals';

import { EnvironmentError } from '../../src/errors.js';
import type { Contract } from './shell-contract.js';

/** Every byte that a variable can hold. */
const BYTES = Array.from({ length: 255 }, (_, index) => index + 1);
const OCTAL = BYTES.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
const HEX = `${BYTES.map((byte) => byte.toString(16).padStart(2, '0')).join('')}\n`;
const SHOW_HEX = `printf %s "$X" | od -An -v -tx1 | tr -d ' \\n'; echo`;

/** What one command leaves to the next (SPEC §2.1). */
export function stateContract({ shell, session, flow }: Contract): void {
  describe('state', () => {
    it.each(['C', 'C.UTF-8'])('keeps every byte of a value in locale %s', (locale) =>
      flow(
        [`export LC_ALL=${locale}; X=$(printf '${OCTAL}')`, ''],
        [SHOW_HEX, HEX],
        [SHOW_HEX, HEX],
        [`sh -c '${SHOW_HEX.replaceAll("'", `'\\''`)}'`, HEX],
      ),
    );

    it('hands over the first values as they are', () =>
      session(
        async ({ run }) => {
          const [status, output] = await run('printf "%s|" "$QUOTES" "$LINES_" "$UNICODE" "${EMPTY-unset}"');
          const text = Buffer.from(output, 'latin1').toString('utf8');
          expect([status, text]).toEqual([0, `'"\`$X\\ \\'\\n|\n a\r\n\tb\n\n|é😀\u2028|`.concat('|')]);
        },
        {
          variables: [
            { name: 'QUOTES', value: `'"\`$X\\ \\'\\n` },
            { name: 'LINES_', value: '\n a\r\n\tb\n\n' },
            { name: 'UNICODE', value: 'é😀\u2028' },
            { name: 'EMPTY', value: '' },
          ],
        },
      ));

    it.each(["'", '"', '\\n', '\\001', '\\\\', 'x'])('keeps 100 KB of %s', (character) =>
      flow(
        [`X=$(head -c 100000 /dev/zero | tr '\\0' ${JSON.stringify(character)}; echo .)`, ''],
        [`echo \${#X}; printf %s "$X" | tr -d ${JSON.stringify(character)}; X=$X$X; echo`, '100001\n.\n'],
        ['echo ${#X}', '200002\n'],
      ),
    );

    it('keeps names of any case, and which of them have no value', () =>
      flow(
        ['lower=1; MiXed=2; _x=3; __=4; A9=5; export EMPTY=; export NOVALUE; SET=', ''],
        [
          'echo "$lower $MiXed $_x $__ $A9 ${EMPTY-unset}. ${NOVALUE-unset} ${SET-unset}."',
          '1 2 3 4 5 . unset .\n',
        ],
        [
          `env | grep -E '^(lower|MiXed|_x|__|A9|EMPTY|NOVALUE|SET)=' | sort | tr '\\n' ' '`,
          'A9=5 EMPTY= MiXed=2 SET= __=4 _x=3 lower=1 ',
        ],
      ));

    it('forgets what was unset, also when it was inherited', () =>
      session(
        async ({ run }) => {
          expect(await run('echo $INHERITED; unset INHERITED')).toEqual([0, 'there\n']);
          expect(await run('echo ${INHERITED-gone}; env | grep INHERITED')).toEqual([1, 'gone\n']);
          expect(await run('echo ${INHERITED-gone}')).toEqual([0, 'gone\n']);
        },
        { variables: [{ name: 'INHERITED', value: 'there' }] },
      ));

    it('keeps what follows a read-only variable', () =>
      flow(['readonly R=1; X=2', ''], ['echo "$R $X"', '1 2\n'], ['echo "$R $X"', '1 2\n']));

    it.each(['IFS', 'UID', 'EUID', 'PPID', 'SHELLOPTS', 'BASHOPTS', 'SHLVL', 'RANDOM', 'LINENO'])(
      'survives %s read-only and exported',
      (name) =>
        flow(
          [`export ${name}; X=1`, ''],
          ['echo "$X"; X=2', '1\n'],
          [`readonly ${name}; X=3`, ''],
          ['echo "$X"', '3\n'],
          ['echo "$X"', '3\n'],
        ),
    );

    it('keeps what is assigned under set -a only', () =>
      flow(
        ['KEPT=1; set +a; LOST=2; KEPT=3; export ALSO=4', ''],
        ['echo "$KEPT ${LOST-unset} $ALSO"', '3 unset 4\n'],
      ));

    it('keeps PATH', () =>
      flow(
        [
          "mkdir bin; printf '#!/bin/sh\\necho mine\\n' > bin/rb-own; chmod +x bin/rb-own; PATH=$PWD/bin:$PATH",
          '',
        ],
        ['rb-own', 'mine\n'],
        ['cd /; rb-own; sh -c rb-own', 'mine\nmine\n'],
      ));

    it.each([
      'a b',
      "it's",
      'say "x"',
      '$HOME`x`',
      'a\nb',
      ' ends in line feeds\n\n',
      '-dash',
      '\\n',
      '*',
      'é',
    ])('keeps a directory named %j', (name) =>
      session(
        async ({ run }) => {
          await run('mkdir -- "$NAME"; cd -- "$NAME"; touch here');
          const [status, output] = await run(
            'printf "%s|" "${PWD##*/}"; ls; cd ..; printf "%s|" "${OLDPWD##*/}"',
          );
          const bytes = Buffer.from(name).toString('latin1');
          expect([status, output]).toEqual([0, `${bytes}|here\n${bytes}|`]);
        },
        { variables: [{ name: 'NAME', value: name }] },
      ),
    );

    it('keeps the logical path of a linked directory', () =>
      flow(
        ['mkdir -p real/deep; ln -s real/deep link; cd link', ''],
        [
          'echo "${PWD##*/}"; here=$(pwd); echo "${here##*/}"; pwd -P | sed "s/.*real/real/"; cd ..; ls',
          'link\nlink\nreal/deep\nlink\nreal\n',
        ],
      ));

    it.each([
      ['pwd() { echo /fake; }; cd /usr; X=1'],
      ['echo() { :; }; cd /usr; X=1'],
      ['unset PWD OLDPWD; cd /usr; X=1'],
      ['set -efuCx 2>/dev/null; cd /usr; X=1'],
      ['IFS=/:; cd /usr; X=1'],
      ['umask 777; cd /usr; X=1'],
      ['exec 3>&1 >/dev/null 2>&1 <&-; cd /usr; X=1'],
      ['cd /usr; X=1; exit 0'],
      ['cd /usr; X=1; set -- a b c; shift'],
    ])('keeps variables and directory after %j', (text) =>
      session(async ({ run }) => {
        expect((await run(text))[0]).toBe(0);
        expect(await run('/bin/pwd; command echo "$X"')).toEqual([0, '/usr\n1\n']);
      }),
    );

    it('does not keep options, aliases, traps, positions, IFS, umask and limits', () =>
      session(async ({ run }) => {
        await run(
          'set -euf; umask 077; IFS=:; set -- a b; alias ll=true; trap "echo trapped" USR1; ulimit -n 64',
        );
        const text =
          'false; echo "$# $(umask) ${nope}"; for w in "a b"; do set -- $w; echo $#; done; alias ll; ulimit -n';
        const [, output] = await run(text);
        expect(output).toMatch(/^0 0022 \n2\n/);
        expect(output).not.toMatch(/^64$|true/m);
      }));

    it(`${shell.kind === 'bash' ? 'keeps' : 'does not keep'} functions`, () =>
      session(async ({ run }) => {
        await run('f() {\n  echo "f $1"\n}\nf first; X=1');
        expect((await run('f second 2>/dev/null; echo "$X"'))[1]).toBe(
          shell.kind === 'bash' ? 'f second\n1\n' : '1\n',
        );
      }));

    if (shell.kind === 'bash') {
      it('keeps arrays, integers and references, and a read-only variable as such', () =>
        flow(
          [
            `LIST=(a 'b c'); declare -A MAP=([k]="v'"); declare -i N=5; declare -n REF=N; declare -r RO=1`,
            '',
          ],
          [
            'N=2+3; REF+=1; echo "${LIST[1]} ${#LIST[@]} ${MAP[k]} $N"; (RO=2) 2>/dev/null || echo "RO is $RO"',
            "b c 2 v' 6\nRO is 1\n",
          ],
        ));

      it('keeps the variables when a function cannot be read back', () =>
        flow(
          ["shopt -s extglob\neval 'f() { case $1 in @(a|b)) echo ab;; esac; }'; f a; X=1", 'ab\n'],
          ['echo "$X"', '1\n'],
          ['export() { echo "not the real one"; }; Y=2', ''],
          ['echo "$X $Y"', '1 2\n'],
        ));
    }

    it('changes nothing for a command that was killed or replaced', () =>
      session(async ({ run }) => {
        await run('X=1; cd /usr');
        await run('X=2; cd /; kill -KILL $$');
        expect(await run('echo "$X $PWD"; X=3; exec true')).toEqual([0, '1 /usr\n']);
        expect(await run('echo "$X $PWD"')).toEqual([0, '1 /usr\n']);
      }));

    it('isolates a command that asks for it', () =>
      session(async ({ run, place }) => {
        await run('X=1; cd /usr');
        expect(await run('echo "${X-unset}"; pwd; Y=2; cd /', { isolated: true })).toEqual([
          0,
          `unset\n${place.directory}\n`,
        ]);
        expect(await run('echo "${Y-unset}"', { isolated: true })).toEqual([0, 'unset\n']);
        expect(await run('echo "$X ${Y-unset} $PWD"')).toEqual([0, '1 unset /usr\n']);
      }));

    it("sets the engine's variables for each command, over what was kept", () =>
      session(async ({ run }) => {
        const variables = { RB_LAST: "it's 7" };
        expect(await run('echo "$RB_LAST"; RB_LAST=mine', { variables })).toEqual([0, "it's 7\n"]);
        expect(await run('echo "$RB_LAST"; sh -c \'echo "$RB_LAST"\'')).toEqual([0, 'mine\nmine\n']);
        expect(await run('sh -c \'echo "$RB_LAST"\'', { variables })).toEqual([0, "it's 7\n"]);
      }));

    it('reads a file as commands see it, and none where there is none', () =>
      session(async ({ run, place, shell: opened }) => {
        await run("printf 'a: é\\n' >'a file.yml'; mkdir folder");
        const read = (name: string) => opened.readFile(`${place.directory}/${name}`);
        expect(await read('a file.yml')).toBe('a: é\n');
        expect([await read('none'), await read('a file.yml/none')]).toEqual([undefined, undefined]);
        await expect(read('folder')).rejects.toThrow(EnvironmentError);
      }));
  });
}
