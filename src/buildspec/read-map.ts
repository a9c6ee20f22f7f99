import { isMap, isScalar, isSeq } from 'yaml';
import {
  isNull,
  rangeOf,
  refuse,
  refuseKind,
  resolve,
  scalarText,
  warn,
  type Reader,
  type YamlValue,
} from './reader.js';
import { nearestWord } from './suggest.js';
import type { Range } from './types.js';

/** One `key: value` and where its key stands. */
export interface Entry {
  key: string;
  at: Range;
  value: YamlValue;
}

export type Entries = Map<string, Entry>;

/** Where a key belongs that people put in the wrong place: key → what to do. */
export type Homes = Record<string, string>;

/**
 * A map's entries by key. Nothing gives no entries; anything but a map is refused. Of duplicate keys the last
 * wins, with a warning (SPEC §2.1). Merge keys (`<<`) are followed, explicit keys win over merged ones.
 */
export function readMap(reader: Reader, value: YamlValue, what: string, hint?: string): Entries {
  const entries: Entries = new Map();
  if (isNull(value)) return entries;
  if (!isMap(value)) {
    refuseKind(reader, value, 'map', what, hint ?? mapHint(value));
    return entries;
  }
  const merged: YamlValue[] = [];
  for (const pair of value.items) {
    const keyNode = resolve(reader, pair.key);
    const at = rangeOf(reader, keyNode);
    const entry = { key: scalarText(keyNode), at, value: resolve(reader, pair.value) };
    const earlier = entries.get(entry.key);
    if (keyNode !== null && !isScalar(keyNode)) {
      refuse(
        reader,
        at,
        `Cannot unmarshal a key at line ${at.line}: ${what} has a map or a list as a key`,
        'Quote it, if it is meant as text.',
      );
    } else if (entry.key === '' && isNull(keyNode)) {
      refuse(
        reader,
        at,
        `did not find expected key at line ${at.line}: ${what} has a colon without a key`,
        'Write the key before the colon, or quote the text.',
      );
    } else if (isScalar(keyNode) && keyNode.type === 'PLAIN' && entry.key === '<<') {
      merged.push(entry.value);
    } else {
      if (earlier) {
        warn(
          reader,
          at,
          'duplicate-key',
          `duplicate key ${entry.key}: this one wins over line ${earlier.at.line}`,
          'Remove one of the two.',
        );
      }
      entries.set(entry.key, entry);
    }
  }
  for (const source of merged) addMerged(reader, entries, source, what);
  return entries;
}

function mapHint(value: YamlValue): string {
  return isSeq(value)
    ? 'Write `NAME: value` lines, without dashes.'
    : 'Write `NAME: value` lines below the key, indented; mind the blank after the colon.';
}

function addMerged(reader: Reader, entries: Entries, source: YamlValue, what: string): void {
  for (const map of isSeq(source) ? source.items : [source]) {
    for (const entry of readMap(reader, resolve(reader, map), `${what}.<<`).values()) {
      if (!entries.has(entry.key)) entries.set(entry.key, entry);
    }
  }
}

/**
 * The entries of a map whose keys CodeBuild knows; unknown ones are warned about and left out. One at the top level may be there
 * for its anchors, which is well.
 */
export function readSection(
  reader: Reader,
  value: YamlValue,
  what: string,
  known: readonly string[],
  homes: Homes = {},
  hint?: string,
): Entries {
  const entries = readMap(reader, value, what, hint);
  for (const [key, entry] of entries) {
    if (known.includes(key)) continue;
    entries.delete(key);
    if (what === '' && holdsAnchors(reader, entry.value)) continue;
    const place = what === '' ? 'the top level' : what;
    warn(
      reader,
      entry.at,
      'unknown-key',
      `unknown key ${key} in ${place}: CodeBuild ignores it`,
      unknownKeyHint(key, known, homes),
    );
  }
  return entries;
}

/** Whether an alias stands for something in a value. */
function holdsAnchors(reader: Reader, value: YamlValue): boolean {
  const [from = 0, to = from] = value?.range ?? [];
  return [...reader.anchors.values()].some(({ range }) => range && range[0] >= from && range[1] <= to);
}

function unknownKeyHint(key: string, known: readonly string[], homes: Homes): string {
  if (Object.hasOwn(homes, key)) return homes[key] ?? '';
  if (known.includes('variables') && /^[A-Z][A-Z0-9_]+$/.test(key)) return 'Indent it below variables.';
  const nearest = nearestWord(key, known);
  return nearest ? `Did you mean ${nearest}?` : `Known keys: ${known.join(', ')}.`;
}

/** The value of a key, nothing when the key is absent. */
export function valueOf(entries: Entries, key: string): YamlValue {
  return entries.get(key)?.value ?? null;
}
