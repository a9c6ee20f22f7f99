import { existsSync, readdirSync } from 'node:fs';
import { arch } from 'node:os';
import { join } from 'node:path';

import type { InstalledTool } from '../../run/ports.js';
import { ARCHITECTURES, installedJdks } from './java.js';
import { CACHED, toolEnvironment } from './layout.js';
import { findOnPath, outputWithin, type ProgramPlace } from './program.js';

/** Far more than a program takes to say its version. */
const VERSION_MS = 10_000;

/** Programs that say their version, by runtime; the first that is there counts. */
const PROGRAMS = new Map<string, [program: string, ...versionArguments: string[]][]>([
  ['nodejs', [['node', '--version']]],
  [
    'python',
    [
      ['python', '--version'],
      ['python3', '--version'],
    ],
  ],
  ['golang', [['go', 'version']]],
  ['ruby', [['ruby', '--version']]],
  ['php', [['php', '--version']]],
  ['dotnet', [['dotnet', '--list-sdks']]],
  ['rust', [['rustc', '--version']]],
]);

/** What of a runtime is on this machine: on PATH, in the tool cache, and where variables of the runner point. */
export async function installedTools(
  runtime: string,
  place: ProgramPlace,
  toolCache: string | undefined,
): Promise<InstalledTool[]> {
  if (runtime === 'java') return installedJdks(place.environment, toolCache);
  const found = [
    ...(await toolsOnPath(runtime, place, toolCache)),
    ...(toolCache === undefined ? [] : cachedTools(runtime, toolCache)),
  ];
  return runtime === 'golang' ? [...found, ...goRoots(place.environment)] : found;
}

/** They are in the environment of commands as it is. */
async function toolsOnPath(
  runtime: string,
  place: ProgramPlace,
  toolCache: string | undefined,
): Promise<InstalledTool[]> {
  for (const [program, ...args] of PROGRAMS.get(runtime) ?? []) {
    const path = findOnPath(program, place.environment);
    const output = path === undefined ? undefined : await outputWithin(VERSION_MS, path, args, place);
    if (path === undefined || output === undefined) continue;
    // Every SDK of dotnet has a line, with the version at its start; others tell one version somewhere.
    const lines = runtime === 'dotnet' ? output.split('\n') : [output];
    const versions = lines.map((line) => /\d+(\.\d+)+(-[\w.]+)?/.exec(line)?.[0]);
    const byStep = toolCache !== undefined && path.startsWith(`${toolCache}/`);
    return versions
      .filter((version) => version !== undefined)
      .map((version) => ({
        version,
        origin: byStep ? 'earlier-step' : 'machine',
        place: `PATH, ${path}`,
        directories: {},
        variables: {},
      }));
  }
  return [];
}

/** `<tool>/<version>/<arch>`, with a file `<arch>.complete` beside it. */
function cachedTools(runtime: string, toolCache: string): InstalledTool[] {
  const layout = CACHED.get(runtime);
  const folder = layout && join(toolCache, layout.tool);
  if (folder === undefined || !existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((version) => existsSync(join(folder, version, `${arch()}.complete`)))
    .map((version) => {
      const directory = join(folder, version, arch());
      const place = `the tool cache, ${directory}`;
      return { version, origin: 'tool-cache', place, ...toolEnvironment(runtime, directory) };
    });
}

/** GOROOT_1_22_X64 and the like, which the runner's images set. */
function goRoots(environment: NodeJS.ProcessEnv): InstalledTool[] {
  return Object.entries(environment).flatMap(([name, directory]): InstalledTool[] => {
    const [, major, minor, architecture] = /^GOROOT_(\d+)_(\d+)_(\w+)$/i.exec(name) ?? [];
    if (!directory || !existsSync(directory)) return [];
    if (!architecture || !ARCHITECTURES.includes(architecture.toUpperCase())) return [];
    const place = `${name}, ${directory}`;
    return [
      {
        version: `${major}.${minor}`,
        origin: 'machine',
        place,
        ...toolEnvironment('golang', directory),
      },
    ];
  });
}
