/** What `BuildFiles.list` must do wherever the files are. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createBuildFiles } from '../../src/adapters/shell/build-files.js';
import { EnvironmentError } from '../../src/errors.js';
import type { ListedFile } from '../../src/run/ports.js';
import { fresh, NAMES, ODD_BYTES, type Place, write } from './build-files-place.js';

const byPath = (one: ListedFile, other: ListedFile): number => (one.path < other.path ? -1 : 1);

/** @param open gives a place with an empty folder */
export function listContract(open: () => Place): void {
  describe('list', () => {
    let place: Place;
    beforeAll(() => void (place = open()));

    /** The listed paths less the folder, each behind the first letter of its kind. */
    const list = async (there: string, levels: string[], below: boolean, prune: string[] = [], root = '') => {
      const listed = await place.files.list([{ root: there + root, levels, below }], prune);
      return listed.map(({ path, kind }) => `${kind[0]} ${path.slice(there.length + 1)}`).sort();
    };

    it('gives every name, byte for byte, once', async () => {
      const { here, there } = fresh(place, 'names');
      write(here, ...NAMES, ...NAMES.map((name) => join('dir', name, name)));
      writeFileSync(Buffer.from([...Buffer.from(`${here}/bytes `), 0xff, 0x80, ...Buffer.from('é')]), '');
      const names = [...NAMES, ODD_BYTES, ...NAMES.map((name) => `dir/${name}/${name}`)];
      const expected = names
        .map((name) => ({ path: `${there}/${name}`, kind: 'file' as const }))
        .sort(byPath);
      const walk = { root: there, levels: [], below: true };
      expect((await place.files.list([walk, { ...walk }], [])).sort(byPath)).toEqual(expected);
      const again = { root: there, levels: ['*'], below: true };
      expect((await place.files.list([walk, again], [])).sort(byPath)).toEqual(expected);
      const roots = NAMES.map((name) => ({ root: `${there}/dir/${name}`, levels: ['*'], below: false }));
      expect(await place.files.list(roots, [])).toHaveLength(NAMES.length);
      expect(place.said()).toBe('');
      expect(readdirSync(join(place.here, 'build'))).toEqual([]);
    });

    it('ends when it is told to, with what it has, and leaves nothing', async () => {
      const { here, there } = fresh(place, 'told');
      write(here, 'a/b/c', 'd');
      const walks = [{ root: there, levels: [], below: true }];
      const told = new AbortController();
      place.beforeScript(() => told.abort());
      expect(await place.files.list(walks, [], told.signal)).toEqual([]);
      expect(await place.files.list(walks, [], told.signal)).toEqual([]);
      expect(await place.files.list(walks, [], new AbortController().signal)).toHaveLength(2);
      expect(readdirSync(join(place.here, 'build'))).toEqual([]);
    });

    it('matches levels as a shell does, and leading dots too', async () => {
      const { here, there } = fresh(place, 'levels');
      write(here, 'a.js', '.b.js', 'd/c.js', '.d/c.js', 'd/e/f.js', '*', 'x\\y', '[z]', 'a b');
      expect(await list(there, ['*'], false)).toEqual([
        'd .d',
        'd d',
        'f *',
        'f .b.js',
        'f [z]',
        'f a b',
        'f a.js',
        'f x\\y',
      ]);
      expect(await list(there, ['*.js'], false)).toEqual(['f .b.js', 'f a.js']);
      expect(await list(there, ['[ab].js'], false)).toEqual(['f a.js']);
      expect(await list(there, ['[!b].js'], false)).toEqual(['f a.js']);
      expect(await list(there, ['?.js'], false)).toEqual(['f a.js']);
      expect(await list(there, ['*', '*.js'], false)).toEqual(['f .d/c.js', 'f d/c.js']);
      expect(await list(there, ['d', 'c.js'], false)).toEqual(['f d/c.js']);
      expect(await list(there, ['\\*'], false)).toEqual(['f *']);
      expect(await list(there, ['x\\\\y'], false)).toEqual(['f x\\y']);
      expect(await list(there, ['\\[z\\]'], false)).toEqual(['f [z]']);
      expect(await list(there, ['a b'], false)).toEqual(['f a b']);
      expect(await list(there, ['*', 'none'], false)).toEqual([]);
      expect(await list(there, ['none', '*'], false)).toEqual([]);
      expect(await list(there, ['a.js', '*'], false)).toEqual([]);
      expect(await list(there, ['*'], false, [], '/none')).toEqual([]);
      expect(await list(there, [], false)).toEqual([]);
      expect(await list(there, [], true, [], '/d')).toEqual(['f d/c.js', 'f d/e/f.js']);
      expect(await list(there, ['d*'], true)).toEqual(['f d/c.js', 'f d/e/f.js']);
      expect(await list(there, ['*', 'e'], true)).toEqual(['f d/e/f.js']);
      expect(place.said()).toBe('');
    });

    it('does not enter links to directories below, but where they are named', async () => {
      const { here, there } = fresh(place, 'links');
      write(here, 'd/a', 'd/e/b');
      symlinkSync('d', join(here, 'link'));
      symlinkSync('..', join(here, 'd/up'));
      symlinkSync('gone', join(here, 'broken'));
      symlinkSync('a', join(here, 'd/to-a'));
      const below = ['f d/a', 'f d/e/b', 'l d/to-a', 'l d/up'];
      expect(await list(there, [], true)).toEqual(['l broken', 'l link', ...below].sort());
      expect(await list(there, ['*'], true)).toEqual(['l broken', 'l link', ...below].sort());
      expect(await list(there, [], true, [], '/link')).toEqual(
        below.map((line) => line.replace(' d/', ' link/')),
      );
      expect(await list(there, ['l*', 'a'], false)).toEqual(['f link/a']);
      expect(await list(there, ['l*', 'e'], true)).toEqual(['f link/e/b']);
      expect(await list(there, ['link'], false)).toEqual(['l link']);
      expect(await list(there, ['broken', '*'], false)).toEqual([]);
    });

    it('neither lists nor enters what is pruned', async () => {
      const { here, there } = fresh(place, 'prune');
      write(
        here,
        'a/keep',
        'a/skip/x',
        'skip/x',
        'b/c/x',
        'b/d/c/x',
        '.x/y',
        'b/.x/y',
        "a/it's *[/x",
        'f/skip',
      );
      symlinkSync('../skip', join(here, 'b/skip'));
      const all = ["f a/it's *[/x", 'f a/keep', 'f f/skip', 'l b/skip'];
      const prune = ['skip', '.*', `${there}/b/?`, `${there.replace('e', '*')}/b*d`];
      expect(await list(there, [], true, prune)).toEqual(all);
      expect(
        await list(there, [], true, [...prune, "it's \\*\\[", `${there}/*/*/*`, `${there}/a/k*`]),
      ).toEqual(all.slice(1));
      expect(await list(there, ['*'], false, prune)).toEqual(['d a', 'd b', 'd f']);
      expect(await list(there, ['skip', '*'], false, prune)).toEqual([]);
      expect(await list(there, [], true, ['*', `${there}/*`])).toEqual([]);
      expect(await list(there, [], true, prune, '/skip')).toEqual(['f skip/x']);
    });

    it('lists no sockets, pipes and devices', async () => {
      const { here, there } = fresh(place, 'special');
      write(here, 'file');
      if (spawnSync('mkfifo', [join(here, 'pipe')]).status !== 0) return console.warn('no mkfifo here');
      expect(await list(there, [], true)).toEqual(['f file']);
      expect(await list(there, ['*'], false)).toEqual(['f file']);
    });

    it('goes deep', async () => {
      const { here, there } = fresh(place, 'deep');
      write(here, `${'d/'.repeat(1500)}file`);
      const [{ path = '' } = {}] = await place.files.list([{ root: there, levels: [], below: true }], []);
      expect(path).toBe(`${there}/${'d/'.repeat(1500)}file`);
      rmSync(here, { recursive: true });
    });

    it('says that the shell does not work', async () => {
      const broken = createBuildFiles({
        capture: async () => ({ status: 137, output: Buffer.from('fx\0') }),
        folder: { here: place.files.folder, there: '/x' },
        toHere: (path) => path,
        owner: '',
      });
      await expect(broken.list([{ root: '/', levels: ['x'], below: false }], [])).rejects.toThrow(
        EnvironmentError,
      );
    });
  });
}
