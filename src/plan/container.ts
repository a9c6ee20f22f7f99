import { posix } from 'node:path';

import type {
  BuildFacts,
  ContainerRequest,
  Mount,
  MountedFile,
  Note,
  PlannedContainer,
  SourceFacts,
} from './types.js';

/** The input `env-passthrough` when nobody sets it (SPEC §1.1). */
export const DEFAULT_PASSTHROUGH = ['CI', 'GITHUB_*', 'RUNNER_*', 'AWS_*'];

/** What describes the caller's own machine: it only enters an image when named exactly, no wide glob means it. */
const OF_THE_MACHINE =
  /^(HOME|HOSTNAME|LD_LIBRARY_PATH|LOGNAME|OLDPWD|PATH|PWD|SHELL|SHLVL|TEMP|TMP|TMPDIR|USER|XDG_\w+)$/;

/** Directories of the runner: of no use in an image unless the build's sources are below them. */
const DIRECTORIES = /^(GITHUB_(ACTION_PATH|WORKSPACE)|RUNNER_(TEMP|TOOL_CACHE|WORKSPACE))$/;

/** Files of the runner, which are at the same path in an image: commands write to them. */
const RUNNER_FILES = /^GITHUB_(ENV|EVENT_PATH|OUTPUT|PATH|STEP_SUMMARY)$/;

/** Files that AWS's programs read: in an image below this folder, for at their own path it may have one of its own. */
const AWS_FILES = /^AWS_(CA_BUNDLE|CONFIG_FILE|SHARED_CREDENTIALS_FILE|WEB_IDENTITY_TOKEN_FILE)$/;
const AWS_FOLDER = '/codebuild/user/aws';

/**
 * The facts as a build in a container of CodeBuild's sees them, and what the container needs for that: sources at
 * CodeBuild's paths (codebuild.md §3.5), root's HOME, and of the caller's variables those that `env-passthrough`
 * names, with the paths of sources translated as the runner does for job containers (github-actions.md §3.7).
 */
export function planContainer(
  request: ContainerRequest,
  facts: BuildFacts,
): { facts: BuildFacts; container: PlannedContainer } {
  const number = Number.parseInt(facts.uuid.slice(0, 8), 16) || 1;
  const goPath = sourceFolder(number);
  const source = placeSource(facts.source, number, facts.home);
  const secondary = facts.secondarySources.map((one, index) => ({
    ...placeSource(one, number + index + 1, facts.home),
    identifier: one.identifier,
  }));
  const mounts = [source, ...secondary].map(({ mount }) => mount);
  const environment = passedThrough(facts.environment, request.envPassthrough, mounts);
  const files: MountedFile[] = [];
  for (const [name, here] of Object.entries(environment)) {
    if (!here.startsWith('/')) continue;
    if (RUNNER_FILES.test(name)) files.push({ here, there: here, readOnly: false });
    if (!AWS_FILES.test(name)) continue;
    environment[name] = `${AWS_FOLDER}/${name}`;
    files.push({ here, there: environment[name], readOnly: true });
  }
  return {
    facts: {
      ...facts,
      image: request.asked,
      home: '/root',
      environment,
      source: source.facts,
      secondarySources: secondary.map(({ facts: inside, identifier }) => ({ ...inside, identifier })),
    },
    container: {
      image: request.image,
      privileged: request.privileged,
      options: request.options,
      mounts,
      files,
      goPath,
    },
  };
}

function sourceFolder(number: number): string {
  return `/codebuild/output/src${number}`;
}

/**
 * A source's repository is mounted whole, so that git works and `..` leads where it leads here. A home directory
 * that is a repository stays out, though: there is more in it than the build's affairs.
 */
function placeSource(
  source: SourceFacts,
  number: number,
  home: string,
): { facts: SourceFacts; mount: Mount } {
  const { directory, repositoryUrl } = source;
  const { repository } = source.repository?.directory === home ? {} : source;
  const there = posix.join(sourceFolder(number), 'src', ...repositoryPath(repositoryUrl));
  return {
    facts: { ...source, directory: posix.join(there, repository?.path ?? '') },
    mount: { here: repository?.directory ?? directory, there, gitDirectory: repository?.gitDirectory },
  };
}

/** `host`, `owner`, `repo` of a clone URL; nothing when it is none, or holds what cannot be a directory's name. */
function repositoryPath(url: string | undefined): string[] {
  const [, host, path = ''] = /^https?:\/\/([\w.-]+)(?::\d+)?\/(.+?)(?:\.git)?\/*$/.exec(url ?? '') ?? [];
  const parts = [host ?? '', ...path.split('/')];
  return parts.every((part) => /^[\w.~+@-]+$/.test(part) && !/^\.+$/.test(part)) ? parts : [];
}

function passedThrough(
  environment: Record<string, string>,
  passthrough: string[],
  mounts: Mount[],
): Record<string, string> {
  const globs = passthrough.map(globExpression);
  const passed: Record<string, string> = {};
  for (const [name, value] of Object.entries(environment)) {
    const named = passthrough.includes(name);
    if (!named && (OF_THE_MACHINE.test(name) || !globs.some((glob) => glob.test(name)))) continue;
    const translated = translate(value, mounts);
    if (named || translated !== value || !DIRECTORIES.test(name)) passed[name] = translated;
  }
  return passed;
}

function translate(value: string, mounts: Mount[]): string {
  const mount = mounts.find(({ here }) => value === here || value.startsWith(`${here}/`));
  return mount ? mount.there + value.slice(mount.here.length) : value;
}

function globExpression(glob: string): RegExp {
  const escaped = glob.replace(/[.+^${}()|[\]\\]/g, '\\$&');
  return new RegExp(`^${escaped.replaceAll('*', '.*').replaceAll('?', '.')}$`, 's');
}

/** On CodeBuild a privileged build has a Docker daemon of its own, in its container (codebuild.md §9.2). */
export function containerNotes(container: PlannedContainer | undefined): Note[] {
  if (!container || container.privileged === 'false') return [];
  const message =
    "The build uses this machine's Docker, not one of its own: a path in `docker run -v` is one of this machine, where the " +
    "build's files are not at /codebuild (use `docker cp`), and what it leaves in Docker stays.";
  return [{ code: 'privileged', message }];
}
