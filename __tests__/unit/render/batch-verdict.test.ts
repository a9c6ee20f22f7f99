import { describe, expect, it } from '@jest/globals';

import { renderBatchVerdict } from '../../../src/render/batch-verdict.js';
import {
  batchPhase,
  batchPlan,
  batchResult,
  build,
  diamond,
  failure,
  group,
  HOSTILE,
  record,
  skippedGroup,
} from './batch-results.js';

describe('the last lines of a batch', () => {
  it('of a success: one line', () => {
    const reused = group(build('b'), { reused: true });
    expect(renderBatchVerdict(batchResult([group(build('a')), reused]), false)).toBe(
      '✔ web SUCCEEDED: 2 succeeded (1 reused) in 3 min 20 s',
    );
  });

  it('of a failure: each build that did not succeed, and why', () => {
    expect(renderBatchVerdict(diamond(), false).split('\n')).toEqual([
      '✖ b FAILED in BUILD (ci/b.yml:7) after 1 min 05 s: Error while executing command: npm test. Reason: exit status 1',
      '- d skipped: b did not succeed',
      '✖ web FAILED: 1 failed, 1 skipped, 2 succeeded (1 reused) in 1 min 07 s',
    ]);
  });

  it('of ignored failures and builds that ended without a word', () => {
    const groups = [
      group(build('lint', { ignoreFailure: true }), { current: record('lint', failure('no')) }),
      group(build('killed'), { current: record('killed', { status: 'FAULT' }) }),
    ];
    expect(renderBatchVerdict(batchResult(groups, { status: 'FAULT' }), false).split('\n')).toEqual([
      '✖ killed FAULT after 1.0 s',
      '! lint FAILED in BUILD after 1.0 s: no (ignored)',
      '✖ web FAULT: 1 failed (1 ignored), 1 fault in 3 min 20 s',
    ]);
  });

  it('of a batch that was ended from outside', () => {
    const phases = [
      batchPhase('IN_PROGRESS', [0, 1], {
        status: 'STOPPED',
        contexts: [{ statusCode: 'BATCH_STOPPED', message: 'Batch was stopped.' }],
      }),
    ];
    const groups = [group(build('a'), { current: record('a', { status: 'STOPPED' }) })];
    expect(renderBatchVerdict(batchResult(groups, { status: 'STOPPED', phases }), false).split('\n')).toEqual(
      [
        '✖ a STOPPED after 1.0 s',
        '✖ IN_PROGRESS STOPPED: Batch was stopped.',
        '✖ web STOPPED: 1 stopped in 3 min 20 s',
      ],
    );
  });

  it('of a batch that CodeBuild would refuse: no builds', () => {
    const refused = batchPhase('DOWNLOAD_BATCHSPEC', [0, 1], {
      status: 'FAILED',
      contexts: [{ statusCode: 'BATCH_SPEC_VALIDATION_ERROR', message: 'BatchSpec has invalid values.. a' }],
    });
    expect(
      renderBatchVerdict(batchResult([], { status: 'FAILED', phases: [refused] }), false).split('\n'),
    ).toEqual([
      '✖ DOWNLOAD_BATCHSPEC FAILED: BatchSpec has invalid values.. a',
      '✖ web FAILED in 3 min 20 s',
    ]);
  });

  it('names twenty builds, those that the batch failed of first', () => {
    const groups = Array.from({ length: 50_000 }, (_, index) =>
      skippedGroup(build(`b${index}`), 'bad did not succeed'),
    );
    groups.push(group(build('bad'), { current: record('bad', failure('no')) }));
    const lines = renderBatchVerdict(batchResult(groups, { status: 'FAILED' }), false).split('\n');
    expect(lines).toHaveLength(22);
    expect(lines[0]).toBe('✖ bad FAILED in BUILD after 1.0 s: no');
    expect(lines[20]).toBe('… and 49981 more builds: 49981 skipped');
    expect(lines[21]).toBe('✖ web FAILED: 1 failed, 50000 skipped in 3 min 20 s');
  });

  it('keeps each on one line, without control characters, cut', () => {
    const current = record(HOSTILE, {
      status: 'FAILED',
      failure: { phase: HOSTILE, message: HOSTILE.repeat(100), file: HOSTILE, line: 1 },
    });
    const groups = [group(build(HOSTILE), { current }), skippedGroup(build('b'), HOSTILE.repeat(100))];
    const text = renderBatchVerdict(
      batchResult(groups, {
        status: 'FAILED',
        plan: batchPlan([], { projectName: HOSTILE }),
        phases: [
          batchPhase('FAILED', [0, 0], {
            status: 'FAILED',
            contexts: [{ statusCode: '', message: HOSTILE }],
          }),
        ],
      }),
      false,
    );
    expect(text.split('\n')).toHaveLength(4);
    expect(text).not.toMatch(/\u001B|\u202E|^::error/m);
    expect(text.length).toBeLessThan(2000);
  });

  it('is coloured where that is wanted', () => {
    const lines = renderBatchVerdict(diamond(), true).split('\n');
    expect(lines.map((line) => line.slice(0, 5))).toEqual(['\u001B[31m', '\u001B[2m-', '\u001B[31m']);
  });
});
