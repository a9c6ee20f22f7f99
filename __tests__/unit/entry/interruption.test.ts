import { describe, expect, it } from '@jest/globals';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { withTimeout } from '../../../src/entry/interruption.js';

const never = new AbortController().signal;

describe('the time limit of a build or a batch', () => {
  it('aborts with TIMED_OUT', async () => {
    const signal = withTimeout(never, 0.0001);
    const waiting = setTimeout(() => {}, 60_000); // the limit itself keeps no process alive
    await once(signal, 'abort');
    clearTimeout(waiting);
    expect(signal.reason).toBe('TIMED_OUT');
  });

  it.each([40_000, Number.MAX_VALUE])('may be longer than a timer can wait: %d minutes', async (minutes) => {
    const signal = withTimeout(never, minutes);
    await sleep(50);
    expect(signal.aborted).toBe(false);
  });
});
