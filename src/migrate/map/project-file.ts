import type { MigrateOptions, MigrationProject } from '../types.js';

/**
 * Whether the project's builds are batches: its webhook starts them as such; or it has no webhook, and both the project and its
 * buildspec, if that is at hand, know batches. Without `buildBatchConfig` CodeBuild refuses a batch (codebuild.md §8.3).
 */
export function startsBatches({ fields, settings, buildspec }: MigrationProject): boolean {
  const webhook = fields.says('webhook') ? fields.object('webhook') : fields.object('triggers');
  if (webhook.text('buildType') === 'BUILD_BATCH') return true;
  if (fields.says('webhook') || webhook.flag('webhook') || settings.batch === undefined) return false;
  return buildspec === undefined || buildspec.spec.batch !== undefined;
}

/**
 * Whether the workflow needs a file of the project, for what no input can say. A file is not silent about what it leaves out, so
 * with it the cache's type must be there too: a project without one has no cache.
 */
export function needsProjectFile(
  project: MigrationProject,
  { eject }: Pick<MigrateOptions, 'eject'>,
): boolean {
  if (eject) return false;
  const { settings } = project;
  return (
    startsBatches(project) ||
    settings.registrySecret !== undefined ||
    ownEncryptionKey(project) !== undefined ||
    (settings.cache.namespace !== undefined && settings.cache.type !== 'NO_CACHE') ||
    settings.secondaryArtifacts.some(({ type }) => type === 'S3') ||
    namesArtifactUnlessBuildspecDoes(project) ||
    readsAccount(project)
  );
}

/** The key for artifacts, where it is not the one that every account has for S3. */
export function ownEncryptionKey({ settings }: MigrationProject): string | undefined {
  const { encryptionKey } = settings;
  return encryptionKey === undefined || encryptionKey.endsWith('alias/aws/s3') ? undefined : encryptionKey;
}

/** `overrideArtifactName` with a name of its own, where nobody knows whether the buildspec has one. */
function namesArtifactUnlessBuildspecDoes({ settings, buildspec, name }: MigrationProject): boolean {
  const { artifacts } = settings;
  if (artifacts?.type !== 'S3' || !artifacts.overrideArtifactName) return false;
  return buildspec === undefined && artifacts.name !== undefined && ![name, '/'].includes(artifacts.name);
}

/** Builds read the account's number in their ARN, and no input gives it. */
export function readsAccount({ settings, buildspec }: MigrationProject): boolean {
  return settings.accountId !== undefined && /CODEBUILD_(BUILD_ARN|KMS_KEY_ID)/.test(buildspec?.text ?? '');
}
