import { shellPattern } from '../files/name-pattern.js';
import type { BuildFiles } from '../ports.js';
import type { NotableCase } from './results.js';
import { createSourceTree, DEPENDENCIES, GENERATED, lastWord, type SourceTree } from './source-tree.js';
import { type Frame, readablePath, stackFrames } from './stack-frames.js';

interface Clues {
  testCase: NotableCase;
  /** The path that the report gives, if it does. */
  own: string | undefined;
  frames: Frame[];
}

/**
 * Sets the `place` of each case whose file is in the source: the file that the report names, with the line of the first
 * frame there, else the report's line; without such a file, the first frame in the source that is of no library and of
 * nothing generated. What several files could be gets no place.
 * @param directory of the source, absolute, as the commands see it
 * @throws EnvironmentError when the source cannot be listed, which is done once, and only when a case names a file
 */
export async function findPlaces(
  cases: NotableCase[],
  directory: string,
  files: Pick<BuildFiles, 'list'>,
): Promise<void> {
  const clues = cases.map(cluesOf);
  const wanted = new Set(
    clues.flatMap(({ own, frames }) => [own ?? '', ...frames.map(({ text }) => text)]).map(lastWord),
  );
  wanted.delete('');
  if (wanted.size === 0) return;
  const tree = createSourceTree(directory, await listSource(directory, files), wanted);
  for (const clue of clues) setPlace(clue, tree);
}

function cluesOf(testCase: NotableCase): Clues {
  const { file, stack, message } = testCase;
  return {
    testCase,
    own: file === undefined ? undefined : readablePath(file),
    frames: [...stackFrames(stack), ...stackFrames(message)],
  };
}

async function listSource(directory: string, files: Pick<BuildFiles, 'list'>): Promise<string[]> {
  const listed = await files.list(
    [{ root: directory, levels: [], below: true }],
    [...DEPENDENCIES, ...GENERATED.map((name) => `${shellPattern(directory)}/${name}`)],
  );
  return listed.filter(({ kind }) => kind === 'file').map(({ path }) => path.slice(directory.length + 1));
}

function setPlace({ testCase, own, frames }: Clues, tree: SourceTree): void {
  const file = own === undefined ? undefined : tree.find(own);
  for (const frame of frames) {
    const path = locate(frame, testCase, tree);
    if (path === undefined || (file !== undefined && path !== file)) continue;
    testCase.place = { path, line: frame.line };
    return;
  }
  if (file === undefined) return;
  const { line = 0 } = testCase;
  testCase.place = Number.isSafeInteger(line) && line > 0 ? { path: file, line } : { path: file };
}

function locate({ text, className }: Frame, testCase: NotableCase, tree: SourceTree): string | undefined {
  if (className !== undefined) {
    // A library's package may end as one of the source does. The test's own may leave out directories, as Kotlin has it.
    const isTests = testCase.prefix !== '' && className.startsWith(testCase.prefix);
    return tree.ending(text) ?? (isTests ? tree.find(text) : undefined);
  }
  return text.endsWith('.go') && !text.includes('/')
    ? locateGo(lastWord(text), testCase, tree)
    : tree.find(text);
}

/** Go names a file without its directory; prefix or suite is the package. Any text could be the name of the first one. */
function locateGo(name: string, { prefix, suite }: NotableCase, tree: SourceTree): string | undefined {
  const packages = [prefix, suite].filter((one) => one !== '').map(readablePath);
  const paths = packages.map((one) => tree.inPackage(one, name)).filter((path) => path !== undefined);
  return paths.find((path) => path.includes('/')) ?? paths[0] ?? tree.ending(name);
}
