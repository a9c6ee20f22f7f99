import type { BuildPlan } from '../plan/types.js';
import type { EventSink } from './events.js';

/** What CodeBuild logs in DOWNLOAD_SOURCE before the first command, as far as it applies (codebuild.md §4.2). */
export function downloadSource(plan: BuildPlan, emit: EventSink): void {
  const log = (text: string): void => emit({ type: 'log', text });
  log('Phase is DOWNLOAD_SOURCE');
  log(`CODEBUILD_SRC_DIR=${plan.source.directory}`);
  for (const { identifier, directory } of plan.secondarySources)
    log(`CODEBUILD_SRC_DIR_${identifier}=${directory}`);
  log(`YAML location is ${plan.buildspecFile}`);
  log('Processing environment variables');
  if (plan.runtimeVersions.length === 0) log('No runtime version selected in buildspec.');
  else log('Skipping install of runtimes. Runtime version selection is not supported by this build image');
  log(`Moving to directory ${plan.source.directory}`);
  const phases = plan.phases.filter(({ commands }) => commands.length > 0);
  log(`Phases found in YAML: ${phases.length}`);
  for (const { name, commands } of phases) log(` ${name.toUpperCase()}: ${commands.length} commands`);
}
