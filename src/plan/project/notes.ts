import type { BuildFacts, Note, PlanRequest } from '../types.js';
import type { ProjectSettings } from './types.js';

/** What of a build's project will not happen as on CodeBuild, or is not what its file may make one expect. */
export function projectNotes(request: PlanRequest, facts: BuildFacts): Note[] {
  if (!request.project) return [];
  const { settings } = request.project;
  const messages = [
    unfetchedMessage(settings, facts),
    ...missingSources(settings, facts),
    ...artifactMessages(request, settings),
    ignoredMessage(settings, request.batch ? 'batch' : 'build'),
  ];
  return messages.flatMap((message) => (message === undefined ? [] : [{ code: 'project', message }]));
}

/** The command line fetches it where no other source is named. */
function unfetchedMessage({ s3Source }: ProjectSettings, { source }: BuildFacts): string | undefined {
  if (s3Source === undefined || source.repositoryUrl === s3Source) return undefined;
  return `The project's source ${s3Source} is not fetched: what is built is in the source directory.`;
}

function missingSources({ secondarySources }: ProjectSettings, facts: BuildFacts): string[] {
  const there = facts.secondarySources.map(({ identifier }) => identifier);
  return secondarySources
    .filter((identifier) => !there.includes(identifier))
    .map(
      (identifier) =>
        `CODEBUILD_SRC_DIR_${identifier} is not set: check the project's source ${identifier} out, and give ` +
        `secondary-sources a line ${identifier}=<path> (--secondary-source on the command line).`,
    );
}

function artifactMessages(
  { buildspec, artifacts }: PlanRequest,
  { artifacts: primary, secondaryArtifacts }: ProjectSettings,
): string[] {
  if (!buildspec.artifacts || !artifacts.wanted || primary === undefined) return [];
  if (primary.type === 'NO_ARTIFACTS' && secondaryArtifacts.length === 0)
    return [
      'The artifacts section is not used, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.',
    ];
  const off =
    primary.type === 'NO_ARTIFACTS' && buildspec.artifacts.primary
      ? ['The primary artifact is not made, as on CodeBuild: the artifacts of the project are NO_ARTIFACTS.']
      : [];
  const unknown =
    primary.type === 'CODEPIPELINE'
      ? []
      : buildspec.artifacts.secondary.filter(
          ({ identifier }) => !secondaryArtifacts.some((one) => one.identifier === identifier),
        );
  return [
    ...off,
    ...unknown.map(
      ({ identifier }) =>
        `The project has no secondary artifact ${identifier}, so CodeBuild does not make it; it is made here.`,
    ),
  ];
}

/**
 * What a single build, or a batch, tells of the project's fields without effect on it. One note for all: a real project has
 * many, and none is a surprise by itself.
 */
export function ignoredMessage(settings: ProjectSettings, of: 'build' | 'batch'): string | undefined {
  const ignored = settings.ignored.filter(({ only = of }) => only === of);
  if (ignored.length === 0) return undefined;
  const reasons = [...new Set(ignored.map(({ reason }) => reason))];
  const groups = reasons.map((reason) => {
    const fields = ignored.filter((one) => one.reason === reason).map(({ field }) => field);
    return `\n- ${fields.join(', ')}: ${reason}`;
  });
  return `Of the project, these have no effect here:${groups.join('')}`;
}
