import { afterAll, describe, expect, it } from '@jest/globals';
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { commandShells, pathOf, type Shell } from '../support/build-command-shells.js';
import { testdir } from '../support/testdir.js';

const { bin, shells: SHELLS, run: runIn, remove } = commandShells();
afterAll(remove);

const tree = await testdir();
afterAll(() => tree.cleanup());

const ODD = [
  ' leading blank.js',
  "quote's.js",
  '"double".js',
  '$HOME.js',
  '$(touch hacked).js',
  '`touch hacked`.js',
  '*',
  '?.js',
  '-n',
  '--test-command=x.js',
  'a;b&c|d.js',
  'back\\slash\\n.js',
  'é-日本.js',
  'Zed.js',
  'a.js',
  'tab\there.js',
  '#.js',
  '~',
  '%s.js',
  'two  blanks.js',
];
const MANY = Array.from(
  { length: 2_000 },
  (_, index) => `packages/p${index % 37}/tests/test_${index}.spec.ts`,
);
writeFileSync(join(tree.path, 'odd'), `${ODD.join('\n')}\n\n${ODD[3]}\n\n`);
writeFileSync(join(tree.path, 'many'), MANY.join('\n'));
for (const name of ['*', '~']) writeFileSync(join(tree.path, name), '');

const bytewise = (names: string[]) =>
  [...names].sort((one, other) => Buffer.compare(Buffer.from(one), Buffer.from(other)));
const lines = (text: string) => text.split('\n').slice(0, -1);

interface Options {
  test?: string;
  search: string;
  strategy?: string;
  shard?: [index: number | string, count: number | string];
  env?: Record<string, string>;
}
function run(shell: Shell, { test = "printf '%s\\n'", search, strategy, shard, env = {} }: Options) {
  const args = ['--test-command', test, '--files-search', search];
  if (strategy !== undefined) args.push('--sharding-strategy', strategy);
  const variables: Record<string, string> = { ...env };
  if (shard !== undefined) {
    variables['CODEBUILD_SHARD_INDEX'] = String(shard[0]);
    variables['CODEBUILD_SHARD_COUNT'] = String(shard[1]);
  }
  return runIn(shell, tree.path, 'codebuild-tests-run', args, variables);
}

/** The files of each of `count` shards. */
function shards(shell: Shell, search: string, strategy: string, count: number): string[][] {
  return Array.from({ length: count }, (_, index) => {
    const { code, out, err } = run(shell, { search, strategy, shard: [index, count] });
    expect({ code, err }).toEqual({
      code: 0,
      err: expect.stringMatching(/^codebuild-tests-run: shard .*\n$/),
    });
    return lines(out);
  });
}
const home = (parts: string[][]) =>
  new Map(parts.flatMap((files, index) => files.map((file) => [file, index] as const)));

it('there is a shell to try it in', () => expect(SHELLS).not.toEqual([]));

describe.each(['equal-distribution', 'stability'])('%s', (strategy) => {
  const known = new Map<string, string[][]>();

  describe.each(SHELLS)('in $name', (shell) => {
    it.each([
      ['odd', 1],
      ['odd', 3],
      ['odd', 30],
      ['many', 1],
      ['many', 4],
    ])('%s files in %d shards: each in one, the same in every shell', (list, count) => {
      const parts = shards(shell, `cat ${list}`, strategy, count);
      expect(bytewise(parts.flat())).toEqual(bytewise(list === 'odd' ? ODD : MANY));
      for (const part of parts) expect(part).toEqual(bytewise(part));
      const key = `${list} ${count}`;
      if (!known.has(key)) known.set(key, parts);
      expect(parts).toEqual(known.get(key));
      expect(readdirSync(tree.path)).not.toContain('hacked');
    });
  });
});

describe.each(SHELLS)('codebuild-tests-run in $name', (shell) => {
  it('equal-distribution, the default, cuts the sorted list into chunks that differ by at most one', () => {
    for (const count of [7, 19, 21]) {
      const parts = shards(shell, 'cat odd', 'equal-distribution', count);
      const sizes = parts.map(({ length }) => length);
      expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
      expect(parts.flat()).toEqual(bytewise(ODD));
    }
    const [first] = shards(shell, 'cat many', 'equal-distribution', 3);
    expect(lines(run(shell, { search: 'cat many', shard: [0, 3] }).out)).toEqual(first);
  });

  it('stability moves no file when others come and go, few with another number of shards, and is fair', () => {
    const before = home(shards(shell, 'cat many', 'stability', 5));
    const less = home(shards(shell, "sed '/test_1/d' many; echo new.js; echo '*'", 'stability', 5));
    expect(less.size).toBeLessThan(MANY.length);
    for (const [file, shard] of less) expect([file, shard]).toEqual([file, before.get(file) ?? shard]);

    const more = home(shards(shell, 'cat many', 'stability', 6));
    const moved = MANY.filter((file) => before.get(file) !== more.get(file));
    expect(moved.map((file) => more.get(file)).filter((shard) => shard !== 5)).toEqual([]);
    expect(moved.length).toBeGreaterThan(MANY.length / 6 / 1.5);
    expect(moved.length).toBeLessThan((MANY.length / 6) * 1.5);
    for (let shard = 0; shard < 5; shard++) {
      const size = [...before.values()].filter((found) => found === shard).length;
      expect(size).toBeGreaterThan(MANY.length / 5 / 1.5);
      expect(size).toBeLessThan((MANY.length / 5) * 1.5);
    }
  });

  it('without a fan-out runs everything', () => {
    expect(run(shell, { search: 'cat odd' })).toEqual({
      code: 0,
      out: bytewise(ODD)
        .map((file) => `${file}\n`)
        .join(''),
      err: `codebuild-tests-run: shard 0 of 1 (counted from 0), files: ${ODD.length}\n`,
    });
  });

  it('gives the files as a variable, only inside that call', () => {
    const test = `sh -c 'printf "%s" "$CODEBUILD_CURRENT_SHARD_FILES"' sh`;
    const { out } = run(shell, { test, search: 'cat odd', env: { CODEBUILD_CURRENT_SHARD_FILES: 'old' } });
    expect(out).toBe(bytewise(ODD).join('\n'));
    const search = 'echo "${CODEBUILD_CURRENT_SHARD_FILES-unset}"';
    expect(run(shell, { search }).out).toBe('unset\n');
  });

  it('appends nothing to a command that names the variable: the samples of AWS', () => {
    const search = "printf '%s\\n' src/test/java/a/B.java src/test/java/C.java";
    const maven =
      'echo -Dtest=$(echo "$CODEBUILD_CURRENT_SHARD_FILES" | sed "s|src/test/java/||g; s/\\.java//g; s|/|.|g; s/ /,/g" | tr "\\n" "," | sed "s/,$//")';
    expect(run(shell, { test: maven, search }).out).toBe('-Dtest=C,a.B\n');
    const kotlin = `
      echo \\
        $(for file in $CODEBUILD_CURRENT_SHARD_FILES; do
           class_name=$(basename "$file" .java)
           echo "--select-class $class_name"
         done)
    `;
    expect(run(shell, { test: kotlin, search }).out).toBe('--select-class C --select-class B\n');
  });

  it.each([
    ['\n  echo one\n  echo \n  \t', 'one\na b\n'],
    ['echo \\\n', 'a b\n'],
    ['echo one; exec echo', 'one\na b\n'],
    ['FOO=bar; echo $FOO', 'bar a b\n'],
  ])('appends the files to %p', (test, out) => {
    expect(run(shell, { test, search: 'echo b; echo a' })).toMatchObject({ code: 0, out });
  });

  it('exits as the test command does, and lets it read', () => {
    expect(run(shell, { test: 'exit 7;', search: 'echo a' }).code).toBe(7);
    expect(run(shell, { test: 'kill -9 $$;', search: 'echo a' }).code).toBeNull();
    expect(run(shell, { test: 'no-such-program', search: 'echo a' }).code).toBe(127);
  });

  it.each(['equal-distribution', 'stability'])(
    'leaves the variables of the build alone, with %s',
    (strategy) => {
      const env: Record<string, string> = { LC_ALL: 'C.UTF-8', IFS: 'x', first: '1', last: '2', name: '3' };
      for (const name of ['bytes', 'byte', 'key', 'shard', 'next']) env[name] = 'own';
      const print = Object.keys(env).map((name) => `"$${name}"`);
      const { out } = run(shell, {
        test: `sh -c 'echo ${print.join(' ')}' sh`,
        search: 'echo a; echo b',
        strategy,
        env: { ...env, CODEBUILD_SHARD_INDEX: '', CODEBUILD_SHARD_COUNT: '' },
      });
      const [locale, , ...rest] = out.trimEnd().split(' ');
      expect([locale, ...rest.slice(-8)]).toEqual([
        'C.UTF-8',
        '1',
        '2',
        '3',
        ...Array<string>(5).fill('own'),
      ]);
    },
  );

  it('a search that fails is a failure, and the command does not run', () => {
    expect(run(shell, { search: 'echo a.js; exit 9' })).toEqual({
      code: 9,
      out: '',
      err: 'codebuild-tests-run: the search for files failed with exit status 9: echo a.js; exit 9\n',
    });
  });

  it('no files at all are a failure, none for this shard are not', () => {
    expect(run(shell, { search: 'echo' })).toEqual({
      code: 1,
      out: '',
      err: 'codebuild-tests-run: no files found by: echo\n',
    });
    const idle = [0, 1, 2].map((index) => run(shell, { search: 'echo a', shard: [index, 3] }));
    expect(idle.map(({ code }) => code)).toEqual([0, 0, 0]);
    expect(idle.filter(({ out }) => out === '')).toHaveLength(2);
    expect(idle.find(({ out }) => out === '')?.err).toBe(
      'codebuild-tests-run: shard 0 of 3 (counted from 0), files: none\n',
    );
  });

  it('finds the other build commands', () => {
    mkdirSync(join(tree.path, 'specs'), { recursive: true });
    writeFileSync(join(tree.path, 'specs/b c.js'), '');
    const env = { PATH: `${shell.path}:${bin}` };
    const search = "codebuild-glob-search 'specs/*.js'";
    expect(run(shell, { search, env }).out).toBe('specs/b c.js\n');
  });

  it.each([
    [[], '--test-command is missing'],
    [['--test-command', 'x'], '--files-search is missing'],
    [['--files-search=x', '--test-command='], '--test-command is missing'],
    [['--test-command'], '--test-command needs a value'],
    [
      ['--files-search=x', '--test-command=x', '--sharding-strategy', 'fair'],
      'unknown sharding strategy: fair',
    ],
    [['--test-command=x', '--parallel', '2'], 'unknown option: --parallel'],
    [['x'], 'unknown option: x'],
  ])('%j is refused', (args, message) => {
    const { code, out, err } = runIn(shell, tree.path, 'codebuild-tests-run', args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(lines(err)).toEqual([
      `codebuild-tests-run: ${message}`,
      expect.stringMatching(/^usage: codebuild-tests-run --test-command /),
    ]);
  });

  it('takes options in any order and form, values with = too', () => {
    const args = ['--sharding-strategy=stability', '--files-search=echo a=b', '--test-command=echo --x=y'];
    expect(runIn(shell, tree.path, 'codebuild-tests-run', args).out).toBe('--x=y a=b\n');
  });

  it.each<[string, string]>([
    ['3', '3'],
    ['-1', '3'],
    ['0', '0'],
    ['one', '3'],
    ['08', '9'],
    ['', '3'],
    ['1', ''],
    ['99999999999999999999', '3'],
  ])('shard %p of %p is refused', (index, count) => {
    const { code, out, err } = run(shell, { search: 'echo a', shard: [index, count] });
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toContain(
      `CODEBUILD_SHARD_INDEX and CODEBUILD_SHARD_COUNT name no shard: '${index}' of '${count}'\n`,
    );
  });

  it('runs with more names than a variable of Linux takes', () => {
    const search = "sed 's/^/a-long-folder-name-that-goes-on-and-on-and-on-and-on/' many";
    const all = run(shell, { search });
    expect(lines(all.out)).toHaveLength(MANY.length);
    expect(all.err).toContain('CODEBUILD_CURRENT_SHARD_FILES is too long');
    const named = run(shell, {
      test: 'printf "%s\\n" "$CODEBUILD_CURRENT_SHARD_FILES" | sed -n 2000p',
      search,
    });
    expect(named.out).toMatch(/^a-long-folder.*\n$/);
  });
});

// Busybox's shell runs its own programs whatever the PATH.
describe.each(SHELLS.filter(({ name }) => name !== 'busybox ash'))(
  'programs that are missing in $name',
  (shell) => {
    const programs = ['sh', 'sed', 'sort', 'od'];
    it.each(['sed', 'sort', 'od'])('%s: an error and no empty shard', (missing) => {
      const path = pathOf(
        bin,
        programs.filter((program) => program !== missing),
      );
      const { code, out } = run(shell, { search: 'echo a', strategy: 'stability', env: { PATH: path } });
      expect({ code, out }).toEqual({ code: 1, out: '' });
    });

    it('these do', () => {
      const env = { PATH: pathOf(bin, programs) };
      expect(run(shell, { test: 'echo', search: 'echo a', strategy: 'stability', env })).toMatchObject({
        code: 0,
        out: 'a\n',
      });
    });
  },
);
