import type { BatchBuild } from '../batch/types.js';
import type { ProjectRequest, ProjectSettings } from './types.js';

/** Settings that the caller and the project may both name; empty where nobody does. */
export interface Settings {
  buildspec: string;
  projectName: string;
  image: string;
  privileged: string;
  timeout: string;
}

/** What holds where neither the caller nor the project says anything (SPEC §1.1). */
export const DEFAULTS = { buildspec: 'buildspec.yml', timeout: '60' };

/**
 * The settings of a project hold where the caller says nothing (SPEC §2.1).
 * @returns the settings, and what the plan is to know of the project
 */
export function chooseSettings(
  said: Settings,
  project: ProjectSettings,
): Settings & { project: ProjectRequest } {
  const offered: [keyof Settings, field: string, value: string | undefined][] = [
    ['projectName', 'name', project.name],
    ['buildspec', 'source.buildspec', project.buildspec],
    ['image', 'environment.image', project.image],
    ['privileged', 'environment.privilegedMode', project.privileged ? 'true' : undefined],
    ['timeout', 'timeoutInMinutes', project.timeoutMinutes?.toString()],
  ];
  const chosen = { ...said };
  const chosenFields: string[] = [];
  for (const [setting, field, value] of offered) {
    if (said[setting] !== '' || value === undefined) continue;
    chosen[setting] = value;
    chosenFields.push(field);
  }
  return { ...chosen, project: { settings: project, chosenFields } };
}

/**
 * What the caller says, and where the caller says nothing the entry: the project comes after both (SPEC §2.1).
 * @param holder the buildspec that holds the batch
 */
export function settingsOfBuild(said: Settings, holder: string, build: BatchBuild): Settings {
  const { buildspec = holder, image = '', privileged } = build;
  return {
    ...said,
    buildspec,
    image: said.image || image,
    privileged: said.privileged || (privileged === undefined ? '' : String(privileged)),
  };
}
