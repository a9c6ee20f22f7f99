import { UserError } from '../../errors.js';
import type { Json } from './json.js';

const WANTED =
  'It must be the answer of batch-get-projects, one project of it, or the input of create-project.';

/** A project in a document, and its path there. */
export interface FoundProject {
  json: Json;
  /** Empty for the document itself. */
  path: string;
}

/**
 * The projects that a document holds: those of the answer of batch-get-projects; the one that create-project and update-project
 * answer; a resource of CloudFormation; or the document itself, also as create-project's input (SPEC §1.1).
 * @throws UserError when there is none
 */
export function findProjects(document: Json, file: string): FoundProject[] {
  const projects = fieldOf(document, 'projects');
  if (projects?.kind === 'list') {
    if (projects.items.length === 0)
      throw new UserError(`${file} holds no project${lost(document)}.`, WANTED);
    return projects.items.map((json, index) => ({ json, path: `projects[${index}]` }));
  }
  for (const name of ['project', 'Properties']) {
    const project = fieldOf(document, name);
    if (project?.kind === 'object') return [{ json: project, path: name }];
  }
  const isProject = ['source', 'environment', 'name'].some((field) => fieldOf(document, field) !== undefined);
  if (isProject) return [{ json: document, path: '' }];
  throw new UserError(`${file} holds no CodeBuild project.`, WANTED);
}

/**
 * The only project that a document holds, or the one of the wanted name.
 * @throws UserError when there is none, or it is not clear which one
 */
export function findProject(document: Json, file: string, name: string): FoundProject {
  const projects = findProjects(document, file);
  const names = projects.map(({ json }) => textOf(fieldOf(json, 'name')));
  const found = projects[projects.length === 1 ? 0 : names.indexOf(name)];
  if (found !== undefined) return found;
  throw new UserError(
    `${file} holds the projects ${quoted(names)}${name === '' ? '' : `, none with the name ${JSON.stringify(name)}`}${lost(document)}.`,
    'Choose one: project-name, or --project-name on the command line.',
  );
}

/** Names that batch-get-projects was asked for in vain. */
function lost(document: Json): string {
  const notFound = fieldOf(document, 'projectsNotFound');
  const missing = notFound?.kind === 'list' ? notFound.items.map(textOf) : [];
  return missing.length === 0 ? '' : `; CodeBuild did not find ${quoted(missing)}`;
}

function fieldOf(json: Json, name: string): Json | undefined {
  if (json.kind !== 'object') return undefined;
  return json.entries.findLast(({ key }) => key.toLowerCase() === name.toLowerCase())?.value;
}

function textOf(json: Json | undefined): string {
  return json?.kind === 'text' ? json.text : '';
}

function quoted(names: string[]): string {
  return names.map((name) => JSON.stringify(name)).join(', ');
}
