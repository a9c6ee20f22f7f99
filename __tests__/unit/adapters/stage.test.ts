import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { artifactName, buildArtifactName, isUploadable } from '../../../src/adapters/github/artifact-name.js';
import { stageFiles } from '../../../src/adapters/github/stage.js';
import { testdir } from '../../support/testdir.js';

describe('an artifact’s name on GitHub', () => {
  it.each([
    ['web', 'web'],
    ['x509/branch:1?', 'x509-branch-1-'],
    ['a\nb\tc', 'a-b-c'],
    ['  ', 'artifact'],
    ['..', 'artifact'],
    ['größe 1', 'größe 1'],
  ])('%j becomes %j', (name, clean) => {
    expect(artifactName(name)).toBe(clean);
  });

  it.each([
    ['web', undefined, undefined, 'web'],
    ['web', 'docs', undefined, 'web-docs'],
    ['web', undefined, 'linux_small', 'web-linux_small'],
    ['web', 'docs', 'linux_small', 'web-docs-linux_small'],
    // Ends with it already.
    ['web-linux_small', undefined, 'linux_small', 'web-linux_small'],
    ['web.linux_small', undefined, 'linux_small', 'web.linux_small'],
    ['linux_small', undefined, 'linux_small', 'linux_small'],
    ['web-a', 'docs', 'a', 'web-a-docs-a'],
    // Only seems to, and could be the name of another build.
    ['web-linux_small', undefined, 'small', 'web-linux_small-small'],
    ['data', undefined, 'a', 'data-a'],
    ['web-a', undefined, 'A', 'web-a-A'],
    ['web', 'a/b', 'x', 'web-a-b-x'],
  ])('%j with the mark %j in the build %j is %j', (name, mark, build, expected) => {
    expect(buildArtifactName(name, mark, build)).toBe(expected);
  });

  it('stays within 200 characters, its end whole', () => {
    const long = 'x'.repeat(300);
    const build = 'b'.repeat(127);
    expect(buildArtifactName(long)).toBe('x'.repeat(200));
    expect(buildArtifactName(long, '2')).toBe(`${'x'.repeat(198)}-2`);
    expect(buildArtifactName(long, '2', build)).toBe(`${'x'.repeat(70)}-2-${build}`);
    const longest = buildArtifactName(long, long, build);
    expect(longest).toHaveLength(200);
    expect(longest).toMatch(/^x+-x+-b{127}$/);
  });

  it.each([
    ['a/b c.txt', true],
    ['a:b', false],
    ['a\nb', false],
    ['a\\b', false],
    ['what?', false],
  ])('the path %j can be in one: %s', (path, can) => {
    expect(isUploadable(path)).toBe(can);
  });
});

describe('staging', () => {
  let directory: Awaited<ReturnType<typeof testdir>>;
  beforeEach(async () => {
    directory = await testdir({ 'src/a/one': '1', 'src/b/two': '2' });
    mkdirSync(join(directory.path, 'temp'));
  });
  afterEach(() => directory.cleanup());
  const stage = (files: { entry: string; path: string }[]) =>
    stageFiles(
      files.map(({ entry, path }) => ({ entry, path: join(directory.path, path) })),
      join(directory.path, 'temp/stage'),
      join(directory.path, 'temp'),
    );

  it('takes files where they are, when they lie as they shall', () => {
    const staged = stage([
      { entry: 'a/one', path: 'src/a/one' },
      { entry: 'b/two', path: 'src/b/two' },
    ]);
    expect(staged.root).toBe(join(directory.path, 'src'));
    expect(staged.files).toHaveLength(2);
  });

  it('links to files that shall lie otherwise', () => {
    const staged = stage([
      { entry: 'one', path: 'src/a/one' },
      { entry: 'x/two', path: 'src/b/two' },
    ]);
    expect(staged.root).toBe(join(directory.path, 'temp/stage'));
    expect(staged.files.map((file) => lstatSync(file).isSymbolicLink())).toEqual([true, true]);
    expect(staged.files.map((file) => readFileSync(file, 'utf8'))).toEqual(['1', '2']);
  });

  it('keeps what the end of the build would take away', () => {
    writeFileSync(join(directory.path, 'temp/copied'), '3');
    const staged = stage([{ entry: 'copied', path: 'temp/copied' }]);
    expect(lstatSync(staged.files[0] ?? '').isFile()).toBe(true);
  });
});
