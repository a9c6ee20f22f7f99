import { createHash } from 'node:crypto';

import type { MigrationProject } from './types.js';

/** The role that the workflow takes on in the place of the service role. */
export interface GithubRole {
  name: string;
  /** With an expression in it where the account is not known. */
  arn: string;
  accountId?: string;
  /** `aws`, `aws-cn`, `aws-us-gov`. */
  partition: string;
}

/**
 * The runs that may take on the role, as `if:` says it: GitHub gives those for forks no token for AWS. `head.repo.fork` would not do: it
 * is true of every branch in a repository that is a fork itself.
 */
export const UNLESS_FORK =
  "${{ github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository }}";

/** Whom GitHub's tokens are for, as `adapters/aws/credentials.ts` asks for them; in China it is an input of configure-aws-credentials. */
export function audienceOf(partition: string): string {
  return partition === 'aws-cn' ? 'sts.amazonaws.com.cn' : 'sts.amazonaws.com';
}

/** IAM's longest name of a role. */
const LONGEST_NAME = 64;

/**
 * A role beside the service role: CodeBuild must be able to go on with its own until the cut-over, and only one of the two may be
 * trusted by GitHub. Undefined where the project names no service role.
 */
export function githubRole({ name, fields, settings }: MigrationProject): GithubRole | undefined {
  const serviceRole = fields.text('serviceRole');
  if (serviceRole === undefined) return undefined;
  const [, ofRole, account] = /^arn:([\w-]+):iam::(\d{12}):role\//.exec(serviceRole) ?? [];
  const partition = ofRole ?? partitionOf(settings.region ?? '');
  const accountId = account ?? settings.accountId;
  const roleName = shortened(`github-${name.replace(/[^\w+=,.@-]/g, '-')}`);
  const owner = accountId ?? '${{ vars.AWS_ACCOUNT_ID }}';
  return { name: roleName, arn: `arn:${partition}:iam::${owner}:role/${roleName}`, accountId, partition };
}

/** Names that CDK makes begin alike: what is cut off still counts. */
function shortened(name: string): string {
  if (name.length <= LONGEST_NAME) return name;
  const rest = createHash('sha256').update(name).digest('hex').slice(0, 8);
  return `${name.slice(0, LONGEST_NAME - rest.length - 1)}-${rest}`;
}

function partitionOf(region: string): string {
  if (region.startsWith('cn-')) return 'aws-cn';
  return region.startsWith('us-gov-') ? 'aws-us-gov' : 'aws';
}
