import { readFileSync } from 'node:fs';

import type { LegRun } from './workflow-rules.js';
import type { WorkflowRun } from './workflow.js';

export interface BuildSummary {
  buildStatus: string;
}

/** What tests look at in `batch-json`. */
export interface BatchJson {
  buildBatchStatus: string;
  phases: { phaseType: string; phaseStatus?: string; contexts: { statusCode: string; message: string }[] }[];
  artifacts: { location: string };
  reportArns: string[];
  buildGroups: {
    identifier: string;
    skippedReason?: string;
    currentBuildSummary?: BuildSummary;
    priorBuildSummaryList?: BuildSummary[];
  }[];
}

/** Each job of a run, and each combination of a matrix. */
export const legsOf = ({ jobs }: WorkflowRun): LegRun[] => Object.values(jobs).flatMap(({ legs }) => legs);

/** The job of that name. @throws Error when there is none */
export function legOf(run: WorkflowRun, name: string): LegRun {
  const leg = legsOf(run).find((one) => one.name === name);
  if (leg !== undefined) return leg;
  const names = legsOf(run).map((one) => one.name);
  throw new Error(`no job ${name} among ${names.join()}`);
}

/** Of the jobs that ran in this attempt. */
export function conclusions(run: WorkflowRun): Record<string, string> {
  const own = legsOf(run).filter(({ attempt }) => attempt === run.attempt);
  return Object.fromEntries(own.map(({ name, conclusion }) => [name, conclusion]));
}

/** What the step set as outputs that collected. */
export function collected(run: WorkflowRun, job = 'collect'): Record<string, string> {
  const steps = Object.values(legOf(run, job).steps);
  return steps.find(({ outputs }) => outputs['batch-json'] !== undefined)?.outputs ?? {};
}

export function batchJson(run: WorkflowRun, job = 'collect'): BatchJson {
  return JSON.parse(readFileSync(collected(run, job)['batch-json'] ?? '', 'utf8')) as BatchJson;
}

/** Identifier and status of each build, after those of its earlier attempts; `-` for one that did not start. */
export function statuses(run: WorkflowRun, job = 'collect'): Record<string, string> {
  return Object.fromEntries(
    batchJson(run, job).buildGroups.map(({ identifier, currentBuildSummary, priorBuildSummaryList = [] }) => [
      identifier,
      [...priorBuildSummaryList.map((one) => one.buildStatus), currentBuildSummary?.buildStatus ?? '-'].join(
        ' ',
      ),
    ]),
  );
}
