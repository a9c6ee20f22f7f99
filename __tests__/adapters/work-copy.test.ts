import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { readGit } from '../../src/adapters/git/git.js';
import { createWorkCopy, type WorkCopy } from '../../src/adapters/local/work-copy.js';
import { EnvironmentError } from '../../src/errors.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { type GitDirectory, gitdir, type TestDirectory, testdir } from '../support/testdir.js';

const FOREVER = new AbortController().signal;
const isRoot = process.getuid?.() === 0;

let place: TestDirectory;
const cleanups: (() => Promise<unknown> | undefined)[] = [];
beforeEach(async () => {
  place = await testdir();
  mkdirSync(join(place.path, 'copies'));
  cleanups.push(() => place.cleanup());
});
afterEach(async () => {
  for (const cleanup of cleanups.splice(0).reverse()) await cleanup();
});

async function repository(files: Record<string, string>): Promise<GitDirectory> {
  const made = await gitdir(files);
  cleanups.push(made.cleanup);
  return made;
}
async function folder(files: Record<string, string> = {}): Promise<TestDirectory> {
  const made = await testdir(files);
  cleanups.push(made.cleanup);
  return made;
}
async function copyOf(directory: string, into = join(place.path, 'copies', 'one')): Promise<WorkCopy> {
  const found = await readGit(directory, { PATH: process.env['PATH'] });
  const copy = await createWorkCopy({ directory, repository: found?.repository }, into, FOREVER);
  cleanups.push(() => copy.remove());
  return copy;
}

function git(directory: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=Copy', '-c', 'user.email=copy@example.com'];
  const env = { PATH: process.env['PATH'], GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const options = { cwd: directory, env, encoding: 'utf8', stdio: 'pipe' } as const;
  return execFileSync('git', [...identity, '-c', 'protocol.file.allow=always', ...args], options).trim();
}

/** Every file below, its mode, owner, time and content. git renews the times of objects that it needs again. */
function snapshot(directory: string): Record<string, string> {
  const found: Record<string, string> = {};
  const visit = (path: string): void => {
    const { mode, uid, mtimeMs } = lstatSync(join(directory, path));
    let content = '';
    if ((mode & 0o170000) === 0o120000) content = readlinkSync(join(directory, path));
    else if ((mode & 0o170000) === 0o100000) content = readFileSync(join(directory, path), 'latin1');
    const time = /(^|\/)objects\//.test(path) ? '' : mtimeMs;
    found[path] = `${mode.toString(8)} ${uid} ${time} ${content}`;
    if ((mode & 0o170000) !== 0o040000) return;
    for (const name of readdirSync(join(directory, path))) visit(join(path, name));
  };
  visit('.');
  return found;
}
const inode = (...path: string[]) => statSync(join(...path)).ino;

/** What builds do to a tree and its repository. */
function build(directory: string): void {
  execFileSync('sh', ['-c', 'for f in *.txt; do echo changed >>"$f"; done; touch new; rm -f gone.txt'], {
    cwd: directory,
  });
  git(directory, 'add', '--all');
  git(directory, 'commit', '-m', 'changed');
  git(directory, 'tag', 'release');
  git(directory, 'checkout', '-b', 'other');
  git(directory, 'config', 'user.name', 'Somebody');
  git(directory, 'remote', 'add', 'more', 'https://example.com');
  git(directory, 'gc', '--quiet', '--prune=now');
}

describe('a source in a repository', () => {
  it('is copied whole: git in the copy works, and nothing of the original changes', async () => {
    const source = await repository({ 'a.txt': 'a', 'gone.txt': 'g', 'sub/b.txt': 'b', '.hidden': 'h' });
    source.git('gc', '--quiet');
    writeFileSync(join(source.path, 'untracked.txt'), 'u');
    writeFileSync(join(source.path, 'a.txt'), 'staged');
    source.git('add', 'a.txt');
    writeFileSync(join(source.path, 'loose.txt'), 'a loose object');
    source.git('hash-object', '-w', 'loose.txt');
    for (const path of ['', '.git', '.git/objects'])
      utimesSync(join(source.path, path), 1_700_000_000, 1_700_000_000);
    const before = snapshot(source.path);

    const { directory, warning } = await copyOf(source.path);
    expect({ directory, warning }).toEqual({
      directory: join(place.path, 'copies', 'one'),
      warning: undefined,
    });
    const after = snapshot(directory);
    const config = '.git/config';
    expect({ ...after, [config]: '' }).toEqual({ ...before, [config]: '' });
    expect(git(directory, 'status', '--short')).toBe('M  a.txt\n?? loose.txt\n?? untracked.txt');
    expect(git(directory, 'rev-parse', 'HEAD')).toBe(source.sha);

    build(directory);
    expect(snapshot(source.path)).toEqual(before);
    expect(source.git('rev-parse', 'HEAD')).toBe(source.sha);
    source.git('fsck', '--strict');
  });

  it('shares the objects of git by hard links, and nothing else', async () => {
    const source = await repository({ 'a.txt': 'a' });
    source.git('gc', '--quiet');
    writeFileSync(join(source.path, '.git/objects/info/alternates'), '\n');
    const { directory } = await copyOf(source.path);
    const linked = Object.keys(snapshot(directory)).filter(
      (path) =>
        lstatSync(join(directory, path)).isFile() && inode(directory, path) === inode(source.path, path),
    );
    expect(linked.length).toBeGreaterThan(1);
    expect(linked.filter((path) => !/^\.git\/objects\/(pack|[0-9a-f]{2})\//.test(path))).toEqual([]);
  });

  it('does not look changed to git, before the index is refreshed', async () => {
    const source = await repository({ 'a.txt': 'a' });
    utimesSync(join(source.path, 'a.txt'), 1_700_000_000, 1_700_000_000);
    source.git('update-index', '--refresh');
    const { directory } = await copyOf(source.path);
    expect(git(directory, 'diff-index', 'HEAD', '--')).toBe('');
    writeFileSync(join(directory, 'a.txt'), 'b');
    expect(git(directory, 'diff-index', 'HEAD', '--')).toContain('a.txt');
  });

  it('may be a folder in it', async () => {
    const source = await repository({ 'app/web/a.txt': 'a', 'lib/b.txt': 'b' });
    const { directory } = await copyOf(join(source.path, 'app/web'));
    expect(directory).toBe(join(place.path, 'copies/one/app/web'));
    expect(readFileSync(join(directory, '../../lib/b.txt'), 'utf8')).toBe('b');
    expect(git(directory, 'rev-parse', '--show-prefix')).toBe('app/web/');
  });

  it('that another git uses now has no locks, and no worktrees of the original', async () => {
    const source = await repository({ 'a.txt': 'a' });
    source.git('worktree', 'add', '--quiet', join(place.path, 'tree'));
    writeFileSync(join(source.path, '.git/index.lock'), '');
    const { directory } = await copyOf(source.path);
    build(directory);
    expect(git(directory, 'worktree', 'list').split('\n')).toHaveLength(1);
  });

  it("keeps settings for the original's .git, as of actions/checkout", async () => {
    const source = await repository({ 'a.txt': 'a' });
    const credentials = join(place.path, 'credentials.config');
    writeFileSync(credentials, '[http "https://github.com/"]\n\textraheader = AUTHORIZATION: basic x\n');
    source.git('config', '--local', `includeIf.gitdir:${source.path}/.git.path`, credentials);
    const { directory } = await copyOf(source.path);
    expect(git(directory, 'config', 'http.https://github.com/.extraheader')).toBe('AUTHORIZATION: basic x');
  });

  it('whose configuration names a working tree works in the copy', async () => {
    const source = await repository({ 'a.txt': 'a' });
    source.git('config', 'core.worktree', source.path);
    const before = snapshot(source.path);
    build((await copyOf(source.path)).directory);
    expect(snapshot(source.path)).toEqual(before);
  });

  it('has submodules', async () => {
    const inner = await repository({ 'i.txt': 'i' });
    const source = await repository({ 'a.txt': 'a' });
    git(source.path, 'submodule', '--quiet', 'add', '--name', 'deep/name', inner.path, 'libs/inner');
    git(source.path, 'commit', '-m', 'submodule');
    const before = snapshot(source.path);
    const { directory } = await copyOf(source.path);
    build(join(directory, 'libs/inner'));
    expect(git(directory, 'status', '--short')).toBe('M libs/inner');
    expect(snapshot(source.path)).toEqual(before);
  });
});

describe('a source whose git data is elsewhere', () => {
  it('as a linked worktree gets a repository of its own', async () => {
    const main = await repository({ 'a.txt': 'a', 'gone.txt': 'g' });
    const tree = join(place.path, 'tree');
    main.git('worktree', 'add', '--quiet', '-b', 'feature', tree);
    writeFileSync(join(tree, 'only-here.txt'), 'x');
    git(tree, 'add', '--all');
    git(tree, 'commit', '-m', 'here');
    writeFileSync(join(tree, 'a.txt'), 'staged');
    git(tree, 'add', 'a.txt');
    writeFileSync(join(main.path, 'main.txt'), 'staged in main');
    main.git('add', 'main.txt');
    const before = [snapshot(main.path), snapshot(tree)];

    const { directory } = await copyOf(tree);
    expect(statSync(join(directory, '.git')).isDirectory()).toBe(true);
    expect(git(directory, 'status', '--short', '--branch')).toBe('## feature\nM  a.txt');
    expect(git(directory, 'rev-parse', 'HEAD')).toBe(git(tree, 'rev-parse', 'HEAD'));
    expect(git(directory, 'reflog')).toBe(git(tree, 'reflog'));
    expect(git(directory, 'worktree', 'list').split('\n')).toHaveLength(1);
    build(directory);
    expect([snapshot(main.path), snapshot(tree)]).toEqual(before);
  });

  it('as a worktree of a bare repository', async () => {
    const main = await repository({ 'a.txt': 'a' });
    const bare = join(place.path, 'bare');
    git(place.path, 'clone', '--quiet', '--bare', main.path, bare);
    const tree = join(place.path, 'tree');
    git(bare, 'worktree', 'add', '--quiet', '--detach', tree);
    const before = [snapshot(bare), snapshot(tree)];
    const { directory } = await copyOf(tree);
    expect(git(directory, 'status', '--short', '--branch')).toBe('## HEAD (no branch)');
    build(directory);
    expect([snapshot(bare), snapshot(tree)]).toEqual(before);
  });

  it('as a submodule, and as a worktree with submodules', async () => {
    const inner = await repository({ 'i.txt': 'i' });
    const middle = await repository({ 'm.txt': 'm' });
    git(middle.path, 'submodule', '--quiet', 'add', inner.path, 'deep/inner');
    git(middle.path, 'commit', '-m', 'inner');
    const outer = await repository({ 'o.txt': 'o' });
    git(outer.path, 'submodule', '--quiet', 'add', '--name', 'a/b', middle.path, 'libs/middle');
    git(outer.path, 'submodule', '--quiet', 'update', '--init', '--recursive');
    git(outer.path, 'commit', '-m', 'middle');
    const tree = join(place.path, 'tree');
    outer.git('worktree', 'add', '--quiet', tree);
    git(tree, 'submodule', '--quiet', 'update', '--init', '--recursive');
    const before = [snapshot(outer.path), snapshot(tree)];

    const one = await copyOf(join(outer.path, 'libs/middle'), join(place.path, 'copies/submodule'));
    build(join(one.directory, 'deep/inner'));
    build(one.directory);
    const other = await copyOf(tree, join(place.path, 'copies/worktree'));
    expect(git(other.directory, 'submodule', 'status', '--recursive')).toMatch(
      /^ ?\w+ libs\/middle .*\n \w+ libs\/middle\/deep\/inner /,
    );
    build(join(other.directory, 'libs/middle/deep/inner'));
    build(join(other.directory, 'libs/middle'));
    build(other.directory);
    expect([snapshot(outer.path), snapshot(tree)]).toEqual(before);
  });

  it('behind a link', async () => {
    const source = await repository({ 'a.txt': 'a' });
    renameSync(join(source.path, '.git'), join(place.path, 'elsewhere'));
    symlinkSync(join(place.path, 'elsewhere'), join(source.path, '.git'));
    const before = snapshot(join(place.path, 'elsewhere'));
    build((await copyOf(source.path)).directory);
    expect(snapshot(join(place.path, 'elsewhere'))).toEqual(before);
  });
});

describe('any source', () => {
  it('without a repository, also by a link, keeps modes, times, owners and links', async () => {
    const outside = await folder({ 'x.txt': 'x' });
    const source = await folder({
      'run.sh': '#!/bin/sh',
      'deep/er/f': '1',
      '-n': 'dash',
      'node_modules/m/i.js': '',
    });
    symlinkSync('deep/er/f', join(source.path, 'relative'));
    symlinkSync(join(outside.path, 'x.txt'), join(source.path, 'absolute'));
    symlinkSync('../../nowhere', join(source.path, 'dangling'));
    symlinkSync('.', join(source.path, 'self'));
    chmodSync(join(source.path, 'deep'), 0o2750);
    utimesSync(join(source.path, 'deep/er/f'), 1_500_000_000, 1_500_000_000.123);
    if (isRoot) chownSync(join(source.path, 'deep/er/f'), 1234, 1234);
    execFileSync('mkfifo', [join(source.path, 'pipe')]);
    utimesSync(source.path, 1_400_000_000, 1_400_000_000);
    chmodSync(source.path, 0o751);
    const link = join(place.path, 'link');
    symlinkSync(source.path, link);
    const before = snapshot(source.path);
    const { directory, warning } = await copyOf(link);
    expect(warning).toBeUndefined();
    expect(snapshot(directory)).toEqual(before);
    writeFileSync(join(directory, 'deep/er/f'), '2');
    expect(snapshot(source.path)).toEqual(before);
  });

  it('may have names that are not UTF-8, and thousands of files', async () => {
    const odd = [
      'printf 1 >"$(printf \'\\303\\050\')"; mkdir "$(printf \'d\\377\')"; printf 2 >"$(printf \'d\\377/x\\001\\ny\')"',
    ];
    const plain = await folder();
    execFileSync('sh', ['-c', ...odd], { cwd: plain.path });
    const source = await repository({ 'a.txt': 'a' });
    execFileSync('sh', ['-c', ...odd], { cwd: source.path });
    for (let index = 0; index < 2_500; index++) writeFileSync(join(source.path, `f${index}`), '');
    const list = (directory: string) =>
      spawnSync('ls', ['-AR', '--quoting-style=escape'], { cwd: directory }).stdout;
    for (const path of [plain.path, source.path]) {
      const copy = await copyOf(path, join(place.path, 'odd'));
      expect(list(copy.directory)).toEqual(list(path));
      expect(await copy.remove()).toBeUndefined();
      expect(existsSync(join(place.path, 'odd'))).toBe(false);
    }
    rmSync(Buffer.concat([Buffer.from(`${source.path}/`), Buffer.from([0xc3, 0x28])]));
    execFileSync('sh', ['-c', 'rm -rf d*'], { cwd: source.path });
    const { directory } = await copyOf(source.path);
    expect(readdirSync(directory)).toHaveLength(2_502);
  });

  it('is removed with read-only directories, which leave the original as it is', async () => {
    const source = await repository({ 'a.txt': 'a', 'go/mod/x.go': 'x' });
    chmodSync(join(source.path, 'go/mod'), 0o555);
    chmodSync(join(source.path, 'go'), 0o555);
    try {
      const before = snapshot(source.path);
      await asStranger(source.path, async () => {
        const copy = await copyOf(source.path);
        expect(statSync(join(copy.directory, 'go/mod')).mode & 0o777).toBe(0o555);
        expect(await copy.remove()).toBeUndefined();
        expect(existsSync(copy.directory)).toBe(false);
      });
      expect(snapshot(source.path)).toEqual(before);
    } finally {
      chmodSync(join(source.path, 'go'), 0o755);
      chmodSync(join(source.path, 'go/mod'), 0o755);
    }
  });
});

/** Root reads and writes everything: as root, `work` runs as nobody, who then owns `owned`. */
async function asStranger(owned: string, work: () => Promise<void>): Promise<void> {
  if (!isRoot) return work();
  const nobody = 65_534;
  for (const path of [owned, place.path]) execFileSync('chown', ['-R', String(nobody), path]);
  process.seteuid?.(nobody);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
    execFileSync('chown', ['-R', '0', owned]);
  }
}

describe('what cannot be copied', () => {
  it('a file that cannot be read is left out, with a warning', async () => {
    const source = await folder({ 'a.txt': 'a', 'sub/secret.txt': 's', 'b.txt': 'b' });
    chmodSync(join(source.path, 'sub/secret.txt'), 0);
    await asStranger(source.path, async () => {
      const { directory, warning } = await copyOf(source.path);
      expect(warning).toMatch(
        /^Builds run in copies of the source that lack some files: .*secret\.txt.*Permission denied\.$/,
      );
      expect(readdirSync(directory)).toEqual(['a.txt', 'b.txt', 'sub']);
    });
  });

  it.each([0o000, 0o444, 0o333])('a directory with the mode %i is an error that names it', async (mode) => {
    const source = await repository({ 'a.txt': 'a', 'sub/closed/x': 'x' });
    chmodSync(join(source.path, 'sub/closed'), mode);
    await asStranger(source.path, async () => {
      const failure = await copyOf(source.path).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EnvironmentError);
      expect((failure as EnvironmentError).message).toContain(`${source.path}/sub/closed`);
      expect((failure as EnvironmentError).hint).toMatch(/^Let this user read it/);
      expect(existsSync(join(place.path, 'copies/one'))).toBe(false);
    });
    chmodSync(join(source.path, 'sub/closed'), 0o755);
  });

  it('a full disk is an error, and the part of a copy is removed', async () => {
    const disk = mountSmallDisk(join(place.path, 'small'));
    if (disk === undefined) return;
    try {
      const source = await repository({ 'a.txt': 'a', 'big.bin': '0'.repeat(3 << 20) });
      const failure = await copyOf(source.path, join(disk.path, 'copy')).catch((error: unknown) => error);
      expect(failure).toBeInstanceOf(EnvironmentError);
      expect((failure as EnvironmentError).message).toMatch(
        / to \/.*\/small\/copy: no room is left there \(.*No space left on device\)\.$/,
      );
      expect((failure as EnvironmentError).hint).toContain('TMPDIR');
      expect(readdirSync(disk.path)).toEqual([]);
      rmSync(join(source.path, 'big.bin'));
      source.git('commit', '--quiet', '-am', 'small');
      const { directory } = await copyOf(source.path, join(disk.path, 'copy'));
      expect(git(directory, 'status', '--short')).toBe('');
      rmSync(directory, { recursive: true });
    } finally {
      disk.unmount();
    }
  });

  it('no cp is an error', async () => {
    const source = await folder({ 'a.txt': 'a' });
    const { PATH } = process.env;
    process.env['PATH'] = '/nowhere';
    try {
      await expect(copyOf(source.path)).rejects.toThrow('Cannot run the program cp: ');
    } finally {
      process.env['PATH'] = PATH;
    }
  });

  it.each([
    [
      'in the source',
      (source: string) => join(source, 'copy'),
      'A copy of the source cannot be in the source',
    ],
    ['where something is', () => join(place.path, 'there'), 'something is in the way'],
    ['below a file', () => join(place.path, 'file/copy'), 'Cannot make the directory'],
  ])('a place %s is an error', async (_name, into, message) => {
    const source = await folder({ 'a.txt': 'a' });
    mkdirSync(join(place.path, 'there'));
    writeFileSync(join(place.path, 'file'), '');
    const failure = await copyOf(source.path, into(source.path)).catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(EnvironmentError);
    expect((failure as EnvironmentError).message).toContain(message);
    expect(existsSync(join(place.path, 'there'))).toBe(true);
  });

  it('a source that is gone is an error', async () => {
    await expect(copyOf(join(place.path, 'gone'))).rejects.toThrow(
      `Cannot read the source ${place.path}/gone`,
    );
  });
});

it('is cancelled by its signal, and leaves nothing', async () => {
  const source = await folder();
  for (let index = 0; index < 50; index++)
    writeFileSync(join(source.path, `f${index}`), Buffer.alloc(4 << 20));
  const controller = new AbortController();
  const reason = new Error('stopped');
  const into = join(place.path, 'cancelled');
  const copying = createWorkCopy({ directory: source.path }, into, controller.signal);
  const failed = expect(copying).rejects.toBe(reason);
  while (!existsSync(into) || readdirSync(into).length === 0)
    await new Promise((done) => setTimeout(done, 1));
  controller.abort(reason);
  await failed;
  expect(existsSync(into)).toBe(false);
});
