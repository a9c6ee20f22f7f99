import { pinnedAction } from '../render/pinned-actions.js';
import { describingLines } from './map/metadata.js';
import { migrationPaths } from './paths.js';
import type { JobParts, MigrateOptions, MigrationProject, TriggerPiece } from './types.js';
import type { Job, Step, Workflow } from './workflow.js';

/** Where no mapping has chosen one: the filter needs no more. */
const RUNNER = 'ubuntu-24.04';
const FILTER_MINUTES = 10;
const READ = { contents: 'read' };
/** What `mapSource` checks out of a pull request; of all else it is empty, which is as if it were not there. */
const PULL_REQUEST_HEAD = '${{ github.event.pull_request.head.sha }}';

/**
 * A workflow with the job that builds, and one before it that judges filter groups where `on:` alone is not exact.
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
  const build = buildJob(triggers, parts, options, ejected ?? [actionStep(project, parts, options)]);
  const judged = { needs: 'filter', if: "needs.filter.outputs.run == 'true'", ...build };
  return {
    comment: [
      `Made by buildspec migrate from the CodeBuild project ${name}. It is yours now: change it as you like.`,
      `${migrationPaths(name).report} tells what became of each setting.`,
      ...describingLines(project.fields).flatMap((line, index) => (index === 0 ? ['', line] : [line])),
    ],
    name,
    on: triggers.on,
    permissions: READ,
    jobs:
      triggers.filters === undefined
        ? { build }
        : { filter: filterJob(project, triggers, options), build: judged },
  };
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

function buildJob(triggers: TriggerPiece, parts: JobParts, { pin }: MigrateOptions, steps: Step[]): Job {
  const {
    runsOn = RUNNER,
    container,
    timeoutMinutes,
    permissions,
    concurrency,
    env = {},
    outputs = {},
  } = parts;
  const granted = { ...READ, ...permissions };
  const all = [
    ...checkoutSteps(triggers, parts),
    ...(parts.stepsBefore ?? []),
    ...steps,
    ...(parts.stepsAfter ?? []),
  ];
  return {
    'runs-on': runsOn,
    ...(container && { container }),
    ...(timeoutMinutes !== undefined && { 'timeout-minutes': timeoutMinutes }),
    ...(!isEmpty(outputs) && { outputs }),
    ...(Object.keys(granted).length > Object.keys(READ).length && { permissions: granted }),
    ...(concurrency && { concurrency }),
    ...(!isEmpty(env) && { env }),
    steps: all.map((step) => withPin(step, pin)),
  };
}

function checkoutSteps({ on }: TriggerPiece, { checkout = {} }: JobParts): Step[] {
  if (checkout === 'none') return [];
  const { ref, ...others } = checkout;
  const isNeeded = ref !== undefined && (on.pull_request !== undefined || ref !== PULL_REQUEST_HEAD);
  const inputs = { ...(isNeeded && { ref }), ...others };
  return [{ uses: 'actions/checkout', ...(!isEmpty(inputs) && { with: inputs }) }];
}

/** Actions of others stand without a version in steps that name none. */
function withPin(step: Step, pin: MigrateOptions['pin']): Step {
  return step.uses === undefined || /@|^\./.test(step.uses)
    ? step
    : { ...step, uses: pinnedAction(step.uses, pin) };
}

function actionStep({ name }: MigrationProject, parts: JobParts, { action }: MigrateOptions): Step {
  const file = needsFile(parts) && { project: migrationPaths(name).project };
  return { id: 'build', name: 'Build', uses: action, with: { ...parts.inputs, ...file } };
}

/** Whether something is said that only the project's JSON can say. */
export function needsFile({ projectFields = {} }: JobParts): boolean {
  return !isEmpty(projectFields);
}

function isEmpty(record: object): boolean {
  return Object.keys(record).length === 0;
}
