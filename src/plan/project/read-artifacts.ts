import type { ArtifactPackaging } from '../types.js';
import type { Fields } from './fields.js';
import { ARTIFACT_TYPES, type ProjectArtifact, type SecondaryArtifact } from './types.js';

const PACKAGING: Record<'NONE' | 'ZIP', ArtifactPackaging> = { NONE: 'files', ZIP: 'zip' };

/** Reads one artifact; undefined where it has no type. CodePipeline gives names and shapes of its own. */
export function readArtifact(artifact: Fields): ProjectArtifact | undefined {
  const type = artifact.choice('type', ARTIFACT_TYPES);
  const name = artifact.text('name');
  const packaging = artifact.choice('packaging', ['NONE', 'ZIP']);
  const overrideArtifactName = artifact.flag('overrideArtifactName');
  if (type === undefined) return undefined;
  if (type !== 'S3') return { type, overrideArtifactName: true };
  return { type, name, overrideArtifactName, packaging: packaging && PACKAGING[packaging] };
}

/** Reads the secondary artifacts, which the buildspec knows by their identifiers. */
export function readSecondaryArtifacts(project: Fields): SecondaryArtifact[] {
  return project.objects('secondaryArtifacts').flatMap((fields) => {
    const artifact = readArtifact(fields);
    const identifier = fields.text('artifactIdentifier') ?? '';
    if (identifier === '')
      fields.refuse('artifactIdentifier', 'must be there: the buildspec knows the artifact by it');
    return artifact ? [{ ...artifact, identifier }] : [];
  });
}
