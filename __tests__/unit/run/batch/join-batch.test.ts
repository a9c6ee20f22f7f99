import { describe, expect, it } from '@jest/globals';

import type { BatchPlan, ProjectBatch } from '../../../../src/plan/batch/types.js';
import { type BatchRun, combinesArtifacts, joinBatch } from '../../../../src/run/batch/join-batch.js';
import type { BuildRecord } from '../../../../src/run/batch/results.js';
import type { Status } from '../../../../src/run/results.js';
import { batchPlan, type Ending, DIAMOND, record, runToEnd } from './scripted-batch.js';

const project: ProjectBatch = { combineArtifacts: true, computeTypesAllowed: [], fleetsAllowed: [] };

function runOf(records: BuildRecord[], parts: Partial<BatchRun> = {}): BatchRun {
  return {
    startTime: 100,
    endTime: 200,
    current: new Map(records.map((own) => [own.identifier, own])),
    prior: new Map(),
    reused: new Set(),
    skipped: new Map(),
    ...parts,
  };
}

const list = (names: string[], parts: Parameters<typeof batchPlan>[1] = {}): BatchPlan =>
  batchPlan(Object.fromEntries(names.map((name) => [name, []])), parts);

describe('the status of a batch', () => {
  it.each<[Status[], Status]>([
    [['SUCCEEDED', 'SUCCEEDED'], 'SUCCEEDED'],
    [['SUCCEEDED', 'FAILED'], 'FAILED'],
    [['SUCCEEDED', 'TIMED_OUT'], 'FAILED'],
    [['SUCCEEDED', 'STOPPED'], 'FAILED'],
    [['SUCCEEDED', 'FAULT'], 'FAULT'],
    [['FAULT', 'FAILED'], 'FAILED'],
  ])('of builds %j is %s', ([a = 'FAULT', b = 'FAULT'], expected) => {
    const run = runOf([record('a', a), record('b', b)]);
    expect(joinBatch(list(['a', 'b']), run, { now: 300 }).status).toBe(expected);
    const ignoring = list(['a', 'b'], { ignore: ['a', 'b'] });
    expect(joinBatch(ignoring, run, { now: 300 }).status).toBe('SUCCEEDED');
  });

  it.each(['STOPPED', 'TIMED_OUT'] as const)('is %s when that ended it', (interruption) => {
    const run = runOf([record('a', 'FAILED')], { interruption });
    expect(joinBatch(list(['a']), run, { now: 300 }).status).toBe(interruption);
  });

  it.each<[string, Parameters<typeof batchPlan>[1], Ending, Status]>([
    ['plain', {}, 'FAILED', 'FAILED'],
    ['ignore-failure', { ignore: ['left'] }, 'FAILED', 'SUCCEEDED'],
    ['fast-fail', { fastFail: true }, 'FAILED', 'FAILED'],
    ['both', { fastFail: true, ignore: ['left'] }, 'FAILED', 'SUCCEEDED'],
    ['plain', {}, 'killed', 'FAULT'],
    ['ignore-failure', { ignore: ['left'] }, 'killed', 'SUCCEEDED'],
    ['plain', {}, 'SUCCEEDED', 'SUCCEEDED'],
  ])('that is a diamond, %s %j, whose arm ends as %s, is %s', async (_, parts, ending, expected) => {
    const plan = batchPlan(DIAMOND, parts);
    const { run } = await runToEnd(plan, { left: ending });
    expect(joinBatch(plan, run, { now: 9999 }).status).toBe(expected);
  });
});

it('groups are in the order of the plan, with all that became of them', () => {
  const plan = list(['c', 'a', 'b']);
  const [old, own, reused] = [record('a', 'FAILED'), record('a', 'SUCCEEDED'), record('b', 'SUCCEEDED')];
  const run = runOf([reused, own], {
    prior: new Map([['a', [old]]]),
    reused: new Set(['b']),
    skipped: new Map([['c', 'why']]),
  });
  const [c, a, b] = plan.builds;
  expect(joinBatch(plan, run, { now: 300 }).groups).toEqual([
    { build: c, prior: [], reused: false, skipped: 'why' },
    { build: a, current: own, prior: [old], reused: false },
    { build: b, current: reused, prior: [], reused: true },
  ]);
});

describe('phases', () => {
  const named = ({ phases }: ReturnType<typeof joinBatch>) =>
    phases.map(({ phase, status }) => `${phase} ${status}`);

  it.each<[Status, string[]]>([
    ['SUCCEEDED', ['COMBINE_ARTIFACTS SUCCEEDED', 'SUCCEEDED SUCCEEDED']],
    ['FAILED', ['FAILED FAILED']],
    ['FAULT', ['FAILED FAULT']],
  ])('of a batch that %s end in %j', (status, last) => {
    const result = joinBatch(list(['a']), runOf([record('a', status)]), { now: 300 });
    expect(named(result)).toEqual([
      'SUBMITTED SUCCEEDED',
      'DOWNLOAD_BATCHSPEC SUCCEEDED',
      `IN_PROGRESS ${status}`,
      ...last,
    ]);
  });

  it.each([
    ['STOPPED', 'STOPPED STOPPED', 'BATCH_STOPPED'],
    ['TIMED_OUT', 'FAILED TIMED_OUT', 'BATCH_TIMED_OUT'],
  ] as const)('of a batch that was %s end in %s', (interruption, last, statusCode) => {
    const failed = record('a', 'FAILED', { failure: { phase: 'BUILD', message: 'exit status 1' } });
    const run = runOf([failed, record('b', interruption)], { interruption });
    const result = joinBatch(list(['a', 'b'], { project }), run, { now: 300 });
    expect(named(result).slice(2)).toEqual([`IN_PROGRESS ${interruption}`, last]);
    expect(result.phases[2]?.contexts).toEqual([
      { statusCode, message: expect.any(String) },
      { statusCode: 'BATCH_BUILD_FAILED', message: 'a FAILED: exit status 1' },
    ]);
  });

  it('name the builds that failed the batch, ten of them, the stopped ones last', () => {
    const names = Array.from({ length: 14 }, (_, index) => `b${index}`);
    const records = names.map((name, index) => record(name, index === 0 ? 'STOPPED' : 'FAILED'));
    const plan = list(names, { ignore: ['b1'] });
    const messagesOf = (own: BuildRecord[]) =>
      joinBatch(plan, runOf(own), { now: 300 }).phases[2]?.contexts.map(({ message }) => message);
    const ten = Array.from({ length: 10 }, (_, index) => `b${index + 2} FAILED`);
    expect(messagesOf(records)).toEqual([...ten, '3 more']);
    expect(messagesOf(records.slice(0, 4))).toEqual(['b2 FAILED', 'b3 FAILED', 'b0 STOPPED']);
    expect(messagesOf(records.slice(1, 12))).toEqual(ten);
  });

  it('are in order in time, also where the plan was made after the builds', () => {
    const plan = list(['a'], { startTime: 250, project });
    const result = joinBatch(plan, runOf([record('a', 'SUCCEEDED')]), { now: 300 });
    expect(result).toMatchObject({ startTime: 100, endTime: 300 });
    expect(result.phases.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
      [100, 100],
      [100, 100],
      [100, 200],
      [200, 300],
      [300, 300],
    ]);
  });
});

describe('combined artifacts', () => {
  const combined = { name: 'web', packaging: 'zip', location: '/a', files: 1, size: 1 } as const;
  const succeeded = runOf([record('a', 'SUCCEEDED')]);

  it('are told when the project wants them and the builds succeeded', () => {
    const plan = list(['a'], { project });
    const result = joinBatch(plan, succeeded, { now: 300, combined });
    expect(combinesArtifacts(plan, succeeded)).toBe(true);
    expect(result).toMatchObject({ status: 'SUCCEEDED', combined });
    expect(result.phases[3]).toMatchObject({ phase: 'COMBINE_ARTIFACTS', status: 'SUCCEEDED', contexts: [] });
  });

  it('fail the batch when that fails', () => {
    const options = { now: 300, combineFailure: 'no space left' };
    const result = joinBatch(list(['a'], { project }), succeeded, options);
    expect(result.status).toBe('FAILED');
    expect(result.phases.slice(3)).toMatchObject([
      { phase: 'COMBINE_ARTIFACTS', status: 'FAILED', contexts: [{ message: 'no space left' }] },
      { phase: 'FAILED', status: 'FAILED' },
    ]);
  });

  it.each([
    ['a project that does not want them', { project: { ...project, combineArtifacts: false } }, succeeded],
    ['no project', {}, succeeded],
    ['a failed batch', { project }, runOf([record('a', 'FAILED')])],
    ['a stopped batch', { project }, runOf([record('a', 'SUCCEEDED')], { interruption: 'STOPPED' })],
  ] as const)('are not for %s', (_, parts, run) => {
    const plan = list(['a'], parts);
    expect(combinesArtifacts(plan, run)).toBe(false);
  });
});
