import { UserError } from '../errors.js';
import { isVariableName } from './environment.js';
import { type Variable, VARIABLE_TYPES } from './types.js';

/**
 * Reads the input `environment-variables` or an `--env-file`: lines `NAME=value`, or the JSON list that StartBuild
 * takes as `environmentVariablesOverride` (SPEC §1.1).
 *
 * Blank lines and lines that begin with `#` are skipped. A value is everything after the first `=`, as it stands: no
 * quotes are removed, nothing is expanded, blanks stay (as in CodeBuild's local agent, codebuild.md §9.4). Throws a
 * UserError that names the line or entry and never repeats any of it, for it may be a secret.
 */
export function parseOverrides(text: string): Variable[] {
  if (text.trimStart().startsWith('[')) return parseList(text);
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ line, number: index + 1 }))
    .filter(({ line }) => line.trim() !== '' && !line.trimStart().startsWith('#'))
    .map(({ line, number }) => parseOverride(line, `Line ${number} of the environment variables`));
}

/** Reads one `NAME=value`, such as that of `--env`; `where` begins the UserError's sentence. */
export function parseOverride(text: string, where: string): Variable {
  const equals = text.indexOf('=');
  const name = text.slice(0, Math.max(equals, 0)).trim();
  if (!isVariableName(name)) {
    throw new UserError(
      `${where} is not NAME=value.`,
      'A name has letters, digits and _ only. A value of several lines needs the JSON form: [{"name": …, "value": …}].',
    );
  }
  return { name, value: text.slice(equals + 1) };
}

function parseList(text: string): Variable[] {
  let list: unknown;
  try {
    list = JSON.parse(text);
  } catch {
    // JSON.parse's own message quotes the text.
    throw new UserError('The environment variables begin with [ but are not valid JSON.');
  }
  return (list as unknown[]).map((entry, index) =>
    parseEntry(entry, `Entry ${index + 1} of the environment variables`),
  );
}

function parseEntry(entry: unknown, where: string): Variable {
  const { name, value, type = 'PLAINTEXT' } = (entry ?? {}) as Record<string, unknown>;
  if (typeof name !== 'string' || !isVariableName(name) || typeof value !== 'string') {
    throw new UserError(`${where} is not {"name": …, "value": …} with a variable name and a text.`);
  }
  const known = VARIABLE_TYPES.find((one) => one === type);
  if (known) return { name, value, type: known };
  throw new UserError(`${where}, ${name}: the type must be one of ${VARIABLE_TYPES.join(', ')}.`);
}
