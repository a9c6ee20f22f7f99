/** Artifacts and caches of the command line, in folders of this machine. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeDocker, IMAGES } from './support/docker.js';
import { testdir, type TestDirectory } from './support/testdir.js';
import { createUser, root, type TestUser } from './support/users.js';

const here = fileURLToPath(new URL('..', import.meta.url));
const cli = join(here, 'dist/cli/index.js');
const isRoot = process.getuid?.() === 0;
/** CI makes colours. */
const env = { ...process.env, NO_COLOR: '1' };

let directory: TestDirectory;
let source: string;
beforeEach(async () => {
  directory = await testdir();
  source = join(directory.path, 'source');
  cpSync(join(here, 'examples/cached'), source, { recursive: true });
});
afterEach(() => directory.cleanup());

interface Ran {
  status: number | null;
  log: string;
}

function build(args: string[], become: string[] = [], more: Record<string, string> = {}): Ran {
  const folders = [
    '--cache',
    join(directory.path, 'caches'),
    '--artifacts',
    join(directory.path, 'artifacts'),
  ];
  const [program = '', ...rest] = [
    ...become,
    process.execPath,
    cli,
    'run',
    '--source',
    source,
    ...folders,
    ...args,
  ];
  const ran = spawnSync(program, rest, {
    encoding: 'utf8',
    cwd: directory.path,
    env: { ...env, ...more },
  });
  return { status: ran.status, log: ran.stdout + ran.stderr };
}

function expectWarm({ status, log }: Ran): void {
  expect({ status, log }).toEqual({ status: 0, log });
  expect(log).toMatch(/Cache restored: codebuild-/);
  expect(log.match(/from the cache/g)).toHaveLength(2);
  expect(log).not.toContain(': downloaded');
  const [artifact = ''] = readdirSync(join(directory.path, 'artifacts')).filter(
    (name) => !name.startsWith('.'),
  );
  const packages = readFileSync(join(directory.path, 'artifacts', artifact, 'packages.txt'), 'utf8');
  expect(packages).toBe('the package left-pad\nthe package junit\n');
}

/** Runs builds as a user that is not root, and may use Docker. */
function useUser(): { home(): string; build(args: string[]): Ran } {
  let user: TestUser | undefined;
  const home = (): string => (user ? `/home/${user.name}` : join(directory.path, 'home'));
  beforeEach(() => {
    // Not root's own home, where a developer has caches of his own.
    user = isRoot ? createUser() : undefined;
    if (user) root('chown', ['-R', user.name, directory.path]);
    else mkdirSync(home());
  });
  afterEach(() => user?.remove());
  return {
    home,
    build: (args) => {
      const group = statSync('/var/run/docker.sock', { throwIfNoEntry: false })?.gid ?? 0;
      const become = [
        'setpriv',
        '--reuid',
        user?.name ?? '',
        '--regid',
        user?.name ?? '',
        '--groups',
        String(group),
      ];
      return build(args, user ? [...become, '--'] : [], { HOME: home() });
    },
  };
}

const writeSpec = (lines: string[]): void => writeFileSync(join(source, 'buildspec.yml'), lines.join('\n'));

describe('on this machine, not as root', () => {
  const as = useUser();

  it('restores in the second build what the first one saved, and says so', () => {
    const cold = as.build([]);
    expect({ status: cold.status, log: cold.log }).toEqual({ status: 0, log: cold.log });
    expect(cold.log.match(/: downloaded/g)).toHaveLength(2);
    expect(cold.log).toMatch(/The cache path \/root\/\.m2-example\/\*\*\/\* means .* here/);
    expect(existsSync(join(as.home(), '.m2-example/junit/package'))).toBe(true);

    for (const folder of [join(source, 'node_modules'), join(as.home(), '.m2-example')])
      rmSync(folder, { recursive: true });
    expectWarm(as.build([]));
  });

  it.each([
    ['file', /cannot read .*out\/two/],
    ['directory', /The directory .*out\/two cannot be read/],
  ])('fails by a %s that it cannot read, and names it', (kind, reason) => {
    const make = kind === 'file' ? 'echo 2 > out/two' : 'mkdir out/two';
    writeSpec([
      'version: 0.2',
      `phases: {build: {commands: [mkdir out, echo 1 > out/one, ${make}, chmod 0 out/two]}}`,
      "artifacts: {name: web, files: 'out/**/*', secondary-artifacts: {other: {files: out/one}}}",
    ]);
    const { status, log } = as.build([]);
    expect({ status, log }).toEqual({ status: 3, log });
    expect(log).toMatch(/UPLOAD_ARTIFACTS State: FAULT/);
    expect(log).toMatch(reason);
    expect(existsSync(join(directory.path, 'artifacts/web'))).toBe(false);
    expect(existsSync(join(directory.path, 'artifacts/other/out/one'))).toBe(true);
  });
});

describeDocker('in an image, not as root', () => {
  const as = useUser();

  it('takes files that are only for root of the image, and gives them back', () => {
    writeSpec([
      'version: 0.2',
      'phases:',
      '  build:',
      '    commands:',
      '      - umask 077; mkdir out deps; echo 1 > out/one; echo 2 > deps/two; mkdir /root/x; echo 3 > /root/x/three',
      'artifacts:',
      '  name: web',
      "  files: ['out/*', /root/x/*]",
      '  discard-paths: yes',
      'cache: {key: k, paths: [deps, /root/x]}',
    ]);
    const first = as.build(['--image', IMAGES.debian]);
    expect({ status: first.status, log: first.log }).toEqual({ status: 0, log: first.log });
    const made = join(directory.path, 'artifacts/web');
    expect(readdirSync(made).map((name) => readFileSync(join(made, name), 'utf8'))).toEqual(['1\n', '3\n']);
    rmSync(join(source, 'deps'), { recursive: true });
    rmSync(join(source, 'out'), { recursive: true });
    writeSpec([
      'version: 0.2',
      'phases: {build: {commands: [cat deps/two /root/x/three, stat -c "%a %u" deps/two]}}',
      'cache: {key: k, paths: [deps, /root/x]}',
    ]);
    const second = as.build(['--image', IMAGES.debian]);
    expect({ status: second.status, log: second.log }).toEqual({ status: 0, log: second.log });
    expect(second.log).toMatch(/\n2\n3\n[\s\S]*\n600 0\n/);
  });
});

describeDocker('the example with a cache, in an image', () => {
  it.each([IMAGES.debian, IMAGES.busybox])(
    'restores in the second build what the first one saved: %s',
    (image) => {
      const cold = build(['--image', image]);
      expect(cold.log.match(/: downloaded/g)).toHaveLength(2);
      rmSync(join(source, 'node_modules'), { recursive: true });
      expectWarm(build(['--image', image]));
    },
  );
});

it('keeps caches only in a folder that is named', () => {
  const without = spawnSync(process.execPath, [cli, 'plan', '--source', source], { encoding: 'utf8', env });
  expect(without.stdout).toContain('The cache is neither restored nor saved');
  const args = [cli, 'plan', '--source', source, '--cache', directory.path, '--no-cache'];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8', env }).stdout).toContain(
    'neither restored nor saved',
  );
  const withFolder = [cli, 'plan', '--source', source, '--cache', directory.path];
  expect(spawnSync(process.execPath, withFolder, { encoding: 'utf8', env }).stdout).toMatch(
    /Artifacts\n +packages-\$CODEBUILD_BUILD_NUMBER: [\s\S]*Cache\n +key packages-\$\(codebuild-hash-files/,
  );
});

it('prints where artifacts are when no folder is named', () => {
  const spec = join(directory.path, 'spec.yml');
  writeFileSync(
    spec,
    'version: 0.2\nphases: {build: {commands: [echo 1 > one]}}\nartifacts: {name: web, files: one}\n',
  );
  const ran = spawnSync(process.execPath, [cli, 'run', spec, '--source', source], { encoding: 'utf8', env });
  const [, place = ''] = /Artifact web: 1 file\(s\), 2 bytes, (\S+)/.exec(ran.stdout) ?? [];
  expect(readFileSync(join(place, 'one'), 'utf8')).toBe('1\n');
  expect(place.startsWith(source)).toBe(false);
  rmSync(join(place, '..'), { recursive: true });
});

it('keeps what no build made, and says so before and after', () => {
  const spec = ['version: 0.2', 'phases: {build: {commands: [mkdir b, echo 1 > b/one]}}'];
  writeSpec([...spec, 'artifacts: {name: docs, base-directory: b, files: one}']);
  mkdirSync(join(source, 'docs'));
  writeFileSync(join(source, 'docs/precious'), 'x');
  const run = (folder: string): Ran => {
    const ran = spawnSync(process.execPath, [cli, 'run', '--source', source, '--artifacts', folder], {
      encoding: 'utf8',
      env,
    });
    return { status: ran.status, log: ran.stdout + ran.stderr };
  };
  const refused = run(source);
  expect(refused.status).toBe(1);
  expect(refused.log).toMatch(
    /note: --artifacts is inside the source[\s\S]*what is there was made by no build/,
  );
  expect(readFileSync(join(source, 'docs/precious'), 'utf8')).toBe('x');

  rmSync(join(source, 'b'), { recursive: true });
  const nowhere = run(join(source, 'docs/precious/x'));
  expect(nowhere).toMatchObject({
    status: 2,
    log: expect.stringMatching(/--artifacts: .* is no folder to write to/),
  });
  expect(existsSync(join(source, 'b'))).toBe(false);
});

it('lets two builds use one cache at once', async () => {
  const spec = [
    'version: 0.2',
    'phases: {build: {commands: [mkdir -p deps, echo 1 > deps/x]}}',
    'cache: {key: k, paths: [deps]}',
  ];
  const run = (name: string): Promise<Ran> => {
    const copy = join(directory.path, name);
    mkdirSync(copy);
    writeFileSync(join(copy, 'buildspec.yml'), spec.join('\n'));
    const args = [
      cli,
      'run',
      '--source',
      copy,
      '--project-name',
      'web',
      '--cache',
      join(directory.path, 'caches'),
    ];
    const child = spawn(process.execPath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] });
    let log = '';
    child.stdout.on('data', (bytes: Buffer) => (log += bytes.toString()));
    child.stderr.on('data', (bytes: Buffer) => (log += bytes.toString()));
    return new Promise((resolve) => child.once('close', (status) => resolve({ status, log })));
  };
  const ran = await Promise.all(['one', 'two'].map(run));
  expect(ran.map(({ status }) => status)).toEqual([0, 0]);
  expect(ran.filter(({ log }) => log.includes('warning'))).toEqual([]);
  const saved = readdirSync(join(directory.path, 'caches')).filter((name) =>
    name.startsWith('codebuild-web'),
  );
  expect(saved).toHaveLength(1);
});
