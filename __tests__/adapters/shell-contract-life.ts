import { describe, expect, it } from '@jest/globals';

import { EnvironmentError } from '../../src/errors.js';
import { openSession, type Contract } from './shell-contract.js';

const soon = () => new Promise((resolve) => setTimeout(resolve, 300));

/** From `open` to `close`: nothing hangs, nothing remains. */
export function lifeContract({ shell, openRuntime, session }: Contract): void {
  describe('interrupt', () => {
    it.each([
      ['a program', 'echo started; sleep 60', 143],
      ['a pipeline', 'echo started; sleep 60 | sleep 61', 143],
      ['background jobs that are waited for', 'sleep 60 & sleep 61 & echo started; wait', 143],
      ['a loop of the shell', 'echo started; while :; do :; done', 143],
      ['a shell that ignores SIGTERM', "trap '' TERM; echo started; while :; do sleep 1; done", 137],
      [
        'a program that ignores SIGTERM',
        `sh -c "trap '' TERM; echo started; while :; do sleep 1; done"`,
        143,
      ],
    ])('ends %s', (_, text, status) =>
      session(async ({ run, printed, shell: opened }) => {
        const running = run(text);
        await printed('started');
        const since = performance.now();
        opened.interrupt();
        const [ended] = await running;
        expect([status, 137]).toContain(ended);
        expect(performance.now() - since).toBeLessThan(5000);
      }),
    );

    it("lets the author's handler run", () =>
      session(async ({ run, printed, shell: opened }) => {
        const running = run(`trap 'echo cleaning; exit 9' TERM; echo started; sleep 60 & wait`);
        await printed('started');
        opened.interrupt();
        expect(await running).toEqual([9, 'started\ncleaning\n']);
      }));

    it('changes nothing between commands', () =>
      session(async ({ run, shell: opened }) => {
        await run('X=1');
        opened.interrupt();
        await opened.close();
        opened.interrupt();
      }));
  });

  describe('close', () => {
    it.each([
      ['a background job', 'sleep 60 &'],
      ['a daemon of its own session', 'setsid sleep 60 >/dev/null 2>&1 &'],
      ['a daemon that ignores SIGTERM', `setsid sh -c "trap '' TERM; while :; do sleep 1; done" &`],
      ['a daemon of a daemon', `setsid sh -c "setsid sh -c 'sleep 60; sleep 60' & sleep 60" &`],
      ['a job that keeps writing', 'while :; do echo noise; sleep 0.01; done &'],
      ['a stopped job', 'sleep 60 & kill -STOP $!'],
    ])('ends %s', (_, text) =>
      session(async ({ run }) => {
        expect((await run(text))[0]).toBe(0);
        expect((await run('echo next'))[0]).toBe(0);
      }),
    );

    it('ends a running command', () =>
      session(async ({ run, printed, shell: opened }) => {
        const running = run('echo started; sleep 60');
        await printed('started');
        await opened.close();
        expect((await running)[0]).toBeGreaterThan(128);
      }));

    it('may come twice', () =>
      session(async ({ run, shell: opened }) => {
        await run('X=1');
        await Promise.all([opened.close(), opened.close()]);
        await opened.close();
      }));
  });

  describe('signals of a command', () => {
    it.each(['kill -TERM 0', 'kill -INT 0', 'kill -HUP 0', 'kill -KILL 0', 'kill -KILL $PPID; sleep 0.2'])(
      'do not end the shell: %s',
      (text) =>
        session(async ({ run }) => {
          await run('X=1; cd /usr');
          expect((await run(`${text}; sleep 1`))[0]).toBeGreaterThan(128);
          expect(await run('echo "$X $PWD"')).toEqual([0, '1 /usr\n']);
        }),
    );

    it.each(['TERM', 'KILL'])('do not end the shell between commands: SIG%s', (name) =>
      session(async ({ run }) => {
        await run(`X=1; cd /usr; (sleep 0.1; kill -${name} 0) &`);
        await soon();
        expect(await run('echo "$X $PWD"')).toEqual([0, '1 /usr\n']);
        expect(await run('echo "$X $PWD"')).toEqual([0, '1 /usr\n']);
      }),
    );
  });

  describe('open', () => {
    it('refuses a shell that is missing, and leaves nothing', async () => {
      const place = await openRuntime();
      try {
        const opening = openSession(place, { shell: '/no/such/shell' });
        await expect(opening).rejects.toThrow(EnvironmentError);
        await expect(opening).rejects.toThrow(place.refusals.shell('/no/such/shell'));
        expect(await place.remains()).toEqual([]);
      } finally {
        await place.cleanup();
      }
    });

    it('refuses a directory that is missing, and leaves nothing', async () => {
      const place = await openRuntime();
      const directory = `${place.directory}/nowhere`;
      try {
        const opening = openSession(place, shell, { directory });
        await expect(opening).rejects.toThrow(EnvironmentError);
        await expect(opening).rejects.toThrow(place.refusals.directory(directory));
        expect(await place.remains()).toEqual([]);
      } finally {
        await place.cleanup();
      }
    });

    it('may be called twice: two shells share nothing', async () => {
      const [one, two] = await Promise.all([openRuntime(), openRuntime()]);
      try {
        const sessions = await Promise.all([openSession(one, shell), openSession(two, shell)]);
        const [first, second] = sessions;
        await Promise.all([first.run('X=1; cd /usr'), second.run('X=2; sleep 60 &')]);
        expect(await Promise.all(sessions.map(({ run }) => run('echo "$X"')))).toEqual([
          [0, '1\n'],
          [0, '2\n'],
        ]);
        await first.shell.close();
        expect(await one.remains()).toEqual([]);
        expect(await second.run('kill -0 $! 2>/dev/null; echo "$X"; pwd')).toEqual([
          0,
          `2\n${two.directory}\n`,
        ]);
        await second.shell.close();
        expect(await two.remains()).toEqual([]);
      } finally {
        await one.cleanup();
        await two.cleanup();
      }
    });
  });
}
