import { isObject, readJson, type Found, type JsonValue } from './json-reader.js';
import type { CoveredFile, ReportParser } from './types.js';
import { WrongFormat } from './wrong-format.js';

/** What happened to a line, ordered such that the greater wins where runs are merged: simplecov adds, and takes 0 + null for null. */
const MISSED = 0;
const IRRELEVANT = 1;
const COVERED = 2;

interface Coverage {
  /** One of the above a line. */
  lines: Uint8Array;
  /** By decision and way: whether it was taken. */
  branches: Map<string, boolean>;
}

/** Members of a file in coverage.json that can be long and tell nothing of lines and branches. */
const IGNORED_MEMBERS = new Set(['source', 'methods', 'contexts']);
const EXPECTED = 'expected "coverage" of each command (.resultset.json) or of all files (coverage.json)';

/**
 * Reads simplecov's `.resultset.json`, of 0.18 and later and of before, and the `coverage.json` of its JSON formatter. What
 * several commands ran of one file is merged as simplecov does. `:nocov:` is known to coverage.json only.
 */
export const parseSimplecov: ReportParser<CoveredFile> = async (bytes, emit) => {
  const files = new Map<string, Coverage>();
  let hasCoverage = false;
  const takeFile = ({ keys, value }: Found) => {
    const path = String(keys.at(-1));
    const coverage = coverageOf(path, value);
    const earlier = files.get(path);
    files.set(path, earlier ? merge(earlier, coverage) : coverage);
  };
  const takeFiles = ({ value }: Found) => {
    if (!isObject(value)) throw new WrongFormat(EXPECTED);
    hasCoverage = true;
  };

  await readJson(bytes, {
    root: 'object',
    expected: 'a JSON object of coverage',
    keeps: (name) => !IGNORED_MEMBERS.has(name),
    take: {
      '$.*.coverage.*': takeFile,
      '$.*.coverage': takeFiles,
      '$.coverage.*': takeFile,
      '$.coverage': takeFiles,
    },
  });
  if (!hasCoverage) throw new WrongFormat(EXPECTED);
  for (const [path, { lines, branches }] of files) {
    const taken = [...branches.values()].filter(Boolean).length;
    emit({
      path,
      linesCovered: lines.filter((line) => line === COVERED).length,
      linesMissed: lines.filter((line) => line === MISSED).length,
      branchesCovered: taken,
      branchesMissed: branches.size - taken,
    });
  }
};

/** Before 0.18 the lines themselves, since then an object of lines, branches, methods. */
function coverageOf(path: string, value: JsonValue): Coverage {
  if (Array.isArray(value)) return { lines: linesOf(path, value), branches: new Map() };
  const { lines, branches } = isObject(value) ? value : {};
  if (!Array.isArray(lines) && !branches)
    throw new WrongFormat(`expected "lines" of ${JSON.stringify(path)}`);
  return { lines: linesOf(path, Array.isArray(lines) ? lines : []), branches: branchesOf(branches) };
}

function linesOf(path: string, hits: JsonValue[]): Uint8Array {
  return Uint8Array.from(hits, (hit) => {
    if (typeof hit === 'number') return hit > 0 ? COVERED : MISSED;
    // Without code, or excluded by `:nocov:`.
    if (hit === null || hit === 'ignored') return IRRELEVANT;
    throw new WrongFormat(`expected a number or null for each of the "lines" of ${JSON.stringify(path)}`);
  });
}

/** Of .resultset.json `{decision: {way: hits}}`, of coverage.json `[{coverage: hits}]`; hits may be `"ignored"`. */
function branchesOf(branches: JsonValue | undefined): Map<string, boolean> {
  const taken = new Map<string, boolean>();
  const add = (name: string, hits: JsonValue | undefined) => {
    if (typeof hits === 'number') taken.set(name, hits > 0);
  };
  if (Array.isArray(branches)) {
    branches.forEach((branch, index) => isObject(branch) && add(String(index), branch.coverage));
  } else if (isObject(branches)) {
    for (const [decision, ways] of Object.entries(branches)) {
      for (const [way, hits] of Object.entries(isObject(ways) ? ways : {})) add(`${decision} ${way}`, hits);
    }
  }
  return taken;
}

function merge(one: Coverage, other: Coverage): Coverage {
  const [longer, shorter] =
    one.lines.length >= other.lines.length ? [one.lines, other.lines] : [other.lines, one.lines];
  const branches = new Map(one.branches);
  for (const [name, isTaken] of other.branches) branches.set(name, isTaken || branches.get(name) === true);
  return { lines: longer.map((line, index) => Math.max(line, shorter[index] ?? IRRELEVANT)), branches };
}
