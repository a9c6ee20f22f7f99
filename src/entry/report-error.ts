import { EnvironmentError, EXIT, messageWithHint, UserError } from '../errors.js';

export interface ReportedError {
  message: string;
  exitCode: number;
}

/** What to tell about an error that ended everything, and the exit code for it (SPEC §1.3). */
export function describeError(error: unknown): ReportedError {
  if (error instanceof UserError || error instanceof EnvironmentError) {
    const message = messageWithHint(error);
    return { message, exitCode: error instanceof UserError ? EXIT.badUsage : EXIT.environment };
  }
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    message: `This is a bug in run-buildspec; please report it with these lines.\n${stack}`,
    exitCode: EXIT.environment,
  };
}
