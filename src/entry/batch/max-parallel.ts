import { availableParallelism } from 'node:os';

import { UserError } from '../../errors.js';

/**
 * How many builds of a batch run at a time here: as many as this machine has processors, when nothing is said.
 * @throws UserError unless the value is a whole number above 0
 */
export function maxParallel(name: string, value: string): number {
  if (value === '') return availableParallelism();
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new UserError(`${name} must be a whole number above 0; it is ${JSON.stringify(value)}.`);
}
