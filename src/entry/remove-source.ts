import { chmod, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Removes the folder of a fetched source, with the directories that the build made read-only, as Go makes those of its
 * modules. Where it cannot, as with files that root made in an image, it only warns: the build has its result.
 */
export async function removeSource(folder: string, onWarning: (message: string) => void): Promise<void> {
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    await remove().catch(async () => {
      await openDirectories(folder);
      await remove();
    });
  } catch (error) {
    onWarning(`The source in ${folder} is not removed: ${(error as Error).message}.`);
  }
}

/** As far as they are ours. */
async function openDirectories(directory: string): Promise<void> {
  await chmod(directory, 0o700).catch(() => undefined);
  const entries = await readdir(directory, { withFileTypes: true }).catch(() => []);
  for (const entry of entries) {
    if (entry.isDirectory()) await openDirectories(join(directory, entry.name));
  }
}
