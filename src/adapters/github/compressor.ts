import { execFile } from 'node:child_process';

/** What GitHub's cache client compresses with here: zstd where it is, else gzip (github-actions.md §4.1). */
export function compressor(): Promise<'zstd' | 'gzip'> {
  return new Promise((resolve) => {
    execFile('zstd', ['--version'], (error) => resolve(error ? 'gzip' : 'zstd'));
  });
}
