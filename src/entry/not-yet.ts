import { UserError } from '../errors.js';
import { input } from './inputs.js';

/** Inputs of later releases, with the values that ask for nothing they would do. */
const NOT_YET: Record<string, string[]> = {
  artifacts: ['', 'github', 'none'],
};

/**
 * Refuses what this release would have to ignore. The value is not repeated, it may be a password.
 * @throws UserError naming each such input
 */
export function refuseLaterInputs(environment: NodeJS.ProcessEnv): void {
  const asked = Object.entries(NOT_YET).filter(
    ([name, harmless]) => !harmless.includes(input(environment, name)),
  );
  if (asked.length === 0) return;
  const names = asked
    .map(([name, harmless]) => {
      const values = harmless.filter((value) => value !== '');
      return values.length === 0 ? name : `${name} (but ${values.join(', ')})`;
    })
    .join(', ');
  throw new UserError(`Not supported yet, in this release of run-buildspec: ${names}.`, 'Change the step.');
}
