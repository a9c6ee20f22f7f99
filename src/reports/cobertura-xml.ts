import type { Branches, Lines } from './coverage.js';
import { addLine, count, countLines, expectElement } from './coverage.js';
import type { CoveredFile, ReportParser } from './types.js';
import type { Attributes } from './xml-reader.js';
import { readXml } from './xml-reader.js';

/** What all classes of one source file say. */
interface SourceFile {
  lines: Lines;
  /** Of the lines that have any, by number. */
  branches: Map<number, Branches>;
}

/** `condition-coverage`: "50% (1/2)". */
const CONDITION_COVERAGE = /\((\d+)\/(\d+)\)/;

/**
 * COBERTURAXML: a `coverage` of Cobertura's coverage-04.dtd, as coverage.py, gcovr, istanbul, coverlet and others write it.
 *
 * A source file may have many classes, anywhere in the document: inner ones, partial ones, instances of a template. They are put
 * together line by line, where the best counts. So files come at the end.
 *
 * Paths are those of `filename`, not joined with a `source`: there may be several sources, and which one a file belongs to is
 * not said; and they are folders of the machine that ran the tests, while `filename` mostly fits the repository.
 */
export const parseCoberturaXml: ReportParser<CoveredFile> = async (bytes, emit) => {
  const files = new Map<string, SourceFile>();
  let file: SourceFile | undefined;
  let inMethods = false;

  await readXml(bytes, ['coverage'], {
    open(name, attributes, depth) {
      // Clover's documents are a `coverage` as well.
      if (depth === 2) expectElement(name, ['packages', 'sources']);
      if (name === 'class') file = openFile(files, attributes);
      else if (name === 'methods') inMethods = true;
      // Lines of methods come again among those of the class, but for istanbul, where they need not be lines to execute.
      else if (file && name === 'line' && !inMethods) readLine(file, attributes);
    },
    close(name) {
      if (name === 'methods') inMethods = false;
      else if (name === 'class') file = undefined;
    },
  });
  for (const [path, { lines, branches }] of files) {
    emit({ path, ...countLines(lines), ...countBranches(branches) });
  }
};

function openFile(files: Map<string, SourceFile>, attributes: Attributes): SourceFile {
  const path = attributes.get('filename') ?? attributes.get('name') ?? '';
  const file = files.get(path) ?? { lines: new Map(), branches: new Map() };
  files.set(path, file);
  return file;
}

function readLine({ lines, branches }: SourceFile, attributes: Attributes): void {
  const number = count(attributes.get('number'));
  addLine(lines, number, count(attributes.get('hits')) > 0);
  const [, covered, total] = CONDITION_COVERAGE.exec(attributes.get('condition-coverage') ?? '') ?? [];
  if (number === 0 || total === undefined) return;
  const known = branches.get(number) ?? { total: 0, covered: 0 };
  known.total = Math.max(known.total, count(total));
  known.covered = Math.min(Math.max(known.covered, count(covered)), known.total);
  branches.set(number, known);
}

function countBranches(
  branches: SourceFile['branches'],
): Pick<CoveredFile, 'branchesCovered' | 'branchesMissed'> {
  let [branchesCovered, branchesMissed] = [0, 0];
  for (const { total, covered } of branches.values()) {
    branchesCovered += covered;
    branchesMissed += total - covered;
  }
  return { branchesCovered, branchesMissed };
}
