import { EnvironmentError, messageWithHint } from '../../errors.js';
import type { BatchBuild, BatchPlan } from '../../plan/batch/types.js';
import type { Interruption } from '../recorder.js';
import { createDependencies } from './dependencies.js';
import type { BatchRun } from './join-batch.js';
import type { BatchPorts } from './ports.js';
import { BATCH_INTERRUPTED, fastFailed, waitsFor } from './reasons.js';
import type { BuildRecord } from './results.js';
import { type Wordless, wordlessRecord } from './wordless-record.js';

export interface BatchOptions {
  /** How many builds may run at the same time, at least 1. */
  maxParallel: number;
  /** Builds that are not run again, by identifier; they count as succeeded. */
  reused?: ReadonlyMap<string, BuildRecord>;
  /** Of earlier attempts, by identifier, the oldest first. */
  prior?: ReadonlyMap<string, BuildRecord[]>;
  /** The number of this attempt, from 1. */
  attempt?: number;
}

/**
 * Runs the builds of a batch as CodeBuild does (codebuild.md §8.2): one starts when all its predecessors have SUCCEEDED,
 * and is skipped as soon as one of them has not, whatever `ignore-failure` says. With `fast-fail` the first failure that
 * counts stops the builds that run, and the others do not start. A build that fails, dies or cannot be started is told by
 * its record; only a bug of ours rejects. When this returns, no build runs any more.
 */
export async function runBatch(
  plan: BatchPlan,
  ports: BatchPorts,
  { maxParallel, reused = new Map(), prior = new Map(), attempt = 1 }: BatchOptions,
): Promise<BatchRun> {
  const { emit, now } = ports;
  const startTime = now();
  const dependencies = createDependencies(plan.builds);
  const current = new Map<string, BuildRecord>();
  const skipped = new Map<string, string>();
  /** One of its own for each build: listeners at a shared one would add up. */
  const running = new Set<AbortController>();
  let interruption: Interruption | undefined;
  const bugs: unknown[] = [];

  const skip = (build: BatchBuild, reason: string): void => {
    skipped.set(build.identifier, reason);
    emit({ type: 'batch-build-skipped', build, reason });
  };
  const stopRunning = (reason: Interruption): void => {
    for (const controller of running) controller.abort(reason);
  };
  const end = (reason: Interruption, why: string): void => {
    stopRunning(reason);
    for (const build of dependencies.giveUpAll()) skip(build, why);
  };
  const interrupt = (): void => {
    interruption = ports.interruption.reason as Interruption;
    end(interruption, BATCH_INTERRUPTED[interruption]);
  };
  const endForBug = (error: unknown): void => {
    bugs.push(error);
    stopRunning('STOPPED');
    dependencies.giveUpAll();
  };

  const run = async (build: BatchBuild, controller: AbortController): Promise<void> => {
    let record: BuildRecord;
    try {
      emit({ type: 'batch-build-started', build });
      record = await runOne(build, attempt, ports, controller.signal);
    } finally {
      running.delete(controller);
    }
    const { identifier } = build;
    const { status } = record;
    current.set(identifier, record);
    emit({ type: 'batch-build-finished', build, record });
    if (status === 'SUCCEEDED') {
      dependencies.succeeded(build);
      return;
    }
    for (const { build: successor, predecessor } of dependencies.unsuccessful(build)) {
      skip(successor, waitsFor(predecessor, predecessor === identifier ? status : 'skipped'));
    }
    if (plan.fastFail && !build.ignoreFailure) end('STOPPED', fastFailed(identifier, status));
  };

  for (const build of plan.builds) {
    const record = reused.get(build.identifier);
    if (!record) continue;
    current.set(build.identifier, record);
    dependencies.succeeded(build);
    emit({ type: 'batch-build-reused', build, record });
  }

  ports.interruption.addEventListener('abort', interrupt);
  if (ports.interruption.aborted) interrupt();
  await new Promise<void>((allEnded) => {
    const advance = (): void => {
      while (running.size < maxParallel) {
        const build = dependencies.next();
        if (!build) break;
        const controller = new AbortController();
        running.add(controller);
        void run(build, controller).catch(endForBug).then(advance);
      }
      if (running.size === 0) allEnded();
    };
    advance();
  });
  ports.interruption.removeEventListener('abort', interrupt);
  if (bugs.length > 0) throw bugs[0];

  return {
    startTime,
    endTime: now(),
    current,
    prior,
    reused: new Set(plan.builds.map(({ identifier }) => identifier).filter((name) => reused.has(name))),
    skipped,
    interruption,
  };
}

/** A build that we stopped and that left no result was stopped; any other one that left none is a FAULT. */
async function runOne(
  build: BatchBuild,
  attempt: number,
  ports: BatchPorts,
  signal: AbortSignal,
): Promise<BuildRecord> {
  const startTime = ports.now();
  const wordless = (phase: Wordless['phase'], message: string): BuildRecord => {
    const status = signal.aborted ? (signal.reason as Interruption) : 'FAULT';
    return wordlessRecord(build, { attempt, status, startTime, endTime: ports.now(), phase, message });
  };
  try {
    const record = await ports.runBuild(build, signal);
    const died = 'it ended without a result: its process was killed';
    return record ?? wordless('IN_PROGRESS', signal.aborted ? 'it was stopped before it had a result' : died);
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return wordless('PROVISIONING', messageWithHint(error));
  }
}
