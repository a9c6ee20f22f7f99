import type { StoredArtifact } from '../ports.js';
import type { Status } from '../results.js';
import type { BuildRecord } from './results.js';

const STATUSES: Record<Status, true> = {
  SUCCEEDED: true,
  FAILED: true,
  FAULT: true,
  TIMED_OUT: true,
  STOPPED: true,
};
/** What CodeBuild allows in an identifier (codebuild.md §8.1). */
const IDENTIFIER = /^[A-Za-z0-9_]{1,127}$/;
const HEX = /^[0-9a-f]*$/i;
/** A build's JSON is not half as deep; one of a hundred thousand levels would end whoever writes it again. */
const DEEPEST = 32;

/**
 * Reads a record that another process or job wrote, of which nothing is trusted.
 * @param identifier whose it must be; undefined: anybody's
 * @returns the record, or what is wrong with it, in words of ours only
 */
export function readRecord(json: string, identifier: string | undefined): BuildRecord | string {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return 'it is no JSON';
  }
  return recordFrom(value, identifier);
}

/** As `readRecord`, of what the JSON holds. Fields that a record does not have are dropped. */
export function recordFrom(value: unknown, identifier: string | undefined): BuildRecord | string {
  if (!isObject(value)) return 'it is no object';
  const { problems, text, hex, number, count, list, optional } = createReader();

  const artifact = (one: unknown, at: string): StoredArtifact => {
    const found = objectOr(one, at, problems);
    const { packaging } = found;
    if (packaging !== 'files' && packaging !== 'zip') problems.push(`${at}.packaging is unknown`);
    return {
      ...optional('identifier', found['identifier'], text, at),
      name: text(found['name'], `${at}.name`),
      packaging: packaging === 'zip' ? 'zip' : 'files',
      location: text(found['location'], `${at}.location`),
      files: count(found['files'], `${at}.files`),
      size: count(found['size'], `${at}.size`),
      ...optional('sha256', found['sha256'], hex, at),
      ...optional('md5', found['md5'], hex, at),
      ...optional('id', found['id'], count, at),
      ...optional('digest', found['digest'], hex, at),
    };
  };
  const failure = (one: unknown, at: string): NonNullable<BuildRecord['failure']> => {
    const found = objectOr(one, at, problems);
    return {
      phase: text(found['phase'], `${at}.phase`),
      message: text(found['message'], `${at}.message`),
      ...optional('file', found['file'], text, at),
      ...optional('line', found['line'], count, at),
    };
  };
  const build = (one: unknown, at: string): unknown => {
    if (!isObject(one)) problems.push(`${at} is no object`);
    else if (isDeep(one)) problems.push(`${at} is nested too deeply`);
    return one;
  };

  const whose = text(value['identifier'], 'identifier');
  if (!IDENTIFIER.test(whose)) problems.push('identifier is none that a build can have');
  if (identifier !== undefined && whose !== identifier) problems.push('it is the record of another build');
  const attempt = count(value['attempt'], 'attempt');
  if (attempt === 0) problems.push('attempt is 0');
  const tests = objectOr(value['tests'], 'tests', problems);
  const record: BuildRecord = {
    identifier: whose,
    attempt,
    status: statusOf(value['status'], problems),
    startTime: number(value['startTime'], 'startTime'),
    endTime: number(value['endTime'], 'endTime'),
    ...optional('buildArn', value['buildArn'], text),
    ...optional('buildId', value['buildId'], text),
    artifacts: list(value['artifacts'], 'artifacts').map((one, index) =>
      artifact(one, `artifacts[${index}]`),
    ),
    reportArns: list(value['reportArns'], 'reportArns').map((one, index) =>
      text(one, `reportArns[${index}]`),
    ),
    tests: { total: count(tests['total'], 'tests.total'), failed: count(tests['failed'], 'tests.failed') },
    ...optional('failure', value['failure'], failure),
    ...optional('build', value['build'], build),
  };
  return problems[0] ?? record;
}

/** One field's value, or a stand-in and a problem. */
type Read<T> = (value: unknown, at: string) => T;

interface Reader {
  /** What was wrong, in the order in which it was read. */
  problems: string[];
  text: Read<string>;
  hex: Read<string>;
  number: Read<number>;
  /** A whole number, 0 or more. */
  count: Read<number>;
  list: Read<unknown[]>;
  /** A field that may be absent, for spreading. */
  optional<K extends string, T>(
    key: K,
    value: unknown,
    read: Read<T>,
    parent?: string,
  ): Partial<Record<K, T>>;
}

function createReader(): Reader {
  const problems: string[] = [];
  const read =
    <T>(isRight: (value: unknown) => value is T, what: string, instead: T): Read<T> =>
    (value, at) => {
      if (isRight(value)) return value;
      problems.push(value === undefined ? `${at} is missing` : `${at} is no ${what}`);
      return instead;
    };
  const isText = (value: unknown): value is string => typeof value === 'string';
  const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
  return {
    problems,
    text: read(isText, 'text', ''),
    hex: read((value): value is string => isText(value) && HEX.test(value), 'hexadecimal text', ''),
    number: read((value): value is number => Number.isFinite(value), 'number', 0),
    count: read(isCount, 'whole number from 0', 0),
    list: read((value): value is unknown[] => Array.isArray(value), 'list', []),
    optional: (key, value, readIt, parent) => {
      if (value === undefined) return {};
      const at = parent === undefined ? key : `${parent}.${key}`;
      return { [key]: readIt(value, at) } as Partial<Record<typeof key, ReturnType<typeof readIt>>>;
    },
  };
}

function statusOf(value: unknown, problems: string[]): Status {
  if (typeof value === 'string' && Object.hasOwn(STATUSES, value)) return value as Status;
  problems.push('status is unknown');
  return 'FAULT';
}

function objectOr(value: unknown, at: string, problems: string[]): Record<string, unknown> {
  if (isObject(value)) return value;
  problems.push(value === undefined ? `${at} is missing` : `${at} is no object`);
  return {};
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Level by level: what is nested that deeply must not be gone through by calls. */
function isDeep(value: object): boolean {
  let level: object[] = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > DEEPEST) return true;
    level = level.flatMap((one) =>
      Object.values(one).filter((inner): inner is object => typeof inner === 'object' && inner !== null),
    );
  }
  return false;
}
