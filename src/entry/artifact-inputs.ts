import { UserError } from '../errors.js';
import { ARTIFACT_PACKAGINGS, type ArtifactsRequest, type CacheRequest } from '../plan/types.js';
import { choice, input } from './inputs.js';

/** What the step says about artifacts: the plan's part and the service's. */
export interface ArtifactInputs {
  request: ArtifactsRequest;
  retentionDays?: number;
  compressionLevel?: number;
}

/**
 * Reads the inputs that begin with `artifact` (SPEC §1.1).
 * @throws UserError for a value that is wrong
 */
export function artifactInputs(environment: NodeJS.ProcessEnv): ArtifactInputs {
  const read = (name: string): string => input(environment, name);
  const packaging = read('artifact-packaging');
  return {
    request: {
      wanted: choice('Input artifacts', read('artifacts') || 'github', ['github', 'none']) === 'github',
      name: read('artifact-name') || undefined,
      packaging:
        packaging === '' ? undefined : choice('Input artifact-packaging', packaging, ARTIFACT_PACKAGINGS),
    },
    retentionDays: wholeNumber('artifact-retention-days', read('artifact-retention-days'), 1, 400),
    compressionLevel: wholeNumber('artifact-compression-level', read('artifact-compression-level'), 0, 9),
  };
}

/**
 * Reads the input `cache` (SPEC §1.1).
 * @throws UserError for a value that is wrong
 */
export function cacheInput(environment: NodeJS.ProcessEnv): CacheRequest {
  const value = choice('Input cache', input(environment, 'cache').toLowerCase() || 'true', [
    'true',
    'false',
    'restore',
    'save',
  ]);
  return { restore: value === 'true' || value === 'restore', save: value === 'true' || value === 'save' };
}

function wholeNumber(name: string, value: string, least: number, most: number): number | undefined {
  if (value === '') return undefined;
  const number = Number(value);
  if (/^\d+$/.test(value) && number >= least && number <= most) return number;
  throw new UserError(
    `Input ${name} must be a whole number from ${least} to ${most}; it is ${JSON.stringify(value)}.`,
  );
}
