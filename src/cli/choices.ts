import { UserError } from '../errors.js';

/** What `plan --batch --format` takes. */
export const BATCH_FORMATS = ['text', 'json', 'mermaid', 'workflow'] as const;
export type BatchFormat = (typeof BATCH_FORMATS)[number];

/** What `run --batch --retry` takes: RETRY_FAILED_BUILDS and RETRY_ALL_BUILDS (codebuild.md §8.4). */
export const RETRIES = ['failed', 'all'] as const;
export type RetryType = (typeof RETRIES)[number];

/** What `migrate --pin` takes. */
export const PINS = ['major', 'sha'] as const;

/**
 * Refuses options that mean nothing without another one.
 * @throws UserError that names the first that is there
 */
export function refuseWithout(needed: string, options: object, names: string[]): void {
  const present = names.find((name) => (options as Record<string, unknown>)[name] !== undefined);
  if (present === undefined) return;
  const option = `--${present.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
  throw new UserError(`${option} is for batches.`, `Add ${needed}.`);
}
