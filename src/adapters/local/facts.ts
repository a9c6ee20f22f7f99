import { randomUUID } from 'node:crypto';
import os from 'node:os';
import type { BuildFacts, SourceFacts } from '../../plan/types.js';
import { callerFacts, type CallerVariables, type FactsOptions } from '../caller/caller.js';
import { gitSource, readGit } from '../git/git.js';

/** Facts of a build on a laptop or any other machine: the user, and git where there is a repository. Never throws. */
export async function gatherLocalFacts(env: CallerVariables, options: FactsOptions): Promise<BuildFacts> {
  const told = options.sources ?? (await gitSources(env, options));
  return {
    ...callerFacts(env, options),
    uuid: options.uuid ?? randomUUID(),
    buildNumber: 1,
    initiator: env['USER'] || env['LOGNAME'] || env['USERNAME'] || userName(),
    ...told,
    warnings: [],
  };
}

async function gitSources(
  env: CallerVariables,
  { sourceDirectory, secondarySources }: FactsOptions,
): Promise<Pick<BuildFacts, 'source' | 'secondarySources'>> {
  const read = async (directory: string): Promise<SourceFacts> =>
    gitSource(directory, await readGit(directory, env));
  const [source, ...others] = await Promise.all([
    read(sourceDirectory),
    ...secondarySources.map(async ({ identifier, directory }) => ({
      ...(await read(directory)),
      identifier,
    })),
  ]);
  return { source, secondarySources: others };
}

/** A container may run us as a user id that has no name. */
function userName(): string {
  try {
    return os.userInfo().username;
  } catch {
    return `uid-${process.getuid?.() ?? 0}`;
  }
}
