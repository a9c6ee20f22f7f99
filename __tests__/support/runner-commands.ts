import { existsSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';

import { type Command, parseCommand } from './runner-command-syntax.js';

/** An entry on the page of the run, as `::error file=…::message` makes one. */
export interface Annotation {
  level: 'error' | 'warning' | 'notice';
  message: string;
  file?: string;
  line?: number;
  endLine?: number;
  col?: number;
  endColumn?: number;
  title?: string;
}

/** What a step told the runner through its output. */
export interface CommandResults {
  /** At most ten of a level, as the runner keeps them. */
  annotations: Annotation[];
  /** What `add-mask` was given, and each line of it. */
  masks: string[];
  groups: string[];
  outputs: Record<string, string>;
  state: Record<string, string>;
  /** What the runner complains about, or should. */
  problems: string[];
  /** The log as people see it with debug messages on: masked values are `***`. */
  shown: string[];
  /** The runner refused a command, and that fails the step. */
  failed: boolean;
}

export interface CommandReader {
  read(line: string): void;
  /** After the last line. */
  end(): void;
  results: CommandResults;
}

const STOP = 'stop-commands';
const COMMANDS = new Set([
  ...[
    'error',
    'warning',
    'notice',
    'debug',
    'group',
    'endgroup',
    'echo',
    'add-mask',
    'add-matcher',
    'remove-matcher',
  ],
  ...['set-output', 'save-state', 'set-env', 'add-path', STOP],
]);
const ANNOTATIONS_PER_LEVEL = 10;
const MESSAGE_LENGTH = 4096;

/** Drops what the runner drops: an end before its start, columns over several lines or without a line. */
function position(command: Command): Pick<Annotation, 'line' | 'endLine' | 'col' | 'endColumn'> {
  const number = (name: string) => {
    const text = command.properties.get(name) ?? '';
    return /^\d+$/.test(text) ? Number(text) : undefined;
  };
  const endLine = number('endline');
  const endColumn = number('endcolumn');
  const line = number('line') ?? endLine;
  const col = number('col') ?? endColumn;
  const lines = { ...(line !== undefined && { line }), ...(endLine !== undefined && { endLine }) };
  const columns = { ...(col !== undefined && { col }), ...(endColumn !== undefined && { endColumn }) };
  const oneLine = line !== undefined && (endLine ?? line) === line;
  return {
    ...((endLine ?? Infinity) >= (line ?? 0) && lines),
    ...(oneLine && (endColumn ?? Infinity) >= (col ?? 0) && columns),
  };
}

/**
 * Carries out the workflow commands of one step as the runner's `ActionCommandManager` does (github-actions.md §3.4).
 * `earlierMasks`: what earlier steps of the job have masked.
 */
export function commandReader(workspace: string, earlierMasks: string[] = []): CommandReader {
  const results: CommandResults = {
    annotations: [],
    masks: [...earlierMasks],
    groups: [],
    outputs: {},
    state: {},
    problems: [],
    shown: [],
    failed: false,
  };
  const { problems, masks } = results;
  let openGroup: string | undefined;
  let stopToken: string | undefined;

  const registered = (name: string) => COMMANDS.has(name) || name === stopToken?.toLowerCase();
  const mask = (text: string) =>
    [...masks]
      .sort((one, other) => other.length - one.length)
      .reduce((result, secret) => result.replaceAll(secret, '***'), text);
  const show = (text: string) => results.shown.push(mask(text));
  const refuse = (problem: string) => {
    problems.push(problem);
    results.failed = true;
  };

  const annotate = (level: Annotation['level'], command: Command) => {
    show(`##[${level}]${command.data}`);
    if (results.annotations.filter((kept) => kept.level === level).length === ANNOTATIONS_PER_LEVEL) return;
    const path = command.properties.get('file');
    const inside = path !== undefined && isAbsolute(path) ? relative(workspace, path) : path;
    const title = command.properties.get('title');
    results.annotations.push({
      level,
      message: mask(command.data).slice(0, MESSAGE_LENGTH),
      ...(path !== undefined && { file: inside?.startsWith('..') ? path : inside }),
      ...position(command),
      ...(title !== undefined && { title }),
    });
  };
  const setNamed = (target: Record<string, string>, command: Command) => {
    const name = command.properties.get('name');
    problems.push(`deprecated command ${command.name}`);
    if (name === undefined) refuse(`${command.name} without a name`);
    else target[name] = command.data;
  };
  const addMask = (data: string) => {
    if (data.trim() === '') problems.push('add-mask of nothing');
    else
      masks.push(
        ...new Set([data, ...data.split(/[\r\n]/).map((line) => line.trim())].filter((line) => line !== '')),
      );
  };
  const stop = (token: string) => {
    if (token === '' || token.toLowerCase() === 'pause-logging' || COMMANDS.has(token.toLowerCase())) {
      refuse(`invalid token for stop-commands: "${token}"`);
    } else stopToken = token;
  };

  const run = (command: Command): void => {
    const { name, data } = command;
    switch (name) {
      case 'error':
      case 'warning':
      case 'notice':
        return annotate(name, command);
      case 'group':
        if (openGroup !== undefined) problems.push(`group "${data}" inside group "${openGroup}"`);
        openGroup = data;
        results.groups.push(data);
        return void show(`##[group]${data}`);
      case 'endgroup':
        openGroup = undefined;
        return void show('##[endgroup]');
      case 'debug':
        return void show(`##[debug]${data}`);
      case 'add-mask':
        return addMask(data);
      case 'set-output':
        return setNamed(results.outputs, command);
      case 'save-state':
        return setNamed(results.state, command);
      case 'set-env':
      case 'add-path':
        return refuse(`disabled command ${name}`);
      case 'echo':
        return /^\s*(on|off)\s*$/i.test(data) ? undefined : refuse(`invalid value for echo: "${data}"`);
      case 'add-matcher':
        return existsSync(resolve(workspace, data)) ? undefined : refuse(`no problem matcher file "${data}"`);
      case STOP:
        return stop(data);
    }
  };

  const read = (line: string): void => {
    const command = parseCommand(line, registered);
    if (stopToken !== undefined) {
      if (command?.name === stopToken.toLowerCase()) stopToken = undefined;
      else show(line);
    } else if (command) {
      run(command);
    } else {
      if (/^\s*::[a-z][\w-]*( [^:]*)?::/i.test(line)) problems.push(`unknown command: ${line.trim()}`);
      show(line);
    }
  };
  const end = () => {
    if (stopToken !== undefined) problems.push(`stop-commands never ended: ${stopToken}`);
  };
  return { read, end, results };
}
