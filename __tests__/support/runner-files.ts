import { randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a step told the runner through the files that it gave it. */
export interface FileResults {
  outputs: Record<string, string>;
  env: Record<string, string>;
  /** Folders to put before the PATH, in the order of the PATH. */
  path: string[];
  state: Record<string, string>;
  summary: string;
  problems: string[];
  /** The runner could not read a file, and that fails the step. */
  failed: boolean;
}

/** Paths of the file commands, by the variable that names each. */
export type CommandFiles = Record<
  'GITHUB_OUTPUT' | 'GITHUB_ENV' | 'GITHUB_PATH' | 'GITHUB_STATE' | 'GITHUB_STEP_SUMMARY',
  string
>;

const SUMMARY_LIMIT = 1024 * 1024;

/** Makes the empty files of one step in the runner's temporary folder. */
export function createCommandFiles(temp: string): CommandFiles {
  const folder = join(temp, '_runner_file_commands');
  mkdirSync(folder, { recursive: true });
  const suffix = randomUUID();
  const create = (prefix: string) => {
    const path = join(folder, `${prefix}_${suffix}`);
    writeFileSync(path, '');
    return path;
  };
  return {
    GITHUB_OUTPUT: create('set_output'),
    GITHUB_ENV: create('set_env'),
    GITHUB_PATH: create('add_path'),
    GITHUB_STATE: create('save_state'),
    GITHUB_STEP_SUMMARY: create('step_summary'),
  };
}

/**
 * The pairs of an OUTPUT, ENV or STATE file, by the runner's `EnvFileKeyValuePairs` (github-actions.md §3.3).
 * Throws at the first thing that is wrong, like the runner: the pairs before it count.
 */
export function* parsePairs(text: string): Generator<[name: string, value: string]> {
  // The last element has no line feed behind it.
  const lines = text.replace(/^\uFEFF/, '').split('\n');
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] ?? '';
    if (line === '') continue;
    const equals = line.indexOf('=');
    const heredoc = line.indexOf('<<');
    if (equals < 0 && heredoc < 0) throw new Error(`Invalid format '${line}'`);
    if (heredoc < 0 || (equals >= 0 && equals < heredoc)) {
      if (equals === 0) throw new Error(`Invalid format '${line}'. Name must not be empty`);
      yield [line.slice(0, equals), line.slice(equals + 1)];
      continue;
    }
    const delimiter = line.slice(heredoc + 2);
    if (heredoc === 0 || delimiter === '') {
      throw new Error(`Invalid format '${line}'. Name must not be empty and delimiter must not be empty`);
    }
    const end = lines.indexOf(delimiter, index + 1);
    if (end < 0) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`);
    yield [line.slice(0, heredoc), lines.slice(index + 1, end).join('\n')];
    index = end;
  }
}

/** Reads what a step has left in its files. One that the step has deleted counts as empty. */
export function readCommandFiles(files: CommandFiles): FileResults {
  const results: FileResults = {
    outputs: {},
    env: {},
    path: [],
    state: {},
    summary: '',
    problems: [],
    failed: false,
  };
  const read = (variable: keyof CommandFiles) =>
    existsSync(files[variable]) ? readFileSync(files[variable], 'utf8') : '';
  const readPairs = (variable: keyof CommandFiles, target: Record<string, string>) => {
    try {
      for (const [name, value] of parsePairs(read(variable))) {
        if (variable === 'GITHUB_ENV' && name.toUpperCase() === 'NODE_OPTIONS') {
          results.problems.push(`GITHUB_ENV: can't set ${name}`);
        } else target[name] = value;
      }
    } catch (error) {
      results.problems.push(`${variable}: ${(error as Error).message}`);
      results.failed = true;
    }
  };
  readPairs('GITHUB_OUTPUT', results.outputs);
  readPairs('GITHUB_ENV', results.env);
  readPairs('GITHUB_STATE', results.state);
  for (const folder of read('GITHUB_PATH').split(/\r\n|\r|\n/)) {
    if (folder !== '') results.path = [folder, ...results.path.filter((other) => other !== folder)];
  }
  const size = existsSync(files.GITHUB_STEP_SUMMARY) ? statSync(files.GITHUB_STEP_SUMMARY).size : 0;
  if (size > SUMMARY_LIMIT) results.problems.push(`GITHUB_STEP_SUMMARY: ${size} bytes are more than 1 MiB`);
  else results.summary = read('GITHUB_STEP_SUMMARY');
  return results;
}
