import { UserError } from '../errors.js';
import { readWebhook } from '../filters/read-webhook.js';
import { isInlineBuildspec } from '../plan/inline-buildspec.js';
import { type Fields, openFields } from '../plan/project/fields.js';
import { findProjects } from '../plan/project/find-project.js';
import { type Json, parseJson } from '../plan/project/json.js';
import { checkBuildspec, type CheckResult, type Problem } from './check-buildspec.js';
import { levelOf, RULES, type Switches } from './rules.js';
import type { CheckedProject, ProjectFinding } from './types.js';

/** A buildspec inside a project. */
export interface InlineResult extends CheckResult {
  /** `FILE (PROJECT)`; of a secondary source `FILE (PROJECT, IDENTIFIER)`. */
  name: string;
  /** Where it stands in the file, counted from 1. */
  line: number;
}

export interface ProjectsResult {
  text: string;
  /** What the rules for projects find, in the order of the lines. */
  problems: Problem[];
  inline: InlineResult[];
}

/**
 * Checks the projects that a JSON file holds: their settings, and each buildspec that is written in them. Where a project only
 * names the file of its buildspec, that file is checked by naming it to `check`. What makes a project invalid is the service's
 * matter, and told by `plan` and `migrate`.
 * @returns nothing when the file is a buildspec
 * @throws UserError, with the place, when it is neither
 */
export function checkProjects(
  source: Uint8Array,
  file: string,
  switches: Switches,
): ProjectsResult | undefined {
  const text = new TextDecoder().decode(source);
  const document = readJson(source, text, file);
  if (!document) return undefined;
  const projects = readProjects(document, file);
  const lines = text.split('\n');
  const problems = projects
    .flatMap((project) => checkProject(project, switches))
    .map(({ line, ...found }): Problem => ({
      ...found,
      file,
      range: rangeOfLine(lines[line - 1] ?? '', line),
    }));
  return {
    text,
    problems: problems.sort((a, b) => (a.range?.line ?? 0) - (b.range?.line ?? 0)),
    inline: projects.flatMap((project) => checkInline(project, file, switches)),
  };
}

interface NamedProject {
  name: string;
  fields: Fields;
}

/** Nothing for a buildspec; one that is no valid JSON may still be YAML, and is told about as such. */
function readJson(source: Uint8Array, text: string, file: string): Json | undefined {
  try {
    const document = parseJson(source, file);
    return fieldOf(document, 'phases') || fieldOf(document, 'batch') ? undefined : document;
  } catch (error) {
    if (error instanceof UserError && /"(phases|batch)"\s*:/.test(text)) return undefined;
    throw error;
  }
}

/** Those that all of us read, and those of a whole template of CloudFormation, such as `cdk synth` makes. */
function readProjects(document: Json, file: string): NamedProject[] {
  const resources = fieldOf(document, 'Resources');
  if (resources?.kind !== 'object')
    return findProjects(document, file).map(({ json, path }) => named(json, path));
  const ours = resources.entries.filter(({ value }) => {
    const type = fieldOf(value, 'Type');
    return type?.kind === 'text' && type.text === 'AWS::CodeBuild::Project';
  });
  return ours.flatMap(({ key, value }) => findProjects(value, file).map(({ json }) => named(json, key)));
}

function named(json: Json, standIn: string): NamedProject {
  // A function of CloudFormation in the place of a text is no problem here: the field is as if absent.
  const fields = openFields({ problems: [], opened: new Map() }, json, '');
  return { name: fields.text('name') ?? (standIn || 'project'), fields };
}

/** Of documents whose keys are always spelt alike. */
function fieldOf(json: Json, name: string): Json | undefined {
  return json.kind === 'object' ? json.entries.find(({ key }) => key === name)?.value : undefined;
}

function checkProject(
  { name, fields }: NamedProject,
  switches: Switches,
): (ProjectFinding & Pick<Problem, 'code' | 'severity'>)[] {
  // CloudFormation has the filter groups below Triggers.
  const webhook = readWebhook(fields.object(fields.says('webhook') ? 'webhook' : 'triggers'));
  const variables = fields.object('environment').objects('environmentVariables');
  const project: CheckedProject = {
    name,
    ...webhook,
    variables: variables.map((variable) => ({
      name: variable.text('name') ?? '',
      value: variable.text('value') ?? '',
      type: variable.text('type') ?? 'PLAINTEXT',
      line: variable.lineOf('value'),
    })),
  };
  return RULES.flatMap((rule) => {
    const severity = levelOf(rule.id, switches);
    if (!rule.project || severity === 'off') return [];
    return rule.project(project).map((finding) => ({ code: rule.id, severity, ...finding }));
  });
}

function checkInline({ name, fields }: NamedProject, file: string, switches: Switches): InlineResult[] {
  return [fields.object('source'), ...fields.objects('secondarySources')].flatMap((source) => {
    const buildspec = source.text('buildspec') ?? '';
    if (!isInlineBuildspec(buildspec)) return [];
    const identifier = source.text('sourceIdentifier');
    const shown = `${file} (${identifier === undefined ? name : `${name}, ${identifier}`})`;
    return [{ ...checkBuildspec(buildspec, shown, switches), name: shown, line: source.lineOf('buildspec') }];
  });
}

function rangeOfLine(line: string, number: number): Problem['range'] {
  const column = Math.max(1, line.search(/\S/) + 1);
  const endColumn = Math.max(line.trimEnd().length, column) + 1;
  return { line: number, column, endLine: number, endColumn };
}
