import { mkdirSync, mkdtempSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { ResultsService } from './results-service.js';
import {
  evaluate,
  evaluateTexts,
  evaluateToken,
  isTrue,
  type Scope,
  type Value,
} from './workflow-expressions.js';
import type { WorkflowFile, WorkflowJob } from './workflow-file.js';
import {
  combinations,
  jobStatus,
  type JobRun,
  type JobRuns,
  joinLegs,
  type LegRun,
  rerunFailed,
} from './workflow-rules.js';
import { nameOf, runLeg } from './workflow-steps.js';

export interface WorkflowRequest {
  file: WorkflowFile;
  /** `with:` of the caller. */
  inputs?: Record<string, Value>;
  secrets?: Record<string, string>;
  /** What started it; a push by default. */
  event?: WorkflowEvent;
  /** The repository: each checkout copies it as it is then, where `actions` has none. */
  source: string;
  /** The folders of action.yml, by what comes before the `@` of `uses:`. */
  actions?: Record<string, string>;
  /** Folders of programs that GitHub's machines have and this one lacks. */
  programs?: string[];
  /** Where all jobs of the run keep their artifacts. */
  service?: ResultsService;
  /**
   * Whether the jobs of "re-run all jobs" see artifacts of earlier attempts, as those of "re-run failed jobs" do. False by
   * default; what GitHub's service does is not known.
   */
  seesEarlier?: boolean;
  /** Cancels the run, as somebody does on its page. */
  signal?: AbortSignal;
}

/** An event of GitHub, and what a run for it is of. */
export interface WorkflowEvent {
  name: string;
  payload: unknown;
  sha: string;
  ref: string;
}

export interface WorkflowRun {
  attempt: number;
  conclusion: 'success' | 'failure' | 'cancelled';
  jobs: JobRuns;
  /** What a caller of the workflow gets. */
  outputs: Record<string, string>;
  /** The combinations in the order in which they began, by name. */
  began: string[];
  /** Removes what all attempts left on the disk: outputs may be paths. */
  cleanup(): Promise<void>;
}

/** GitHub runs as many jobs as the plan of the account allows; here it is the machine that is small. */
const RUNNERS = 4;

/** Runs a workflow as GitHub would, its jobs on this machine. Linux. Throws for what GitHub would not take. */
export function runWorkflow(request: WorkflowRequest): Promise<WorkflowRun> {
  return attemptRun(request, 1, 'all', undefined);
}

/** "Re-run failed jobs" or "Re-run all jobs" of a run. */
export function rerunWorkflow(
  request: WorkflowRequest,
  earlier: WorkflowRun,
  which: 'failed' | 'all',
): Promise<WorkflowRun> {
  return attemptRun(request, earlier.attempt + 1, which, earlier);
}

async function attemptRun(
  request: WorkflowRequest,
  attempt: number,
  which: 'failed' | 'all',
  earlier: WorkflowRun | undefined,
): Promise<WorkflowRun> {
  const {
    file,
    source,
    service,
    event,
    actions = {},
    programs: path = [],
    signal = new AbortController().signal,
  } = request;
  const { jobs } = file;
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'run-buildspec-workflow-')));
  const runs: JobRuns = {};
  const began: string[] = [];
  const kept = which === 'failed' && earlier !== undefined ? rerunFailed(jobs, earlier.jobs) : {};
  const always = { success: true, failure: false, cancelled: false };
  const shared: Record<string, Value> = {
    github: {
      ...{ run_attempt: String(attempt), run_id: '1658821493', event_name: event?.name ?? 'push' },
      ...{ repository: 'octo-org/octo-repo', token: 'fake-token' },
      ...(event && { event: event.payload as Value, sha: event.sha, ref: event.ref }),
    },
    inputs: { ...file.inputs, ...request.inputs },
    vars: {},
  };
  const secrets: Value = request.secrets ?? {};
  const env = evaluateTexts(file.env, { contexts: { ...shared, secrets }, status: always });
  const visibility = request.seesEarlier ? 'failed' : which;
  const runners = limited(RUNNERS);

  /** What a job is, that has to run; its needs have ended. */
  const runJob = async (job: WorkflowJob): Promise<JobRun> => {
    const keep = kept[job.id];
    if (keep?.again.length === 0) return keep.earlier;
    const needs: Value = Object.fromEntries(
      job.needs.map((id) => [id, { result: runs[id]!.result, outputs: runs[id]!.outputs }]),
    );
    const contexts = { ...shared, needs };
    const condition = (): boolean =>
      isTrue(evaluate(job.condition, { contexts, status: jobStatus(job, jobs, runs, signal.aborted) }));
    if (!condition()) return { result: 'skipped', outputs: {}, legs: [] };

    const strategy = readStrategy(job, { contexts, status: always });
    const matrices = keep?.again.map(({ matrix }) => matrix) ?? strategy.combinations;
    const cancel = new AbortController();
    // A job whose condition holds in a cancelled run goes on.
    signal.addEventListener('abort', () => condition() || cancel.abort());
    const inJob = limited(strategy.maxParallel);
    const legs = matrices.map((matrix, index) =>
      inJob(() =>
        runners(async (): Promise<LegRun> => {
          const name = nameOf(job, matrix, contexts);
          if (cancel.signal.aborted) return neverBegan(name, matrix, attempt);
          began.push(name);
          const scratch = join(root, `${job.id}-${index}`);
          mkdirSync(scratch);
          const leg = await runLeg({
            ...{ job, attempt, matrix, env, source, scratch, path },
            contexts: {
              ...contexts,
              secrets,
              strategy: { 'job-index': index, 'job-total': matrices.length },
            },
            ...(event && { event }),
            actionDirectory: (uses) => actions[uses.replace(/@.*/, '')],
            runner: {
              ...service?.variables({ job: `${job.id}-${index}-${attempt}`, attempt, rerun: visibility }),
              GITHUB_JOB: job.id,
              GITHUB_RUN_ATTEMPT: String(attempt),
              ...(event && { GITHUB_SHA: event.sha, GITHUB_REF: event.ref }),
            },
            signal: cancel.signal,
          });
          if (strategy.failFast && leg.conclusion === 'failure' && !leg.tolerated) cancel.abort();
          return leg;
        }),
      ),
    );
    const ran = await Promise.all(legs);
    const others = keep?.earlier.legs.filter((leg) => !keep.again.includes(leg)) ?? [];
    return joinLegs([...others, ...ran]);
  };

  const ended = new Map<string, Promise<void>>();
  const end = (job: WorkflowJob): Promise<void> => {
    const promise =
      ended.get(job.id) ??
      Promise.all(jobs.filter(({ id }) => job.needs.includes(id)).map(end))
        .then(() => runJob(job))
        .then((run) => void (runs[job.id] = run));
    ended.set(job.id, promise);
    return promise;
  };
  await Promise.all(jobs.map(end)).catch(async (error: unknown) => {
    await rm(root, { recursive: true, force: true });
    throw error;
  });

  const results = Object.values(runs).map(({ result }) => result);
  const worst = (['failure', 'cancelled'] as const).find((result) => results.includes(result));
  return {
    attempt,
    conclusion: signal.aborted ? 'cancelled' : (worst ?? 'success'),
    jobs: runs,
    outputs: Object.fromEntries(
      Object.entries(file.outputs).map(([name, value]) => [
        name,
        String(
          evaluateToken(value, { contexts: { ...shared, jobs: runs as unknown as Value }, status: always }),
        ),
      ]),
    ),
    began,
    cleanup: async () => {
      await rm(root, { recursive: true, force: true });
      await earlier?.cleanup();
    },
  };
}

function readStrategy(job: WorkflowJob, scope: Scope) {
  const token = job.keys('strategy');
  const strategy = (token === undefined ? {} : evaluateToken(token, scope)) as Record<string, Value>;
  const { matrix, 'fail-fast': failFast = true, 'max-parallel': maxParallel = Infinity } = strategy;
  if (typeof failFast !== 'boolean' || typeof maxParallel !== 'number')
    throw new Error(`${job.id}: fail-fast is ${String(failFast)}, max-parallel ${String(maxParallel)}`);
  return { combinations: combinations(matrix), failFast, maxParallel };
}

function neverBegan(name: string, matrix: Record<string, Value>, attempt: number): LegRun {
  return {
    ...{ name, matrix, attempt, conclusion: 'cancelled', tolerated: false },
    ...{ outputs: {}, steps: {}, log: '', problems: [], summary: '' },
  };
}

/** Runs no more than `count` at a time, in order. */
function limited(count: number): <T>(work: () => Promise<T>) => Promise<T> {
  let free = count;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (free > 0) free--;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free++;
    }
  };
}
