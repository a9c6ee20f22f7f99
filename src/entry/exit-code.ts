import { EXIT } from '../errors.js';
import type { Status } from '../run/results.js';

/** The exit code for a build (SPEC §1.3); `signal` is what stopped it, if anything did. */
export function exitCode(status: Status, refused: boolean, signal: NodeJS.Signals | undefined): number {
  if (refused) return EXIT.badUsage;
  switch (status) {
    case 'SUCCEEDED':
      return EXIT.succeeded;
    case 'FAILED':
    case 'TIMED_OUT':
      return EXIT.buildFailed;
    case 'FAULT':
      return EXIT.environment;
    case 'STOPPED':
      return signal === 'SIGTERM' ? EXIT.terminated : EXIT.interrupted;
  }
}
