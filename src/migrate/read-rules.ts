import { UserError } from '../errors.js';
import { type Fields, openFields, type ProjectReport } from '../plan/project/fields.js';
import { type Json, parseJson } from '../plan/project/json.js';
import type { Schedule } from './types.js';

/** A rule of EventBridge, or a schedule of its Scheduler, with the project that it starts. */
export interface Rule extends Schedule {
  /** Absent: the file does not say what the rule starts. */
  project?: string;
}

const WANTED =
  'It is what aws events describe-rule gives, with the Targets of list-targets-by-rule beside, or a list of such; or what aws scheduler get-schedule gives.';

/** The names of the project in StartBuild's input, of EventBridge's targets too. */
const PROJECT_NAME = 'projectname';

/**
 * Reads rules that start projects: an object of `{Name, ScheduleExpression, State, Targets: [{Arn, Input}]}`, a list of them or one
 * below `Rules`; and schedules of EventBridge's Scheduler with their `Target`, whose universal target for StartBuild names the
 * project in its `Input` (docs.aws.amazon.com, API_DescribeRule, API_ListTargetsByRule, API_GetSchedule). Targets that are no
 * projects are left out.
 * @throws UserError with the file and the line of everything that is wrong; inputs, which may hold secrets, are not repeated
 */
export function readRules(source: string | Uint8Array, file: string): Rule[] {
  const report: ProjectReport = { problems: [], opened: new Map() };
  const document = parseJson(source, file);
  const rules = listOf(document, file, report).flatMap((rule) => readRule(rule, file));
  if (report.problems.length === 0) return rules;
  throw new UserError(
    report.problems.map(({ line, message }) => `${file}:${line}: ${message}`).join('\n'),
    WANTED,
  );
}

function listOf(document: Json, file: string, report: ProjectReport): Fields[] {
  if (document.kind === 'list')
    return document.items.map((item, index) => openFields(report, item, `[${index}]`));
  const top = openFields(report, document, '');
  if (top.says('Name')) return [top];
  const rules = [...top.objects('Rules'), ...top.objects('Schedules')];
  if (rules.length === 0) throw new UserError(`${file} holds no rule.`, WANTED);
  const targets = top.objects('Targets');
  const [only, ...others] = rules;
  if (targets.length === 0 || only === undefined) return rules;
  if (others.length > 0)
    throw new UserError(
      `${file} has targets beside several rules: it does not say which rule starts what.`,
      'Give each rule its Targets, as list-targets-by-rule answers for it.',
    );
  // As if they stood in the rule.
  return [{ ...only, objects: (name) => (name === 'Targets' ? targets : only.objects(name)) }];
}

function readRule(rule: Fields, file: string): Rule[] {
  const name = rule.text('Name');
  const expression = rule.text('ScheduleExpression');
  if (name === undefined) rule.refuse('Name', 'must be there');
  if (name === undefined) return [];
  if (expression === undefined && !rule.says('EventPattern'))
    throw new UserError(
      `${file}:${rule.lineOf('Name')}: the rule ${JSON.stringify(name)} has no ScheduleExpression.`,
      WANTED,
    );
  const isSchedule = rule.says('Target');
  const bus = rule.text('EventBusName');
  const common = {
    name,
    ...(isSchedule && { group: rule.text('GroupName') ?? 'default' }),
    ...(bus !== undefined && bus !== 'default' && { bus }),
    expression: expression ?? '',
    timezone: rule.text('ScheduleExpressionTimezone'),
    start: rule.text('StartDate'),
    end: rule.text('EndDate'),
    enabled: rule.text('State') !== 'DISABLED',
  };
  const targets = [...rule.objects('Targets'), ...(isSchedule ? [rule.object('Target')] : [])];
  if (targets.length === 0) return [{ ...common, overrides: {} }];
  return targets.flatMap((target) => {
    const input = readInput(target, file);
    const project = projectOf(target.text('Arn') ?? '', input);
    return project === undefined ? [] : [{ ...common, project, overrides: overridesOf(input) }];
  });
}

/** A project's ARN, or the Scheduler's universal target, which takes the name, or the ARN, in its input. */
function projectOf(arn: string, input: Map<string, Json>): string | undefined {
  const ofProject = /^arn:[\w-]+:codebuild:[\w-]*:\d*:project\/([\w-]+)$/;
  const found = ofProject.exec(arn)?.[1];
  if (found !== undefined) return found;
  if (!/^arn:[\w-]+:scheduler:::aws-sdk:codebuild:startBuild(Batch)?$/.test(arn)) return undefined;
  const [, named] = [...input].find(([name]) => name.toLowerCase() === PROJECT_NAME) ?? [];
  return named?.kind === 'text' ? (ofProject.exec(named.text)?.[1] ?? named.text) : undefined;
}

/** JSON in a text. */
function readInput(target: Fields, file: string): Map<string, Json> {
  const text = target.text('Input');
  if (text === undefined) return new Map();
  const input = parseJson(text, `${file}:${target.lineOf('Input')}: the input of a target`);
  return new Map(input.kind === 'object' ? input.entries.map(({ key, value }) => [key, value]) : []);
}

/** The Scheduler has StartBuild's names in its own case of letters. */
function overridesOf(input: Map<string, Json>): Record<string, string> {
  const overrides = [...input].filter(([name]) => name.toLowerCase() !== PROJECT_NAME);
  return Object.fromEntries(
    overrides.map(([name, value]) => [
      name.charAt(0).toLowerCase() + name.slice(1),
      JSON.stringify(plain(value)),
    ]),
  );
}

function plain(json: Json): unknown {
  switch (json.kind) {
    case 'object':
      return Object.fromEntries(json.entries.map(({ key, value }) => [key, plain(value)]));
    case 'list':
      return json.items.map(plain);
    case 'text':
      return json.text;
    case 'number':
      return json.number;
    case 'switch':
      return json.on;
    case 'null':
      return null;
  }
}
