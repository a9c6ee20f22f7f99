import type { BuildFacts, Note, PlanRequest } from '../types.js';
import type { Machine, ProjectSettings } from './types.js';

/** What of a build's project will not happen as on CodeBuild, or is not what its file may make one expect. */
export function projectNotes(request: PlanRequest, facts: BuildFacts): Note[] {
  if (!request.project) return [];
  const { settings, machine } = request.project;
  const messages = [
    environmentMessage(settings.environmentType, {
      ...machine,
      ...platformOf(request.container?.options.platform),
    }),
    unfetchedMessage(settings, facts),
    ...missingSources(settings, facts),
    ...artifactMessages(request, settings),
    ignoredMessage(settings),
  ];
  return messages.flatMap((message) => (message === undefined ? [] : [{ code: 'project', message }]));
}

/** `linux/arm64` of docker-options, in node's words. */
function platformOf(platform: string | undefined): Partial<Machine> {
  if (platform === undefined) return {};
  const [system = '', architecture = ''] = platform.split('/');
  return { system, architecture: architecture === 'amd64' ? 'x64' : architecture };
}

/** Says what the project's type of machine (codebuild.md §10.1) has that this one has not. */
function environmentMessage(type: string | undefined, machine: Machine): string | undefined {
  if (type === undefined) return undefined;
  const begin = `The project's environment is ${type}`;
  if (type.startsWith('WINDOWS')) return `${begin}: commands run in sh here, not in PowerShell.`;
  if (type.startsWith('MAC')) {
    return machine.system === 'darwin'
      ? undefined
      : `${begin}, and this is no Mac: runs-on: macos-latest, image: none.`;
  }
  const wanted = type.startsWith('ARM') ? 'arm64' : 'x64';
  if (machine.architecture !== wanted) {
    const runner = wanted === 'arm64' ? 'ubuntu-24.04-arm' : 'ubuntu-24.04';
    return `${begin}, which is ${wanted}, and this machine is ${machine.architecture}: runs-on: ${runner}.`;
  }
  if (type.includes('GPU'))
    return `${begin}: it needs a runner with a GPU, in an image docker-options: --gpus all.`;
  if (type.includes('LAMBDA')) return `${begin}: Lambda's limits, 15 minutes and /tmp, do not hold here.`;
  return undefined;
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

/** One note for all fields: a real project has many, and none is a surprise by itself. */
function ignoredMessage({ ignored }: ProjectSettings): string | undefined {
  if (ignored.length === 0) return undefined;
  const reasons = [...new Set(ignored.map(({ reason }) => reason))];
  const groups = reasons.map((reason) => {
    const fields = ignored.filter((one) => one.reason === reason).map(({ field }) => field);
    return `\n- ${fields.join(', ')}: ${reason}`;
  });
  return `Of the project, these have no effect here:${groups.join('')}`;
}
