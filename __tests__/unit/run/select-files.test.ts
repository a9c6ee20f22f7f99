import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { createBuildFiles } from '../../../src/adapters/shell/build-files.js';
import { EnvironmentError } from '../../../src/errors.js';
import { type FileSelection, selectFiles } from '../../../src/run/files/select-files.js';
import { type TestDirectory, testdir } from '../../support/testdir.js';

let place: TestDirectory;
/** A directory with a name that would be a pattern. */
let source: string;
beforeEach(async () => {
  place = await testdir();
  source = join(place.path, 'my [src] {a,b}*');
  mkdirSync(source);
});
afterEach(() => place.cleanup());

/** Makes files, which hold their names, below the source or at an absolute path; `a -> b` is a link. */
function make(...names: string[]): void {
  for (const name of names) {
    const [path = '', target] = name.split(' -> ');
    const file = path.startsWith('/') ? path : join(source, path);
    mkdirSync(dirname(file), { recursive: true });
    if (target === undefined) writeFileSync(file, path);
    else symlinkSync(target, file);
  }
}

interface Selected {
  /** Entries. */
  files?: string[];
  problem?: string;
  log: string[];
  warnings: string[];
  /** What the shell listed. */
  listed: string;
  /** What each entry is read from, relative to the source where it is there; `-> text` for a link. */
  from: Record<string, string>;
  gitConfigs: string[];
}

async function select(files: string[], more: Partial<FileSelection> = {}, from = source): Promise<Selected> {
  const log: string[] = [];
  const warnings: string[] = [];
  let listed = '';
  const selection = { files, discardPaths: false, excludePaths: [], keepLinks: false, ...more };
  const folder = join(place.path, 'build');
  mkdirSync(folder, { recursive: true });
  const shown = (text: string) => text.replaceAll(`${source}/`, '').replaceAll(place.path, 'PLACE');
  const result = await selectFiles(selection, {
    source: from,
    files: createBuildFiles({
      capture: async (text) => {
        const { status, stdout } = spawnSync('sh', ['-c', text], { maxBuffer: 1 << 28 });
        listed += stdout.toString();
        return { status: status ?? -1, output: stdout };
      },
      folder: { here: folder, there: folder },
      toHere: (path) => path,
      owner: '',
    }),
    log: (text) => log.push(shown(text)),
    warn: (text) => warnings.push(shown(text)),
  });
  if ('problem' in result) {
    return { problem: shown(result.problem), log, warnings, listed, from: {}, gitConfigs: [] };
  }
  return {
    files: result.files.map(({ entry }) => entry),
    log,
    warnings,
    listed,
    from: Object.fromEntries(
      result.files.map(({ entry, path, link }) => [entry, link === undefined ? shown(path) : `-> ${link}`]),
    ),
    gitConfigs: result.files.filter(({ gitConfig }) => gitConfig).map(({ entry }) => entry),
  };
}

const BASE_LINES = [
  'Expanding base directory path: .',
  'Assembling file list',
  'Expanding .',
  'Expanding file paths for base directory .',
  'Assembling file list',
];

describe('a selection of files', () => {
  it('logs as CodeBuild does', async () => {
    make('dist/a', 'dist/b', 'dist/.c', 'dist/d/e');
    const { files, log, warnings } = await select(['dist/*', 'imagedefinitions.json', 'dist']);
    expect(files).toEqual(['dist/.c', 'dist/a', 'dist/b']);
    expect(log).toEqual([
      ...BASE_LINES,
      'Expanding dist/*',
      'Found 3 file(s)',
      'Expanding imagedefinitions.json',
      'Skipping invalid file path imagedefinitions.json',
      'Expanding dist',
      'Skipping invalid file path dist',
    ]);
    expect(warnings).toEqual([]);
  });

  it('is a problem when it is empty', async () => {
    make('a');
    const { problem, log } = await select(['b', 'c/**/*']);
    expect(problem).toBe('no matching artifact paths found');
    expect(log.slice(-2)).toEqual(['Expanding c/**/*', 'Skipping invalid file path c/**/*']);
    expect((await select([])).problem).toBe('no matching artifact paths found');
    expect((await select(['**/*'], { excludePaths: ['*'] })).problem).toBe(
      'no matching artifact paths found',
    );
  });

  it('has each file once, in the order of patterns and then of bytes', async () => {
    make(
      'b',
      'a',
      'Z',
      'z/\u{1f600}',
      'z/\u{ff5e}',
      'z/~',
      '.git/config',
      '.git/modules/x/config',
      'a.d/.git/config',
    );
    const { files, log, gitConfigs } = await select(['b', './/z/../b', '**/*', 'z/*', 'none']);
    expect(files).toEqual([
      'b',
      '.git/config',
      '.git/modules/x/config',
      'Z',
      'a',
      'a.d/.git/config',
      'z/~',
      'z/\u{ff5e}',
      'z/\u{1f600}',
    ]);
    expect(log.filter((line) => line.startsWith('Found'))).toEqual([
      'Found 1 file(s)',
      'Found 1 file(s)',
      'Found 9 file(s)',
      'Found 3 file(s)',
    ]);
    expect(gitConfigs).toEqual(['.git/config', '.git/modules/x/config', 'a.d/.git/config']);
  });

  it('takes every name', async () => {
    const names = [
      ' a ',
      '-x',
      '*',
      '[b]',
      '$HOME',
      '`id`',
      "it's",
      '"',
      'back\\slash',
      'line\nfeed',
      'é',
      '{a,b}',
    ];
    make(...names, ...names.map((name) => `${name}.d/${name}`));
    const { files = [], warnings } = await select(['**/*']);
    expect(files.sort()).toEqual([...names, ...names.map((name) => `${name}.d/${name}`)].sort());
    expect((await select(['[b]', '\\[b\\]', '*\\\\*', "it's", '\\{a,b\\}', '\\*.d/*'])).files).toEqual([
      '[b]',
      'back\\slash',
      "it's",
      '{a,b}',
      '*.d/*',
    ]);
    expect(warnings).toEqual([]);
  });

  it('is a problem when a name is not UTF-8', async () => {
    make('d/a');
    writeFileSync(Buffer.from([...Buffer.from(`${source}/d/b\n`), 0xff]), '');
    expect((await select(['**/*'])).problem).toBe(
      'the name of d/b\\x0a\\xff is not UTF-8: rename it, or choose patterns that leave it out',
    );
    expect((await select(['d/a'])).files).toEqual(['d/a']);
    expect((await select(['**/*'], { excludePaths: ['d/b*'] })).files).toEqual(['d/a']);
    make('link -> d/b\n\udcff');
    symlinkSync(Buffer.from([...Buffer.from('d/b\n'), 0xff]), join(source, 'to'));
    expect((await select(['to'])).problem).toContain('the name of d/b\\x0a\\xff is not UTF-8');
  });

  it('takes absolute patterns, and those that lead elsewhere', async () => {
    const outside = join(place.path, 'out');
    make('a', 'dist/b', `${outside}/c`, `${outside}/d/e`);
    const selected = await select([`${outside}/**/*`, '../out/*', `${source}/dist/*`, `${source}/a`]);
    const entry = outside.slice(1);
    expect(selected.files).toEqual([`${entry}/c`, `${entry}/d/e`, 'out/c', 'dist/b', 'a']);
    expect(selected.from['out/c']).toBe('PLACE/out/c');
  });

  it('discards paths: the last file of a name wins', async () => {
    make('1/a', '2/a', '2/b', '3/a');
    const { from, warnings, files } = await select(['3/a', '**/*'], { discardPaths: true });
    expect(from).toEqual({ a: '3/a', b: '2/b' });
    expect(files).toEqual(['a', 'b']);
    expect(warnings).toEqual([
      '3/a and 1/a are both a: the last one is taken.',
      '1/a and 2/a are both a: the last one is taken.',
      '2/a and 3/a are both a: the last one is taken.',
    ]);
  });

  it('does not warn without end', async () => {
    make(...Array.from({ length: 25 }, (_, index) => `${index + 10}/a`));
    make(...Array.from({ length: 13 }, (_, index) => `broken/${index} -> none`));
    const { warnings } = await select(['**/*'], { discardPaths: true });
    expect(warnings).toHaveLength(22);
    expect(warnings.slice(-2)).toEqual([
      '3 more links lead to nothing: they are left out.',
      '14 more files share their name with another: the last one is taken.',
    ]);
  });

  it('is a problem when a pattern is too much', async () => {
    make('a');
    const { problem } = await select(['{a,b}'.repeat(20)]);
    expect(problem).toBe('A pattern of files has more than 1000 alternatives.');
  });

  it('fails when the files cannot be listed', async () => {
    const files = createBuildFiles({
      capture: async () => ({ status: 137, output: Buffer.alloc(0) }),
      folder: { here: place.path, there: place.path },
      toHere: (path) => path,
      owner: '',
    });
    const selection = { files: ['a'], discardPaths: false, excludePaths: [], keepLinks: false };
    const ports = { source, files, log: () => undefined, warn: () => undefined };
    await expect(selectFiles(selection, ports)).rejects.toThrow(EnvironmentError);
  });
});

describe('a base directory', () => {
  it('is relative or absolute, wherever it lies', async () => {
    const outside = join(place.path, 'out');
    make('dist/a', 'dist/.b/c', `${outside}/d`, 'd');
    const baseLog = (text: string) => BASE_LINES.map((line) => line.replace(/\.$/, text));
    for (const baseDirectory of ['dist', './dist/', `${source}/dist`, `${source}/dist/`]) {
      const { files, log } = await select(['**/*'], { baseDirectory });
      expect(files).toEqual(['.b/c', 'a']);
      const shown = baseDirectory.replace(`${source}/`, '');
      expect(log).toEqual([...baseLog(shown), 'Expanding **/*', 'Found 2 file(s)']);
    }
    for (const baseDirectory of [outside, '../out']) {
      expect((await select(['*', '/none/*'], { baseDirectory })).files).toEqual(['d']);
    }
    expect((await select(['d'], { baseDirectory: '.' })).files).toEqual(['d']);
    expect((await select(['../d', `${source}/d`], { baseDirectory: 'dist' })).files?.[0]).toBe('d');
  });

  it('is a problem when it is not there', async () => {
    make('file');
    for (const baseDirectory of ['dist', 'file', 'di*', 'f*', '**/dist']) {
      const { problem, log } = await select(['**/*'], { baseDirectory });
      expect(problem).toBe(`no matching base directory path found for ${baseDirectory}`);
      expect(log).toEqual([
        `Expanding base directory path: ${baseDirectory}`,
        'Assembling file list',
        `Expanding ${baseDirectory}`,
        `Skipping invalid file path ${baseDirectory}`,
      ]);
    }
  });

  it('may be several, whose contents are merged', async () => {
    make(
      'my-build2/a',
      'my-build1/a',
      'my-build1/b',
      'my-build-file',
      'other/my-build3/c',
      'my-build1/x/my-build4/d',
    );
    const { from, log, warnings } = await select(['*', 'x/**/*'], { baseDirectory: 'my-build*' });
    expect(from).toEqual({ a: 'my-build2/a', b: 'my-build1/b', 'x/my-build4/d': 'my-build1/x/my-build4/d' });
    expect(log).toEqual([
      'Expanding base directory path: my-build*',
      'Assembling file list',
      'Expanding my-build*',
      'Expanding file paths for base directory my-build1',
      'Assembling file list',
      'Expanding *',
      'Found 2 file(s)',
      'Expanding x/**/*',
      'Found 1 file(s)',
      'Expanding file paths for base directory my-build2',
      'Assembling file list',
      'Expanding *',
      'Found 1 file(s)',
      'Expanding x/**/*',
      'Skipping invalid file path x/**/*',
    ]);
    expect(warnings).toEqual(['my-build1/a and my-build2/a are both a: the last one is taken.']);
    const anywhere = await select(['?'], { baseDirectory: '**/my-build?' });
    expect(anywhere.files?.sort()).toEqual(['a', 'b', 'c', 'd']);
    const absolute = await select(['b'], { baseDirectory: `${source}/m*` });
    expect(absolute.files).toEqual(['b']);
  });

  it('may be a link, but not when a wildcard found one that leaves the source', async () => {
    make('real/a', `${place.path}/out/b`, 'inside -> real', `outside -> ${place.path}/out`);
    expect((await select(['*'], { baseDirectory: 'inside' })).files).toEqual(['a']);
    expect((await select(['*'], { baseDirectory: 'outside' })).files).toEqual(['b']);
    expect((await select(['**/*'], { baseDirectory: 'in*' })).files).toEqual(['a']);
    const { problem, warnings } = await select(['*'], { baseDirectory: 'out*' });
    expect(problem).toBe('no matching base directory path found for out*');
    expect(warnings).toEqual([
      'The link outside leaves the source directory, for PLACE/out: it is left out.',
    ]);
    expect((await select(['*'], { baseDirectory: '../ou*' })).files).toEqual(['b']);
    expect((await select(['*'], { baseDirectory: `${source}/out*` })).files).toEqual(['b']);
  });
});

describe('exclude paths', () => {
  it('leave out what they match, relative to the base directory', async () => {
    const outside = join(place.path, 'out/node_modules/c.map');
    make('dist/a.js', 'dist/a.map', 'dist/d/b.map', 'dist/.x/y', 'dist/.z', 'dist/node_modules/m/n', outside);
    const more = {
      baseDirectory: 'dist',
      excludePaths: ['**/*.map', '**/.*', '**/.*/**/*', '**/node_modules/**'],
    };
    expect((await select(['**/*'], more)).files).toEqual(['a.js']);
    const { files } = await select(['**/*', '../../out/**/*'], more);
    expect(files).toEqual(['a.js', 'out/node_modules/c.map']);
    const excludePaths = [`${source}/dist/d/**/*`, `${place.path}/out/**/*`];
    expect((await select(['**/*.map', '../out/**/*'], { excludePaths })).files).toEqual(['dist/a.map']);
  });

  it('do not reach above the base directory', async () => {
    make('build/build/a', 'build/b', 'build/x/c');
    const more = { baseDirectory: 'build', excludePaths: ['**/build/**/*', 'x'] };
    expect((await select(['**/*'], more)).files).toEqual(['b', 'x/c']);
  });

  it('spare the trees that they leave out', async () => {
    make('a', 'node_modules/x/y', 'd/node_modules/z', 'target/t', 'd/target/keep');
    const { files, listed } = await select(['**/*'], { excludePaths: ['**/node_modules/**/*', 'target/**'] });
    expect(files).toEqual(['a', 'd/target/keep']);
    expect(listed).not.toMatch(/node_modules|target\/t/);
    expect(listed).toContain('keep');
  });
});

describe('links', () => {
  beforeEach(() => {
    make('d/a', 'd/.git/config', `${place.path}/out/secret`, `${place.path}/out/d/deep`);
    make('file -> d/a', 'chain -> file', 'd/up -> ..', 'broken -> none', 'git -> d/.git/config');
    make(`leaving -> ${place.path}/out/secret`, 'outside -> ../out', 'd/away -> ../../out/none', 'into -> d');
  });

  it('are followed inside the source, and left out otherwise', async () => {
    const { from, warnings, gitConfigs } = await select(['*']);
    expect(from).toEqual({ chain: 'd/a', file: 'd/a', git: 'd/.git/config' });
    expect(gitConfigs).toEqual(['git']);
    expect(warnings).toEqual([
      'The link broken leads to nothing: it is left out.',
      'The link into leads to a directory: it is left out.',
      'The link leaving leaves the source directory, for PLACE/out/secret: it is left out.',
      'The link outside leaves the source directory, for PLACE/out: it is left out.',
    ]);
    expect((await select(['leaving'])).problem).toBe('no matching artifact paths found');
    expect((await select(['d/up'])).problem).toBe('no matching artifact paths found');
  });

  it('are followed for absolute patterns', async () => {
    const { from, warnings } = await select([`${source}/leaving`, `${source}/outside/*`, 'into/a', 'in*/?']);
    expect(from).toEqual({
      leaving: 'PLACE/out/secret',
      'outside/secret': 'outside/secret',
      'into/a': 'into/a',
    });
    expect(warnings).toEqual([]);
    expect((await select([`${source}/out*/**/*`, `${source}/outside/**/*`])).files).toEqual([
      'outside/d/deep',
      'outside/secret',
    ]);
  });

  it('above a file must not leave the source either', async () => {
    for (const pattern of ['outside/secret', 'outside/*', 'out*/secret', 'outside/**/*', '{into/x,o*/s*}']) {
      const { problem, warnings } = await select([pattern]);
      expect([pattern, problem]).toEqual([pattern, 'no matching artifact paths found']);
      expect(warnings).toEqual([
        'A link leads from outside out of the source directory: what a relative pattern finds there is left out.',
      ]);
    }
  });

  it('may stay in a base directory that lies elsewhere', async () => {
    make(
      `${place.path}/out/link -> d/deep`,
      `${place.path}/out/back -> ${source}/d/a`,
      `${place.path}/out/etc -> /etc/passwd`,
    );
    const { from } = await select(['*'], { baseDirectory: '../out' });
    expect(from).toEqual({ back: 'd/a', link: 'PLACE/out/d/deep', secret: 'PLACE/out/secret' });
  });

  it('are kept when they do not leave the source', async () => {
    const { from, warnings, gitConfigs } = await select(['*', 'd/*', `${source}/leaving`], {
      keepLinks: true,
    });
    expect(from).toEqual({
      broken: '-> none',
      chain: '-> file',
      'd/a': 'd/a',
      'd/up': '-> ..',
      file: '-> d/a',
      git: '-> d/.git/config',
      into: '-> d',
      leaving: 'PLACE/out/secret',
    });
    expect(gitConfigs).toEqual([]);
    expect(warnings).toEqual([
      'The link leaving leaves the source directory, for PLACE/out/secret: it is left out.',
      'The link outside leaves the source directory, for PLACE/out: it is left out.',
      'The link d/away leads to nothing: it is left out.',
    ]);
  });

  it('the source itself may be one', async () => {
    const linked = join(place.path, 'linked');
    symlinkSync(source, linked);
    const { files, warnings } = await select(['file', 'd/a', 'leaving'], {}, linked);
    expect(files).toEqual(['file', 'd/a']);
    expect(warnings).toHaveLength(1);
    expect(readFileSync(join(linked, 'file'), 'utf8')).toBe('d/a');
  });
});
