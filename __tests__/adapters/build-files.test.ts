import { afterAll, describe, expect, it } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { EnvironmentError } from '../../src/errors.js';
import { describeDocker, docker, IMAGES } from '../support/docker.js';
import { filesContract } from './build-files-contract.js';
import { listContract } from './build-files-list.js';
import { openPlace, type Place, type PlaceOptions, temporary, write } from './build-files-place.js';

const isRoot = process.getuid?.() === 0;
if (!isRoot && process.env['RUN_BUILDSPEC_NO_SKIP']) throw new Error('CI skips nothing: run as root');
const itAsRoot = isRoot ? it : it.skip;
const NOBODY = 65_534;

const SHELLS: [name: string, outer: string[], inner: string | undefined][] = [
  ['dash', ['dash', '-c'], 'dash'],
  ['bash', ['bash', '-c'], 'bash --posix'],
  ['busybox sh', ['busybox', 'sh', '-c'], '/usr/bin/busybox sh'],
  ['whatever is sh', ['sh', '-c'], undefined],
];

describe.each(SHELLS.filter(([name, [program = '']]) => hasProgram(name, program)))(
  'files here, %s',
  (_, argv, shell) => {
    const open = (): Place => openPlace(argv, temporary(), { shell });
    listContract(open);
    filesContract(open);

    it('tells the directories that it cannot read, but not the pruned ones', async () => {
      const here = temporary();
      const { files } = openPlace(argv, here, { shell, ...(isRoot && { uid: NOBODY }) });
      write(here, 'work/a/x', 'work/no/x', 'work/list-only/x', 'work/pruned/x');
      chmodSync(join(here, 'work/no'), 0o311);
      chmodSync(join(here, 'work/list-only'), 0o644);
      chmodSync(join(here, 'work/pruned'), 0o000);
      const root = join(here, 'work');
      const listed = await files.list([{ root, levels: [], below: true }], ['pruned']);
      const found = listed.map(({ kind, path }) => `${kind} ${path.slice(root.length)}`);
      expect(found.sort()).toEqual(['file /a/x', 'unreadable /list-only', 'unreadable /no']);
      expect(await files.list([{ root, levels: ['no', 'x'], below: false }], [])).toHaveLength(1);
      for (const name of ['no', 'list-only', 'pruned']) chmodSync(join(root, name), 0o755);
    });
  },
);

function hasProgram(name: string, program: string): boolean {
  const found = spawnSync('sh', ['-c', 'command -v "$1"', 'sh', program]).status === 0;
  if (!found && process.env['RUN_BUILDSPEC_NO_SKIP'])
    throw new Error(`CI skips nothing: there is no ${name}`);
  if (!found) console.warn(`no ${name} here`);
  return found;
}

describe('files here', () => {
  it('are reached where they are', async () => {
    const here = temporary();
    const { files } = openPlace(['sh', '-c'], here);
    write(here, 'a', 'd/b');
    symlinkSync('d', join(here, 'link'));
    symlinkSync('loop', join(here, 'loop'));
    const paths = ['a', 'link/b', 'none', 'a/none'].map((name) => join(here, name));
    expect(await files.reach(paths)).toEqual([paths[0], paths[1], undefined, undefined]);
    await expect(files.reach([join(here, 'loop')])).rejects.toThrow(/^The user .+ cannot read .+loop: ELOOP/);
    if (isRoot) return;
    chmodSync(join(here, 'a'), 0o000);
    await expect(files.reach([join(here, 'a')])).rejects.toThrow(EnvironmentError);
  });
});

describeDocker('in an image', () => {
  const containers: string[] = [];
  afterAll(() => void (containers.length > 0 && docker('rm', '--force', ...containers)));

  /** The folder is mounted at /rb; nothing else of this machine is there. */
  const open = (image: string, options: PlaceOptions = {}): Place & { container: string } => {
    const here = temporary();
    const container = docker(
      'run',
      '--detach',
      '--network',
      'none',
      '--volume',
      `${here}:/rb`,
      image,
      'sleep',
      '3600',
    );
    containers.push(container);
    const toHere = (path: string) =>
      `${path}/`.startsWith('/rb/') ? here + path.slice('/rb'.length) : undefined;
    const argv = ['docker', 'exec', container, 'sh', '-c'];
    return { ...openPlace(argv, here, { there: '/rb', toHere, ...options }), container };
  };

  describe.each([IMAGES.debian, IMAGES.busybox, IMAGES.bashAsSh])('%s: files', (image) => {
    listContract(() => open(image));
    filesContract(() => open(image));

    it('are reached in the mounted directories, and copied from elsewhere', async () => {
      const { files, here, container } = open(image);
      write(here, 'work/a', 'outside');
      // The same path means one file here, another there.
      const script = `mkdir -p /opt/x/d "${here}"; cd /opt/x; echo 1 >a; echo 2 >d/a; echo 3 >A; echo 4 >"$1"; chmod 751 a
        chmod 200 d/a; ln -s /opt/x/a link; ln -s /opt/x /rb/work/out; ln -s /opt/x/a /rb/work/file-link
        ln -s "${here}" /rb/work/home; echo image >"${here}/outside"; echo 5 >/opt/x/-p`;
      docker('exec', container, 'sh', '-ec', script, 'sh', 'odd\n "name"');
      const paths = [
        '/rb/work/a',
        '/rb/work/home/outside',
        '/rb/work/out/a',
        '/rb/work/file-link',
        '/rb/work/none',
      ];
      const copied = ['a', 'd/a', 'A', 'odd\n "name"', 'link', 'none', '-p', 'a'].map(
        (name) => `/opt/x/${name}`,
      );
      const reached = await files.reach([...paths, ...copied]);
      expect(reached[0]).toBe(join(here, 'work/a'));
      const texts = reached.map((path) => path && readFileSync(path, 'utf8').trim());
      expect(texts).toEqual([
        'work/a',
        'image',
        '1',
        '1',
        undefined,
        '1',
        '2',
        '3',
        '4',
        '1',
        undefined,
        '5',
        '1',
      ]);
      expect(lstatSync(reached[5] ?? '').mode & 0o777).toBe(0o751);
      expect(new Set(reached.map((path) => path?.toLowerCase())).size).toBe(11);
      expect(await files.reach(['/rb/work/a'])).toEqual([join(here, 'work/a')]);
      expect(readdirSync(join(here, 'build'))).toHaveLength(1);
    });

    itAsRoot('are given to us when they are copied or packed', async () => {
      const { files, container } = open(image, { owner: '1007:1008' });
      docker('exec', container, 'sh', '-ec', 'mkdir -p /opt/x; echo 1 >/opt/x/a; chmod 000 /opt/x/a');
      const [path = ''] = await files.reach(['/opt/x/a']);
      expect(lstatSync(path)).toMatchObject({ uid: 1007, gid: 1008, mode: 0o100400 });
      await files.pack('saved', [{ base: '/opt', paths: ['x'] }]);
      expect(lstatSync(join(files.folder, 'saved/0.tar'))).toMatchObject({ uid: 1007, gid: 1008 });
    });
  });

  it('says which program the image lacks', async () => {
    const { files, here, container } = open(IMAGES.debian);
    write(here, 'a');
    docker('exec', container, 'rm', '/bin/tar', '/bin/cp', '/bin/readlink', '/usr/bin/stat');
    const lacks = (program: string) => new RegExp(`there is no program ${program} in the image`);
    await expect(files.pack('saved', [{ base: '/rb', paths: ['a'] }])).rejects.toThrow(lacks('tar'));
    await expect(files.unpack('saved', ['/rb'])).rejects.toThrow(lacks('tar'));
    await expect(files.reach(['/etc/passwd'])).rejects.toThrow(lacks('cp'));
    await expect(files.links(['/rb/a'])).rejects.toThrow(lacks('readlink'));
    expect(await files.stamps(['/rb/a', '/rb/none'])).toEqual(['', '']);
    expect(await files.list([{ root: '/rb', levels: ['a'], below: false }], [])).toHaveLength(1);
  });
});
