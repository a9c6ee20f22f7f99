import { describe, expect, it } from '@jest/globals';

import { duration } from '../../../src/render/duration.js';
import { logLines, logPrefix } from '../../../src/render/log.js';
import { renderVerdict } from '../../../src/render/verdict.js';
import { at } from '../plan/factories.js';
import { batchPlan, failed, plan, result } from './results.js';

describe('the prefix of a log line', () => {
  it.each([
    [Date.UTC(2021, 9, 1, 6, 26, 3) + 930.5, '[Container] 2021/10/01 06:26:03.930500 '],
    [Date.UTC(2021, 9, 1, 6, 26, 3) + 0.25, '[Container] 2021/10/01 06:26:03.000250 '],
    [Date.UTC(2026, 11, 31, 23, 59, 59) + 999.9995, '[Container] 2026/12/31 23:59:59.999999 '],
    [0, '[Container] 1970/01/01 00:00:00.000000 '],
  ])('at %d has microseconds', (now, expected) => {
    expect(logPrefix(now)).toBe(expected);
  });
});

describe('the lines of an event', () => {
  const command = { text: 'make\n  all', at: at(3) };

  it.each([
    [{ type: 'log', text: 'Entering phase BUILD' } as const, ['Entering phase BUILD']],
    [{ type: 'command-started', command } as const, ['Running command make\n  all']],
    [
      { type: 'command-failed', failure: { command, exitCode: 2, outputTail: 'x' } } as const,
      ['Command did not exit successfully make\n  all exit status 2'],
    ],
    [{ type: 'output', bytes: Buffer.from('x') } as const, []],
    [{ type: 'warning', message: 'x' } as const, []],
    [{ type: 'phase-started', phase: 'BUILD' } as const, []],
  ])('%j', (event, expected) => {
    expect(logLines(event)).toEqual(expected);
  });

  const ended = (...args: Parameters<typeof result>): string[] =>
    result(...args).phases.flatMap((phase) => logLines({ type: 'phase-finished', result: phase }));

  it('tell the end of a phase, with each context', () => {
    expect(ended({ BUILD: 1 })).toEqual([
      'Phase complete: BUILD State: SUCCEEDED',
      'Phase context status code:  Message: ',
    ]);
    const contexts = [
      { statusCode: 'A', message: 'one' },
      { statusCode: 'B', message: 'two' },
    ];
    expect(ended({ BUILD: 1 }, { BUILD: { status: 'FAILED', contexts } })).toEqual([
      'Phase complete: BUILD State: FAILED',
      'Phase context status code: A Message: one',
      'Phase context status code: B Message: two',
    ]);
  });

  it('tell the end of a phase that CodeBuild does not log only when it went wrong', () => {
    expect(ended({ SUBMITTED: 1, QUEUED: 1, PROVISIONING: 1, FINALIZING: 1 })).toEqual([]);
    expect(ended({ PROVISIONING: 1 }, { PROVISIONING: { status: 'FAULT' } })[0]).toBe(
      'Phase complete: PROVISIONING State: FAULT',
    );
  });
});

describe('the verdict', () => {
  it.each([
    [result({ BUILD: 1500 }), '✔ web SUCCEEDED in 1.5 s'],
    [
      result({ BUILD: 90_000 }, { BUILD: failed('make', 2, '') }, { status: 'FAILED' }),
      '✖ web FAILED in BUILD (buildspec.yml:7, exit status 2) after 1 min 30 s',
    ],
    [
      result({ BUILD: 20 }, { BUILD: { status: 'TIMED_OUT' } }, { status: 'TIMED_OUT' }),
      '✖ web TIMED_OUT in BUILD after 20 ms',
    ],
  ])('says what came of it (%#)', (build, expected) => {
    expect(renderVerdict(plan(), build, false)).toBe(expected);
    expect(renderVerdict(plan(), build, true)).toContain(expected);
  });
});

describe('the verdict on a build of a batch', () => {
  it('names it', () => {
    expect(renderVerdict(batchPlan(), result({ BUILD: 1500 }), false)).toBe(
      '✔ web / linux_small SUCCEEDED in 1.5 s',
    );
    const failing = result({ BUILD: 20 }, { BUILD: { status: 'TIMED_OUT' } }, { status: 'TIMED_OUT' });
    expect(renderVerdict(batchPlan(), failing, false)).toBe(
      '✖ web / linux_small TIMED_OUT in BUILD after 20 ms',
    );
  });
});

describe('a duration', () => {
  it.each([
    [0, '0 ms'],
    [0.6, '1 ms'],
    [999, '999 ms'],
    [1000, '1.0 s'],
    [59_949, '59.9 s'],
    [59_950, '1 min 00 s'],
    [65_499, '1 min 05 s'],
    [3_600_000, '60 min 00 s'],
  ])('of %d ms is %s', (milliseconds, expected) => {
    expect(duration(milliseconds)).toBe(expected);
  });
});
