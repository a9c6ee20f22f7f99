/** Artifacts in a folder of this machine. */
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import {
  chmodSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

import { createArtifactFolder } from '../../src/adapters/local/artifact-folder.js';
import type { ArtifactFile, ArtifactRequest, TransferOptions } from '../../src/run/ports.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { testdir } from '../support/testdir.js';

const scratch = await testdir();
afterAll(() => scratch.cleanup());

let source = '';
let out = '';
beforeEach(() => {
  const folder = join(scratch.path, randomBytes(4).toString('hex'));
  [source, out] = [join(folder, 'source'), join(folder, 'out')];
  mkdirSync(source, { recursive: true });
});

const options: TransferOptions = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onWarning: (message) => {
    throw new Error(message);
  },
};

function file(entry: string, content: string | Buffer = entry, mode = 0o644): ArtifactFile {
  const path = join(source, entry);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  chmodSync(path, mode);
  return { entry, path };
}

function largeFile(entry: string): ArtifactFile {
  const made = file(entry, '');
  truncateSync(made.path, 2 ** 40);
  return made;
}

const request = (files: ArtifactFile[], more: Partial<ArtifactRequest> = {}): ArtifactRequest => ({
  name: 'app',
  packaging: 'files',
  files,
  ...more,
});

const store = (files: ArtifactFile[], more?: Partial<ArtifactRequest>): Promise<object> =>
  createArtifactFolder(out).store(request(files, more), options);

/** What is in the folder, but for the notes of what builds made. */
const listed = (folder: string): string[] =>
  readdirSync(folder).filter((name) => name !== '.run-buildspec-made');

/** Every path below the folder but directories, sorted, with the content of files. */
function tree(folder: string): Record<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  const found = names.filter(
    (name) => !name.includes('.run-buildspec-made') && !lstatSync(join(folder, name)).isDirectory(),
  );
  return Object.fromEntries(found.map((name) => [name, readFileSync(join(folder, name), 'utf8')]));
}

describe('files', () => {
  it('are in a folder of the name, with permissions, times and kept links', async () => {
    const files = [
      file('bin/run', '#!/bin/sh\n', 0o755),
      file('secret', 'x', 0o400),
      file('suid', 'x', 0o4755),
      { entry: 'lib/link', path: '', link: '../secret' },
    ];
    utimesSync(files[1]?.path ?? '', 1_000_000_000, 1_234_567_891);
    expect(await store(files)).toEqual({
      name: 'app',
      packaging: 'files',
      location: join(out, 'app'),
      files: 4,
      size: 12,
    });
    const mode = (name: string): string => (statSync(join(out, 'app', name)).mode & 0o7777).toString(8);
    expect([mode('bin/run'), mode('secret'), mode('suid')]).toEqual(['755', '400', '755']);
    expect(statSync(join(out, 'app/secret')).mtimeMs).toBe(1_234_567_891_000);
    expect(readlinkSync(join(out, 'app/lib/link'))).toBe('../secret');
    expect(listed(out)).toEqual(['app']);
  });

  it('are copies: what happens to one later does not reach the other', async () => {
    const made = file('a', 'before');
    await store([made]);
    writeFileSync(made.path, 'after!');
    expect(tree(out)).toEqual({ 'app/a': 'before' });
  });

  it('of a secondary artifact are in a folder of its identifier', async () => {
    const stored = await store([file('a')], { identifier: 'second', name: 'other' });
    expect(stored).toMatchObject({ identifier: 'second', name: 'other', location: join(out, 'second') });
    expect(tree(out)).toEqual({ 'second/a': 'a' });
  });

  it('may be many, and large ones are copied in parts', async () => {
    const noise = randomBytes(40 << 20);
    const files = [
      file('noise', noise, 0o750),
      ...Array.from({ length: 3000 }, (_, i) => file(`d${i % 7}/${i}`)),
    ];
    expect(await store(files)).toMatchObject({ files: 3001 });
    expect(readFileSync(join(out, 'app/noise')).equals(noise)).toBe(true);
    expect(statSync(join(out, 'app/noise')).mode & 0o777).toBe(0o750);
    expect(Object.keys(tree(join(out, 'app')))).toHaveLength(3001);
  });
});

describe('a zip', () => {
  it.each([
    ['app', 'app.zip'],
    ['app.zip', 'app.zip'],
    ['app-1.2', 'app-1.2.zip'],
  ])('of the name %s is %s', async (name, expected) => {
    const files = [file('a', 'x', 0o755), { entry: 'l', path: '', link: 'a' }];
    const stored = await store(files, { name, packaging: 'zip' });
    const bytes = readFileSync(join(out, expected));
    const hash = (algorithm: string): string => createHash(algorithm).update(bytes).digest('hex');
    expect(stored).toEqual({
      name,
      packaging: 'zip',
      location: join(out, expected),
      files: 2,
      size: bytes.length,
      sha256: hash('sha256'),
      md5: hash('md5'),
    });
    expect(execFileSync('unzip', ['-Z1', join(out, expected)], { encoding: 'utf8' })).toBe('./a\n./l\n');
    expect(listed(out)).toEqual([expected]);
  });

  it('of a secondary artifact has the name of its identifier', async () => {
    await store([file('a')], { packaging: 'zip', identifier: 'second' });
    expect(listed(out)).toEqual(['second.zip']);
  });

  it('replaces an earlier one', async () => {
    await store([file('a'), file('b')], { packaging: 'zip' });
    await store([file('b')], { packaging: 'zip' });
    expect(execFileSync('unzip', ['-Z1', join(out, 'app.zip')], { encoding: 'utf8' })).toBe('./b\n');
    expect(listed(out)).toEqual(['app.zip']);
  });
});

describe('a name', () => {
  it.each([
    ['x509-limbo/branch', 'x509-limbo/branch'],
    ['/etc/passwd', 'etc/passwd'],
    ['../../up', '__/__/up'],
    ['a//./b/', 'a/b'],
    ['line\nfeed\t\x1b[2J', 'line_feed__[2J'],
    ['...', '...'],
    ['', 'artifact'],
    ['/', 'artifact'],
    ['.', 'artifact'],
  ])('%j leads to %s', async (name, expected) => {
    expect(await store([file('f')], { name })).toMatchObject({ name: expected });
    expect(tree(dirname(out))).toEqual({ [`out/${expected}/f`]: 'f', 'source/f': 'f' });
  });

  it('does not lead out through a link', async () => {
    mkdirSync(out);
    symlinkSync(source, join(out, 'x'));
    expect(await store([file('f')], { name: 'x/y' })).toEqual({
      failure: expect.stringMatching(/a link leads out of .*out\. Its files are still in .*source\.$/),
    });
    expect(tree(source)).toEqual({ f: 'f' });
  });
});

describe('an artifact that is there', () => {
  it('is replaced as a whole', async () => {
    await store([file('old'), file('both', '1')]);
    await store([file('new'), file('both', '2')]);
    expect(tree(out)).toEqual({ 'app/both': '2', 'app/new': 'new' });
  });

  it.each(['files', 'zip'] as const)('is kept when no build made it: %s', async (packaging) => {
    const place = join(out, packaging === 'zip' ? 'app.zip' : 'app');
    mkdirSync(packaging === 'zip' ? out : place, { recursive: true });
    writeFileSync(packaging === 'zip' ? place : join(place, 'precious'), 'x');
    const failed = await store([file('a')], { packaging });
    expect(failed).toEqual({ failure: expect.stringContaining('what is there was made by no build') });
    expect(Object.values(tree(out))).toEqual(['x']);
    expect(listed(out)).toHaveLength(1);
  });

  it('may be an empty folder', async () => {
    mkdirSync(join(out, 'app'), { recursive: true });
    await store([file('a')]);
    expect(tree(out)).toEqual({ 'app/a': 'a' });
  });

  it('is kept when the new one fails', async () => {
    await store([file('old')]);
    const gone = { entry: 'gone', path: join(source, 'gone') };
    expect(await store([file('new'), gone])).toEqual({
      failure: expect.stringMatching(
        /^The artifact cannot be stored in .*out\/app: ENOENT.*'.*source\/gone'\. Its files are still in .*source\.$/,
      ),
    });
    expect(await store([file('new'), gone], { packaging: 'zip' })).toEqual({
      failure: expect.stringContaining('gone cannot be packed as gone: ENOENT'),
    });
    expect(tree(out)).toEqual({ 'app/old': 'old' });
    expect(listed(out)).toEqual(['app']);
  });

  it('is kept when the files come from it', async () => {
    out = dirname(source);
    const failed = await store([file('d/f')], { name: 'source' });
    expect(failed).toEqual({ failure: expect.stringContaining('its files come from there') });
    expect(tree(out)).toEqual({ 'source/d/f': 'd/f' });
  });

  it.each([
    ['same', 'same'],
    ['same/below', 'same'],
    ['same', 'same/below'],
  ])('is kept when it is of the same build: %s and %s', async (first, second) => {
    const folder = createArtifactFolder(out);
    await folder.store(request([file('a')], { name: first }), options);
    const other = request([file('b')], { name: 'other', identifier: second });
    expect(await folder.store(other, options)).toEqual({
      failure: expect.stringMatching(/this build has stored another artifact in .*out\/same/),
    });
    expect(Object.values(tree(out))).toEqual(['a']);
    expect(await folder.store(request([file('c')], { name: first }), options)).toHaveProperty('location');
    expect(Object.values(tree(out))).toEqual(['c']);
  });
});

describe('a failure', () => {
  it('says what is in the way', async () => {
    mkdirSync(join(out, 'app.zip'), { recursive: true });
    writeFileSync(join(out, 'app'), 'mine');
    expect(await store([file('a')])).toEqual({
      failure: expect.stringMatching(/out\/app: there is a file already; remove it/),
    });
    expect(await store([file('a')], { packaging: 'zip' })).toEqual({
      failure: expect.stringMatching(/out\/app\.zip: there is a folder already; remove it/),
    });
    expect(await store([file('a')], { name: 'app/below' })).toEqual({
      failure: expect.stringMatching(/out\/app\/below: .*(ENOTDIR|EEXIST)/),
    });
    expect(tree(out)).toEqual({ app: 'mine' });
    out = join(out, 'app');
    expect(await store([file('a')])).toEqual({ failure: expect.stringMatching(/out\/app\/app: .*EEXIST/) });
  });

  it('says where all the files are', async () => {
    writeFileSync(out, '');
    const files = [file('a/b/1'), file('a/bc/2'), { entry: 'l', path: '', link: 'x' }];
    expect(await store(files)).toEqual({ failure: expect.stringMatching(/still in .*\/source\/a\.$/) });
    expect(await store(files.slice(2))).toEqual({ failure: expect.not.stringContaining('still in') });
  });

  it.each(['files', 'zip'] as const)('leaves nothing on a full disk: %s', async (packaging) => {
    const disk = mountSmallDisk(out);
    if (!disk) return;
    try {
      await store([file('small')], { packaging });
      const files = [
        file('small', 'new'),
        ...Array.from({ length: 20 }, (_, i) => file(`${i}`, randomBytes(100_000))),
      ];
      expect(await store(files, { packaging })).toEqual({
        failure: expect.stringMatching(/no room is left .*ENOSPC.* Its files are still in .*source\.$/),
      });
      expect(listed(out)).toEqual([packaging === 'zip' ? 'app.zip' : 'app']);
      if (packaging === 'files') expect(tree(out)).toEqual({ 'app/small': 'small' });
    } finally {
      disk.unmount();
    }
  });

  it('says that nothing can be written', async () => {
    const disk = mountSmallDisk(out);
    if (!disk) return;
    try {
      disk.makeReadOnly();
      expect(await store([file('a')])).toEqual({
        failure: expect.stringMatching(
          /out\/app: it is read-only \(EROFS.* Its files are still in .*source\.$/,
        ),
      });
    } finally {
      disk.unmount();
    }
  });

  it.each(['files', 'zip'] as const)('comes soon when the build is stopped: %s', async (packaging) => {
    const controller = new AbortController();
    const stopping = { ...options, signal: controller.signal };
    const folder = createArtifactFolder(out);
    const stored = folder.store(request([file('a'), largeFile('large')], { packaging }), stopping);
    const begun = (): boolean =>
      existsSync(out) &&
      readdirSync(out, { recursive: true, encoding: 'utf8' }).some((name) => /app\.zip$|large$/.test(name));
    while (!begun()) await turn();
    controller.abort();
    expect(await stored).toEqual({ failure: expect.stringContaining('the build was stopped') });
    expect(listed(out)).toEqual([]);
    expect(await folder.store(request([file('a')], { packaging }), stopping)).toHaveProperty('failure');
    expect(listed(out)).toEqual([]);
  });

  it('is an exception only for entries that no artifact can have', async () => {
    await expect(store([{ entry: '../up', path: join(source, 'x') }])).rejects.toThrow(
      'No path in an artifact',
    );
    await expect(store([file('a'), file('a')])).rejects.toThrow('Twice in an artifact');
    expect(existsSync(out)).toBe(false);
  });

  it('comes for what would be written through a link of the artifact', async () => {
    const files = [
      { entry: 'd', path: '', link: scratch.path },
      { ...file('f'), entry: 'd/f' },
    ];
    expect(await store(files)).toEqual({ failure: expect.stringContaining('EEXIST') });
    expect(existsSync(join(scratch.path, 'f'))).toBe(false);
  });
});

it('removes what killed processes left, after a day', async () => {
  for (const name of ['.run-buildspec-aaaaaa', '.run-buildspec-bbbbbb', '.run-buildspec-mine'])
    mkdirSync(join(out, name, 'new'), { recursive: true });
  const longAgo = Date.now() / 1000 - 25 * 60 * 60;
  utimesSync(join(out, '.run-buildspec-aaaaaa'), longAgo, longAgo);
  utimesSync(join(out, '.run-buildspec-mine'), longAgo, longAgo);
  await store([file('a')]);
  expect(listed(out).sort()).toEqual(['.run-buildspec-bbbbbb', '.run-buildspec-mine', 'app']);
});
