import { exitCode } from '../entry/exit-code.js';
import { type BuildInterruption, unlessStopped } from '../entry/interruption.js';

/**
 * Hands what is `prepared`, a build or a batch, to `use` and removes the sources that were fetched for it.
 * @returns the exit code that `use` gives, or that of a signal when one came before (SPEC §1.3)
 */
export async function withPrepared<T extends { removeSources(): Promise<void> }>(
  prepared: Promise<T>,
  interruption: BuildInterruption,
  use: (build: T) => number | Promise<number>,
): Promise<number> {
  const build = await unlessStopped(interruption, prepared);
  try {
    if (build && !interruption.signal.aborted) return await use(build);
    process.stderr.write('Stopped before the build began\n');
    return exitCode('STOPPED', false, interruption.received());
  } finally {
    await build?.removeSources();
  }
}
