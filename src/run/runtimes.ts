import { parseRuntimes } from '../buildspec/runtimes-yml.js';
import { expandVersions, type SelectedRuntime, selectRuntimes } from '../plan/runtimes.js';
import type { BuildPlan } from '../plan/types.js';
import type { RuntimeTools, Shell } from './ports.js';
import { SUCCEEDED } from './recorder.js';
import { type CommandRun, failureContext, type PhaseOutcome, runCommands } from './run-phase.js';
import { useTools } from './runtime-tools.js';

/** Where CodeBuild's images say how each runtime is set up (codebuild.md §9.3). */
const RUNTIMES_FILE = '/codebuild/image/config/runtimes.yml';

/**
 * Sets up what `runtime-versions` asks for: by the image's own commands where it says how, else from the tools of
 * the machine, else not at all, with CodeBuild's warning (codebuild.md §9.3, SPEC §3). Fails as CodeBuild does for
 * a version that the image does not know and for a command that fails; missing tools only warn.
 */
export async function installRuntimes(
  plan: BuildPlan,
  shell: Shell,
  run: CommandRun,
  tools: RuntimeTools | undefined,
): Promise<PhaseOutcome> {
  const log = (text: string): void => run.emit({ type: 'log', text });
  if (plan.runtimeVersions.length === 0) {
    log('No runtime version selected in buildspec.');
    return SUCCEEDED;
  }
  const wanted = expandVersions(plan.runtimeVersions, plan.variables);
  const text = await shell.readFile(RUNTIMES_FILE);
  if (text === undefined) {
    if (tools) await useTools(wanted, plan, { shell, run, tools });
    else log('Skipping install of runtimes. Runtime version selection is not supported by this build image');
    return SUCCEEDED;
  }
  const parsed = parseRuntimes(text);
  if ('problem' in parsed) return refused(plan, run, `${RUNTIMES_FILE}: ${parsed.problem}`);
  const selection = selectRuntimes(wanted, parsed.runtimes);
  selection.log.forEach(log);
  if (selection.problem !== undefined) return refused(plan, run, selection.problem);
  return runSelected(selection.selected, shell, run);
}

function refused(plan: BuildPlan, run: CommandRun, message: string): PhaseOutcome {
  run.succeeding = false;
  const contexts = [{ statusCode: 'YAML_FILE_ERROR', message, at: plan.runtimeVersions[0]?.at }];
  return { outcome: 'failed', contexts, failedCommands: [] };
}

/** As the user the runtime runs as, root in an image, whatever `run-as` says: they write to the system. */
async function runSelected(
  selected: SelectedRuntime[],
  shell: Shell,
  run: CommandRun,
): Promise<PhaseOutcome> {
  const custom = selected.some(({ customVersion }) => customVersion !== undefined);
  const version = custom ? (await shell.variables(['VERSION'])).get('VERSION') : undefined;
  for (const { commands, customVersion } of selected) {
    const failure = await runCommands(commands, shell, run, { variables: versionVariable(customVersion) });
    if (!failure) continue;
    run.succeeding = false;
    return { outcome: 'failed', contexts: [failureContext(failure)], failedCommands: [failure] };
  }
  if (run.interruption.aborted) return SUCCEEDED;
  // The build's own VERSION comes back, and CodeBuild moves to the source directory only now.
  const text = `${custom && version === undefined ? 'unset VERSION; ' : ''}cd "$CODEBUILD_SRC_DIR"`;
  await shell.run({ text, user: undefined, isolated: run.isolated, variables: versionVariable(version) });
  return SUCCEEDED;
}

function versionVariable(version: string | undefined): Record<string, string> {
  return version === undefined ? {} : { VERSION: version };
}
