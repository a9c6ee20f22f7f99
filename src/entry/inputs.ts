import { statSync } from 'node:fs';
import { resolve } from 'node:path';

import { UserError } from '../errors.js';

/** Reads one input of the action as the runner hands it over (github-actions.md §3.2): trimmed, `` when not given. */
export function input(environment: NodeJS.ProcessEnv, name: string): string {
  return environment[`INPUT_${name.replaceAll(' ', '_').toUpperCase()}`]?.trim() ?? '';
}

/** @throws UserError unless the input is `true` or `false`, in YAML's spellings of them. */
export function switchInput(environment: NodeJS.ProcessEnv, name: string): boolean {
  const value = input(environment, name);
  if (/^(true|True|TRUE)$/.test(value)) return true;
  if (/^(false|False|FALSE)$/.test(value)) return false;
  throw new UserError(`Input ${name} must be true or false; it is ${JSON.stringify(value)}.`);
}

/** @throws UserError unless the value is one of `choices`. */
export function choice<T extends string>(name: string, value: string, choices: readonly T[]): T {
  const found = choices.find((candidate) => candidate === value);
  if (found !== undefined) return found;
  throw new UserError(`${name} must be one of ${choices.join(', ')}; it is ${JSON.stringify(value)}.`);
}

/**
 * The time limit in minutes; fractions are allowed (SPEC §2.1).
 * @throws UserError unless it is above 0 and at most CodeBuild's 2160
 */
export function minutes(name: string, value: string): number {
  const number = Number(value);
  if (/^\d*\.?\d+$/.test(value) && number > 0 && number <= 2160) return number;
  throw new UserError(
    `${name} must be a number of minutes above 0, 2160 at most; it is ${JSON.stringify(value)}.`,
  );
}

export interface SecondarySourceInput {
  identifier: string;
  location: string;
}

/**
 * Takes lines `identifier=path` apart, for `CODEBUILD_SRC_DIR_<identifier>`.
 * @throws UserError when one has another form, or two have the same identifier
 */
export function parseSecondarySources(lines: readonly string[]): SecondarySourceInput[] {
  const sources = lines.map(parseSecondarySource);
  const identifiers = sources.map(({ identifier }) => identifier);
  const twice = identifiers.find((one, index) => identifiers.indexOf(one) < index);
  if (twice !== undefined) throw new UserError(`There are two secondary sources ${twice}.`);
  return sources;
}

function parseSecondarySource(line: string): SecondarySourceInput {
  const [, identifier, location] = /^(\w+)=(.+)$/.exec(line.trim()) ?? [];
  if (identifier === undefined || location === undefined) {
    throw new UserError(
      `A secondary source must be identifier=path; it is ${JSON.stringify(line)}.`,
      'An identifier has letters, digits and _ only, for it becomes part of a variable name.',
    );
  }
  return { identifier, location };
}

/**
 * The directory of a secondary source, relative to `base`.
 * @throws UserError when it does not exist
 */
export function secondaryDirectory(
  { identifier, location }: SecondarySourceInput,
  base: string,
): { identifier: string; directory: string } {
  return {
    identifier,
    directory: existingDirectory(`Secondary source ${identifier}`, resolve(base, location)),
  };
}

/** @throws UserError when there is no such directory; `what` begins the sentence */
export function existingDirectory(what: string, path: string): string {
  if (statSync(path, { throwIfNoEntry: false })?.isDirectory()) return path;
  throw new UserError(`${what}: there is no directory ${path}.`);
}
