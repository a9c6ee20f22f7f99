import { collectText } from './text.js';
import type { TestCase } from './types.js';
import { type Attributes, readXml } from './xml-reader.js';

/** Suites that hold the cases of one method; a fixture is around them. */
const OF_ONE_METHOD = new Set(['ParameterizedTest', 'ParameterizedMethod', 'Theory', 'GenericMethod']);
const NO_ATTRIBUTES: Attributes = new Map();

/**
 * What a `test-case` comes to, without its texts; asked of a `test-suite` too, which is told like a case if it fails by itself.
 * @param fixture the nearest suite around it that is more than one method
 */
export type CaseReader = (attributes: Attributes, fixture: Attributes) => TestCase;

interface Element {
  depth: number;
  testCase: TestCase;
  /** Of a suite. */
  attributes?: Attributes;
  /** How many tests had failed when it began. */
  failedBefore: number;
}

/**
 * Reads what the XML of NUnit 2 and NUnit 3 have in common: suites in suites, cases in them, and in both a `failure` or a
 * `reason` with a message. A suite that fails although none of its tests does is handed on like a test: a fixture's
 * tear-down, an assembly that cannot be loaded. Nothing else in the file would tell.
 * @throws WrongFormat
 */
export async function readNunit(
  bytes: AsyncIterable<Uint8Array>,
  root: string,
  readCase: CaseReader,
  emit: (testCase: TestCase) => void,
): Promise<void> {
  const elements: Element[] = [];
  const body = collectText();
  let failed = 0;
  /** What the innermost suite or case says of itself: the child that we are in. */
  let section = '';

  const begin = (attributes: Attributes, depth: number, isSuite: boolean): void => {
    const fixture = isSuite ? attributes : fixtureAround(elements);
    const testCase = readCase(attributes, fixture);
    elements.push({ depth, testCase, failedBefore: failed, ...(isSuite && { attributes }) });
  };
  const end = ({ testCase, attributes, failedBefore }: Element): void => {
    const isBad = testCase.status === 'FAILED' || testCase.status === 'ERROR';
    const isSuite = attributes !== undefined;
    if (isSuite && !(isBad && failed === failedBefore && testCase.message !== '')) return;
    if (isBad) failed += 1;
    emit(testCase);
  };

  await readXml(bytes, [root], {
    open(name, attributes, depth) {
      const inner = elements.at(-1);
      const isInCase = inner !== undefined && inner.attributes === undefined;
      if (!isInCase && (name === 'test-suite' || name === 'test-case')) {
        begin(attributes, depth, name === 'test-suite');
        section = '';
      } else if (depth === (inner?.depth ?? 0) + 1) {
        section = name;
      }
      body.take();
    },
    text(piece) {
      if (section === 'failure' || section === 'reason') body.add(piece);
    },
    close(name, depth) {
      const inner = elements.at(-1);
      if (!inner) return;
      if (depth === inner.depth) {
        elements.pop();
        end(inner);
      } else if (depth === inner.depth + 1) {
        section = '';
      } else if (depth === inner.depth + 2 && (section === 'failure' || section === 'reason')) {
        if (name === 'message') inner.testCase.message = body.take();
        else if (name === 'stack-trace') inner.testCase.stack = body.take();
      }
    },
  });
}

function fixtureAround(elements: Element[]): Attributes {
  const isFixture = ({ attributes }: Element): boolean =>
    attributes !== undefined && !OF_ONE_METHOD.has(attributes.get('type') ?? '');
  return elements.findLast(isFixture)?.attributes ?? NO_ATTRIBUTES;
}
