/** For each row of the fields in docs/support.md a project with just this field beside what every project has. */
interface Sample {
  value: Record<string, unknown>;
  /** Other fields, without which it has no meaning. */
  beside?: Record<string, unknown>;
  buildspec?: string;
}

const S3 = { artifacts: { type: 'S3', location: 'bucket' } };
const BATCH = { webhook: { buildType: 'BUILD_BATCH', filterGroups: [[{ type: 'EVENT', pattern: 'PUSH' }]] } };
const LIST = 'batch: {build-list: [{identifier: one}]}\n';
const ENVIRONMENT = { type: 'LINUX_CONTAINER', computeType: 'BUILD_GENERAL1_SMALL' };
const ECR = '123456789012.dkr.ecr.eu-west-1.amazonaws.com/builder:7';
const VARIABLE = (type: string, value: string) => ({
  environment: { environmentVariables: [{ name: 'STAGE', value, type }] },
});
const SECRET = { environment: { environmentVariables: [{ name: 'API_TOKEN', value: 'zX83kd02mQp9' }] } };
const SOURCE = (more: Record<string, unknown>) => ({ source: { type: 'GITHUB', ...more } });
const WEBHOOK = (more: Record<string, unknown>) => ({ webhook: more });
const GROUPS = [[{ type: 'EVENT', pattern: 'PUSH' }]];

export const FIELD_SAMPLES: Record<string, Sample> = {
  name: { value: { name: 'api' } },
  arn: { value: { arn: 'arn:aws:codebuild:eu-west-1:123456789012:project/web' } },
  description: { value: { description: 'Builds the web site' } },
  tags: { value: { tags: [{ key: 'team', value: 'web' }] } },
  created: { value: { created: '2024-03-05T09:12:44.123000+00:00' } },
  lastModified: { value: { lastModified: 1726200000.456 } },
  'source.type': { value: { source: { type: 'CODEPIPELINE', location: '' } } },
  'source.location': { value: SOURCE({ location: 'https://github.com/octo-org/api.git' }) },
  'source.buildspec': { value: SOURCE({ buildspec: 'ci/buildspec.yml' }) },
  'source.gitCloneDepth': { value: SOURCE({ gitCloneDepth: 5 }) },
  'source.gitSubmodulesConfig': { value: SOURCE({ gitSubmodulesConfig: { fetchSubmodules: true } }) },
  'source.auth': { value: SOURCE({ auth: { type: 'OAUTH' } }) },
  'source.reportBuildStatus': { value: SOURCE({ reportBuildStatus: true }) },
  'source.buildStatusConfig': { value: SOURCE({ buildStatusConfig: { context: 'ci' } }) },
  'source.insecureSsl': { value: SOURCE({ insecureSsl: true }) },
  'source.sourceIdentifier': { value: SOURCE({ sourceIdentifier: 'main' }) },
  sourceVersion: { value: { sourceVersion: 'main' } },
  'secondarySources[]': {
    value: {
      secondarySources: [
        { type: 'GITHUB', location: 'https://github.com/octo-org/schemas.git', sourceIdentifier: 'schemas' },
      ],
    },
  },
  'secondarySourceVersions[]': {
    value: { secondarySourceVersions: [{ sourceIdentifier: 'schemas', sourceVersion: 'v3' }] },
    beside: {
      secondarySources: [
        { type: 'GITHUB', location: 'https://github.com/octo-org/schemas.git', sourceIdentifier: 'schemas' },
      ],
    },
  },
  'artifacts.type': { value: { artifacts: { type: 'S3' } } },
  'artifacts.location': { value: S3, beside: { artifacts: { type: 'S3' } } },
  'artifacts.path': { value: { artifacts: { ...S3.artifacts, path: 'web' } }, beside: S3 },
  'artifacts.namespaceType': {
    value: { artifacts: { ...S3.artifacts, namespaceType: 'BUILD_ID' } },
    beside: S3,
  },
  'artifacts.name': { value: { artifacts: { ...S3.artifacts, name: 'site' } }, beside: S3 },
  'artifacts.packaging': { value: { artifacts: { ...S3.artifacts, packaging: 'ZIP' } }, beside: S3 },
  'artifacts.overrideArtifactName': {
    value: { artifacts: { ...S3.artifacts, overrideArtifactName: true } },
    beside: S3,
  },
  'artifacts.encryptionDisabled': {
    value: { artifacts: { ...S3.artifacts, encryptionDisabled: true } },
    beside: S3,
  },
  'artifacts.bucketOwnerAccess': {
    value: { artifacts: { ...S3.artifacts, bucketOwnerAccess: 'FULL' } },
    beside: S3,
  },
  'artifacts.artifactIdentifier': {
    value: { artifacts: { ...S3.artifacts, artifactIdentifier: 'x' } },
    beside: S3,
  },
  'secondaryArtifacts[]': {
    value: { secondaryArtifacts: [{ type: 'S3', name: 'handbook', artifactIdentifier: 'docs' }] },
    beside: S3,
  },
  'cache.type': { value: { cache: { type: 'S3' } } },
  'cache.location': {
    value: { cache: { type: 'S3', location: 'bucket/web' } },
    beside: { cache: { type: 'S3' } },
  },
  'cache.modes[]': {
    value: { cache: { type: 'LOCAL', modes: ['LOCAL_CUSTOM_CACHE'] } },
    beside: { cache: { type: 'LOCAL' } },
  },
  'cache.cacheNamespace': {
    value: { cache: { type: 'S3', cacheNamespace: 'shared' } },
    beside: { cache: { type: 'S3' } },
  },
  'environment.type': { value: { environment: { type: 'ARM_CONTAINER' } } },
  'environment.image': { value: { environment: { image: 'node:22' } }, beside: { environment: ENVIRONMENT } },
  'environment.computeType': {
    value: { environment: { ...ENVIRONMENT, computeType: 'BUILD_GENERAL1_LARGE' } },
    beside: { environment: { computeType: '' } },
  },
  'environment.computeConfiguration': {
    value: { environment: { computeConfiguration: { vCpu: 8, memory: 32 } } },
  },
  'environment.fleet': { value: { environment: { fleet: { fleetArn: 'big' } } } },
  'environment.environmentVariables[] PLAINTEXT': { value: VARIABLE('PLAINTEXT', 'prod') },
  'environment.environmentVariables[] PLAINTEXT, a secret': { value: SECRET },
  'environment.environmentVariables[] PARAMETER_STORE': { value: VARIABLE('PARAMETER_STORE', '/prod/db') },
  'environment.environmentVariables[] SECRETS_MANAGER': {
    value: VARIABLE('SECRETS_MANAGER', 'prod/ci:token'),
  },
  'environment.privilegedMode': { value: { environment: { privilegedMode: true } } },
  'environment.certificate': { value: { environment: { certificate: 'bucket/ca.pem' } } },
  'environment.registryCredential': {
    value: {
      environment: {
        image: ECR,
        registryCredential: { credential: 'login', credentialProvider: 'SECRETS_MANAGER' },
      },
    },
    beside: { environment: { image: ECR } },
  },
  'environment.imagePullCredentialsType': {
    value: { environment: { image: ECR, imagePullCredentialsType: 'SERVICE_ROLE' } },
    beside: { environment: { image: ECR } },
  },
  'environment.dockerServer': {
    value: { environment: { dockerServer: { computeType: 'BUILD_GENERAL1_LARGE' } } },
  },
  'environment.hostKernel': { value: { environment: { hostKernel: 'LINUX_KERNEL_6' } } },
  serviceRole: { value: { serviceRole: 'arn:aws:iam::123456789012:role/codebuild-web' } },
  vpcConfig: { value: { vpcConfig: { vpcId: 'vpc-1', subnets: ['subnet-1'], securityGroupIds: ['sg-1'] } } },
  'fileSystemLocations[]': {
    value: {
      fileSystemLocations: [{ type: 'EFS', location: 'fs-1:/', mountPoint: '/mnt/x', identifier: 'x' }],
    },
  },
  encryptionKey: { value: { encryptionKey: 'alias/codebuild' } },
  resourceAccessRole: { value: { resourceAccessRole: 'arn:aws:iam::123456789012:role/public' } },
  timeoutInMinutes: { value: { timeoutInMinutes: 30 } },
  queuedTimeoutInMinutes: { value: { queuedTimeoutInMinutes: 30 } },
  concurrentBuildLimit: { value: { concurrentBuildLimit: 1 } },
  'concurrentBuildLimit above 1': { value: { concurrentBuildLimit: 3 } },
  autoRetryLimit: { value: { autoRetryLimit: 2 } },
  'logsConfig.cloudWatchLogs': {
    value: { logsConfig: { cloudWatchLogs: { status: 'ENABLED', groupName: 'builds' } } },
  },
  'logsConfig.s3Logs': { value: { logsConfig: { s3Logs: { status: 'ENABLED', location: 'bucket/logs' } } } },
  badge: { value: { badge: { badgeEnabled: true } } },
  badgeEnabled: { value: { badgeEnabled: true } },
  projectVisibility: { value: { projectVisibility: 'PUBLIC_READ' } },
  publicProjectAlias: { value: { publicProjectAlias: 'x' } },
  'buildBatchConfig.serviceRole': {
    value: { buildBatchConfig: { serviceRole: 'arn:aws:iam::123456789012:role/batch' } },
    beside: BATCH,
    buildspec: LIST,
  },
  'buildBatchConfig.combineArtifacts': {
    value: { buildBatchConfig: { combineArtifacts: true } },
    beside: BATCH,
    buildspec: LIST,
  },
  'buildBatchConfig.restrictions': {
    value: { buildBatchConfig: { restrictions: { maximumBuildsAllowed: 20 } } },
    beside: BATCH,
    buildspec: LIST,
  },
  'buildBatchConfig.timeoutInMins': {
    value: { buildBatchConfig: { timeoutInMins: 100 } },
    beside: BATCH,
    buildspec: LIST,
  },
  'buildBatchConfig.batchReportMode': {
    value: { buildBatchConfig: { batchReportMode: 'REPORT_INDIVIDUAL_BUILDS' } },
    beside: BATCH,
    buildspec: LIST,
  },
  'webhook.filterGroups[]': { value: WEBHOOK({ filterGroups: GROUPS }) },
  'webhook.branchFilter': { value: WEBHOOK({ branchFilter: '^main$' }) },
  'webhook.buildType': { value: BATCH, beside: { webhook: { filterGroups: GROUPS } }, buildspec: LIST },
  'webhook.manualCreation': {
    value: WEBHOOK({ manualCreation: true, filterGroups: GROUPS }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.scopeConfiguration': {
    value: WEBHOOK({
      filterGroups: GROUPS,
      scopeConfiguration: { name: 'octo-org', scope: 'GITHUB_ORGANIZATION' },
    }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.pullRequestBuildPolicy': {
    value: WEBHOOK({
      filterGroups: GROUPS,
      pullRequestBuildPolicy: { requiresCommentApproval: 'ALL_PULL_REQUESTS' },
    }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.url': {
    value: WEBHOOK({ filterGroups: GROUPS, url: 'https://api.github.com/x' }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.payloadUrl': {
    value: WEBHOOK({ filterGroups: GROUPS, payloadUrl: 'https://x' }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.secret': {
    value: WEBHOOK({ filterGroups: GROUPS, secret: 's' }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.lastModifiedSecret': {
    value: WEBHOOK({ filterGroups: GROUPS, lastModifiedSecret: '2024-03-05T09:12:45.002000+00:00' }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.status': {
    value: WEBHOOK({ filterGroups: GROUPS, status: 'ACTIVE' }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
  'webhook.statusMessage': {
    value: WEBHOOK({ filterGroups: GROUPS, statusMessage: 'x' }),
    beside: WEBHOOK({ filterGroups: GROUPS }),
  },
};
