import { isMap, isScalar, isSeq } from 'yaml';
import { quoted } from './quoting.js';
import {
  isNull,
  rangeOf,
  refuseKind,
  resolve,
  scalarText,
  warn,
  type Reader,
  type YamlValue,
} from './reader.js';
import type { NamedText, Text } from './types.js';
import { readMap } from './read-map.js';

/**
 * One value as text, or nothing when there is none. Refuses a map or a list; `what` names the value in
 * messages.
 */
export function readText(reader: Reader, value: YamlValue, what: string): Text | undefined {
  return isNull(value) ? undefined : readAnyText(reader, value, what);
}

/** As `readText`, but where `~` and `null` are text like any other (SPEC §2.1, variables). */
function readAnyText(reader: Reader, value: YamlValue, what: string): Text | undefined {
  if (isScalar(value) || value === null) return { text: scalarText(value), at: rangeOf(reader, value) };
  refuseKind(reader, value, 'string', what, textHint(reader, value));
  return undefined;
}

function textHint(reader: Reader, value: YamlValue): string {
  const [from = 0, to = from] = value?.range ?? [];
  const written = reader.source.slice(from, to).trim();
  // `{{ x }}`, `${x}` and `[x]` behind a key are meant as text.
  if (/^[[{]/.test(written) && !written.includes('\n') && written.length < 200)
    return `Quote it: ${quoted(written)}`;
  return 'Write one value here. Quote it if it contains `: `; a key of its own stands on a line of its own, without a dash.';
}

/**
 * A switch: `yes`, `no`, `true` or `false` in any case of letters; absent is no. Anything else is warned
 * about and taken as no (SPEC §2.1).
 */
export function readSwitch(reader: Reader, value: YamlValue, what: string): boolean {
  const text = readText(reader, value, what);
  if (text === undefined) return false;
  if (!/^(yes|no|true|false)$/i.test(text.text)) {
    warn(
      reader,
      text.at,
      'not-a-switch',
      `${what} is neither yes nor no: ${JSON.stringify(text.text)} is taken as no`,
      'Write yes or no.',
    );
  }
  return /^(yes|true)$/i.test(text.text);
}

/**
 * A list of texts; a single text counts as a list of one, nothing as an empty list, and empty entries are
 * skipped.
 */
export function readTextList(reader: Reader, value: YamlValue, what: string): Text[] {
  if (isNull(value)) return [];
  if (isMap(value)) {
    refuseKind(reader, value, 'list', what, 'Write a list: one `- entry` a line.');
    return [];
  }
  if (!isSeq(value)) {
    const only = readText(reader, value, what);
    return only ? [only] : [];
  }
  const texts: Text[] = [];
  for (const [index, item] of readItems(reader, value, what)) {
    const text = readText(reader, item, `${what}[${index}]`);
    if (text) texts.push(text);
  }
  return texts;
}

/** The entries of a list with their indexes, without empty ones, which are warned about. */
export function readItems(reader: Reader, list: YamlValue, what: string): [number, YamlValue][] {
  const items: [number, YamlValue][] = [];
  for (const [index, raw] of (isSeq(list) ? list.items : []).entries()) {
    const item = resolve(reader, raw);
    if (isNull(item)) {
      warn(
        reader,
        rangeOf(reader, item),
        'empty-entry',
        `${what}[${index}] is empty and skipped`,
        'Remove the dash, or write the entry behind it.',
      );
    } else {
      items.push([index, item]);
    }
  }
  return items;
}

/**
 * A map of the author's own names (variables, references, runtimes); every value is its source text, `~`
 * included.
 */
export function readNamedTexts(reader: Reader, value: YamlValue, what: string): NamedText[] {
  const texts: NamedText[] = [];
  for (const entry of readMap(reader, value, what).values()) {
    const text = readAnyText(reader, entry.value, `${what}.${entry.key}`);
    // An empty value has no place of its own.
    if (text) texts.push({ name: entry.key, text: text.text, at: entry.value?.range ? text.at : entry.at });
  }
  return texts;
}
