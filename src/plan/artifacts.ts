import type { Text } from '../buildspec/types.js';
import type { ProjectArtifact } from './project/types.js';
import type { PlannedArtifact, PlanRequest } from './types.js';

/**
 * The artifacts that a build is to make, the primary one first. NO_ARTIFACTS of a project leaves the primary one out, and
 * the secondary ones too unless it has some itself. The primary one's name is the caller's, which is literal, else as
 * {@link nameOf} has it.
 */
export function planArtifacts({
  buildspec,
  artifacts,
  projectName,
  project,
}: Pick<PlanRequest, 'buildspec' | 'artifacts' | 'projectName' | 'project'>): PlannedArtifact[] {
  if (!buildspec.artifacts || !artifacts.wanted) return [];
  const { primary, secondary } = buildspec.artifacts;
  const { artifacts: ofProject, secondaryArtifacts = [] } = project?.settings ?? {};
  const off = ofProject?.type === 'NO_ARTIFACTS';
  if (off && secondaryArtifacts.length === 0) return [];
  const packagingOf = (one: ProjectArtifact | undefined) => artifacts.packaging ?? one?.packaging ?? 'files';
  const planned: PlannedArtifact[] = secondary.map((artifact) => {
    const one = secondaryArtifacts.find(({ identifier }) => identifier === artifact.identifier);
    return {
      ...artifact,
      name: nameOf(artifact.name, one, artifact.identifier),
      packaging: packagingOf(one),
    };
  });
  if (!primary || off) return planned;
  const name =
    artifacts.name === undefined ? nameOf(primary.name, ofProject, projectName) : { fixed: artifacts.name };
  return [{ ...primary, name, packaging: packagingOf(ofProject) }, ...planned];
}

/**
 * The project's name for an artifact goes before the buildspec's, which is shell text, unless the project lets it be
 * overridden (codebuild.md §7.3); in S3 `/` is the root of the bucket.
 * @param otherwise the name when neither has one
 */
function nameOf(
  text: Text | undefined,
  project: ProjectArtifact | undefined,
  otherwise: string,
): PlannedArtifact['name'] {
  const fixed = project?.name === '/' ? otherwise : project?.name;
  if (fixed !== undefined && !project?.overrideArtifactName) return { fixed };
  return { text: text?.text, fixed: fixed ?? otherwise };
}
