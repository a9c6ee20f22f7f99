import type { Fields } from './fields.js';
import type { ProjectSettings } from './types.js';

const SOURCE_TYPES = [
  'BITBUCKET',
  'CODECOMMIT',
  'CODEPIPELINE',
  'GITHUB',
  'GITHUB_ENTERPRISE',
  'GITLAB',
  'GITLAB_SELF_MANAGED',
  'NO_SOURCE',
  'S3',
] as const;

/** Reads the primary source: what was checked out is built, whatever its type; its buildspec and its address are used. */
export function readSource(
  source: Fields,
): Pick<ProjectSettings, 'buildspec' | 'repositoryUrl' | 's3Source'> {
  const type = source.choice('type', SOURCE_TYPES);
  const location = source.text('location') ?? '';
  const s3Source = type === 'S3' && location !== '' ? location : undefined;
  return { buildspec: source.text('buildspec'), repositoryUrl: repositoryUrl(location, s3Source), s3Source };
}

/** Reads the identifier of a secondary source, which becomes part of a variable's name. */
export function readIdentifier(source: Fields): string {
  const identifier = source.text('sourceIdentifier') ?? '';
  if (!/^\w+$/.test(identifier))
    source.refuse('sourceIdentifier', 'must be there, and have letters, digits and _ only');
  return identifier;
}

/** `s3://` and the object's place for S3, else the clone URL; a webhook's placeholder is no URL. */
function repositoryUrl(location: string, s3Source: string | undefined): string | undefined {
  if (s3Source !== undefined) return `s3://${s3Source.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`;
  if (!/^https?:\/\//.test(location)) return undefined;
  return location.replace(/^(https?:\/\/)[^/?#]*@/, '$1');
}
