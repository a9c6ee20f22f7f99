import type { Diagnostic } from '../../buildspec/diagnostics.js';
import type { BatchSpec, Range } from '../../buildspec/types.js';
import { UserError } from '../../errors.js';
import { buildIds } from '../builtins.js';
import type { Layer } from '../environment.js';
import { buildspecVariables } from '../plan-build.js';
import { withProjectFacts } from '../project/plan-project.js';
import type { BuildFacts, PlanRequest, Variable } from '../types.js';
import { type AskedBuild, askedByEntry, askedByFanout } from './asked-build.js';
import { expandFields, type Scope } from './fields.js';
import { levelsOf } from './levels.js';
import { askedByMatrix, matrixSize } from './matrix.js';
import { batchNotes } from './notes.js';
import { openProblems } from './problems.js';
import { checkCount, checkMachine } from './restrictions.js';
import type { BatchPlan } from './types.js';

/** What of a plan's request concerns its batch; the buildspec has one. */
export type BatchRequest = Pick<
  PlanRequest,
  'buildspec' | 'buildspecFile' | 'projectName' | 'overrides' | 'project'
>;

/**
 * Turns the batch of a buildspec into its builds (codebuild.md §8). Pure. The diagnostics are those that need more than the
 * buildspec to be known: its parser has refused what is wrong by itself. With an error among them CodeBuild would not run the
 * batch; the plan can still be shown, without builds where these are too many.
 * @param givenFacts their uuid and number are the batch's
 * @throws UserError when the buildspec has no batch
 */
export function planBatch(
  request: BatchRequest,
  givenFacts: BuildFacts,
): { plan: BatchPlan; diagnostics: Diagnostic[] } {
  const { buildspec, buildspecFile, projectName, overrides } = request;
  const { batch } = buildspec;
  if (!batch) throw new UserError(`${buildspecFile} has no batch.`, 'Run it as a single build.');
  const project = request.project?.settings;
  const facts = withProjectFacts(givenFacts, request.project);
  const layers: Layer[] = [
    { origin: 'buildspec', variables: buildspecVariables(buildspec) },
    { origin: 'project', variables: project?.variables ?? [] },
    { origin: 'override', variables: overrides },
  ];
  const ids = buildIds(projectName, facts, layers, 'build-batch');
  const scope: Scope = {
    beneath: [...regionVariables(facts.region), ...layers.slice(0, 2).flatMap(({ variables }) => variables)],
    above: overrides,
  };
  const problems = openProblems(buildspecFile);
  const asked = checkCount(sizeOf(batch), (index) => placeOf(batch, index), project, problems)
    ? askedBuilds(batch)
    : [];
  const levels = levelsOf(asked);
  const builds = asked.map((build) => {
    const fields = expandFields(build, scope, problems);
    checkMachine(build, fields, project, problems);
    const { identifier, at, privileged, variables, shard, ignoreFailure, debugSession, dependsOn } = build;
    const level = levels.get(identifier) ?? 0;
    return {
      identifier,
      at,
      ...fields,
      privileged,
      variables,
      shard,
      ignoreFailure,
      debugSession,
      dependsOn,
      level,
    };
  });
  const { kind } = batch.builds;
  return {
    plan: {
      projectName,
      batchId: ids.buildId,
      batchArn: ids.buildArn,
      batchNumber: facts.buildNumber,
      uuid: facts.uuid,
      startTime: facts.startTime.getTime(),
      initiator: facts.initiator,
      url: facts.url,
      buildspecFile,
      source: facts.source,
      kind,
      fastFail: batch.fastFail,
      builds,
      project: project?.batch,
      notes: [
        ...facts.warnings.map((message) => ({ code: 'facts', message })),
        ...batchNotes({ kind, builds }, project),
      ],
    },
    diagnostics: problems.diagnostics,
  };
}

/** Names of images in ECR hold the region, which a build has without anybody's doing. */
function regionVariables(region: string | undefined): Variable[] {
  if (region === undefined) return [];
  return ['AWS_REGION', 'AWS_DEFAULT_REGION'].map((name) => ({ name, value: region }));
}

/** How many builds each level of a batch has, the first those that wait for no other. */
export function levelSizes(batch: BatchSpec): number[] {
  if (batch.builds.kind !== 'graph') return [sizeOf(batch)];
  const sizes: number[] = [];
  for (const level of levelsOf(askedBuilds(batch)).values()) sizes[level] = (sizes[level] ?? 0) + 1;
  return sizes;
}

/** How many builds a batch has. */
function sizeOf({ builds }: BatchSpec): number {
  switch (builds.kind) {
    case 'list':
    case 'graph':
      return builds.entries.length;
    case 'matrix':
      return matrixSize(builds.matrix);
    case 'fanout':
      return builds.parallelism;
  }
}

/** Where the entry of a build stands, counted from 0. */
function placeOf({ builds, at }: BatchSpec, index: number): Range {
  switch (builds.kind) {
    case 'list':
    case 'graph':
      return builds.entries[index]?.at ?? at;
    case 'matrix':
      return builds.matrix.at;
    case 'fanout':
      return builds.at;
  }
}

function askedBuilds({ builds }: BatchSpec): AskedBuild[] {
  switch (builds.kind) {
    case 'list':
    case 'graph':
      return builds.entries.map((entry) => askedByEntry(entry, builds.kind));
    case 'matrix':
      return askedByMatrix(builds.matrix);
    case 'fanout':
      return askedByFanout(builds);
  }
}
