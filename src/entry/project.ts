import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

import { UserError } from '../errors.js';
import { chooseSettings, type Settings } from '../plan/project/choose-settings.js';
import { buildsInItsImage } from '../plan/project/plan-project.js';
import type { ProjectRequest } from '../plan/project/types.js';
import type { ContainerRequest } from '../plan/types.js';

/**
 * The settings that hold: the caller's, else those of the project in the named file (SPEC §1.1, `project`).
 * @param path empty: there is no project
 * @param base directory that a relative path starts from
 * @param said what the caller says, empty where nothing
 * @throws UserError when the file cannot be read, holds no project, or something in it is wrong
 */
export async function settingsWithProject(
  path: string,
  base: string,
  said: Settings,
): Promise<Settings & { project?: ProjectRequest }> {
  if (path === '') return said;
  const { readProject } = await import('../plan/project/read-project.js');
  const project = readProject(readBytes(path, base), path, said.projectName);
  return chooseSettings(said, project);
}

/**
 * The secret with the login for the project's image, for that image only: another one has another registry
 * (codebuild.md §10.1, `registryCredential`).
 */
export function registrySecret(
  project: ProjectRequest | undefined,
  container: ContainerRequest | undefined,
): string | undefined {
  const secret = project?.settings.registrySecret;
  return project && secret !== undefined && buildsInItsImage(project.settings, container)
    ? secret
    : undefined;
}

function readBytes(path: string, base: string): Uint8Array {
  try {
    return readFileSync(resolve(base, path));
  } catch (error) {
    throw new UserError(
      `The project ${path} cannot be read: ${(error as Error).message}.`,
      'It is a file with the answer of aws codebuild batch-get-projects --names <name>.',
    );
  }
}
