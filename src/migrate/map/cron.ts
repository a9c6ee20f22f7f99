/** What GitHub's `schedule:` says for a schedule of EventBridge. */
export interface CronLine {
  /** Five fields. */
  cron: string;
  /** In what it differs; empty when in nothing. */
  differs: string;
}

interface FieldKind {
  name: string;
  first: number;
  last: number;
  /** Names of its values, from the first one on. */
  names: string[];
  /** What GitHub's number for a value is, beside EventBridge's. */
  offset: number;
}

const MONTHS = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];
const DAYS = ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'];
/** EventBridge counts days of the week from 1, GitHub from 0, both from Sunday. */
const KINDS: FieldKind[] = [
  { name: 'minutes', first: 0, last: 59, names: [], offset: 0 },
  { name: 'hours', first: 0, last: 23, names: [], offset: 0 },
  { name: 'day of the month', first: 1, last: 31, names: [], offset: 0 },
  { name: 'month', first: 1, last: 12, names: MONTHS, offset: 0 },
  { name: 'day of the week', first: 1, last: 7, names: DAYS, offset: -1 },
];

/** GitHub starts nothing more often (docs.github.com, events that trigger workflows, `schedule`). */
const SHORTEST = 5;
/** GitHub is busiest when an hour begins, and starts late then. */
const MINUTE = 17;

/**
 * Turns a schedule of EventBridge, or of its Scheduler, into one for GitHub (docs.aws.amazon.com, eb-cron-expressions and
 * schedule-types).
 * @returns why there is none, as a text
 */
export function githubCron(expression: string): CronLine | string {
  const [, kind, inside = ''] = /^(cron|rate|at)\((.*)\)$/s.exec(expression.trim()) ?? [];
  switch (kind) {
    case 'cron':
      return fromCron(inside);
    case 'rate':
      return fromRate(inside);
    case 'at':
      return 'it starts once only';
    case undefined:
    default:
      return 'it is no cron(…) and no rate(…)';
  }
}

function fromCron(inside: string): CronLine | string {
  const fields = inside.trim().split(/\s+/);
  const year = fields[KINDS.length];
  if (year === undefined || fields.length !== KINDS.length + 1) return 'a cron expression has six fields';
  if (year !== '*') return 'GitHub knows no years';
  const converted: string[] = [];
  for (const [index, kind] of KINDS.entries()) {
    const field = convertField(fields[index] ?? '', kind);
    if (field === undefined) return `GitHub cannot say ${fields[index]} as the ${kind.name}`;
    converted.push(field);
  }
  const often = minutesOf(converted[0] ?? '');
  return {
    cron: converted.join(' '),
    differs: often < SHORTEST ? `GitHub starts a workflow every ${SHORTEST} minutes at most` : '',
  };
}

function convertField(text: string, kind: FieldKind): string | undefined {
  if (text === '*' || text === '?') return '*';
  const items = text.split(',').map((item) => convertItem(item, kind));
  return items.includes(undefined) ? undefined : items.join(',');
}

/** A value, a range, or either with steps: `5/15` is every 15 from 5 on. */
function convertItem(item: string, kind: FieldKind): string | undefined {
  const [, range = '', step] = /^([^/]+)(?:\/([1-9]\d*))?$/.exec(item) ?? [];
  if (range === '*') return step === undefined ? '*' : `*/${step}`;
  const [first, last, ...rest] = range.split('-').map((value) => valueOf(value, kind));
  if (first === undefined || rest.length > 0 || (range.includes('-') && last === undefined)) return undefined;
  const stepped = step === undefined ? '' : `/${step}`;
  if (last !== undefined && last < first) return around(first, last, step, kind);
  if (last !== undefined) return `${shown(first, kind)}-${shown(last, kind)}${stepped}`;
  if (step === undefined) return shown(first, kind);
  return first === kind.first ? `*${stepped}` : `${shown(first, kind)}-${shown(kind.last, kind)}${stepped}`;
}

/** A range that goes on from the beginning, `FRI-MON`. */
function around(first: number, last: number, step: string | undefined, kind: FieldKind): string | undefined {
  if (step !== undefined) return undefined;
  return `${shown(first, kind)}-${shown(kind.last, kind)},${shown(kind.first, kind)}-${shown(last, kind)}`;
}

function valueOf(text: string, { first, last, names }: FieldKind): number | undefined {
  const named = names.indexOf(text.toUpperCase());
  if (named !== -1) return first + named;
  const number = /^\d{1,2}$/.test(text) ? Number(text) : -1;
  return number >= first && number <= last ? number : undefined;
}

function shown(value: number, { first, names, offset }: FieldKind): string {
  return names[value - first] ?? String(value + offset);
}

/** The shortest time between two minutes of a field. */
function minutesOf(field: string): number {
  const minutes = field.split(',').flatMap((item) => {
    const [range = '', step = '1'] = item.split('/');
    const [first = 0, last] = range === '*' ? [0, 59] : range.split('-').map(Number);
    const end = last ?? first;
    return Array.from(
      { length: Math.floor((end - first) / Number(step)) + 1 },
      (_, n) => first + n * Number(step),
    );
  });
  const sorted = [...new Set(minutes)].sort((one, other) => one - other);
  const gaps = sorted.map((minute, index) => (sorted[index + 1] ?? (sorted[0] ?? 0) + 60) - minute);
  return Math.min(...gaps);
}

/** GitHub has times of the day only: a rate that does not divide the hour or the day begins anew with each. */
function fromRate(inside: string): CronLine | string {
  const [, count, unit] = /^\s*([1-9]\d{0,5})\s+(minute|hour|day)s?\s*$/.exec(inside) ?? [];
  if (count === undefined) return 'a rate is a number and minutes, hours or days';
  const minutes = Number(count) * { minute: 1, hour: 60, day: 1440 }[unit as 'minute' | 'hour' | 'day'];
  const from = 'EventBridge counts from when the rule was made, GitHub has times of the day';
  if (minutes < SHORTEST)
    return {
      cron: `*/${SHORTEST} * * * *`,
      differs: `GitHub starts a workflow every ${SHORTEST} minutes at most`,
    };
  if (minutes < 60) return { cron: `*/${minutes} * * * *`, differs: uneven(from, 60 % minutes, 'hour') };
  const hours = Math.round(minutes / 60);
  const rounded = hours * 60 === minutes ? from : `${from}; it is rounded to hours`;
  if (hours < 24)
    return {
      cron: `${MINUTE} ${hours === 1 ? '*' : `*/${hours}`} * * *`,
      differs: uneven(rounded, 24 % hours, 'day'),
    };
  const days = Math.round(hours / 24);
  const whole = days * 24 === hours ? from : `${from}; it is rounded to days`;
  if (days === 1) return { cron: `${MINUTE} 0 * * *`, differs: whole };
  if (days === 7) return { cron: `${MINUTE} 0 * * MON`, differs: `${whole}; it is every Monday` };
  if (days < 28) return { cron: `${MINUTE} 0 */${days} * *`, differs: uneven(whole, 1, 'month') };
  return { cron: `${MINUTE} 0 1 * *`, differs: `${whole}; it is once a month` };
}

function uneven(differs: string, rest: number, unit: string): string {
  return rest === 0 ? differs : `${differs}; the count begins anew with each ${unit}`;
}
