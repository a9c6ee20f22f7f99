import { describe, expect, it } from '@jest/globals';

import { UserError } from '../../../../src/errors.js';
import { newestAttempts, superseded } from '../../../../src/run/batch/attempts.js';
import type { BuildRecord } from '../../../../src/run/batch/results.js';
import { type LastBatch, mayReuse, mayStart, retryOf } from '../../../../src/run/batch/retry.js';
import { batchPlan, type Graph, record } from './scripted-batch.js';

const CHAIN: Graph = { c: ['b'], b: ['a'], a: [], other: [] };

describe('the retry of a batch', () => {
  const plan = batchPlan(CHAIN);
  const own = {
    a: record('a', 'SUCCEEDED', { attempt: 2 }),
    b: record('b', 'FAILED', { attempt: 2 }),
    other: record('other', 'SUCCEEDED'),
    before: record('a', 'FAILED'),
    gone: record('gone', 'FAILED', { attempt: 4 }),
  };
  const last: LastBatch = {
    status: 'FAILED',
    builds: [
      { identifier: 'a', current: own.a, prior: [own.before] },
      { identifier: 'b', current: own.b, prior: [] },
      { identifier: 'c', prior: [] },
      { identifier: 'gone', current: own.gone, prior: [] },
      { identifier: 'other', current: own.other, prior: [] },
    ],
  };

  it('of failed builds reuses those that succeeded', () => {
    expect(retryOf(last, 'failed', plan)).toEqual({
      reused: new Map([
        ['a', own.a],
        ['other', own.other],
      ]),
      prior: new Map([
        ['a', [own.before]],
        ['b', [own.b]],
      ]),
      attempt: 5,
    });
  });

  it('of all builds reuses nothing', () => {
    expect(retryOf(last, 'all', plan)).toEqual({
      reused: new Map(),
      prior: new Map([
        ['a', [own.before, own.a]],
        ['b', [own.b]],
        ['other', [own.other]],
      ]),
      attempt: 5,
    });
  });

  it('runs a success again behind a build that runs again, however far', () => {
    const changed = batchPlan({ ...CHAIN, first: [], a: ['first'] });
    const builds = ['a', 'b', 'c'].map((identifier) => {
      return { identifier, current: record(identifier, 'SUCCEEDED'), prior: [] };
    });
    const { reused, prior } = retryOf({ status: 'FAULT', builds }, 'failed', changed);
    expect(reused.size).toBe(0);
    expect([...prior.keys()]).toEqual(['a', 'b', 'c']);
  });

  it('does not reuse a success of an attempt before the last', () => {
    const builds = [{ identifier: 'a', prior: [record('a', 'SUCCEEDED')] }];
    const { reused, attempt } = retryOf({ status: 'STOPPED', builds }, 'failed', plan);
    expect(reused.size).toBe(0);
    expect(attempt).toBe(2);
  });

  it('is attempt 2 when nothing ran in the first', () => {
    expect(retryOf({ status: 'STOPPED', builds: [] }, 'all', plan).attempt).toBe(2);
  });

  it.each([
    ['SUCCEEDED', /SUCCEEDED/],
    ['IN_PROGRESS', /in progress/],
  ] as const)('is refused when it is %s', (status, why) => {
    const retry = () => retryOf({ status, builds: last.builds }, 'failed', plan);
    expect(retry).toThrow(UserError);
    expect(retry).toThrow(why);
  });

  it.each(['FAULT', 'TIMED_OUT', 'STOPPED'] as const)('may be of one that was %s', (status) => {
    expect(retryOf({ ...last, status }, 'all', plan).attempt).toBe(5);
  });
});

const mapOf = (...records: BuildRecord[]): Map<string, BuildRecord[]> => {
  const map = new Map<string, BuildRecord[]>();
  for (const found of records) map.set(found.identifier, [...(map.get(found.identifier) ?? []), found]);
  return map;
};
const success = (identifier: string, attempt: number) => record(identifier, 'SUCCEEDED', { attempt });
const failure = (identifier: string, attempt: number) => record(identifier, 'FAILED', { attempt });

describe('a job of a later attempt', () => {
  it.each<[string, BuildRecord[], BuildRecord[], number | undefined]>([
    ['its build succeeded', [success('b', 1)], [success('a', 1)], 1],
    ['its build succeeded at last', [success('b', 2), failure('b', 1)], [success('a', 1)], 2],
    ['its build failed', [failure('b', 1)], [success('a', 1)], undefined],
    ['its build failed at last', [success('b', 1), failure('b', 2)], [success('a', 1)], undefined],
    ['its build did not run', [], [success('a', 1)], undefined],
    ['a predecessor ran again', [success('b', 1)], [success('a', 1), success('a', 3)], undefined],
    ['a predecessor ran again before', [success('b', 1)], [success('a', 2), success('a', 1)], undefined],
    ['a predecessor has no result', [success('b', 1)], [], undefined],
    ['its build ran in this attempt', [success('b', 3)], [success('a', 1)], undefined],
  ])('where %s', (_, own, before, expected) => {
    expect(mayReuse(own, mapOf(...before), ['a'], 3)?.attempt).toBe(expected);
  });

  it('looks at each predecessor', () => {
    const before = mapOf(success('a', 1), success('z', 2));
    expect(mayReuse([success('b', 1)], before, ['a', 'z'], 2)).toBeUndefined();
    expect(mayReuse([success('b', 1)], before, ['a'], 2)).toBeDefined();
  });

  it('runs its build where that waits for none', () => {
    expect(mayReuse([success('b', 1)], new Map(), [], 2)).toBeUndefined();
  });
});

describe('a job', () => {
  it.each<[BuildRecord[], string | undefined]>([
    [[success('a', 1), success('z', 1)], undefined],
    [[failure('a', 1), success('a', 2), success('z', 1)], undefined],
    [[success('a', 1), failure('z', 2), success('z', 1)], 'it waits for z, which FAILED'],
    [[success('z', 1)], 'it waits for a, which has no result'],
  ])('with %j before it', (before, expected) => {
    expect(mayStart(['a', 'z'], mapOf(...before))).toBe(expected);
  });

  it('that waits for none starts', () => {
    expect(mayStart([], new Map())).toBeUndefined();
  });
});

describe('superseded results', () => {
  const { builds } = batchPlan(CHAIN);

  it.each<[BuildRecord[], string[]]>([
    [[success('a', 1), success('b', 1), success('c', 1), success('other', 1)], []],
    [
      [success('a', 2), success('b', 1), success('c', 1), success('other', 1)],
      ['b', 'c'],
    ],
    [[success('a', 2), success('c', 1)], ['c']],
    [[success('a', 1), success('b', 2), success('c', 3)], []],
    [[success('a', 1), failure('b', 3), success('c', 2)], ['c']],
  ])('of %j are %j', (found, expected) => {
    expect([...superseded(builds, newestAttempts(mapOf(...found)))]).toEqual(expected);
  });
});
