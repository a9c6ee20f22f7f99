import { createGithubLog, type GithubLog } from '../../adapters/github/build-log.js';
import { phaseAnnotations } from '../../adapters/github/phase-annotations.js';
import { testAnnotations } from '../../adapters/github/test-annotations.js';
import { workflowCommand } from '../../adapters/github/workflow-command.js';
import { createLocalLog } from '../../adapters/local/build-log.js';
import { switchInput } from '../inputs.js';
import type { ActionContext } from './context.js';
import type { ActionBuild } from './prepare-action-build.js';

/**
 * The log of a build: the runner's own, or as one of a batch plain text, which the batch's process puts into a group, and
 * the commands beside it.
 * @param buildspecFile where annotations point
 */
export function openBuildLog(
  context: ActionContext,
  { refused, shownDirectory }: ActionBuild,
  buildspecFile: string | undefined,
): GithubLog {
  const { environment, stdout, now, output, parent } = context;
  const annotated = { refused, buildspecFile };
  if (!parent) {
    const workflowCommands = switchInput(environment, 'workflow-commands');
    return createGithubLog({ stdout, now, workflowCommands, sourceDirectory: shownDirectory, ...annotated });
  }
  const inBatch = { ...annotated, batchBuild: parent.request.build };
  const text = createLocalLog(stdout, now, false);
  let errors = 0;
  return {
    emit: (event) => {
      text(event);
      if (event.type === 'phase-started') parent.tell({ type: 'phase', phase: event.phase });
      if (event.type === 'warning') output.command(workflowCommand('warning', event.message));
      if (event.type === 'phase-finished') {
        const annotations = phaseAnnotations(event.result, inBatch);
        errors += annotations.length;
        annotations.forEach(output.command);
      }
      if (event.type === 'build-finished')
        testAnnotations(event.result.reports, shownDirectory, errors).forEach(output.command);
    },
    mask: (texts) => parent.tell({ type: 'mask', texts }),
  };
}
