/** Artifacts and caches of the command line, in folders of this machine. */
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { describeDocker, IMAGES } from './support/docker.js';
import { testdir, type TestDirectory } from './support/testdir.js';
import { createUser, root, type TestUser } from './support/users.js';

const here = fileURLToPath(new URL('..', import.meta.url));
const cli = join(here, 'dist/cli/index.js');
const isRoot = process.getuid?.() === 0;

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

function build(args: string[], become: string[] = [], env: Record<string, string> = {}): Ran {
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
    env: { ...process.env, NO_COLOR: '1', ...env },
  });
  return { status: ran.status, log: ran.stdout + ran.stderr };
}

function expectWarm({ status, log }: Ran): void {
  expect({ status, log }).toEqual({ status: 0, log });
  expect(log).toMatch(/Cache restored: codebuild-/);
  expect(log.match(/from the cache/g)).toHaveLength(2);
  expect(log).not.toContain(': downloaded');
  const [artifact = ''] = readdirSync(join(directory.path, 'artifacts'));
  const packages = readFileSync(join(directory.path, 'artifacts', artifact, 'packages.txt'), 'utf8');
  expect(packages).toBe('the package left-pad\nthe package junit\n');
}

describe('the example with a cache, on this machine', () => {
  let user: TestUser | undefined;
  let home: string;
  beforeEach(() => {
    // Not root's own home, where a developer has caches of his own.
    user = isRoot ? createUser() : undefined;
    home = user ? `/home/${user.name}` : join(directory.path, 'home');
    if (user) root('chown', ['-R', user.name, directory.path]);
    else mkdirSync(home);
  });
  afterEach(() => user?.remove());

  it('restores in the second build what the first one saved, and says so', () => {
    const become = user ? ['setpriv', '--reuid', user.name, '--regid', user.name, '--init-groups', '--'] : [];
    const cold = build([], become, { HOME: home });
    expect({ status: cold.status, log: cold.log }).toEqual({ status: 0, log: cold.log });
    expect(cold.log.match(/: downloaded/g)).toHaveLength(2);
    expect(cold.log).toMatch(/The cache path \/root\/\.m2\/\*\*\/\* means .* here/);
    expect(existsSync(join(home, '.m2/repository/junit/package'))).toBe(true);

    for (const folder of [join(source, 'node_modules'), join(home, '.m2')])
      rmSync(folder, { recursive: true });
    expectWarm(build([], become, { HOME: home }));
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
  const without = spawnSync(process.execPath, [cli, 'plan', '--source', source], { encoding: 'utf8' });
  expect(without.stdout).toContain('The cache is neither restored nor saved');
  const args = [cli, 'plan', '--source', source, '--cache', directory.path, '--no-cache'];
  expect(spawnSync(process.execPath, args, { encoding: 'utf8' }).stdout).toContain(
    'neither restored nor saved',
  );
  const withFolder = [cli, 'plan', '--source', source, '--cache', directory.path];
  expect(spawnSync(process.execPath, withFolder, { encoding: 'utf8' }).stdout).toMatch(
    /Artifacts\n +packages-\$CODEBUILD_BUILD_NUMBER: [\s\S]*Cache\n +key packages-\$\(codebuild-hash-files/,
  );
});

it('prints where artifacts are when no folder is named', () => {
  const spec = join(directory.path, 'spec.yml');
  writeFileSync(
    spec,
    'version: 0.2\nphases: {build: {commands: [echo 1 > one]}}\nartifacts: {name: web, files: one}\n',
  );
  const ran = spawnSync(process.execPath, [cli, 'run', spec, '--source', source], { encoding: 'utf8' });
  const [, place = ''] = /Artifact web: 1 file\(s\), 2 bytes, (\S+)/.exec(ran.stdout) ?? [];
  expect(readFileSync(join(place, 'one'), 'utf8')).toBe('1\n');
  expect(place.startsWith(source)).toBe(false);
  rmSync(join(place, '..'), { recursive: true });
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
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
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
