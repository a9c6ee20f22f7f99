import { inlineCode } from '../../render/markdown.js';
import { visible } from '../../render/visible.js';
import { githubCron } from './cron.js';
import { row } from '../rows.js';
import type { FidelityRow, MigrationProject, Schedule, Task } from '../types.js';
import type { Triggers } from '../workflow.js';

export interface SchedulePiece {
  schedule: NonNullable<Triggers['schedule']>;
  rows: FidelityRow[];
  tasks: Task[];
}

/** GitHub's schedules are not held to the minute, and take place on the default branch (docs.github.com, `schedule`). */
const MIND = 'GitHub may start late when it is busy, and builds the newest commit of the default branch';

/** EventBridge's schedules as `on.schedule`, in time zones of their own where they have one (peers.md §3.3). */
export function mapSchedules({ schedules }: MigrationProject): SchedulePiece {
  const parts = schedules.map(mapSchedule);
  const schedule = parts.flatMap((part) => part.schedule);
  return {
    // Several rules may say the same, with inputs that differ.
    schedule: schedule.filter((one, index) => schedule.findIndex((other) => same(one, other)) === index),
    rows: parts.flatMap(({ rows }) => rows),
    tasks: [...parts.flatMap(({ tasks }) => tasks), ...(schedule.length > 0 ? [ASLEEP] : [])],
  };
}

const ASLEEP: Task = {
  when: 'after',
  title: 'Keep an eye on the schedules.',
  detail: 'In a public repository GitHub switches them off after 60 days without a commit.',
};

function mapSchedule(rule: Schedule): SchedulePiece {
  const { name, expression, timezone } = rule;
  const field = `schedule ${name}`;
  const value = timezone === undefined ? expression : `${expression} ${timezone}`;
  const without = (fidelity: 'dropped' | 'exact', reason: string): SchedulePiece => ({
    schedule: [],
    rows: [row(fidelity, field, value, '', reason)],
    tasks: [],
  });
  if (!rule.enabled) return without('exact', 'the rule is disabled: it starts nothing');
  if (expression === '')
    return without(
      'dropped',
      'it starts the project on an event: start the workflow by `repository_dispatch`',
    );
  const cron = githubCron(expression);
  if (typeof cron === 'string') return without('dropped', cron);
  if (timezone !== undefined && !/^[\w+/-]+$/.test(timezone))
    return without('dropped', 'it is in no time zone');
  const inZone = timezone === undefined || /^(Etc\/)?(UTC|GMT)$/i.test(timezone) ? {} : { timezone };
  const becomes = `\`cron: ${cron.cron}\`${inZone.timezone === undefined ? '' : `, \`timezone: ${inZone.timezone}\``}`;
  const overrides = Object.keys(rule.overrides);
  const limits = [
    ...(rule.start === undefined ? [] : [`StartDate ${rule.start}`]),
    ...(rule.end === undefined ? [] : [`EndDate ${rule.end}`]),
  ];
  return {
    schedule: [{ cron: cron.cron, ...inZone }],
    rows: [
      row(
        'approximate',
        field,
        value,
        becomes,
        [MIND, ...(cron.differs === '' ? [] : [cron.differs])].join('; '),
      ),
      ...(overrides.length > 0
        ? [row('dropped', `${field}: input`, overrides.join(', '), '', 'a scheduled run has no inputs')]
        : []),
      ...(limits.length > 0
        ? [row('dropped', `${field}: limits`, limits.join(', '), '', 'GitHub has no first or last day')]
        : []),
    ],
    tasks: [
      ...(overrides.length > 0 ? [overridesTask(name, overrides)] : []),
      ...(limits.length > 0 ? [limitsTask(name, limits)] : []),
    ],
  };
}

function overridesTask(name: string, overrides: string[]): Task {
  return {
    when: 'before',
    title: `Say in the workflow what the rule ${inlineCode(visible(name))} overrides.`,
    detail: `Its input has ${overrides.map((one) => inlineCode(visible(one))).join(', ')}. Steps can tell a scheduled run by \`github.event.schedule\`.`,
  };
}

function limitsTask(name: string, limits: string[]): Task {
  return {
    when: 'before',
    title: `Put the cron of the schedule ${inlineCode(visible(name))} in when it begins, and take it out when it ends: ${limits.map((one) => inlineCode(visible(one))).join(', ')}.`,
  };
}

function same(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
