import { describe, expect, it } from '@jest/globals';
import { constants } from 'node:os';

import type { Contract } from './shell-contract.js';

/** Exit statuses, and bytes that are all handed over, in order, before `run` resolves. */
export function outputContract({ session, flow }: Contract): void {
  describe('status and output', () => {
    it('gives each exit status', () =>
      session(async ({ run }) => {
        for (let status = 0; status < 256; status++)
          expect(await run(`exit ${status}`)).toEqual([status, '']);
      }));

    it.each(['HUP', 'INT', 'ABRT', 'KILL', 'USR1', 'SEGV', 'PIPE', 'TERM'] as const)(
      'gives 128 + n after SIG%s',
      (name) =>
        session(async ({ run }) => {
          const [status] = await run(`ulimit -c 0; kill -${name} $$; sleep 1; echo never`);
          expect(status).toBe(128 + constants.signals[`SIG${name}`]);
          expect(await run('echo next')).toEqual([0, 'next\n']);
        }),
    );

    it('gives the status of the last command, and of the failing one under set -e', () =>
      session(async ({ run }) => {
        expect(await run('false; true')).toEqual([0, '']);
        expect(await run('true; (exit 9)')).toEqual([9, '']);
        expect(await run('set -e; (exit 8); echo never')).toEqual([8, '']);
        expect(await run('false | true')).toEqual([0, '']);
      }));

    it('has all output of a thousand commands before they end', () =>
      session(async ({ run }) => {
        for (let n = 0; n < 1000; n++)
          expect(await run(`printf 'output %s' ${n}`)).toEqual([0, `output ${n}`]);
      }));

    it('has all of a large output, and a slow last line', () =>
      session(async ({ run }) => {
        const [status, output] = await run(
          "head -c 3000000 /dev/zero | tr '\\0' x; (sleep 0.2; printf last); exit 4",
        );
        expect(status).toBe(4);
        expect(output.length).toBe(3_000_004);
        expect(output.endsWith('xlast')).toBe(true);
      }));

    it('keeps the order of standard output and error', () =>
      session(async ({ run }) => {
        const text = 'n=0; while [ $n -lt 500 ]; do echo "out $n"; echo "err $n" >&2; n=$((n+1)); done';
        const lines = Array.from({ length: 500 }, (_, n) => `out ${n}\nerr ${n}\n`);
        expect(await run(text)).toEqual([0, lines.join('')]);
      }));

    it('passes every byte', () => {
      const bytes = Array.from({ length: 256 }, (_, byte) => byte);
      const octal = bytes.map((byte) => `\\${byte.toString(8).padStart(3, '0')}`).join('');
      return flow([`printf '${octal}'`, String.fromCharCode(...bytes)]);
    });

    it('gives real pipes that can be opened by name, and an empty input', () =>
      flow(
        ['echo out > /dev/stdout; echo err > /dev/stderr; echo fd >> /proc/self/fd/2', 'out\nerr\nfd\n'],
        ['if read -r line; then echo "got $line"; else echo empty; fi; cat', 'empty\n'],
        ["[ -t 0 ] || [ -t 1 ] || [ -t 2 ] || echo 'no terminal'", 'no terminal\n'],
      ));

    it('does not wait for background jobs that hold the output', () =>
      session(async ({ run }) => {
        const started = performance.now();
        expect(await run('sleep 30 & echo done')).toEqual([0, 'done\n']);
        expect(performance.now() - started).toBeLessThan(10_000);
        expect(await run('echo next')).toEqual([0, 'next\n']);
      }));
  });
}
