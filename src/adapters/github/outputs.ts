import type { BuildPlan } from '../../plan/types.js';
import { testTotals } from '../../render/report-figures.js';
import type { BuildEvent } from '../../run/events.js';
import { type BuildResult, failedPhase } from '../../run/results.js';
import { addToCommandFile } from './file-commands.js';

/** Our own outputs (SPEC §1.2); an exported variable of such a name does not replace one. */
const OWN_OUTPUTS = ['artifacts', 'matrix', 'run'];

/** Sets what is known before the first command. */
export function setStartOutputs(environment: NodeJS.ProcessEnv, plan: BuildPlan): void {
  addToCommandFile(environment, 'GITHUB_OUTPUT', 'build-id', plan.buildId);
  addToCommandFile(environment, 'GITHUB_OUTPUT', 'build-arn', plan.buildArn);
  addToCommandFile(environment, 'GITHUB_OUTPUT', 'build-number', String(plan.buildNumber));
}

/**
 * Sets what an event of the build makes known (SPEC §1.2: as soon as it is).
 * @throws EnvironmentError when the runner's file cannot be written
 */
export function setOutputsOf(environment: NodeJS.ProcessEnv, event: BuildEvent): void {
  if (event.type === 'cache-restored') {
    addToCommandFile(environment, 'GITHUB_OUTPUT', 'cache-hit', String(event.cache.hit));
  } else if (event.type === 'artifact-stored' && event.artifact.identifier === undefined) {
    const { id, location, digest } = event.artifact;
    addToCommandFile(environment, 'GITHUB_OUTPUT', 'artifact-id', String(id ?? ''));
    addToCommandFile(environment, 'GITHUB_OUTPUT', 'artifact-url', location);
    addToCommandFile(environment, 'GITHUB_OUTPUT', 'artifact-digest', digest ?? '');
  }
}

/** The files that outputs name. */
export interface EndPaths {
  buildJson: string;
  /** Absent: there are no reports, or their file could not be written. */
  reportsJson?: string;
}

/**
 * Sets what the build came to. Exported variables become a JSON object, an output each, and variables of later
 * steps; the runner refuses NODE_OPTIONS there (github-actions.md §3.3).
 * @returns warnings for exported variables that could not become all three
 */
export function setEndOutputs(
  environment: NodeJS.ProcessEnv,
  result: BuildResult,
  paths: EndPaths,
): string[] {
  const warnings: string[] = [];
  const output = (name: string, value: string): void =>
    addToCommandFile(environment, 'GITHUB_OUTPUT', name, value);
  output('build-status', result.status);
  output('build-succeeding', result.status === 'SUCCEEDED' ? '1' : '0');
  output('failed-phase', failedPhase(result)?.phase ?? '');
  output('build-json', paths.buildJson);
  if (paths.reportsJson !== undefined) output('reports-json', paths.reportsJson);
  const tests = testTotals(result.reports);
  output('tests-total', String(tests.total));
  output('tests-failed', String(tests.failed));
  output('artifacts', JSON.stringify(result.artifacts));
  if (!result.cache) output('cache-hit', 'false');
  const exported = result.exportedVariables;
  output(
    'exported-variables',
    JSON.stringify(Object.fromEntries(exported.map(({ name, value }) => [name, value]))),
  );
  for (const { name, value } of exported) {
    if (OWN_OUTPUTS.includes(name)) {
      warnings.push(
        `The exported variable ${name} is no output of its own: the action has an output of that name.`,
      );
    } else {
      output(name, value);
    }
    if (name === 'NODE_OPTIONS') {
      warnings.push('The exported variable NODE_OPTIONS does not reach later steps: the runner refuses it.');
    } else {
      addToCommandFile(environment, 'GITHUB_ENV', name, value);
    }
  }
  return warnings;
}
