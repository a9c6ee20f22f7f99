import type { Branches, Lines } from './coverage.js';
import { addLine, count, countLines, expectElement } from './coverage.js';
import type { CoveredFile, ReportParser } from './types.js';
import type { Attributes } from './xml-reader.js';
import { readXml } from './xml-reader.js';

/** A `file` element that is being read. */
interface OpenFile {
  depth: number;
  path: string;
  lines: Lines;
  /** By the file's `metrics`. */
  counted?: Branches;
  /** By its lines. */
  seen: Branches;
}

/**
 * CLOVERXML: a `coverage` of OpenClover's clover.xsd, and of those that write alike: istanbul (jest, vitest, nyc) and phpunit. Test
 * sources (`testproject`) do not count.
 *
 * A line is covered when anything on it was executed. Branches are those of the file's `metrics`, since tools do not agree on the
 * numbers of a `cond` line: they are executions of both ways for Clover, covered and missed branches for istanbul.
 */
export const parseCloverXml: ReportParser<CoveredFile> = async (bytes, emit) => {
  let tests = false;
  let file: OpenFile | undefined;

  await readXml(bytes, ['coverage'], {
    open(name, attributes, depth) {
      if (depth === 2) {
        // Cobertura's documents are a `coverage` as well.
        expectElement(name, ['project', 'testproject']);
        tests = name === 'testproject';
      }
      if (tests) return;
      if (name === 'file') file = openFile(attributes, depth);
      else if (file && name === 'line') readLine(file, attributes);
      // Not those of a class.
      else if (file && name === 'metrics' && depth === file.depth + 1) file.counted = readMetrics(attributes);
    },
    close(_name, depth) {
      if (depth !== file?.depth) return;
      emit(coveredFile(file));
      file = undefined;
    },
  });
};

function openFile(attributes: Attributes, depth: number): OpenFile {
  // Clover and istanbul have a bare `name` beside the `path`; phpunit's `name` is the path.
  const path = attributes.get('path') ?? attributes.get('name') ?? '';
  return { depth, path, lines: new Map(), seen: { total: 0, covered: 0 } };
}

/** The line of a method tells how often it was called: neither Clover nor phpunit counts it among those that are executed. */
function readLine({ lines, seen }: OpenFile, attributes: Attributes): void {
  if (attributes.get('type') === 'method') return;
  const ways = [attributes.get('truecount'), attributes.get('falsecount')];
  const covered = ways.filter((executions) => count(executions) > 0).length;
  if (attributes.get('type') === 'cond') {
    seen.total += 2;
    seen.covered += covered;
  }
  // Clover's conditions have no `count`.
  const executions = attributes.get('count');
  const executed = executions === undefined ? covered > 0 : count(executions) > 0;
  addLine(lines, count(attributes.get('num')), executed);
}

function readMetrics(attributes: Attributes): Branches | undefined {
  if (!attributes.has('conditionals')) return undefined;
  const total = count(attributes.get('conditionals'));
  return { total, covered: Math.min(count(attributes.get('coveredconditionals')), total) };
}

function coveredFile({ path, lines, counted, seen }: OpenFile): CoveredFile {
  const { total, covered } = counted ?? seen;
  return { path, ...countLines(lines), branchesCovered: covered, branchesMissed: total - covered };
}
