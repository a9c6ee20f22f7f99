import type { Json } from './json.js';

/** What all readers of a project's parts share. */
export interface ProjectReport {
  problems: { line: number; message: string }[];
  /** Every object that was opened, and its fields. */
  opened: Map<Json, Fields>;
}

/**
 * The fields of one object. They are found in any case of letters, for the API writes `buildspec`, CloudFormation
 * `BuildSpec`. A field that is null or an empty text is as if absent. One of the wrong kind is recorded as a problem, and absent.
 */
export interface Fields {
  text(name: string): string | undefined;
  number(name: string): number | undefined;
  flag(name: string): boolean;
  choice<T extends string>(name: string, choices: readonly T[]): T | undefined;
  texts(name: string): string[];
  choices<T extends string>(name: string, choices: readonly T[]): T[];
  /** Without any fields where there is none. */
  object(name: string): Fields;
  objects(name: string): Fields[];
  /** A list of lists of objects. */
  lists(name: string): Fields[][];
  /** Whether it says anything: false, 0, what is empty, and `standard` do not. */
  says(name: string, standard?: string | number): boolean;
  /** Of the field's value, counted from 1; that of the object where it is absent. */
  lineOf(name: string): number;
  /** Names fields that are known, and of no matter to a build. */
  known(...names: string[]): void;
  /** Records that a field is wrong, in words that follow its path: `must be …`. */
  refuse(name: string, message: string): void;
  /** The paths of the fields that nobody has asked for. */
  unread(): string[];
}

const KINDS: Record<Json['kind'], string> = {
  object: 'an object',
  list: 'a list',
  text: 'a text',
  number: 'a number',
  switch: 'true or false',
  null: 'null',
};

/**
 * @param path of the object, for messages: `projects[0].environment`; empty for the document itself
 * @param json undefined where there is no such object
 */
export function openFields(report: ProjectReport, json: Json | undefined, path: string): Fields {
  const before = json && report.opened.get(json);
  if (before) return before;
  const line = json?.line ?? 1;
  const entries = json?.kind === 'object' ? json.entries : [];
  const asked = new Set<string>();
  if (json !== undefined && json.kind !== 'object') refuseKind(path || 'the document', json, 'object');

  const find = (name: string): { path: string; value: Json } | undefined => {
    asked.add(name.toLowerCase());
    const entry = entries.findLast(({ key }) => key.toLowerCase() === name.toLowerCase());
    if (entry === undefined || isNothing(entry.value)) return undefined;
    return { path: below(path, entry.key), value: entry.value };
  };
  const ofKind = <K extends Json['kind']>(name: string, kind: K): Extract<Json, { kind: K }> | undefined => {
    const found = find(name);
    return found && checkKind(found.path, found.value, kind);
  };
  const chosen = <T extends string>(where: string, json: Json, choices: readonly T[]): T | undefined => {
    const text = checkKind(where, json, 'text')?.text;
    const choice = choices.find((one) => one === text);
    if (text !== undefined && choice === undefined)
      problem(json.line, `${where} must be one of ${choices.join(', ')}.`);
    return choice;
  };

  const fields: Fields = {
    text: (name) => ofKind(name, 'text')?.text,
    number: (name) => ofKind(name, 'number')?.number,
    flag: (name) => ofKind(name, 'switch')?.on ?? false,
    choice: (name, choices) => {
      const found = find(name);
      return found && chosen(found.path, found.value, choices);
    },
    texts: (name) => items(name).flatMap(({ path, value }) => checkKind(path, value, 'text')?.text || []),
    choices: (name, choices) => items(name).flatMap(({ path, value }) => chosen(path, value, choices) ?? []),
    object: (name) => {
      const found = find(name);
      return openFields(report, found?.value, found?.path ?? below(path, name));
    },
    objects: (name) => items(name).map(({ path, value }) => openFields(report, value, path)),
    lists: (name) =>
      items(name).flatMap((list) => {
        const inner = itemsOf(list).map(({ path, value }) => openFields(report, value, path));
        return list.value.kind === 'list' ? [inner] : [];
      }),
    says: (name, standard) => {
      const found = find(name)?.value;
      if (found === undefined || !saysSomething(found)) return false;
      if (found.kind === 'text') return found.text !== standard;
      return found.kind !== 'number' || found.number !== standard;
    },
    lineOf: (name) => find(name)?.value.line ?? line,
    known: (...names) => names.forEach((name) => asked.add(name.toLowerCase())),
    refuse: (name, message) => {
      const found = find(name);
      problem(found?.value.line ?? line, `${found?.path ?? below(path, name)} ${message}.`);
    },
    unread: () =>
      entries.filter(({ key }) => !asked.has(key.toLowerCase())).map(({ key }) => below(path, key)),
  };
  if (json !== undefined) report.opened.set(json, fields);
  return fields;

  function items(name: string): { path: string; value: Json }[] {
    const found = find(name);
    return found === undefined ? [] : itemsOf(found);
  }

  function itemsOf(list: { path: string; value: Json }): { path: string; value: Json }[] {
    const items = checkKind(list.path, list.value, 'list')?.items ?? [];
    return items.map((value, index) => ({ path: `${list.path}[${index}]`, value }));
  }

  function checkKind<K extends Json['kind']>(
    where: string,
    value: Json,
    kind: K,
  ): Extract<Json, { kind: K }> | undefined {
    if (isKind(value, kind)) return value;
    refuseKind(where, value, kind);
    return undefined;
  }

  function refuseKind(where: string, value: Json, kind: Json['kind']): void {
    problem(value.line, `${where} must be ${KINDS[kind]}, but it is ${KINDS[value.kind]}.`);
  }

  function problem(line: number, message: string): void {
    report.problems.push({ line, message });
  }
}

function isKind<K extends Json['kind']>(value: Json, kind: K): value is Extract<Json, { kind: K }> {
  return value.kind === kind;
}

/** A path is shown to people: what is no plain name in it is quoted. */
function below(path: string, key: string): string {
  const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
  return path === '' ? name : `${path}.${name}`;
}

function isNothing(value: Json): boolean {
  return value.kind === 'null' || (value.kind === 'text' && value.text === '');
}

function saysSomething(value: Json): boolean {
  switch (value.kind) {
    case 'object':
      return value.entries.some((entry) => saysSomething(entry.value));
    case 'list':
      return value.items.length > 0;
    case 'number':
      return value.number !== 0;
    case 'switch':
      return value.on;
    case 'text':
    case 'null':
      return !isNothing(value);
  }
}
