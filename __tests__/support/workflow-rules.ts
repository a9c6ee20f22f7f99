import type { WorkflowJob } from './workflow-file.js';
import type { Value } from './workflow-expressions.js';

export type Result = 'success' | 'failure' | 'cancelled' | 'skipped';

/** What became of a job without a matrix, or of one combination of a matrix. */
export interface LegRun {
  /** As people see it. */
  name: string;
  matrix: Record<string, Value>;
  conclusion: Result;
  /** `continue-on-error`: a failure that counts as success where others need the job. */
  tolerated: boolean;
  /** In which it ran; a job that is not run again keeps what it was. */
  attempt: number;
  outputs: Record<string, string>;
  /** Of each step that ran. */
  steps: Record<string, { outcome: Result; conclusion: Result; outputs: Record<string, string> }>;
  log: string;
  /** What a step did that the runner would complain of: an unknown input, a bad command, processes left behind. */
  problems: string[];
  /** What its steps wrote for the run's page. */
  summary: string;
}

export interface JobRun {
  /** As `needs.<job>.result` says. */
  result: Result;
  outputs: Record<string, string>;
  /** Empty for a job that was skipped. */
  legs: LegRun[];
}

export type JobRuns = Record<string, JobRun>;

/** Any failure, else any cancellation, decides about a job with a matrix. */
export function joinLegs(legs: LegRun[]): JobRun {
  const results = legs.map(({ conclusion, tolerated }) =>
    conclusion === 'failure' && tolerated ? 'success' : conclusion,
  );
  const worst = (['failure', 'cancelled'] as const).find((result) => results.includes(result));
  return {
    result: worst ?? 'success',
    outputs: joinOutputs(legs),
    legs,
  };
}

/** The last one that says something counts. */
function joinOutputs(legs: LegRun[]): Record<string, string> {
  const joined: Record<string, string> = {};
  for (const [name, value] of legs.flatMap(({ outputs }) => Object.entries(outputs)))
    joined[name] = value || (joined[name] ?? '');
  return joined;
}

/** All jobs that `job` needs, and all that those need. */
export function ancestorsOf(job: WorkflowJob, jobs: WorkflowJob[]): WorkflowJob[] {
  const found = new Set<WorkflowJob>();
  const visit = (one: WorkflowJob): void => {
    for (const need of jobs.filter(({ id }) => one.needs.includes(id))) {
      if (found.has(need)) continue;
      found.add(need);
      visit(need);
    }
  };
  visit(job);
  return [...found];
}

/**
 * What the status functions say in the `if` of a job. They look at every ancestor, not at the jobs alone that it names
 * (docs: "if you have a chain of dependent jobs, failure() returns true if any ancestor job fails"), and for success() a
 * skipped one is not good enough, though others ran after it (actions/runner#491).
 */
export function jobStatus(job: WorkflowJob, jobs: WorkflowJob[], runs: JobRuns, cancelled: boolean) {
  const results = ancestorsOf(job, jobs).map(({ id }) => runs[id]?.result);
  return {
    success: !cancelled && results.every((result) => result === 'success'),
    failure: results.includes('failure'),
    cancelled,
  };
}

/**
 * What "re-run failed jobs" leaves as it was. The combinations that failed run again, and everything that needs such a job,
 * all of it (docs: "re-run all failed jobs and their dependent jobs"); a tolerated failure is a failure there.
 * @returns for each job that does not run as if for the first time, its combinations with those that are to run again
 */
export function rerunFailed(
  jobs: WorkflowJob[],
  runs: JobRuns,
): Record<string, { earlier: JobRun; again: LegRun[] }> {
  const failedLegs = (id: string): LegRun[] =>
    runs[id]?.legs.filter(({ conclusion }) => conclusion === 'failure' || conclusion === 'cancelled') ?? [];
  const fresh = (job: WorkflowJob): boolean =>
    runs[job.id] === undefined || ancestorsOf(job, jobs).some(({ id }) => failedLegs(id).length > 0);
  return Object.fromEntries(
    jobs.filter((job) => !fresh(job)).map(({ id }) => [id, { earlier: runs[id]!, again: failedLegs(id) }]),
  );
}

/** The combinations of `strategy.matrix`, include-only ones and products; one without values for no matrix. */
export function combinations(matrix: Value | undefined): Record<string, Value>[] {
  if (matrix === undefined) return [{}];
  const { include = [], ...dimensions } = matrix as Record<string, Value[]>;
  const products = Object.entries(dimensions).reduce<Record<string, Value>[]>(
    (rows, [name, values]) => rows.flatMap((row) => values.map((value) => ({ ...row, [name]: value }))),
    [{}],
  );
  const rows = Object.keys(dimensions).length === 0 ? [] : products;
  if (rows.length > 0 && include.length > 0)
    throw new Error('a matrix with dimensions and include is not played here');
  const all = [...rows, ...(include as Record<string, Value>[])];
  if (all.length === 0) throw new Error('Matrix vector does not contain any values');
  if (all.length > 256) throw new Error(`The job strategy generated ${all.length} jobs, 256 is the maximum`);
  return all;
}
