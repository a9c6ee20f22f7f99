/** Steps of the committed action that plan or run a batch, or a build of one. */
import { afterEach, expect } from '@jest/globals';
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

import type { StoredArtifact } from './results-artifacts.js';
import { type ResultsService, startResultsService } from './results-service.js';
import type { ServiceJob } from './results-token.js';
import { runAction, type RunnerStep, type StepResult } from './runner.js';
import { gitdir, type GitDirectory } from './testdir.js';

/** A buildspec of a list of builds, the commands of BUILD in all of them, and more sections. */
export function listSpec(identifiers: string[], commands: string[], more = ''): string {
  return `version: 0.2
batch:
  build-list:
${identifiers.map((identifier) => `    - identifier: ${identifier}\n`).join('')}phases:
  build:
    commands:
${commands.map((command) => `      - ${JSON.stringify(command)}\n`).join('')}${more}`;
}

/** As far as it is looked at. */
export interface BatchJson {
  id: string;
  arn: string;
  buildBatchStatus: string;
  buildGroups: {
    identifier: string;
    currentBuildSummary?: { buildStatus: string; arn: string };
  }[];
}

/** What `batch-json` names. */
export function batchJson({ outputs }: StepResult): BatchJson {
  return JSON.parse(readFileSync(outputs['batch-json'] ?? '', 'utf8')) as BatchJson;
}

/** Of each build, by identifier; `-` for one that did not run. */
export function batchStatuses(result: StepResult): Record<string, string> {
  return Object.fromEntries(
    batchJson(result).buildGroups.map(({ identifier, currentBuildSummary }) => [
      identifier,
      currentBuildSummary?.buildStatus ?? '-',
    ]),
  );
}

/** Messages of the annotations of a level. */
export function messages({ annotations }: StepResult, level: string): string[] {
  return annotations.filter((annotation) => annotation.level === level).map(({ message }) => message);
}

/** The files in an artifact of the service, by their paths. */
export function artifactContents({ file }: StoredArtifact): Record<string, string> {
  const program =
    'import json, sys, zipfile\nz = zipfile.ZipFile(sys.argv[1])\nprint(json.dumps({n: z.read(n).decode() for n in z.namelist()}))';
  const printed = execFileSync('python3', ['-c', program, file ?? ''], { encoding: 'utf8' });
  return JSON.parse(printed) as Record<string, string>;
}

export interface BatchSteps {
  /** Makes the repository, for this test. */
  use(files: Record<string, string>): Promise<GitDirectory>;
  /** Starts GitHub's services, for this test; without them steps have none. */
  serve(): Promise<ResultsService>;
  /** A step of the project `web`. */
  step(inputs: Record<string, string>, more?: Partial<RunnerStep>, job?: ServiceJob): RunnerStep;
  /** Runs it, and looks that it left no processes behind, gave the runner no reason to complain, and was no bug of ours. */
  run(...args: Parameters<BatchSteps['step']>): Promise<StepResult>;
  /** The same for a result that `run` did not make. */
  check(result: StepResult): StepResult;
}

/** For the tests of a file, or of a `describe`. */
export function batchSteps(): BatchSteps {
  let workspace: GitDirectory | undefined;
  let service: ResultsService | undefined;
  const results: StepResult[] = [];
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await service?.close();
    service = undefined;
    await workspace?.cleanup();
  });
  const step: BatchSteps['step'] = (inputs, more = {}, job) => ({
    workspace: workspace?.path ?? '',
    ...more,
    with: { 'project-name': 'web', ...inputs },
    runner: { ...service?.variables(job), ...more.runner },
  });
  const check: BatchSteps['check'] = (result) => {
    results.push(result);
    const { problems, orphans, text } = result;
    expect({ problems, orphans, bug: text.includes('This is a bug') }).toEqual({
      problems: [],
      orphans: [],
      bug: false,
    });
    return result;
  };
  return {
    use: async (files) => (workspace = await gitdir(files)),
    serve: async () => (service = await startResultsService()),
    step,
    run: async (...args) => check(await runAction(step(...args))),
    check,
  };
}
