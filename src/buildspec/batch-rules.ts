import { refuseBatch, warn, type Reader } from './reader.js';
import { nearestWord } from './suggest.js';
import type { BatchEntry } from './types.js';

/** Refuses missing, malformed and repeated identifiers (codebuild.md §4.5, §8.1). */
export function checkIdentifiers(reader: Reader, entries: BatchEntry[]): void {
  const lineOf = new Map<string, number>();
  for (const { identifier } of entries) {
    const { text, at } = identifier;
    const earlier = lineOf.get(text);
    lineOf.set(text, at.line);
    if (text === '') {
      refuseBatch(
        reader,
        at,
        'an identifier is required for every build',
        'Write it as the first line of the entry: - identifier: name',
      );
    } else if (!/^\w{1,127}$/.test(text)) {
      const message = `Build Identifiers ${text} must contain only alphanumeric characters and underscores and be less than 128 characters in length.`;
      const plain = text.replace(/\W+/g, '_').slice(0, 127);
      refuseBatch(reader, at, message, `For example: identifier: ${plain}`);
    } else if (earlier !== undefined) {
      refuseBatch(
        reader,
        at,
        `Build Identifiers must be unique: ${text} is already at line ${earlier}`,
        'Rename one of the two.',
      );
    }
  }
}

/**
 * Refuses `depend-on` entries that name no build of the graph, and builds that wait for each other. One that is named twice
 * is warned about: it means nothing else than once.
 */
export function checkGraph(reader: Reader, entries: BatchEntry[]): void {
  const byName = new Map(entries.map((entry) => [entry.identifier.text, entry]));
  for (const { dependOn, identifier } of entries) {
    const named = new Set<string>();
    for (const { text, at } of dependOn) {
      if (named.has(text)) {
        const message = `${identifier.text} depends on ${text} twice`;
        warn(reader, at, 'duplicate-value', message, 'Remove one of the two.');
        continue;
      }
      named.add(text);
      if (byName.has(text)) continue;
      const nearest = nearestWord(text, byName.keys());
      const hint = nearest
        ? `Did you mean ${nearest}?`
        : 'Write the identifier of another entry of build-graph.';
      refuseBatch(reader, at, `${identifier.text} depends on ${text}, which is not in the build graph`, hint);
    }
  }
  const cycle = findCycle(byName);
  const [first] = cycle;
  const names = cycle.length > 10 ? [...cycle.slice(0, 9), '…', first] : [...cycle, first];
  const at = first === undefined ? undefined : byName.get(first)?.identifier.at;
  if (at)
    refuseBatch(
      reader,
      at,
      `builds wait for each other: ${names.join(' -> ')}`,
      'Remove one of these depend-on entries.',
    );
}

/** The identifiers of one cycle, in order; none when there is no cycle. */
function findCycle(byName: Map<string, BatchEntry>): string[] {
  // Builds that nothing keeps from starting are taken away, again and again; the rest waits for each other.
  const waiting = new Map<string, number>();
  const dependents = new Map<string, string[]>();
  for (const [name, { dependOn }] of byName) {
    const known = dependOn.filter(({ text }) => byName.has(text));
    waiting.set(name, known.length);
    for (const { text } of known) {
      const list = dependents.get(text);
      if (list) list.push(name);
      else dependents.set(text, [name]);
    }
  }
  const ready = [...waiting.keys()].filter((name) => waiting.get(name) === 0);
  for (let name = ready.pop(); name !== undefined; name = ready.pop()) {
    waiting.delete(name);
    for (const dependent of dependents.get(name) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1;
      waiting.set(dependent, left);
      if (left === 0) ready.push(dependent);
    }
  }
  const path = new Set<string>();
  let [next] = waiting.keys();
  while (next !== undefined && !path.has(next)) {
    path.add(next);
    next = byName.get(next)?.dependOn.find(({ text }) => waiting.has(text))?.text;
  }
  const names = [...path];
  return next === undefined ? [] : names.slice(names.indexOf(next));
}
