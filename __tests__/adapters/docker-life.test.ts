/** How builds in an image end, whatever ends them: nothing is left, and the files belong to the caller (SPEC §2.9, §3). */
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { createServer, connect, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setTimeout as sleep } from 'node:timers/promises';
import { stringify } from 'yaml';

import {
  buildContainers,
  describeDocker,
  docker,
  IMAGES,
  volumeExists,
  volumesOf,
} from '../support/docker.js';
import { asRoot, createUser, root, type TestUser } from '../support/users.js';

const SOCKET = '/var/run/docker.sock';
const repository = join(dirname(fileURLToPath(import.meta.url)), '../..');

interface Running {
  child: ChildProcess;
  /** Resolves when the log holds the text. */
  logged(text: string): Promise<void>;
  finished: Promise<{ exit: number | null; log: string }>;
}

describeDocker('a build in an image', () => {
  let scratch: string;
  let user: TestUser;
  let count = 0;

  beforeAll(() => {
    scratch = mkdtempSync(join(tmpdir(), 'docker-life-'));
    chmodSync(scratch, 0o755);
    // Where node and the repository lie, not every user may look.
    copyFileSync(process.execPath, join(scratch, 'node'));
    for (const name of ['dist', 'package.json'])
      cpSync(join(repository, name), join(scratch, name), { recursive: true });
    root('chmod', ['-R', 'a+rX', scratch]);
    user = createUser();
  });
  afterAll(() => {
    user.remove();
    root('rm', ['-rf', scratch]);
  });

  /** A workspace of the user with this buildspec. */
  function source(phases: Record<string, unknown>, more: Record<string, unknown> = {}): string {
    const folder = join(scratch, `source-${count++}`);
    mkdirSync(folder);
    writeFileSync(
      join(folder, 'buildspec.yml'),
      stringify({ version: 0.2, phases, ...more }, { lineWidth: 0 }),
    );
    root('chown', ['-R', user.name, folder]);
    return folder;
  }

  /** Runs the bundle as a runner does: as a user that may use Docker and is not root. */
  function start(script: string, args: string[], env: Record<string, string> = {}): Running {
    const temporary = join(scratch, `tmp-${count++}`);
    mkdirSync(temporary);
    root('chown', [user.name, temporary]);
    const variables = {
      PATH: process.env['PATH'] ?? '',
      HOME: `/home/${user.name}`,
      TMPDIR: temporary,
      NO_COLOR: '1',
      ...env,
    };
    const [program = '', ...rest] = [
      ...(asRoot() ?? []),
      ...[
        'setpriv',
        '--reuid',
        user.name,
        '--regid',
        user.name,
        '--groups',
        String(statSync(SOCKET).gid),
        '--',
      ],
      ...['env', '-i', ...Object.entries(variables).map(([name, value]) => `${name}=${value}`)],
      ...[join(scratch, 'node'), join(scratch, 'dist', script), ...args],
    ];
    const child = spawn(program, rest, { cwd: scratch, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    let told = (): void => undefined;
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (bytes: Buffer) => {
        log += bytes.toString();
        told();
      });
    }
    return {
      child,
      logged: (text) =>
        new Promise((resolve) => {
          told = () => log.includes(text) && resolve();
          told();
        }),
      finished: new Promise((resolve) => child.once('close', (exit) => resolve({ exit, log }))),
    };
  }
  const run = (folder: string, args: string[] = [], env: Record<string, string> = {}): Running =>
    start('cli/index.js', ['run', '--source', folder, '--image', IMAGES.debian, ...args], env);

  /** Containers of these builds, once `ms` have passed or none is left; other tests have theirs at the same time. */
  async function leftovers(ms = 0): Promise<string[]> {
    for (const end = performance.now() + ms; ; await sleep(50)) {
      const left = ownContainers();
      if (left.length === 0 || performance.now() > end) return left;
    }
  }
  const ownContainers = (): string[] =>
    buildContainers().filter((id) => inspect(id, '{{json .Mounts}}').includes(scratch));
  const inspect = (id: string, format: string): string => {
    const ran = spawnSync('docker', ['inspect', '--format', format, id], { encoding: 'utf8' });
    return ran.stdout.trim();
  };
  const onlyContainer = (): string => {
    const [id = '', ...others] = ownContainers();
    expect(others).toEqual([]);
    return id;
  };
  /** Everything that the build made can be removed by its user. */
  const removable = (folder: string): void => {
    const argv = [
      ...(asRoot() ?? []),
      'setpriv',
      '--reuid',
      user.name,
      '--regid',
      user.name,
      '--clear-groups',
      'rm',
      '-rf',
      folder,
    ];
    const ran = spawnSync(argv[0] ?? '', argv.slice(1), { encoding: 'utf8' });
    // The folder itself stands in one of ours.
    expect(ran.stderr.replace(/^rm: cannot remove '[^']*\/source-\d+': Permission denied\n$/, '')).toBe('');
    expect(readdirSync(folder)).toEqual([]);
  };

  const MAKES_FILES =
    'mkdir -p made/deep && echo x >made/deep/file && chmod -R go-rwx made && ln -s nowhere made/link';

  it.each([
    ['succeeds', 'true', 0],
    ['fails', 'exit 3', 1],
  ])('that %s leaves nothing, and its files to the caller', async (_how, end, exit) => {
    const folder = source({ build: { commands: [MAKES_FILES, end] } });
    const result = await run(folder).finished;
    expect([result.exit, result.log]).toEqual([exit, result.log]);
    expect(await leftovers()).toEqual([]);
    expect(statSync(join(folder, 'made/deep/file')).uid).toBe(user.id);
    removable(folder);
  });

  it('gives away what other users of the image made, and nothing of strangers', async () => {
    const folder = source(
      {
        build: { commands: ['touch theirs'] },
        install: { commands: ['chmod 777 .; touch foreign; chown 4242 foreign'], 'run-as': 'root' },
      },
      { 'run-as': 'stranger' },
    );
    const result = await run(folder).finished;
    expect([result.exit, result.log]).toEqual([0, result.log]);
    expect(statSync(join(folder, 'theirs')).uid).toBe(user.id);
    expect(statSync(join(folder, 'foreign')).uid).toBe(4242);
  });

  it('removes anonymous volumes, and makes no network', async () => {
    const folder = source({ build: { commands: ['echo begun; until [ -e go ]; do sleep 0.1; done'] } });
    const running = start('cli/index.js', ['run', '--source', folder, '--image', IMAGES.configured]);
    await running.logged('\nbegun\n');
    const volumes = volumesOf(onlyContainer());
    expect(volumes).toHaveLength(1);
    expect(
      inspect(onlyContainer(), '{{range $name, $_ := .NetworkSettings.Networks}}{{$name}} {{end}}'),
    ).toBe('bridge');
    writeFileSync(join(folder, 'go'), '');
    expect((await running.finished).exit).toBe(0);
    expect(volumes.filter(volumeExists)).toEqual([]);
    expect(await leftovers()).toEqual([]);
  });

  /** Prints, then hangs with a child that takes no notice of SIGTERM, and one that is stopped. */
  const HANGS = `${MAKES_FILES}; (trap '' TERM; sleep 300) & sleep 301 & kill -STOP $!; echo hanging; sleep 302`;

  it('that times out', async () => {
    const folder = source({ build: { commands: [HANGS] }, post_build: { commands: ['echo never'] } });
    const result = await run(folder, ['--timeout', '0.05']).finished;
    expect(result.exit).toBe(1);
    expect(result.log).toContain('Phase complete: BUILD State: TIMED_OUT');
    expect(result.log).not.toContain('\nnever\n');
    expect(await leftovers()).toEqual([]);
    removable(folder);
  });

  it.each([
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const)('that %s stops', async (signal, exit) => {
    const folder = source({ build: { commands: [HANGS] }, post_build: { commands: ['echo never'] } });
    const running = run(folder);
    await running.logged('\nhanging\n');
    root('kill', ['-s', signal.slice(3), String(running.child.pid)]);
    const result = await running.finished;
    expect(result.exit).toBe(exit);
    expect(result.log).toContain('Phase complete: BUILD State: STOPPED');
    expect(await leftovers()).toEqual([]);
    removable(folder);
  });

  it('whose process is killed ends by itself, and gives the files back', async () => {
    const folder = source({ build: { commands: [HANGS] } });
    const running = run(folder);
    await running.logged('\nhanging\n');
    root('kill', ['-s', 'KILL', String(running.child.pid)]);
    await running.finished;
    expect(await leftovers(20_000)).toEqual([]);
    removable(folder);
  });

  it.each([
    ['post', (uuid: string) => start('post/index.js', [], { STATE_build: uuid, STATE_container: 'true' })],
    ['the next run', () => run(source({ build: { commands: ['echo next'] } }))],
  ])('whose process is killed, and whose container does not end, is removed by %s', async (_by, next) => {
    const running = run(source({ build: { commands: ['echo $CODEBUILD_BUILD_ID; sleep 300'] } }));
    await running.logged('sleep 300\n');
    const container = onlyContainer();
    const uuid = inspect(container, '{{index .Config.Labels "run-buildspec.build"}}');
    docker('pause', container);
    root('kill', ['-s', 'KILL', String(running.child.pid)]);
    await running.finished;
    const result = await next(uuid).finished;
    expect([result.exit, result.log]).toEqual([0, result.log]);
    expect(await leftovers()).toEqual([]);
  });

  it('is not removed by others while its process lives', async () => {
    const folder = source({ build: { commands: ['echo begun; until [ -e go ]; do sleep 0.1; done'] } });
    const running = run(folder);
    await running.logged('\nbegun\n');
    expect((await run(source({ build: { commands: ['true'] } })).finished).exit).toBe(0);
    writeFileSync(join(folder, 'go'), '');
    const result = await running.finished;
    expect([result.exit, result.log]).toEqual([0, result.log]);
  });

  it('whose container somebody starts anew is a FAULT, and is removed', async () => {
    const running = run(source({ build: { commands: ['echo begun; sleep 300'] } }));
    await running.logged('\nbegun\n');
    docker('restart', '--time', '1', onlyContainer());
    const { exit, log } = await running.finished;
    expect([exit, log]).toEqual([3, log]);
    expect(await leftovers()).toEqual([]);
  });

  it('whose container is removed is a FAULT', async () => {
    const running = run(
      source({ build: { commands: ['echo begun; sleep 300'] }, post_build: { commands: ['echo never'] } }),
    );
    await running.logged('\nbegun\n');
    docker('rm', '--force', onlyContainer());
    const { exit, log } = await running.finished;
    expect([exit, log]).toEqual([3, log]);
    expect(log).toContain('Phase complete: BUILD State: FAULT');
    expect(log).toContain('Build container found dead before completing the build.');
    expect(await leftovers()).toEqual([]);
  });

  it('whose daemon dies is a FAULT', async () => {
    const proxy = await startProxy(join(scratch, 'proxy.sock'));
    const folder = source({ build: { commands: ['echo begun; sleep 300'] } });
    const running = run(folder, [], { DOCKER_HOST: `unix://${join(scratch, 'proxy.sock')}` });
    await running.logged('\nbegun\n');
    proxy.die();
    const { exit, log } = await running.finished;
    expect([exit, log]).toEqual([3, log]);
    expect(log).toContain('Phase complete: BUILD State: FAULT');
    expect(log).toMatch(/The Docker daemon does not answer at unix:\/\/.*proxy\.sock/);
    expect(await leftovers(20_000)).toEqual([]);
  });

  it('whose daemon takes the connection and does not answer keeps its time limit', async () => {
    const silent = createServer(() => undefined);
    const path = join(scratch, 'silent.sock');
    await new Promise<void>((resolve) => silent.listen(path, resolve));
    chmodSync(path, 0o666);
    const folder = source({ build: { commands: ['true'] } });
    const { exit, log } = await run(folder, ['--timeout', '0.02'], { DOCKER_HOST: `unix://${path}` })
      .finished;
    silent.close();
    expect([exit, log]).toEqual([1, log]);
    expect(log).toContain('Phase complete: PROVISIONING State: TIMED_OUT');
  });

  it.each([
    ['no daemon', '<html>', 'what answers there is no Docker daemon'],
    ['a refusal', '{"message":"not for you"}', 'The Docker daemon refuses what the build needs: not for you'],
  ])('whose daemon is %s is a FAULT in its words', async (_, answer, words) => {
    const path = join(scratch, `other-${count++}.sock`);
    const other = createHttpServer((request, response) => {
      response.statusCode = request.url?.endsWith('/_ping') || answer.startsWith('<') ? 200 : 403;
      response.setHeader('Api-Version', '1.41').end(answer);
    });
    await new Promise<void>((resolve) => other.listen(path, resolve));
    chmodSync(path, 0o666);
    const folder = source({ build: { commands: ['true'] } });
    const { exit, log } = await run(folder, [], { DOCKER_HOST: `unix://${path}` }).finished;
    other.close();
    expect([exit, log]).toEqual([3, log]);
    expect(log).toContain(words);
  });

  it('is not taken for one in the container of somebody whose mounts show here', async () => {
    const shareable = docker('run', '--detach', '--rm', '--ipc', 'shareable', IMAGES.debian, 'sleep', '300');
    const { exit, log } = await run(source({ build: { commands: ['true'] } })).finished;
    docker('rm', '--force', shareable);
    expect([exit, log]).toEqual([0, log]);
  });

  it('may print the arguments of its processes', async () => {
    const command = 'for file in /proc/[0-9]*/cmdline; do tr "\\0" "\\n" <$file; done; echo all of it';
    const { exit, log } = await run(source({ build: { commands: [command] } })).finished;
    expect([exit, log]).toEqual([0, log]);
    expect(log).toContain('\nall of it\n');
  });

  it("reads the files of AWS's variables at a place of our own", async () => {
    const file = join(scratch, 'bundle.pem');
    writeFileSync(file, 'of this machine\n');
    const commands = ['cat "$AWS_CA_BUNDLE"; ! echo x 2>/dev/null >"$AWS_CA_BUNDLE"'];
    const { exit, log } = await run(source({ build: { commands } }), [], { AWS_CA_BUNDLE: file }).finished;
    expect([exit, log]).toEqual([0, log]);
    expect(log).toContain('\nof this machine\n');
  });

  it('without a daemon is a FAULT that says what to do', async () => {
    const folder = source({ build: { commands: ['true'] } });
    const { exit, log } = await run(folder, [], { DOCKER_HOST: 'unix:///nowhere.sock' }).finished;
    expect([exit, log]).toEqual([3, log]);
    expect(log).toContain('Phase complete: PROVISIONING State: FAULT');
    expect(log).toMatch(/does not answer at unix:\/\/\/nowhere\.sock: .*ENOENT.*Is it running\?/);
  });
});

/** A daemon that can die: passes everything on to the real one, until then. */
async function startProxy(path: string): Promise<{ die(): void }> {
  const sockets = new Set<Socket>();
  const server: Server = createServer((here) => {
    const there = connect(SOCKET);
    for (const [from, to] of [
      [here, there],
      [there, here],
    ] as const) {
      sockets.add(from);
      from.pipe(to);
      from.on('error', () => to.destroy()).on('close', () => to.destroy());
    }
  });
  await new Promise<void>((resolve) => server.listen(path, resolve));
  chmodSync(path, 0o666);
  return {
    die: () => {
      server.close();
      rmSync(path, { force: true });
      sockets.forEach((socket) => socket.destroy());
    },
  };
}
