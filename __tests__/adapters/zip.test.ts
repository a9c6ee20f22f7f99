/** Zips, read by unzip. */
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
  rmSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';

import { checkEntries, writeZip } from '../../src/adapters/zip/zip.js';
import { EnvironmentError } from '../../src/errors.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { testdir } from '../support/testdir.js';

const scratch = await testdir();
afterAll(() => scratch.cleanup());

let folder = '';
let zip = '';
beforeEach(() => {
  folder = join(scratch.path, randomBytes(4).toString('hex'));
  mkdirSync(folder);
  zip = join(folder, 'made.zip');
});

const { signal } = new AbortController();

/** Makes a file in the test's folder and gives it as an entry of the same name. */
function file(
  entry: string,
  content: string | Buffer = entry,
  mode = 0o644,
): { entry: string; path: string } {
  const path = join(folder, entry);
  writeFileSync(path, content);
  chmodSync(path, mode);
  return { entry, path };
}

/** A file of many bytes that takes no room. */
function largeFile(entry: string, size: number): { entry: string; path: string } {
  const made = file(entry, '');
  truncateSync(made.path, size);
  return made;
}

function unzip(...args: string[]): string {
  const env = { ...process.env, LC_ALL: 'C.UTF-8' };
  return execFileSync('unzip', args, { env, encoding: 'utf8', maxBuffer: 1 << 26 });
}

const unpack = (): string => {
  const into = join(folder, 'unpacked');
  unzip('-q', zip, '-d', into);
  return into;
};

/** What this process has open below the test's folder. */
const openFiles = (): string[] =>
  readdirSync('/proc/self/fd').flatMap((descriptor) => {
    try {
      const path = readlinkSync(`/proc/self/fd/${descriptor}`);
      return path.startsWith(folder) ? [path] : [];
    } catch {
      return [];
    }
  });

describe('a zip', () => {
  it('has names that begin with ./, in order', async () => {
    mkdirSync(join(folder, 'infra'));
    const files = [file('z'), file('infra/app-template.yaml'), file('a')];
    await writeZip(zip, files, { signal });
    expect(unzip('-Z1', zip)).toBe('./z\n./infra/app-template.yaml\n./a\n');
  });

  it('keeps permissions, without setuid and its like, and times', async () => {
    const files = [
      file('plain', 'x', 0o644),
      file('run', 'x', 0o755),
      file('secret', 'x', 0o400),
      file('suid', 'x', 0o6755),
    ];
    for (const { path } of files) utimesSync(path, 1_000_000_000, 1_234_567_890);
    await writeZip(zip, files, { signal });
    const unpacked = unpack();
    const found = files.map(({ entry }) => lstatSync(join(unpacked, entry)));
    expect(found.map(({ mode }) => (mode & 0o7777).toString(8))).toEqual(['644', '755', '400', '755']);
    expect(found.map(({ mtimeMs }) => mtimeMs / 1000)).toEqual(files.map(() => 1_234_567_890));
  });

  it('keeps links as links, and what links lead to where they are not kept', async () => {
    const target = file('target', 'text');
    const files = [
      { entry: 'bin/tool', path: '', link: '../target' },
      { entry: 'dangling', path: '', link: 'nowhere/ä' },
      target,
    ];
    await writeZip(zip, files, { signal });
    const unpacked = unpack();
    expect(readlinkSync(join(unpacked, 'bin/tool'))).toBe('../target');
    expect(readlinkSync(join(unpacked, 'dangling'))).toBe('nowhere/ä');
    expect(readFileSync(join(unpacked, 'bin/tool'), 'utf8')).toBe('text');
  });

  it.each([
    'ümläut ✓ 日本.txt',
    'back\\slash',
    '..\\odd',
    'C:colon',
    'quote"*?<>|',
    ' blank ',
    '..dots',
    '-dash',
  ])('keeps the name %s', async (name) => {
    await writeZip(zip, [file(name, 'content')], { signal });
    const unpacked = unpack();
    expect(readdirSync(unpacked)).toEqual([name]);
    expect(readFileSync(join(unpacked, name), 'utf8')).toBe('content');
  });

  it.each([0, 1, 9, undefined])('holds the bytes, at compression level %s', async (compressionLevel) => {
    const noise = randomBytes(3_000_000);
    const files = [file('noise', noise), file('empty', ''), file('text', 'again '.repeat(500_000))];
    const { size } = await writeZip(zip, files, { compressionLevel, signal });
    if (compressionLevel === 0) expect(size).toBeGreaterThan(6_000_000);
    else expect(size).toBeLessThan(3_100_000);
    const unpacked = unpack();
    for (const { entry, path } of files)
      expect(readFileSync(join(unpacked, entry)).equals(readFileSync(path))).toBe(true);
  });

  it('is told with its size and hashes', async () => {
    const made = await writeZip(zip, [file('a', randomBytes(100_000))], { signal });
    const bytes = readFileSync(zip);
    const hash = (name: string): string => createHash(name).update(bytes).digest('hex');
    expect(made).toEqual({ size: bytes.length, sha256: hash('sha256'), md5: hash('md5') });
  });

  it('of nothing is an empty one', async () => {
    expect((await writeZip(zip, [], { signal })).size).toBe(22);
  });

  it('of many files has one of them open at a time', async () => {
    const files = Array.from({ length: 2000 }, (_, index) => file(`f${index}`));
    let most = 0;
    let packing = true;
    const made = writeZip(zip, files, { signal }).finally(() => (packing = false));
    while (packing) {
      most = Math.max(most, openFiles().length);
      await turn();
    }
    await made;
    expect(most).toBeLessThanOrEqual(2);
    expect(openFiles()).toEqual([]);
    expect(unzip('-tqq', zip)).toBe('');
    expect(unzip('-Z1', zip).match(/\n/g)).toHaveLength(2000);
  });
});

describe('a file that cannot be packed is named', () => {
  const packs = (files: { entry: string; path: string }[]): Promise<unknown> =>
    writeZip(zip, files, { signal }).finally(() => {
      expect(existsSync(zip)).toBe(false);
      expect(openFiles()).toEqual([]);
    });

  it('when it is not there, or is no file', async () => {
    const gone = { entry: 'e', path: join(folder, 'gone') };
    await expect(packs([file('a'), gone])).rejects.toThrow(/gone cannot be packed as e: ENOENT/);
    await expect(packs([{ entry: 'e', path: folder }])).rejects.toThrow(
      /cannot be packed as e: it is no file/,
    );
  });

  it.each<[string, (path: string) => void, RegExp]>([
    ['vanishes', (path) => rmSync(path), /second cannot be packed as second: ENOENT/],
    [
      'grows',
      (path) => writeFileSync(path, 'more', { flag: 'a' }),
      /second .*: it changes while it is packed/,
    ],
    ['is touched', (path) => utimesSync(path, 5, 5), /second .*: it changes while it is packed/],
    [
      'becomes a pipe',
      (path) => {
        rmSync(path);
        execFileSync('mkfifo', [path]);
      },
      /second .*: it changes while it is packed/,
    ],
  ])('when it %s meanwhile', async (_, change, message) => {
    const files = [file('first'), file('second'), file('third')];
    const made = packs(files);
    change(join(folder, 'second'));
    const error: unknown = await made.catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(EnvironmentError);
    expect((error as Error).message).toMatch(message);
  });
});

describe('nothing is left', () => {
  it('when it is aborted before or at the start', async () => {
    const files = [file('a')];
    const controller = new AbortController();
    const made = writeZip(zip, files, { signal: controller.signal });
    controller.abort(new Error('stopped'));
    await expect(made).rejects.toThrow('stopped');
    await expect(writeZip(zip, files, { signal: controller.signal })).rejects.toThrow('stopped');
    expect(existsSync(zip)).toBe(false);
  });

  it('when it is aborted in the middle of a file', async () => {
    const controller = new AbortController();
    const made = writeZip(zip, [largeFile('large', 2 ** 40)], { signal: controller.signal });
    while (!existsSync(zip) || lstatSync(zip).size === 0) await turn();
    controller.abort(new Error('stopped'));
    await expect(made).rejects.toThrow('stopped');
    expect(existsSync(zip)).toBe(false);
    expect(openFiles()).toEqual([]);
  });

  it('when the disk is full', async () => {
    const disk = mountSmallDisk(join(folder, 'disk'));
    if (!disk) return;
    try {
      const path = join(disk.path, 'made.zip');
      const files = [file('noise', randomBytes(3_000_000)), file('more')];
      const made = writeZip(path, files, { signal });
      await expect(made).rejects.toThrow(
        /disk\/made\.zip cannot be written: no room is left on its disk \(ENOSPC/,
      );
      expect(readdirSync(disk.path)).toEqual([]);
      expect(openFiles()).toEqual([]);
    } finally {
      disk.unmount();
    }
  });

  it('but a file that was there', async () => {
    writeFileSync(zip, 'mine');
    await expect(writeZip(zip, [file('a')], { signal })).rejects.toThrow(
      /made\.zip cannot be written: EEXIST/,
    );
    expect(readFileSync(zip, 'utf8')).toBe('mine');
  });
});

describe('entries', () => {
  it.each(['', '/etc/passwd', '../up', 'a/../../up', 'a/..', '.', './a', 'a//b', 'a/', 'nul\0'])(
    'cannot be %j',
    async (entry) => {
      await expect(writeZip(zip, [{ entry, path: '/dev/null' }], { signal })).rejects.toThrow(
        'No path in an artifact',
      );
      expect(existsSync(zip)).toBe(false);
    },
  );

  it('cannot be there twice', () => {
    const entry = { entry: 'a', path: '' };
    expect(() => checkEntries([entry, entry])).toThrow('Twice in an artifact: "a"');
  });

  it.each(['a', '..a', 'a..', '...', '.hidden', 'a/b/.c', 'C:\\x'])('can be %j', (entry) => {
    expect(() => checkEntries([{ entry, path: '' }])).not.toThrow();
  });
});
