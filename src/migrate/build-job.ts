import { pinnedAction } from '../render/pinned-actions.js';
import { migrationPaths } from './paths.js';
import type { JobParts, MigrateOptions, MigrationProject, TriggerPiece } from './types.js';
import type { Job, Step } from './workflow.js';

/** Where no mapping has chosen one, and for jobs in which nothing is built. */
export const RUNNER = 'ubuntu-24.04';
export const READ = { contents: 'read' };
/** What `mapSource` checks out of a pull request; of all else it is empty, which is as if it were not there. */
const PULL_REQUEST_HEAD = '${{ github.event.pull_request.head.sha }}';

/** What jobs are made of. */
export interface JobMaking {
  project: MigrationProject;
  triggers: TriggerPiece;
  parts: JobParts;
  options: MigrateOptions;
}

/** A job of these steps, with what the project wants around them. */
export function buildJob({ triggers, parts, options: { pin } }: JobMaking, steps: Step[]): Job {
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

/** The step with our action. */
export function actionStep({ project: { name }, parts, options: { action } }: JobMaking): Step {
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
