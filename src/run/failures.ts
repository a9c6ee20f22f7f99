import { EnvironmentError, messageWithHint } from '../errors.js';
import { SUCCEEDED } from './recorder.js';
import type { PhaseContext } from './results.js';
import type { PhaseOutcome } from './run-phase.js';

/** What went wrong with things of which each is done whatever became of the others. */
export interface Failures {
  contexts: PhaseContext[];
  /** What broke the environment for one of them. */
  faults: EnvironmentError[];
}

/** Does one thing, and keeps why it failed. */
export async function attempt(
  { contexts, faults }: Failures,
  act: () => Promise<PhaseContext | undefined>,
): Promise<void> {
  try {
    const context = await act();
    if (context) contexts.push(context);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    faults.push(error);
  }
}

/**
 * What the phase comes to that did all that. A fault has a single context (codebuild.md §4.5): the rest is told by warnings.
 * @throws EnvironmentError the first fault
 */
export function outcomeOf({ contexts, faults }: Failures, warn: (message: string) => void): PhaseOutcome {
  const [fault, ...others] = faults;
  if (!fault) return contexts.length === 0 ? SUCCEEDED : { outcome: 'failed', contexts, failedCommands: [] };
  for (const other of others) warn(messageWithHint(other));
  for (const { message } of contexts) warn(message);
  throw fault;
}
