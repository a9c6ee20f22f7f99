import type { BatchEntry, BatchEnv, BatchSpec, NamedText, Range, Text } from '../../buildspec/types.js';
import type { Variable } from '../types.js';
import type { BatchBuild } from './types.js';

/** The fields in which variables are expanded, and what a buildspec calls them. */
export const TEXT_FIELDS = [
  ['buildspec', 'buildspec'],
  ['image', 'image'],
  ['computeType', 'compute-type'],
  ['environmentType', 'type'],
  ['fleet', 'fleet'],
] as const;
type TextField = (typeof TEXT_FIELDS)[number][0];

/** A build as its batch describes it: nothing is expanded, and it does not know its level. */
export interface AskedBuild extends Omit<BatchBuild, TextField | 'level'>, Partial<Record<TextField, Text>> {
  /** What messages call it: all builds of a matrix `build-matrix`. */
  title: string;
}

/** One build of a list or a graph. CodeBuild reads `depend-on` in graphs only (codebuild.md §8.1). */
export function askedByEntry(entry: BatchEntry, kind: 'list' | 'graph'): AskedBuild {
  return {
    identifier: entry.identifier.text,
    title: entry.identifier.text,
    at: entry.at,
    ...askedByEnv(entry.env, entry.at),
    buildspec: entry.buildspec,
    variables: plainVariables(entry.env.variables),
    ignoreFailure: entry.ignoreFailure,
    debugSession: entry.debugSession,
    dependsOn: kind === 'graph' ? [...new Set(entry.dependOn.map(({ text }) => text))] : [],
  };
}

/** The shards of a fan-out: `shard_1` … `shard_N`. CodeBuild's own identifiers are not known (codebuild.md §8.2). */
export function askedByFanout({
  at,
  parallelism,
  ignoreFailure,
}: Extract<BatchSpec['builds'], { kind: 'fanout' }>): AskedBuild[] {
  return Array.from({ length: parallelism }, (_, index) => ({
    identifier: `shard_${index + 1}`,
    title: 'build-fanout',
    at,
    variables: [],
    shard: { index, count: parallelism },
    ignoreFailure,
    debugSession: false,
    dependsOn: [],
  }));
}

/** What an `env` says, but for its variables. The model keeps no places of its values. */
export function askedByEnv(
  env: BatchEnv,
  at: Range,
): Pick<AskedBuild, Exclude<TextField, 'buildspec'> | 'privileged'> {
  const placed = (text: string | undefined): Text | undefined =>
    text === undefined ? undefined : { text, at };
  return {
    image: placed(env.image),
    computeType: placed(env.computeType),
    environmentType: placed(env.type),
    fleet: placed(env.fleet),
    privileged: env.privilegedMode,
  };
}

/** Variables of a batch are plain text: `$` in them means nothing. */
export function plainVariables(variables: NamedText[]): Variable[] {
  return variables.map(({ name, text, at }) => ({ name, value: text, at }));
}
