import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { randomBytes } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

import { createGithubBatchLog } from '../../src/adapters/github/batch-log.js';
import { mountSmallDisk } from '../support/small-disk.js';
import { testdir, type TestDirectory } from '../support/testdir.js';
import { build as batchBuild, record as buildRecord } from '../unit/render/batch-results.js';

let directory: TestDirectory;
beforeEach(async () => {
  directory = await testdir();
});
afterEach(() => directory.cleanup());

/** A log in `folder`, and what it has written. */
function batchLog(folder: string) {
  const written: Buffer[] = [];
  const stdout = {
    write: (data: Uint8Array | string) => void written.push(Buffer.from(data)),
    atLineStart: () => true,
    freshLine: () => undefined,
  };
  const log = createGithubBatchLog({ stdout, folder, workflowCommands: false });
  return { log, text: () => Buffer.concat(written).toString('latin1') };
}

it('loses what a full disk does not take, says so, and shows the rest', () => {
  const disk = mountSmallDisk(join(directory.path, 'disk'));
  if (!disk) return;
  try {
    const { log, text } = batchLog(disk.path);
    const build = batchBuild('one');
    log.emit({ type: 'batch-build-started', build });
    log.print('one', Buffer.from('the first line\n'));
    const half = randomBytes(600 << 10);
    for (let count = 0; count < 4; count++) log.print('one', half);
    log.print('one', Buffer.from('the last line\n'));
    log.emit({ type: 'batch-build-finished', build, record: buildRecord('one') });
    expect(text()).toContain('the first line\n');
    expect(text()).not.toContain('the last line\n');
    expect(text()).toMatch(/\n::endgroup::\n::warning::The log of one is not whole: ENOSPC/);
    expect(text().length).toBeGreaterThan(half.length);
    expect(readdirSync(disk.path)).toEqual([]);
  } finally {
    disk.unmount();
  }
});

it('goes on where it cannot keep logs at all', () => {
  const { log, text } = batchLog(join(directory.path, 'gone'));
  const build = batchBuild('one');
  log.emit({ type: 'batch-build-started', build });
  log.print('one', Buffer.from('lost\n'));
  log.emit({ type: 'batch-build-finished', build, record: buildRecord('one') });
  expect(text()).toMatch(
    /::group::one SUCCEEDED.*\n.*\n.*\n::endgroup::\n::warning::The log of one is not whole: ENOENT/,
  );
});
