import { count, expectElement } from './coverage.js';
import type { CoveredFile, ReportParser } from './types.js';
import type { Attributes } from './xml-reader.js';
import { readXml } from './xml-reader.js';

/** A `package` that is being read. */
interface OpenPackage {
  name: string;
  /** What its classes say of their source files, by path. */
  ofClasses: Map<string, CoveredFile>;
  /** Paths of its `sourcefile`s. */
  seen: Set<string>;
}

/** The element whose counters are those of a source file. */
interface Counted {
  depth: number;
  file: CoveredFile;
}

/**
 * JACOCOXML: a `report` of JaCoCo's report.dtd 1.1, its packages in groups (of modules) or not; Kover writes it too. A file is a
 * `sourcefile` and has its counters; its path is that in a source folder, for the report does not say in which.
 *
 * What has no `sourcefile` is the sum of its classes, under the name of their source; without debug information, of the class.
 */
export const parseJacocoXml: ReportParser<CoveredFile> = async (bytes, emit) => {
  let current = openPackage('');
  let counted: Counted | undefined;

  await readXml(bytes, ['report'], {
    open(name, attributes, depth) {
      // Emma's documents are a `report` as well.
      if (depth === 2) expectElement(name, ['package', 'group', 'sessioninfo', 'counter']);
      if (name === 'package') current = openPackage(attributes.get('name') ?? '');
      else if (name === 'sourcefile') counted = { depth, file: sourceFile(current, attributes) };
      else if (name === 'class') counted = { depth, file: fileOfClass(current, attributes) };
      // Not those of a method.
      else if (name === 'counter' && depth - 1 === counted?.depth) addCounter(counted.file, attributes);
    },
    close(name) {
      if (name === 'sourcefile' && counted) emit(counted.file);
      if (name === 'sourcefile' || name === 'class') counted = undefined;
      if (name !== 'package') return;
      for (const [path, file] of current.ofClasses) if (!current.seen.has(path)) emit(file);
    },
  });
};

function openPackage(name: string): OpenPackage {
  return { name, ofClasses: new Map(), seen: new Set() };
}

function sourceFile(open: OpenPackage, attributes: Attributes): CoveredFile {
  const path = pathIn(open, attributes.get('name') ?? '');
  open.seen.add(path);
  return emptyFile(path);
}

function fileOfClass(open: OpenPackage, attributes: Attributes): CoveredFile {
  const source = attributes.get('sourcefilename');
  // A class's name is whole, its source's is not.
  const path = source === undefined ? (attributes.get('name') ?? '') : pathIn(open, source);
  const file = open.ofClasses.get(path) ?? emptyFile(path);
  open.ofClasses.set(path, file);
  return file;
}

function pathIn({ name }: OpenPackage, file: string): string {
  return name === '' ? file : `${name}/${file}`;
}

function emptyFile(path: string): CoveredFile {
  return { path, linesCovered: 0, linesMissed: 0, branchesCovered: 0, branchesMissed: 0 };
}

function addCounter(file: CoveredFile, attributes: Attributes): void {
  const covered = count(attributes.get('covered'));
  const missed = count(attributes.get('missed'));
  const type = attributes.get('type');
  if (type === 'LINE') {
    file.linesCovered += covered;
    file.linesMissed += missed;
  } else if (type === 'BRANCH') {
    file.branchesCovered += covered;
    file.branchesMissed += missed;
  }
}
