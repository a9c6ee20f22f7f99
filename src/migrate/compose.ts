import { UserError } from '../errors.js';
import { isInlineBuildspec } from '../plan/inline-buildspec.js';
import { renderChecklist } from './checklist.js';
import { ejectSteps } from './eject/eject-steps.js';
import { rolePolicy } from './iam/role-policy.js';
import { trustPolicy } from './iam/trust.js';
import { joinPieces } from './join-pieces.js';
import { jsonText } from './json-text.js';
import { refuseLongExpressions } from './long-expressions.js';
import { mapTriggers } from './map/triggers.js';
import { MAPPINGS } from './map/mappings.js';
import { migrationPaths } from './paths.js';
import type { OpenedProject } from './read-migration.js';
import { renderReport } from './report.js';
import { type GithubRole, githubRole } from './role.js';
import { row } from './rows.js';
import type { FidelityRow, JobParts, MigrateOptions, Migration, MigrationProject, Task } from './types.js';
import type { Triggers } from './workflow.js';
import { writeWorkflow } from './write-workflow.js';
import { needsFile } from './build-job.js';
import { composeWorkflow } from './compose-workflow.js';

/** The file of `--role-policy`. */
export interface RolePolicySource {
  source: string | Uint8Array;
  file: string;
}

/**
 * Makes of a project all that its migration writes (SPEC §2.1, `migrate`). The same project gives the same bytes.
 * @throws UserError for what is wrong with the project's fields, and as `rolePolicy`, `ejectSteps` and `refuseLongExpressions` do
 */
export function composeMigration(
  { project, report }: OpenedProject,
  options: MigrateOptions,
  policy?: RolePolicySource,
): Migration {
  const paths = migrationPaths(project.name);
  const triggers = mapTriggers(project);
  const mapped = joinPieces(MAPPINGS.map((map) => map(project, options)));
  const ejected = options.eject ? ejectSteps(project, mapped.job ?? {}) : undefined;
  const piece = ejected ? joinPieces([mapped, ejected]) : mapped;
  const parts = piece.job ?? {};
  const workflow = composeWorkflow(project, triggers, parts, options, ejected?.steps);
  const iam = composeIam(project, triggers.on, policy);
  refuseProblems(project, report.problems);
  refuseLongExpressions(workflow);
  const migration: Migration = {
    name: project.name,
    workflow,
    files: [
      { path: paths.workflow, text: writeWorkflow(workflow) },
      ...buildspecFile(project, options),
      ...(triggers.filters === undefined ? [] : [{ path: paths.filters, text: triggers.filters }]),
      ...projectFile(project, parts),
      ...iam.files,
      { path: paths.checklist, text: '' },
      { path: paths.report, text: '' },
    ],
    rows: [...piece.rows, ...triggers.rows, ...unknownRows(report.opened.values())],
    tasks: [...iam.tasks, ...piece.tasks, ...triggers.tasks],
  };
  const texts: Record<string, string> = {
    [paths.checklist]: renderChecklist(project, migration),
    [paths.report]: renderReport(project, migration, iam.removed),
  };
  return {
    ...migration,
    files: migration.files.map(({ path, text }) => ({ path, text: texts[path] ?? text })),
  };
}

/** What a mapping found out about the project, in the order of the file. */
function refuseProblems({ settings }: MigrationProject, problems: OpenedProject['report']['problems']): void {
  if (problems.length === 0) return;
  const lines = problems
    .toSorted((one, other) => one.line - other.line)
    .map(({ line, message }) => `${settings.file}:${line}: ${message}`);
  throw new UserError([...new Set(lines)].join('\n'));
}

function buildspecFile(project: MigrationProject, { eject }: MigrateOptions): Migration['files'] {
  const { buildspec } = project.settings;
  if (eject || buildspec === undefined || !isInlineBuildspec(buildspec)) return [];
  return [
    {
      path: migrationPaths(project.name).buildspec,
      text: buildspec.endsWith('\n') ? buildspec : `${buildspec}\n`,
    },
  ];
}

function projectFile({ name }: MigrationProject, parts: JobParts): Migration['files'] {
  if (!needsFile(parts)) return [];
  return [{ path: migrationPaths(name).project, text: jsonText({ name, ...parts.projectFields }) }];
}

/** Nobody has asked for them. */
function unknownRows(opened: Iterable<MigrationProject['fields']>): FidelityRow[] {
  return [...opened]
    .flatMap((fields) => fields.unread())
    .map((field) => row('dropped', field, '', '', 'Nothing is known of this field.'));
}

interface Iam {
  files: Migration['files'];
  tasks: Task[];
  removed: ReturnType<typeof rolePolicy>['removed'];
}

/** The role that the workflow takes on, where the project has a service role. */
function composeIam(project: MigrationProject, on: Triggers, policy: RolePolicySource | undefined): Iam {
  const role = githubRole(project);
  if (role === undefined) return { files: [], tasks: [], removed: [] };
  const paths = migrationPaths(project.name);
  const trust = trustPolicy({ ...trustFacts(project, role), on });
  const permissions = rolePolicy(policy, roleFacts(project, role));
  return {
    files: [
      { path: paths.trustPolicy, text: trust.text },
      ...(permissions.text === undefined ? [] : [{ path: paths.rolePolicy, text: permissions.text }]),
    ],
    tasks: [...trust.tasks, ...permissions.tasks],
    removed: permissions.removed,
  };
}

function trustFacts(
  { name, repository }: MigrationProject,
  { name: roleName, accountId, partition }: GithubRole,
) {
  return { name, accountId, partition, repository, roleName };
}

function roleFacts({ name, fields }: MigrationProject, { name: roleName }: GithubRole) {
  const sources = [fields.object('source'), ...fields.objects('secondarySources')];
  return {
    name,
    serviceRole: fields.text('serviceRole'),
    roleName,
    connections: sources.flatMap((source) => source.object('auth').text('resource') ?? []),
    logGroup: fields.object('logsConfig').object('cloudWatchLogs').text('groupName'),
  };
}
