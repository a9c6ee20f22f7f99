import { parseBuildspec } from '../../../../src/buildspec/parse.js';
import type { Diagnostic } from '../../../../src/buildspec/diagnostics.js';
import { planBatch } from '../../../../src/plan/batch/plan-batch.js';
import type { BatchBuild, BatchPlan } from '../../../../src/plan/batch/types.js';
import { readProject } from '../../../../src/plan/project/read-project.js';
import type { BuildFacts, Variable } from '../../../../src/plan/types.js';
import { facts } from '../factories.js';

export interface Around {
  /** What `batch-get-projects` says of the project. */
  project?: object;
  overrides?: Variable[];
  facts?: Partial<BuildFacts>;
}

/** Plans a buildspec that CodeBuild's parser accepts. */
export function plan(
  source: string | Uint8Array,
  around: Around = {},
): { plan: BatchPlan; diagnostics: Diagnostic[] } {
  const { buildspec, diagnostics } = parseBuildspec(source, 'buildspec.yml');
  if (!buildspec) throw new Error(diagnostics.map(({ message }) => message).join('\n'));
  const project = around.project && {
    settings: readProject(JSON.stringify(around.project), 'p.json', ''),
    chosenFields: [],
  };
  return planBatch(
    {
      buildspec,
      buildspecFile: 'buildspec.yml',
      projectName: 'web',
      overrides: around.overrides ?? [],
      project,
    },
    facts(around.facts),
  );
}

/** The same of the lines below `batch:`. */
export function planLines(lines: string, around: Around = {}): ReturnType<typeof plan> {
  return plan(`version: 0.2\nbatch:\n${lines}`, around);
}

export function buildsOf(lines: string, around: Around = {}): BatchBuild[] {
  return planLines(lines, around).plan.builds;
}

/** `line:column message`. */
export function problemsOf(lines: string, around: Around = {}): string[] {
  return planLines(lines, around).diagnostics.map(
    ({ range, message }) => `${range?.line}:${range?.column} ${message}`,
  );
}

export function identifiersOf(builds: BatchBuild[]): string[] {
  return builds.map(({ identifier }) => identifier);
}

export function variablesOf({ variables }: BatchBuild): Record<string, string> {
  return Object.fromEntries(variables.map(({ name, value }) => [name, value]));
}
