import { readSection, valueOf } from './read-map.js';
import { readNamedTexts, readSwitch, readText } from './read-values.js';
import { isNull, refuseBatch, type Reader, type YamlValue } from './reader.js';
import type { BatchEnv, Range } from './types.js';

const KEYS = ['compute-type', 'image', 'type', 'fleet', 'privileged-mode', 'variables'];

/** Reads the `env` of a batch entry, or of a matrix's `static` (codebuild.md §8.1). */
export function readBatchEnv(reader: Reader, value: YamlValue, what: string): BatchEnv {
  const entries = readSection(reader, value, what, KEYS);
  const text = (key: string) => readText(reader, valueOf(entries, key), `${what}.${key}`)?.text;
  const privileged = valueOf(entries, 'privileged-mode');
  const fleet = entries.get('fleet');
  if (fleet && !isNull(fleet.value) && !isNull(valueOf(entries, 'compute-type'))) {
    refuseFleet(reader, fleet.at, what);
  }
  return {
    computeType: text('compute-type'),
    image: text('image'),
    type: text('type'),
    fleet: text('fleet'),
    privilegedMode: isNull(privileged)
      ? undefined
      : readSwitch(reader, privileged, `${what}.privileged-mode`),
    variables: readNamedTexts(reader, valueOf(entries, 'variables'), `${what}.variables`),
  };
}

/** The machines of a fleet are of one type, which nobody chooses (codebuild.md §8.1). */
export function refuseFleet(reader: Reader, at: Range, what: string): void {
  refuseBatch(reader, at, `fleet and compute-type of ${what} exclude each other`, 'Keep one of the two.');
}
