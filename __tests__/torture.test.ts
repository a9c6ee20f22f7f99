/** What builds do to a runner on bad days: each must end in the right status, with a clear line, and nothing hangs. */
import { afterAll, describe, expect, it } from '@jest/globals';
import { execFileSync, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { stringify } from 'yaml';

const cli = join(dirname(fileURLToPath(import.meta.url)), '../dist/cli/index.js');
const scratch = mkdtempSync(join(tmpdir(), 'torture-'));
afterAll(() => rmSync(scratch, { recursive: true, force: true }));

/** Writes a buildspec whose build phase has these commands, and gives the arguments that run it. */
function build(name: string, commands: string[], phases: Record<string, unknown> = {}): string[] {
  const folder = join(scratch, name);
  mkdirSync(folder);
  const spec = { version: 0.2, phases: { build: { commands }, ...phases } };
  writeFileSync(join(folder, 'buildspec.yml'), stringify(spec, { lineWidth: 0 }));
  return [cli, 'run', '--source', folder];
}

function run(args: string[], env: Record<string, string> = {}) {
  const started = performance.now();
  const ran = spawnSync(process.execPath, args, {
    env: { ...process.env, NO_COLOR: '1', ...env },
    maxBuffer: 1 << 30,
    timeout: 50_000,
  });
  const log = ran.stdout.toString('latin1') + ran.stderr.toString('latin1');
  return { exit: ran.status, stdout: ran.stdout, log, milliseconds: performance.now() - started };
}

/** What a command printed, between our lines about it. */
function outputOf(stdout: Buffer, command: string): Buffer {
  const start = stdout.indexOf(`Running command ${command}\n`) + `Running command ${command}\n`.length;
  return stdout.subarray(start, stdout.indexOf('[Container] ', start));
}

describe('volume', () => {
  it('runs 5,000 commands', () => {
    const commands = ['N=0', ...Array.from({ length: 4998 }, () => 'N=$((N+1))'), 'echo "counted $N"'];
    const { exit, log } = run(build('many', commands));
    expect(exit).toBe(0);
    expect(log).toContain('\ncounted 4998\n');
  });

  it('runs a command of 100 KB', () => {
    const command = `cat > long <<'END'\n${'x'.repeat(99)}\n`.concat(
      `${'y'.repeat(99)}\n`.repeat(1024),
      'END\nwc -c < long',
    );
    const { exit, log } = run(build('long-command', [command]));
    expect(exit).toBe(0);
    expect(log).toMatch(/^ *102500$/m);
  });

  it('passes a line of 50 MB through', () => {
    const command = "head -c 52428800 /dev/zero | tr '\\0' x; echo";
    const { exit, stdout } = run(build('long-line', [command]));
    expect(exit).toBe(0);
    expect(outputOf(stdout, command).length).toBe(52428801);
  });

  it('passes a gigabyte through', () => {
    const command = 'yes "a line of a build log, with some words in it" | head -c 1073741824';
    const args = build('gigabyte', [command]);
    const measuring = `const build = require('child_process').spawn(process.argv[1], process.argv.slice(2), {stdio: 'inherit'});
      build.on('exit', (code) => console.error('EXIT', code));`;
    const ran = spawnSync(
      'sh',
      ['-c', '"$@" | wc -c', 'sh', process.execPath, '-e', measuring, process.execPath, ...args],
      {
        timeout: 55_000,
      },
    );
    expect(ran.stderr.toString()).toMatch(/EXIT 0/);
    expect(Number(ran.stdout)).toBeGreaterThan(1073741824);
  });

  it('passes every byte through', () => {
    const bytes = Buffer.from(Array.from({ length: 65536 }, (_, i) => ((i * 7919) >> 3) & 255));
    const args = build('bytes', ['cat bytes.bin; echo', 'echo "sum $(cksum < bytes.bin)"']);
    writeFileSync(join(scratch, 'bytes', 'bytes.bin'), bytes);
    const { exit, stdout } = run(args);
    expect(exit).toBe(0);
    const start = stdout.indexOf('cat bytes.bin; echo\n') + 'cat bytes.bin; echo\n'.length;
    const passed = stdout.subarray(start, start + bytes.length);
    expect(createHash('sha256').update(passed).digest('hex')).toBe(
      createHash('sha256').update(bytes).digest('hex'),
    );
  });
});

describe('processes', () => {
  it.each([
    ['a server left running', 'sleep 300 &'],
    ['a nohup server with its pid kept', 'nohup sleep 300 > /dev/null 2>&1 & echo $! > pid'],
    ['a daemon in its own session that holds the pipe', 'setsid sleep 300 &'],
    ['a daemon that ignores SIGTERM', 'setsid sh -c "trap \'\' TERM; sleep 300; sleep 300" &'],
    ['a background job that keeps writing', 'yes noise > /dev/stdout & sleep 0.2'],
    ['a double fork', 'sh -c \'sh -c "sleep 300 &" &\'; sleep 0.1'],
  ])('does not wait for %s, and ends it', (name, command) => {
    const { exit, milliseconds } = run(build(name.replaceAll(' ', '-'), [command, 'echo next']));
    expect(exit).toBe(0);
    expect(milliseconds).toBeLessThan(10_000);
    const left = readdirSync('/proc')
      .filter((pid) => /^\d+$/.test(pid))
      .filter((pid) => {
        try {
          return execFileSync('readlink', [`/proc/${pid}/cwd`])
            .toString()
            .startsWith(scratch);
        } catch {
          return false;
        }
      });
    expect(left).toEqual([]);
  });

  it.each([
    ['closes its output', 'exec >&- 2>&-; true', 0],
    ['kills itself', 'kill -9 $$', 1],
    ['kills its group', 'kill -9 0', 1],
    ['kills its parent', 'kill -9 $PPID; sleep 0.2', 1],
    ['stops itself', '( sleep 0.3; kill -CONT $$ ) & kill -STOP $$; echo resumed', 0],
  ])('survives a command that %s', (name, command, exit) => {
    const ran = run(
      build(`survives-${name.replaceAll(' ', '-')}`, ['KEPT=1', command], {
        post_build: { commands: ['echo "post $CODEBUILD_BUILD_SUCCEEDING $KEPT"'] },
      }),
    );
    expect(ran.exit).toBe(exit);
    expect(ran.log).toContain(`\npost ${exit === 0 ? 1 : 0} 1\n`);
  });
});

describe('the machine', () => {
  it('says so when the temporary folder is full', () => {
    const folder = join(scratch, 'full');
    mkdirSync(folder);
    const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=256k', 'tmpfs', folder]).status === 0;
    if (!mounted && process.env['RUN_BUILDSPEC_NO_SKIP'])
      throw new Error('Cannot mount, and CI skips nothing.');
    if (!mounted) return console.warn('skipped: this user cannot mount a small file system');
    try {
      const fill = 'cat /dev/zero > "$TMPDIR/filler"; true';
      const first = run(build('fills-temp', [fill, 'echo never']), { TMPDIR: folder });
      expect(first.exit).toBe(1);
      expect(first.log).toContain("cannot save this command's variables and directory");
      expect(first.log).not.toMatch(/^never$/m);
      spawnSync('sh', ['-c', 'cat /dev/zero > "$1/rest"', 'sh', folder]);
      const second = run(build('full-temp', ['echo never']), { TMPDIR: folder });
      expect(second.exit).toBe(3);
      expect(second.log).toMatch(/PROVISIONING State: FAULT\n.*ENOSPC.*It needs room/);
    } finally {
      spawnSync('umount', [folder]);
    }
  });

  it('says so when the temporary folder is missing', () => {
    const ran = run(build('no-temp', ['echo never']), { TMPDIR: join(scratch, 'nowhere') });
    expect(ran.exit).toBe(3);
    expect(ran.log).toContain('Cannot make a folder for the build in');
  });

  it('ends when its log cannot be written', () => {
    const args = build('full-log', ['echo one', 'sleep 300']);
    const ran = spawnSync('sh', ['-c', '"$@" > /dev/full', 'sh', process.execPath, ...args], {
      timeout: 50_000,
    });
    expect(ran.status).toBe(130);
    expect(ran.stderr.toString()).toMatch(/^Cannot write the log to standard output: ENOSPC.*\n$/);
  });

  it('ends when its reader has gone', async () => {
    const child = spawn(process.execPath, build('reader', ['yes']), { stdio: ['ignore', 'pipe', 'inherit'] });
    child.stdout.once('data', () => child.stdout.destroy());
    const exit = await new Promise((resolve) => child.once('exit', resolve));
    expect(exit).toBe(130);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('stops on %s', async (signal, code) => {
    const child = spawn(process.execPath, build(`stop-${signal}`, ['echo started; sleep 300']), {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    let log = '';
    child.stdout.on('data', (data: Buffer) => {
      log += data.toString();
      if (/^started$/m.test(log)) child.kill(signal);
    });
    const exit = await new Promise((resolve) => child.once('exit', resolve));
    expect(exit).toBe(code);
    expect(log).toContain('Phase complete: BUILD State: STOPPED');
    expect(log).toContain('STOPPED in BUILD');
  });
});
