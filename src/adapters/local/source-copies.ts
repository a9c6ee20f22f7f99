import { mkdir, readdir, rename } from 'node:fs/promises';
import { join, relative } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { Repository } from '../../plan/types.js';
import { type CopyHelper, startCopyHelper } from './copy-helper.js';
import { copyError, copyOptions } from './copy-program.js';
import { adaptConfig, IMMUTABLE } from './git-copy.js';
import { createWorkCopy, removalOf, type WorkCopy } from './work-copy.js';

/** Copies of one source, all as it was when the first of them was made: builds of a batch build the same. */
export interface SourceCopies {
  /**
   * A copy for one build.
   * @param name of its place below the folder
   * @throws EnvironmentError when there is none, as `createWorkCopy`; the signal's reason
   */
  make(name: string, signal: AbortSignal): Promise<WorkCopy>;
  /** No copy is wanted any more, and all are removed. Nothing runs afterwards. */
  close(): Promise<void>;
}

/** The copy that the others are made of. */
interface Original {
  /** The working tree; git's immutable objects lie beside it. */
  tree: string;
  /** Where those are; absent: there are none. */
  objects?: string;
  /** The source's directory in the tree. */
  inside: string;
  warning?: string;
}

/**
 * Makes copies of a source side by side. The first one is kept, and the others are made of it by a small process: what there is
 * to know of git and the tree is found out once.
 * @param folder ours, a real path; the caller removes it when all is over
 * @param name of the kept copy's place in it
 */
export function createSourceCopies(
  source: { directory: string; repository?: Repository },
  folder: string,
  name: string,
): SourceCopies {
  let opened: Promise<{ original: Original; helper: CopyHelper }> | undefined;
  let told = false;
  const open = async (signal: AbortSignal) => {
    if (folder.includes('\n'))
      throw new EnvironmentError(
        `The directory for copies of the source has a line feed in its name: ${folder}.`,
        'RUNNER_TEMP on a runner, TMPDIR elsewhere, can point to another place.',
      );
    const original = await keepOriginal(source, join(folder, name), signal);
    return { original, helper: startCopyHelper(await copyOptions()) };
  };
  return {
    make: async (copyName, signal) => {
      const { original, helper } = await (opened ??= open(signal));
      const place = join(folder, copyName);
      const remove: WorkCopy['remove'] = async () =>
        (await helper.remove(place)) ? undefined : removalOf(place)();
      try {
        await copyAgain(original, helper, place, signal);
      } catch (error) {
        await remove();
        throw error;
      }
      const warning = told ? undefined : original.warning;
      told = true;
      return { directory: join(place, original.inside), warning, remove };
    },
    close: async () => (await opened?.catch(() => undefined))?.helper.close(),
  };
}

async function keepOriginal(
  source: { directory: string; repository?: Repository },
  tree: string,
  signal: AbortSignal,
): Promise<Original> {
  const { directory, warning } = await createWorkCopy(source, tree, signal);
  const kept = { tree, inside: relative(tree, directory), warning };
  const from = join(tree, '.git', 'objects');
  const names = (await readdir(from).catch(() => [])).filter((entry) => IMMUTABLE.test(entry));
  if (names.length === 0) return kept;
  const objects = `${tree}.objects`;
  await mkdir(objects);
  for (const entry of names) await rename(join(from, entry), join(objects, entry));
  return { ...kept, objects };
}

/** @throws EnvironmentError; the signal's reason */
async function copyAgain(
  { tree, objects }: Original,
  helper: CopyHelper,
  place: string,
  signal: AbortSignal,
): Promise<void> {
  await mkdir(objects === undefined ? place : join(place, '.git', 'objects'), { recursive: true });
  const said = await helper.copy(tree, place, objects, signal);
  if (said !== undefined) throw copyError(tree, place, said);
  await adaptConfig(join(tree, '.git'), join(place, '.git'));
}
