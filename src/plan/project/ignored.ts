import type { Fields } from './fields.js';
import { CACHE_MODES, type IgnoredField } from './types.js';

/** A field without effect here, what stands for it, and its standard value, of which nothing is said. */
type Rule = [field: string, reason: string, standard?: string | number];

const SOURCE: Rule[] = [
  ['gitSubmodulesConfig', 'give actions/checkout `submodules: recursive`'],
  ['auth', 'the checkout has credentials of its own'],
  ['reportBuildStatus', 'the job reports its status itself'],
  ['buildStatusConfig', 'the status has the name and the address of the job'],
  ['insecureSsl', 'the checkout decides about certificates'],
];

const ARTIFACT: Rule[] = [
  ['location', 'artifacts go to GitHub, or to the folder of --artifacts'],
  ['path', 'it is a place in S3'],
  ['namespaceType', 'it is a place in S3', 'NONE'],
  ['encryptionDisabled', 'it is for S3'],
  ['bucketOwnerAccess', 'it is for S3', 'NONE'],
];

const MODES = [
  { mode: 'LOCAL_SOURCE_CACHE', reason: 'actions/checkout fetches the source' },
  { mode: 'LOCAL_DOCKER_LAYER_CACHE', reason: 'let Buildx keep its cache in the registry' },
] as const;

/** Of a batch, what its builds run on is planned. */
const MACHINE: Rule[] = [
  ['computeType', 'the machine is that of the job: runs-on'],
  ['computeConfiguration', 'the machine is that of the job: runs-on'],
  ['fleet', 'the machine is that of the job: runs-on'],
];

const ENVIRONMENT: Rule[] = [
  ['certificate', 'install it in a step before, or in the image'],
  ['dockerServer', "the Docker of the job's machine is used"],
  ['hostKernel', "the kernel is that of the job's machine"],
];

const PROJECT: Rule[] = [
  ['sourceVersion', 'what is checked out is built: `ref` of actions/checkout'],
  ['secondarySourceVersions', 'what is checked out is built: `ref` of actions/checkout'],
  ['serviceRole', 'AWS is asked with the credentials of the job'],
  ['queuedTimeoutInMinutes', 'a job has no limit for waiting', 480],
  ['concurrentBuildLimit', 'use `concurrency:` of the workflow'],
  ['autoRetryLimit', 'run failed jobs again'],
  ['vpcConfig', 'use a self-hosted runner in the VPC'],
  ['fileSystemLocations', 'mount them on a self-hosted runner; CODEBUILD_<IDENTIFIER> is not set'],
  ['webhook', 'use `on:` of the workflow'],
  ['triggers', 'use `on:` of the workflow'],
  ['badge', 'workflows have badges'],
  ['badgeEnabled', 'workflows have badges'],
  ['projectVisibility', 'the log is as visible as the repository', 'PRIVATE'],
  ['visibility', 'the log is as visible as the repository', 'PRIVATE'],
  ['resourceAccessRole', 'it is for public builds'],
];

const BATCH: Rule[] = [
  ['serviceRole', 'AWS is asked with the credentials of the job'],
  ['batchReportMode', 'every job reports its own status', 'REPORT_AGGREGATED_BATCH'],
];

/** The fields of a project that change nothing here, each with what stands for it (codebuild.md §10.1). */
export function ignoredFields(project: Fields): IgnoredField[] {
  const environment = project.object('environment');
  project.known('description', 'tags', 'created', 'lastModified', 'publicProjectAlias');
  environment.known('imagePullCredentialsType');
  return [
    ...ignoredInSource(project.object('source'), 'source.'),
    ...project
      .objects('secondarySources')
      .flatMap((source, index) => ignoredInSource(source, `secondarySources[${index}].`)),
    ...ignoredInArtifact(project.object('artifacts'), 'artifacts.'),
    ...project
      .objects('secondaryArtifacts')
      .flatMap((artifact, index) => ignoredInArtifact(artifact, `secondaryArtifacts[${index}].`)),
    ...ignoredInCache(project.object('cache')),
    ...select(environment, 'environment.', MACHINE, 'build'),
    ...select(environment, 'environment.', ENVIRONMENT),
    ...select(project, '', PROJECT),
    ...select(project, '', [['buildBatchConfig', 'this is a single build']], 'build'),
    ...select(project.object('buildBatchConfig'), 'buildBatchConfig.', BATCH, 'batch'),
    ...(usesStandardLogs(project.object('logsConfig'))
      ? []
      : [{ field: 'logsConfig', reason: 'the log is that of the job' }]),
  ];
}

function select(fields: Fields, prefix: string, rules: Rule[], only?: IgnoredField['only']): IgnoredField[] {
  return rules
    .filter(([field, , standard]) => fields.says(field, standard))
    .map(([field, reason]) => ({ field: prefix + field, reason, only }));
}

/** 0 and more than 25 commits are all of them (codebuild.md §10.1). */
function ignoredInSource(source: Fields, prefix: string): IgnoredField[] {
  source.known('type', 'location', 'buildspec', 'sourceIdentifier');
  const depth = source.number('gitCloneDepth');
  const fetched = depth === undefined || depth > 25 ? 0 : depth;
  const reason = `give actions/checkout \`fetch-depth: ${fetched}\``;
  return [
    ...(depth === undefined ? [] : [{ field: `${prefix}gitCloneDepth`, reason }]),
    ...select(source, prefix, SOURCE),
  ];
}

function ignoredInArtifact(artifact: Fields, prefix: string): IgnoredField[] {
  artifact.known('artifactIdentifier');
  return select(artifact, prefix, ARTIFACT);
}

function ignoredInCache(cache: Fields): IgnoredField[] {
  const modes = cache.choices('modes', CACHE_MODES);
  return [
    ...select(cache, 'cache.', [['location', 'caches go to the Actions cache, or to the folder of --cache']]),
    ...MODES.filter(({ mode }) => modes.includes(mode)).map(({ mode, reason }) => ({
      field: `cache.modes ${mode}`,
      reason,
    })),
  ];
}

/** CodeBuild logs to CloudWatch, in a group with the name of the project, unless the project says otherwise. */
function usesStandardLogs(logs: Fields): boolean {
  const [cloudWatch, s3] = [logs.object('cloudWatchLogs'), logs.object('s3Logs')];
  s3.known('location', 'encryptionDisabled', 'bucketOwnerAccess');
  const said = [
    cloudWatch.says('status', 'ENABLED'),
    cloudWatch.says('groupName'),
    cloudWatch.says('streamName'),
    s3.says('status', 'DISABLED'),
  ];
  return !said.includes(true);
}
