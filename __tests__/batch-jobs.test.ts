/** Batches on many machines whose jobs die, fail several times, or are cancelled. */
import { afterEach, describe, expect, it } from '@jest/globals';

import { batchJson, conclusions, legOf, statuses } from './support/batch-run.js';
import { type BatchStage, batchStage, DEAD, DIES, graph } from './support/batch-stage.js';
import type { WorkflowRun } from './support/workflow.js';

let stage: BatchStage;
afterEach(() => stage.close());

const outcome = (run: WorkflowRun): unknown[] => [
  statuses(run),
  batchJson(run).buildBatchStatus,
  run.outputs['build-status'],
  run.conclusion,
];
const died = { expected: DEAD };

describe('a job that dies without a word', () => {
  const fork = { base: [], left: ['base'], right: ['base'], tail: ['left'] };
  const well = { base: 'true', left: 'true', right: 'true', tail: 'true' };

  it('is a FAULT, what depends on it is skipped, others are right, and "re-run failed jobs" mends it', async () => {
    stage = await batchStage(graph(fork), { ...well, left: DIES });
    const first = await stage.play(died);
    expect(conclusions(first)).toMatchObject({ base: 'success', left: 'failure', right: 'success' });
    expect(outcome(first)).toEqual([
      { base: 'SUCCEEDED', left: 'FAULT', right: 'SUCCEEDED', tail: '-' },
      ...['FAULT', 'FAULT', 'failure'],
    ]);
    expect(legOf(first, 'tail').log).toMatch(/::notice.*tail is skipped: .*left, which has no result/);
    expect(legOf(first, 'collect').log).toContain('left FAULT in IN_PROGRESS');

    stage.write(well);
    const second = await stage.again(first, 'failed');
    expect(conclusions(second)).toEqual({ left: 'success', tail: 'success', collect: 'success' });
    expect(outcome(second)).toEqual([
      { base: 'SUCCEEDED', left: 'SUCCEEDED', right: 'SUCCEEDED', tail: 'SUCCEEDED' },
      ...['SUCCEEDED', 'SUCCEEDED', 'success'],
    ]);
  }, 120_000);

  it.each([true, false])(
    'in "re-run all jobs" its earlier success does not count, earlier artifacts seen: %s',
    async (seesEarlier) => {
      stage = await batchStage(graph({ base: [], left: ['base'] }), well);
      const first = await stage.play();
      expect(statuses(first)).toEqual({ base: 'SUCCEEDED', left: 'SUCCEEDED' });
      stage.write({ base: DIES });
      const second = await stage.again(first, 'all', { seesEarlier, ...died });
      const before = seesEarlier ? 'SUCCEEDED ' : '';
      expect(outcome(second)).toEqual([
        { base: `${before}FAULT`, left: `${before}-` },
        ...['FAULT', 'FAULT', 'failure'],
      ]);
      expect(legOf(second, 'left').log).not.toContain('This is left');

      stage.write(well);
      const third = await stage.again(second, 'failed', { seesEarlier });
      // "Re-run failed jobs" shows earlier artifacts in any case; the job that died left none.
      expect(statuses(third)).toEqual({ base: 'SUCCEEDED SUCCEEDED', left: 'SUCCEEDED SUCCEEDED' });
      expect(legOf(third, 'left').log).toContain('\nThis is left\n');
      expect(third.conclusion).toBe('success');
    },
    120_000,
  );

  it('with ignore-failure does not fail the batch', async () => {
    stage = await batchStage(graph({ base: [], side: [] }, { ignored: ['side'] }), { ...well, side: DIES });
    expect(outcome(await stage.play(died))).toEqual([
      { base: 'SUCCEEDED', side: 'FAULT' },
      ...['SUCCEEDED', 'SUCCEEDED', 'success'],
    ]);
  });

  it('with fast-fail ends the batch', async () => {
    stage = await batchStage(graph({ base: [], left: ['base'], other: [] }, { fastFail: true }), {
      ...{ base: DIES, left: 'true', other: 'sleep 50' },
    });
    const run = await stage.play(died);
    expect(conclusions(run)).toEqual({
      ...{ plan: 'success', base: 'failure', other: 'cancelled', collect: 'failure' },
    });
    expect(statuses(run)).toMatchObject({ left: '-', other: 'STOPPED' });
  });
});

describe('several attempts', () => {
  it('failed, failed and succeeded: each is told, and what fails again takes what is behind it along', async () => {
    stage = await batchStage(graph({ a: [], b: ['a'], c: ['b'], d: ['a'] }), {
      ...{ a: 'true', b: 'false', c: 'true', d: 'true' },
    });
    const first = await stage.play();
    const second = await stage.again(first, 'failed');
    expect(outcome(second)).toEqual([
      { a: 'SUCCEEDED', b: 'FAILED FAILED', c: '-', d: 'SUCCEEDED' },
      ...['FAILED', 'FAILED', 'failure'],
    ]);
    stage.write({ b: 'true' });
    const third = await stage.again(second, 'failed');
    expect(outcome(third)).toEqual([
      { a: 'SUCCEEDED', b: 'FAILED FAILED SUCCEEDED', c: 'SUCCEEDED', d: 'SUCCEEDED' },
      ...['SUCCEEDED', 'SUCCEEDED', 'success'],
    ]);
    expect(legOf(third, 'd').attempt).toBe(1);
    expect(legOf(third, 'collect').summary).toContain('2 earlier attempts');
  }, 180_000);

  it('counts no success of an attempt before, where "re-run all jobs" fails', async () => {
    stage = await batchStage(graph({ a: [], b: ['a'], c: ['b'] }), { a: 'true', b: 'true', c: 'true' });
    const first = await stage.play();
    stage.write({ a: 'false' });
    const second = await stage.again(first, 'all', { seesEarlier: true });
    expect(outcome(second)).toEqual([
      { a: 'SUCCEEDED FAILED', b: 'SUCCEEDED -', c: 'SUCCEEDED -' },
      ...['FAILED', 'FAILED', 'failure'],
    ]);
    stage.write({ a: 'true', b: 'false' });
    const third = await stage.again(second, 'failed', { seesEarlier: true });
    expect(statuses(third)).toEqual({
      ...{ a: 'SUCCEEDED FAILED SUCCEEDED', b: 'SUCCEEDED FAILED', c: 'SUCCEEDED -' },
    });
    stage.write({ b: 'true' });
    const fourth = await stage.again(third, 'failed', { seesEarlier: true });
    expect(conclusions(fourth)).toEqual({ b: 'success', c: 'success', collect: 'success' });
    expect(statuses(fourth)).toEqual({
      a: 'SUCCEEDED FAILED SUCCEEDED',
      b: 'SUCCEEDED FAILED SUCCEEDED',
      c: 'SUCCEEDED SUCCEEDED',
    });
  }, 180_000);
});

describe('a cancelled run', () => {
  const chain = { first: [], other: [], next: ['first'] };

  it('stops what runs; "re-run failed jobs" goes on from there', async () => {
    stage = await batchStage(graph(chain), { first: 'true', other: 'true', next: 'true' });
    stage.write({ other: `touch ${stage.mark}; sleep 50` });
    const first = await stage.play({ cancelAt: stage.mark, inputs: { 'max-parallel': 1 } });
    expect(outcome(first)).toEqual([
      { first: 'SUCCEEDED', other: 'STOPPED', next: '-' },
      ...['STOPPED', 'STOPPED', 'cancelled'],
    ]);
    stage.write({ other: 'true' });
    const second = await stage.again(first, 'failed');
    expect(outcome(second)).toEqual([
      { first: 'SUCCEEDED', other: 'STOPPED SUCCEEDED', next: 'SUCCEEDED' },
      ...['SUCCEEDED', 'SUCCEEDED', 'success'],
    ]);
  }, 120_000);

  it('is forgotten by "re-run all jobs": a build that was stopped then does not stop the batch now', async () => {
    stage = await batchStage(graph({ first: [], next: ['first'] }), { first: 'true' });
    stage.write({ next: `touch ${stage.mark}; sleep 50` });
    const first = await stage.play({ cancelAt: stage.mark });
    expect(statuses(first)).toEqual({ first: 'SUCCEEDED', next: 'STOPPED' });
    stage.write({ first: 'false' });
    const second = await stage.again(first, 'all', { seesEarlier: true });
    expect(outcome(second)).toEqual([
      { first: 'SUCCEEDED FAILED', next: 'STOPPED -' },
      ...['FAILED', 'FAILED', 'failure'],
    ]);
  }, 120_000);

  it('while it is planned: nothing begins, and the caller is told STOPPED', async () => {
    stage = await batchStage(graph(chain), { first: 'true', other: 'true', next: 'true' });
    stage.service.fault({ on: 'CreateArtifact', hang: true, times: 9 });
    const cancel = new AbortController();
    const watch = setInterval(() => {
      if (stage.service.callsOf('CreateArtifact').length > 0) cancel.abort();
    }, 20);
    const run = await stage.play({ signal: cancel.signal }).finally(() => clearInterval(watch));
    expect(conclusions(run)).toEqual({ plan: 'cancelled', collect: 'failure' });
    expect([run.outputs, run.conclusion]).toEqual([{ 'build-status': 'STOPPED' }, 'cancelled']);
  });

  it('while its results are collected, which goes on', async () => {
    stage = await batchStage(graph({ first: [] }), { first: 'true' });
    const cancel = new AbortController();
    stage.service.fault({ on: 'GetSignedArtifactURL', delayMs: 2000 });
    const watch = setInterval(() => {
      if (stage.service.callsOf('GetSignedArtifactURL').length > 0) cancel.abort();
    }, 20);
    const run = await stage.play({ signal: cancel.signal }).finally(() => clearInterval(watch));
    expect(outcome(run)).toEqual([{ first: 'SUCCEEDED' }, ...['SUCCEEDED', 'SUCCEEDED', 'cancelled']]);
  });
});
