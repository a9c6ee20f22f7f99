import { UserError } from '../../errors.js';
import type { Json } from './json.js';

const WANTED =
  'It must be the answer of batch-get-projects, one project of it, or the input of create-project.';

/**
 * The project that a document holds: in the answer of batch-get-projects the only one, or the one of the wanted name; what
 * create-project and update-project answer; a resource of CloudFormation; or the document itself, also as
 * create-project's input (SPEC §1.1).
 * @throws UserError when there is none, or it is not clear which one
 */
export function findProject(document: Json, file: string, name: string): { json: Json; path: string } {
  const projects = fieldOf(document, 'projects');
  if (projects?.kind === 'list')
    return findIn(projects.items, fieldOf(document, 'projectsNotFound'), file, name);
  for (const name of ['project', 'Properties']) {
    const project = fieldOf(document, name);
    if (project?.kind === 'object') return { json: project, path: name };
  }
  const isProject = ['source', 'environment', 'name'].some((field) => fieldOf(document, field) !== undefined);
  if (isProject) return { json: document, path: '' };
  throw new UserError(`${file} holds no CodeBuild project.`, WANTED);
}

function findIn(
  projects: Json[],
  notFound: Json | undefined,
  file: string,
  name: string,
): { json: Json; path: string } {
  const names = projects.map((project) => textOf(fieldOf(project, 'name')));
  const index = projects.length === 1 ? 0 : names.indexOf(name);
  const json = projects[index];
  if (json !== undefined) return { json, path: `projects[${index}]` };

  const missing = notFound?.kind === 'list' ? notFound.items.map(textOf) : [];
  const found = names.length === 0 ? 'no project' : `the projects ${quoted(names)}`;
  const lost = missing.length === 0 ? '' : `; CodeBuild did not find ${quoted(missing)}`;
  throw new UserError(
    `${file} holds ${found}${name === '' ? '' : `, none with the name ${JSON.stringify(name)}`}${lost}.`,
    names.length === 0 ? WANTED : 'Choose one: project-name, or --project-name on the command line.',
  );
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
