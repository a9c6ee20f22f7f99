import { accessSync, chmodSync, constants, existsSync, lstatSync, mkdirSync, rmSync } from 'node:fs';
import { userInfo } from 'node:os';
import { basename, dirname, join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { BuildFiles, LinkTarget, ListedFile } from '../../run/ports.js';
import {
  copyScript,
  END,
  kindsScript,
  linksScript,
  listScript,
  NO_PROGRAM,
  packScript,
  stampsScript,
  unpackScript,
} from './file-scripts.js';
import { decodeAnswers, encodeText } from './path-bytes.js';
import { quote } from './scripts.js';
import { writeFile } from './state.js';

/** The build's shell and folder, and what of its files is on this machine. */
export interface BuildFilesPorts {
  /** Runs a text as a command in the build's shell: its exit status and its standard output. */
  capture(text: string): Promise<{ status: number; output: Buffer }>;
  /** The build's folder as we see it, and as the commands see it; the same where they run on this machine. */
  folder: { here: string; there: string };
  /** Where this machine has what the commands see at a path; undefined when it is in the image only. */
  toHere(path: string): string | undefined;
  /** Whom copies are given to, `UID:GID`, so that we can read them; `` when we can already. Read when it is needed. */
  readonly owner: string;
}

const KINDS: Record<string, ListedFile['kind']> = { f: 'file', l: 'link', d: 'directory', u: 'unreadable' };

/**
 * Looks at the build's files by scripts that run where the files are (see file-scripts.ts). Bytes of a name that are not
 * UTF-8 are lone surrogates in a path, U+DC00 and the byte, as Python has them, and are the same bytes again in a script.
 */
export function createBuildFiles(ports: BuildFilesPorts): BuildFiles {
  const { here, there } = ports.folder;
  const inImage = here !== there;
  let count = 0;

  /** @returns the answers; undefined when the program it needs is missing */
  const tryAsk = async (purpose: string, script: string): Promise<string[] | undefined> => {
    const name = `files-${++count}.sh`;
    writeFile(join(here, name), encodeText(script));
    chmodSync(join(here, name), 0o644); // root of the image may be another user here
    // The build may have changed PATH, and a shell's function `sh` is not ours.
    const { status, output } = await ports.capture(
      `PATH=/usr/bin:/bin\${PATH:+:$PATH} command sh ${quote(`${there}/${name}`)}`,
    );
    rmSync(join(here, name), { force: true });
    const answers = decodeAnswers(output);
    if (status === NO_PROGRAM) return undefined;
    if (status === 0 && answers.pop() === END) return answers;
    throw new EnvironmentError(
      `Cannot ${purpose}: the shell ended with exit status ${status}.`,
      'The log has its reason.',
    );
  };
  const ask = async (purpose: string, program: string, script: string): Promise<string[]> => {
    const answers = await tryAsk(purpose, script);
    if (answers) return answers;
    throw new EnvironmentError(
      `Cannot ${purpose}: there is no program ${program} ${inImage ? 'in the image' : 'on this machine'}.`,
      `Install it, in the ${inImage ? 'image or the ' : ''}install phase.`,
    );
  };
  const kindsOf = (paths: string[]): Promise<string[]> => ask('look at the files', 'sh', kindsScript(paths));
  const makeFolder = (name: string): string => {
    const folder = join(here, name);
    rmSync(folder, { recursive: true, force: true }); // what a restore that broke off left
    mkdirSync(folder);
    // As for the state in docker-runtime.ts: root of the image need not be root here.
    chmodSync(folder, inImage ? 0o1733 : 0o700);
    return folder;
  };

  const files: BuildFiles = {
    folder: here,

    list: async (walks, prune, until) => {
      const found = new Map<string, ListedFile>();
      const stop = `stop-${++count}`;
      const end = (): void => writeFile(join(here, stop), '');
      until?.addEventListener('abort', end);
      try {
        let pending = [...new Map(walks.map((walk) => [JSON.stringify(walk), walk])).values()];
        while (pending.length > 0 && !until?.aborted) {
          const answers = await ask('list the files', 'sh', listScript(pending, prune, `${there}/${stop}`));
          pending = [];
          for (const answer of answers) {
            const path = answer.slice(1);
            const kind = KINDS[answer[0] ?? ''];
            if (kind) found.set(path, { path, kind });
            else pending.push({ root: path, levels: [], below: true });
          }
        }
      } finally {
        until?.removeEventListener('abort', end);
        rmSync(join(here, stop), { force: true });
      }
      return [...found.values()];
    },

    links: async (paths) => {
      if (paths.length === 0) return [];
      const kinds = await kindsOf(paths);
      const links = paths.filter((_, index) => kinds[index]?.startsWith('l'));
      const leading = paths.filter((_, index) => /[fd]$/.test(kinds[index] ?? ''));
      const resolve = (oneByOne: boolean): Promise<string[]> =>
        ask('follow links', 'readlink', linksScript(links, leading, oneByOne));
      const expected = links.length + leading.length;
      let answers = await resolve(false);
      if (answers.length !== expected) answers = await resolve(true);
      const next = answers.values();
      const texts = new Map(links.map((path) => [path, next.next().value ?? '']));
      const reals = new Map(leading.map((path) => [path, next.next().value ?? '']));
      return paths.map((path, index): LinkTarget => {
        const real = reals.get(path) ?? '';
        const kind = kinds[index]?.endsWith('d') ? 'directory' : 'file';
        return { text: texts.get(path) ?? '', real, kind: real === '' ? 'nothing' : kind };
      });
    },

    stamps: async (paths) => {
      if (paths.length === 0) return [];
      const kinds = await kindsOf(paths);
      const present = paths.filter((_, index) => kinds[index] !== 'n');
      const read = async (oneByOne: boolean): Promise<string[]> => {
        const answers = await tryAsk('read the times of files', stampsScript(present, oneByOne));
        return (answers?.[0] ?? '').split('\n').slice(0, -1);
      };
      let lines = await read(false);
      if (lines.length !== present.length) lines = await read(true);
      const stamps = new Map(present.map((path, index) => [path, lines[index] ?? '']));
      return paths.map((path) => stamps.get(path) ?? '');
    },

    reach: async (paths) => {
      const reached = findHere(paths, ports.toHere, inImage);
      const others = paths.filter((_, index) => reached[index] === undefined);
      if (!inImage || others.length === 0) return reached;
      const folder = makeFolder(`reach-${++count}`);
      const groups = groupByName(others);
      groups.forEach((_, index) => makeFolder(join(basename(folder), String(index))));
      await ask(
        'copy files out of the image',
        'cp',
        copyScript(`${there}/${basename(folder)}`, groups, ports.owner),
      );
      const copies = new Map(
        groups.flatMap((group, index) =>
          group.map((path) => [path, join(folder, String(index), basename(path))] as const),
        ),
      );
      return paths.map((path, index) => {
        const copy = copies.get(path) ?? '';
        return reached[index] ?? (existsSync(copy) ? copy : undefined);
      });
    },

    pack: async (name, archives) => {
      const folder = makeFolder(name);
      const kinds = await kindsOf(
        archives.flatMap(({ base, paths }) => paths.map((path) => `${base}/${path}`)),
      );
      const next = kinds.values();
      const present = archives.map(({ base, paths }, index) => {
        const names = paths
          .filter(() => next.next().value !== 'n')
          .map((path) => (path === '.' ? path : `./${path}`));
        writeFile(join(folder, `${index}.list`), encodeText(names.map((path) => `${path}\0`).join('')));
        chmodSync(join(folder, `${index}.list`), 0o644);
        return { base, paths: names };
      });
      await ask('pack files', 'tar', packScript(`${there}/${name}`, present, ports.owner));
      archives.forEach((_, index) => rmSync(join(folder, `${index}.list`), { force: true }));
    },

    unpack: async (name, bases) => {
      try {
        await ask('unpack files', 'tar', unpackScript(`${there}/${name}`, bases));
      } finally {
        rmSync(join(here, name), { recursive: true, force: true });
      }
    },
  };
  return withSystemErrors(files);
}

/** What the system refuses in the build's folder is the environment's fault. */
function withSystemErrors(files: BuildFiles): BuildFiles {
  const guard = <A extends unknown[], T>(work: (...args: A) => Promise<T>): ((...args: A) => Promise<T>) => {
    return async (...args) => {
      try {
        return await work(...args);
      } catch (error) {
        if (!(error instanceof Error && 'syscall' in error)) throw error;
        throw new EnvironmentError(`Cannot use the build's folder: ${error.message}.`, undefined, {
          cause: error,
        });
      }
    };
  };
  const { folder, list, links, stamps, reach, pack, unpack } = files;
  return {
    folder,
    list: guard(list),
    links: guard(links),
    stamps: guard(stamps),
    reach: guard(reach),
    pack: guard(pack),
    unpack: guard(unpack),
  };
}

/**
 * Where we can read each file; undefined for one that is gone, and in an image also for one that we cannot read. A link
 * of an image leads to other places here than there: nothing is read through one.
 * @throws EnvironmentError for a file of this machine that is not for us
 */
function findHere(
  paths: string[],
  toHere: BuildFilesPorts['toHere'],
  inImage: boolean,
): (string | undefined)[] {
  const directories = new Map<string, boolean>();
  const isWithoutLinks = (directory: string): boolean => {
    const known = directories.get(directory);
    if (known !== undefined) return known;
    const found = toHere(directory);
    const parent = dirname(directory);
    // The topmost one is what is mounted: it may be a link here.
    const isTop = found === undefined || parent === directory || toHere(parent) === undefined;
    const plain = isTop || (isWithoutLinks(parent) && (lstat(found)?.isDirectory() ?? false));
    directories.set(directory, plain);
    return plain;
  };

  return paths.map((path) => {
    const found = toHere(path);
    if (found === undefined) return undefined;
    try {
      if (inImage && !(isWithoutLinks(dirname(path)) && lstat(found)?.isFile())) return undefined;
      accessSync(found, constants.R_OK);
      return found;
    } catch (error) {
      const { code, message } = error as NodeJS.ErrnoException;
      if (inImage || code === 'ENOENT' || code === 'ENOTDIR') return undefined;
      throw new EnvironmentError(
        `The user ${userName()} cannot read ${path}: ${message}.`,
        'Let the command that makes it make it readable, for example with chmod a+r.',
        { cause: error },
      );
    }
  });
}

function lstat(path: string): ReturnType<typeof lstatSync> {
  return lstatSync(path, { throwIfNoEntry: false });
}

/** In a container, our user need not have a name. */
function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return String(process.getuid?.());
  }
}

/** Into groups of distinct names, whatever the letters' case: many are copied into one directory by one process. */
function groupByName(paths: string[]): string[][] {
  const taken = new Map<string, number>();
  const groups = new Map<string, string[]>();
  for (const path of new Set(paths)) {
    const number = taken.get(path.toLowerCase()) ?? 0;
    taken.set(path.toLowerCase(), number + 1);
    const key = `${number}${dirname(path)}`;
    const group = groups.get(key);
    if (group) group.push(path);
    else groups.set(key, [path]);
  }
  return [...groups.values()];
}
