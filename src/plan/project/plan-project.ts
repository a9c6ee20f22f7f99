import { resolveImage } from '../images.js';
import { environmentType } from '../machine.js';
import type { BuildFacts, ContainerRequest, PlanRequest } from '../types.js';
import type { PlannedProject, ProjectArtifact, ProjectRequest, ProjectSettings } from './types.js';

/** The facts with what the project knows and nobody else: its region and account, and where the source comes from. */
export function withProjectFacts(facts: BuildFacts, project: ProjectRequest | undefined): BuildFacts {
  if (!project) return facts;
  const { region, accountId, repositoryUrl } = project.settings;
  return {
    ...facts,
    region: facts.region ?? region,
    accountId: facts.accountId ?? accountId,
    source: { ...facts.source, repositoryUrl: facts.source.repositoryUrl ?? repositoryUrl },
  };
}

/**
 * What a plan tells of its project: the fields that hold, because nobody said anything else.
 * @param facts those that the project has not completed
 */
export function planProject(request: PlanRequest, facts: BuildFacts): PlannedProject | undefined {
  const { project, buildspec, container } = request;
  if (!project) return undefined;
  const { settings, chosenFields } = project;
  const fields: [field: string, holds: boolean][] = [
    ...chosenFields.map((field): [string, boolean] => [
      field,
      container !== undefined || !/^environment\.(image|privilegedMode)$/.test(field),
    ]),
    ['environment.environmentVariables', settings.variables.length > 0],
    ['artifacts', buildspec.artifacts?.primary !== undefined && decidesArtifacts(settings.artifacts)],
    ['secondaryArtifacts', settings.secondaryArtifacts.length > 0],
    ['cache', buildspec.cache !== undefined],
    ['source.location', facts.source.repositoryUrl === undefined && settings.repositoryUrl !== undefined],
    ['arn', (facts.region === undefined || facts.accountId === undefined) && settings.region !== undefined],
    ['encryptionKey', settings.encryptionKey !== undefined],
  ];
  return {
    file: settings.file,
    name: settings.name,
    fields: fields.filter(([, holds]) => holds).map(([field]) => field),
    ...(needsWindows(request) === 'project' && { needsWindows: true }),
  };
}

/** CodePipeline decides itself. */
function decidesArtifacts(artifacts: ProjectArtifact | undefined): boolean {
  return artifacts !== undefined && artifacts.type !== 'CODEPIPELINE';
}

/**
 * Who asks for Windows and has the build run in its own image: the entry of a batch that names the type or the image, else
 * the project. Undefined: nobody, also where neither names an image; then the commands run in `sh` as those of any project.
 */
export function needsWindows(request: PlanRequest): 'entry' | 'project' | undefined {
  const { batch, project, container } = request;
  const image = batch?.build.image ?? project?.settings.image;
  if (!environmentType(request)?.startsWith('WINDOWS') || !buildsInItsImage({ image }, container)) {
    return undefined;
  }
  return batch?.build.environmentType === undefined && batch?.build.image === undefined ? 'project' : 'entry';
}

/** Whether the build is to run in the project's own image, not in one that the caller put in its place, or mapped it to. */
export function buildsInItsImage(
  { image }: Pick<ProjectSettings, 'image'>,
  container: ContainerRequest | undefined,
): boolean {
  if (container === undefined || image === undefined) return false;
  return resolveImage(image, [])?.reference === container.image.reference;
}
