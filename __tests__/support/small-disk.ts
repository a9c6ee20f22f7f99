import { mkdirSync } from 'node:fs';

import { asRoot, root } from './users.js';

export interface SmallDisk {
  path: string;
  makeReadOnly(): void;
  unmount(): void;
}

/**
 * Mounts a file system of one MiB at the new folder `path`; undefined where this user cannot.
 * @throws Error instead, where CI skips nothing
 */
export function mountSmallDisk(path: string): SmallDisk | undefined {
  mkdirSync(path);
  try {
    if (!asRoot()) throw new Error('Only root mounts file systems.');
    root('mount', ['-t', 'tmpfs', '-o', 'size=1m,mode=1777', 'tmpfs', path]);
  } catch (error) {
    if (process.env['RUN_BUILDSPEC_NO_SKIP']) throw error;
    console.warn('skipped: this user cannot mount a small file system');
    return undefined;
  }
  return {
    path,
    makeReadOnly: () => root('mount', ['-o', 'remount,ro', path]),
    unmount: () => root('umount', [path]),
  };
}
