import { JSONParser } from '@streamparser/json';
import sax from 'sax';

import { decode } from './decode.js';
import type { ReportFormat } from './types.js';
import { isInUnknownDeclaration } from './xml-reader.js';

/** What is known after a piece of a file; `undefined`: it takes more to tell. */
type Verdict = ReportFormat | 'none' | undefined;
type Attributes = Record<string, unknown>;

/** So much is read before it is asked again whether that is enough. */
const PIECE = 1024;

/**
 * The format of a report file by its first bytes, for auto-discovery (codebuild.md §7.5); undefined for any other file. 64 KiB
 * are enough. Never throws.
 */
export async function detectFormat(head: Uint8Array): Promise<ReportFormat | undefined> {
  try {
    const text = await textOf(head);
    const detect = text.startsWith('<') ? detectXml : /^[[{]/.test(text) ? detectJson : undefined;
    const verdict = detect?.(text);
    return verdict === 'none' ? undefined : verdict;
  } catch {
    return undefined; // neither XML nor JSON
  }
}

async function textOf(head: Uint8Array): Promise<string> {
  const pieces: string[] = [];
  for await (const piece of decode(once(head))) pieces.push(piece);
  return pieces.join('').trimStart();
}

async function* once<Item>(item: Item): AsyncIterable<Item> {
  yield item;
}

/** Roots that say it all. */
const ROOTS: Record<string, ReportFormat> = {
  testsuites: 'JUNITXML',
  testsuite: 'JUNITXML',
  'test-results': 'NUNITXML',
  'test-run': 'NUNIT3XML',
  'testng-results': 'TESTNGXML',
  TestRun: 'VISUALSTUDIOTRX',
};
/** `coverage` is Clover's root, and Cobertura's, and others' (SonarQube): what is in it tells. */
const IN_COVERAGE: Record<string, ReportFormat> = {
  project: 'CLOVERXML',
  testproject: 'CLOVERXML',
  sources: 'COBERTURAXML',
  packages: 'COBERTURAXML',
};
/** `report` is anybody's root. */
const IN_JACOCO = new Set(['sessioninfo', 'group', 'package', 'counter']);

function detectXml(text: string): Verdict {
  const parser = sax.parser(true, { strictEntities: true } as sax.SAXOptions);
  let verdict: Verdict;
  let root: string | undefined;
  parser.onerror = () => (verdict ??= 'none');
  parser.onopentag = ({ name, attributes }) => {
    const element = name.slice(name.indexOf(':') + 1);
    verdict ??= root === undefined ? formatOfRoot(element, attributes) : formatInside(root, element);
    root ??= element;
  };
  for (let at = 0; at < text.length && verdict === undefined; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
    if (isInUnknownDeclaration(parser)) verdict ??= 'none';
  }
  return verdict;
}

function formatOfRoot(name: string, attributes: Attributes): Verdict {
  if (Object.hasOwn(ROOTS, name)) return ROOTS[name];
  if (name === 'coverage') {
    if ('clover' in attributes) return 'CLOVERXML';
    return 'line-rate' in attributes ? 'COBERTURAXML' : undefined;
  }
  return name === 'report' && 'name' in attributes ? undefined : 'none';
}

/** @param child the first element below the root */
function formatInside(root: string, child: string): Verdict {
  if (root === 'report') return IN_JACOCO.has(child) ? 'JACOCOXML' : 'none';
  return Object.hasOwn(IN_COVERAGE, child) ? IN_COVERAGE[child] : 'none';
}

type Key = string | number | undefined;

function detectJson(text: string): Verdict {
  const parser = new JSONParser();
  const judge = text.startsWith('[') ? judgeCucumber : judgeSimplecov;
  let verdict: Verdict;
  parser.onError = () => (verdict ??= 'none');
  parser.onValue = ({ value, key, stack }) => {
    if (typeof value === 'object' && value !== null) return; // its own values have been judged
    verdict ??= judge([...stack.slice(1).map((level) => level.key), key], value);
  };
  for (let at = 0; at < text.length && verdict === undefined; at += PIECE) {
    parser.write(text.slice(at, at + PIECE));
  }
  return verdict;
}

/** A list of features, each with `elements` that have steps. @param path the keys that lead to a plain value */
function judgeCucumber([index, elements, , key, ...more]: Key[]): Verdict {
  if (index !== 0 || elements === undefined) return 'none';
  if (elements !== 'elements') return undefined;
  return key === 'steps' || (key === 'keyword' && more.length === 0) ? 'CUCUMBERJSON' : undefined;
}

/** `.resultset.json` has counts by suite and file, `coverage.json` says what it is in `meta`. */
function judgeSimplecov([suite, coverage, file, ...more]: Key[], value: unknown): Verdict {
  if (suite === 'meta' && coverage === 'simplecov_version') return 'SIMPLECOV';
  if (coverage === 'timestamp') return undefined;
  if (coverage !== 'coverage' || file === undefined) return 'none';
  const isCount = value === null || typeof value === 'number';
  const [lines, ...index] = typeof more[0] === 'number' ? ['lines', ...more] : more;
  return lines === 'lines' && index.length === 1 && isCount ? 'SIMPLECOV' : undefined;
}
