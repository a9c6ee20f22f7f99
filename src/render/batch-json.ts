import type { ProjectBatch } from '../plan/batch/types.js';
import type { BatchGroup, BatchPhaseResult, BatchResult, BuildRecord } from '../run/batch/results.js';
import type { StoredArtifact } from '../run/ports.js';
import { seconds } from './build-json.js';

/**
 * Fields whose values are words of CodeBuild's or ours: others need them as they are, whatever a secret may be. Identifiers
 * and digests too: builds and artifacts are found by them.
 */
const OWN_WORDS =
  /^(arn|batchReportMode|buildBatchStatus|buildStatus|currentPhase|dependsOn|digest|id|identifier|md5sum|phaseStatus|phaseType|projectName|sha256sum|statusCode|type)$/;

/**
 * One batch in the shape that `batch-get-build-batches` gives it (codebuild.md §8.3, §10.2, and the example of the AWS
 * command line's reference), as the text of a JSON file. What only AWS could fill is left out, and so is what each build has
 * of its own: environment, secondary sources, cache, timeout. Times are seconds since the epoch, as the AWS command line prints
 * them in JSON.
 *
 * The API has no field for these, so they are ours:
 * - `skippedReason` of a build group: why it did not start; AWS says so by a missing `currentBuildSummary` only.
 * - `sha256sum` and `md5sum` of a build's artifacts, which the API tells of a batch's own only; `digest` of any artifact, the
 *   hexadecimal SHA-256 of what GitHub keeps.
 * @param redact takes the secrets out of a text
 */
export function batchJson(result: BatchResult, redact: (text: string) => string): string {
  return `${JSON.stringify(redacted('', batchObject(result), redact), undefined, 2)}\n`;
}

/** The items of a list are called as it is. */
function redacted(name: string, value: unknown, redact: (text: string) => string): unknown {
  if (typeof value === 'string') return OWN_WORDS.test(name) ? value : redact(value);
  if (Array.isArray(value)) return value.map((item) => redacted(name, item, redact));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([field, item]) => [field, redacted(field, item, redact)]),
  );
}

function batchObject({ plan, groups, ...result }: BatchResult): unknown {
  return {
    id: plan.batchId,
    arn: plan.batchArn,
    startTime: seconds(result.startTime),
    endTime: seconds(result.endTime),
    currentPhase: result.phases.at(-1)?.phase,
    buildBatchStatus: result.status,
    sourceVersion: plan.source.version,
    resolvedSourceVersion: plan.source.resolvedVersion,
    projectName: plan.projectName,
    phases: result.phases.map((phase, index) =>
      index === result.phases.length - 1 ? lastPhaseJson(phase) : phaseJson(phase),
    ),
    source: { location: plan.source.repositoryUrl, buildspec: plan.buildspecFile },
    artifacts: result.combined ? storedJson(result.combined) : { location: '' },
    secondaryArtifacts: [],
    complete: true,
    initiator: plan.initiator,
    buildBatchNumber: plan.batchNumber,
    buildBatchConfig: plan.project && configJson(plan.project),
    buildGroups: groups.map(groupJson),
    debugSessionEnabled: plan.builds.some(({ debugSession }) => debugSession),
    reportArns: [...new Set(groups.flatMap(({ current }) => current?.reportArns ?? []))],
  };
}

function groupJson({ build, current, prior, skipped }: BatchGroup): unknown {
  return {
    identifier: build.identifier,
    dependsOn: build.dependsOn,
    ignoreFailure: build.ignoreFailure,
    currentBuildSummary: current && buildSummaryJson(current),
    priorBuildSummaryList: prior.map(buildSummaryJson),
    skippedReason: skipped,
  };
}

/**
 * CodeBuild calls a primary artifact as the build. Its type is told where there is none only: the API knows no places but
 * CodePipeline and S3.
 */
function buildSummaryJson({ identifier, buildArn, startTime, status, artifacts }: BuildRecord): unknown {
  const primary = artifacts.find((artifact) => artifact.identifier === undefined);
  return {
    arn: buildArn,
    requestedOn: seconds(startTime),
    buildStatus: status,
    primaryArtifact: primary ? { ...storedJson(primary), identifier } : { type: 'NO_ARTIFACTS', identifier },
    secondaryArtifacts: artifacts
      .filter((artifact) => artifact.identifier !== undefined)
      .map((artifact) => ({ ...storedJson(artifact), identifier: artifact.identifier })),
  };
}

/** CodeBuild tells hashes of zips only (codebuild.md §7.3). */
function storedJson({ location, sha256, md5, digest }: StoredArtifact): object {
  return { location, sha256sum: sha256, md5sum: md5, digest };
}

function phaseJson(phase: BatchPhaseResult): unknown {
  const { status, startTime, endTime } = phase;
  return {
    phaseType: phase.phase,
    phaseStatus: status,
    startTime: seconds(startTime),
    endTime: seconds(endTime),
    durationInSeconds: Math.round((endTime - startTime) / 1000),
    contexts: contextsJson(phase),
  };
}

/** The phase that says how the batch ended has a beginning only, as a build's COMPLETED. */
function lastPhaseJson(phase: BatchPhaseResult): unknown {
  return { phaseType: phase.phase, startTime: seconds(phase.startTime), contexts: contextsJson(phase) };
}

function contextsJson({ contexts }: BatchPhaseResult): unknown[] {
  return contexts.map(({ statusCode, message }) => ({ statusCode, message }));
}

/** The project's `buildBatchConfig` again, what it did not say left out (codebuild.md §10.1). */
function configJson(project: ProjectBatch): unknown {
  const { computeTypesAllowed, fleetsAllowed } = project;
  return {
    combineArtifacts: project.combineArtifacts,
    restrictions: {
      maximumBuildsAllowed: project.maximumBuildsAllowed,
      computeTypesAllowed: computeTypesAllowed.length > 0 ? computeTypesAllowed : undefined,
      fleetsAllowed: fleetsAllowed.length > 0 ? fleetsAllowed : undefined,
    },
    timeoutInMins: project.timeoutMinutes,
    batchReportMode: project.reportMode,
  };
}
