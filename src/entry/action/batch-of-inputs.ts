import { batchUuid } from '../../adapters/github/facts.js';
import type { BuildFacts } from '../../plan/types.js';
import type { AwsAccess } from '../aws.js';
import { type PreparedBatch, prepareBatch } from '../prepare-batch.js';
import type { ActionInputs } from './action-inputs.js';
import type { ActionContext } from './context.js';

/**
 * Plans the batch that the inputs ask for: the same in all jobs of a run.
 * @param facts of this step
 */
export function batchOfInputs(
  { environment, interruption }: ActionContext,
  { settings, overrides, sourceDirectory }: ActionInputs,
  facts: Promise<BuildFacts>,
  aws: AwsAccess,
): Promise<PreparedBatch> {
  const { buildspec, projectName, project } = settings;
  return prepareBatch(
    { buildspecInput: buildspec, projectName, overrides, project },
    sourceDirectory,
    facts.then((known) => ({ ...known, uuid: batchUuid(environment, projectName) ?? known.uuid })),
    aws,
    interruption.signal,
  );
}
