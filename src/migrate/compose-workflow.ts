import { pinnedAction } from '../render/pinned-actions.js';
import { batchJobs, describeBatchJobs } from './batch-jobs.js';
import { actionStep, buildJob, READ, RUNNER } from './build-job.js';
import { describingLines } from './map/metadata.js';
import { migrationPaths } from './paths.js';
import type { JobParts, MigrateOptions, MigrationProject, TriggerPiece } from './types.js';
import type { Job, Step, Workflow } from './workflow.js';

const FILTER_MINUTES = 10;
/** A push that deletes a branch starts workflows too, for the default branch (docs.github.com, `push`); CodeBuild builds nothing for it. */
const UNLESS_DELETED = '${{ !github.event.deleted }}';

/**
 * A workflow with the job that builds, or those of a batch, and one before it that judges filter groups where `on:` alone is not exact.
 * @param ejected steps in the place of our action
 */
export function composeWorkflow(
  project: MigrationProject,
  triggers: TriggerPiece,
  parts: JobParts,
  options: MigrateOptions,
  ejected?: Step[],
): Workflow {
  const { name } = project;
  const { batchLevels, concurrency, ...ofJobs } = parts;
  const isBatch = batchLevels !== undefined;
  // Jobs of a batch would keep each other waiting.
  const making = { project, triggers, parts: isBatch ? ofJobs : parts, options };
  const filter = triggers.filters !== undefined && { filter: filterJob(project, triggers, options) };
  const first = filter
    ? { needs: 'filter', if: "needs.filter.outputs.run == 'true'" }
    : { ...(triggers.on.push && { if: UNLESS_DELETED }) };
  return {
    comment: [
      `Made by buildspec migrate from the CodeBuild project ${name}. It is yours now: change it as you like.`,
      `${migrationPaths(name).report} tells what became of each setting.`,
      ...paragraph(isBatch ? describeBatchJobs(batchLevels) : []),
      ...paragraph(describingLines(project.fields)),
    ],
    name,
    on: triggers.on,
    permissions: READ,
    ...(isBatch && concurrency && { concurrency }),
    jobs: {
      ...filter,
      ...(isBatch
        ? batchJobs(making, batchLevels, first)
        : { build: { ...first, ...buildJob(making, ejected ?? [actionStep(making)]) } }),
    },
  };
}

function paragraph(lines: string[]): string[] {
  return lines.length === 0 ? [] : ['', ...lines];
}

/** Nothing of the build runs in it, so it may keep the checkout's credentials where it has to fetch commits. */
function filterJob(
  { name }: MigrationProject,
  { readsCommits }: TriggerPiece,
  { pin, action }: MigrateOptions,
): Job {
  return {
    'runs-on': RUNNER,
    'timeout-minutes': FILTER_MINUTES,
    outputs: { run: '${{ steps.filter.outputs.run }}' },
    steps: [
      {
        uses: pinnedAction('actions/checkout', pin),
        ...(!readsCommits && { with: { 'persist-credentials': 'false' } }),
      },
      { id: 'filter', uses: action, with: { mode: 'filter', 'filter-groups': migrationPaths(name).filters } },
    ],
  };
}
