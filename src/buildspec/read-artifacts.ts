import { readFileSelection } from './read-files.js';
import { readMap, readSection, valueOf, type Entries, type Entry } from './read-map.js';
import { readSwitch, readText, readTextList } from './read-values.js';
import { isNull, rangeOf, warn, type Reader, type YamlValue } from './reader.js';
import type { ArtifactsSpec, ArtifactSpec } from './types.js';

/** `type` is left over from version 0.1, and ignored. */
const KEYS = [
  'files',
  'name',
  'base-directory',
  'discard-paths',
  'exclude-paths',
  'enable-symlinks',
  's3-prefix',
  'type',
];
const HOMES = {
  exclude: 'Did you mean exclude-paths?',
  location: 'Where artifacts go is set in the project.',
};

/** Reads `artifacts`; nothing when it names no files and no secondary artifacts, as if it were absent. */
export function readArtifacts(reader: Reader, value: YamlValue): ArtifactsSpec | undefined {
  const entries = readSection(reader, value, 'artifacts', [...KEYS, 'secondary-artifacts'], HOMES);
  const primary = readArtifact(reader, entries, 'artifacts');
  const secondary: ArtifactsSpec['secondary'] = [];
  const secondaryEntries = readMap(
    reader,
    valueOf(entries, 'secondary-artifacts'),
    'artifacts.secondary-artifacts',
  );
  for (const entry of secondaryEntries.values()) {
    const artifact = readSecondary(reader, entry);
    if (artifact) secondary.push(artifact);
  }
  if (primary.files.length > 0) return { primary, secondary };
  if (secondary.length > 0) return { secondary };
  if (!isNull(value))
    warn(
      reader,
      rangeOf(reader, value),
      'no-files',
      'artifacts names no files, as if it were absent',
      'Write the files below files:',
    );
  return undefined;
}

function readSecondary(
  reader: Reader,
  { key, at, value }: Entry,
): ArtifactsSpec['secondary'][number] | undefined {
  const what = `artifacts.secondary-artifacts.${key}`;
  const artifact = readArtifact(reader, readSection(reader, value, what, KEYS, HOMES), what);
  if (artifact.files.length === 0)
    warn(reader, at, 'no-files', `${what} names no files`, 'Write the files below files:');
  return isNull(value) ? undefined : { identifier: key, ...artifact };
}

function readArtifact(reader: Reader, entries: Entries, what: string): ArtifactSpec {
  return {
    ...readFileSelection(reader, entries, what),
    name: readText(reader, valueOf(entries, 'name'), `${what}.name`),
    excludePaths: readTextList(reader, valueOf(entries, 'exclude-paths'), `${what}.exclude-paths`),
    enableSymlinks: readSwitch(reader, valueOf(entries, 'enable-symlinks'), `${what}.enable-symlinks`),
    s3Prefix: readText(reader, valueOf(entries, 's3-prefix'), `${what}.s3-prefix`),
  };
}
