import { isMap } from 'yaml';
import { decodeSource } from './decode.js';
import { readMap, valueOf } from './read-map.js';
import { readTextList } from './read-values.js';
import { isNull, type Reader, type YamlValue } from './reader.js';
import { readDocument } from './yaml-document.js';

/** One version of a runtime: what sets it up, and which versions of other runtimes it works with. */
export interface RuntimeVersion {
  commands: string[];
  /** The first version that is named is the one to take when the buildspec names none. */
  requires: { name: string; versions: string[] }[];
}

/** Runtime to version, as the file spells them (`3.10` is not 3.1); `default` stands for any other version. */
export type Runtimes = Map<string, Map<string, RuntimeVersion>>;

/**
 * Reads `/codebuild/image/config/runtimes.yml` of an image (codebuild.md §9.3). Never throws: a file that cannot be
 * understood gives the first problem in it.
 */
export function parseRuntimes(text: string): { runtimes: Runtimes } | { problem: string } {
  const decoded = decodeSource(text);
  if ('problem' in decoded) return { problem: decoded.problem.message };
  const { reader, root } = readDocument(decoded.text, 'runtimes.yml');
  const runtimes: Runtimes = new Map();
  if (!isMap(root) && reader.diagnostics.length === 0) return { problem: 'it is no map' };
  for (const { key, value } of readMap(reader, childOf(reader, root, 'runtimes'), 'runtimes').values()) {
    runtimes.set(key, readVersions(reader, value, `runtimes.${key}`));
  }
  const problem = reader.diagnostics.find(({ severity }) => severity === 'error');
  return problem ? { problem: problem.message } : { runtimes };
}

function readVersions(reader: Reader, value: YamlValue, what: string): Map<string, RuntimeVersion> {
  const versions = new Map<string, RuntimeVersion>();
  for (const entry of readMap(
    reader,
    childOf(reader, value, 'versions', what),
    `${what}.versions`,
  ).values()) {
    const keys = readMap(reader, entry.value, `${what}.versions.${entry.key}`);
    const requires = readMap(reader, valueOf(keys, 'requires'), `${what}.versions.${entry.key}.requires`);
    versions.set(entry.key, {
      commands: texts(reader, valueOf(keys, 'commands'), 'commands'),
      requires: [...requires.values()].map(({ key, value: wanted }) => ({
        name: key,
        versions: texts(reader, wanted, `requires.${key}`),
      })),
    });
  }
  return versions;
}

function childOf(reader: Reader, value: YamlValue, key: string, what = 'the file'): YamlValue {
  return isNull(value) ? null : valueOf(readMap(reader, value, what), key);
}

function texts(reader: Reader, value: YamlValue, what: string): string[] {
  return readTextList(reader, value, what).map(({ text }) => text);
}
