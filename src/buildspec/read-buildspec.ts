import type { YAMLMap } from 'yaml';
import { readArtifacts } from './read-artifacts.js';
import { readBatch } from './read-batch.js';
import { readCache } from './read-cache.js';
import { readEnv, readPlaintextVariables } from './read-env.js';
import { readSection, valueOf, type Entries, type Homes } from './read-map.js';
import { readPhases } from './read-phases.js';
import { readReports } from './read-reports.js';
import { readSwitch, readText } from './read-values.js';
import { isNull, rangeBetween, rangeOf, refuse, warn, type Reader } from './reader.js';
import { PHASE_NAMES, type Buildspec, type Range } from './types.js';

const KEYS = [
  'version',
  'run-as',
  'env',
  'proxy',
  'batch',
  'phases',
  'reports',
  'artifacts',
  'cache',
  'environment_variables',
];

/** Keys of the sections, for those who forgot to indent them. */
const KEYS_BELOW: Record<string, readonly string[]> = {
  phases: PHASE_NAMES,
  'a phase, such as phases.build': ['commands', 'finally', 'on-failure'],
  'phases.install': ['runtime-versions'],
  env: [
    'variables',
    'parameter-store',
    'secrets-manager',
    'exported-variables',
    'git-credential-helper',
    'shell',
  ],
  artifacts: ['files', 'base-directory', 'discard-paths', 'secondary-artifacts', 'name'],
  batch: ['build-list', 'build-graph', 'build-matrix', 'build-fanout', 'fast-fail'],
};

const HOMES: Homes = Object.fromEntries(
  Object.entries(KEYS_BELOW).flatMap(([section, keys]) =>
    keys.map((key) => [key, `Indent it below ${section}.`]),
  ),
);

/** Reads the top level of a buildspec and all its sections. */
export function readBuildspec(reader: Reader, root: YAMLMap): Buildspec {
  const start = rangeBetween(reader.lines, root.range?.[0] ?? 0, 0);
  const entries = readSection(reader, root, '', KEYS, HOMES);
  const version = readVersion(reader, entries, start);
  const hasPhases = !isNull(valueOf(entries, 'phases'));
  const hasBatch = !isNull(valueOf(entries, 'batch'));
  if (!hasPhases && !hasBatch) {
    const message = 'wrong number of container tags, expected 1: the buildspec has no phases';
    refuse(
      reader,
      entries.get('phases')?.at ?? start,
      message,
      'Write at least one phase with its commands:\nphases:\n  build:\n    commands:\n      - make',
    );
  }
  const proxy = readSection(reader, valueOf(entries, 'proxy'), 'proxy', ['upload-artifacts', 'logs']);
  const env = readEnv(reader, valueOf(entries, 'env'));
  if (version === '0.1')
    env.variables.push(...readPlaintextVariables(reader, valueOf(entries, 'environment_variables')));
  return {
    version,
    runAs: readText(reader, valueOf(entries, 'run-as'), 'run-as')?.text,
    env,
    proxy: {
      uploadArtifacts: readSwitch(reader, valueOf(proxy, 'upload-artifacts'), 'proxy.upload-artifacts'),
      logs: readSwitch(reader, valueOf(proxy, 'logs'), 'proxy.logs'),
    },
    phases: readPhases(reader, valueOf(entries, 'phases')),
    reports: readReports(reader, valueOf(entries, 'reports')),
    artifacts: readArtifacts(reader, valueOf(entries, 'artifacts')),
    cache: readCache(reader, valueOf(entries, 'cache')),
    batch: readBatch(reader, entries.get('batch'), hasPhases),
  };
}

/**
 * `version`: 0.1 or 0.2, as a number; as a quoted text only where there is no batch. It may be missing, with
 * a warning, where there is a batch and no phases (SPEC §2.1; aws/aws-cdk#29592 for the message about
 * quotes).
 */
function readVersion(reader: Reader, entries: Entries, start: Range): Buildspec['version'] {
  const value = valueOf(entries, 'version');
  const hasBatch = !isNull(valueOf(entries, 'batch'));
  const version = readText(reader, value, 'version');
  const number = /^0?\.([12])0*$/.exec(version?.text ?? '')?.[1];
  const result = number === '1' ? '0.1' : '0.2';
  if (entries.has('environment_variables') && result !== '0.1') {
    const at = entries.get('environment_variables')?.at ?? start;
    warn(
      reader,
      at,
      'unknown-key',
      'environment_variables belongs to version 0.1: CodeBuild ignores it',
      'Write env, and below it variables.',
    );
  }
  if (version === undefined) {
    // A map or a list has been refused already.
    if (!isNull(value)) return result;
    const hint = 'Write as the first line:\nversion: 0.2';
    if (hasBatch && isNull(valueOf(entries, 'phases')))
      warn(reader, start, 'missing-version', 'the buildspec has no version', hint);
    else
      refuse(reader, start, 'wrong number of container tags, expected 1: the buildspec has no version', hint);
  } else if (!number) {
    refuse(
      reader,
      version.at,
      `invalid buildspec version: ${version.text}. Expecting: 0.1,0.2`,
      'Write version: 0.2',
    );
  } else if (hasBatch && !isPlain(reader, value)) {
    const message = `cannot unmarshal !!str \`${version.text}\` into float64 at line ${version.at.line}: a batch needs a number as its version`;
    refuse(reader, version.at, message, `Write it without quotes: version: ${result}`);
  }
  return result;
}

function isPlain(reader: Reader, value: Parameters<typeof rangeOf>[1]): boolean {
  return !/^["'|>]/.test(reader.source.slice(value?.range?.[0]));
}
