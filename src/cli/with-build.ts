import { exitCode } from '../entry/exit-code.js';
import { type BuildInterruption, unlessStopped, watchInterruptions } from '../entry/interruption.js';
import { type BuildOptions, type LocalBuild, prepareFromOptions } from './options.js';

/**
 * Prepares a build, hands it to `use` and removes the sources that were fetched for it.
 * @returns the exit code that `use` gives, or that of a signal when one came before (SPEC §1.3)
 * @throws UserError for a wrong option
 */
export async function withBuild(
  file: string | undefined,
  options: BuildOptions,
  use: (build: LocalBuild, interruption: BuildInterruption) => number | Promise<number>,
): Promise<number> {
  const interruption = watchInterruptions();
  const build = await unlessStopped(interruption, prepareFromOptions(file, options, interruption.signal));
  try {
    if (build && !interruption.signal.aborted) return await use(build, interruption);
    process.stderr.write('Stopped before the build began\n');
    return exitCode('STOPPED', false, interruption.received());
  } finally {
    await build?.removeSources();
  }
}
