import { realpathSync } from 'node:fs';
import { relative } from 'node:path';

import pc from 'picocolors';

import { runnersOf } from '../entry/batch/runners-file.js';
import { watchInterruptions } from '../entry/interruption.js';
import { EXIT } from '../errors.js';
import { githubMatrix } from '../plan/batch/github-matrix.js';
import type { BatchPlan } from '../plan/batch/types.js';
import { mermaidGraph } from '../render/batch-graph.js';
import { renderBatchPlan } from '../render/batch-plan.js';
import { renderBatchWorkflow } from '../render/batch-workflow.js';
import { renderDiagnostics } from '../render/diagnostics.js';
import type { BatchFormat } from './choices.js';
import { type BuildOptions, type LocalBatch, prepareBatchFromOptions } from './options.js';
import { warn } from './warn.js';
import { withPrepared } from './with-prepared.js';

/** `buildspec plan --batch [FILE]`: what `run --batch` would do, or jobs of a workflow. Nothing runs. */
export async function planBatchFromOptions(
  file: string | undefined,
  options: BuildOptions,
  format: BatchFormat,
): Promise<number> {
  const interruption = watchInterruptions();
  const prepared = prepareBatchFromOptions(file, options, interruption.signal);
  return withPrepared(prepared, interruption, (batch) => {
    process.stderr.write(renderDiagnostics(batch.diagnostics, batch.text, pc.isColorSupported));
    if (batch.refused) return EXIT.badUsage;
    process.stdout.write(shown(batch, batch.plan, options, format));
    return EXIT.succeeded;
  });
}

function shown(batch: LocalBatch, plan: BatchPlan, options: BuildOptions, format: BatchFormat): string {
  switch (format) {
    case 'text':
      return renderBatchPlan(plan, pc.isColorSupported);
    case 'json':
      return `${JSON.stringify(plan, undefined, 2)}\n`;
    case 'mermaid':
      return `${mermaidGraph(plan.builds)}\n`;
    case 'workflow':
      return workflow(batch, plan, options);
  }
}

/** Values of variables are left out: a workflow is a file that others read. */
function workflow(batch: LocalBatch, plan: BatchPlan, options: BuildOptions): string {
  const { path, sourceDirectory, project } = batch;
  const root = plan.source.repository?.directory ?? sourceDirectory;
  const jobs = githubMatrix(plan, { project, runners: runnersOf(root) });
  const below = (directory: string, file: string | undefined): string =>
    file === undefined ? '' : relative(directory, realpathSync(file));
  const inputs = {
    buildspec: path === undefined ? plan.buildspecFile : below(realpathSync(sourceDirectory), path),
    'source-directory': plan.source.repository?.path ?? '',
    project: below(root, options.project),
    'project-name': options.projectName ?? '',
    image: options.image ?? '',
    privileged: String(options.privileged ?? ''),
    'timeout-in-minutes': options.timeout ?? '',
    'run-as': options.runAs ?? '',
    'artifact-packaging': options.artifactPackaging ?? '',
  };
  const unsaid = [...options.env, ...options.envFile, ...options.secondarySource];
  if (unsaid.length > 0)
    warn('the workflow says nothing of --env, --env-file and --secondary-source: add inputs to its steps');
  return renderBatchWorkflow(plan, jobs.matrix.include, {
    command: commandOf(inputs),
    inputs,
    timeoutMinutes: batch.timeoutMinutes,
  });
}

/** The options of `plan` that stand for inputs of the action. */
const OPTIONS = {
  'source-directory': 'source',
  project: 'project',
  'project-name': 'project-name',
  image: 'image',
  privileged: 'privileged',
  'timeout-in-minutes': 'timeout',
  'run-as': 'run-as',
  'artifact-packaging': 'artifact-packaging',
};

/** The command that makes the same workflow, from the root of the repository. */
function commandOf(inputs: Record<keyof typeof OPTIONS | 'buildspec', string>): string {
  const said = (Object.keys(OPTIONS) as (keyof typeof OPTIONS)[])
    .filter((input) => inputs[input] !== '')
    .map((input) => `--${OPTIONS[input]}=${inputs[input]}`);
  return ['buildspec plan --batch --format workflow', ...said, inputs.buildspec].join(' ');
}
