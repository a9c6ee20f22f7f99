import { relative, resolve, sep } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pc from 'picocolors';

import { checkBuildspec } from '../check/check-buildspec.js';
import { checkProjects, type ProjectsResult } from '../check/check-projects.js';
import type { CheckedText, UnreadableFile } from '../check/checked-file.js';
import { fixBuildspec } from '../check/fix-buildspec.js';
import { helpOf, readSwitches, RULES, type Switches } from '../check/rules.js';
import { choice } from '../entry/inputs.js';
import { isInside } from '../entry/inside.js';
import { EXIT, UserError } from '../errors.js';
import { renderCheckJson } from '../render/check-json.js';
import { renderCheckSarif } from '../render/check-sarif.js';
import { renderCheckText } from '../render/check-text.js';
import { renderDiagnostic } from '../render/diagnostics.js';
import { asWorkflowCommands } from './check-github.js';
import { type CheckInput, readInputs } from './check-inputs.js';
import { replaceFile } from './replace-file.js';

/** What `check` needs of the process that runs it. */
export interface CheckIo {
  stdout(text: string): unknown;
  stderr(text: string): unknown;
  colors: boolean;
  stdin(): Promise<Uint8Array>;
  /** Of this program. */
  version: string;
  /** What paths in annotations and SARIF are relative to. */
  repository: string;
}

export const CHECK_FORMATS = ['text', 'json', 'github', 'sarif'] as const;

export interface CheckOptions {
  format: (typeof CHECK_FORMATS)[number];
  switches: Switches;
  maxWarnings?: number;
  stdinFile: string;
  fix: boolean;
}

/** As commander hands them over. */
export interface CheckFlags {
  format: string;
  rule: string[];
  maxWarnings?: string;
  stdinFilename?: string;
  fix?: boolean;
}

/**
 * Checks files with the terminal's own streams; gives the exit code, as `checkFiles`.
 * @throws UserError for options that make no sense
 */
export async function checkFromCommandLine(
  paths: string[],
  flags: CheckFlags,
  version: string,
): Promise<number> {
  const options: CheckOptions = {
    format: choice('--format', flags.format, CHECK_FORMATS),
    switches: readSwitches(flags.rule),
    maxWarnings: readMaxWarnings(flags.maxWarnings),
    stdinFile: flags.stdinFilename ?? '<stdin>',
    fix: flags.fix ?? false,
  };
  return checkFiles(paths, options, {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    colors: pc.isColorSupported,
    stdin: () => buffer(process.stdin),
    version,
    repository: process.env['GITHUB_WORKSPACE'] || process.cwd(),
  });
}

/**
 * `buildspec check [FILE…]`: checks buildspecs, and projects with the buildspecs in them. With `fix`, first changes what is
 * certain; of standard input the new text goes to standard output, and the problems to standard error.
 * @returns the exit code: 2 for an error or a file that cannot be read, 1 for more warnings than allowed, else 0 (SPEC §1.3, §2.1)
 */
export async function checkFiles(paths: string[], options: CheckOptions, io: CheckIo): Promise<number> {
  const fixesStdin = options.fix && paths.includes('-');
  if (fixesStdin && paths.length > 1)
    throw new UserError('--fix writes to files, or from standard input to standard output.', 'Name - alone.');
  const checked: CheckedText[] = [];
  const unreadable: UnreadableFile[] = [];
  for await (const input of readInputs(paths, options.stdinFile, io.stdin)) {
    const results = 'message' in input ? [input] : await checkInput(input, options, io);
    for (const one of results) {
      if ('message' in one) unreadable.push(one);
      else checked.push(one);
    }
  }
  for (const { file, message, hint } of unreadable) {
    const problem = { severity: 'error', code: 'YAML_FILE_ERROR', message, hint, file } as const;
    io.stderr(`${renderDiagnostic(problem, '', io.colors)}\n`);
  }
  const show = fixesStdin ? io.stderr : io.stdout;
  show(render(checked, unreadable, options.format, io));
  return exitCode(checked, unreadable, options.maxWarnings);
}

/** What is in a file: one buildspec, or projects and the buildspecs in them. */
async function checkInput(
  { file, bytes, isStdin }: CheckInput,
  { switches, fix }: CheckOptions,
  io: CheckIo,
): Promise<(CheckedText | UnreadableFile)[]> {
  const fileText = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const projects = file.toLowerCase().endsWith('.json') ? readProjects(file, bytes, switches) : undefined;
  if (projects && 'message' in projects) return [projects];
  if (projects) {
    if (fix && isStdin) io.stdout(fileText);
    const inline = projects.inline.map(({ line, ...one }) => ({ ...one, file, inlineAt: line, fileText }));
    return [{ ...projects, name: file, file, fileText, accepted: true }, ...inline];
  }
  if (!fix) return [{ ...checkBuildspec(bytes, file, switches), name: file, file, fileText }];
  const { fixed, result } = fixBuildspec(bytes, file, switches);
  if (isStdin) io.stdout(fixed);
  else if (fixed !== fileText) await replaceFile(file, fixed);
  return [{ ...result, name: file, file, fileText: fixed }];
}

function readProjects(
  file: string,
  bytes: Uint8Array,
  switches: Switches,
): ProjectsResult | UnreadableFile | undefined {
  try {
    return checkProjects(bytes, file, switches);
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { file, message: error.message, hint: error.hint ?? '' };
  }
}

function render(
  checked: CheckedText[],
  unreadable: UnreadableFile[],
  format: CheckOptions['format'],
  io: CheckIo,
): string {
  const pathOf = (file: string) => pathFrom(io.repository, file);
  switch (format) {
    case 'text':
      return renderCheckText(checked, unreadable, io.colors);
    case 'json':
      return renderCheckJson(checked, unreadable);
    case 'github':
      return asWorkflowCommands(checked, unreadable, pathOf);
    case 'sarif':
      return renderCheckSarif(checked, unreadable, { version: io.version, rules: RULES, helpOf, pathOf });
  }
}

function exitCode(
  checked: CheckedText[],
  unreadable: UnreadableFile[],
  maxWarnings: number | undefined,
): number {
  const severities = checked.flatMap(({ problems }) => problems.map(({ severity }) => severity));
  if (unreadable.length > 0 || severities.includes('error')) return EXIT.badUsage;
  const warnings = severities.filter((one) => one === 'warning').length;
  // As of a build: all is understood, and still not good enough.
  return warnings > (maxWarnings ?? Infinity) ? EXIT.buildFailed : EXIT.succeeded;
}

function readMaxWarnings(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text)) return Number(text);
  throw new UserError(`--max-warnings must be a whole number; it is ${JSON.stringify(text)}.`);
}

/** The path of a file from a folder, with slashes; an absolute one where the file is elsewhere. */
function pathFrom(folder: string, file: string): string {
  const absolute = resolve(file);
  const path = isInside(folder, absolute) ? relative(folder, absolute) : absolute;
  return path.split(sep).join('/');
}
