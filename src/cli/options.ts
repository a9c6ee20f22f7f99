import { existsSync, readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';

import { gatherLocalFacts } from '../adapters/local/facts.js';
import { PHASE_NAMES } from '../buildspec/types.js';
import { containerRequest } from '../entry/container.js';
import { choice, existingDirectory, minutes, secondarySource } from '../entry/inputs.js';
import { type PreparedBuild, prepareBuild } from '../entry/prepare-build.js';
import { settingsWithProject } from '../entry/project.js';
import { UserError } from '../errors.js';
import { DEFAULT_PASSTHROUGH } from '../plan/container.js';
import { parseOverride, parseOverrides } from '../plan/overrides.js';
import { DEFAULTS } from '../plan/project/choose-settings.js';
import type { ArtifactPackaging } from '../plan/types.js';

/** Options that `run` and `plan` share, as commander hands them over. */
export interface BuildOptions {
  source?: string;
  secondarySource: string[];
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
  /** The folder that caches are kept in; false for `--no-cache`. */
  cache?: string | false;
}

/**
 * Plans the build that `FILE` and the options ask for.
 * @throws UserError for a wrong option
 */
export async function prepareFromOptions(
  file: string | undefined,
  options: BuildOptions,
): Promise<PreparedBuild> {
  const sourceDirectory = existingDirectory('--source', resolve(options.source ?? '.'));
  const usesCache = Boolean(options.cache);
  const settings = await settingsWithProject(options.project ?? '', process.cwd(), {
    buildspec: file === undefined ? '' : buildspecPath(file, sourceDirectory),
    projectName: options.projectName ?? '',
    image: options.image ?? '',
    privileged: String(options.privileged ?? ''),
    timeout: options.timeout ?? '',
  });
  const facts = gatherLocalFacts(process.env, {
    sourceDirectory,
    secondarySources: options.secondarySource.map((line) => secondarySource(line, process.cwd())),
    image: 'local',
    now: new Date(),
  });
  return prepareBuild(
    {
      buildspecInput: settings.buildspec || DEFAULTS.buildspec,
      projectName: settings.projectName || basename(sourceDirectory),
      project: settings.project,
      overrides: [
        ...options.envFile.flatMap((path) => parseOverrides(readText(path))),
        ...options.env.map((text) => parseOverride(text, 'A value of --env')),
      ],
      timeoutMinutes: minutes('--timeout', settings.timeout || DEFAULTS.timeout),
      runAs: options.runAs,
      container: containerRequest({
        image: settings.image,
        imageMap: '',
        privileged: settings.privileged,
        dockerOptions: '',
        envPassthrough: DEFAULT_PASSTHROUGH,
        login: { username: '', password: '' },
      }),
      onlyPhases:
        options.phase.length === 0
          ? undefined
          : options.phase.map((name) => choice('--phase', name.toLowerCase(), PHASE_NAMES)),
      runtimeVersions: 'auto',
      artifacts: { wanted: true, packaging: options.artifactPackaging },
      cache: { restore: usesCache, save: usesCache },
    },
    sourceDirectory,
    facts,
  );
}

/** As typed, from here; as CodeBuild's local agent takes it, from the source directory, where nothing is here. */
function buildspecPath(file: string, sourceDirectory: string): string {
  return existsSync(file) ? resolve(file) : resolve(sourceDirectory, file);
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    throw new UserError(`--env-file: ${(error as Error).message}`);
  }
}
