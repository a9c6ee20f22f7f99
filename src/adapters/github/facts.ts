import { createHash, randomUUID } from 'node:crypto';
import type { BuildFacts, SourceFacts } from '../../plan/types.js';
import { callerFacts, type CallerVariables, type FactsOptions } from '../caller/caller.js';
import { gitSource, readGit, type GitFacts } from '../git/git.js';
import { isWebhookEvent, readGithubEvent, type GithubEvent } from './event.js';

/**
 * Facts of a build that runs as a step of a workflow: from the runner's variables, the event payload and git
 * (codebuild.md §5.1). Never throws: what cannot be found out stays absent.
 */
export async function gatherGithubFacts(env: CallerVariables, options: FactsOptions): Promise<BuildFacts> {
  const uuid = options.uuid ?? stepUuid(env, options.batchBuild) ?? randomUUID();
  const event = readGithubEvent(env);
  const told = options.sources ?? (await sourcesOf(env, options, event));
  return {
    ...callerFacts(env, options),
    uuid,
    buildNumber: Number(env['GITHUB_RUN_NUMBER']) || 1,
    // GitHub names itself with seven hex digits, CodeBuild shows them (codebuild.md §5.1).
    initiator: isWebhookEvent(env['GITHUB_EVENT_NAME'])
      ? `GitHub-Hookshot/${uuid.slice(0, 7)}`
      : env['GITHUB_ACTOR'] || 'github-actions',
    url: runUrl(env),
    webhook: event.webhook,
    warnings: [],
    ...told,
  };
}

async function sourcesOf(
  env: CallerVariables,
  { sourceDirectory, secondarySources }: FactsOptions,
  event: GithubEvent,
): Promise<Pick<BuildFacts, 'source' | 'secondarySources' | 'warnings'>> {
  const [git, ...secondary] = await Promise.all([
    readGit(sourceDirectory, env),
    ...secondarySources.map(({ directory }) => readGit(directory, env)),
  ]);
  return {
    source: primarySource(env, sourceDirectory, event, git),
    secondarySources: secondarySources.map(({ identifier, directory }, index) => ({
      ...onlyGit(env, directory, secondary[index]),
      identifier,
    })),
    warnings: [event.warning, mergeCommitWarning(event, git)].filter((warning) => warning !== undefined),
  };
}

/**
 * The event describes the source unless something else was checked out: then git alone does. For a pull request
 * the version is `pr/N` and the commit its head, although Actions checks out a merge commit (codebuild.md §5.1).
 */
function primarySource(
  env: CallerVariables,
  directory: string,
  { pullRequest }: GithubEvent,
  git: GitFacts | undefined,
): SourceFacts {
  const repositoryUrl = repositoryPage(env, env['GITHUB_REPOSITORY']);
  const headUrl = repositoryPage(env, pullRequest?.headRepository);
  const known = [repositoryUrl, headUrl].map(comparable);
  if (git?.remoteUrl !== undefined && !known.includes(comparable(git.remoteUrl))) {
    return onlyGit(env, directory, git);
  }
  const commit = git?.commit ?? env['GITHUB_SHA'];
  return {
    directory,
    repositoryUrl: repositoryUrl === undefined ? undefined : `${repositoryUrl}.git`,
    version: pullRequest === undefined ? commit : `pr/${pullRequest.number}`,
    resolvedVersion: pullRequest?.headCommit ?? commit,
    repository: git?.repository,
  };
}

/** CodeBuild builds the head of a pull request; actions/checkout takes GitHub's merge of it, unless told otherwise. */
function mergeCommitWarning({ pullRequest }: GithubEvent, git: GitFacts | undefined): string | undefined {
  const head = pullRequest?.headCommit;
  if (head === undefined || git?.commit === undefined || git.commit === head) return undefined;
  return (
    `CodeBuild would build the pull request's head ${head}; checked out is ${git.commit}. ` +
    'For the same tree, give actions/checkout `ref: ${{ github.event.pull_request.head.sha }}`.'
  );
}

function onlyGit(env: CallerVariables, directory: string, git: GitFacts | undefined): SourceFacts {
  const source = gitSource(directory, git);
  return { ...source, repositoryUrl: withSuffix(env, source.repositoryUrl) };
}

function serverUrl(env: CallerVariables): string {
  return env['GITHUB_SERVER_URL'] || 'https://github.com';
}

function repositoryPage(env: CallerVariables, repository: string | undefined): string | undefined {
  return repository ? `${serverUrl(env)}/${repository}` : undefined;
}

/** actions/checkout leaves out the `.git` that CodeBuild's URLs of GitHub repositories have. */
function withSuffix(env: CallerVariables, url: string | undefined): string | undefined {
  return url?.startsWith(`${serverUrl(env)}/`) && !url.endsWith('.git') ? `${url}.git` : url;
}

function comparable(url: string | undefined): string | undefined {
  return url?.toLowerCase().replace(/(\.git)?\/*$/, '');
}

function runUrl(env: CallerVariables): string | undefined {
  const repository = repositoryPage(env, env['GITHUB_REPOSITORY']);
  const run = env['GITHUB_RUN_ID'];
  return repository && run ? `${repository}/actions/runs/${run}` : undefined;
}

/**
 * The same uuid for the same step of the same attempt, in `main` and in `post`. GITHUB_JOB is one for all jobs of a
 * matrix; the runner that a job has to itself tells them apart, and so does the build of a batch that a job runs.
 */
function stepUuid(env: CallerVariables, batchBuild = ''): string | undefined {
  if (!env['GITHUB_RUN_ID']) return undefined;
  const names = ['RUN_ID', 'RUN_ATTEMPT', 'JOB', 'ACTION', 'REPOSITORY', 'SERVER_URL'].map(
    (name) => `GITHUB_${name}`,
  );
  const identity = [...names, 'RUNNER_NAME', 'RUNNER_TRACKING_ID'].map((name) => env[name] ?? '');
  return uuidOf(JSON.stringify([...identity, batchBuild]));
}

/**
 * The uuid of a project's batch: the same in all jobs of one attempt of a workflow's run, and in an attempt that retries it
 * another one, as RetryBuildBatch gives (codebuild.md §8.4). Undefined outside of runs.
 */
export function batchUuid(env: CallerVariables, project: string): string | undefined {
  if (!env['GITHUB_RUN_ID']) return undefined;
  const names = ['RUN_ID', 'RUN_ATTEMPT', 'REPOSITORY', 'SERVER_URL'].map((name) => `GITHUB_${name}`);
  return uuidOf(JSON.stringify(['batch', project, ...names.map((name) => env[name] ?? '')]));
}

const UUID_NAMESPACE = Buffer.from('6ba7b8119dad11d180b400c04fd430c8', 'hex');

/** Name-based uuid, version 5 of RFC 9562, in the RFC's URL namespace. */
function uuidOf(name: string): string {
  const bytes = createHash('sha1').update(UUID_NAMESPACE).update(name).digest().subarray(0, 16);
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x50, 6);
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
