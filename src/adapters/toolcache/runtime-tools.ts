import type { RuntimeTools } from '../../run/ports.js';
import { catalog, type DownloadSites, OFFICIAL_SITES } from './catalog.js';
import { downloadTool } from './download.js';
import { installedTools } from './installed.js';

export interface RuntimeToolsOptions {
  /** Ours; RUNNER_TOOL_CACHE and RUNNER_TEMP in it are those of a runner, and only there is anything downloaded. */
  environment: NodeJS.ProcessEnv;
  /** The source directory: version managers look there for the version to start. */
  directory: string;
  sites?: DownloadSites;
}

/** The language runtimes of this machine, and on a runner those that can be downloaded into its tool cache. */
export function createRuntimeTools(options: RuntimeToolsOptions): RuntimeTools {
  const { environment, sites = OFFICIAL_SITES } = options;
  const toolCache = environment['RUNNER_TOOL_CACHE'] || undefined;
  const isRunner = toolCache !== undefined && Boolean(environment['RUNNER_TEMP']);
  return {
    installed: (runtime) => installedTools(runtime, options, toolCache),
    downloadable: async (runtime, selector, signal) =>
      isRunner ? catalog(runtime, selector, sites, signal) : [],
    download: (runtime, tool, signal) => downloadTool(runtime, tool, options, signal),
  };
}
