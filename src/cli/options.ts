import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { gatherLocalFacts } from '../adapters/local/facts.js';
import { PHASE_NAMES } from '../buildspec/types.js';
import { type AwsAccess, awsAccess } from '../entry/aws.js';
import { containerRequest } from '../entry/container.js';
import { choice, minutes } from '../entry/inputs.js';
import { type PreparedBuild, prepareBuild } from '../entry/prepare-build.js';
import { registrySecret, settingsWithProject } from '../entry/project.js';
import { isS3 } from '../entry/s3-location.js';
import { UserError } from '../errors.js';
import { DEFAULT_PASSTHROUGH } from '../plan/container.js';
import { parseOverride, parseOverrides } from '../plan/overrides.js';
import { DEFAULTS } from '../plan/project/choose-settings.js';
import type { ArtifactPackaging } from '../plan/types.js';
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
  artifacts?: string;
  artifactPackaging?: ArtifactPackaging;
  /** The folder for report files and their JSON. */
  reports?: string;
  /** The folder that caches are kept in; false for `--no-cache`. */
  cache?: string | false;
}

/** A build of the command line, planned. */
export interface LocalBuild extends PreparedBuild {
  aws: AwsAccess;
  secrets: Secrets;
  /** The project's credential for the image's registry, a secret's name or ARN. */
  registrySecret?: string;
  sourceDirectory: string;
  /** Removes sources that were fetched; to be called when the build is over. */
  removeSources(): Promise<void>;
}

/**
 * Plans the build that `FILE` and the options ask for, and fetches its sources from S3.
 * @throws UserError for a wrong option; anything when `signal` aborts, with nothing left behind
 */
export async function prepareFromOptions(
  file: string | undefined,
  options: BuildOptions,
  signal: AbortSignal,
): Promise<LocalBuild> {
  // As it is now: the AWS SDK wants some variables of this process changed.
  const environment = { ...process.env };
  const settings = await settingsWithProject(options.project ?? '', process.cwd(), {
    buildspec: file ?? '',
    projectName: options.projectName ?? '',
    image: options.image ?? '',
    privileged: String(options.privileged ?? ''),
    timeout: options.timeout ?? '',
  });
  const request = {
    ...buildRequest(options),
    project: settings.project,
    timeoutMinutes: minutes('--timeout', settings.timeout || DEFAULTS.timeout),
    container: containerRequest({
      image: settings.image,
      imageMap: '',
      privileged: settings.privileged,
      dockerOptions: '',
      envPassthrough: DEFAULT_PASSTHROUGH,
      login: { username: '', password: '' },
    }),
  };
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
    }).then(sources.describe);
    const prepared = await prepareBuild(
      {
        ...request,
        buildspecInput:
          file === undefined
            ? settings.buildspec || DEFAULTS.buildspec
            : buildspecPath(file, sourceDirectory),
        projectName: settings.projectName || basename(sourceDirectory),
      },
      sourceDirectory,
      facts,
      aws,
      signal,
    );
    return {
      ...prepared,
      aws,
      secrets,
      registrySecret: registrySecret(settings.project, request.container),
      sourceDirectory,
      removeSources: sources.remove,
    };
  } catch (error) {
    await sources.remove();
    throw error;
  }
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
