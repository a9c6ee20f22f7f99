import { randomUUID } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { legsOf } from './batch-run.js';
import { type ResultsOptions, type ResultsService, startResultsService } from './results-service.js';
import { gitdir, type GitDirectory } from './testdir.js';
import type { Value } from './workflow-expressions.js';
import { readWorkflow, type WorkflowFile } from './workflow-file.js';
import { rerunWorkflow, runWorkflow, type WorkflowRequest, type WorkflowRun } from './workflow.js';

const REUSABLE = '.github/workflows/codebuild-batch.yml';

/** A repository with a batch, a service for its artifacts, and the runs of its workflow. */
export interface BatchStage {
  repository: GitDirectory;
  service: ResultsService;
  request: WorkflowRequest;
  /** A path where nothing is. */
  mark: string;
  /** What a build does from now on: the text of the script of its name. */
  write(scripts: Record<string, string>): void;
  /**
   * Runs the workflow, or the one that `changes` says.
   * @throws Error when a step gave the runner a reason to complain, unless the complaint is one to be `expected`
   */
  play(changes?: PlayChanges): Promise<WorkflowRun>;
  again(first: WorkflowRun, which: 'failed' | 'all', changes?: PlayChanges): Promise<WorkflowRun>;
  close(): Promise<void>;
}

export type PlayChanges = Partial<WorkflowRequest> & {
  expected?: RegExp;
  /** Cancels the run as soon as there is this file. */
  cancelAt?: string;
};

export interface StageOptions {
  /** Of the workflow. */
  inputs?: Record<string, Value>;
  /** The workflow; the reusable one by default. */
  file?: WorkflowFile;
  service?: ResultsOptions;
}

/** Builds of `scripts`, a file `<identifier>.sh` each: what is behind it may be changed between attempts. */
export async function batchStage(
  buildspec: string,
  scripts: Record<string, string>,
  { inputs = {}, file, service: rules }: StageOptions = {},
): Promise<BatchStage> {
  const repository = await gitdir({ 'buildspec.yml': buildspec });
  const write = (changed: Record<string, string>): void => {
    for (const [name, script] of Object.entries(changed))
      writeFileSync(join(repository.path, `${name}.sh`), script);
  };
  write(scripts);
  const service = await startResultsService(rules);
  const request: WorkflowRequest = {
    file: file ?? (await reusableWorkflow()),
    inputs,
    source: repository.path,
    service,
    actions: { 'OWNER/run-buildspec': '.' },
  };
  const mark = join(tmpdir(), `run-buildspec-mark-${randomUUID()}`);
  const runs: WorkflowRun[] = [];

  const keep = async (
    { expected, cancelAt, ...changes }: PlayChanges,
    start: (request: WorkflowRequest) => Promise<WorkflowRun>,
  ): Promise<WorkflowRun> => {
    const cancel = new AbortController();
    const watch = setInterval(() => cancelAt && existsSync(cancelAt) && cancel.abort(), 20);
    const signal = cancelAt === undefined ? undefined : { signal: cancel.signal };
    const run = await start({ ...request, ...changes, ...signal }).finally(() => clearInterval(watch));
    runs.push(run);
    const complaints = legsOf(run).flatMap(({ name, problems, log }) => [
      ...problems.filter((problem) => !expected?.test(problem)).map((problem) => `${name}: ${problem}`),
      ...(log.includes('This is a bug') ? [`${name}: ${log}`] : []),
    ]);
    if (complaints.length > 0) throw new Error(complaints.join('\n'));
    return run;
  };
  return {
    ...{ repository, service, request, mark, write },
    play: (changes = {}) => keep(changes, runWorkflow),
    again: (first, which, changes = {}) => keep(changes, (asked) => rerunWorkflow(asked, first, which)),
    close: async () => {
      await Promise.all(runs.map((run) => run.cleanup()));
      await service.close();
      rmSync(mark, { force: true });
      await repository.cleanup();
    },
  };
}

/** `.github/workflows/codebuild-batch.yml`. */
export function reusableWorkflow(): Promise<WorkflowFile> {
  return readWorkflow(REUSABLE, readFileSync(REUSABLE, 'utf8'));
}

/** A build that ends the action's own process, as a lack of memory would: nothing of ours says a word after that. */
export const DIES = `process=$$
until readlink /proc/$process/exe | grep -q '/node$'; do
  process=$(sed -n 's/^PPid:[[:space:]]*//p' /proc/$process/status)
done
kill -KILL $process
sleep 60
`;

/** What a runner has to complain of it. */
export const DEAD = /left behind|stop-commands never ended/;

const COMMANDS = `phases:
  build:
    commands:
      - echo "This is $CODEBUILD_BATCH_BUILD_IDENTIFIER"
      - . "$CODEBUILD_SRC_DIR/$CODEBUILD_BATCH_BUILD_IDENTIFIER.sh"
`;

interface GraphOptions {
  fastFail?: boolean;
  ignored?: string[];
  /** More sections of the buildspec. */
  more?: string;
}

/** A batch of `builds`, each with those that it depends on: `{ a: [], b: ['a'] }`. Each runs its script. */
export function graph(
  builds: Record<string, string[]>,
  { fastFail = false, ignored = [], more = '' }: GraphOptions = {},
): string {
  const entries = Object.entries(builds).map(([identifier, needs]) =>
    JSON.stringify({ identifier, 'depend-on': needs, 'ignore-failure': ignored.includes(identifier) }),
  );
  const list = entries.map((entry) => `    - ${entry}\n`).join('');
  return `version: 0.2\nbatch:\n  fast-fail: ${fastFail}\n  build-graph:\n${list}${COMMANDS}${more}`;
}
