import type { BuildPlan } from '../plan/types.js';
import type { ReferenceStore, RuntimeTools, Shell } from './ports.js';
import type { CommandRun, PhaseOutcome } from './run-phase.js';
import { installRuntimes } from './runtimes.js';
import type { Secrets } from './secrets.js';

interface DownloadPorts {
  tools?: RuntimeTools;
  references?: ReferenceStore;
  secrets: Secrets;
}

/**
 * The phase DOWNLOAD_SOURCE: what CodeBuild does and logs before the first command of the buildspec, as far as it
 * applies (codebuild.md §2.1, §4.2). It fails when what references mean, or the runtimes, cannot be had.
 */
export async function downloadSource(
  plan: BuildPlan,
  shell: Shell,
  run: CommandRun,
  { tools, references, secrets }: DownloadPorts,
  restoreCache: () => Promise<void>,
): Promise<PhaseOutcome> {
  const log = (text: string): void => run.emit({ type: 'log', text });
  log('Phase is DOWNLOAD_SOURCE');
  log(`CODEBUILD_SRC_DIR=${plan.source.directory}`);
  for (const { identifier, directory } of plan.secondarySources)
    log(`CODEBUILD_SRC_DIR_${identifier}=${directory}`);
  log(`YAML location is ${plan.buildspecFile}`);
  log('Processing environment variables');
  if (plan.references.length > 0 && references) {
    const { resolveReferences } = await import('./references.js');
    const resolved = await resolveReferences(plan.references, references, secrets, run);
    if (!Array.isArray(resolved)) return resolved;
    shell.define(resolved);
  }
  const runtimes = await installRuntimes(plan, shell, run, tools);
  if (runtimes.outcome !== 'succeeded' || run.interruption.aborted) return runtimes;
  log(`Moving to directory ${plan.source.directory}`);
  await restoreCache();
  const phases = plan.phases.filter(({ commands }) => commands.length > 0);
  log(`Phases found in YAML: ${phases.length}`);
  for (const { name, commands } of phases) log(` ${name.toUpperCase()}: ${commands.length} commands`);
  return runtimes;
}
