import type { PhaseResult } from '../../run/results.js';
import { type AnnotationPlace, workflowCommand } from './workflow-command.js';

export interface AnnotatedBuild {
  /** The buildspec's problems have been annotated, at their own places. */
  refused: boolean;
  /** Where annotations point; absent when the buildspec is not a file of the repository. */
  buildspecFile?: string;
}

/** Workflow commands for a phase that did not succeed: an error at the place of each reason. */
export function phaseAnnotations(
  { phase, status, contexts, failedCommands }: PhaseResult,
  { refused, buildspecFile }: AnnotatedBuild,
): string[] {
  if (status === 'SUCCEEDED' || (phase === 'DOWNLOAD_SOURCE' && refused)) return [];
  return contexts.map((context, index) => {
    const { statusCode, message } = context;
    const at = context.at ?? failedCommands[index]?.command.at;
    const place: Partial<AnnotationPlace> =
      buildspecFile === undefined ? {} : { file: buildspecFile, line: at?.line, col: at?.column };
    return workflowCommand('error', message, { title: `${phase} ${status}: ${statusCode}`, ...place });
  });
}
