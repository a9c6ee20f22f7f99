import { basename, resolve } from 'node:path';

import { gatherGithubFacts } from '../../adapters/github/facts.js';
import { parseOverrides } from '../../plan/overrides.js';
import { DEFAULTS, type Settings } from '../../plan/project/choose-settings.js';
import type { ProjectRequest } from '../../plan/project/types.js';
import type { BuildFacts, Variable } from '../../plan/types.js';
import { existingDirectory, input, parseSecondarySources, secondaryDirectory } from '../inputs.js';
import { settingsWithProject } from '../project.js';
import type { ActionContext } from './context.js';

/** What the step says, in every mode. */
export interface ActionInputs {
  workspace: string;
  /** Where this machine has the source. */
  sourceDirectory: string;
  secondarySources: { identifier: string; directory: string }[];
  projectFile: string;
  said: Settings;
  /** What holds: what is said, else the project's. */
  settings: Settings & { project?: ProjectRequest };
  overrides: Variable[];
  envPassthrough: string[];
}

/** @throws UserError for a value that is wrong */
export async function readActionInputs(environment: NodeJS.ProcessEnv): Promise<ActionInputs> {
  const read = (name: string): string => input(environment, name);
  const workspace = environment['GITHUB_WORKSPACE'] || process.cwd();
  const sourceDirectory = existingDirectory(
    'Input source-directory',
    resolve(workspace, read('source-directory')),
  );
  const lines = read('secondary-sources')
    .split('\n')
    .filter((line) => line.trim() !== '');
  const said: Settings = {
    buildspec: read('buildspec'),
    projectName: read('project-name'),
    image: read('image'),
    privileged: read('privileged'),
    timeout: read('timeout-in-minutes'),
  };
  const projectFile = read('project');
  const settings = await settingsWithProject(projectFile, workspace, said);
  return {
    workspace,
    sourceDirectory,
    secondarySources: parseSecondarySources(lines).map((one) => secondaryDirectory(one, workspace)),
    projectFile,
    said,
    settings: {
      ...settings,
      buildspec: settings.buildspec || DEFAULTS.buildspec,
      projectName: settings.projectName || basename(environment['GITHUB_REPOSITORY'] ?? sourceDirectory),
    },
    overrides: parseOverrides(read('environment-variables')),
    envPassthrough: read('env-passthrough').split(/\s+/),
  };
}

/**
 * The facts of this step.
 * @param of which build of a batch this is, or the batch itself: its uuid differs from theirs
 */
export function factsOf(
  { environment, now, parent }: ActionContext,
  { sourceDirectory, secondarySources, envPassthrough }: ActionInputs,
  of: { batchBuild?: string } = {},
): Promise<BuildFacts> {
  return gatherGithubFacts(environment, {
    sourceDirectory,
    secondarySources,
    image: environment['ImageOS']
      ? `${environment['ImageOS']}:${environment['ImageVersion'] ?? ''}`
      : 'runner',
    now: new Date(now()),
    envPassthrough,
    batchBuild: of.batchBuild,
    sources: parent?.request.sources,
  });
}
