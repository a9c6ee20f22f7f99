import type { Diagnostic } from '../../buildspec/diagnostics.js';
import type { Note } from '../../plan/types.js';
import { renderDiagnostics } from '../../render/diagnostics.js';
import type { Stdout } from '../stdout/stdout.js';
import { fence, MOST_ANNOTATIONS, workflowCommand } from './workflow-command.js';

/** Shows diagnostics with their lines in the log, and as many as the runner keeps as annotations of the buildspec. */
export function reportDiagnostics(
  diagnostics: Diagnostic[],
  text: string,
  path: string | undefined,
  stdout: Stdout,
): void {
  if (diagnostics.length === 0) return;
  const { open, close } = fence();
  stdout.write(open + renderDiagnostics(diagnostics, text, false) + close);
  for (const { severity, code, message, hint, range } of diagnostics.slice(0, MOST_ANNOTATIONS)) {
    const place = path === undefined ? {} : { file: path, line: range?.line, col: range?.column };
    const told = hint === undefined ? message : `${message}\n${hint}`;
    stdout.write(workflowCommand(severity, told, { title: code, ...place }));
  }
}

/** Says what will differ from CodeBuild, before anything runs. */
export function reportNotes(notes: Note[], stdout: Stdout): void {
  for (const { message } of notes) stdout.write(workflowCommand('notice', message));
}
