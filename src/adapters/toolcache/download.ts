import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { arch, tmpdir } from 'node:os';
import { join } from 'node:path';

import { EnvironmentError } from '../../errors.js';
import type { DownloadableTool, InstalledTool } from '../../run/ports.js';
import { CACHED, javaHome, toolEnvironment } from './layout.js';
import { reasonOf, within } from './limit.js';
import { outputWithin, type ProgramPlace } from './program.js';

/** An archive has 30 to 250 MB; @actions/tool-cache tries three times. */
const DOWNLOAD_MS = 5 * 60_000;
const START_MS = 30_000;
const SETUP_MS = 3 * 60_000;

const JAVA = { tool: 'Java_Corretto_jdk', program: 'java', versionArguments: ['-version'] };

/**
 * Downloads a tool, sees whether it starts here, and puts it into the tool cache, as the setup actions do: later steps
 * find it there.
 * @throws EnvironmentError when it cannot be had, or `signal` aborts
 */
export async function downloadTool(
  runtime: string,
  tool: DownloadableTool,
  place: ProgramPlace,
  signal: AbortSignal,
): Promise<InstalledTool> {
  try {
    const directory = await within(DOWNLOAD_MS, signal, quietly(install(runtime, tool, place)));
    const home = runtime === 'java' ? javaHome(directory) : directory;
    return { ...tool, ...toolEnvironment(runtime, home), place: `the download, ${home}` };
  } catch (error) {
    const reason = `${tool.url} cannot be installed: ${reasonOf(error)}`;
    throw new EnvironmentError(reason, undefined, { cause: error });
  }
}

async function install(runtime: string, tool: DownloadableTool, place: ProgramPlace): Promise<string> {
  const toolCache = await import('@actions/tool-cache');
  const layout = runtime === 'java' ? JAVA : CACHED.get(runtime);
  if (!layout) throw new Error(`${runtime} has no place in the tool cache`);
  const folder = mkdtempSync(join(place.environment['RUNNER_TEMP'] ?? tmpdir(), 'run-buildspec-'));
  try {
    const archive = await toolCache.downloadTool(tool.url, join(folder, 'archive'));
    const root = onlyFolder(await toolCache.extractTar(archive, join(folder, 'unpacked')));
    if (runtime === 'python') return await setUpPython(root, tool.version, place);
    const program = join(runtime === 'java' ? javaHome(root) : root, 'bin', layout.program);
    const started = await outputWithin(START_MS, program, layout.versionArguments, place);
    if (started === undefined) throw new Error(`${layout.program} in it does not start on this machine`);
    // `17.0.13.11.1` is `17.0.13-11.1` in the tool cache, as of actions/setup-java.
    const version = tool.version.replace(/^(\d+\.\d+\.\d+)\.(.+)$/, '$1-$2');
    return await toolCache.cacheDir(root, layout.tool, version, arch());
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Its archive brings a script that copies it into the tool cache and looks after pip. */
async function setUpPython(root: string, version: string, place: ProgramPlace): Promise<string> {
  const toolCache = place.environment['RUNNER_TOOL_CACHE'] ?? '';
  const environment = { ...place.environment, AGENT_TOOLSDIRECTORY: toolCache };
  const done = await outputWithin(SETUP_MS, 'bash', ['./setup.sh'], { environment, directory: root });
  if (done === undefined) throw new Error('its setup.sh failed');
  return join(toolCache, 'Python', version, arch());
}

/** Some archives hold one folder with all in it. */
function onlyFolder(folder: string): string {
  const [only, ...others] = readdirSync(folder).map((name) => join(folder, name));
  return only !== undefined && others.length === 0 && statSync(only).isDirectory() ? only : folder;
}

/** @actions/tool-cache tells its steps as `::debug::` lines, which would stand in our log as the build's output. */
async function quietly<T>(work: Promise<T>): Promise<T> {
  const { write } = process.stdout;
  process.stdout.write = () => true;
  try {
    return await work;
  } finally {
    process.stdout.write = write;
  }
}
