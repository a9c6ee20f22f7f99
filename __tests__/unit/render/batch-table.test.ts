import { describe, expect, it } from '@jest/globals';
import { stripVTControlCharacters } from 'node:util';

import { type BatchProgress, createBatchProgress, liveTable } from '../../../src/render/batch-table.js';
import { columnsOf } from '../../../src/render/visible.js';
import { batchPlan, build, failure, HOSTILE, record, START } from './batch-results.js';

const SIZE = { columns: 80, rows: 24 };

/** A batch of so many builds that has just started. */
function progressOf(count: number, name = 'b'): BatchProgress {
  return createBatchProgress(
    batchPlan(Array.from({ length: count }, (_, index) => build(`${name}${index}`))),
  );
}

const start = (progress: BatchProgress, identifier: string, after = 0): void =>
  progress.note({ type: 'batch-build-started', build: build(identifier) }, START + after);

const fail = (progress: BatchProgress, identifier: string, message = 'no'): void =>
  progress.note(
    { type: 'batch-build-finished', build: build(identifier), record: record(identifier, failure(message)) },
    START,
  );

describe('the live table of a batch', () => {
  it('counts, and shows what runs and what failed last', () => {
    const progress = progressOf(275);
    for (let index = 0; index < 8; index++) {
      const event = { build: build(`b${index}`), record: record(`b${index}`) };
      start(progress, `b${index}`);
      progress.note({ type: 'batch-build-finished', ...event }, START);
    }
    progress.note({ type: 'batch-build-reused', build: build('b8'), record: record('b8') }, START);
    start(progress, 'unit');
    fail(progress, 'unit', 'Error while executing command: npm test. Reason: exit status 1');
    progress.note(
      { type: 'batch-build-finished', build: build('killed'), record: record('killed', { status: 'FAULT' }) },
      START,
    );
    progress.note({ type: 'batch-build-skipped', build: build('d'), reason: 'unit did not succeed' }, START);
    start(progress, 'linux_small', 1000);
    start(progress, 'lint', 83_000);
    progress.phase('linux_small', 'PRE_BUILD');
    progress.phase('lint', 'BUILD');
    progress.phase('gone', 'BUILD');
    expect(liveTable(progress, START + 83_900, SIZE, false)).toEqual([
      '12/275 builds · 2 failed · 1 skipped · 1 reused · 2 running · 1:23',
      '  linux_small  PRE_BUILD  1:22',
      '  lint         BUILD      0:00',
      '✖ unit FAILED in BUILD: Error while executing command: npm test. Reason: exit s…',
      '✖ killed FAULT',
    ]);
  });

  it('begins with nothing, and tells hours', () => {
    expect(liveTable(progressOf(2), START + 3_723_999, SIZE, false)).toEqual(['0/2 builds · 1:02:03']);
    expect(liveTable(progressOf(2), START - 5, SIZE, false)).toEqual(['0/2 builds · 0:00']);
  });

  it.each([1, 2, 3, 4, 7, 10, 24, 50])('takes no more than half of %i rows', (rows) => {
    const progress = progressOf(300);
    for (let index = 0; index < 100; index++) start(progress, `b${index}`);
    for (let index = 100; index < 200; index++) fail(progress, `b${index}`);
    const lines = liveTable(progress, START, { columns: 80, rows }, false);
    expect(lines).toHaveLength(Math.max(1, Math.floor(rows / 2)));
  });

  it('shows those that run longest, how many more, and the newest failures', () => {
    const progress = progressOf(300);
    for (let index = 0; index < 100; index++) start(progress, `b${index}`);
    for (let index = 100; index < 200; index++) fail(progress, `b${index}`);
    expect(liveTable(progress, START, { columns: 80, rows: 16 }, false)).toEqual([
      '100/300 builds · 100 failed · 100 running · 0:00',
      '  b0    0:00',
      '  b1    0:00',
      '  b2    0:00',
      '  b3    0:00',
      '  … 96 more running',
      '✖ b198 FAILED in BUILD: no',
      '✖ b199 FAILED in BUILD: no',
    ]);
  });

  it.each([0, 1, 2, 5, 20, 33, 80])('takes no more than %i columns, wide characters too', (columns) => {
    const progress = progressOf(3, '構築');
    start(progress, '構築'.repeat(30));
    start(progress, 'e\u0301'.repeat(60));
    progress.phase('構築'.repeat(30), HOSTILE);
    fail(progress, '🚀'.repeat(30), `${HOSTILE}構築🚀`.repeat(20));
    for (const colors of [false, true]) {
      for (const line of liveTable(progress, START, { columns, rows: 24 }, colors)) {
        const plain = stripVTControlCharacters(line);
        expect(columnsOf(plain)).toBeLessThanOrEqual(columns);
        expect(plain).not.toMatch(/[\n\u001B\u202E]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])/);
      }
    }
  });

  it('cuts long identifiers, so that the phase stays in sight', () => {
    const progress = progressOf(1);
    start(progress, 'x'.repeat(127));
    progress.phase('x'.repeat(127), 'BUILD');
    expect(liveTable(progress, START, SIZE, false)[1]).toBe(`  ${'x'.repeat(39)}…  BUILD  0:00`);
  });

  it('is coloured where that is wanted', () => {
    const progress = progressOf(1);
    fail(progress, 'b0');
    expect(liveTable(progress, START, SIZE, true)).toEqual([
      '\u001B[1m1/1 builds · 1 failed · 0:00\u001B[22m',
      '\u001B[31m✖ b0 FAILED in BUILD: no\u001B[39m',
    ]);
  });
});
