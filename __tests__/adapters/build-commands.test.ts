import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { commandShells, pathOf, which } from '../support/build-command-shells.js';
import { type TestDirectory, testdir } from '../support/testdir.js';

const { bin, shells: SHELLS, run: runIn, remove } = commandShells();
afterAll(remove);

const lines = (text: string) => text.split('\n').slice(0, -1);
const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

/** What `codebuild-hash-files` promises: the sorted paths, then their hashes, a line each. */
const hashOf = (files: [path: string, text: string][]) =>
  sha256(
    [...files.map(([path]) => path), ...files.map(([, text]) => sha256(text))]
      .map((line) => `${line}\n`)
      .join(''),
  );

it('there is a shell to try them in', () => expect(SHELLS).not.toEqual([]));

describe.each(SHELLS)('build commands in $name', (shell) => {
  let tree: TestDirectory;
  const run = (command: string, args: string[], env: Record<string, string> = {}, cwd = tree.path) =>
    runIn(shell, cwd, command, args, env);
  const search = (...patterns: string[]) => {
    const { code, out, err } = run('codebuild-glob-search', patterns);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    return lines(out);
  };

  beforeAll(async () => {
    tree = await testdir({
      'package-lock.json': '{}',
      'Zed.js': 'Z',
      'a.js': 'a',
      '-dash.js': 'd',
      '*.js': 's',
      '[id].js': 'i',
      'back\\slash.js': 'b',
      'é.js': 'e',
      '.hidden.js': 'h',
      'tests/unit.js': '1',
      'tests/deep/er/b.js': '2',
      'tests/.dot/c.js': '3',
      'two words/d e.js': '4',
      'two words/d e.ts': '5',
      '.git/hook.js': 'g',
      '.git/config': 'c',
      'sub/.git': 'gitdir: elsewhere',
    });
    mkdirSync(join(tree.path, 'folder.js'));
    symlinkSync('a.js', join(tree.path, 'link.js'));
    symlinkSync('gone', join(tree.path, 'dangling.js'));
    symlinkSync('../tests', join(tree.path, 'sub/loop'));
    symlinkSync('.', join(tree.path, 'tests/self'));
  });
  afterAll(() => tree.cleanup());

  it.each(['codebuild-breakpoint', 'codebuild-resume'])('%s says one line and goes on', (command) => {
    expect(run(command, [])).toEqual({
      code: 0,
      out: `${command}: no debug session here, the build goes on\n`,
      err: '',
    });
  });

  it.each<[string, string[]]>([
    ['package-lock.json', ['package-lock.json']],
    ['./tests//unit.js', ['tests/unit.js']],
    [
      '*.js',
      ['*.js', '-dash.js', '.hidden.js', 'Zed.js', '[id].js', 'a.js', 'back\\slash.js', 'link.js', 'é.js'],
    ],
    ['?.js', ['*.js', 'a.js']],
    ['[a-c].js', ['a.js']],
    ['[!a-c].js', ['*.js']],
    ['\\*.js', ['*.js']],
    ['\\[id\\].js', ['[id].js']],
    ['-*', ['-dash.js']],
    ['tests/*', ['tests/unit.js']],
    ['tests/**', ['tests/.dot/c.js', 'tests/deep/er/b.js', 'tests/unit.js']],
    ['tests/**/*.js', ['tests/.dot/c.js', 'tests/deep/er/b.js', 'tests/unit.js']],
    ['**/**/er/*.js', ['tests/deep/er/b.js']],
    ['**/tests/*.js', ['tests/unit.js']],
    ['tests**b.js', ['tests/deep/er/b.js']],
    ['two*/d e.*', ['two words/d e.js', 'two words/d e.ts']],
    ['two words/*.{js,ts}', ['two words/d e.js', 'two words/d e.ts']],
    ['{a,tests/{unit,none}}.js', ['a.js', 'tests/unit.js']],
    ['package-lock.json{,.bak}', ['package-lock.json']],
    ['**/config', []],
    ['**/.git', ['sub/.git']],
    ['.git/*', ['.git/config', '.git/hook.js']],
    ['sub/loop/*.js', ['sub/loop/unit.js']],
    ['sub/**/*.js', []],
    ['tests', []],
    ['tests/', []],
    ['', []],
  ])('codebuild-glob-search %p', (pattern, expected) => {
    const { code, out, err } = run('codebuild-glob-search', [pattern]);
    expect({ code, files: lines(out) }).toEqual({ code: 0, files: expected });
    expect(err).toBe(expected.length > 0 ? '' : `codebuild-glob-search: no files found for: ${pattern}\n`);
  });

  it('finds everything but .git, each file once, in the order of its bytes', () => {
    const all = search('**/*');
    expect(all).toEqual(search('**/*', '**', './*', 'tests/unit.js'));
    expect(all).toEqual([...all].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other))));
    expect(all).toHaveLength(15);
    expect(all.filter((file) => file.includes('.git'))).toEqual([]);
  });

  it('answers absolute patterns with absolute paths, whatever characters the folder has', async () => {
    const odd = await testdir({ 'a [b] {c}*/x.txt': '' });
    const folder = join(odd.path, 'a [[]b] ?c?\\*');
    expect(search(`${folder}/*.txt`, '/nowhere/**')).toEqual([join(odd.path, 'a [b] {c}*/x.txt')]);
    await odd.cleanup();
  });

  it('does not mind what the build has exported', () => {
    const env = { entry: 'x', files: 'y', hashes: 'z', IFS: 'a', LC_ALL: 'tr_TR.UTF-8', CDPATH: '/' };
    expect(run('codebuild-glob-search', ['a.js'], env).out).toBe('a.js\n');
    expect(run('codebuild-hash-files', ['a.js'], env).out).toBe(`${hashOf([['a.js', 'a']])}\n`);
  });

  it('codebuild-hash-files hashes paths and contents, from wherever it is called', () => {
    const expected = {
      code: 0,
      out: `${hashOf([
        ['a.js', 'a'],
        ['tests/unit.js', '1'],
      ])}\n`,
      err: '',
    };
    expect(run('codebuild-hash-files', ['tests/unit.js', '[a-b].js', './a.js'])).toEqual(expected);
    const source = { CODEBUILD_SRC_DIR: tree.path };
    expect(run('codebuild-hash-files', ['{a,tests/unit}.js'], source, '/')).toEqual(expected);
    expect(run('codebuild-hash-files', [`${tree.path}/a.js`, 'tests/unit.js'], source, '/')).toEqual(
      expected,
    );
  });

  it('codebuild-hash-files takes any name of a file', () => {
    const names = ['*.js', '-dash.js', '[id].js', 'back\\slash.js', 'two words/d e.js', 'é.js'];
    const contents = ['s', 'd', 'i', 'b', '4', 'e'];
    const patterns = ['\\*.js', '-*', '\\[*', 'back*', 'two words/*.js', 'é.js'];
    const expected = hashOf(names.map((name, index) => [name, contents[index] ?? '']));
    expect(run('codebuild-hash-files', patterns)).toEqual({ code: 0, out: `${expected}\n`, err: '' });
  });

  it('codebuild-hash-files tells moved and changed files apart', async () => {
    const hash = async (files: Record<string, string>) => {
      const directory = await testdir(files);
      const { out } = run('codebuild-hash-files', ['**/*'], {}, directory.path);
      await directory.cleanup();
      return out;
    };
    const first = await hash({ 'a/x': '1', b: '2' });
    expect(first).toMatch(/^[0-9a-f]{64}\n$/);
    expect(await hash({ b: '2', 'a/x': '1' })).toBe(first);
    expect(await hash({ b: '2', 'c/x': '1' })).not.toBe(first);
    expect(await hash({ b: '1', 'a/x': '2' })).not.toBe(first);
  });

  it('codebuild-hash-files fails when it finds nothing, or cannot read what it found', async () => {
    expect(run('codebuild-hash-files', ['yarn.lock', '*.none'])).toEqual({
      code: 1,
      out: '',
      err: 'codebuild-hash-files: no files found for: yarn.lock *.none\n',
    });
    expect(run('codebuild-hash-files', ['a.js'], { CODEBUILD_SRC_DIR: '/nowhere' })).toMatchObject({
      out: '',
    });
    const split = await testdir({ 'line\nfeed': '' });
    expect(run('codebuild-hash-files', ['*'], {}, split.path)).toMatchObject({ code: 1, out: '' });
    await split.cleanup();
  });

  it.each(['codebuild-glob-search', 'codebuild-hash-files'])('%s wants a pattern', (command) => {
    expect(run(command, [])).toEqual({ code: 2, out: '', err: `usage: ${command} 'PATTERN'...\n` });
  });
});

// Busybox's shell runs its own applets whatever the PATH.
describe.each(SHELLS.filter(({ name }) => name !== 'busybox ash'))(
  'programs that codebuild-hash-files runs in $name',
  (shell) => {
    const hash = (cwd: string, path: string) =>
      runIn(shell, cwd, 'codebuild-hash-files', ['**/*.txt'], { PATH: path });

    it('a hundred files each', async () => {
      const files: Record<string, string> = {};
      for (let index = 0; index < 2_000; index++) files[`d ${index % 40}/f${index}.txt`] = `${index}`;
      const counter = `#!/bin/sh\necho x >>calls\nPATH='${shell.path}' exec sha256sum "$@"\n`;
      const many = await testdir({ ...files, 'bin/sha256sum': counter });
      const sorted = Object.entries(files).sort(([one], [other]) => (one < other ? -1 : 1));
      expect(hash(many.path, `${many.path}/bin:${shell.path}`)).toEqual({
        code: 0,
        out: `${hashOf(sorted)}\n`,
        err: '',
      });
      expect(lines(readFileSync(join(many.path, 'calls'), 'utf8'))).toHaveLength(2_000 / 100 + 1);
      await many.cleanup();
    });

    it.each(['sha256sum', 'shasum', 'openssl'])('sort, sed and %s do', async (program) => {
      if (which(program) === undefined) return console.warn(`no ${program} here`);
      const tree = await testdir({ 'a\\b.txt': 'b' });
      const expected = { code: 0, out: `${hashOf([['a\\b.txt', 'b']])}\n`, err: '' };
      expect(hash(tree.path, pathOf(bin, ['sort', 'sed', program]))).toEqual(expected);
      await tree.cleanup();
    });

    it('nothing to hash with is an error', async () => {
      const tree = await testdir({ 'a.txt': '' });
      const err = 'codebuild-hash-files: needs sha256sum, shasum or openssl\n';
      expect(hash(tree.path, pathOf(bin, ['sort', 'sed']))).toEqual({ code: 1, out: '', err });
      await tree.cleanup();
    });
  },
);
