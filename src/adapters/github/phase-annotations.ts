import type { BatchBuild } from '../../plan/batch/types.js';
import type { PhaseResult } from '../../run/results.js';
import { type AnnotationPlace, workflowCommand } from './workflow-command.js';

export interface AnnotatedBuild {
  /** The buildspec's problems have been annotated, at their own places. */
  refused: boolean;
  /** Where annotations point; absent when the buildspec is not a file of the repository. */
  buildspecFile?: string;
  /** Of a build of a batch in the batch's own job: annotations tell which build they are of. */
  batchBuild?: Pick<BatchBuild, 'identifier' | 'ignoreFailure'>;
}

/**
 * Workflow commands for a phase that did not succeed: an error at the place of each reason, a warning where the batch ignores the
 * failure. That a build of a batch was stopped is told by the batch.
 */
export function phaseAnnotations(
  { phase, status, contexts, failedCommands }: PhaseResult,
  { refused, buildspecFile, batchBuild }: AnnotatedBuild,
): string[] {
  if (status === 'SUCCEEDED' || (phase === 'DOWNLOAD_SOURCE' && refused)) return [];
  if (batchBuild && status === 'STOPPED') return [];
  const level = batchBuild?.ignoreFailure ? 'warning' : 'error';
  const name = batchBuild ? `${batchBuild.identifier}: ` : '';
  return contexts.map((context, index) => {
    const { statusCode, message } = context;
    const at = context.at ?? failedCommands[index]?.command.at;
    const place: Partial<AnnotationPlace> =
      buildspecFile === undefined ? {} : { file: buildspecFile, line: at?.line, col: at?.column };
    return workflowCommand(level, message, { title: `${name}${phase} ${status}: ${statusCode}`, ...place });
  });
}
