import { join, resolve } from 'node:path';

import { createWorkCopy, type WorkCopy } from '../../adapters/local/work-copy.js';
import type { BatchBuild } from '../../plan/batch/types.js';
import type { SecondarySource, SourceFacts } from '../../plan/types.js';
import type { BatchPorts } from '../../run/batch/ports.js';
import { removeLeftovers } from '../leftovers.js';
import { runBuildProcess } from './build-process.js';
import type { ChildMessage, ChildRequest } from './channel.js';

type Message = Exclude<ChildMessage, { type: 'record' | 'fault' }>;
type Sources = ChildRequest['sources'];

export interface HereOptions {
  batchArn: string;
  attempt: number;
  sources: Sources;
  /** Of ours, for the copies. */
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** What the process of a build is started with, besides its request. */
  processOf(build: BatchBuild, sources: Sources): { environment: NodeJS.ProcessEnv; commandLine?: unknown };
  onOutput(identifier: string, bytes: Uint8Array): void;
  onMessage(identifier: string, message: Message): void;
  onWarning(identifier: string, message: string): void;
}

/**
 * Runs builds of a batch on this machine: each in a process and on copies of the sources that it has to itself
 * (SPEC §2.1), which are gone afterwards.
 */
export function createHereRunner(options: HereOptions): BatchPorts['runBuild'] {
  return async (build, signal) => {
    const { identifier } = build;
    const copies: WorkCopy[] = [];
    let begun: Extract<Message, { type: 'begun' }> | undefined;
    let ended = false;
    try {
      const sources = await copySources(options, identifier, copies, signal);
      const { environment, commandLine } = options.processOf(build, sources);
      const { batchArn, attempt } = options;
      const original = options.sources.source.directory;
      const record = await runBuildProcess({
        request: { build, batchArn, attempt, sources, original, commandLine },
        environment,
        onOutput: (bytes) => options.onOutput(identifier, bytes),
        onMessage: (message) => {
          if (message.type === 'begun') begun = message;
          options.onMessage(identifier, message);
        },
        signal,
      });
      ended = record !== undefined;
      return record;
    } catch (error) {
      if (error === signal.reason) return undefined; // stopped while the source was copied
      throw error;
    } finally {
      if (begun && !ended) await removeLeftovers(options.environment, begun);
      for (const copy of copies) {
        const warning = await copy.remove();
        if (warning !== undefined) options.onWarning(identifier, warning);
      }
    }
  };
}

async function copySources(
  { sources, folder, onWarning }: HereOptions,
  identifier: string,
  copies: WorkCopy[],
  signal: AbortSignal,
): Promise<Sources> {
  const copy = async <S extends SourceFacts>(source: S, name: string): Promise<S> => {
    const made = await createWorkCopy(source, join(folder, name), signal);
    copies.push(made);
    if (made.warning !== undefined) onWarning(identifier, made.warning);
    return { ...source, directory: made.directory, repository: repositoryOf(source, made.directory) };
  };
  const secondarySources: SecondarySource[] = [];
  for (const source of sources.secondarySources)
    secondarySources.push(await copy(source, `${identifier}-${source.identifier}`));
  return { source: await copy(sources.source, identifier), secondarySources };
}

/** The working tree that the copy is in, at the same place as the original is in its own. */
function repositoryOf({ repository }: SourceFacts, directory: string): SourceFacts['repository'] {
  if (!repository) return undefined;
  const up = repository.path.split('/').filter(Boolean);
  return { directory: resolve(directory, ...up.map(() => '..')), path: repository.path };
}
