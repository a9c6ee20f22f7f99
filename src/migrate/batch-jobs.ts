import { COLLECT_MINUTES } from '../render/batch-workflow.js';
import { actionStep, buildJob, type JobMaking, RUNNER } from './build-job.js';
import type { Job, Step } from './workflow.js';

/** Inputs that a batch is planned by, or its results joined by; all others concern a build. */
const INPUTS_OF_BATCH = [
  ...['project-name', 'buildspec', 'source-directory', 'image', 'image-map', 'environment-variables'],
  ...['artifacts', 'artifact-packaging', 'artifact-retention-days'],
];
const LEVELS = 'needs.plan.outputs.matrix-levels';

/**
 * The jobs of a batch, as those of codebuild-batch.yml: one plans it, then there is a matrix of jobs for each level, and the last one
 * joins the results.
 * @param first what the first of them waits for
 */
export function batchJobs(
  making: JobMaking,
  levels: number,
  first: Pick<Job, 'needs' | 'if'>,
): Record<string, Job> {
  const ids = levelIds(levels);
  return {
    plan: { ...first, ...planJob(making, levels) },
    ...Object.fromEntries(ids.map((id, level) => [id, levelJob(making, level, ids[level - 1])])),
    collect: collectJob(making, ['plan', ...ids], first.needs !== undefined),
  };
}

/** What people have to know of these jobs, for the head of the workflow. */
export function describeBatchJobs(levels: number): string[] {
  return [
    'Each build of the batch is a job, on the machine that it asks for: plan finds the builds in the buildspec, and collect joins what came',
    'of them. It fails when the batch did, so it is the check to require.',
    ...(levels > 1
      ? [
          'A level begins when the one before it has ended, even if builds failed: those that depend on these are skipped by the action.',
        ]
      : []),
  ];
}

function levelIds(levels: number): string[] {
  return levels === 1 ? ['build'] : Array.from({ length: levels }, (_, level) => `level-${level}`);
}

function planJob(making: JobMaking, levels: number): Job {
  const outputs = {
    'matrix-levels': '${{ steps.plan.outputs.matrix-levels }}',
    'fast-fail': '${{ steps.plan.outputs.fast-fail }}',
  };
  const tooDeep =
    `This workflow has ${levels === 1 ? 'one level' : `${levels} levels`}, and builds of the batch wait for each other in more. ` +
    'Add a job for a level, or make the workflow again by buildspec migrate.';
  return jobOfBatch(making, { id: 'plan', name: 'Plan the batch' }, { mode: 'plan' }, outputs, [
    {
      name: 'No deeper than this workflow',
      if: `fromJSON(steps.plan.outputs.matrix-levels)[${levels}] != null`,
      run: `echo '::error title=Batch too deep::${tooDeep}'\nexit 1\n`,
    },
  ]);
}

/** @param before the level before */
function levelJob(making: JobMaking, level: number, before: string | undefined): Job {
  const { parts } = making;
  const inputs = { 'batch-build': '${{ matrix.identifier }}', ...parts.inputs };
  const own = { ...making, parts: { ...parts, inputs, runsOn: '${{ matrix.runs-on }}' } };
  return {
    name: '${{ matrix.identifier }}',
    ...(before === undefined
      ? { needs: 'plan' }
      : {
          needs: ['plan', before],
          if: [
            `!cancelled() && needs.plan.result == 'success' && fromJSON(${LEVELS})[${level}] != null`,
            `&& (needs.plan.outputs.fast-fail != 'true' || !failure())`,
          ].join('\n'),
        }),
    strategy: {
      'fail-fast': '${{ fromJSON(needs.plan.outputs.fast-fail) }}',
      matrix: `\${{ fromJSON(${LEVELS})[${level}] }}`,
    },
    'continue-on-error': '${{ matrix.ignore-failure }}',
    ...buildJob(own, [actionStep(own)]),
  };
}

/** Not skipped with a plan that failed, since a check that was skipped lets a pull request pass; only where nothing was to be built. */
function collectJob(making: JobMaking, needs: string[], isFiltered: boolean): Job {
  return {
    needs: [...(isFiltered ? ['filter'] : []), ...needs],
    if: isFiltered
      ? "always() && (needs.plan.result != 'skipped' || needs.filter.result != 'success')"
      : "always() && needs.plan.result != 'skipped'",
    ...jobOfBatch(making, { id: 'collect', name: 'Collect the results' }, { mode: 'collect' }),
  };
}

/** A job that plans the batch and runs nothing of it. */
function jobOfBatch(
  making: JobMaking,
  named: Pick<Step, 'id' | 'name'>,
  mode: Record<string, string>,
  outputs: Record<string, string> = {},
  more: Step[] = [],
): Job {
  const { parts } = making;
  const given = Object.entries(parts.inputs ?? {}).filter(([name]) => INPUTS_OF_BATCH.includes(name));
  const own: JobMaking = {
    ...making,
    parts: {
      ...parts,
      runsOn: RUNNER,
      timeoutMinutes: COLLECT_MINUTES,
      inputs: { ...mode, ...Object.fromEntries(given) },
      outputs,
      stepsAfter: [],
      ...(isPlannedByCheckout(making) && { permissions: {}, stepsBefore: [] }),
    },
  };
  return buildJob(own, [{ ...actionStep(own), ...named }, ...more]);
}

/** Whether the checkout has all that a batch is planned by, but for the region, which the project knows: images may be named by it. */
function isPlannedByCheckout({ project: { settings }, parts: { inputs = {} } }: JobMaking): boolean {
  const isElsewhere = 'source-directory' in inputs || (settings.buildspec?.startsWith('arn:') ?? false);
  return !isElsewhere && settings.region !== undefined;
}
