import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';
import pc from 'picocolors';
import type { Diagnostic } from '../buildspec/diagnostics.js';
import { parseBuildspec } from '../buildspec/parse.js';
import { choice } from '../entry/inputs.js';
import { EXIT } from '../errors.js';
import { renderDiagnostic, renderDiagnostics } from '../render/diagnostics.js';

/** What `check` needs of the process that runs it. */
export interface CheckIo {
  stdout(text: string): unknown;
  stderr(text: string): unknown;
  colors: boolean;
  stdin(): Promise<Uint8Array>;
}

interface CheckedFile {
  file: string;
  source: string;
  diagnostics: Diagnostic[];
  /** Its problem is that it cannot be read, or is not there. */
  unreadable: boolean;
}

const DEFAULT_FILE = 'buildspec.yml';
const SKIPPED_FOLDERS = ['.git', 'node_modules'];

/**
 * Checks files with the terminal's own streams; gives the exit code, as `checkFiles`.
 * @throws UserError for an unknown format
 */
export async function checkFromCommandLine(paths: string[], format: string): Promise<number> {
  const options = { format: choice('--format', format, ['text', 'json']) };
  return checkFiles(paths, options, {
    stdout: (text) => process.stdout.write(text),
    stderr: (text) => process.stderr.write(text),
    colors: pc.isColorSupported,
    stdin: () => buffer(process.stdin),
  });
}

/**
 * `buildspec check [FILE…]`: checks files, folders (every `*buildspec*.yml` or `.yaml` below them) and
 * standard input (`-`); `buildspec.yml` when nothing is named. Gives the exit code: 2 when a file is refused
 * or cannot be read, else 0; warnings do not count (SPEC §1.3, §2.1).
 */
export async function checkFiles(
  paths: string[],
  options: { format: 'text' | 'json' },
  io: CheckIo,
): Promise<number> {
  const checked: CheckedFile[] = [];
  for (const path of new Set(paths.length > 0 ? paths : [DEFAULT_FILE])) {
    checked.push(...(path === '-' ? [checkSource('<stdin>', await io.stdin())] : await checkPath(path)));
  }
  for (const { diagnostics } of checked.filter(({ unreadable }) => unreadable)) {
    for (const one of diagnostics) io.stderr(`${renderDiagnostic(one, '', io.colors)}\n`);
  }
  io.stdout(options.format === 'json' ? asJson(checked) : asText(checked, io.colors));
  return checked.some(isRefused) ? EXIT.badUsage : EXIT.succeeded;
}

async function checkPath(path: string): Promise<CheckedFile[]> {
  try {
    if (!(await stat(path)).isDirectory()) return [checkSource(path, await readFile(path))];
    const files = await buildspecsBelow(path);
    if (files.length === 0)
      return [
        unreadable(
          path,
          'YAML file does not exist',
          'No *buildspec*.yml or *buildspec*.yaml is in this folder.',
        ),
      ];
    const checked: CheckedFile[] = [];
    for (const file of files) checked.push(...(await checkPath(file)));
    return checked;
  } catch (error) {
    const { code = '', message } = error as NodeJS.ErrnoException;
    if (code !== 'ENOENT')
      return [unreadable(path, `cannot read ${path}: ${message}`, 'Make the file readable.')];
    return [
      unreadable(
        path,
        `stat ${path}: no such file or directory`,
        'Name an existing file or folder, or - for standard input.',
      ),
    ];
  }
}

/** The buildspecs of a folder and the folders below it, sorted. Links to folders are not followed. */
async function buildspecsBelow(folder: string): Promise<string[]> {
  const files: string[] = [];
  const entries = await readdir(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) {
      if (!SKIPPED_FOLDERS.includes(entry.name)) files.push(...(await buildspecsBelow(path)));
    } else if (/buildspec.*\.ya?ml$/i.test(entry.name)) {
      files.push(path);
    }
  }
  return files;
}

function checkSource(file: string, bytes: Uint8Array): CheckedFile {
  const source = new TextDecoder().decode(bytes);
  return { file, source, diagnostics: parseBuildspec(bytes, file).diagnostics, unreadable: false };
}

function unreadable(file: string, message: string, hint: string): CheckedFile {
  const diagnostic: Diagnostic = { severity: 'error', code: 'YAML_FILE_ERROR', message, hint, file };
  return { file, source: '', diagnostics: [diagnostic], unreadable: true };
}

function isRefused({ diagnostics }: CheckedFile): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

function asText(checked: CheckedFile[], colors: boolean): string {
  const blocks: string[] = [];
  for (const { source, diagnostics } of checked.filter((one) => !one.unreadable)) {
    blocks.push(renderDiagnostics(diagnostics, source, colors));
  }
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const errors = all.filter(({ severity }) => severity === 'error').length;
  const refused = checked.filter(isRefused).length;
  const verdicts = `${checked.length - refused} valid, ${refused} refused`;
  const problems = `${count(errors, 'error')}, ${count(all.length - errors, 'warning')}`;
  return `${blocks.join('')}${count(checked.length, 'file')} checked: ${verdicts} (${problems})\n`;
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function asJson(checked: CheckedFile[]): string {
  const files = checked.map((one) => ({
    file: one.file,
    valid: !isRefused(one),
    problems: one.diagnostics.map(({ severity, code, message, range, hint }) => ({
      severity,
      code,
      message,
      line: range?.line,
      column: range?.column,
      hint,
    })),
  }));
  return `${JSON.stringify(files, null, 2)}\n`;
}
