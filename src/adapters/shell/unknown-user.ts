import { EnvironmentError } from '../../errors.js';

/** run-as names a user that does not exist, or not yet: a command of the build may make it. */
export class UnknownUserError extends EnvironmentError {
  /** @param place what has no such user: `on this machine` */
  constructor(user: string, place: string) {
    super(
      `run-as: there is no user ${user} ${place}.`,
      'Create it before its first command, or remove run-as from the buildspec.',
    );
  }
}
