import { describe, expect, it } from '@jest/globals';

import { cacheKeys, fingerprint, isForContent } from '../../../src/run/cache-key.js';
import { cachePath } from '../../../src/run/cache-paths.js';
import { plan } from '../render/results.js';

const planned = plan();
const runner = { ...planned, home: '/home/runner' };
const root = { ...planned, home: '/root' };
const path = (text: string, at = runner) => cachePath(text, at, at.home);
const keys = (
  paths: string[],
  more: Partial<typeof planned> = {},
  format = 'linux-x64-zstd',
  direct = true,
) =>
  cacheKeys(
    { ...planned, ...more },
    paths.map((text) => path(text)),
    format,
    direct,
  );

describe('a path of the cache section', () => {
  it.each([
    ['node_modules/**/*', '/src/web', 'node_modules', true],
    ['./node_modules/**/*', '/src/web', 'node_modules', true],
    ['/src/web/node_modules/**', '/src/web', 'node_modules', true],
    ['packages/*/node_modules/**/*', '/src/web', 'packages/*/node_modules', true],
    ['**/*', '/src/web', '.', true],
    ['dist/*.js', '/src/web', 'dist/*.js', false],
    ['../lib/x', '/', 'src/lib/x', false],
    ['/root/.m2/**/*', '/', 'home/runner/.m2', true],
    ['/root', '/', 'home/runner', false],
    ['/rooted/x', '/', 'rooted/x', false],
    ['~/.npm/**/*', '/', 'home/runner/.npm', true],
    ['~other/x', '/src/web', '~other/x', false],
    ['/**/*', '/', '.', true],
  ])('%s', (text, base, pattern, tree) => {
    expect(path(text)).toMatchObject({ base, pattern, tree });
  });

  it('leaves /root to root', () => {
    expect(path('/root/.m2/**/*', root)).toMatchObject({ base: '/', pattern: 'root/.m2' });
  });

  it('is the same on every machine where it lies in a source', () => {
    const secondary = { ...runner, secondarySources: [{ identifier: 'lib', directory: '/src/lib' }] };
    expect(cachePath('/src/lib/target/**/*', secondary, '/home/runner')).toEqual({
      base: '/src/lib',
      pattern: 'target',
      tree: true,
      text: '$CODEBUILD_SRC_DIR_lib/target',
    });
  });
});

describe('the keys of a cache', () => {
  it('begin with all that makes caches incompatible', () => {
    expect(keys(['node_modules/**/*']).exact('npm-1')).toMatch(
      /^codebuild-web-host-linux-x64-zstd-[0-9a-f]{8}-key-npm-1~$/,
    );
  });

  it.each([
    ['project', keys(['a'], { projectName: 'other' })],
    ['format', keys(['a'], {}, 'linux-x64-gzip')],
    ['paths', keys(['b'])],
    ['tree', keys(['a/**/*'])],
  ])('differ by %s', (_, other) => {
    expect(other.exact('k')).not.toBe(keys(['a']).exact('k'));
  });

  it('hold the workspace only where the archive does', () => {
    const elsewhere = { source: { directory: '/src/elsewhere' } };
    expect(keys(['/opt/x/**'], elsewhere).exact('k')).not.toBe(keys(['/opt/x/**']).exact('k'));
    expect(keys(['/opt/x/**'], elsewhere, 'f', false).exact('k')).toBe(
      keys(['/opt/x/**'], {}, 'f', false).exact('k'),
    );
  });

  it('begin no other exact key, and are found by a fallback key', () => {
    const made = keys(['a']);
    expect(made.exact('v1.2').startsWith(made.exact('v1'))).toBe(false);
    expect(made.exact('v1.2').startsWith(made.prefix('v1'))).toBe(true);
  });

  it('fit GitHub, and differ however long they are', () => {
    const made = keys(['a']);
    expect(made.exact('a,b\nc')).toMatch(/-key-a_b_c~$/);
    const [one, other] = [made.exact(`${'x'.repeat(600)}1`), made.exact(`${'x'.repeat(600)}2`)];
    expect(one).not.toBe(other);
    expect(one.length).toBeLessThanOrEqual(512);
  });

  it('tell without a key whether they are for the same content', () => {
    const made = keys(['a']);
    const one = fingerprint([
      { path: 'x', stamp: '1' },
      { path: 'y', stamp: '2' },
    ]);
    expect(made.newest(one).startsWith(made.newestPrefix)).toBe(true);
    expect(
      isForContent(
        made.newest(one),
        fingerprint([
          { path: 'y', stamp: '2' },
          { path: 'x', stamp: '1' },
        ]),
      ),
    ).toBe(true);
    expect(
      isForContent(
        made.newest(one),
        fingerprint([
          { path: 'x', stamp: '1' },
          { path: 'y', stamp: '3' },
        ]),
      ),
    ).toBe(false);
  });
});
