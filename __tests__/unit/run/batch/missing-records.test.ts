import { describe, expect, it } from '@jest/globals';

import { joinBatch } from '../../../../src/run/batch/join-batch.js';
import { assumeRun } from '../../../../src/run/batch/missing-records.js';
import type { BuildRecord } from '../../../../src/run/batch/results.js';
import type { Status } from '../../../../src/run/results.js';
import {
  batchPlan,
  DIAMOND,
  type Ending,
  type Graph,
  left,
  outcomes,
  record,
  runToEnd,
  startBatch,
  statuses,
} from './scripted-batch.js';

const CHAIN: Graph = { a: [], b: ['a'], c: ['b'], other: [] };

/** `a1: 'FAILED'`: the record of `a` in attempt 1. */
function records(found: Record<string, Status>): Map<string, BuildRecord[]> {
  const byIdentifier = new Map<string, BuildRecord[]>();
  for (const [key, status] of Object.entries(found)) {
    const [identifier, attempt] = [key.slice(0, -1), Number(key.at(-1))];
    const times = { startTime: attempt * 100, endTime: attempt * 100 + 10 };
    const own = record(identifier, status, { attempt, ...times });
    byIdentifier.set(identifier, [...(byIdentifier.get(identifier) ?? []), own]);
  }
  return byIdentifier;
}

describe('what one machine saw, and what its records tell', () => {
  const variants = [{}, { ignore: ['left'] }, { fastFail: true }, { fastFail: true, ignore: ['left'] }];
  const endings: Ending[] = ['SUCCEEDED', 'FAILED', 'TIMED_OUT', 'FAULT', 'killed'];

  it.each(variants.flatMap((parts) => endings.map((ending) => [parts, ending] as const)))(
    'agree: a diamond, %j, whose arm ends as %s',
    async (parts, ending) => {
      const plan = batchPlan(DIAMOND, parts);
      const { run } = await runToEnd(plan, { left: ending });
      const found = left(run, ending === 'killed' ? ['left'] : []);
      const assumed = assumeRun(plan, found, { attempt: 1, now: 9999 });
      expect(statuses(plan, assumed)).toEqual(statuses(plan, run));
      expect(joinBatch(plan, assumed, { now: 9999 }).status).toBe(joinBatch(plan, run, { now: 9999 }).status);
    },
  );

  it('agree on the reasons too', async () => {
    const plan = batchPlan(DIAMOND);
    const { run } = await runToEnd(plan, { left: 'FAILED' });
    expect(outcomes(plan, assumeRun(plan, left(run), { attempt: 1, now: 9999 }))).toEqual(
      outcomes(plan, run),
    );
  });

  it.each(['STOPPED', 'TIMED_OUT'] as const)('agree when the batch is %s', async (interruption) => {
    const plan = batchPlan(DIAMOND);
    const batch = startBatch(plan);
    await batch.end('top', 'SUCCEEDED');
    await batch.end('left', 'FAILED');
    await batch.interrupt(interruption);
    const run = await batch.ended;
    const assumed = assumeRun(plan, left(run), { attempt: 1, now: 9999, interruption });
    expect(statuses(plan, assumed)).toEqual(statuses(plan, run));
    expect(assumed.interruption).toBe(interruption);
  });

  it('agree on many graphs', async () => {
    let random = 11;
    const below = (limit: number): number => (random = (random * 48_271) % 2_147_483_647) % limit;
    for (let turn = 0; turn < 150; turn += 1) {
      const fastFail = below(2) === 0;
      const names = Array.from({ length: 12 }, (_, index) => `b${index}`);
      const graph = Object.fromEntries(
        names.map((name, index) => [
          name,
          names.slice(0, index).filter((other) => other !== '' && below(5) === 0),
        ]),
      );
      // In any order, as a buildspec may have it.
      const plan = batchPlan(Object.fromEntries(Object.entries(graph).sort(() => below(3) - 1)), {
        fastFail,
        ignore: names.filter(() => below(4) === 0),
      });
      // With fast-fail nobody can tell what died from what did not start.
      const ends: Ending[] = ['SUCCEEDED', 'SUCCEEDED', 'SUCCEEDED', 'FAILED', fastFail ? 'FAULT' : 'killed'];
      const given = Object.fromEntries(names.map((name) => [name, ends[below(5)] ?? 'SUCCEEDED']));
      const { run } = await runToEnd(plan, given, { maxParallel: 1 + below(4) });
      const killed = names.filter((name) => given[name] === 'killed');
      const assumed = assumeRun(plan, left(run, killed), { attempt: 1, now: 9999 });
      expect(statuses(plan, assumed)).toEqual(statuses(plan, run));
    }
  });
});

describe('a build without a record', () => {
  it('started and died when nothing else explains it', () => {
    const plan = batchPlan(CHAIN);
    const run = assumeRun(plan, records({ a1: 'SUCCEEDED', other1: 'SUCCEEDED' }), { attempt: 1, now: 500 });
    expect(outcomes(plan, run)).toMatchObject({ b: 'FAULT', c: 'it waits for b, which ended in FAULT' });
    expect(run.current.get('b')).toMatchObject({
      attempt: 1,
      startTime: 500,
      endTime: 500,
      failure: { message: 'its job ended without a result' },
    });
  });

  it('was stopped by fast-fail, whose cause is what failed first', () => {
    const plan = batchPlan({ a: [], b: [], c: [], d: [] }, { fastFail: true });
    const found = new Map([
      ['a', [record('a', 'STOPPED', { endTime: 1 })]],
      ['b', [record('b', 'FAILED', { endTime: 30 })]],
      ['c', [record('c', 'TIMED_OUT', { endTime: 20 })]],
    ]);
    const run = assumeRun(plan, found, { attempt: 1, now: 500 });
    expect(run.skipped.get('d')).toBe('fast-fail: c TIMED_OUT');
  });

  it('is the cause itself when all others were stopped; it is the first that may have run', () => {
    const plan = batchPlan({ late: ['b'], a: [], b: [], c: [] }, { fastFail: true });
    const run = assumeRun(plan, records({ a1: 'STOPPED' }), { attempt: 1, now: 500 });
    expect(outcomes(plan, run)).toEqual({
      a: 'STOPPED',
      b: 'FAULT',
      c: 'fast-fail: b ended in FAULT',
      late: 'it waits for b, which ended in FAULT',
    });
  });

  it('trips no fast-fail by dying where its failure is ignored', () => {
    const plan = batchPlan({ a: [], b: [] }, { fastFail: true, ignore: ['a'] });
    const run = assumeRun(plan, new Map(), { attempt: 1, now: 500 });
    expect(outcomes(plan, run)).toEqual({ a: 'FAULT', b: 'FAULT' });
  });

  it('did not start in a batch that was stopped', () => {
    const plan = batchPlan(CHAIN);
    const options = { attempt: 1, now: 500, interruption: 'STOPPED' } as const;
    const run = assumeRun(plan, records({ a1: 'FAILED' }), options);
    expect(outcomes(plan, run)).toEqual({
      a: 'FAILED',
      b: 'it waits for a, which FAILED',
      c: 'it waits for b, which was skipped',
      other: 'the batch was stopped',
    });
  });

  it('leaves all builds FAULT or waiting when there is no record at all', () => {
    const plan = batchPlan(CHAIN);
    const run = assumeRun(plan, new Map(), { attempt: 1, now: 500 });
    expect(statuses(plan, run)).toEqual({ a: 'FAULT', b: 'skipped', c: 'skipped', other: 'FAULT' });
    expect(run).toMatchObject({ startTime: 500, endTime: 500 });
  });
});

describe('a later attempt', () => {
  const plan = batchPlan(CHAIN);
  const assume = (found: Record<string, Status>, parts: { attempt?: number; planned?: number } = {}) =>
    assumeRun(plan, records(found), { attempt: 2, now: 900, ...parts });

  it('reuses what succeeded before, and has the earlier records as prior', () => {
    const found = {
      a1: 'FAILED',
      other1: 'SUCCEEDED',
      a2: 'SUCCEEDED',
      b2: 'SUCCEEDED',
      c2: 'FAILED',
    } as const;
    const run = assume(found);
    expect(outcomes(plan, run)).toEqual({ a: 'SUCCEEDED', b: 'SUCCEEDED', c: 'FAILED', other: 'SUCCEEDED' });
    expect([...run.reused]).toEqual(['other']);
    expect(run.prior).toEqual(new Map([['a', [expect.objectContaining({ attempt: 1, status: 'FAILED' })]]]));
    expect(run).toMatchObject({ startTime: 200, endTime: 210 });
  });

  it('does not count a success whose predecessor ran again later', () => {
    const run = assume({
      a1: 'SUCCEEDED',
      b1: 'SUCCEEDED',
      c1: 'SUCCEEDED',
      other1: 'SUCCEEDED',
      a2: 'FAILED',
    });
    expect(outcomes(plan, run)).toEqual({
      a: 'FAILED',
      b: 'it waits for a, which FAILED',
      c: 'it waits for b, which was skipped',
      other: 'SUCCEEDED',
    });
    expect(run.prior.get('c')).toEqual([expect.objectContaining({ attempt: 1 })]);
  });

  it('takes what should have run again behind a success for dead', () => {
    const run = assume({ a1: 'SUCCEEDED', b1: 'SUCCEEDED', other1: 'SUCCEEDED', a2: 'SUCCEEDED' });
    expect(statuses(plan, run)).toEqual({ a: 'SUCCEEDED', b: 'FAULT', c: 'skipped', other: 'SUCCEEDED' });
    expect(run.current.get('b')?.attempt).toBe(2);
  });

  it('keeps a failure that did not run again, and reuses nothing that failed', () => {
    const run = assume({ a1: 'FAILED', other1: 'FAILED', a2: 'SUCCEEDED', b2: 'SUCCEEDED', c2: 'SUCCEEDED' });
    expect(statuses(plan, run)).toMatchObject({ other: 'FAILED' });
    expect(run.reused.size).toBe(0);
  });

  it('in which only the collecting job runs gives the same again', () => {
    const found = {
      a1: 'SUCCEEDED',
      b1: 'FAILED',
      other1: 'SUCCEEDED',
      b2: 'SUCCEEDED',
      c2: 'SUCCEEDED',
    } as const;
    expect(assume(found, { attempt: 3 })).toEqual(assume(found));
    expect([...assume(found).reused]).toEqual(['a', 'other']);
    const first = assume({ a1: 'SUCCEEDED', b1: 'SUCCEEDED', c1: 'SUCCEEDED', other1: 'SUCCEEDED' });
    expect(first.reused.size).toBe(0);
  });

  it('that planned the batch anew has no use for earlier records', () => {
    const found = {
      a1: 'SUCCEEDED',
      b1: 'SUCCEEDED',
      c1: 'SUCCEEDED',
      other1: 'SUCCEEDED',
      other2: 'SUCCEEDED',
    } as const;
    const run = assume(found, { planned: 2 });
    expect(statuses(plan, run)).toEqual({ a: 'FAULT', b: 'skipped', c: 'skipped', other: 'SUCCEEDED' });
    expect([...run.prior.keys()]).toEqual(['a', 'b', 'c', 'other']);
  });

  it('takes records in any order', () => {
    const found = records({ a2: 'SUCCEEDED', a1: 'FAILED', a3: 'TIMED_OUT' });
    const run = assumeRun(plan, found, { attempt: 3, now: 900 });
    expect(run.current.get('a')?.attempt).toBe(3);
    expect(run.prior.get('a')?.map(({ attempt }) => attempt)).toEqual([1, 2]);
  });
});

describe('records of builds that the plan does not have', () => {
  it('are left out, with a warning', () => {
    const plan = batchPlan({ a: [] });
    const strange = Object.fromEntries(
      Array.from({ length: 12 }, (_, index) => [`x${index}_1`, 'FAILED' as const]),
    );
    const run = assumeRun(plan, records({ a1: 'SUCCEEDED', ...strange }), { attempt: 1, now: 500 });
    expect([...run.current.keys()]).toEqual(['a']);
    expect(run.warnings).toEqual([expect.stringMatching(/ x0_, x1_.*, x9_, 2 more\.$/)]);
  });

  it('are no matter where there are none', () => {
    expect(assumeRun(batchPlan({ a: [] }), new Map(), { attempt: 1, now: 500 }).warnings).toEqual([]);
  });
});
