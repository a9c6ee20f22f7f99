/** Lines as @actions/cache 6.3.0 and @actions/artifact 6.2.1 print them. */
import { describe, expect, it } from '@jest/globals';

import { readLine } from '../../../src/adapters/github/transfer/client-lines.js';

describe('a line of GitHub’s clients', () => {
  it.each([
    ['::warning::Failed to restore: read%25 x%0Aend', 'warning', 'Failed to restore: read% x\nend'],
    [
      '::error::Failed to save: Cache service responded with 503',
      'warning',
      'Failed to save: Cache service responded with 503',
    ],
    ['::warning title=a::of a title', 'warning', 'of a title'],
    ['::debug::Resolved Keys:', 'debug', ''],
    ['::add-mask::signature', 'debug', ''],
    ['Artifact name is valid!', 'noise', 'Artifact name is valid!'],
    ['Uploaded bytes 8388608', 'progress', '8.0 MiB transferred'],
    ['Sent 1048576 of 4194304 (25.0%), 1.0 MBs/sec', 'progress', '1.0 MiB of 4.0 MiB transferred'],
    ['Received 4194304 of 4194304 (100.0%), 4.0 MBs/sec', 'progress', '4.0 MiB of 4.0 MiB transferred'],
    [
      'Attempt 1 of 5 failed with error: no. Retrying request in 3000 ms...',
      'retry',
      expect.stringContaining('Attempt 1'),
    ],
    [
      "Cache save skipped: the effective cache-mode 'read' does not permit writes.",
      'notice',
      expect.anything(),
    ],
    [
      'Failed to save: Unable to reserve cache with key k, another job may be creating this cache.',
      'notice',
      expect.anything(),
    ],
  ])('%s', (line, kind, text) => {
    expect(readLine(line)).toMatchObject({ kind, text });
  });

  it('shows no signature of an address', () => {
    const { text } = readLine('::warning::GET https://a.blob/x?se=1&sig=aBc%252F1&sp=r failed');
    expect(text).toBe('GET https://a.blob/x?se=1&sig=***&sp=r failed');
  });

  it.each([
    ['[command]/usr/bin/tar --posix -cf cache.tzst', false],
    ['Cache Size: ~20 MB (20971520 B)', false],
    ['Cache restored successfully', true],
    ['Beginning upload of artifact content to blob storage', true],
  ])('%s: waits for the network: %s', (line, waits) => {
    expect(readLine(line).waits).toBe(waits);
  });
});
