/** Caches in a folder of this machine, also with several processes at it. */
import { afterAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setImmediate as turn } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';

import { readEntry, takeAway } from '../../src/adapters/local/cache-entries.js';
import { createCacheFolder } from '../../src/adapters/local/cache-folder.js';
import type { CacheContent, TransferOptions } from '../../src/run/ports.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { testdir } from '../support/testdir.js';

const scratch = await testdir();
afterAll(() => scratch.cleanup());

let build = '';
let caches = '';
let warnings: string[] = [];
beforeEach(() => {
  const folder = join(scratch.path, randomBytes(4).toString('hex'));
  [build, caches, warnings] = [join(folder, 'build'), join(folder, 'caches'), []];
  mkdirSync(build, { recursive: true });
});

const options: TransferOptions = {
  signal: new AbortController().signal,
  onProgress: () => undefined,
  onWarning: (message) => warnings.push(message),
};
const HOUR = 3600;
const content = (): CacheContent => ({ directory: build, paths: ['cache'] });

/** Makes the folder of archives anew, for a save. */
function archives(files: Record<string, string | Buffer>): void {
  const folder = join(build, 'cache');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  for (const [name, bytes] of Object.entries(files)) writeFileSync(join(folder, name), bytes);
}

async function save(
  key: string,
  files: Record<string, string | Buffer> = { '0.tar': key },
): Promise<'saved' | 'there' | 'not saved'> {
  archives(files);
  return createCacheFolder(caches).save(key, content(), options);
}

/** The key that was restored, and the archives. */
async function restore(
  key: string,
  prefixes: string[] = [],
): Promise<[string | undefined, object | undefined]> {
  const folder = join(build, 'cache');
  rmSync(folder, { recursive: true, force: true });
  const found = await createCacheFolder(caches).restore(key, prefixes, content(), options);
  const names = existsSync(folder) ? readdirSync(folder) : undefined;
  return [
    found,
    names && Object.fromEntries(names.map((name) => [name, readFileSync(join(folder, name), 'utf8')])),
  ];
}

const has = (key: string): Promise<boolean | undefined> =>
  createCacheFolder(caches).has(key, content(), options);

/** The folder of an entry, by the readable part of its name. */
const entryOf = (start: string): string =>
  join(caches, readdirSync(caches).find((name) => name.startsWith(`${start}-`)) ?? 'none');

function age(path: string, seconds: number): void {
  const then = Date.now() / 1000 - seconds;
  utimesSync(path, then, then);
}

describe('a key', () => {
  it('gives what was saved, with modes', async () => {
    archives({ '0.tar': 'zero', '1.tar': '' });
    chmodSync(join(build, 'cache/0.tar'), 0o640);
    const folder = createCacheFolder(caches);
    expect(await folder.has('k', content(), options)).toBe(false);
    expect(await folder.save('k', content(), options)).toBe('saved');
    expect(await folder.has('k', content(), options)).toBe(true);
    expect(await restore('k')).toEqual(['k', { '0.tar': 'zero', '1.tar': '' }]);
    expect(statSync(join(build, 'cache/0.tar')).mode & 0o777).toBe(0o640);
    expect([folder.packs, await folder.format()]).toEqual([false, `${process.platform}-${process.arch}-tar`]);
    expect(warnings).toEqual([]);
  });

  it('is never overwritten', async () => {
    expect(await save('k', { '0.tar': 'first' })).toBe('saved');
    expect(await save('k', { '0.tar': 'second' })).toBe('there');
    expect(await restore('k')).toEqual(['k', { '0.tar': 'first' }]);
    expect(readdirSync(caches)).toHaveLength(1);
    expect(warnings).toEqual([]);
  });

  it('keeps what it has, whatever the build does with it', async () => {
    await save('k');
    writeFileSync(join(build, 'cache/0.tar'), 'changed');
    await restore('k');
    writeFileSync(join(build, 'cache/0.tar'), 'changed');
    expect(await restore('k')).toEqual(['k', { '0.tar': 'k' }]);
  });

  it.each([
    'a/../../b',
    '..',
    '',
    'ü ✓',
    'nul\0 line\n',
    'x'.repeat(5000),
    '.run-buildspec-aaaaaa',
    'cache.json',
  ])('may be %j', async (key) => {
    expect(await save(key, { '0.tar': 'it' })).toBe('saved');
    expect(await save(`${key}2`, { '0.tar': 'other' })).toBe('saved');
    expect(await restore(key)).toEqual([key, { '0.tar': 'it' }]);
    expect(readdirSync(dirname(caches)).sort()).toEqual(['build', 'caches']);
    expect(warnings).toEqual([]);
  });

  it('tells letters that look alike in the name of the folder', async () => {
    await save('a:b');
    await save('a/b');
    expect(await restore('a/b')).toEqual(['a/b', { '0.tar': 'a/b' }]);
    expect(await restore('a_b')).toEqual([undefined, undefined]);
  });
});

describe('a prefix', () => {
  it('finds the newest, in the order of the prefixes, after the exact key', async () => {
    for (const key of ['npm-1', 'npm-2', 'npm-3', 'go-1', 'npm']) await save(key);
    expect((await restore('npm-2', ['npm-']))[0]).toBe('npm-2');
    expect((await restore('npm-9', ['npm-']))[0]).toBe('npm-3');
    expect((await restore('npm-9', ['none-', 'go-', 'npm-']))[0]).toBe('go-1');
    expect((await restore('npm-9', ['npm']))[0]).toBe('npm');
    expect(await restore('npm-9', ['none'])).toEqual([undefined, undefined]);
  });

  it('finds the one that was saved last, when the clock went back', async () => {
    await save('k-1');
    const manifest = join(entryOf('k-1'), 'cache.json');
    const { saved, ...rest } = JSON.parse(readFileSync(manifest, 'utf8')) as { saved: number };
    writeFileSync(manifest, JSON.stringify({ ...rest, saved: saved + 1e9 }));
    await save('k-2');
    expect((await restore('k', ['k-']))[0]).toBe('k-2');
  });
});

describe('entries', () => {
  it('that nobody used for 14 days go at the next save', async () => {
    for (const key of ['old', 'restored', 'young']) await save(key);
    for (const key of ['old', 'restored']) age(join(entryOf(key), 'cache.json'), 14 * 24 * HOUR + 10);
    age(join(entryOf('young'), 'cache.json'), 14 * 24 * HOUR - HOUR);
    await restore('restored');
    await save('new');
    expect(await Promise.all(['old', 'restored', 'young', 'new'].map(has))).toEqual([
      false,
      true,
      true,
      true,
    ]);
    expect(readdirSync(caches)).toHaveLength(3);
  });

  it('go alone: what is none stays, however old', async () => {
    mkdirSync(join(caches, `mine-${'0'.repeat(32)}`), { recursive: true });
    await save('old');
    const manifest = readFileSync(join(entryOf('old'), 'cache.json'));
    writeFileSync(join(caches, `mine-${'0'.repeat(32)}`, 'cache.json'), manifest);
    age(join(caches, `mine-${'0'.repeat(32)}`, 'cache.json'), 1000 * 24 * HOUR);
    await save('new');
    expect(readdirSync(caches)).toHaveLength(3);
  });

  it('that came since somebody looked are put back', async () => {
    await save('k');
    const [entry, aside] = [entryOf('k'), join(caches, 'aside')];
    await takeAway(entry, aside, 'of the one before');
    await takeAway(entry, aside, undefined);
    await takeAway(join(caches, 'gone'), aside, undefined);
    expect([await has('k'), existsSync(aside)]).toEqual([true, false]);
    await takeAway(entry, aside, (await readEntry(entry))?.id);
    expect([await has('k'), existsSync(aside)]).toEqual([false, true]);
  });

  it.each<[string, (entry: string) => void]>([
    ['an archive is short', (entry) => truncateSync(join(entry, 'archives/1.tar'), 1)],
    ['an archive is gone', (entry) => rmSync(join(entry, 'archives/1.tar'))],
  ])('are left out and removed when %s', async (_, damage) => {
    await save('k-1');
    await save('k-2', { '0.tar': 'zero', '1.tar': 'one' });
    damage(entryOf('k-2'));
    expect(await restore('k-2', ['k-'])).toEqual(['k-1', { '0.tar': 'k-1' }]);
    expect(warnings).toEqual([
      expect.stringMatching(/^The cache k-2 in .*caches is damaged: .*1\.tar.*left out/),
    ]);
    expect(await has('k-2')).toBe(false);
    expect(await save('k-2')).toBe('saved');
    expect(warnings).toHaveLength(1);
  });

  it.each<[string, (entry: string) => void]>([
    ['no manifest', (entry) => rmSync(join(entry, 'cache.json'))],
    ['a broken manifest', (entry) => truncateSync(join(entry, 'cache.json'), 10)],
    [
      'a file in its place',
      (entry) => {
        rmSync(entry, { recursive: true });
        writeFileSync(entry, '');
      },
    ],
    [
      'a manifest that leads elsewhere',
      (entry) => {
        const manifest = join(entry, 'cache.json');
        writeFileSync(manifest, readFileSync(manifest, 'utf8').replace('0.tar', '../../0.tar'));
      },
    ],
  ])('are as if not there, with %s, and are saved anew', async (_, damage) => {
    await save('k', { '0.tar': 'old' });
    damage(entryOf('k'));
    expect(await has('k')).toBe(false);
    expect(await restore('k', ['k'])).toEqual([undefined, undefined]);
    expect(await save('k')).toBe('saved');
    expect(await restore('k')).toEqual(['k', { '0.tar': 'k' }]);
    expect(readdirSync(caches)).toHaveLength(1);
    expect(warnings).toEqual([]);
  });
});

describe('trouble is a warning', () => {
  it('when a file is where the folder should be', async () => {
    writeFileSync(caches, '');
    expect([await save('k'), (await restore('k'))[0]]).toEqual(['not saved', undefined]);
    expect(warnings).toEqual([
      expect.stringMatching(/^The cache is not saved, in .*caches: something is in the way \(EEXIST/),
      expect.stringMatching(
        /^The cache is not restored, in .*caches: a file is where a folder should be \(ENOTDIR/,
      ),
    ]);
  });

  it('when there are no archives', async () => {
    expect(await createCacheFolder(caches).save('k', content(), options)).toBe('not saved');
    expect(warnings).toEqual([expect.stringMatching(/not saved, in .*caches: ENOENT.*build\/cache/)]);
    expect(readdirSync(caches)).toEqual([]);
  });

  it('when nothing can be restored where it should be', async () => {
    await save('k');
    const to = { directory: join(build, 'cache/0.tar'), paths: ['cache'] };
    expect(await createCacheFolder(caches).restore('k', [], to, options)).toBeUndefined();
    expect(warnings).toEqual([expect.stringContaining('The cache is not restored')]);
    expect(await has('k')).toBe(true);
  });

  it('when the disk is full', async () => {
    const disk = mountSmallDisk(caches);
    if (!disk) return;
    try {
      expect(await save('small')).toBe('saved');
      expect(await save('large', { '0.tar': 'x', '1.tar': randomBytes(2_000_000) })).toBe('not saved');
      expect(warnings).toEqual([
        expect.stringMatching(/not saved, in .*caches: no room is left there \(ENOSPC/),
      ]);
      expect(await restore('large', ['small'])).toEqual(['small', { '0.tar': 'small' }]);
      expect(readdirSync(caches)).toHaveLength(1);
    } finally {
      disk.unmount();
    }
  });

  it('when nothing can be written; what is there is restored, damaged or not', async () => {
    const disk = mountSmallDisk(caches);
    if (!disk) return;
    try {
      await save('k-1');
      await save('k-2');
      truncateSync(join(entryOf('k-2'), 'archives/0.tar'), 0);
      disk.makeReadOnly();
      expect(await restore('k-1')).toEqual(['k-1', { '0.tar': 'k-1' }]);
      expect(warnings).toEqual([]);
      expect(await restore('k-2', ['k-'])).toEqual(['k-1', { '0.tar': 'k-1' }]);
      expect([await has('k-1'), await has('k-3'), await save('k-3')]).toEqual([true, undefined, 'not saved']);
      expect(warnings).toEqual([
        expect.stringContaining('The cache k-2 in'),
        expect.stringMatching(/not saved, in .*caches: it is read-only \(EROFS/),
        expect.stringMatching(/not saved, in .*caches: it is read-only \(EROFS/),
      ]);
    } finally {
      disk.unmount();
    }
  });

  it('when the disk is full where it is restored; nothing stays there', async () => {
    await save('k', { '0.tar': 'x', '1.tar': randomBytes(2_000_000) });
    const disk = mountSmallDisk(join(build, 'small'));
    if (!disk) return;
    try {
      const to = { directory: disk.path, paths: ['cache'] };
      expect(await createCacheFolder(caches).restore('k', [], to, options)).toBeUndefined();
      expect(warnings).toEqual([expect.stringMatching(/not restored, .*ENOSPC/)]);
      expect(readdirSync(disk.path)).toEqual([]);
      expect(await has('k')).toBe(true);
    } finally {
      disk.unmount();
    }
  });

  it('but no word when the build is stopped', async () => {
    const controller = new AbortController();
    const stopping = { ...options, signal: controller.signal };
    archives({ '0.tar': '' });
    truncateSync(join(build, 'cache/0.tar'), 2 ** 40);
    const saved = createCacheFolder(caches).save('k', content(), stopping);
    while (!existsSync(caches) || readdirSync(caches, { recursive: true }).length < 4) await turn();
    controller.abort();
    expect(await saved).toBe('not saved');
    expect(readdirSync(caches)).toEqual([]);
    expect(warnings).toEqual([]);
  });
});

describe('several processes', () => {
  /** The folder of caches as JavaScript, for processes of their own. */
  const program = join(scratch.path, 'program');
  const src = fileURLToPath(new URL('../../src/', import.meta.url));
  const compilerOptions = { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext };
  mkdirSync(program);
  for (const name of ['cache-folder', 'cache-entries', 'copy-file', 'staging']) {
    const source = readFileSync(join(src, `adapters/local/${name}.ts`), 'utf8');
    writeFileSync(join(program, `${name}.js`), ts.transpileModule(source, { compilerOptions }).outputText);
  }
  writeFileSync(join(program, 'package.json'), '{"type":"module"}');

  /** Starts `script`, which has `store`, `content`, `options`, `write(files)`, `read()` and its own `name`. */
  function start(name: string, script: string): ChildProcess & { result: Promise<unknown> } {
    const text_ = `
      import { createCacheFolder } from './cache-folder.js';
      import fs from 'node:fs';
      const [caches, build, name] = process.argv.slice(2);
      const store = createCacheFolder(caches);
      const content = { directory: build, paths: ['cache'] };
      const warnings = [];
      const options = {
        signal: new AbortController().signal, onProgress() {}, onWarning: (message) => warnings.push(message),
      };
      const clear = () => fs.rmSync(build + '/cache', { recursive: true, force: true });
      const write = (files) => {
        clear();
        fs.mkdirSync(build + '/cache', { recursive: true });
        for (const [file, text] of Object.entries(files)) fs.writeFileSync(build + '/cache/' + file, text);
      };
      const read = () => fs.readdirSync(build + '/cache').map((file) => fs.readFileSync(build + '/cache/' + file, 'utf8'));
      const result = await (async () => { ${script} })();
      console.log(JSON.stringify({ result, warnings }));`;
    writeFileSync(join(program, `${name}.js`), text_);
    const child = spawn(process.execPath, [join(program, `${name}.js`), caches, join(build, name), name], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const result = text(child.stdout).then((json): unknown => json && JSON.parse(json));
    return Object.assign(child, { result });
  }

  it('that save the same keys: the first has its way, the other is told', async () => {
    const script = `
      const saved = [];
      for (let i = 0; i < 60; i++) {
        write({ '0.tar': name, '1.tar': name });
        saved.push(await store.save('key-' + i, content, options));
      }
      return saved;`;
    const results = await Promise.all([start('one', script).result, start('two', script).result]);
    const [one, two] = results as { result: string[]; warnings: string[] }[];
    expect([one?.warnings, two?.warnings]).toEqual([[], []]);
    expect(
      one?.result.map((saved, index) => Number(saved === 'saved') + Number(two?.result[index] === 'saved')),
    ).toEqual(Array(60).fill(1));
    for (const [index, saved] of one?.result.entries() ?? []) {
      const owner = saved === 'saved' ? 'one' : 'two';
      expect(await restore(`key-${index}`)).toEqual([`key-${index}`, { '0.tar': owner, '1.tar': owner }]);
    }
    expect(readdirSync(caches)).toHaveLength(60);
  });

  it('that save, restore and evict: whoever gets something gets the whole of one', async () => {
    // Each entry is at once so old that the next save of anybody removes it.
    const script = `
      const mixed = [];
      let restored = 0;
      for (let i = 0; i < 80; i++) {
        const own = name + i;
        write(Object.fromEntries(Array.from({ length: 6 }, (_, file) => [file + '.tar', own])));
        await store.save('key', content, options);
        clear();
        if (await store.restore('key', ['k'], content, options)) {
          restored++;
          const texts = read();
          if (texts.length !== 6 || new Set(texts).size !== 1) mixed.push(texts);
        } else if (fs.existsSync(build + '/cache')) mixed.push('left over');
        for (const entry of fs.readdirSync(caches).filter((entry) => entry.startsWith('key-')))
          try { fs.utimesSync(caches + '/' + entry + '/cache.json', 1, 1); } catch {}
      }
      return { mixed, some: restored > 0 };`;
    const expected = { result: { mixed: [], some: true }, warnings: [] };
    const results = await Promise.all([start('one', script).result, start('two', script).result]);
    expect(results).toEqual([expected, expected]);
    expect(readdirSync(caches).filter((name) => name.startsWith('.'))).toEqual([]);
  });

  it('of which one is killed: nothing half-written is found, and what it left goes after a day', async () => {
    await save('k-1');
    const child = start(
      'killed',
      `write({ '0.tar': 'x', '1.tar': '' });
      fs.truncateSync(build + '/cache/1.tar', 2 ** 40);
      await store.save('k-2', content, options);`,
    );
    const leftovers = (): string[] =>
      readdirSync(caches).filter((name) => name.startsWith('.run-buildspec-'));
    const copying = (): boolean =>
      leftovers().some((name) => readdirSync(join(caches, name), { recursive: true }).length >= 4);
    while (!copying()) await turn();
    child.kill('SIGKILL');
    await once(child, 'close');
    expect(leftovers()).toHaveLength(1);
    expect(await has('k-2')).toBe(false);
    expect(await restore('k-2', ['k-'])).toEqual(['k-1', { '0.tar': 'k-1' }]);
    expect(await save('k-2')).toBe('saved');
    expect(leftovers()).toHaveLength(1);
    age(join(caches, leftovers()[0] ?? ''), 25 * HOUR);
    expect(await save('k-3')).toBe('saved');
    expect(leftovers()).toEqual([]);
    expect(warnings).toEqual([]);
  });
});
