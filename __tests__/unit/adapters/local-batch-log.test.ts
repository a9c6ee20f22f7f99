import { expect, it } from '@jest/globals';

import { createLocalBatchLog } from '../../../src/adapters/local/batch-log.js';
import { batchPlan, build, failure, HOSTILE, record } from '../render/batch-results.js';

it('shows what others wrote on one line, without what a terminal would obey', () => {
  let text = '';
  const stdout = {
    write: (data: Uint8Array | string) => void (text += Buffer.from(data).toString('utf8')),
    atLineStart: () => true,
    freshLine: () => undefined,
  };
  const one = build('one');
  const log = createLocalBatchLog(batchPlan([one]), { stdout, now: () => 0, colors: false });
  log.emit({ type: 'batch-build-started', build: one });
  log.warn('one', HOSTILE);
  const wordless = record('one', failure(HOSTILE));
  delete wordless.buildArn;
  log.emit({ type: 'batch-build-finished', build: one, record: wordless });
  log.emit({ type: 'batch-build-skipped', build: one, reason: HOSTILE });
  log.close();
  expect(text.split('\n')).toHaveLength(4);
  expect(text).not.toMatch(/[\u001B\u202E]/);
  expect(text).toMatch(/^(one \| .*\n){3}$/);
});
