import { describe, expect, it } from '@jest/globals';

import { UserError } from '../../../src/errors.js';
import { excludeFilter, filePattern } from '../../../src/run/files/globs.js';

const BASE = '/src';
const matches = (pattern: string, path: string, base = BASE) =>
  filePattern(pattern, base).matches(path.startsWith('/') ? path : `${base}/${path}`);

describe('a pattern of files', () => {
  it.each<[string, string[], string[]]>([
    ['file', ['file'], ['dir/file', 'files', '.file', 'file/x']],
    ['dir/file', ['dir/file'], ['file', 'dir/x/file']],
    ['dir', ['dir'], ['dir/file', 'dir/x/file']],
    ['dir/*', ['dir/file', 'dir/.file', 'dir/a b', 'dir/*'], ['dir', 'dir/x/file', 'file']],
    ['*', ['a', '.a', '..a', 'a.b', '-a', 'a\nb', 'é', '😀'], ['a/b']],
    ['*.js', ['a.js', '.js', '.a.js', 'a.b.js', '\n.js'], ['a.jsx', 'd/a.js', 'ajs', 'a.js\n']],
    ['a*b*c', ['abc', 'a-b-c', 'abcbc', 'abbc'], ['ac', 'acb', 'abcd', 'a/b/c']],
    ['*a*', ['a', 'bab'], ['b']],
    ['ab*ba', ['abba', 'abxba'], ['aba', 'ab']],
    ['?.txt', ['a.txt', '..txt', 'é.txt', '😀.txt', '\n.txt'], ['.txt', 'ab.txt', '/src/a/.txt']],
    ['[a-c].txt', ['a.txt', 'c.txt'], ['d.txt', 'A.txt', '[a-c].txt', '-.txt']],
    ['[!a-c].txt', ['d.txt', '-.txt', '😀.txt'], ['a.txt', '.txt', 'x/.txt']],
    ['[^a].txt', ['b.txt'], ['a.txt', '^.txt/']],
    ['[]a].x', ['].x', 'a.x'], ['[].x', 'b.x']],
    ['[!]a].x', ['b.x'], ['].x', 'a.x']],
    ['[a\\]b-].x', ['a.x', '].x', 'b.x', '-.x'], ['\\.x', 'c.x']],
    ['[\\d\\w].x', ['d.x', 'w.x'], ['1.x', 'z.x']],
    ['[[:digit:]_]*', ['1', '_', '1a'], ['a', ':']],
    ['[äö]', ['ä', 'ö'], ['a', 'ü']],
    ['[b-a]', [], ['a', 'b', '-']],
    ['[ab', ['[ab'], ['a', 'b']],
    ['a]', ['a]'], ['a']],
    ['[a/b]', ['[a/b]'], ['a', '/src/a']],
    ['**', ['a', '.a', 'd/a', 'd/.d/.a', '.git/config'], ['/src', '/other/a']],
    ['**/*', ['a', '.a', 'd/a', 'd/.d/.a', '.git/config'], ['/src', '/srcs/a']],
    ['**/*.js', ['a.js', 'd/a.js', '.d/e/a.js'], ['a.ts', 'a.js/x']],
    ['dir/**', ['dir/a', 'dir/d/a'], ['dir', 'a']],
    ['dir/**/*', ['dir/a', 'dir/d/e/.a'], ['dir', 'dirs/a']],
    ['a/**/b', ['a/b', 'a/x/b', 'a/x/y/b', 'a/b/b'], ['a/xb', 'b', 'a/b/c']],
    ['**/a/**/b/*', ['a/b/c', 'x/a/y/b/b/c', 'a/a/b/b'], ['b/a/c', 'a/b']],
    ['**/**/a', ['a', 'b/a', 'b/c/a'], ['b']],
    ['**/.*', ['.a', 'd/.a'], ['a', '.d/a']],
    ['**/.*/**/*', ['.d/a', 'x/.d/e/a'], ['.a', 'd/a']],
    ['**.*', ['a.b', '.a', 'd/a.b', 'd/e/.a'], ['a', 'd/a', 'd.e/a']],
    ['src**x.js', ['srcx.js', 'src/x.js', 'src1/d/e/ax.js'], ['src/x.ts', 'asrcx.js']],
    ['a**/b', ['a/b', 'ax/b', 'a/x/b', 'ax/y/zz/b'], ['b', 'x/a/b']],
    ['***/a', ['a', 'b/c/a'], ['b']],
    ['{a,b}.js', ['a.js', 'b.js'], ['{a,b}.js', 'c.js']],
    ['{a,d/{b,c}}/**/*', ['a/x', 'd/b/x', 'd/c/y/x'], ['d/x', 'b/x']],
    ['x{,.bak}', ['x', 'x.bak'], ['x.']],
    ['{a}', ['{a}'], ['a']],
    ['{a,b', ['{a,b'], ['a']],
    ['{a,{b}', ['{a,{b}'], ['a']],
    ['{x,{a,b}', ['{x,a', '{x,b'], ['x']],
    ['a,b}', ['a,b}'], []],
    ['{{a,b},{c,d}}', ['a', 'b', 'c', 'd'], ['e']],
    ['\\{a,b\\}', ['{a,b}'], ['a']],
    ['\\*', ['*'], ['a', '\\*']],
    ['\\a\\?\\[b\\]', ['a?[b]'], ['a']],
    ['a\\\\b*', ['a\\b', 'a\\bc'], ['ab']],
    ['a\\', ['a\\'], ['a']],
    ['!x', ['!x'], ['x', 'y']],
    ['!*', ['!x'], ['x']],
    ['#x*', ['#x', '#xy'], ['x']],
    ['@(a|b)', ['@(a|b)'], ['a', 'b']],
    ['+(a)*', ['+(a)', '+(a)b'], ['a', 'aa']],
    ['*(1).txt', ['a(1).txt', '(1).txt'], ['a1.txt', '1.txt']],
    ['?(a)', ['x(a)'], ['a', '(a)']],
    ['*|b', ['a|b'], ['a', 'b']],
    ['*"b"', ['a"b"'], ['ab']],
    ["*'$x`", ["'$x`", "a'$x`"], ['x']],
    ['*{1..3}', ['a{1..3}'], ['a1']],
    ['*^a$', ['^a$', 'b^a$'], ['a']],
    ['* .+', ['a .+', ' .+'], ['a  ']],
    ['\u{dcff}*', ['\u{dcff}b'], ['b']],
    ['./dir//./*', ['dir/a'], ['a']],
    ['dir/../*.js', ['a.js'], ['dir/a.js']],
    ['../other/*', ['/other/a'], ['other/a']],
    ['../../../x/*', ['/x/a'], []],
    ['\\.\\./x*', ['/x1'], ['x1']],
    ['/tmp/x/*', ['/tmp/x/a'], ['tmp/x/a', '/tmp/x/y/a']],
    ['/**/*.log', ['/a.log', '/var/log/b.log', 'c.log'], ['/a']],
    ['', ['/src'], ['a']],
    ['.', ['/src'], ['a', '.']],
    ['/', ['/'], ['/src', 'a']],
  ])('%j', (pattern, yes, no) => {
    expect(yes.filter((path) => !matches(pattern, path))).toEqual([]);
    expect(no.filter((path) => matches(pattern, path))).toEqual([]);
  });

  it('takes its base literally, whatever characters it has', () => {
    expect(matches('*.js', 'a.js', '/my [src] {a,b}/**')).toBe(true);
    expect(matches('*.js', '/my s {a,b}/x/a.js', '/my [src] {a,b}/**')).toBe(false);
    expect(matches('*', '/a', '/')).toBe(true);
  });

  it.each([
    ['file', [{ root: '/src', levels: ['file'], below: false }], '/src/file'],
    ['a/[b/\\*c', [{ root: '/src/a/[b', levels: ['\\*c'], below: false }], '/src/a/[b/*c'],
    ['a/b/**/*', [{ root: '/src/a/b', levels: [], below: true }], undefined],
    ['**', [{ root: '/src', levels: [], below: true }], undefined],
    ['a/x*y?z[k]*w/*.js', [{ root: '/src/a', levels: ['x*w', '*.js'], below: false }], undefined],
    ['x*/b/**/c', [{ root: '/src', levels: ['x*', 'b'], below: true }], undefined],
    ['x?y**.z/b', [{ root: '/src', levels: ['x*'], below: true }], undefined],
    [
      '{a,/b}/*',
      [
        { root: '/src/a', levels: ['*'], below: false },
        { root: '/b', levels: ['*'], below: false },
      ],
      undefined,
    ],
    ['../x/*', [{ root: '/x', levels: ['*'], below: false }], undefined],
    ['.', [{ root: '/', levels: ['src'], below: false }], '/src'],
    ['/', [{ root: '/', levels: [], below: false }], '/'],
  ])('%j is looked for where it can be', (pattern, walks, literal) => {
    expect(filePattern(pattern, BASE)).toMatchObject({ walks, literal });
  });

  it('knows how far links may have led', () => {
    const reachedBy = (pattern: string, path: string) => filePattern(pattern, BASE).reachedBy(path);
    expect(reachedBy('**/*', '/src/a/b/c')).toBe('/src');
    expect(reachedBy('a/b', '/src/a/b')).toBe('/src/a');
    expect(reachedBy('*/*/*', '/src/a/b/c')).toBe('/src/a/b');
    expect(reachedBy('*/b/**/*', '/src/a/b/c/d')).toBe('/src/a');
    expect(reachedBy('{x/y/z/*,*}', '/src/a')).toBe('/src');
    expect(reachedBy('/*', '/a')).toBe('/');
  });

  it.each([
    ['*a'.repeat(40) + 'b', 'a'.repeat(250)],
    ['*?'.repeat(60) + 'b', 'a'.repeat(250)],
    ['[ab]*'.repeat(60) + 'c', 'ab'.repeat(120)],
    ['**/a/'.repeat(60) + 'b', 'a/'.repeat(1000) + 'c'],
    ['**/*a*a*a*a*a*a*b/'.repeat(20) + 'b', `${'a'.repeat(100)}/`.repeat(40) + 'c'],
    ['{'.repeat(20_000), 'a'],
    ['{a,'.repeat(2000), 'a'],
    ['[[:'.repeat(2000), 'a'],
    ['\\'.repeat(20_000), 'a'],
  ])('ends in time: %#', (pattern, path) => {
    expect(matches(pattern, path)).toBe(false);
  });

  it.each(['{a,b}'.repeat(30), 'a**'.repeat(30), '{a**b**c**d**e**f,g}/'.repeat(3), '**x/'.repeat(20)])(
    'is refused when it has too many alternatives: %j',
    (pattern) => expect(() => filePattern(pattern, BASE)).toThrow(UserError),
  );
});

describe('exclude patterns', () => {
  it('exclude what matches one of them', () => {
    const { excludes } = excludeFilter(['*.map', 'node_modules/**/*', '/tmp/x'], BASE);
    expect(['a.map', 'node_modules/a', 'node_modules/b/c'].map((path) => excludes(`/src/${path}`))).toEqual([
      true,
      true,
      true,
    ]);
    expect(excludes('/tmp/x')).toBe(true);
    expect(['/src/a', '/src/d/a.map', '/src/d/node_modules/a', '/other/a.map'].map(excludes)).toEqual([
      false,
      false,
      false,
      false,
    ]);
    expect(excludeFilter([], BASE).excludes('/src/a')).toBe(false);
  });

  it.each<[string, string[], string[]]>([
    ['node_modules/**/*', [], ['/src/node_modules']],
    ['node_modules/**', [], ['/src/node_modules']],
    ['./a//b/../c*d/**/*', [], ['/src/a/c*d']],
    ['**/node_modules/**/*', ['node_modules'], []],
    ['**/.*/**/*', ['.*'], []],
    ['**/**/x/**/**/*', [], []],
    ['{a,**/b}/**/*', ['b'], ['/src/a']],
    ['a\\*/**/*', [], ['/src/a\\*']],
    ['/tmp/x/**/*', [], ['/tmp/x']],
    ['/src/**/x/**/*', ['x'], []],
    ['**/*', [], ['/src']],
    // Not whole trees, not exact for a shell, or not by name alone.
    ['node_modules', [], []],
    ['node_modules/*', [], []],
    ['node_modules/**/*.js', [], []],
    ['node_modules/**/?*', [], []],
    ['**/node_modules/*', [], []],
    ['a?/**/*', [], []],
    ['[ab]/**/*', [], []],
    ['*a*b*c*/**/*', [], []],
    ['x**y/**/*', [], []],
    ['x/**/y/**/*', [], []],
    ['**/x/y/**/*', [], []],
    ['../**/x/**/*', [], []],
    ['/**/x/**/*', [], []],
  ])('%j spares walks', (pattern, names, paths) => {
    expect(excludeFilter([pattern], BASE)).toMatchObject({ names, paths });
  });
});
