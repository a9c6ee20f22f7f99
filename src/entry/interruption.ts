import { setMaxListeners } from 'node:events';

import type { Interruption } from '../run/recorder.js';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

export interface BuildInterruption {
  /** Aborts with an `Interruption` as its reason. */
  signal: AbortSignal;
  stop(): void;
  /** The signal that stopped the build, if one did. */
  received(): (typeof SIGNALS)[number] | undefined;
}

/**
 * Stops the build on the first signal; the runner sends SIGINT and allows 7.5 s (github-actions.md §3.6). Later
 * signals change nothing, the build is ending already.
 */
export function watchInterruptions(): BuildInterruption {
  const controller = new AbortController();
  let received: (typeof SIGNALS)[number] | undefined;
  const stop = (): void => controller.abort('STOPPED' satisfies Interruption);
  for (const name of SIGNALS) {
    process.on(name, () => {
      received ??= name;
      stop();
    });
  }
  return { signal: controller.signal, stop, received: () => received };
}

/** What `preparing` gives; undefined when it failed because a signal came, which is all that there is to tell then. */
export async function unlessStopped<T>(
  { received }: BuildInterruption,
  preparing: Promise<T>,
): Promise<T | undefined> {
  return preparing.catch((error: unknown) => {
    if (received() === undefined) throw error;
    return undefined;
  });
}

/** 24 days: with more, node's timers do not wait at all. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** Adds the time limit of a build or a batch, if it has one, to the signal; fractions of a minute are allowed. */
export function withTimeout(signal: AbortSignal, minutes: number | undefined): AbortSignal {
  if (minutes === undefined) return signal;
  const timeout = new AbortController();
  const limit = Math.min(minutes * 60_000, LONGEST_TIMER_MS);
  const timer = setTimeout(() => timeout.abort('TIMED_OUT' satisfies Interruption), limit);
  timer.unref();
  const any = AbortSignal.any([signal, timeout.signal]);
  setMaxListeners(0, any); // each call to AWS that is under way listens to it
  return any;
}
