import { setImmediate } from 'node:timers/promises';

import { describe, expect, it } from '@jest/globals';

import { EnvironmentError } from '../../../../src/errors.js';
import { runBatch } from '../../../../src/run/batch/run-batch.js';
import type { Graph } from './scripted-batch.js';
import { batchPlan, DIAMOND, outcomes, record, runToEnd, startBatch } from './scripted-batch.js';

function listOf(count: number): Graph {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`b${index}`, []]));
}

describe('order', () => {
  it('starts what waits for nothing in the order of the plan, no more at a time than allowed', async () => {
    const batch = startBatch(batchPlan(listOf(5)), { maxParallel: 2 });
    expect(batch.running()).toEqual(['b0', 'b1']);
    await batch.end('b1', 'SUCCEEDED');
    expect(batch.running()).toEqual(['b0', 'b2']);
    await batch.end('b0', 'SUCCEEDED');
    await batch.end('b2', 'SUCCEEDED');
    expect(batch.running()).toEqual(['b3', 'b4']);
    await batch.end('b3', 'SUCCEEDED');
    await batch.end('b4', 'SUCCEEDED');
    expect((await batch.ended).current.size).toBe(5);
    expect(batch.most()).toBe(2);
  });

  it('starts a build when the last of its predecessors has succeeded', async () => {
    const batch = startBatch(batchPlan(DIAMOND));
    expect(batch.running()).toEqual(['top']);
    await batch.end('top', 'SUCCEEDED');
    expect(batch.running()).toEqual(['left', 'right']);
    await batch.end('right', 'SUCCEEDED');
    expect(batch.running()).toEqual(['left', 'late']);
    await batch.end('left', 'SUCCEEDED');
    expect(batch.running()).toEqual(['late', 'bottom']);
  });

  it('prefers what comes first in the plan to what could start earlier', async () => {
    const plan = batchPlan({ a: ['z'], b: ['z'], c: [], d: ['c'], z: [], y: [] });
    const { started } = await runToEnd(plan, {}, { maxParallel: 1 });
    expect(started).toEqual(['c', 'd', 'z', 'a', 'b', 'y']);
  });

  it('tells what happens as it happens', async () => {
    const { run, events } = await runToEnd(batchPlan({ a: [], b: ['a'], c: ['b'] }), { b: 'FAILED' });
    const told = events.map((event) => ('build' in event ? `${event.type} ${event.build.identifier}` : ''));
    expect(told).toEqual([
      'batch-build-started a',
      'batch-build-finished a',
      'batch-build-started b',
      'batch-build-finished b',
      'batch-build-skipped c',
    ]);
    expect(events[1]).toMatchObject({ record: run.current.get('a') });
    expect(events[4]).toMatchObject({ reason: 'it waits for b, which FAILED' });
    expect(run.startTime).toBeLessThan(run.current.get('a')?.startTime ?? 0);
    expect(run.endTime).toBeGreaterThan(run.current.get('b')?.endTime ?? Infinity);
  });
});

describe('a diamond with an arm that does not succeed', () => {
  const skipped = {
    bottom: 'it waits for left, which FAILED',
    after: 'it waits for bottom, which was skipped',
  };
  const plain = { top: 'SUCCEEDED', left: 'FAILED', right: 'SUCCEEDED', late: 'SUCCEEDED', ...skipped };
  const fast = { ...plain, right: 'STOPPED', late: 'fast-fail: left FAILED' };

  it.each([
    ['plain', {}, plain],
    ['ignore-failure', { ignore: ['left'] }, plain],
    ['fast-fail', { fastFail: true }, fast],
    ['both', { fastFail: true, ignore: ['left'] }, plain],
  ])('%s', async (_, parts, expected) => {
    const plan = batchPlan(DIAMOND, parts);
    const { run } = await runToEnd(plan, { left: 'FAILED' });
    expect(outcomes(plan, run)).toEqual(expected);
  });

  it.each([
    ['TIMED_OUT', 'it waits for left, which TIMED_OUT'],
    ['STOPPED', 'it waits for left, which was STOPPED'],
    ['FAULT', 'it waits for left, which ended in FAULT'],
  ] as const)('%s', async (status, reason) => {
    const plan = batchPlan(DIAMOND, { ignore: ['left'] });
    const { run } = await runToEnd(plan, { left: status });
    expect(outcomes(plan, run)).toEqual({ ...plain, left: status, bottom: reason });
  });

  it('skips at once, while others run', async () => {
    const batch = startBatch(batchPlan(DIAMOND));
    await batch.end('top', 'SUCCEEDED');
    await batch.end('left', 'FAILED');
    expect(batch.running()).toEqual(['right']);
    const skips = batch.events.filter(({ type }) => type === 'batch-build-skipped');
    expect(skips).toHaveLength(2);
  });
});

describe('fast-fail', () => {
  it('stops what runs and waits for it; each has the status of its record', async () => {
    const plan = batchPlan(listOf(5), { fastFail: true });
    const batch = startBatch(plan, { maxParallel: 3, stubborn: ['b0', 'b2'] });
    await batch.end('b1', 'FAILED');
    expect(batch.stopped).toEqual({ b0: 'STOPPED', b2: 'STOPPED' });
    expect(batch.started).toEqual(['b0', 'b1', 'b2']);
    expect(batch.running()).toEqual(['b0', 'b2']);
    await batch.end('b0', 'SUCCEEDED');
    await batch.end('b2', 'FAILED');
    expect(outcomes(plan, await batch.ended)).toEqual({
      b0: 'SUCCEEDED',
      b1: 'FAILED',
      b2: 'FAILED',
      b3: 'fast-fail: b1 FAILED',
      b4: 'fast-fail: b1 FAILED',
    });
  });

  it.each([
    ['killed', 'fast-fail: b0 ended in FAULT'],
    ['TIMED_OUT', 'fast-fail: b0 TIMED_OUT'],
  ] as const)('comes from a build that was %s too', async (ending, reason) => {
    const { run } = await runToEnd(
      batchPlan(listOf(2), { fastFail: true }),
      { b0: ending },
      { maxParallel: 1 },
    );
    expect(run.skipped.get('b1')).toBe(reason);
  });

  it('starts nothing behind a build that succeeds although it was stopped', async () => {
    const plan = batchPlan({ a: [], b: [], c: ['b'] }, { fastFail: true });
    const batch = startBatch(plan, { stubborn: ['b'] });
    await batch.end('a', 'FAILED');
    await batch.end('b', 'SUCCEEDED');
    expect(outcomes(plan, await batch.ended)).toEqual({
      a: 'FAILED',
      b: 'SUCCEEDED',
      c: 'fast-fail: a FAILED',
    });
  });
});

describe('an interruption', () => {
  it.each([
    ['STOPPED', 'the batch was stopped'],
    ['TIMED_OUT', 'the batch timed out'],
  ] as const)('%s is passed on, nothing more starts, and what runs is waited for', async (reason, why) => {
    const plan = batchPlan({ ...listOf(3), d: ['b0'] });
    const batch = startBatch(plan, { maxParallel: 2, stubborn: ['b0'] });
    await batch.interrupt(reason);
    expect(batch.stopped).toEqual({ b0: reason, b1: reason });
    expect(batch.running()).toEqual(['b0']);
    await batch.end('b0', 'SUCCEEDED');
    const run = await batch.ended;
    expect(outcomes(plan, run)).toEqual({ b0: 'SUCCEEDED', b1: reason, b2: why, d: why });
    expect(run.interruption).toBe(reason);
  });

  it('before the start lets nothing start', async () => {
    const plan = batchPlan(listOf(2));
    const ports = {
      now: () => 1,
      emit: () => undefined,
      interruption: AbortSignal.abort('STOPPED'),
      runBuild: () => Promise.reject(new Error('it started')),
    };
    const run = await runBatch(plan, ports, { maxParallel: 1 });
    expect(outcomes(plan, run)).toEqual({ b0: 'the batch was stopped', b1: 'the batch was stopped' });
    expect(run.interruption).toBe('STOPPED');
  });

  it('is listened for once, and no longer when the batch is over', async () => {
    const batch = startBatch(batchPlan(listOf(50)));
    expect(batch.listeners()).toBe(1);
    for (const identifier of batch.running()) await batch.end(identifier, 'SUCCEEDED');
    const run = await batch.ended;
    expect(batch.listeners()).toBe(0);
    await batch.interrupt('STOPPED');
    expect(run.interruption).toBeUndefined();
  });
});

describe('a build without a result', () => {
  it('was killed: a FAULT', async () => {
    const plan = batchPlan(DIAMOND);
    const { run } = await runToEnd(plan, { left: 'killed' }, { attempt: 3 });
    expect(run.current.get('left')).toMatchObject({
      attempt: 3,
      status: 'FAULT',
      failure: { message: 'it ended without a result: its process was killed' },
    });
    expect(run.current.get('right')?.status).toBe('SUCCEEDED');
  });

  it('could not be started: a FAULT', async () => {
    const { run } = await runToEnd(batchPlan(listOf(2)), { b0: new EnvironmentError('No disk', 'Buy one.') });
    expect(run.current.get('b0')).toMatchObject({
      status: 'FAULT',
      failure: { message: 'No disk. Buy one.' },
    });
    expect(run.current.get('b1')?.status).toBe('SUCCEEDED');
  });

  it.each(['killed', new EnvironmentError('aborted')])('was stopped by us: %s', async (ending) => {
    const batch = startBatch(batchPlan(listOf(1)), { stubborn: ['b0'] });
    await batch.interrupt('TIMED_OUT');
    await batch.end('b0', ending as 'killed');
    expect((await batch.ended).current.get('b0')?.status).toBe('TIMED_OUT');
  });

  it('was stopped by us, which may be before it has a process', async () => {
    const batch = startBatch(batchPlan(listOf(1)), { stubborn: ['b0'] });
    await batch.interrupt('STOPPED');
    await batch.end('b0', 'killed');
    expect((await batch.ended).current.get('b0')).toMatchObject({
      status: 'STOPPED',
      failure: { message: 'it was stopped before it had a result' },
    });
  });
});

describe('a bug', () => {
  it('rejects, once the builds that run were stopped and have ended', async () => {
    const batch = startBatch(batchPlan(listOf(4)), { maxParallel: 3, stubborn: ['b2'] });
    let over = false;
    void batch.ended.catch(() => undefined).then(() => (over = true));
    await batch.end('b0', new TypeError('a bug'));
    expect(batch.stopped).toEqual({ b1: 'STOPPED', b2: 'STOPPED' });
    expect(over).toBe(false);
    await batch.end('b2', 'SUCCEEDED');
    await expect(batch.ended).rejects.toThrow('a bug');
    expect(batch.started).toEqual(['b0', 'b1', 'b2']);
    expect(batch.listeners()).toBe(0);
  });

  it('of whoever is told rejects too', async () => {
    const onEvent = (event: { type: string }): void => {
      if (event.type === 'batch-build-finished') throw new TypeError('cannot print');
    };
    const batch = startBatch(batchPlan(listOf(2)), { onEvent });
    await batch.end('b0', 'SUCCEEDED');
    await expect(batch.ended).rejects.toThrow('cannot print');
    expect(batch.stopped).toEqual({ b1: 'STOPPED' });
  });
});

describe('reuse', () => {
  it('counts as success and does not run', async () => {
    const plan = batchPlan({ late: ['a'], a: [], b: [] });
    const reused = new Map([['a', record('a', 'SUCCEEDED')]]);
    const prior = new Map([['b', [record('b', 'FAILED')]]]);
    const { run, events, started } = await runToEnd(plan, {}, { reused, prior, attempt: 2 });
    expect(started).toEqual(['late', 'b']);
    expect(events[0]).toMatchObject({ type: 'batch-build-reused', record: reused.get('a') });
    expect(outcomes(plan, run)).toEqual({ late: 'SUCCEEDED', a: 'SUCCEEDED', b: 'SUCCEEDED' });
    expect([...run.reused]).toEqual(['a']);
    expect(run.prior).toEqual(prior);
    expect(run.current.get('b')?.attempt).toBe(2);
  });
});

describe('size', () => {
  /** Builds end as soon as they may; gives in which order they started. */
  async function runAtOnce(graph: Graph, maxParallel: number, failing?: string) {
    const plan = batchPlan(graph);
    const order: string[] = [];
    let running = 0;
    let most = 0;
    const run = await runBatch(
      plan,
      {
        now: () => 1,
        emit: () => undefined,
        interruption: new AbortController().signal,
        runBuild: async ({ identifier }) => {
          order.push(identifier);
          most = Math.max(most, ++running);
          await Promise.resolve();
          running -= 1;
          return record(identifier, identifier === failing ? 'FAILED' : 'SUCCEEDED');
        },
      },
      { maxParallel },
    );
    return { run, order, most };
  }

  it('1,000 builds with 20,000 dependencies', async () => {
    const graph: Graph = {};
    for (let index = 0; index < 1_020; index += 1) {
      const before = Array.from({ length: 20 }, (_, back) => index - 1 - back * ((index % 7) + 1));
      graph[`b${index}`] = before.filter((other) => other >= 0).map((other) => `b${other}`);
    }
    expect(Object.values(graph).flat().length).toBeGreaterThan(19_000);
    const { run, order, most } = await runAtOnce(graph, 8);
    const place = new Map(order.map((identifier, index) => [identifier, index]));
    for (const [identifier, dependsOn] of Object.entries(graph)) {
      const own = place.get(identifier) ?? -1;
      expect(dependsOn.every((other) => (place.get(other) ?? Infinity) < own)).toBe(true);
    }
    expect(run.current.size).toBe(1_020);
    expect(most).toBeLessThanOrEqual(8);
  });

  it('a list of 100,000', async () => {
    const { run, order, most } = await runAtOnce(listOf(100_000), 4);
    expect(run.current.size).toBe(100_000);
    expect(order[99_999]).toBe('b99999');
    expect(most).toBe(4);
  });

  it('a list of 100,000, all at the same time', async () => {
    const warnings: string[] = [];
    const warn = (warning: Error): number => warnings.push(warning.message);
    process.on('warning', warn);
    const { run } = await runAtOnce(listOf(100_000), 100_000);
    await setImmediate();
    process.off('warning', warn);
    expect(run.current.size).toBe(100_000);
    expect(warnings).toEqual([]);
  });

  it('a chain of 5,000 whose first build fails', async () => {
    const graph: Graph = { b0: [] };
    for (let index = 1; index < 5_000; index += 1) graph[`b${index}`] = [`b${index - 1}`];
    const { run } = await runAtOnce(graph, 4, 'b0');
    expect(run.skipped.size).toBe(4_999);
    expect(run.skipped.get('b4999')).toBe('it waits for b4998, which was skipped');
  });
});
