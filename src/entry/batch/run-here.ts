import { join, resolve } from 'node:path';

import { createSourceCopies, type SourceCopies } from '../../adapters/local/source-copies.js';
import type { WorkCopy } from '../../adapters/local/work-copy.js';
import { EnvironmentError } from '../../errors.js';
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
  /** Of ours, for the copies; the caller removes it. */
  folder: string;
  environment: NodeJS.ProcessEnv;
  /** What the process of a build is started with, besides its request. */
  processOf(build: BatchBuild, sources: Sources): { environment: NodeJS.ProcessEnv; commandLine?: unknown };
  onOutput(identifier: string, bytes: Uint8Array): void;
  onMessage(identifier: string, message: Message): void;
  onWarning(identifier: string, message: string): void;
}

export interface HereRunner extends Pick<BatchPorts, 'runBuild'> {
  /** All builds have ended. Nothing runs afterwards. */
  close(): Promise<void>;
}

/**
 * Runs builds of a batch on this machine: each in a process and on copies of the sources that it has to itself
 * (SPEC §2.1), which are gone afterwards, those of a stopped build with `folder`.
 */
export function createHereRunner(options: HereOptions): HereRunner {
  const { sources, folder } = options;
  // No build is called like the kept copies, or the cache.
  const copied = <S extends SourceFacts>(source: S, name: string): Copied<S> => ({
    source,
    copies: createSourceCopies(source, folder, name),
  });
  const primary = copied(sources.source, '.source');
  const secondary = sources.secondarySources.map((source) => copied(source, `.source-${source.identifier}`));
  const compileCache = join(folder, '.compiled');
  const runBuild: BatchPorts['runBuild'] = async (build, signal) => {
    const { identifier } = build;
    const made: WorkCopy[] = [];
    let begun: Extract<Message, { type: 'begun' }> | undefined;
    let ended = false;
    const copy = async <S extends SourceFacts>({ source, copies }: Copied<S>, name: string): Promise<S> => {
      const one = await copies.make(name, signal);
      made.push(one);
      if (one.warning !== undefined) options.onWarning(identifier, one.warning);
      return { ...source, directory: one.directory, repository: repositoryOf(source, one.directory) };
    };
    try {
      const secondarySources: SecondarySource[] = [];
      for (const one of secondary)
        secondarySources.push(await copy(one, `${identifier}-${one.source.identifier}`));
      const sources = { source: await copy(primary, identifier), secondarySources };
      const { environment, commandLine } = options.processOf(build, sources);
      const { batchArn, attempt } = options;
      const original = options.sources.source.directory;
      const record = await runBuildProcess({
        request: { build, batchArn, attempt, sources, original, commandLine },
        environment,
        compileCache,
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
      const { syscall, message } = error as NodeJS.ErrnoException;
      if (syscall === undefined) throw error;
      throw new EnvironmentError(`The build cannot be started: ${message}.`, undefined, { cause: error });
    } finally {
      if (begun && !ended) await removeLeftovers(options.environment, begun);
      // What was stopped has seconds left: the copies go with the folder, when all is told.
      for (const copy of signal.aborted ? [] : made) {
        const warning = await copy.remove();
        if (warning !== undefined) options.onWarning(identifier, warning);
      }
    }
  };
  const close = async (): Promise<void> => {
    for (const { copies } of [primary, ...secondary]) await copies.close();
  };
  return { runBuild, close };
}

interface Copied<S extends SourceFacts> {
  source: S;
  copies: SourceCopies;
}

/** The working tree that the copy is in, at the same place as the original is in its own. */
function repositoryOf({ repository }: SourceFacts, directory: string): SourceFacts['repository'] {
  if (!repository) return undefined;
  const up = repository.path.split('/').filter(Boolean);
  return { directory: resolve(directory, ...up.map(() => '..')), path: repository.path };
}
