import type { BatchPlan } from '../../plan/batch/types.js';
import { type BatchRun, combinesArtifacts, type JoinOptions } from '../../run/batch/join-batch.js';
import { artifactInputs } from '../artifact-inputs.js';
import { recordTransfer } from './batch-job.js';
import type { ActionContext } from './context.js';

/** Puts the artifacts of all builds into one, where the project says so and the builds succeeded (codebuild.md §8.3). */
export async function combine(context: ActionContext, plan: BatchPlan, run: BatchRun): Promise<JoinOptions> {
  const { environment, now } = context;
  const records = [...run.current.values()].filter(({ artifacts }) => artifacts.length > 0);
  if (!combinesArtifacts(plan, run) || records.length === 0) return { now: now() };
  const { combineArtifacts } = await import('../../adapters/github/combined-artifact.js');
  const { request, ...options } = artifactInputs(environment);
  const name = request.name ?? plan.projectName;
  const stored = await combineArtifacts(records, name, { environment, ...options }, recordTransfer(context));
  return 'failure' in stored
    ? { now: now(), combineFailure: stored.failure }
    : { now: now(), combined: stored };
}
