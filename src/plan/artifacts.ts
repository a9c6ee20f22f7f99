import type { PlannedArtifact, PlanRequest } from './types.js';

/**
 * The artifacts that a build is to make, the primary one first. Its name is the caller's, which is literal, else the
 * buildspec's, which is shell text (codebuild.md §7.3), else the project's; a secondary one's is the buildspec's, else
 * its identifier.
 */
export function planArtifacts({ buildspec, artifacts, projectName }: PlanRequest): PlannedArtifact[] {
  if (!buildspec.artifacts || !artifacts.wanted) return [];
  const { primary, secondary } = buildspec.artifacts;
  const { packaging } = artifacts;
  const planned: PlannedArtifact[] = secondary.map((artifact) => ({
    ...artifact,
    name: { text: artifact.name?.text, fixed: artifact.identifier },
    packaging,
  }));
  if (!primary) return planned;
  const text = artifacts.name === undefined ? primary.name?.text : undefined;
  return [{ ...primary, name: { text, fixed: artifacts.name ?? projectName }, packaging }, ...planned];
}
