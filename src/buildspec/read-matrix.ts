import { readBatchEnv, refuseFleet } from './read-batch-env.js';
import { readMap, readSection, valueOf, type Homes } from './read-map.js';
import { readSwitch, readText, readTextList } from './read-values.js';
import { warn, type Reader, type YamlValue } from './reader.js';
import type { MatrixSpec, Range, Text } from './types.js';

const WHAT = 'batch.build-matrix';
const STATIC_HOME = 'Move it to static.';
const HOMES: Homes = {
  'ignore-failure': STATIC_HOME,
  type: STATIC_HOME,
  'privileged-mode': STATIC_HOME,
  fleet: STATIC_HOME,
};

/** Reads `build-matrix` (codebuild.md §8.1): every list below `dynamic` is one dimension. */
export function readMatrix(reader: Reader, at: Range, value: YamlValue): MatrixSpec {
  const entries = readSection(reader, value, WHAT, ['static', 'dynamic']);
  const fixed = readSection(reader, valueOf(entries, 'static'), `${WHAT}.static`, [
    'ignore-failure',
    'env',
    'buildspec',
  ]);
  const staticEnv = readBatchEnv(reader, valueOf(fixed, 'env'), `${WHAT}.static.env`);
  const dimensions = readDimensions(reader, valueOf(entries, 'dynamic'));
  const computeTypes = dimensions.find(({ field }) => field === 'compute-type')?.values ?? [];
  if (staticEnv.fleet !== undefined && computeTypes[0]) refuseFleet(reader, computeTypes[0].at, WHAT);
  return {
    at,
    ignoreFailure: readSwitch(reader, valueOf(fixed, 'ignore-failure'), `${WHAT}.static.ignore-failure`),
    staticEnv,
    staticBuildspec: readText(reader, valueOf(fixed, 'buildspec'), `${WHAT}.static.buildspec`),
    dimensions,
  };
}

function readDimensions(reader: Reader, value: YamlValue): MatrixSpec['dimensions'] {
  const what = `${WHAT}.dynamic`;
  const entries = readSection(reader, value, what, ['buildspec', 'env'], HOMES);
  const env = readSection(
    reader,
    valueOf(entries, 'env'),
    `${what}.env`,
    ['compute-type', 'image', 'variables'],
    HOMES,
  );
  const dimensions: MatrixSpec['dimensions'] = [
    { field: 'buildspec', values: readDimension(reader, valueOf(entries, 'buildspec'), `${what}.buildspec`) },
    {
      field: 'compute-type',
      values: readDimension(reader, valueOf(env, 'compute-type'), `${what}.env.compute-type`),
    },
    { field: 'image', values: readDimension(reader, valueOf(env, 'image'), `${what}.env.image`) },
  ];
  for (const { key, at, value: list } of readMap(
    reader,
    valueOf(env, 'variables'),
    `${what}.env.variables`,
  ).values()) {
    const values = readDimension(reader, list, `${what}.env.variables.${key}`);
    if (values.length === 0)
      warn(reader, at, 'empty-entry', `${what}.env.variables.${key} has no values and is skipped`);
    dimensions.push({ field: 'variable', name: key, values });
  }
  return dimensions.filter(({ values }) => values.length > 0);
}

/** The values of one dimension, each once: equal builds could not be told apart. */
function readDimension(reader: Reader, value: YamlValue, what: string): Text[] {
  const distinct = new Map<string, Text>();
  for (const one of readTextList(reader, value, what)) {
    if (distinct.has(one.text)) {
      const message = `${what} has ${JSON.stringify(one.text)} twice: it is built once`;
      warn(reader, one.at, 'duplicate-value', message, 'Remove one of the two.');
    } else {
      distinct.set(one.text, one);
    }
  }
  return [...distinct.values()];
}
