import type { NamedText } from '../buildspec/types.js';
import { EnvironmentError } from '../errors.js';
import { chooseTool, setupAction } from '../plan/tools.js';
import type { BuildPlan } from '../plan/types.js';
import { parseSelector, type VersionSelector } from '../plan/versions.js';
import type { InstalledTool, RuntimeTools, Shell } from './ports.js';
import type { CommandRun } from './run-phase.js';

interface ToolsRun {
  shell: Shell;
  run: CommandRun;
  tools: RuntimeTools;
}

/**
 * Chooses each runtime among the tools of the machine, downloads it where it is not there, and puts the chosen ones
 * into the environment of the commands that follow. The log says which version was taken and from where; what cannot
 * be had is a warning that names the action that sets it up, and the build goes on (SPEC §3).
 */
export async function useTools(wanted: NamedText[], plan: BuildPlan, context: ToolsRun): Promise<void> {
  const { shell, run } = context;
  const warn = (message: string): void => run.emit({ type: 'warning', message });
  if (plan.isolated) {
    warn(
      'runtime-versions has no effect here in a buildspec of version 0.1, whose commands all start afresh: write version 0.2.',
    );
    return;
  }
  for (const { name, text } of wanted) {
    run.emit({
      type: 'log',
      text: `Selecting '${name}' runtime version '${text}' based on manual selections...`,
    });
  }
  const chosen: InstalledTool[] = [];
  for (const { name, text } of wanted) {
    if (name === 'docker') {
      run.emit({ type: 'log', text: 'Specifying docker version in buildspec is deprecated.' });
      continue;
    }
    const found = await findTool(name, text, context);
    if (run.interruption.aborted) return;
    if (typeof found === 'string') warn(missing(name, text, found));
    else chosen.push(found);
  }
  if (chosen.length > 0) await enter(chosen, shell);
}

/** The tool, or why there is none. */
async function findTool(
  name: string,
  text: string,
  { run, tools }: ToolsRun,
): Promise<InstalledTool | string> {
  const selector = parseSelector(text);
  if (selector === undefined) return `${JSON.stringify(text)} is no version`;
  const installed = await tools.installed(name);
  const tell = (tool: InstalledTool): InstalledTool => {
    run.emit({ type: 'log', text: `Using ${name} ${describe(tool, selector)} from ${tool.place}` });
    return tool;
  };
  const here = chooseTool(installed, selector);
  if (here) return tell(here);
  const others = installed.map(({ version, place }) => `${version} (${place})`);
  const absence = others.length === 0 ? 'it is not installed here' : `installed here: ${others.join(', ')}`;
  try {
    const offer = chooseTool(await tools.downloadable(name, selector, run.interruption), selector);
    if (!offer) return absence;
    run.emit({ type: 'progress', message: `Downloading ${name} ${offer.version} from ${offer.url}` });
    return tell(await tools.download(name, offer, run.interruption));
  } catch (error) {
    if (!(error instanceof EnvironmentError)) throw error;
    return `${absence}; ${error.message}`;
  }
}

function describe({ version, distribution }: InstalledTool, wanted: VersionSelector): string {
  if (wanted.distribution === undefined || wanted.distribution === distribution) return version;
  return `${version} (${distribution ?? 'another distribution'} instead of ${wanted.distribution})`;
}

function missing(name: string, text: string, reason: string): string {
  const action = setupAction(name);
  const advice = action === undefined ? '' : ` Set it up in a step before this one: ${action}.`;
  return `runtime-versions: no ${name} ${text}: ${reason}. The build goes on with what is installed.${advice}`;
}

/** By a command that is not in the log, whose variables the next ones carry on. */
async function enter(chosen: InstalledTool[], shell: Shell): Promise<void> {
  const variables: Record<string, string> = Object.assign({}, ...chosen.map((tool) => tool.variables));
  const lists = new Map<string, string[]>();
  for (const { directories } of chosen) {
    for (const [name, first] of Object.entries(directories)) {
      lists.set(name, [...first, ...(lists.get(name) ?? [])]);
    }
  }
  const carried = await shell.variables([...lists.keys()]);
  for (const [name, first] of lists) {
    variables[name] = [...first, carried.get(name)].filter(Boolean).join(':');
  }
  if (Object.keys(variables).length === 0) return;
  await shell.run({ text: ':', user: undefined, isolated: false, variables });
}
