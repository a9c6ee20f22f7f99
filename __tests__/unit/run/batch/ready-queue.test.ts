import { expect, it } from '@jest/globals';

import { createReadyQueue } from '../../../../src/run/batch/ready-queue.js';

it('hands out the lowest number, whenever it came', () => {
  const queue = createReadyQueue();
  const waiting: number[] = [];
  const taken: (number | undefined)[] = [];
  const expected: (number | undefined)[] = [];
  let random = 7;
  for (let turn = 0; turn < 2_000; turn += 1) {
    random = (random * 48_271) % 2_147_483_647;
    if (random % 5 < 3) {
      queue.add(random);
      waiting.push(random);
      waiting.sort((one, other) => one - other);
    } else {
      taken.push(queue.take());
      expected.push(waiting.shift());
    }
  }
  for (; waiting.length > 0; taken.push(queue.take())) expected.push(waiting.shift());
  expect(taken).toEqual(expected);
  expect(queue.take()).toBeUndefined();
});
