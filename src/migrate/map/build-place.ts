import { UserError } from '../../errors.js';
import { type BuildImage, resolveImage } from '../../plan/images.js';
import type { MigrationProject } from '../types.js';

/**
 * Where the builds of a project run after the migration.
 * - `image`: in their image, which can be pulled
 * - `runner`: on the runner itself; the image, if the project names one, exists only on CodeBuild, or is no Docker image
 * - `nowhere`: what the project names is no image's name; so on the runner
 * - `windows`: nowhere, for builds run on Linux and macOS here
 */
export type BuildPlace =
  | { kind: 'image'; asked: string; image: BuildImage }
  | { kind: 'runner'; asked?: string }
  | { kind: 'nowhere'; asked: string }
  | { kind: 'windows'; asked?: string };

export function buildPlace({ settings }: MigrationProject): BuildPlace {
  const { image: asked, environmentType = '' } = settings;
  if (environmentType.startsWith('WINDOWS')) return { kind: 'windows', asked };
  if (asked === undefined || environmentType.startsWith('MAC')) return { kind: 'runner', asked };
  const image = imageOf(asked);
  if (image === null) return { kind: 'nowhere', asked };
  return image === undefined || image.unpublished
    ? { kind: 'runner', asked }
    : { kind: 'image', asked, image };
}

/** Null where it is no image's name. */
function imageOf(asked: string): BuildImage | undefined | null {
  try {
    return resolveImage(asked, []);
  } catch (error) {
    if (error instanceof UserError) return null;
    throw error;
  }
}

/** Whether the place stands for a container in which commands are root's, as they are on CodeBuild. */
export function replacesContainer({ kind, asked }: BuildPlace, environmentType = ''): boolean {
  return kind === 'runner' && asked !== undefined && !/^(MAC|[A-Z]+_EC2)/.test(environmentType);
}
