import type { Fields } from '../../plan/project/fields.js';
import { migrationPaths } from '../paths.js';
import { needsProjectFile, readsAccount } from './project-file.js';
import { code, row } from '../rows.js';
import type { FidelityRow, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';

const COMMENT = 'a comment at the head of the workflow';

/** What identifies and describes a project, and what shows it to others (codebuild.md §10.1). */
export function mapMetadata(project: MigrationProject, options: MigrateOptions): Piece {
  const { name, fields } = project;
  fields.known('name', 'created', 'lastModified', 'publicProjectAlias');
  const badge = mapBadge(project);
  return {
    rows: [
      options.eject
        ? row('exact', 'name', name, 'the name of the workflow')
        : row(
            'exact',
            'name',
            name,
            'the name of the workflow, and `project-name`: ids, cache keys and artifacts have it',
          ),
      ...mapArn(project, options),
      ...(fields.says('description')
        ? [row('exact', 'description', fields.text('description') ?? '', COMMENT)]
        : []),
      ...(fields.says('tags')
        ? [row('approximate', 'tags', tagsOf(fields), COMMENT, 'No costs and no permissions hang on it.')]
        : []),
      ...badge.rows,
      ...mapVisibility(project),
    ],
    tasks: badge.tasks,
    job: {
      inputs: { 'project-name': name },
      ...(needsProjectFile(project, options) &&
        fields.says('arn') && { projectFields: { arn: fields.text('arn') } }),
    },
  };
}

/** Builds see region and account of it in `CODEBUILD_BUILD_ARN`; the region comes with the AWS credentials too. */
function mapArn(project: MigrationProject, options: MigrateOptions): FidelityRow[] {
  const arn = project.fields.text('arn');
  if (arn === undefined) return [];
  if (options.eject)
    return [
      row('exact', 'arn', arn, 'region and account in `CODEBUILD_BUILD_ARN`, if the buildspec reads it'),
    ];
  if (needsProjectFile(project, options))
    return [
      row(
        'exact',
        'arn',
        arn,
        `the account in the build's ARN, by ${code(migrationPaths(project.name).project)}`,
      ),
    ];
  if (project.buildspec && !readsAccount(project))
    return [
      row(
        'exact',
        'arn',
        arn,
        'nothing: no build reads it',
        'The buildspec does not read `CODEBUILD_BUILD_ARN`; the account in it is zeros.',
      ),
    ];
  return [
    row(
      'approximate',
      'arn',
      arn,
      'the region of the AWS credentials',
      'The account in `CODEBUILD_BUILD_ARN` is zeros; give `migrate` the buildspec, and it is kept where it is read.',
    ),
  ];
}

/** What people wrote about a project, as lines for the head of its workflow. */
export function describingLines(fields: Fields): string[] {
  return [
    ...(fields.text('description')?.trim().split(/\r?\n/) ?? []),
    ...(fields.says('tags') ? [`Tags: ${tagsOf(fields)}`] : []),
  ];
}

function tagsOf(fields: Fields): string {
  return fields
    .objects('tags')
    .map((tag) => `${tag.text('key') ?? ''}=${tag.text('value') ?? ''}`)
    .join(', ');
}

function mapBadge({ name, fields, repository = 'OWNER/REPO' }: MigrationProject): {
  rows: FidelityRow[];
  tasks: Task[];
} {
  const badge = fields.object('badge');
  badge.known('badgeRequestUrl');
  // CloudFormation's name for it, and the one of create-project.
  const field = badge.flag('badgeEnabled') ? 'badge' : 'badgeEnabled';
  if (field === 'badgeEnabled' && !fields.flag(field)) return { rows: [], tasks: [] };
  const file = migrationPaths(name).workflow.replace(/^.*\//, '');
  const url = `https://github.com/${repository}/actions/workflows/${file}/badge.svg`;
  return {
    rows: [
      row('set up elsewhere', field, 'enabled', 'the badge of the workflow', 'It is at another address.'),
    ],
    tasks: [
      { when: 'after', title: `Put the badge of the workflow where that of CodeBuild is shown: ${url}` },
    ],
  };
}

function mapVisibility({ fields }: MigrationProject): FidelityRow[] {
  const field = ['projectVisibility', 'visibility'].find((name) => fields.says(name, 'PRIVATE'));
  if (field === undefined) return [];
  const reason =
    'Of a public repository everybody sees runs, and those who are signed in the logs; of others its members.';
  return [row('approximate', field, fields.text(field) ?? '', 'the visibility of the repository', reason)];
}
