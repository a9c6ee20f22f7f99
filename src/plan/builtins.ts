import type { BatchBuild } from './batch/types.js';
import type { Layer } from './environment.js';
import type { BuildFacts, SourceFacts, Variable } from './types.js';

/** The names that AWS would give a build, or a batch. */
export interface BuildIds {
  buildId: string;
  buildArn: string;
  region: string;
  accountId: string;
}

/**
 * `<project>:<uuid>` and the ARN around it (codebuild.md §5.1). Characters that CodeBuild allows in no project name
 * become `-`, since the ids are taken apart at `:` and `/`. The region is the caller's, else one that a layer sets,
 * else us-east-1; without an account the ids hold zeros, as the local agent's do (codebuild.md §5.2).
 * @param kind of thing in the ARN: a batch is another one than its builds
 */
export function buildIds(
  projectName: string,
  facts: Pick<BuildFacts, 'uuid' | 'region' | 'accountId'>,
  layers: Layer[],
  kind: 'build' | 'build-batch' = 'build',
): BuildIds {
  const project = projectName
    .replace(/[^A-Za-z0-9_-]/g, '-')
    .replace(/^[^A-Za-z0-9]+/, '')
    .slice(0, 150);
  const buildId = `${project || 'build'}:${facts.uuid}`;
  const region = facts.region ?? layerRegion(layers) ?? 'us-east-1';
  const accountId = facts.accountId ?? '000000000000';
  return {
    buildId,
    buildArn: `arn:${partitionOf(region)}:codebuild:${region}:${accountId}:${kind}/${buildId}`,
    region,
    accountId,
  };
}

/** https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html */
function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}

/** The value is literal text and may be `$REGION`, which belongs in no ARN. */
function layerRegion(layers: Layer[]): string | undefined {
  const regions = layers
    .flatMap(({ variables }) => variables)
    .filter(
      ({ name, value }) => /^AWS_(DEFAULT_)?REGION$/.test(name) && /^[a-z]{2}(-[a-z]+)+-\d$/.test(value),
    );
  return regions.at(-1)?.value;
}

/** What they tell of. */
type BuiltinFacts = Pick<
  BuildFacts,
  | 'uuid'
  | 'buildNumber'
  | 'startTime'
  | 'initiator'
  | 'image'
  | 'url'
  | 'source'
  | 'secondarySources'
  | 'webhook'
>;

/**
 * The variables that CodeBuild sets and nobody can override (codebuild.md §5.1, and of §5.2 those that SPEC §2.5
 * names). What has no value is left out, except the batch identifier, which is empty outside a batch. How CodeBuild tells a
 * build of a fan-out its part of the tests is not known (codebuild.md §8.5): CODEBUILD_SHARD_INDEX, from 0, and
 * CODEBUILD_SHARD_COUNT are our own names.
 * @param encryptionKey of the project: ARN, alias or id
 * @param build the entry of its batch
 */
export function builtinVariables(
  ids: BuildIds,
  facts: BuiltinFacts,
  encryptionKey = 'alias/aws/s3',
  build?: Pick<BatchBuild, 'identifier' | 'shard'>,
): Variable[] {
  const { webhook } = facts;
  const values: Record<string, string | undefined> = {
    CODEBUILD_CI: 'true',
    CODEBUILD_BATCH_BUILD_IDENTIFIER: build?.identifier ?? '',
    CODEBUILD_BUILD_ARN: ids.buildArn,
    CODEBUILD_BUILD_ID: ids.buildId,
    CODEBUILD_BUILD_IMAGE: facts.image,
    CODEBUILD_BUILD_NUMBER: String(facts.buildNumber),
    CODEBUILD_BUILD_SUCCEEDING: '1',
    CODEBUILD_BUILD_URL: facts.url,
    CODEBUILD_INITIATOR: facts.initiator,
    CODEBUILD_KMS_KEY_ID: kmsArn(encryptionKey, ids),
    CODEBUILD_LAST_EXIT: '0',
    CODEBUILD_LOG_PATH: facts.uuid,
    CODEBUILD_PUBLIC_BUILD_URL: facts.url,
    CODEBUILD_RESOLVED_SOURCE_VERSION: facts.source.resolvedVersion,
    CODEBUILD_SHARD_COUNT: build?.shard?.count.toString(),
    CODEBUILD_SHARD_INDEX: build?.shard?.index.toString(),
    ...sourceVariables(facts.source, ''),
    CODEBUILD_START_TIME: String(facts.startTime.getTime()),
    CODEBUILD_WEBHOOK_ACTOR_ACCOUNT_ID: webhook?.actorAccountId,
    CODEBUILD_WEBHOOK_BASE_REF: webhook?.baseRef,
    CODEBUILD_WEBHOOK_EVENT: webhook?.event,
    CODEBUILD_WEBHOOK_HEAD_REF: webhook?.headRef,
    CODEBUILD_WEBHOOK_PREV_COMMIT: webhook?.prevCommit,
    CODEBUILD_WEBHOOK_TRIGGER: webhook?.trigger,
  };
  for (const source of facts.secondarySources) {
    Object.assign(values, sourceVariables(source, `_${source.identifier}`));
  }
  return Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : [{ name, value }]));
}

function kmsArn(key: string, { region, accountId }: BuildIds): string {
  if (key.startsWith('arn:')) return key;
  return `arn:${partitionOf(region)}:kms:${region}:${accountId}:${key.startsWith('alias/') ? key : `key/${key}`}`;
}

function sourceVariables(source: SourceFacts, suffix: string): Record<string, string | undefined> {
  return {
    [`CODEBUILD_SOURCE_REPO_URL${suffix}`]: source.repositoryUrl,
    [`CODEBUILD_SOURCE_VERSION${suffix}`]: source.version,
    [`CODEBUILD_SRC_DIR${suffix}`]: source.directory,
  };
}
