import { commandBlock } from '../command-block.js';
import { minutesOf } from './limits.js';
import { pinnedAction } from '../../render/pinned-actions.js';
import { needsProjectFile, ownEncryptionKey } from './project-file.js';
import { audienceOf, type GithubRole, githubRole, UNLESS_FORK } from '../role.js';
import { code, row } from '../rows.js';
import type { FidelityRow, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';
import type { Step } from '../workflow.js';

/** Of configure-aws-credentials, and the longest session that a role allows unless somebody says otherwise. */
const HOUR = 3600;
/** IAM's longest session. */
const LONGEST_SESSION = 12 * HOUR;
/** The checkout and others come before the build, and post_build after all. */
const SECONDS_AROUND = 900;

/** What a build may do in AWS, and which networks, file systems and keys it has (codebuild.md §10.1). */
export function mapPermissions(project: MigrationProject, options: MigrateOptions): Piece {
  const role = githubRole(project);
  const { fields, settings } = project;
  const vpc = mapVpc(project);
  const fileSystems = mapFileSystems(project, options);
  fields.known('encryptionKey');
  return {
    rows: [
      ...(role ? [roleRow(project, role)] : []),
      ...vpc.rows,
      ...fileSystems.rows,
      ...mapKey(project, options),
      ...(fields.says('resourceAccessRole')
        ? [
            row(
              'dropped',
              'resourceAccessRole',
              fields.text('resourceAccessRole') ?? '',
              '',
              'It shows logs and artifacts of public builds; GitHub shows its own.',
            ),
          ]
        : []),
    ],
    tasks: [...(role ? roleTasks(project, role, options) : []), ...vpc.tasks, ...fileSystems.tasks],
    job: {
      ...(role && {
        permissions: { contents: 'read', 'id-token': 'write' },
        stepsBefore: [credentialsStep(project, role, options)],
      }),
      ...(needsProjectFile(project, options) &&
        settings.encryptionKey !== undefined && { projectFields: { encryptionKey: settings.encryptionKey } }),
    },
  };
}

function roleRow({ fields }: MigrationProject, role: GithubRole): FidelityRow {
  return row(
    'set up elsewhere',
    'serviceRole',
    fields.text('serviceRole') ?? '',
    `the role ${code(role.name)}, taken on by aws-actions/configure-aws-credentials`,
    'GitHub has no role until IAM trusts it. Runs for pull requests from forks get none.',
  );
}

function credentialsStep(project: MigrationProject, role: GithubRole, { pin }: MigrateOptions): Step {
  const seconds = sessionSeconds(project);
  return {
    comment: [
      'The AWS credentials of the build, as those of the service role on CodeBuild. A build that asks nothing of AWS needs neither this',
      'step nor id-token: write. A run for a fork gets no credentials.',
    ],
    name: 'AWS credentials',
    if: UNLESS_FORK,
    uses: pinnedAction('aws-actions/configure-aws-credentials', pin),
    with: {
      'role-to-assume': role.arn,
      'aws-region': project.settings.region ?? '${{ vars.AWS_REGION }}',
      ...(role.partition === 'aws-cn' && { audience: audienceOf(role.partition) }),
      ...(seconds > HOUR && { 'role-duration-seconds': String(seconds) }),
    },
  };
}

/** A session of an hour is what roles allow by themselves; so a build of CodeBuild's usual limit asks for no longer one. */
function sessionSeconds(project: MigrationProject): number {
  const minutes = minutesOf(project);
  return minutes <= 60 ? HOUR : Math.min(Math.ceil(minutes) * 60 + SECONDS_AROUND, LONGEST_SESSION);
}

const FRESH_CREDENTIALS =
  'Or leave the step with the credentials out, and set `AWS_ROLE_ARN` and `AWS_REGION` in `env:` of the job: then the ' +
  'action gives the build fresh credentials for as long as it runs.';

function roleTasks(project: MigrationProject, role: GithubRole, { eject }: MigrateOptions): Task[] {
  const seconds = sessionSeconds(project);
  const variables = [
    ...(role.accountId === undefined ? ['AWS_ACCOUNT_ID'] : []),
    ...(project.settings.region === undefined ? ['AWS_REGION'] : []),
  ];
  return [
    ...(variables.length > 0
      ? [
          {
            when: 'before' as const,
            title: "Say in variables of the repository what the project's file does not.",
            detail: commandBlock(
              ...variables.map((name) => `gh variable set ${name} --body ${name.replace('AWS_', '')}`),
            ),
          },
        ]
      : []),
    ...(seconds > HOUR
      ? [
          {
            when: 'before' as const,
            title: `Allow sessions of ${seconds} seconds for the role \`${role.name}\`: builds may take more than an hour.`,
            detail: [
              commandBlock(`aws iam update-role --role-name ${role.name} --max-session-duration ${seconds}`),
              ...(eject ? [] : [FRESH_CREDENTIALS]),
            ].join('\n'),
          },
        ]
      : []),
    {
      when: 'before',
      title: `Find what names the service role by its ARN, and let ${code(role.name)} in beside it.`,
      detail:
        'Policies of buckets, KMS keys, image repositories and secrets do, and the trust of other roles. Conditions such as `aws:SourceVpc` ' +
        "hold for none of GitHub's own runners.",
    },
  ];
}

function mapVpc({ name, fields }: MigrationProject): { rows: FidelityRow[]; tasks: Task[] } {
  if (!fields.says('vpcConfig')) return { rows: [], tasks: [] };
  const vpc = fields.object('vpcConfig');
  vpc.known('subnets', 'securityGroupIds');
  return {
    rows: [
      row(
        'set up elsewhere',
        'vpcConfig',
        vpc.text('vpcId') ?? 'a VPC',
        'a runner in the VPC',
        "GitHub's own runners reach nothing that is private to it.",
      ),
    ],
    tasks: [
      {
        when: 'before',
        title: 'Decide how the build reaches what is private to the VPC, and set `runs-on`.',
        detail: [
          '- A self-hosted runner in a subnet of the VPC: `runs-on: [self-hosted, …]`.',
          `- CodeBuild as the runner, by a project of its own in the VPC: \`runs-on: codebuild-${name}-runner-\${{ github.run_id }}-\${{ github.run_attempt }}\`.`,
          '- No private access at all, where all that the build needs has a public endpoint: leave `runs-on` as it is.',
        ].join('\n'),
      },
    ],
  };
}

function mapFileSystems(
  { fields }: MigrationProject,
  { eject }: MigrateOptions,
): { rows: FidelityRow[]; tasks: Task[] } {
  const systems = fields.objects('fileSystemLocations').map((system) => {
    system.known('type', 'mountOptions');
    const [identifier = '', location = '', mountPoint = ''] = ['identifier', 'location', 'mountPoint'].map(
      (name) => system.text(name),
    );
    return { identifier, location, mountPoint };
  });
  const variableOf = (identifier: string): string => `CODEBUILD_${identifier.toUpperCase()}`;
  return {
    rows: systems.map(({ identifier, location }, index) =>
      row(
        'dropped',
        `fileSystemLocations[${index}]`,
        location,
        '',
        `GitHub's own runners mount no EFS, and ${code(variableOf(identifier))} is not set.`,
      ),
    ),
    tasks: systems.map(({ identifier, location, mountPoint }) => ({
      when: 'before',
      title: `Mount ${code(location)} on a self-hosted runner at ${code(mountPoint)}, or do without it.`,
      detail: eject
        ? `Set ${code(`${variableOf(identifier)}: ${mountPoint}`)} in \`env:\` of the job.`
        : `Add ${code(`${variableOf(identifier)}=${mountPoint}`)} to \`environment-variables\`, and for a build in an image ` +
          `${code(`--volume ${mountPoint}:${mountPoint}`)} to \`docker-options\`.`,
    })),
  };
}

function mapKey(project: MigrationProject, { eject }: MigrateOptions): FidelityRow[] {
  const key = ownEncryptionKey(project);
  if (key === undefined) return [];
  const becomes = eject
    ? '`CODEBUILD_KMS_KEY_ID`, if the buildspec reads it'
    : '`CODEBUILD_KMS_KEY_ID`, by the project’s file';
  const reason = 'It encrypts nothing here: artifacts are encrypted with keys of GitHub.';
  return [row('approximate', 'encryptionKey', key, becomes, reason)];
}
