import type { Diagnostic } from '../../buildspec/diagnostics.js';
import type { Note } from '../../plan/types.js';
import { renderDiagnostics } from '../../render/diagnostics.js';
import type { RunnerOutput } from './runner-output.js';
import { MOST_ANNOTATIONS, workflowCommand } from './workflow-command.js';

/** Shows diagnostics with their lines in the log, and as many as the runner keeps as annotations of the buildspec. */
export function reportDiagnostics(
  diagnostics: Diagnostic[],
  text: string,
  path: string | undefined,
  output: RunnerOutput,
): void {
  if (diagnostics.length === 0) return;
  output.text(renderDiagnostics(diagnostics, text, false));
  for (const { severity, code, message, hint, range } of diagnostics.slice(0, MOST_ANNOTATIONS)) {
    const place = path === undefined ? {} : { file: path, line: range?.line, col: range?.column };
    const told = hint === undefined ? message : `${message}\n${hint}`;
    const name = severity === 'note' ? 'notice' : severity;
    output.command(workflowCommand(name, told, { title: code, ...place }));
  }
}

/** Says what will differ from CodeBuild, before anything runs. */
export function reportNotes(notes: Note[], output: RunnerOutput): void {
  for (const { message } of notes) output.command(workflowCommand('notice', message));
}
