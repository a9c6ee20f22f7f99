import { UserError } from '../../errors.js';
import { type Json, parseJson } from '../project/json.js';
import { fleetName, type WantedMachine } from './wanted-machine.js';

/** What `runs-on` of a job takes: a label, labels that a runner must all have, or a group of runners. */
export type RunsOn = string | string[] | RunnerGroup;

export interface RunnerGroup {
  group?: string;
  labels?: string | string[];
}

/** One line of the table that chooses runners. */
export interface Runner {
  /** `<environment type>/<compute type>` or `fleet/<name>`; `*` stands for any text. */
  key: string;
  runsOn: RunsOn;
}

/** Where a repository keeps its own table, from its root. */
export const RUNNERS_FILE = '.github/codebuild/runners.json';

/**
 * GitHub's runners for CodeBuild's machines (peers.md §3.3). Its Windows 2019 is gone; a machine with a GPU exists only where
 * somebody made one; sizes are larger runners, whose names are everybody's own; Lambda's and EC2's machines are Linux.
 */
const DEFAULT_RUNNERS: readonly Runner[] = [
  { key: 'LINUX_GPU_CONTAINER/*', runsOn: ['self-hosted', 'linux', 'gpu'] },
  { key: 'WINDOWS_*/*', runsOn: 'windows-2022' },
  { key: 'MAC_*/*', runsOn: 'macos-latest' },
  { key: 'ARM_*/*', runsOn: 'ubuntu-24.04-arm' },
  { key: '*', runsOn: 'ubuntu-24.04' },
];

const KEY = /^(\*|fleet\/.+|[A-Z0-9_*]+\/[A-Z0-9_*]+)$/;
const HINT =
  'The keys are like LINUX_CONTAINER/BUILD_GENERAL1_LARGE, ARM_CONTAINER/* or fleet/NAME; the values are a label, a list of labels, or {"group": …, "labels": …}.';

/**
 * Reads the table that the repository keeps, from JSON: an object of keys and runners, the first key that fits decides.
 * @param file for messages
 * @throws UserError with the file and the line of everything that is wrong
 */
export function parseRunners(source: string | Uint8Array, file: string): Runner[] {
  const json = parseJson(source, file);
  const problems: string[] = [];
  const refuse = (line: number, message: string): void => {
    problems.push(`${file}:${line}: ${message}.`);
  };
  const entries = json.kind === 'object' ? json.entries : [];
  if (json.kind !== 'object') refuse(json.line, 'The table of runners must be an object');
  const keys = new Set<string>();
  const table = entries.flatMap(({ key, value }): Runner[] => {
    const name = JSON.stringify(key);
    if (!KEY.test(key)) refuse(value.line, `${name} is no machine of CodeBuild`);
    if (keys.has(key)) refuse(value.line, `${name} is there twice`);
    keys.add(key);
    const runsOn = readRunsOn(value);
    if (runsOn === undefined) refuse(value.line, `the runner of ${name} is none`);
    return runsOn === undefined ? [] : [{ key, runsOn }];
  });
  if (problems.length > 0) throw new UserError(problems.join('\n'), HINT);
  return table;
}

function readRunsOn(json: Json): RunsOn | undefined {
  if (json.kind !== 'object') return readLabels(json);
  const group: RunnerGroup = {};
  for (const { key, value } of json.entries) {
    const labels = readLabels(value);
    if (labels === undefined) return undefined;
    if (key === 'labels') group.labels = labels;
    else if (key === 'group' && typeof labels === 'string') group.group = labels;
    else return undefined;
  }
  return json.entries.length === 0 ? undefined : group;
}

function readLabels(json: Json): string | string[] | undefined {
  if (json.kind !== 'list') return readLabel(json);
  const labels = json.items.flatMap((item) => readLabel(item) ?? []);
  return labels.length === json.items.length && labels.length > 0 ? labels : undefined;
}

function readLabel(json: Json): string | undefined {
  if (json.kind !== 'text' || json.text.trim() === '' || /\p{Cc}/u.test(json.text)) return undefined;
  return json.text;
}

/**
 * Which runner stands for a machine: what the first key of the table says that fits its fleet, or its type and compute
 * type; else what the first of ours says. Without any type it is a `LINUX_CONTAINER`, CodeBuild's usual one.
 *
 * A fleet is machines of one's own, as self-hosted runners are: its name is their label, unless the table says otherwise. A
 * fleet of Macs is no choice but a must on CodeBuild ("On-demand fleets do not support macOS", its user guide): GitHub's Macs do.
 */
export function runsOn(table: readonly Runner[], wanted: WantedMachine): RunsOn {
  const { environmentType, computeType = '' } = wanted;
  const fleet = wanted.fleet === undefined ? undefined : fleetName(wanted.fleet);
  const byType = `${environmentType ?? 'LINUX_CONTAINER'}/${computeType}`;
  const names = fleet === undefined ? [byType] : [`fleet/${fleet}`];
  // A fleet has machines of one type, but a build need not say which.
  if (fleet !== undefined && environmentType !== undefined) names.push(byType);

  const chosen = table.find(({ key }) => names.some((name) => fits(key, name)));
  if (chosen) return chosen.runsOn;
  if (fleet !== undefined && !byType.startsWith('MAC_')) return ['self-hosted', fleet];
  return DEFAULT_RUNNERS.find(({ key }) => fits(key, byType))?.runsOn ?? 'ubuntu-24.04';
}

/** Whether the text is the key with any text for each `*`. It takes the first place of each part, so it never goes back. */
function fits(key: string, text: string): boolean {
  const [first = '', ...rest] = key.split('*');
  const last = rest.pop();
  if (last === undefined) return key === text;
  if (!text.startsWith(first)) return false;
  let from = first.length;
  for (const part of rest) {
    const found = text.indexOf(part, from);
    if (found < 0) return false;
    from = found + part.length;
  }
  return text.length - last.length >= from && text.endsWith(last);
}
