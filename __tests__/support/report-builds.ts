/** Builds with reports by the committed action, and what they came to. */
import { afterEach, expect } from '@jest/globals';
import { readFileSync } from 'node:fs';

import { runAction, type RunnerStep, type StepResult } from './runner.js';
import { gitdir, type GitDirectory } from './testdir.js';

/** For a step that looks for no reports that nobody declares. */
export const OFF = { CODEBUILD_CONFIG_AUTO_DISCOVER: 'false' };

/** Coverage of `src/a.js`: lines 2 of 3, branches 1 of 2. */
export const COBERTURA =
  '<coverage line-rate="0.5"><packages><package name="p"><classes><class name="a" filename="src/a.js"><lines>' +
  '<line number="1" hits="1"/><line number="2" hits="0"/>' +
  '<line number="3" hits="1" branch="true" condition-coverage="50% (1/2)"/>' +
  '</lines></class></classes></package></packages></coverage>';

/** The JSON of the reports, as far as it is looked at. */
export interface ReportsJson {
  testCases: Record<string, unknown>[];
  codeCoverages: Record<string, unknown>[];
  reports: Record<string, unknown>[];
  reportsNotFound: unknown[];
}

/** A buildspec: entries of `reports`, the commands of BUILD, and more sections. */
export function reportSpec(reports: string, commands = ['true'], more = ''): string {
  return `version: 0.2
phases:
  build:
    commands:
${commands.map((command) => `      - ${JSON.stringify(command)}\n`).join('')}reports:
${reports.replace(/^/gm, '  ')}
${more}`;
}

/** What `reports-json` names. */
export function reportsJson({ outputs }: StepResult): ReportsJson {
  return JSON.parse(readFileSync(outputs['reports-json'] ?? '', 'utf8')) as ReportsJson;
}

/** What `build-json` names. */
export function buildJson({ outputs }: StepResult): Record<string, unknown> {
  return JSON.parse(readFileSync(outputs['build-json'] ?? '', 'utf8')) as Record<string, unknown>;
}

/** Names and statuses of the reports. */
export function statuses(result: StepResult): unknown[][] {
  return reportsJson(result).reports.map(({ name, status }) => [name, status]);
}

/** Of the annotations of one level. */
export function messages({ annotations }: StepResult, level: string): string[] {
  return annotations.filter((annotation) => annotation.level === level).map(({ message }) => message);
}

export interface ReportBuilds {
  /** Makes the repository, for this test. */
  use(files: Record<string, string>): Promise<GitDirectory>;
  /** A step of the project `web`, without artifacts unless they are given. */
  step(buildspec: string, more?: Partial<RunnerStep>): RunnerStep;
  /** Runs it, and looks that it left no processes behind, gave the runner no reason to complain, and was no bug of ours. */
  run(buildspec: string, more?: Partial<RunnerStep>): Promise<StepResult>;
  /** A result that `run` did not make, to be cleaned up. */
  keep(result: StepResult): void;
}

/** For the tests of a file, or of a `describe`. */
export function reportBuilds(): ReportBuilds {
  let workspace: GitDirectory | undefined;
  const results: StepResult[] = [];
  afterEach(async () => {
    await Promise.all(results.splice(0).map((result) => result.cleanup()));
    await workspace?.cleanup();
  });
  const step: ReportBuilds['step'] = (buildspec, more = {}) => ({
    workspace: workspace?.path ?? '',
    ...more,
    with: { buildspec, artifacts: 'none', 'project-name': 'web', ...more.with },
  });
  return {
    use: async (files) => (workspace = await gitdir({ 'README.md': 'hello', ...files })),
    step,
    run: async (...args) => {
      const result = await runAction(step(...args));
      results.push(result);
      const { problems, orphans, text } = result;
      expect({ problems, orphans, bug: text.includes('This is a bug') }).toEqual({
        problems: [],
        orphans: [],
        bug: false,
      });
      return result;
    },
    keep: (result) => void results.push(result),
  };
}
