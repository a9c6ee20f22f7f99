import type { BatchBuild } from '../../plan/batch/types.js';
import type { BuildFacts, Variable } from '../../plan/types.js';
import { artifactInputs, cacheInput } from '../artifact-inputs.js';
import { type AwsAccess, awsAccess } from '../aws.js';
import { containerRequest, type RegistryLogin } from '../container.js';
import { choice, input, minutes, switchInput } from '../inputs.js';
import { type PreparedBuild, prepareBuild, refusedBuild } from '../prepare-build.js';
import type { PreparedBatch } from '../prepare-batch.js';
import { registrySecret, settingsWithProject } from '../project.js';
import { relocate } from '../relocate.js';
import { DEFAULTS, settingsOfBuild } from '../../plan/project/choose-settings.js';
import { type ActionInputs, factsOf, readActionInputs } from './action-inputs.js';
import type { ActionContext } from './context.js';

/** A build of the action, planned. */
export interface ActionBuild extends PreparedBuild {
  /** Where this machine has the source, and where annotations find it: another place for a copy of it. */
  sourceDirectory: string;
  shownDirectory: string;
  aws: AwsAccess;
  registrySecret?: string;
  /** The entry of the batch that it is, and all entries where this job looked for it. */
  batch?: { build: BatchBuild; builds?: BatchBuild[] };
}

/**
 * Plans the build that the inputs ask for, on its own or as one of a batch.
 * @throws UserError for a wrong input
 */
export async function prepareActionBuild(context: ActionContext, login: RegistryLogin): Promise<ActionBuild> {
  const { environment, interruption, secrets, parent } = context;
  const read = (name: string): string => input(environment, name);
  const inputs = await readActionInputs(environment);
  const identifier = parent?.request.build.identifier ?? read('batch-build');
  const facts = factsOf(context, inputs, { batchBuild: identifier || undefined });
  const aws = awsAccess(environment, inputs.settings.project?.settings.region, secrets);
  const batch = identifier === '' ? undefined : await batchOf(context, inputs, identifier, facts, aws);
  const entry = batch?.build;
  const settings =
    entry === undefined
      ? inputs.settings
      : {
          ...inputs.settings,
          ...(await settingsWithProject(
            inputs.projectFile,
            inputs.workspace,
            settingsOfBuild(inputs.said, inputs.settings.buildspec, entry),
          )),
          projectName: inputs.settings.projectName,
        };
  const container = containerRequest({
    image: settings.image,
    imageMap: read('image-map'),
    privileged: settings.privileged,
    dockerOptions: read('docker-options'),
    envPassthrough: inputs.envPassthrough,
    login,
  });
  const request = {
    ...buildRequest(environment, inputs.overrides, settings),
    container,
    batch: entry && batch && { build: entry, batchArn: batch.batchArn },
  };
  const { sourceDirectory } = inputs;
  const prepared = batch?.refused
    ? refusedBuild(request, batch.refused, await facts)
    : await prepareBuild(request, sourceDirectory, facts, aws, interruption.signal);
  return {
    ...prepared,
    sourceDirectory,
    shownDirectory: parent?.request.original ?? sourceDirectory,
    aws,
    registrySecret: registrySecret(settings.project, container),
    batch: batch?.refused ? undefined : batch,
  };
}

/**
 * What the inputs and the settings ask of a build, whatever its place is.
 * @throws UserError for a value that is wrong
 */
export function buildRequest(
  environment: NodeJS.ProcessEnv,
  overrides: Variable[],
  { buildspec, projectName, project, timeout }: ActionInputs['settings'],
) {
  const read = (name: string): string => input(environment, name);
  return {
    buildspecInput: buildspec,
    projectName,
    project,
    overrides,
    timeoutMinutes: minutes('Input timeout-in-minutes', timeout || DEFAULTS.timeout),
    runAs: read('run-as') || undefined,
    artifacts: artifactInputs(environment).request,
    cache: cacheInput(environment),
    reports: switchInput(environment, 'reports'),
    runtimeVersions: choice('Input runtime-versions', read('runtime-versions') || 'auto', ['auto', 'ignore']),
  };
}

type BatchOf =
  | { build: BatchBuild; batchArn: string; builds?: BatchBuild[]; refused?: undefined }
  | { build?: undefined; refused: PreparedBatch };

/** The entry that the build is, as the batch's process says, or as the buildspec does. */
async function batchOf(
  context: ActionContext,
  inputs: ActionInputs,
  identifier: string,
  facts: Promise<BuildFacts>,
  aws: AwsAccess,
): Promise<BatchOf> {
  if (context.parent) return context.parent.request;
  const { batchBuild } = await import('../prepare-batch.js');
  const { batchOfInputs } = await import('./batch-of-inputs.js');
  const batch = await batchOfInputs(context, inputs, facts, aws);
  if (batch.refused) return { refused: batch };
  const { batchArn, builds } = batch.plan;
  return { build: batchBuild(batch.plan, identifier), batchArn, builds };
}

/** Where people find the buildspec: the original of what lies in a build's own copy. */
export function shownPath({ path, sourceDirectory, shownDirectory }: ActionBuild): string | undefined {
  return path === undefined ? undefined : relocate(path, sourceDirectory, shownDirectory);
}
