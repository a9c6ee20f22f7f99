import { runInNewContext } from 'node:vm';

import { retryExpression } from '../buildspec/on-failure.js';
import type { Command, OnFailure } from '../buildspec/types.js';
import type { PlannedPhase } from '../plan/types.js';
import type { EventSink } from './events.js';
import type { OutputTail } from './output-tail.js';
import type { Shell } from './ports.js';
import type { FailedCommand, PhaseContext } from './results.js';
import { failureOutcome, type Outcome } from './transitions.js';

/** What the command phases of one build share. */
export interface CommandRun {
  emit: EventSink;
  /** Aborted when the build times out or is stopped. */
  interruption: AbortSignal;
  isolated: boolean;
  /** What the running command printed last, as the log shows it. */
  tail: OutputTail;
  /** `CODEBUILD_BUILD_SUCCEEDING`. */
  succeeding: boolean;
  /** `CODEBUILD_LAST_EXIT`. */
  lastExit: number;
}

export function createCommandRun(
  emit: EventSink,
  interruption: AbortSignal,
  isolated: boolean,
  tail: OutputTail,
): CommandRun {
  return { emit, interruption, isolated, tail, succeeding: true, lastExit: 0 };
}

export interface PhaseOutcome {
  outcome: Outcome;
  contexts: PhaseContext[];
  failedCommands: FailedCommand[];
}

/**
 * Runs a phase's commands, again as `on-failure: RETRY` says, then its `finally` once, whatever came before
 * (codebuild.md §1.3, §1.4). `CODEBUILD_BUILD_SUCCEEDING` is 0 from the failure on, so in `finally` already (§2.4).
 * Nothing runs after an interruption.
 */
export async function runCommandPhase(
  phase: PlannedPhase,
  shell: Shell,
  run: CommandRun,
): Promise<PhaseOutcome> {
  const failures: FailedCommand[] = [];
  const failed = await runWithRetries(phase, shell, run);
  if (failed) {
    run.succeeding = false;
    failures.push(failed);
  }
  const failedFinally = await runCommands(phase.finally, shell, run, { user: phase.runAs });
  if (failedFinally) {
    run.succeeding = false;
    failures.push(failedFinally);
  }
  if (run.interruption.aborted) return { outcome: 'interrupted', contexts: [], failedCommands: [] };
  return {
    outcome: failures.length === 0 ? 'succeeded' : failureOutcome(phase.onFailure),
    contexts: failures.map(failureContext),
    failedCommands: failures,
  };
}

async function runWithRetries(
  phase: PlannedPhase,
  shell: Shell,
  run: CommandRun,
): Promise<FailedCommand | undefined> {
  for (let attempt = 0; ; attempt++) {
    const failure = await runCommands(phase.commands, shell, run, { user: phase.runAs });
    if (!failure || !allowsRetry(phase.onFailure, attempt, failure)) return failure;
    run.emit({
      type: 'log',
      text: `Retrying phase ${phase.name.toUpperCase()}, attempt ${attempt + 1} (on-failure: RETRY)`,
    });
  }
}

/** The regex is unanchored and sees the phase's message and the end of the command's output (SPEC §2.2). */
function allowsRetry(onFailure: OnFailure, retries: number, failure: FailedCommand): boolean {
  if (onFailure.kind !== 'retry' || retries >= onFailure.count) return false;
  const text = `${failureContext(failure).message}\n${failure.outputTail}`;
  return matchesInTime(retryExpression(onFailure.pattern), text);
}

/**
 * Go's expressions, which CodeBuild's are, take linear time; JavaScript's may take for ever. One that has not
 * matched after a second does not match, so that timeout and stop keep working.
 */
function matchesInTime(expression: RegExp | undefined, text: string): boolean {
  try {
    return runInNewContext('expression.test(text)', { expression, text }, { timeout: 1000 }) === true;
  } catch {
    return false;
  }
}

/**
 * Runs commands until one fails; that one, or undefined, also when the build was interrupted. `variables` are set
 * anew for each.
 */
export async function runCommands(
  commands: Command[],
  shell: Shell,
  run: CommandRun,
  { user, variables }: { user?: string; variables?: Record<string, string> },
): Promise<FailedCommand | undefined> {
  for (const command of commands) {
    if (run.interruption.aborted) return undefined;
    run.emit({ type: 'command-started', command });
    // Our own output may just have found that its reader is gone.
    if (run.interruption.aborted) return undefined;
    run.tail.clear();
    const exitCode = await shell.run({
      text: command.text,
      user,
      isolated: run.isolated,
      variables: {
        ...variables,
        CODEBUILD_BUILD_SUCCEEDING: run.succeeding ? '1' : '0',
        CODEBUILD_LAST_EXIT: String(run.lastExit),
      },
    });
    run.lastExit = exitCode;
    if (run.interruption.aborted) return undefined;
    if (exitCode !== 0) {
      const failure = { command, exitCode, outputTail: run.tail.text() };
      run.emit({ type: 'command-failed', failure });
      return failure;
    }
  }
  return undefined;
}

/** CodeBuild's words (codebuild.md §4.5). */
export function failureContext({ command, exitCode }: FailedCommand): PhaseContext {
  return {
    statusCode: 'COMMAND_EXECUTION_ERROR',
    message: `Error while executing command: ${command.text}. Reason: exit status ${exitCode}`,
  };
}
