import { UserError } from '../errors.js';
import { openFields, type ProjectReport } from '../plan/project/fields.js';
import { findProjects, type FoundProject } from '../plan/project/find-project.js';
import { parseJson } from '../plan/project/json.js';
import { readFoundProject } from '../plan/project/read-project.js';
import type { Rule } from './read-rules.js';
import type { MigrationProject } from './types.js';

/** A project that is to be migrated, and what its fields tell of how they were asked. */
export interface OpenedProject {
  project: MigrationProject;
  /** Of the objects that were opened: what was wrong with fields, and which ones nobody asked for. */
  report: ProjectReport;
}

/** CodeBuild's (API_CreateProject). Names of files are made of it. */
const NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{1,254}$/;

/**
 * Reads all projects of a file: the answer of batch-get-projects, one project of it, create-project's input, a resource of
 * CloudFormation. Buildspecs and schedules are given later.
 * @throws UserError as `readProject` does, and for a project whose name no file can have
 */
export function readMigration(source: string | Uint8Array, file: string): OpenedProject[] {
  return findProjects(parseJson(source, file), file).map((found) => openProject(found, file));
}

function openProject(found: FoundProject, file: string): OpenedProject {
  const settings = readFoundProject(found, file);
  const { name } = settings;
  if (name === undefined)
    throw new UserError(
      `${file}: a project has no name.`,
      'Files of the migration are named after it: give it one.',
    );
  if (!NAME.test(name))
    throw new UserError(
      `${file}: ${JSON.stringify(name)} is no name of a project.`,
      'It has 2 to 255 letters, digits, - and _, and begins with a letter or digit.',
    );
  const report: ProjectReport = { problems: [], opened: new Map() };
  const fields = openFields(report, found.json, '');
  const source = fields.object('source');
  const repository = source.text('type') === 'GITHUB' ? repositoryOf(settings.repositoryUrl) : undefined;
  return { project: { name, settings, fields, schedules: [], repository }, report };
}

/** `owner/name` of `https://github.com/owner/name.git`. */
function repositoryOf(url: string | undefined): string | undefined {
  return /^https?:\/\/(?:www\.)?github\.com\/([\w.-]+\/[\w.-]+?)(?:\.git)?\/?$/.exec(url ?? '')?.[1];
}

/**
 * Gives each project the rules that start it.
 * @param rules of a file; one that does not say what it starts is that of the only project
 * @throws UserError where it is not clear which project a rule starts
 */
export function assignRules(
  projects: readonly MigrationProject[],
  rules: readonly Rule[],
  file: string,
): void {
  const [only, ...others] = projects;
  for (const { project: wanted, ...schedule } of rules) {
    if (wanted === undefined && others.length > 0)
      throw new UserError(
        `${file} does not say which project the rule ${JSON.stringify(schedule.name)} starts.`,
        'Give the rule its Targets, as aws events list-targets-by-rule answers, or migrate one project at a time.',
      );
    const started = wanted === undefined ? only : projects.find(({ name }) => name === wanted);
    started?.schedules.push(schedule);
  }
}
