import { appendFileSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { batchJson } from '../../render/batch-json.js';
import type { BatchResult } from '../../run/batch/results.js';

/**
 * Makes the file and the folder of `writeBatchFiles`, so that a wrong path is found before a batch; what is in them stays.
 * @throws Error when that cannot be done
 */
export function tryBatchFiles(path: string): void {
  appendFileSync(path, '', { mode: 0o600 });
  makeFolder(path);
}

/**
 * Writes the batch in the shape of `batch-get-build-batches`, and each build's own JSON beside it in
 * `<path>.d/<identifier>.json` (SPEC §2.1), in the place of those of an earlier batch.
 * @throws Error when that cannot be written
 */
export function writeBatchFiles(path: string, result: BatchResult, redact: (text: string) => string): void {
  writeFileSync(path, batchJson(result, redact), { mode: 0o600 });
  const folder = makeFolder(path);
  for (const earlier of readdirSync(folder)) if (earlier.endsWith('.json')) rmSync(join(folder, earlier));
  for (const { build, current } of result.groups) {
    if (current?.build === undefined) continue;
    const text = `${JSON.stringify(current.build, undefined, 2)}\n`;
    writeFileSync(join(folder, `${build.identifier}.json`), text, { mode: 0o600 });
  }
}

function makeFolder(path: string): string {
  const folder = `${path}.d`;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
