import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { readGit } from '../../src/adapters/git/git.js';
import { createSourceCopies, type SourceCopies } from '../../src/adapters/local/source-copies.js';
import { EnvironmentError } from '../../src/errors.js';
import { type GitDirectory, gitdir, type TestDirectory, testdir } from '../support/testdir.js';

const FOREVER = new AbortController().signal;

let place: TestDirectory;
let opened: SourceCopies[];
beforeEach(async () => {
  place = await testdir();
  opened = [];
});
afterEach(async () => {
  for (const copies of opened) await copies.close();
  await place.cleanup();
});

async function copiesOf(directory: string, folder = place.path): Promise<SourceCopies> {
  const found = await readGit(directory, { PATH: process.env['PATH'] });
  const copies = createSourceCopies({ directory, repository: found?.repository }, folder, '.source');
  opened.push(copies);
  return copies;
}

const git = (directory: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'user.name=C', '-c', 'user.email=c@localhost', ...args], {
    cwd: directory,
    encoding: 'utf8',
  }).trim();

describe('copies of a repository', () => {
  let source: GitDirectory;
  beforeEach(async () => {
    source = await gitdir({ 'a.txt': 'a\n', 'sub/b.txt': 'b\n' });
  });
  afterEach(() => source.cleanup());

  it('made at the same time have nothing of each other, nor of the original', async () => {
    const copies = await copiesOf(source.path);
    const names = ['one', 'two', 'three'];
    const made = await Promise.all(names.map((name) => copies.make(name, FOREVER)));
    const before = source.git('rev-parse', 'HEAD');
    for (const [index, { directory }] of made.entries()) {
      expect(directory).toBe(join(place.path, names[index] ?? ''));
      expect(git(directory, 'status', '--porcelain')).toBe('');
      writeFileSync(join(directory, 'a.txt'), `changed by ${index}\n`);
      git(directory, 'commit', '--quiet', '--all', '--message', String(index));
    }
    expect(made.map(({ directory }) => readFileSync(join(directory, 'a.txt'), 'utf8'))).toEqual(
      names.map((_, index) => `changed by ${index}\n`),
    );
    expect(new Set(made.map(({ directory }) => git(directory, 'rev-parse', 'HEAD'))).size).toBe(3);
    expect(source.git('rev-parse', 'HEAD')).toBe(before);
    expect(readFileSync(join(source.path, 'a.txt'), 'utf8')).toBe('a\n');
  });

  it('share only the objects of git with it', async () => {
    source.git('gc', '--quiet');
    const [pack = ''] = readdirSync(join(source.path, '.git/objects/pack'));
    const copies = await copiesOf(source.path);
    const { directory } = await copies.make('one', FOREVER);
    const inode = (root: string, path: string): number => statSync(join(root, path)).ino;
    expect(inode(directory, `.git/objects/pack/${pack}`)).toBe(
      inode(source.path, `.git/objects/pack/${pack}`),
    );
    for (const path of ['a.txt', '.git/HEAD', '.git/index', '.git/config'])
      expect(inode(directory, path)).not.toBe(inode(source.path, path));
  });

  it('are of the source as it was at the first of them, and of a folder in it', async () => {
    const copies = await copiesOf(join(source.path, 'sub'));
    await copies.make('one', FOREVER);
    writeFileSync(join(source.path, 'sub/b.txt'), 'changed meanwhile\n');
    const { directory } = await copies.make('two', FOREVER);
    expect(directory).toBe(join(place.path, 'two/sub'));
    expect(readFileSync(join(directory, 'b.txt'), 'utf8')).toBe('b\n');
    expect(readFileSync(join(directory, '../a.txt'), 'utf8')).toBe('a\n');
  });

  it('have settings for their own .git alone, where the original has them for its own', async () => {
    git(source.path, 'config', `includeIf.gitdir:${source.path}/.git.path`, join(place.path, 'extra'));
    writeFileSync(join(place.path, 'extra'), '[extra]\n\there = yes\n');
    const copies = await copiesOf(source.path);
    for (const name of ['one', 'two']) {
      const { directory } = await copies.make(name, FOREVER);
      expect(git(directory, 'config', 'extra.here')).toBe('yes');
    }
  });
});

describe('copies of a folder', () => {
  it('keep modes, tell once what they lack, and go, read-only directories too', async () => {
    const source = await testdir({ 'run.sh': 'true\n', 'deep/er/file': 'x' });
    try {
      chmodSync(join(source.path, 'run.sh'), 0o755);
      chmodSync(join(source.path, 'deep/er'), 0o555);
      execFileSync('mkfifo', [join(source.path, 'pipe')]);
      const copies = await copiesOf(source.path);
      const one = await copies.make('one', FOREVER);
      const two = await copies.make('two', FOREVER);
      expect(statSync(join(one.directory, 'run.sh')).mode & 0o777).toBe(0o755);
      expect(statSync(join(two.directory, 'deep/er')).mode & 0o777).toBe(0o555);
      expect(two.warning).toBeUndefined();
      for (const copy of [one, two]) {
        expect(await copy.remove()).toBeUndefined();
        expect(existsSync(copy.directory)).toBe(false);
      }
    } finally {
      chmodSync(join(source.path, 'deep/er'), 0o755);
      await source.cleanup();
    }
  });

  it('are not made any more when that is stopped', async () => {
    const source = await testdir({ file: 'x' });
    try {
      const copies = await copiesOf(source.path);
      await copies.make('one', FOREVER);
      const controller = new AbortController();
      const stopped = copies.make('two', controller.signal);
      controller.abort('STOPPED');
      await expect(stopped).rejects.toBe('STOPPED');
      expect(existsSync(join(place.path, 'two'))).toBe(false);
    } finally {
      await source.cleanup();
    }
  });

  it('need a place that is there, and has no line feed in its name', async () => {
    const source = await testdir({ file: 'x' });
    try {
      const odd = join(place.path, 'line\nfeed');
      mkdirSync(odd);
      const copies = await copiesOf(source.path, odd);
      await expect(copies.make('one', FOREVER)).rejects.toThrow(/line feed/);
      const nowhere = await copiesOf(source.path, '/proc/nowhere');
      await expect(nowhere.make('one', FOREVER)).rejects.toThrow(EnvironmentError);
    } finally {
      await source.cleanup();
    }
  });
});
