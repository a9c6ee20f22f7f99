import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { BuildFacts } from '../../plan/types.js';
import { callerFacts, type CallerVariables, type FactsOptions } from '../caller/caller.js';
import { gitSource, readGit } from '../git/git.js';

/** Facts of a build on a laptop or any other machine: the user, and git where there is a repository. Never throws. */
export async function gatherLocalFacts(env: CallerVariables, options: FactsOptions): Promise<BuildFacts> {
  const directories = [
    options.sourceDirectory,
    ...options.secondarySources.map(({ directory }) => directory),
  ];
  const sources = await Promise.all(
    directories.map(async (directory) => gitSource(directory, await readGit(directory, env))),
  );
  return {
    ...callerFacts(env, options),
    uuid: options.uuid ?? randomUUID(),
    buildNumber: 1,
    initiator: env['USER'] || env['LOGNAME'] || env['USERNAME'] || userName(),
    source: sources[0] ?? { directory: options.sourceDirectory },
    secondarySources: options.secondarySources.map(({ identifier, directory }, index) => ({
      ...(sources[index + 1] ?? { directory }),
      identifier,
    })),
    warnings: [],
  };
}

/** A container may run us as a user id that has no name. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 0}`;
  }
}
