import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { chmodSync, chownSync, existsSync, mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';

import { removeSource } from '../../../src/entry/remove-source.js';
import { testdir, type TestDirectory } from '../../support/testdir.js';

/** `nobody`, on every system. */
const NOBODY = 65534;

let parent: TestDirectory;
let folder: string;
let warnings: string[];
const remove = (): Promise<void> => removeSource(folder, (message) => warnings.push(message));

/** Root may remove everything, so it does not count as somebody here. */
async function asNobody(work: () => Promise<void>): Promise<void> {
  if (process.geteuid?.() !== 0) return work();
  process.seteuid?.(NOBODY);
  try {
    await work();
  } finally {
    process.seteuid?.(0);
  }
}

function give(path: string): void {
  if (process.geteuid?.() === 0) chownSync(path, NOBODY, NOBODY);
}

beforeEach(async () => {
  parent = await testdir({ 'source/a/mod/file': 'x', 'kept/file': 'x' });
  folder = join(parent.path, 'source');
  warnings = [];
  mkdirSync(join(folder, 'a/mod/deep'));
  symlinkSync(join(parent.path, 'kept'), join(folder, 'a/mod/link'));
  for (const path of ['', 'source', 'source/a', 'source/a/mod', 'source/a/mod/file', 'source/a/mod/deep'])
    give(join(parent.path, path));
  chmodSync(join(parent.path, 'kept'), 0o500);
});
afterEach(async () => {
  chmodSync(parent.path, 0o700);
  await parent.cleanup();
});

it('removes directories that nobody may write to, such as those of Go modules', async () => {
  for (const path of ['a/mod/deep', 'a/mod', 'a']) chmodSync(join(folder, path), 0o555);
  await asNobody(remove);
  expect(warnings).toEqual([]);
  expect(existsSync(folder)).toBe(false);
  expect(existsSync(join(parent.path, 'kept/file'))).toBe(true);
});

it('warns where it cannot', async () => {
  chmodSync(parent.path, 0o500);
  await asNobody(remove);
  expect(warnings).toEqual([expect.stringMatching(`^The source in ${folder} is not removed: EACCES`)]);
});
