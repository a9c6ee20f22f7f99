/** Where `BuildFiles` is tried: a folder of this machine, and a shell that sees it, here or in a container. */
import { afterAll } from '@jest/globals';
import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { type BuildFilesPorts, createBuildFiles } from '../../src/adapters/shell/build-files.js';
import type { BuildFiles } from '../../src/run/ports.js';

/** What a build may have set and exported: nothing of it matters to us. */
const HOSTILE = `set -a
IFS=/ entry=x kind=y path=z list=w below=v TAR_OPTIONS=--nonsense CDPATH=/ LC_ALL=tr_TR.UTF-8 PATH=/nowhere
big=${'0'.repeat(70_000)}; base=$big option=$big line=$big archive=$big target=$big
sh() { echo no; }; printf() { echo no; }; tar() { echo no; }; readlink() { echo no; }; stat() { echo no; }
[ -z "$BASH_VERSION" ] || export -f printf tar readlink stat
set -f
`;

/** A folder that commands see, too, perhaps at another place. */
export interface Place {
  files: BuildFiles;
  here: string;
  there: string;
  /** What scripts have said on standard error since the last call. */
  said(): string;
  /** Has this called when the next script is about to run. */
  beforeScript(call: () => void): void;
}

export interface PlaceOptions extends Partial<Pick<BuildFilesPorts, 'toHere' | 'owner'>> {
  there?: string;
  /** Instead of the sh that is found. */
  shell?: string;
  /** Who runs the commands. */
  uid?: number;
}

const folders: string[] = [];
afterAll(() => folders.forEach((folder) => rmSync(folder, { recursive: true, force: true })));

export function temporary(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'run-buildspec-test-')));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
}

/** @param argv runs a text that is appended to it */
export function openPlace(argv: string[], here: string, options: PlaceOptions = {}): Place {
  const { there = here, toHere = (path: string) => path, owner = '', shell, uid } = options;
  mkdirSync(join(here, 'build'), { recursive: true });
  let before: (() => void) | undefined;
  let errors = '';
  const files = createBuildFiles({
    capture: async (text) => {
      before?.();
      before = undefined;
      const ours = shell === undefined ? text : text.replace('command sh', shell);
      const [program = '', ...rest] = argv;
      const args = [...rest, `${HOSTILE}${ours}`];
      const ran = spawnSync(program, args, {
        maxBuffer: 1 << 28,
        ...(uid !== undefined && { uid, gid: uid }),
      });
      errors += ran.stderr.toString().replace(/^.*setlocale.*\n/gm, '');
      return { status: ran.status ?? -1, output: ran.stdout };
    },
    folder: { here: join(here, 'build'), there: `${there}/build` },
    toHere,
    owner,
  });
  const said = (): string => {
    const all = errors;
    errors = '';
    return all;
  };
  const beforeScript = (call: () => void): void => void (before = call);
  return { files, here, there, said, beforeScript };
}

/** Bytes that are not UTF-8, as a path has them. */
export const ODD_BYTES = 'bytes \udcff\udc80é';
export const NAMES = [
  '.hidden',
  '..two',
  '...',
  ' blanks ',
  '-rf',
  '--',
  '*',
  '?',
  '[a]',
  '[!.]*',
  '$x',
  '`id`',
  '$(id)',
  "it's",
  '"quoted"',
  'back\\slash',
  'back\\n',
  'end\\',
  'line\nfeed',
  'feed\n',
  '\n',
  'tab\there',
  'é😀',
  '\ufffd',
  '~',
  '#',
  '!',
  '{a,b}',
  'a&b;c|d',
  '%s\\0',
];

export function write(folder: string, ...names: string[]): void {
  for (const name of names) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), name);
  }
}

/** An empty folder of a place, and what commands call it. */
export function fresh(place: Place, name: string): { here: string; there: string } {
  mkdirSync(join(place.here, name));
  return { here: join(place.here, name), there: `${place.there}/${name}` };
}
