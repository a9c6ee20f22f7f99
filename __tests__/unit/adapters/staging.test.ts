import { expect, it } from '@jest/globals';
import { statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { makeDirectories } from '../../../src/adapters/local/staging.js';
import { testdir } from '../../support/testdir.js';

it('makeDirectories: several that make the same folders at once hinder nobody', async () => {
  const directory = await testdir();
  try {
    for (let round = 0; round < 50; round++) {
      const deep = join(directory.path, String(round), 'a', 'b');
      await Promise.all(Array.from({ length: 16 }, () => makeDirectories(deep)));
      expect(statSync(deep).isDirectory()).toBe(true);
    }
  } finally {
    await directory.cleanup();
  }
});

it('makeDirectories: a file in the way is an error', async () => {
  const directory = await testdir();
  writeFileSync(join(directory.path, 'file'), '');
  await expect(makeDirectories(join(directory.path, 'file'))).rejects.toThrow('EEXIST');
  await expect(makeDirectories(join(directory.path, 'file', 'a'))).rejects.toThrow('ENOTDIR');
  await directory.cleanup();
});
