/** What `BuildFiles` must do, besides listing, wherever the files are. */
import { beforeAll, describe, expect, it } from '@jest/globals';
import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  symlinkSync,
  truncateSync,
  unlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../src/errors.js';
import { fresh, NAMES, type Place, write } from './build-files-place.js';

const isRoot = process.getuid?.() === 0;

/** @param open gives a place with an empty folder */
export function filesContract(open: () => Place): void {
  let place: Place;
  beforeAll(() => void (place = open()));

  describe('links', () => {
    it('tells text, end and kind, in order', async () => {
      const { here, there } = fresh(place, 'targets');
      write(here, 'file', 'd/x', 'odd\n', '%s\\n');
      const links: [name: string, text: string][] = [
        ['to-file', 'file'],
        ['d/up', '..'],
        ['chain', 'to-file'],
        ['through', 'd/up/d/x'],
        ['broken', 'none'],
        ['far', '/none/there'],
        ['loop', 'loop'],
        ['-n', 'odd\n'],
        ['of\n', './odd\n'],
        ["it's", '%s\\n'],
        ['device', '/dev/null'],
        ['é', 'd/../file'],
      ];
      for (const [name, text] of links) symlinkSync(text, join(here, name));
      const ends: Record<string, string> = {
        'to-file': 'file',
        'd/up': '',
        chain: 'file',
        through: 'd/x',
        '-n': 'odd\n',
        'of\n': 'odd\n',
        "it's": '%s\\n',
        é: 'file',
      };
      const paths = links.map(([name]) => `${there}/${name}`);
      expect(await place.files.links([...paths, `${there}/d`, `${there}/none`, `${there}/file`])).toEqual([
        ...links.map(([name, text]) => {
          const end = ends[name];
          if (end === undefined) return { text, real: '', kind: 'nothing' };
          return { text, real: join(there, end), kind: end === '' ? 'directory' : 'file' };
        }),
        { text: '', real: `${there}/d`, kind: 'directory' },
        { text: '', real: '', kind: 'nothing' },
        { text: '', real: `${there}/file`, kind: 'file' },
      ]);
      expect(await place.files.links([])).toEqual([]);
      expect(place.said()).toBe('');
    });

    it('are read by the thousand', async () => {
      const { here, there } = fresh(place, 'many-links');
      write(here, 'file');
      const paths = Array.from({ length: 1234 }, (_, index) => {
        symlinkSync(index % 3 === 0 ? 'none' : 'file', join(here, `${'l'.repeat(150)}${index}`));
        return `${there}/${'l'.repeat(150)}${index}`;
      });
      const kinds = (await place.files.links(paths)).map(({ kind }) => kind);
      expect(kinds).toEqual(paths.map((_, index) => (index % 3 === 0 ? 'nothing' : 'file')));
    });
  });

  describe('stamps', () => {
    it('differ when size, time or mode do', async () => {
      const { here, there } = fresh(place, 'stamps');
      write(here, ...NAMES);
      const stamp = async () => (await place.files.stamps([`${there}/*`]))[0];
      const file = join(here, '*');
      const day = new Date('2026-01-02T03:04:05.678Z');
      utimesSync(file, day, day);
      const stamps = [await stamp()];
      expect(await stamp()).toBe(stamps[0]);
      expect(stamps[0]).toMatch(/^1 1767323045 /);
      chmodSync(file, 0o755);
      stamps.push(await stamp());
      truncateSync(file, 0);
      utimesSync(file, day, day);
      stamps.push(await stamp());
      utimesSync(file, day, new Date('2026-01-02T03:04:06Z'));
      stamps.push(await stamp());
      expect(new Set(stamps).size).toBe(4);
      unlinkSync(file);
      expect(await stamp()).toBe('');
      const all = await place.files.stamps([...NAMES, 'none'].map((name) => `${there}/${name}`));
      expect(all.map((text) => text === '')).toEqual(
        [...NAMES, 'none'].map((name) => name === '*' || name === 'none'),
      );
      expect(await place.files.stamps([])).toEqual([]);
      expect(place.said()).toBe('');
    });
  });

  describe('pack and unpack', () => {
    it('keep names, modes, owners, links and empty directories', async () => {
      const { here, there } = fresh(place, 'packed');
      write(
        here,
        ...NAMES.map((name) => `d/${name}`),
        'd/script',
        'one',
        'two\nlines',
        '-x',
        'other',
        'back\\n',
      );
      mkdirSync(join(here, 'd/empty'));
      chmodSync(join(here, 'd/script'), 0o751);
      symlinkSync('../one', join(here, 'd/link'));
      symlinkSync('none', join(here, 'broken'));
      linkSync(join(here, 'one'), join(here, 'd/hard'));
      if (isRoot) chownSync(join(here, 'd/script'), 1234, 2345);
      await place.files.pack('saved', [
        { base: there, paths: ['d', 'none', 'one', 'two\nlines', '-x', 'broken', 'back\\n'] },
        { base: `${there}/none`, paths: ['x'] },
        { base: `${there}/d/empty`, paths: ['.'] },
        { base: there, paths: ['nothing'] },
        { base: '/', paths: [`${there.slice(1)}/other`] },
      ]);
      const archives = readdirSync(join(place.files.folder, 'saved')).sort();
      expect(archives).toEqual(['0.tar', '2.tar', '4.tar']);
      for (const name of archives)
        expect(lstatSync(join(place.files.folder, 'saved', name)).mode & 0o444).toBe(0o444);

      const to = `${place.there}/unpacked/new`;
      const out = join(place.here, 'unpacked/new');
      await place.files.unpack('saved', [to, `${to}/1`, `${to}/2`, to, `${to}/4`, `${to}/5`]);
      expect(readdirSync(out).sort()).toEqual([
        '-x',
        '2',
        '4',
        'back\\n',
        'broken',
        'd',
        'one',
        'two\nlines',
      ]);
      expect(readdirSync(join(out, 'd')).sort()).toEqual(
        [...NAMES, 'script', 'empty', 'link', 'hard'].sort(),
      );
      expect(NAMES.map((name) => readFileSync(join(out, 'd', name), 'utf8'))).toEqual(
        NAMES.map((name) => `d/${name}`),
      );
      expect(readlinkSync(join(out, 'd/link'))).toBe('../one');
      expect(readlinkSync(join(out, 'broken'))).toBe('none');
      expect(readFileSync(join(out, 'd/hard'), 'utf8')).toBe('one');
      expect(
        existsSync(join(out, '4', there, 'other')) || existsSync(join(out, '4', place.there.slice(1))),
      ).toBe(true);
      const { mode, uid, gid } = lstatSync(join(out, 'd/script'));
      expect(mode & 0o777).toBe(0o751);
      if (isRoot) expect([uid, gid]).toEqual([1234, 2345]);
      expect(place.said()).toBe('');
    });

    it('replace what is there, and take thousands of names', async () => {
      const { here, there } = fresh(place, 'many');
      const names = Array.from({ length: 3000 }, (_, index) => `${index % 30}/file ${index}`);
      write(here, ...names);
      await place.files.pack('many-saved', [{ base: there, paths: names }]);
      writeFileSync(join(here, names[0] ?? ''), 'changed');
      unlinkSync(join(here, names[1] ?? ''));
      await place.files.unpack('many-saved', [there]);
      expect(readFileSync(join(here, names[0] ?? ''), 'utf8')).toBe(names[0]);
      expect(readFileSync(join(here, names[1] ?? ''), 'utf8')).toBe(names[1]);
    });

    it('fail for what is no archive', async () => {
      const { there } = fresh(place, 'no-archive');
      mkdirSync(join(place.files.folder, 'bad'));
      writeFileSync(join(place.files.folder, 'bad/0.tar'), 'no archive'.repeat(200));
      await expect(place.files.unpack('bad', [there])).rejects.toThrow(
        new EnvironmentError('Cannot unpack files: the shell ended with exit status 1.'),
      );
      expect(place.said()).not.toBe('');
    });
  });
}
