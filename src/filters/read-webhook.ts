import { UserError } from '../errors.js';
import { type Fields, openFields, type ProjectReport } from '../plan/project/fields.js';
import { findProject } from '../plan/project/find-project.js';
import { type Json, parseJson } from '../plan/project/json.js';
import { eventsOf } from './events.js';
import { regexProblem } from './regex.js';
import {
  type BranchFilter,
  type Filter,
  FILTER_TYPES,
  type FilterGroup,
  WEBHOOK_EVENTS,
  type Webhook,
} from './types.js';

/**
 * Reads what a project's `webhook`, CloudFormation's `Triggers` or the input of create-webhook says of when it builds
 * (codebuild.md §10.1, API_CreateWebhook). What is wrong is recorded with the fields, and left out.
 */
export function readWebhook(webhook: Fields): Webhook {
  const branchFilter = readBranchFilter(webhook);
  return { filterGroups: readFilterGroups(webhook), ...(branchFilter && { branchFilter }) };
}

/**
 * Reads the `filterGroups` of a webhook. Each group needs a filter of type EVENT (API_CreateWebhook), and every pattern must be
 * one that we can judge as CodeBuild does. What is wrong is recorded with the fields, and left out.
 */
function readFilterGroups(webhook: Fields): FilterGroup[] {
  return webhook.lists('filterGroups').map((filters) => {
    const [first] = filters;
    if (first === undefined) webhook.refuse('filterGroups', 'must not hold an empty group');
    else if (!filters.some((filter) => filter.text('type') === 'EVENT'))
      first.refuse('type', 'must be EVENT, or that of another filter of its group');
    return filters.flatMap((filter) => readFilter(filter) ?? []);
  });
}

/**
 * Reads the JSON of filter groups: a list of groups, an object with `filterGroups`, a `webhook`, a project, or the answer of
 * batch-get-projects.
 * @param file for messages
 * @param name of the project to take where there are several
 * @throws UserError with the file, line and path of everything that is wrong
 */
export function parseWebhook(source: string | Uint8Array, file: string, name = ''): Webhook {
  const report: ProjectReport = { problems: [], opened: new Map() };
  const fields = findWebhook(parseJson(source, file), file, name, report);
  const webhook = readWebhook(fields);
  if (report.problems.length === 0) refuseUnknown(fields, report);
  if (report.problems.length === 0) return webhook;
  const problems = report.problems.sort((one, other) => one.line - other.line);
  throw new UserError(problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'));
}

/** A misspelt `excludeMatchedPattern` would turn its filter around without a word; create-webhook does not take it either. */
function refuseUnknown(webhook: Fields, { problems }: ProjectReport): void {
  for (const filter of webhook.lists('filterGroups').flat()) {
    for (const path of filter.unread()) {
      const line = filter.lineOf(path.slice(path.lastIndexOf('.') + 1));
      const message = `${path} is no field of a filter: these are type, pattern, excludeMatchedPattern.`;
      problems.push({ line, message });
    }
  }
}

function readFilter(fields: Fields): Filter | undefined {
  const type = fields.choice('type', FILTER_TYPES);
  const pattern = fields.text('pattern');
  const exclude = fields.flag('excludeMatchedPattern');
  if (!fields.says('type')) fields.refuse('type', `must be there: one of ${FILTER_TYPES.join(', ')}`);
  if (!fields.says('pattern')) fields.refuse('pattern', 'must be there, and not be empty');
  if (type === undefined || pattern === undefined) return undefined;
  const problem = type === 'EVENT' ? eventProblem(pattern) : regexProblem(pattern);
  if (problem === undefined) return { type, pattern, exclude, line: fields.lineOf('pattern') };
  fields.refuse('pattern', problem);
  return undefined;
}

function eventProblem(pattern: string): string | undefined {
  const known: readonly string[] = WEBHOOK_EVENTS;
  if (eventsOf(pattern).every((name) => known.includes(name))) return undefined;
  return `must be names of events with commas between them, of ${WEBHOOK_EVENTS.join(', ')}`;
}

function readBranchFilter(webhook: Fields): BranchFilter | undefined {
  const pattern = webhook.text('branchFilter');
  if (pattern === undefined) return undefined;
  const problem = regexProblem(pattern);
  if (problem === undefined) return { pattern, line: webhook.lineOf('branchFilter') };
  webhook.refuse('branchFilter', problem);
  return undefined;
}

function findWebhook(document: Json, file: string, name: string, report: ProjectReport): Fields {
  if (document.kind === 'list') {
    const wrapped = { key: 'filterGroups', value: document };
    return openFields(report, { kind: 'object', line: document.line, entries: [wrapped] }, '');
  }
  if (document.kind !== 'object')
    throw new UserError(
      `${file} holds no filter groups.`,
      'They are a list of lists of filters, or in the project that batch-get-projects answers with.',
    );
  const top = openFields(report, document, '');
  if (has(document, 'filterGroups') || has(document, 'branchFilter')) return top;
  // What create-webhook answers holds a webhook and nothing else.
  if (has(document, 'webhook')) return top.object('webhook');
  const { json, path } = findProject(document, file, name);
  const project = openFields(report, json, path);
  if (has(json, 'webhook')) return project.object('webhook');
  const triggers = project.object('triggers');
  if (has(json, 'triggers') && (triggers.flag('webhook') || report.problems.length > 0)) return triggers;
  throw new UserError(
    `${file} holds a project without a webhook.`,
    'CodeBuild builds such a project only when somebody starts a build; there is nothing to filter.',
  );
}

function has(json: Json, name: string): boolean {
  return (
    json.kind === 'object' &&
    json.entries.some(({ key, value }) => key.toLowerCase() === name.toLowerCase() && value.kind !== 'null')
  );
}
