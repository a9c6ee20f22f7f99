import { getEventListeners } from 'node:events';
import { setImmediate } from 'node:timers/promises';

import type { BatchBuild, BatchPlan } from '../../../../src/plan/batch/types.js';
import type { BatchEvent } from '../../../../src/run/batch/events.js';
import type { BatchRun } from '../../../../src/run/batch/join-batch.js';
import type { BuildRecord } from '../../../../src/run/batch/results.js';
import { type BatchOptions, runBatch } from '../../../../src/run/batch/run-batch.js';
import type { Interruption } from '../../../../src/run/recorder.js';
import type { Status } from '../../../../src/run/results.js';
import { at } from '../../plan/factories.js';

/** Identifiers in the order of the plan, each with what it waits for. */
export type Graph = Record<string, string[]>;

export function batchPlan(
  graph: Graph,
  { fastFail = false, ignore = [] as string[], ...parts }: Partial<BatchPlan> & { ignore?: string[] } = {},
): BatchPlan {
  const levels = new Map<string, number>();
  const levelOf = (identifier: string): number => {
    const known = levels.get(identifier);
    if (known !== undefined) return known;
    const level = Math.max(-1, ...(graph[identifier] ?? []).map(levelOf)) + 1;
    levels.set(identifier, level);
    return level;
  };
  const builds = Object.entries(graph).map(([identifier, dependsOn]): BatchBuild => {
    return {
      identifier,
      at: at(1),
      variables: [],
      ignoreFailure: ignore.includes(identifier),
      debugSession: false,
      dependsOn,
      level: levelOf(identifier),
    };
  });
  return {
    projectName: 'web',
    batchId: 'web:1',
    batchArn: 'arn:aws:codebuild:eu-west-1:000000000000:build-batch/web:1',
    batchNumber: 1,
    uuid: '1',
    startTime: 0,
    initiator: 'octocat',
    buildspecFile: 'buildspec.yml',
    source: { directory: '/src/web' },
    kind: 'graph',
    builds,
    notes: [],
    fastFail,
    ...parts,
  };
}

export function record(identifier: string, status: Status, parts: Partial<BuildRecord> = {}): BuildRecord {
  return {
    identifier,
    attempt: 1,
    status,
    startTime: 10,
    endTime: 20,
    artifacts: [],
    reportArns: [],
    tests: { total: 0, failed: 0 },
    ...parts,
  };
}

/** What becomes of a build when it is told to end: a status, nothing at all, or an error. */
export type Ending = Status | 'killed' | Error;

/** Lets a batch run whose builds end when they are told to, or when they are stopped unless they are `stubborn`. */
export function startBatch(
  plan: BatchPlan,
  {
    stubborn = [] as string[],
    onEvent = (() => undefined) as (event: BatchEvent) => void,
    ...options
  }: Partial<BatchOptions> & { stubborn?: string[]; onEvent?: (event: BatchEvent) => void } = {},
) {
  const interruption = new AbortController();
  const events: BatchEvent[] = [];
  const open = new Map<string, (ending: Ending) => void>();
  const started: string[] = [];
  const stopped: Record<string, Interruption> = {};
  let most = 0;
  let clock = 1000;
  const now = (): number => ++clock;
  const ended = runBatch(
    plan,
    {
      now,
      interruption: interruption.signal,
      emit: (event) => {
        events.push(event);
        onEvent(event);
      },
      runBuild: ({ identifier }, signal) =>
        new Promise((resolve, reject) => {
          started.push(identifier);
          const startTime = now();
          open.set(identifier, (ending) => {
            open.delete(identifier);
            if (ending instanceof Error) reject(ending);
            else if (ending === 'killed') resolve(undefined);
            else
              resolve(
                record(identifier, ending, { attempt: options.attempt ?? 1, startTime, endTime: now() }),
              );
          });
          most = Math.max(most, open.size);
          signal.addEventListener('abort', () => {
            stopped[identifier] = signal.reason as Interruption;
            if (!stubborn.includes(identifier)) open.get(identifier)?.(signal.reason as Interruption);
          });
        }),
    },
    { maxParallel: 100, ...options },
  );
  ended.catch(() => undefined); // told to whoever awaits it
  return {
    ended,
    events,
    started,
    stopped,
    running: () => [...open.keys()],
    most: () => most,
    listeners: () => getEventListeners(interruption.signal, 'abort').length,
    interrupt: (reason: Interruption) => {
      interruption.abort(reason);
      return setImmediate();
    },
    /** Ends one build, and waits until the batch has taken notice. */
    end: (identifier: string, ending: Ending) => {
      const tell = open.get(identifier);
      if (!tell) throw new Error(`${identifier} does not run`);
      tell(ending);
      return setImmediate();
    },
  };
}

/** Runs a batch to its end, one build ending at a time, the one that started first; what has no ending SUCCEEDED. */
export async function runToEnd(
  plan: BatchPlan,
  endings: Record<string, Ending> = {},
  options: Partial<BatchOptions> = {},
): Promise<{ run: BatchRun; events: BatchEvent[]; started: string[] }> {
  const batch = startBatch(plan, options);
  for (let [first] = batch.running(); first !== undefined; [first] = batch.running()) {
    await batch.end(first, endings[first] ?? 'SUCCEEDED');
  }
  return { run: await batch.ended, events: batch.events, started: batch.started };
}

/** What became of each build: its record's status, or why it was skipped. */
export function outcomes(
  plan: BatchPlan,
  { current, skipped }: BatchRun,
): Record<string, string | undefined> {
  return Object.fromEntries(
    plan.builds.map(({ identifier }) => [
      identifier,
      current.get(identifier)?.status ?? skipped.get(identifier),
    ]),
  );
}

/** The same, without the reasons. */
export function statuses(
  plan: BatchPlan,
  { current, skipped }: BatchRun,
): Record<string, string | undefined> {
  return Object.fromEntries(
    plan.builds.map(({ identifier }) => [
      identifier,
      current.get(identifier)?.status ?? (skipped.has(identifier) ? 'skipped' : undefined),
    ]),
  );
}

/** `top` forks into `left` and `right`, which join in `bottom`; something waits behind each arm's end. */
export const DIAMOND: Graph = {
  top: [],
  left: ['top'],
  right: ['top'],
  bottom: ['left', 'right'],
  after: ['bottom'],
  late: ['right'],
};

/** The records that a run leaves behind for others to find: none of builds that ended without a word. */
export function left(run: BatchRun, without: string[] = []): Map<string, BuildRecord[]> {
  const found = [...run.current].filter(([identifier]) => !without.includes(identifier));
  return new Map(found.map(([identifier, own]) => [identifier, [own]]));
}
