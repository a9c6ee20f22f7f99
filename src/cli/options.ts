import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { gatherLocalFacts } from '../adapters/local/facts.js';
import { PHASE_NAMES } from '../buildspec/types.js';
import { type AwsAccess, awsAccess } from '../entry/aws.js';
import { containerRequest } from '../entry/container.js';
import { choice, minutes } from '../entry/inputs.js';
import type { ChildRequest } from '../entry/batch/channel.js';
import type { PreparedBatch } from '../entry/prepare-batch.js';
import { type PreparedBuild, prepareBuild, refusedBuild } from '../entry/prepare-build.js';
import { registrySecret, settingsWithProject } from '../entry/project.js';
import { isS3 } from '../entry/s3-location.js';
import { UserError } from '../errors.js';
import { DEFAULT_PASSTHROUGH } from '../plan/container.js';
import { parseOverride, parseOverrides } from '../plan/overrides.js';
import type { BatchBuild } from '../plan/batch/types.js';
import { DEFAULTS, type Settings, settingsOfBuild } from '../plan/project/choose-settings.js';
import type { ProjectRequest, ProjectSettings } from '../plan/project/types.js';
import type { ArtifactPackaging, BuildFacts } from '../plan/types.js';
import { createSecrets, type Secrets } from '../run/secrets.js';
import { openSources, type SourceOptions } from './sources.js';

/** Options that `run` and `plan` share, as commander hands them over. */
export interface BuildOptions extends SourceOptions {
  /** The file of a CodeBuild project. */
  project?: string;
  projectName?: string;
  runAs?: string;
  image?: string;
  /** `--privileged` alone is true. */
  privileged?: string | true;
  env: string[];
  envFile: string[];
  timeout?: string;
  phase: string[];
  /** All builds of the batch, or the one to run. */
  batch?: boolean;
  batchBuild?: string;
  artifacts?: string;
  artifactPackaging?: ArtifactPackaging;
  /** The folder for report files and their JSON. */
  reports?: string;
  /** The folder that caches are kept in; false for `--no-cache`. */
  cache?: string | false;
}

/** The sources and settings that a build or a batch of the command line begins with. */
interface Opened {
  /** As it was before the AWS SDK wanted some variables of this process changed. */
  environment: NodeJS.ProcessEnv;
  said: Settings;
  settings: Settings & { project?: ProjectRequest };
  aws: AwsAccess;
  secrets: Secrets;
  sourceDirectory: string;
  facts: Promise<BuildFacts>;
  /** Removes sources that were fetched; to be called when all is over. */
  removeSources(): Promise<void>;
}

type Common = Pick<Opened, 'environment' | 'aws' | 'secrets' | 'sourceDirectory' | 'removeSources'>;

/** A build of the command line, planned. */
export interface LocalBuild extends PreparedBuild, Common {
  /** The project's credential for the image's registry, a secret's name or ARN. */
  registrySecret?: string;
}

/** A batch of the command line, planned. */
export interface LocalBatch extends PreparedBatch, Common {
  facts: BuildFacts;
  project?: ProjectSettings;
  /** Of each build. */
  timeoutMinutes: number;
}

/**
 * Plans the build that `FILE` and the options ask for, on its own or as one of a batch, and fetches its sources from S3.
 * @param child the entry of the batch and the copies of the sources, where the batch's process gives them
 * @throws UserError for a wrong option; anything when `signal` aborts, with nothing left behind
 */
export function prepareFromOptions(
  file: string | undefined,
  options: BuildOptions,
  signal: AbortSignal,
  child?: ChildRequest,
): Promise<LocalBuild> {
  return withOpened(file, options, signal, child, async (opened) => {
    const { said, settings: own, sourceDirectory, facts, aws } = opened;
    const batch = child ?? (options.batchBuild && (await batchOf(opened, options, signal)));
    const refused = batch && 'diagnostics' in batch ? batch : undefined;
    const entry = batch && 'build' in batch ? batch : undefined;
    const chosen =
      entry === undefined
        ? own
        : {
            ...(await settingsWithProject(
              options.project ?? '',
              process.cwd(),
              settingsOfBuild(said, own.buildspec, entry.build),
            )),
            projectName: own.projectName,
          };
    const request = {
      ...buildRequest(options),
      buildspecInput: chosen.buildspec,
      projectName: chosen.projectName,
      project: chosen.project,
      timeoutMinutes: timeoutOf(chosen),
      container: containerRequest({
        image: chosen.image,
        imageMap: '',
        privileged: chosen.privileged,
        dockerOptions: '',
        envPassthrough: DEFAULT_PASSTHROUGH,
        login: { username: '', password: '' },
      }),
      batch: entry,
    };
    const prepared = refused
      ? refusedBuild(request, refused, await facts)
      : await prepareBuild(request, sourceDirectory, facts, aws, signal);
    return {
      ...prepared,
      ...common(opened),
      registrySecret: registrySecret(chosen.project, request.container),
    };
  });
}

/**
 * Plans the batch of the buildspec that `FILE` and the options ask for.
 * @throws UserError for a wrong option; anything when `signal` aborts, with nothing left behind
 */
export function prepareBatchFromOptions(
  file: string | undefined,
  options: BuildOptions,
  signal: AbortSignal,
): Promise<LocalBatch> {
  if (options.batchBuild !== undefined)
    throw new UserError('--batch is all builds and --batch-build one of them: choose one of the two.');
  return withOpened(file, options, signal, undefined, async (opened) => ({
    ...(await batchOfOptions(opened, options, signal)),
    ...common(opened),
    facts: await opened.facts,
    project: opened.settings.project?.settings,
    timeoutMinutes: timeoutOf(opened.settings),
  }));
}

function common({ environment, aws, secrets, sourceDirectory, removeSources }: Opened): Common {
  return { environment, aws, secrets, sourceDirectory, removeSources };
}

async function batchOfOptions(
  { settings, facts, sourceDirectory, aws }: Opened,
  options: BuildOptions,
  signal: AbortSignal,
): Promise<PreparedBatch> {
  const { buildspec, projectName, project } = settings;
  const { overrides } = buildRequest(options);
  const request = { buildspecInput: buildspec, projectName, project, overrides };
  const { prepareBatch } = await import('../entry/prepare-batch.js');
  return prepareBatch(request, sourceDirectory, facts, aws, signal);
}

/** The entry that the build is; the batch as it is where CodeBuild would not run it. */
async function batchOf(
  opened: Opened,
  options: BuildOptions,
  signal: AbortSignal,
): Promise<{ build: BatchBuild; batchArn: string } | PreparedBatch> {
  const batch = await batchOfOptions(opened, options, signal);
  if (batch.refused) return batch;
  const { batchBuild } = await import('../entry/prepare-batch.js');
  return { build: batchBuild(batch.plan, options.batchBuild ?? ''), batchArn: batch.plan.batchArn };
}

/** Opens the sources for `use`, and removes what was fetched when that fails. */
async function withOpened<T>(
  file: string | undefined,
  options: BuildOptions,
  signal: AbortSignal,
  child: ChildRequest | undefined,
  use: (opened: Opened) => Promise<T>,
): Promise<T> {
  // As it is now: the AWS SDK wants some variables of this process changed.
  const environment = { ...process.env };
  const said = {
    buildspec: file ?? '',
    projectName: options.projectName ?? '',
    image: options.image ?? '',
    privileged: String(options.privileged ?? ''),
    timeout: options.timeout ?? '',
  };
  const settings = await settingsWithProject(options.project ?? '', process.cwd(), said);
  const project = settings.project?.settings;
  const secrets = createSecrets();
  const aws = awsAccess(environment, project?.region, secrets);
  const sources = await openSources(options, project?.s3Source, aws, signal);
  const sourceDirectory = sources.directory;
  try {
    const facts = gatherLocalFacts(environment, {
      sourceDirectory,
      secondarySources: sources.secondary,
      image: 'local',
      now: new Date(),
      sources: child?.sources,
    }).then(sources.describe);
    return await use({
      environment,
      said,
      settings: {
        ...settings,
        buildspec:
          file === undefined
            ? settings.buildspec || DEFAULTS.buildspec
            : buildspecPath(file, sourceDirectory),
        projectName: settings.projectName || basename(sourceDirectory),
      },
      aws,
      secrets,
      sourceDirectory,
      facts,
      removeSources: sources.remove,
    });
  } catch (error) {
    await sources.remove();
    throw error;
  }
}

/** @throws UserError for a time limit that is none */
function timeoutOf({ timeout }: Settings): number {
  return minutes('--timeout', timeout || DEFAULTS.timeout);
}

/** What the options say by themselves. */
function buildRequest(options: BuildOptions) {
  const usesCache = Boolean(options.cache);
  return {
    reports: true,
    overrides: [
      ...options.envFile.flatMap((path) => parseOverrides(readText(path))),
      ...options.env.map((text) => parseOverride(text, 'A value of --env')),
    ],
    runAs: options.runAs,
    onlyPhases:
      options.phase.length === 0
        ? undefined
        : options.phase.map((name) => choice('--phase', name.toLowerCase(), PHASE_NAMES)),
    runtimeVersions: 'auto' as const,
    artifacts: { wanted: true, packaging: options.artifactPackaging },
    cache: { restore: usesCache, save: usesCache },
  };
}

/** As typed, from here; as CodeBuild's local agent takes it, from the source directory, where nothing is here. */
function buildspecPath(file: string, sourceDirectory: string): string {
  if (isS3(file)) return file;
  return existsSync(file) ? resolve(file) : resolve(sourceDirectory, file);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`--env-file: ${(error as Error).message}`);
  }
}
