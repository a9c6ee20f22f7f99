/** `run-as` on a machine: root, or a user with sudo, runs the committed command line (SPEC §2.1, codebuild.md §3.5). */
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

import { asRoot, createUser, root, type TestUser } from '../support/users.js';

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

function which(program: string): string | undefined {
  return SYSTEM_PATH.split(delimiter)
    .map((folder) => join(folder, program))
    .find(existsSync);
}

const become = asRoot();
const missing = [
  ...(process.platform === 'linux' ? [] : ['Linux']),
  ...(become === undefined ? ['root, or sudo without a password'] : []),
  ...['useradd', 'setpriv', 'runuser', 'su', 'sudo'].filter((program) => which(program) === undefined),
];
if (missing.length > 0 && process.env['RUN_BUILDSPEC_NO_SKIP'])
  throw new Error(`CI skips nothing, and run-as needs ${missing.join(', ')}`);
if (missing.length > 0) console.warn(`run-as is not tested here: it needs ${missing.join(', ')}`);

type Phases = Record<string, { 'run-as'?: string; commands: string[] }>;

(missing.length > 0 ? describe.skip : describe)('run-as', () => {
  let scratch: string;
  let node: string;
  let caller: TestUser;
  let other: TestUser;
  let count = 0;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'run-as-'));
    chmodSync(scratch, 0o755);
    // Where node and the repository lie, not every user may look.
    node = join(scratch, 'node');
    copyFileSync(process.execPath, node);
    for (const name of ['dist', 'package.json'])
      cpSync(join(repository, name), join(scratch, name), { recursive: true });
    root('chmod', ['-R', 'a+rX', scratch]);
    caller = createUser();
    other = createUser();
    root('tee', [`/etc/sudoers.d/${caller.name}`], `${caller.name} ALL=(${other.name}) NOPASSWD: ALL\n`);
  });
  afterAll(() => {
    root('rm', ['-rf', scratch, `/etc/sudoers.d/${caller.name}`]);
    caller.remove();
    other.remove();
  });

  /** A source directory in which everybody may write. */
  function source(phases: Phases, more: Record<string, unknown> = {}): string {
    const folder = join(scratch, `source-${count++}`);
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'buildspec.yml'),
      stringify({ version: 0.2, phases, ...more }, { lineWidth: 0 }),
    );
    chmodSync(folder, 0o777);
    return folder;
  }

  interface Start {
    user?: TestUser;
    env?: Record<string, string>;
    args?: string[];
    umask?: string;
  }

  /** An argv that runs the build of `folder` as root, or as `user`, with this environment and no other. */
  function argv(folder: string, { user, env, args = [], umask = '022' }: Start): string[] {
    const variables = {
      PATH: SYSTEM_PATH,
      HOME: user ? `/home/${user.name}` : '/root',
      NO_COLOR: '1',
      ...env,
    };
    return [
      ...(become ?? []),
      ...(user ? ['setpriv', '--reuid', user.name, '--regid', user.name, '--init-groups', '--'] : []),
      'env',
      '-i',
      ...Object.entries(variables).map(([name, value]) => `${name}=${value}`),
      '/bin/sh',
      '-c',
      `umask ${umask}; exec "$@"`,
      'sh',
      node,
      join(scratch, 'dist/cli/index.js'),
      'run',
      '--source',
      folder,
      ...args,
    ];
  }

  function run(folder: string, start: Start = {}) {
    const [program = '', ...args] = argv(folder, start);
    const ran = spawnSync(program, args, { encoding: 'utf8', cwd: '/', timeout: 50_000 });
    const log = ran.stdout + ran.stderr;
    /** What the commands printed, without our lines. */
    const output = log.replace(/^\[Container\].*\n|^[✔✖].*\n/gm, '');
    return { exit: ran.status, log, output };
  }

  const WHO = 'echo "$(id -un) $(id -gn) $HOME ${X-unset} ${PWD##*/}"';

  describe.each(['root', 'a user with sudo'])('of %s', (who) => {
    const start = (): Start => (who === 'root' ? {} : { user: caller });
    const ourName = (): string => (who === 'root' ? 'root' : caller.name);
    const home = (): string => (who === 'root' ? '/root' : `/home/${caller.name}`);

    it('holds for the build, and a phase may have its own; state goes from one to the other', () => {
      const folder = source(
        {
          install: {
            'run-as': ourName(),
            commands: [`${WHO}; mkdir sub; cd sub; X='as us'; echo > ../ours`],
          },
          build: { commands: [`${WHO}; cd ..; X=$(printf "it's\\nother"); echo > theirs`, WHO] },
          post_build: { 'run-as': ourName(), commands: [`${WHO}; cat theirs; exit 0`, 'X=$X!'] },
        },
        { 'run-as': other.name, env: { 'exported-variables': ['X'] } },
      );
      const json = `${folder}.json`;
      writeFileSync(json, '');
      chmodSync(json, 0o666);
      const name = folder.split('/').at(-1);
      const them = `${other.name} ${other.name}`;
      expect(run(folder, { ...start(), args: ['--build-json', json] })).toMatchObject({
        exit: 0,
        output: [
          `${ourName()} ${ourName()} ${home()} unset ${name}`,
          `${them} ${home()} as us sub`,
          `${them} ${home()} it's`,
          `other ${name}`,
          `${ourName()} ${ourName()} ${home()} it's`,
          `other ${name}`,
          '',
          '',
        ].join('\n'),
      });
      expect(statSync(join(folder, 'theirs')).uid).toBe(other.id);
      expect(statSync(join(folder, 'ours')).uid).toBe(who === 'root' ? 0 : caller.id);
    });

    it('carries every byte of a variable from user to user', () => {
      const hex = 'printf %s "$X" | od -An -v -tx1 | tr -d " \\n"; echo';
      const folder = source({
        install: { 'run-as': ourName(), commands: ["X=$(printf '\\377\\200\\001é\\n.')", hex] },
        build: { 'run-as': other.name, commands: [hex, 'X=$X.'] },
        post_build: { 'run-as': ourName(), commands: [hex] },
      });
      const bytes = 'ff8001c3a90a2e';
      expect(run(folder, start())).toMatchObject({ exit: 0, output: `${bytes}\n${bytes}\n${bytes}2e\n` });
    });

    it('leaves the environment as it is, but for what the build sets', () => {
      const folder = source({
        build: { commands: ['env | grep -E "^(SUDO_|MAIL|USER|LOGNAME|SHELL|TERM)"; echo "$HOME"'] },
      });
      const args = ['--run-as', other.name, '--env', 'HOME=/home/mine'];
      expect(run(folder, { ...start(), args })).toMatchObject({ exit: 0, output: '/home/mine\n' });
    });

    it('lets commands open their streams by name, leave jobs, wait for them, and use the helper commands', () => {
      const folder = source({
        build: {
          commands: [
            'echo out > /dev/stdout; echo err > /dev/stderr; (sleep 0.3; echo job) & echo $! > pid',
            'wait $(cat pid); echo "waited $?"; codebuild-glob-search buildspec.yml',
            'cd /; read line || echo empty',
          ],
        },
      });
      for (const umask of ['022', '077']) {
        expect(run(folder, { ...start(), umask, args: ['--run-as', other.name] })).toMatchObject({
          exit: 0,
          output: 'out\nerr\njob\nwaited 0\nbuildspec.yml\nempty\n',
        });
        root('rm', [join(folder, 'pid')]);
      }
    });

    it("ends that user's processes with the build", () => {
      const folder = source({
        build: {
          commands: [
            'sleep 300 & nohup sleep 301 >/dev/null 2>&1 & setsid sleep 302 & echo started',
            `setsid sh -c "trap '' TERM; while :; do sleep 1; done" >/dev/null 2>&1 & sleep 0.2`,
          ],
        },
      });
      expect(run(folder, { ...start(), args: ['--run-as', other.name] }).exit).toBe(0);
      expect(other.processes()).toEqual([]);
    });

    it.each(['SIGINT', 'SIGTERM'] as const)("ends that user's processes on %s", async (signal) => {
      const folder = source({
        build: { commands: ['setsid sleep 300 & nohup sleep 301 & echo "started as $(id -un)"; sleep 302'] },
        post_build: { commands: ['echo never'] },
      });
      const [program = '', ...args] = argv(folder, { ...start(), args: ['--run-as', other.name] });
      const build = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'], cwd: '/' });
      let log = '';
      let stopped = false;
      build.stdout.on('data', (data: Buffer) => {
        log += data.toString();
        if (
          stopped ||
          !log.includes(`
started as ${other.name}
`)
        )
          return;
        stopped = true;
        root('kill', ['-s', signal.slice(3), String(build.pid)]);
      });
      const started = performance.now();
      const exit = await new Promise((resolve) => build.once('exit', resolve));
      expect(exit).toBe(signal === 'SIGINT' ? 130 : 143);
      expect(performance.now() - started).toBeLessThan(7500);
      expect(log).toContain('Phase complete: BUILD State: STOPPED');
      expect(log).not.toMatch(/^never$/m);
      expect(other.processes()).toEqual([]);
    });

    it('needs a source directory that the user may enter', () => {
      const folder = source({ build: { commands: ['echo never'] } });
      if (who !== 'root') root('chown', [caller.name, folder]);
      root('chmod', ['700', folder]);
      const { exit, log } = run(folder, { ...start(), args: ['--run-as', other.name] });
      expect(exit).toBe(3);
      expect(log).toMatch(/PROVISIONING State: FAULT/);
      expect(log).toContain(`run-as: ${other.name} cannot enter the source directory ${folder}.`);
      expect(log).not.toMatch(/^never$/m);
      expect(other.processes()).toEqual([]);
    });

    it('needs a temporary folder that the user may enter', () => {
      const folder = source({ build: { commands: ['echo never'] } });
      const temp = `${folder}-temp`;
      mkdirSync(temp);
      if (who !== 'root') root('chown', [caller.name, temp]);
      root('chmod', ['700', temp]);
      const { exit, log } = run(folder, {
        ...start(),
        env: { TMPDIR: temp },
        args: ['--run-as', other.name],
      });
      expect(exit).toBe(3);
      expect(log).toMatch(/PROVISIONING State: FAULT\n.*Permission denied/);
    });

    it('asks nobody to become who we are', () => {
      const folder = source({ build: { commands: [WHO] } });
      const { exit, output } = run(folder, { ...start(), args: ['--run-as', ourName()] });
      expect(exit).toBe(0);
      expect(output).toContain(`${ourName()} ${ourName()} ${home()}`);
    });
  });

  it.each(['setpriv', 'runuser', 'su'])('of root goes by %s where the others are missing', (program) => {
    const bin = join(scratch, `bin-${program}`);
    mkdirSync(bin);
    for (const name of ['sh', 'id', 'env', 'true', 'mkfifo', 'sleep', 'grep', program])
      symlinkSync(which(name) ?? '', join(bin, name));
    const folder = source({
      build: { commands: [`${WHO}; X=1; sleep 300 &`, 'env | grep -E "^(USER|LOGNAME|SHELL)"; echo "$X"'] },
    });
    const { exit, output } = run(folder, { env: { PATH: bin }, args: ['--run-as', other.name] });
    const name = folder.split('/').at(-1);
    expect({ exit, output }).toEqual({
      exit: 0,
      output: `${other.name} ${other.name} /root unset ${name}\n1\n`,
    });
    expect(other.processes()).toEqual([]);
  });

  it('of root is a fault where there is no way to become another', () => {
    const bin = join(scratch, 'bin-none');
    mkdirSync(bin);
    for (const name of ['sh', 'id', 'env', 'true', 'mkfifo']) symlinkSync(which(name) ?? '', join(bin, name));
    const folder = source({ build: { commands: ['echo never'] } });
    const { exit, log } = run(folder, { env: { PATH: bin }, args: ['--run-as', other.name] });
    expect(exit).toBe(3);
    expect(log).toMatch(/PROVISIONING State: FAULT/);
    expect(log).toContain(`cannot run commands as ${other.name} here (tried setpriv, runuser, su)`);
  });

  it('of a user without the right is a fault before the build', () => {
    const folder = source({
      install: { commands: ['echo never'] },
      build: { 'run-as': 'root', commands: ['echo never'] },
    });
    const { exit, log } = run(folder, { user: caller });
    expect(exit).toBe(3);
    expect(log).toMatch(/PROVISIONING State: FAULT/);
    expect(log).toContain(`cannot run commands as root here (tried sudo). Run as root, allow it in sudoers`);
    expect(log).not.toMatch(/^never$/m);
  });
});
