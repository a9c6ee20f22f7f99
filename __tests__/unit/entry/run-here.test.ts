import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { createHereRunner } from '../../../src/entry/batch/run-here.js';
import { EnvironmentError } from '../../../src/errors.js';
import { testdir, type TestDirectory } from '../../support/testdir.js';
import { build } from '../render/batch-results.js';

let directory: TestDirectory;
beforeEach(async () => {
  directory = await testdir({ 'source/file': 'text', 'folder/.there': '' });
});
afterEach(() => directory.cleanup());

it('tells what the system refuses when a build starts as that of its environment, and leaves no copy', async () => {
  const folder = join(directory.path, 'folder');
  const { runBuild, close } = createHereRunner({
    batchArn: 'arn',
    attempt: 1,
    sources: { source: { directory: join(directory.path, 'source') }, secondarySources: [] },
    folder,
    environment: {},
    processOf: () => {
      writeFileSync(join(directory.path, 'gone', 'file'), '');
      return { environment: {} };
    },
    onOutput: () => undefined,
    onMessage: () => undefined,
    onWarning: () => undefined,
  });
  const running = runBuild(build('one'), new AbortController().signal);
  await expect(running).rejects.toThrow(EnvironmentError);
  await expect(running).rejects.toThrow(/The build cannot be started: ENOENT/);
  await close();
  expect(readdirSync(folder).filter((name) => !name.startsWith('.'))).toEqual([]);
});
