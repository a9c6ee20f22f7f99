import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';

import { openOutputPipe } from '../../../src/adapters/shell/output-pipe.js';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'pipe-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

function open(): { pipe: ReturnType<typeof openOutputPipe>; read: () => string } {
  let read = '';
  const pipe = openOutputPipe(join(folder, 'output'), '600', (bytes) => {
    read += Buffer.from(bytes).toString();
  });
  return { pipe, read: () => read };
}

describe('the output pipe', () => {
  it('hands over at once what was written', () => {
    const { pipe, read } = open();
    writeSync(pipe.writeEnd, 'one\n');
    pipe.drain();
    expect(read()).toBe('one\n');
    pipe.close();
  });

  it('reads nothing once it is closed, not even of the file that has its number then', async () => {
    const { pipe, read } = open();
    pipe.close();
    await setImmediate();
    pipe.drain();

    writeFileSync(join(folder, 'other'), 'of somebody else');
    const others = Array.from({ length: 8 }, () => openSync(join(folder, 'other'), 'r'));
    pipe.drain();
    expect(read()).toBe('');
    others.forEach(closeSync);
  });
});
