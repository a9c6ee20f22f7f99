import type { Duplex } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';

import { EnvironmentError } from '../../errors.js';
import { type Engine, EngineError } from './engine.js';

/** A process of a container that dies is noticed so much earlier, at most, than the death of the container. */
const END_MS = 500;
const POLL_MS = 10;
const REMOVAL_MS = 5000;

/** The body of `POST /containers/create` (https://docs.docker.com/reference/api/engine/), as far as we use it. */
export interface ContainerConfig {
  Image: string;
  HostConfig: Record<string, unknown>;
  [field: string]: unknown;
}

export interface RunningContainer {
  id: string;
  /** That of the keeper; what it runs reads and writes here. */
  connection: Duplex;
  /** Why the container ended before its time; undefined while it runs, and once we end it ourselves. */
  explainEnd(): Promise<EnvironmentError | undefined>;
  /**
   * Lets the keeper end all processes and give the files away, then waits until the container is removed; forces it
   * after `patienceMs`, of which the shortest counts. Gives whether the keeper was done by then.
   */
  end(patienceMs: number): Promise<boolean>;
}

/**
 * Creates and starts the build's container, whose first process is the keeper, attached to us (keeper.ts). The
 * daemon removes it, with its anonymous volumes, when it ends.
 * @throws EnvironmentError when the daemon refuses it, in its own words.
 */
export async function startContainer(
  engine: Engine,
  config: ContainerConfig,
  platform: string | undefined,
): Promise<RunningContainer> {
  const query = platform === undefined ? '' : `?platform=${encodeURIComponent(platform)}`;
  const { Id: id } = await refusedAs(
    'create',
    engine.call<{ Id: string }>('POST', `/containers/create${query}`, config),
  );
  const container = `/containers/${id}`;
  const remove = (): Promise<void> =>
    engine.call<void>('DELETE', `${container}?force=1&v=1`).catch(ignoreGone);
  let connection: Duplex;
  try {
    connection = await engine.upgrade(`${container}/attach?stream=1&stdin=1&stdout=1&stderr=1`);
    await refusedAs('start', engine.call('POST', `${container}/start`));
  } catch (error) {
    await remove();
    throw error;
  }
  connection.on('error', () => undefined); // its end is what counts
  const ended = new Promise<void>((resolve) => connection.once('end', resolve).once('close', resolve));

  const inspect = async (): Promise<ContainerState | undefined> => {
    try {
      return (await engine.call<{ State: ContainerState }>('GET', `${container}/json`)).State;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      if (error.status === 404) return undefined;
      throw new EnvironmentError(`Docker does not tell how the build's container is: ${error.message}`);
    }
  };
  let deadline = Infinity;
  const hurry = (patienceMs: number): void => {
    deadline = Math.min(deadline, performance.now() + patienceMs);
  };
  const end = async (): Promise<boolean> => {
    connection.end();
    let done = false;
    while (!done && performance.now() < deadline) done = await within(POLL_MS, ended);
    hurry(REMOVAL_MS); // without our connection it can only be on its way out, or have been started by somebody else
    let there: ContainerState | undefined;
    try {
      there = await inspect();
      while (there && done && performance.now() < deadline) {
        await sleep(POLL_MS);
        there = await inspect();
      }
      if (there) await remove();
    } catch (error) {
      // The daemon is gone, and the container's keeper with its connection.
      if (!(error instanceof EnvironmentError)) throw error;
    }
    connection.destroy();
    return done;
  };
  let ending: Promise<boolean> | undefined;
  return {
    id,
    connection,
    explainEnd: async () => {
      if (ending) return undefined;
      await within(END_MS, ended);
      const state = await inspect();
      return state?.Running ? undefined : foundDead(state ?? {});
    },
    end: (patienceMs) => {
      hurry(patienceMs);
      return (ending ??= end());
    },
  };
}

/** Waits for `event`, `ms` at most, and says whether it came. */
async function within(ms: number, event: Promise<void>): Promise<boolean> {
  const timer = new AbortController();
  const inTime = await Promise.race([
    event.then(() => true),
    sleep(ms, false, { signal: timer.signal }).catch(() => false),
  ]);
  timer.abort();
  return inTime;
}

interface ContainerState {
  Running?: boolean;
  OOMKilled?: boolean;
  ExitCode?: number;
}

/** CodeBuild's words (codebuild.md §3.4). */
function foundDead({ OOMKilled, ExitCode }: ContainerState): EnvironmentError {
  const cause = OOMKilled
    ? ' It was out of memory.'
    : ExitCode === undefined
      ? ' Somebody removed it, or it was out of memory.'
      : ` Exit code ${ExitCode}.`;
  return new EnvironmentError(`Build container found dead before completing the build.${cause}`);
}

async function refusedAs<T>(step: 'create' | 'start', answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw explainRefusal(step, error.message);
  }
}

function explainRefusal(step: string, words: string): EnvironmentError {
  if (/bind source path does not exist/.test(words)) {
    return new EnvironmentError(
      `The Docker daemon cannot see a directory of the build: ${words}.`,
      'A daemon on another machine, or in another container, must have the same directories at the same paths.',
    );
  }
  return new EnvironmentError(`Docker cannot ${step} the build's container: ${words}`);
}

/** A container that is gone, or going, is what we wanted. */
export function ignoreGone(error: unknown): void {
  if (!(error instanceof EngineError) || ![404, 409].includes(error.status)) throw error;
}
