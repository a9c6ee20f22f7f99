import { shellPattern } from '../files/name-pattern.js';
import type { BuildFiles } from '../ports.js';
import type { NotableCase, TestPlace } from './results.js';
import { createSourceTree, DEPENDENCIES, GENERATED, lastWord, type SourceTree } from './source-tree.js';
import { type Frame, readablePath, stackFrames } from './stack-frames.js';

/** What tells that a file is one of tests, the surest first: `test_helper.rb` and `test/helpers.js` are helpers. */
const SIGNS_OF_TESTS = [
  /(?:(?:^|[/._-])(?:tests?|spec)|[a-z\d](?:Tests?|Spec|IT))\.\w+$/,
  /(?:^|\/)(?:test_|Test[A-Z])[^/]*$/,
  /(?:(?:^|[/._-])(?:[Tt]ests?|[Ss]pecs?|e2e)(?:__)?|[a-z\d]Tests?)\//,
];

interface Clues {
  testCase: NotableCase;
  /** The path that the report gives, if it does. */
  own: string | undefined;
  frames: Frame[];
}

/**
 * Sets the `place` of each case whose file is in the source: the file that the report names, with the line of the first
 * frame there, else the report's line; without such a file, the first frame in the source that is of no library and of
 * nothing generated, one in a file of tests before any other. What several files could be gets no place.
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
  const places = frames.flatMap((frame) => {
    const path = locate(frame, testCase, tree);
    return path === undefined ? [] : [{ path, line: frame.line }];
  });
  const place = file === undefined ? likeliestTest(places) : places.find(({ path }) => path === file);
  if (place) {
    testCase.place = place;
  } else if (file !== undefined) {
    const { line = 0 } = testCase;
    testCase.place = Number.isSafeInteger(line) && line > 0 ? { path: file, line } : { path: file };
  }
}

function likeliestTest(places: Required<TestPlace>[]): Required<TestPlace> | undefined {
  for (const sign of SIGNS_OF_TESTS) {
    const place = places.find(({ path }) => sign.test(path));
    if (place) return place;
  }
  return places[0];
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
