import { isMap } from 'yaml';
import { readCommands } from './read-commands.js';
import { parseOnFailure } from './on-failure.js';
import { readMap, readSection, valueOf, type Entry, type Homes } from './read-map.js';
import { readNamedTexts, readText } from './read-values.js';
import { isNull, refuse, warn, type Reader, type YamlValue } from './reader.js';
import { nearestWord } from './suggest.js';
import { PHASE_NAMES, type OnFailure, type PhaseName, type PhaseSpec } from './types.js';

const TOP_LEVEL = ['version', 'env', 'proxy', 'batch', 'reports', 'artifacts', 'cache'];
const PHASE_KEYS = ['run-as', 'on-failure', 'runtime-versions', 'commands', 'finally'];
const HOMES: Homes = {
  env: 'A phase has no env of its own: move it to the top level, or export the variable in a command.',
  files: 'Move it to artifacts, files, at the top level.',
  artifacts: 'Move it to the top level, without indentation.',
  shell: 'Move it to env, shell, at the top level.',
};

/**
 * Reads `phases`. A name that is not one of the four is refused, a phase with nothing in it is as if absent.
 */
export function readPhases(reader: Reader, value: YamlValue): Partial<Record<PhaseName, PhaseSpec>> {
  const phases: Partial<Record<PhaseName, PhaseSpec>> = {};
  for (const entry of readMap(reader, value, 'phases').values()) {
    const name = PHASE_NAMES.find((known) => known === entry.key);
    if (!name) refusePhaseName(reader, entry);
    else if (!isNull(entry.value)) phases[name] = readPhase(reader, entry, name);
  }
  return phases;
}

function refusePhaseName(reader: Reader, entry: Entry): void {
  const { key, at } = entry;
  const expected = [...PHASE_NAMES].sort().join(',');
  refuse(reader, at, `Invalid buildspec phase name: ${key}. Expecting: ${expected}`, phaseNameHint(key));
  // With a slip of the pen, what stands below is a phase, and its own problems are told at once.
  const meant = PHASE_NAMES.find((name) => name === nearestWord(key, PHASE_NAMES));
  if (meant && isMap(entry.value)) readPhase(reader, entry, meant);
}

function phaseNameHint(key: string): string {
  if (TOP_LEVEL.includes(key)) return `${key} is no phase: move it to the top level, without indentation.`;
  if (key === 'runtime-versions') return 'runtime-versions is no phase: indent it below install.';
  if (PHASE_KEYS.includes(key)) return `${key} is no phase: indent it below one, such as build.`;
  if (key === 'files') return 'files is no phase: move it to artifacts, files, at the top level.';
  const nearest = nearestWord(key, PHASE_NAMES);
  return nearest ? `Did you mean ${nearest}?` : 'Move its commands to one of these four phases.';
}

function readPhase(reader: Reader, entry: Entry, name: PhaseName): PhaseSpec {
  const what = `phases.${name}`;
  const hint = isMap(entry.value)
    ? undefined
    : `Write commands: below ${name}, and the commands below that, indented.`;
  const entries = readSection(reader, entry.value, what, [...PHASE_KEYS, 'steps'], HOMES, hint);
  const steps = entries.get('steps');
  if (steps) {
    // CodeBuild's words to an account without a GitHub token (codebuild.md §4.5, SPEC §2.3).
    const message =
      'unsupported field "steps" in buildspec. No GitHub token has been configured for your account';
    refuse(
      reader,
      steps.at,
      message,
      'Write commands instead of steps, or move the steps to a GitHub workflow.',
    );
  }
  const runtimes = entries.get('runtime-versions');
  if (runtimes && name !== 'install') {
    warn(
      reader,
      runtimes.at,
      'misplaced-key',
      `CodeBuild reads runtime-versions in install only, not in ${name}`,
      'Move it to phases, install.',
    );
  }
  return {
    at: entry.at,
    commands: readCommands(reader, valueOf(entries, 'commands'), 'Commands'),
    finally: readCommands(reader, valueOf(entries, 'finally'), 'Finally'),
    onFailure: readOnFailure(reader, valueOf(entries, 'on-failure'), what),
    runAs: readText(reader, valueOf(entries, 'run-as'), `${what}.run-as`)?.text,
    runtimeVersions: readNamedTexts(reader, runtimes?.value ?? null, `${what}.runtime-versions`),
  };
}

function readOnFailure(reader: Reader, value: YamlValue, what: string): OnFailure {
  const text = readText(reader, value, `${what}.on-failure`);
  if (text === undefined) return { kind: 'default' };
  const onFailure = parseOnFailure(text.text);
  if (typeof onFailure !== 'string') return onFailure;
  refuse(
    reader,
    text.at,
    `invalid on-failure value: ${text.text}: ${onFailure}`,
    'For example: on-failure: ABORT, or on-failure: RETRY-3-timed out',
  );
  return { kind: 'default' };
}
