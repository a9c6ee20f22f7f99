import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { appendFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { NO_SINK, reportStore } from '../../../src/entry/report-store.js';
import { EnvironmentError } from '../../../src/errors.js';

let folder: string;
let path: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'report-store-'));
  path = join(folder, 'unit.xml');
});
afterEach(() => rmSync(folder, { recursive: true }));

const { read } = reportStore(NO_SINK, undefined);

/** @param onPiece called with each piece */
async function bytes(onPiece = (): void => undefined): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of read(path)) {
    pieces.push(piece);
    onPiece();
  }
  return Buffer.concat(pieces).toString();
}

it.each(['', 'a', 'x'.repeat(200_000)])('gives the bytes of a file', async (text) => {
  writeFileSync(path, text);
  expect(await bytes()).toBe(text);
});

it('gives no more than there was, whoever goes on writing', async () => {
  const text = 'x'.repeat(200_000);
  writeFileSync(path, text);
  let left = 10; // as good as for ever
  expect(await bytes(() => left-- > 0 && appendFileSync(path, text))).toBe(text);
});

it('says what it cannot read', async () => {
  await expect(bytes()).rejects.toThrow(EnvironmentError);
  await expect(bytes()).rejects.toThrow(/^Cannot read the report .*unit\.xml: ENOENT/);
});
