import { afterEach, expect, it } from '@jest/globals';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

import { within } from '../../../src/adapters/toolcache/limit.js';

let collect: NodeJS.Timeout | undefined;
afterEach(() => clearInterval(collect));

const never = new Promise<never>(() => undefined);

it('ends work that takes too long, whatever the garbage collector does meanwhile', async () => {
  setFlagsFromString('--expose-gc');
  collect = setInterval(runInNewContext('gc') as () => void, 20);
  const waiting = within(300, new AbortController().signal, never);
  await expect(waiting)
    .rejects.toThrow('no end after 0.3 s')
    .finally(() => clearInterval(collect));
}, 10_000);

it('ends with the build, also with one that has ended', async () => {
  const build = new AbortController();
  const waiting = within(60_000, build.signal, never);
  build.abort();
  await expect(waiting).rejects.toThrow('the build was stopped');
  await expect(within(60_000, build.signal, never)).rejects.toThrow('the build was stopped');
});

it('gives what the work gives', async () => {
  await expect(within(60_000, new AbortController().signal, Promise.resolve(3))).resolves.toBe(3);
});
