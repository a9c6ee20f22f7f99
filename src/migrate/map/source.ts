import { isInlineBuildspec } from '../../plan/inline-buildspec.js';
import { codeCommitStep, isFolder, moveTask, NO_VERSION, refOf, s3Step } from './fetch-steps.js';
import { joinPieces } from '../join-pieces.js';
import { mapSecondarySources } from './secondary-sources.js';
import { migrationPaths } from '../paths.js';
import { pipelineTasks } from './pipeline-tasks.js';
import { needsProjectFile } from './project-file.js';
import { code, row } from '../rows.js';
import { readSourceSettings, type SourceSettings } from './source-settings.js';
import type { FidelityRow, JobParts, MigrateOptions, MigrationProject, Piece, Task } from '../types.js';
import { literal } from '../../render/yaml-text.js';

/** Of a webhook for a whole organization: whatever repository the event is of. */
const ANY_REPOSITORY = 'CODEBUILD_DEFAULT_WEBHOOK_SOURCE_LOCATION';
/** Where a source lies that is not the repository of the workflow. */
const ELSEWHERE = '${{ runner.temp }}/source';

/** The primary source, its buildspec and version, and the secondary sources (codebuild.md §10.1). */
export function mapSource(project: MigrationProject, options: MigrateOptions): Piece {
  const version = project.fields.text('sourceVersion');
  const settings = readSourceSettings(project.fields.object('source'), 'source.', options, version);
  return joinPieces([
    {
      rows: [
        ...placeRows(settings, options),
        ...settings.rows,
        ...buildspecRows(project, options),
        ...(version === undefined ? [] : [versionRow(version, settings, project)]),
      ],
      tasks: tasksOf(settings, project, options),
      job: fetching(settings, version, project, options),
    },
    mapSecondarySources(project, options),
  ]);
}

function placeRows({ type, location }: SourceSettings, { eject }: MigrateOptions): FidelityRow[] {
  const field = 'source.type';
  const where = (fidelity: FidelityRow['fidelity'], becomes: string, reason = ''): FidelityRow[] =>
    location === '' ? [] : [row(fidelity, 'source.location', location, becomes, reason)];
  switch (type) {
    case 'GITHUB':
      return [
        row(
          'exact',
          field,
          type,
          'actions/checkout',
          'Of a pull request the head is built, as on CodeBuild.',
        ),
        ...(location === ANY_REPOSITORY
          ? where(
              'set up elsewhere',
              'a workflow in each repository',
              'No workflow starts for other repositories; a reusable one can be shared.',
            )
          : where('exact', 'the repository of the workflow')),
      ];
    case 'S3':
      return [
        row(
          'approximate',
          field,
          type,
          'a step that fetches it',
          '`CODEBUILD_SOURCE_REPO_URL` and `…_VERSION` tell of the workflow, and nothing starts it when the object changes.',
        ),
        ...where('exact', 'a step that fetches it'),
      ];
    case 'CODECOMMIT':
      return [
        row(
          'set up elsewhere',
          field,
          type,
          'a step with `git clone`, by the role',
          'Pushes to CodeCommit start no workflow.',
        ),
        ...where('exact', 'the same step'),
      ];
    case 'CODEPIPELINE':
      return [
        row(
          'approximate',
          field,
          type,
          'actions/checkout',
          'The pipeline knows the source: it is taken to be the repository of the workflow.',
        ),
        ...where('dropped', '', 'The pipeline decides.'),
      ];
    case 'NO_SOURCE':
      return [
        row(
          'exact',
          field,
          type,
          eject ? 'no checkout' : 'an empty `source-directory`',
          '`CODEBUILD_SOURCE_VERSION` tells of the workflow.',
        ),
        ...where('dropped', '', 'Without a source it has no effect.'),
      ];
    default:
      return [
        row(
          'set up elsewhere',
          field,
          type,
          'actions/checkout',
          'A workflow builds the repository that it lies in, once that is on GitHub.',
        ),
        ...where('set up elsewhere', 'the repository of the workflow', 'The checklist has the move.'),
      ];
  }
}

function buildspecRows(project: MigrationProject, { eject }: MigrateOptions): FidelityRow[] {
  const { buildspec = 'buildspec.yml' } = project.settings;
  const field = 'source.buildspec';
  const isInline = isInlineBuildspec(buildspec);
  if (buildspec === 'buildspec.yml') return [];
  const value = isInline ? `inline, ${buildspec.trim().split('\n').length} lines` : buildspec;
  if (eject) return [row('exact', field, value, 'the steps of the job')];
  if (isInline) return [row('exact', field, value, code(migrationPaths(project.name).buildspec))];
  if (buildspec.startsWith('arn:'))
    return [
      row(
        'at run time',
        field,
        value,
        '`buildspec`',
        'The action reads it from S3 with the AWS credentials of the job.',
      ),
    ];
  return [row('exact', field, value, '`buildspec`')];
}

/** Webhooks build what they tell of; all else builds this version, unless StartBuild says another. */
function versionRow(
  version: string,
  { type, location }: SourceSettings,
  project: MigrationProject,
): FidelityRow {
  const field = 'sourceVersion';
  if (type === 'S3' && isFolder(location)) return row('exact', field, version, '', NO_VERSION);
  if (type === 'S3' || type === 'CODECOMMIT')
    return row('exact', field, version, 'the step that fetches the source');
  if (type === 'CODEPIPELINE' || type === 'NO_SOURCE')
    return row('exact', field, version, '', 'It has no effect on such a source.');
  const ref = `\`ref: ${refOf(version)}\` of actions/checkout`;
  if (!hasWebhook(project))
    return row(
      'exact',
      field,
      version,
      ref,
      '“Run workflow” asks for a branch, of which the workflow is taken.',
    );
  const reason =
    'Pushes and pull requests build their own commit, as on CodeBuild. Started by hand, the branch chosen there is built.';
  return row(
    'approximate',
    field,
    version,
    project.schedules.length > 0 ? `${ref}, of schedules` : 'the commit of the event',
    reason,
  );
}

function hasWebhook({ fields }: MigrationProject): boolean {
  return fields.says('webhook') || fields.object('triggers').flag('webhook');
}

function tasksOf(
  { type, location }: SourceSettings,
  { name }: MigrationProject,
  options: MigrateOptions,
): Task[] {
  const tasks: Task[] = [];
  if (/^(GITHUB_ENTERPRISE|GITLAB|BITBUCKET|CODECOMMIT)/.test(type)) tasks.push(moveTask(type, location));
  if (type === 'CODEPIPELINE') tasks.push(...pipelineTasks(name, options));
  return tasks;
}

function fetching(
  settings: SourceSettings,
  version: string | undefined,
  project: MigrationProject,
  options: MigrateOptions,
): JobParts {
  const { type, depth, submodules } = settings;
  const ownFiles = !options.eject && (isInline(project) || needsProjectFile(project, options));
  const inputs = buildspecInput(project, options, type);
  if (type === 'S3' || type === 'CODECOMMIT' || type === 'NO_SOURCE') {
    const target = options.eject ? '.' : '"$RUNNER_TEMP/source"';
    const fetched = { ...settings, version: version ?? '', target, what: 'the source' };
    const step =
      type === 'S3'
        ? s3Step(fetched)
        : type === 'CODECOMMIT'
          ? codeCommitStep(fetched)
          : {
              name: 'Make the empty directory of a project without a source',
              shell: 'bash',
              run: `mkdir -p ${target}`,
            };
    const needsStep = type !== 'NO_SOURCE' || ownFiles;
    return {
      checkout: ownFiles ? { 'sparse-checkout': '.github', 'persist-credentials': 'false' } : 'none',
      ...(needsStep && { stepsBefore: [step] }),
      inputs: { ...(needsStep && { 'source-directory': ELSEWHERE }), ...inputs },
    };
  }
  const ref = refExpression(version, project);
  return {
    checkout: {
      ...(ref !== undefined && { ref }),
      ...(type !== 'CODEPIPELINE' && { 'fetch-depth': String(depth) }),
      ...(submodules && { submodules: 'recursive' }),
      'persist-credentials': 'false',
    },
    inputs,
  };
}

/**
 * CodeBuild builds the head of a pull request, actions/checkout the merge of it. The expression is empty for other events, which is
 * as if there were none.
 */
function refExpression(version: string | undefined, project: MigrationProject): string | undefined {
  const isPipeline = project.fields.object('source').text('type') === 'CODEPIPELINE';
  if (isPipeline) return undefined;
  if (!hasWebhook(project)) return version === undefined ? undefined : literal(refOf(version));
  const head = 'github.event.pull_request.head.sha';
  if (version === undefined || project.schedules.length === 0) return `\${{ ${head} }}`;
  return `\${{ github.event_name == 'schedule' && '${refOf(version).replaceAll("'", "''")}' || ${head} }}`;
}

function isInline({ settings }: MigrationProject): boolean {
  return settings.buildspec !== undefined && isInlineBuildspec(settings.buildspec);
}

/** Relative to the source directory; the files of the migration are in the workspace. */
function buildspecInput(
  project: MigrationProject,
  { eject }: MigrateOptions,
  type: string,
): Record<string, string> {
  const { buildspec } = project.settings;
  if (eject || buildspec === undefined || buildspec === 'buildspec.yml') return {};
  if (!isInline(project)) return { buildspec: literal(buildspec) };
  const path = migrationPaths(project.name).buildspec;
  const isElsewhere = type === 'S3' || type === 'CODECOMMIT' || type === 'NO_SOURCE';
  return { buildspec: isElsewhere ? `\${{ github.workspace }}/${path}` : path };
}
