import { describe, expect, it } from '@jest/globals';

import { createOutputTail } from '../../../src/run/output-tail.js';

const SIZE = 16 * 1024;

describe('the tail of an output', () => {
  it.each([1, 7, 1000, SIZE - 1, SIZE, SIZE + 1, 3 * SIZE])('is its last bytes, in pieces of %d', (piece) => {
    const whole = Buffer.from(Array.from({ length: 5 * SIZE + 3 }, (_, index) => 97 + (index % 26)));
    const tail = createOutputTail();
    for (let at = 0; at < whole.length; at += piece) {
      // As a reader does: the same buffer again and again.
      const buffer = Buffer.from(whole.subarray(at, at + piece));
      tail.add(buffer);
      buffer.fill(0);
    }
    expect(tail.text()).toBe(whole.subarray(-SIZE).toString());
  });

  it('is all of a short one, and of what came after clear', () => {
    const tail = createOutputTail();
    expect(tail.text()).toBe('');
    tail.add(Buffer.from('äöü'));
    tail.add(Buffer.alloc(0));
    expect(tail.text()).toBe('äöü');
    tail.add(Buffer.alloc(SIZE, 'x'));
    tail.clear();
    expect(tail.text()).toBe('');
    tail.add(Buffer.from('next'));
    expect(tail.text()).toBe('next');
  });
});
