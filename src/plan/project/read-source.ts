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
  const s3Source =
    type === 'S3' && location !== ''
      ? `s3://${location.replace(/^(arn:[\w-]+:s3:::|s3:\/\/)/, '')}`
      : undefined;
  return { buildspec: source.text('buildspec'), repositoryUrl: s3Source ?? cloneUrl(location), s3Source };
}

/** Reads the identifier of a secondary source, which becomes part of a variable's name. */
export function readIdentifier(source: Fields): string {
  const identifier = source.text('sourceIdentifier') ?? '';
  if (!/^\w+$/.test(identifier))
    source.refuse('sourceIdentifier', 'must be there, and have letters, digits and _ only');
  return identifier;
}

/** A webhook's placeholder is no URL. */
function cloneUrl(location: string): string | undefined {
  if (!/^https?:\/\//.test(location)) return undefined;
  return location.replace(/^(https?:\/\/)[^/?#]*@/, '$1');
}
