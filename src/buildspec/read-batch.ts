import { isSeq } from 'yaml';
import { checkGraph, checkIdentifiers } from './batch-rules.js';
import { readBatchEnv } from './read-batch-env.js';
import { readSection, valueOf, type Entry, type Homes } from './read-map.js';
import { readMatrix } from './read-matrix.js';
import { readItems, readSwitch, readText, readTextList } from './read-values.js';
import {
  isNull,
  rangeOf,
  refuseBatch,
  refuseKind,
  resolve,
  warn,
  type Reader,
  type YamlValue,
} from './reader.js';
import type { BatchEntry, BatchSpec } from './types.js';

const BUILDS = ['build-list', 'build-graph', 'build-matrix', 'build-fanout'];
const ENTRY_KEYS = ['identifier', 'buildspec', 'env', 'debug-session', 'ignore-failure', 'depend-on'];

const HOMES: Homes = { 'build-batch': `Write one of ${BUILDS.join(', ')}.` };
const ENTRY_HOMES: Homes = Object.fromEntries(
  ['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'variables'].map((key) => [
    key,
    'Indent it below env of this entry.',
  ]),
);

/**
 * Reads `batch` (codebuild.md §8.1). A batch without builds is refused, unless the file has phases: then it
 * is a buildspec like any other, and the batch is as if absent, with a warning.
 */
export function readBatch(
  reader: Reader,
  batch: Entry | undefined,
  hasPhases: boolean,
): BatchSpec | undefined {
  if (!batch || isNull(batch.value)) return undefined;
  const entries = readSection(reader, batch.value, 'batch', ['fast-fail', ...BUILDS], HOMES);
  const [first, second] = BUILDS.flatMap((key) => entries.get(key) ?? []).filter(
    ({ value }) => !isEmpty(reader, value),
  );
  if (second)
    refuseBatch(
      reader,
      second.at,
      `${first?.key} and ${second.key} exclude each other`,
      'Keep one of the two.',
    );
  const builds = first && readBuilds(reader, first);
  if (!builds) {
    if (!first) tellNoBuilds(reader, batch, hasPhases);
    return undefined;
  }
  return {
    at: batch.at,
    fastFail: readSwitch(reader, valueOf(entries, 'fast-fail'), 'batch.fast-fail'),
    builds,
  };
}

/** Also a list of nothing but dashes. */
function isEmpty(reader: Reader, value: YamlValue): boolean {
  return isNull(value) || (isSeq(value) && value.items.every((item) => isNull(resolve(reader, item))));
}

function tellNoBuilds(reader: Reader, { at }: Entry, hasPhases: boolean): void {
  const message = `one of ${BUILDS.join(', ')} is required`;
  if (hasPhases) warn(reader, at, 'no-builds', `batch has no builds, as if it were absent: ${message}`);
  else refuseBatch(reader, at, message, 'Write build-list: and one `- identifier: name` for each build.');
}

function readBuilds(reader: Reader, { key, at, value }: Entry): BatchSpec['builds'] | undefined {
  if (key === 'build-matrix') return { kind: 'matrix', matrix: readMatrix(reader, at, value) };
  if (key === 'build-fanout') return readFanout(reader, at, value);
  if (!isSeq(value)) {
    refuseKind(reader, value, 'list', `batch.${key}`, 'Write one `- identifier: name` for each build.');
    return undefined;
  }
  const kind = key === 'build-graph' ? 'graph' : 'list';
  const entries = readItems(reader, value, `batch.${key}`).map(([index, item]) =>
    readBuild(reader, item, `batch.${key}[${index}]`, kind),
  );
  checkIdentifiers(reader, entries);
  if (kind === 'graph') checkGraph(reader, entries);
  return { kind, entries };
}

function readBuild(reader: Reader, item: YamlValue, what: string, kind: 'list' | 'graph'): BatchEntry {
  const entries = readSection(reader, item, what, ENTRY_KEYS, ENTRY_HOMES);
  const dependOn = entries.get('depend-on');
  if (dependOn && kind === 'list') {
    warn(
      reader,
      dependOn.at,
      'misplaced-key',
      'CodeBuild reads depend-on in build-graph only',
      'Write build-graph instead of build-list.',
    );
  }
  const start = rangeOf(reader, item);
  const at = { ...start, endLine: start.line, endColumn: start.column + 1 };
  return {
    at,
    identifier: readText(reader, valueOf(entries, 'identifier'), `${what}.identifier`) ?? { text: '', at },
    buildspec: readText(reader, valueOf(entries, 'buildspec'), `${what}.buildspec`),
    env: readBatchEnv(reader, valueOf(entries, 'env'), `${what}.env`),
    debugSession: readSwitch(reader, valueOf(entries, 'debug-session'), `${what}.debug-session`),
    ignoreFailure: readSwitch(reader, valueOf(entries, 'ignore-failure'), `${what}.ignore-failure`),
    dependOn: readTextList(reader, dependOn?.value ?? null, `${what}.depend-on`),
  };
}

function readFanout(reader: Reader, at: Entry['at'], value: YamlValue): BatchSpec['builds'] {
  const entries = readSection(reader, value, 'batch.build-fanout', ['parallelism', 'ignore-failure']);
  const text = readText(reader, valueOf(entries, 'parallelism'), 'batch.build-fanout.parallelism');
  if (!/^[1-9]\d{0,8}$/.test(text?.text ?? '')) {
    refuseBatch(
      reader,
      text?.at ?? at,
      'build-fanout.parallelism must be a whole number above 0',
      'For example: parallelism: 5',
    );
  }
  const ignoreFailure = readSwitch(
    reader,
    valueOf(entries, 'ignore-failure'),
    'batch.build-fanout.ignore-failure',
  );
  return { kind: 'fanout', at, parallelism: Number(text?.text), ignoreFailure };
}
