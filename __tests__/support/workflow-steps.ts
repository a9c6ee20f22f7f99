import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { machineVariables, runnerVariables } from './runner-environment.js';
import { createCommandFiles, readCommandFiles } from './runner-files.js';
import { type RunnerStep, runPost, startAction, type StepResult } from './runner.js';
import {
  evaluate,
  evaluateTexts,
  evaluateToken,
  isTrue,
  type Scope,
  textOf,
  type Value,
} from './workflow-expressions.js';
import type { WorkflowJob, WorkflowStep } from './workflow-file.js';
import type { LegRun, Result } from './workflow-rules.js';

/** The machine of one job, or of one combination of its matrix. */
export interface LegRequest {
  job: WorkflowJob;
  attempt: number;
  matrix: Record<string, Value>;
  /** `github`, `inputs`, `needs`, … */
  contexts: Record<string, Value>;
  /** `env:` of the workflow. */
  env: Record<string, string>;
  /** What started the run; the runner's own by default. */
  event?: { name: string; payload: unknown };
  /** What a checkout brings, unless there is an action for it. */
  source: string;
  /** The folder of action.yml that `uses:` means; undefined: the action is not played here. */
  actionDirectory(uses: string): string | undefined;
  /** Folders before the PATH. */
  path: string[];
  /** Over what the runner sets by itself. */
  runner: Record<string, string>;
  /** An empty folder of its own. */
  scratch: string;
  /** Cancels it. */
  signal: AbortSignal;
}

type StepRun = Pick<StepResult, 'outputs' | 'env' | 'path' | 'summary' | 'problems'> & {
  outcome: Result;
  log: string;
};

/** Runs the steps of one job as GitHub's runner does: conditions, outputs, variables, and at the end the post steps. */
export async function runLeg(request: LegRequest): Promise<LegRun> {
  const { job, attempt, matrix, signal, scratch } = request;
  const workspace = join(scratch, 'work', 'octo-repo', 'octo-repo');
  mkdirSync(workspace, { recursive: true });
  const steps: LegRun['steps'] = {};
  const exported: { env: Record<string, string>; path: string[] } = { env: {}, path: request.path };
  const posts: StepPlace['posts'] = [];
  const [logs, summaries, problems]: string[][] = [[], [], []];
  let failed = false;
  const skipped: Record<string, Pick<StepRun, 'outcome'>> = {};

  const scope = (env: Record<string, string>): Scope => ({
    contexts: {
      ...request.contexts,
      github: { ...(request.contexts['github'] as Record<string, Value>), workspace },
      matrix,
      env,
      runner: { os: 'Linux', temp: join(scratch, 'temp') },
      job: { status: failed ? 'failure' : 'success' },
      steps: { ...skipped, ...steps } as unknown as Value,
    },
    status: { success: !failed && !signal.aborted, failure: failed, cancelled: signal.aborted },
  });
  const jobEnv = { ...request.env, ...evaluateTexts(job.keys('env'), scope(request.env)) };

  for (const step of job.steps) {
    const outer = { ...jobEnv, ...exported.env };
    if (!isTrue(evaluate(step.condition, scope(outer)))) {
      skipped[step.id] = SKIPPED;
      continue;
    }
    const env = { ...outer, ...evaluateTexts(step.keys('env'), scope(outer)) };
    const place = { step, env, path: exported.path, workspace, scope: scope(env), posts };
    const result = await runStep(request, place);
    const tolerate = step.keys('continue-on-error');
    const tolerated = tolerate !== undefined && isTrue(evaluateToken(tolerate, scope(env)));
    const conclusion = result.outcome === 'failure' && tolerated ? 'success' : result.outcome;
    steps[step.id] = { outcome: result.outcome, conclusion, outputs: result.outputs };
    failed ||= conclusion === 'failure';
    Object.assign(exported.env, result.env);
    exported.path = [...result.path, ...exported.path];
    logs!.push(result.log);
    summaries!.push(result.summary);
    problems!.push(...result.problems.map((problem) => `${step.id}: ${problem}`));
  }
  for (const { id, run } of posts.reverse()) {
    const { text, conclusion, problems: found } = await run();
    logs!.push(text);
    if (conclusion !== 'success') found.push('the post step failed');
    problems!.push(...found.map((problem) => `${id}: ${problem}`));
  }
  const tolerate = job.keys('continue-on-error');
  return {
    name: nameOf(job, matrix, request.contexts),
    matrix,
    conclusion: signal.aborted ? 'cancelled' : failed ? 'failure' : 'success',
    tolerated:
      tolerate !== undefined &&
      isTrue(evaluateToken(tolerate, { ...scope({}), contexts: { ...request.contexts, matrix } })),
    attempt,
    outputs: evaluateTexts(job.keys('outputs'), scope(jobEnv)),
    steps,
    log: logs!.join(''),
    // A wrong input is told of in the post step too.
    problems: [...new Set(problems)],
    summary: summaries!.join(''),
  };
}

/** What `steps` says of a step that did not run. */
const SKIPPED = { outcome: 'skipped', conclusion: 'skipped', outputs: {} } as const;

/** The name of a job on the run's page. */
export function nameOf(
  job: WorkflowJob,
  matrix: Record<string, Value>,
  contexts: Record<string, Value>,
): string {
  const name = job.keys('name');
  if (name !== undefined) {
    const status = { success: true, failure: false, cancelled: false };
    return textOf(evaluateToken(name, { contexts: { ...contexts, matrix }, status }));
  }
  const values = Object.values(matrix).map(textOf);
  return values.length === 0 ? job.id : `${job.id} (${values.join(', ')})`;
}

interface StepPlace {
  step: WorkflowStep;
  env: Record<string, string>;
  /** Folders that earlier steps put before the PATH. */
  path: string[];
  workspace: string;
  scope: Scope;
  /** Where the step puts what it wants to do at the end of the job. */
  posts: { id: string; run(): Promise<StepResult> }[];
}

async function runStep(request: LegRequest, place: StepPlace): Promise<StepRun> {
  const { step, scope, workspace, env, path, posts } = place;
  const { scratch, runner, signal } = request;
  const script = step.keys('run');
  if (script !== undefined) return runScript(request, place, textOf(evaluateToken(script, scope)));

  const uses = textOf(evaluateToken(step.keys('uses')!, scope));
  const actionDir = request.actionDirectory(uses);
  if (actionDir === undefined && uses.startsWith('actions/checkout@')) {
    cpSync(request.source, workspace, { recursive: true, verbatimSymlinks: true });
    return {
      outcome: 'success',
      outputs: {},
      env: {},
      path: [],
      summary: '',
      problems: [],
      log: `checkout\n`,
    };
  }
  if (actionDir === undefined) throw new Error(`${uses} is not played here`);
  const runnerStep: RunnerStep = {
    workspace,
    scratch,
    actionDir,
    with: evaluateTexts(step.keys('with'), scope),
    env: { ...env, PATH: [...path, process.env['PATH']].join(delimiter) },
    runner,
    ...(request.event && { event: request.event }),
  };
  const running = startAction(runnerStep);
  signal.addEventListener('abort', running.cancel);
  if (signal.aborted) running.cancel();
  const result = await running.finished;
  signal.removeEventListener('abort', running.cancel);
  posts.push({ id: step.id, run: () => runPost(runnerStep, result) });
  const orphans = result.orphans.map((pid) => `process ${pid} was left behind`);
  return {
    ...result,
    outcome: result.conclusion,
    problems: [...result.problems, ...orphans],
    log: result.text,
  };
}

/** How the runner starts a script (github-actions.md; docs: `jobs.<job_id>.steps[*].shell`); other texts are commands themselves. */
const SHELLS: Record<string, string[]> = {
  '': ['bash', '-e', '{0}'],
  bash: ['bash', '--noprofile', '--norc', '-eo', 'pipefail', '{0}'],
  sh: ['sh', '-e', '{0}'],
};

async function runScript(request: LegRequest, place: StepPlace, script: string): Promise<StepRun> {
  const { step, env, path, workspace, scope } = place;
  const shell = textOf(step.keys('shell') ? evaluateToken(step.keys('shell')!, scope) : '');
  const words = SHELLS[shell] ?? shell.split(' ');
  if (!words.includes('{0}')) throw new Error(`shell: ${shell} is not played here`);
  const temp = join(request.scratch, 'temp');
  mkdirSync(temp, { recursive: true });
  const file = join(temp, `${randomUUID()}.sh`);
  writeFileSync(file, script);
  const files = createCommandFiles(temp);
  const variables = {
    CI: 'true',
    ...machineVariables(request.scratch),
    ...env,
    ...runnerVariables({
      ...{ scratch: request.scratch, temp, workspace, trackingId: randomUUID(), files },
      ...(request.event && { event: request.event }),
    }),
    ...request.runner,
    PATH: [...path, process.env['PATH']].join(delimiter),
  };
  // Those for actions, not for scripts (github-actions.md §3.2).
  const visible = Object.entries(variables).filter(([name]) => !name.startsWith('ACTIONS_'));
  const [program = '', ...args] = words.map((word) => (word === '{0}' ? file : word));
  const child = spawn(program, args, {
    cwd: workspace,
    env: Object.fromEntries(visible),
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (log += text));
  // With everything that it started.
  const cancel = (): void => void process.kill(-child.pid!, 'SIGKILL');
  request.signal.addEventListener('abort', cancel);
  if (request.signal.aborted) cancel();
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  request.signal.removeEventListener('abort', cancel);
  const { failed, ...results } = readCommandFiles(files);
  const outcome = request.signal.aborted ? 'cancelled' : code === 0 && !failed ? 'success' : 'failure';
  return { ...results, outcome, log };
}
