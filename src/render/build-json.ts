import type { BuildPlan } from '../plan/types.js';
import type { StoredArtifact } from '../run/ports.js';
import type { BuildResult, PhaseResult } from '../run/results.js';

/** Fields whose values are words of CodeBuild's or ours: others need them as they are, whatever a secret may be. */
const OWN_WORDS =
  /^(arn|buildBatchArn|buildStatus|currentPhase|id|phaseStatus|phaseType|projectName|statusCode|type)$/;

/**
 * One build in the shape that `batch-get-builds` gives it (codebuild.md §10.2), as the text of a JSON file; fields that
 * only AWS could fill are left out. Times are seconds since the epoch, as the AWS command line prints them in JSON.
 * @param redact takes the secrets out of a text
 */
export function buildJson(plan: BuildPlan, result: BuildResult, redact: (text: string) => string): string {
  return `${JSON.stringify(buildObject(plan, result, redact), undefined, 2)}\n`;
}

/** The same as a value. */
export function buildObject(plan: BuildPlan, result: BuildResult, redact: (text: string) => string): unknown {
  const redacted = (key: string, value: unknown): unknown =>
    typeof value === 'string' && !OWN_WORDS.test(key) ? redact(value) : value;
  return JSON.parse(JSON.stringify(buildFields(plan, result), redacted));
}

function buildFields(plan: BuildPlan, result: BuildResult): unknown {
  const end = seconds(result.endTime);
  return {
    id: plan.buildId,
    arn: plan.buildArn,
    buildNumber: plan.buildNumber,
    startTime: seconds(plan.startTime),
    endTime: end,
    currentPhase: 'COMPLETED',
    buildStatus: result.status,
    sourceVersion: plan.source.version,
    resolvedSourceVersion: plan.source.resolvedVersion,
    projectName: plan.projectName,
    phases: [...result.phases.map(phaseJson), { phaseType: 'COMPLETED', startTime: end }],
    source: { location: plan.source.repositoryUrl, buildspec: plan.buildspecFile },
    secondarySources: plan.secondarySources.map(({ identifier, repositoryUrl }) => ({
      sourceIdentifier: identifier,
      location: repositoryUrl,
    })),
    artifacts: result.artifacts.filter(({ identifier }) => identifier === undefined).map(artifactJson)[0],
    secondaryArtifacts: result.artifacts
      .filter(({ identifier }) => identifier !== undefined)
      .map(artifactJson),
    environment: {
      image: plan.image,
      environmentVariables: environmentVariables(plan),
    },
    logs: { streamName: plan.uuid, deepLink: plan.url },
    timeoutInMinutes: plan.timeoutMinutes,
    buildComplete: true,
    initiator: plan.initiator,
    exportedEnvironmentVariables: result.exportedVariables,
    reportArns: result.reports.map(({ arn }) => arn),
    buildBatchArn: plan.batch?.batchArn,
  };
}

/** What StartBuild, the batch entry and the project set; of references, where the value lies. */
function environmentVariables(plan: BuildPlan): unknown[] {
  return [
    ...plan.variables.map(({ name, value, origin }) => ({ name, value, origin, type: 'PLAINTEXT' })),
    ...plan.references.map(({ name, text, origin, type }) => ({ name, value: text, origin, type })),
  ]
    .filter(({ origin }) => origin === 'override' || origin === 'batch' || origin === 'project')
    .map(({ name, value, type }) => ({ name, value, type }));
}

/** CodeBuild tells hashes of zips only (codebuild.md §7.3). */
function artifactJson({ identifier, location, sha256, md5 }: StoredArtifact): unknown {
  return { location, sha256sum: sha256, md5sum: md5, artifactIdentifier: identifier };
}

function phaseJson({ phase, status, startTime, endTime, contexts }: PhaseResult): unknown {
  const told = contexts.length > 0 ? contexts : [{ statusCode: '', message: '' }];
  return {
    phaseType: phase,
    phaseStatus: status,
    startTime: seconds(startTime),
    endTime: seconds(endTime),
    durationInSeconds: Math.round((endTime - startTime) / 1000),
    contexts: told.map(({ statusCode, message }) => ({ statusCode, message })),
  };
}

/** Milliseconds, as AWS's command line prints times in JSON. */
export function seconds(milliseconds: number): number {
  return Math.round(milliseconds) / 1000;
}
