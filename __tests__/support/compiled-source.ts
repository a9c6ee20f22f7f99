import { transformFile } from '@swc/core';
import { execFile } from 'node:child_process';
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

import { testdir } from './testdir.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface CompiledSource {
  /** Imports a module of it, by its path below `src` without an ending. */
  load<T>(module: string): Promise<T>;
  cleanup(): Promise<void>;
}

/**
 * The source as JavaScript in a folder of its own, with the process for transfers where `transfer.ts` looks for it in a bundle:
 * so adapters that need that process are tested as they are now, not as they were when the bundle was made.
 */
export async function compileSource(): Promise<CompiledSource> {
  const folder = await testdir({ 'package.json': '{"type":"module"}' });
  await symlink(join(ROOT, 'node_modules'), join(folder.path, 'node_modules'));
  const source = join(ROOT, 'src');
  const names = await readdir(source, { recursive: true });
  for (const name of names.filter((one) => one.endsWith('.ts'))) {
    const { code } = await transformFile(join(source, name), {
      swcrc: false,
      jsc: { parser: { syntax: 'typescript' }, target: 'es2022' },
      module: { type: 'es6' },
    });
    const path = join(folder.path, name.replace(/\.ts$/, '.js'));
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, code);
  }
  // As scripts/build.mjs does: to load GitHub's clients from their many files takes longer than most transfers.
  const ncc = join(ROOT, 'node_modules/@vercel/ncc/dist/ncc/cli.js');
  const bundle = join(folder.path, 'adapters/github/transfer/transfer');
  const args = [ncc, 'build', join(folder.path, 'transfer.js'), '-o', bundle, '--no-cache'];
  await promisify(execFile)(process.execPath, args, { cwd: folder.path });
  return {
    load: <T>(module: string) => import(join(folder.path, `${module}.js`)) as Promise<T>,
    cleanup: folder.cleanup,
  };
}
