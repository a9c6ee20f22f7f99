import { existsSync } from 'node:fs';
import { join } from 'node:path';

import type { InstalledTool } from '../../run/ports.js';

/** How a runtime lies in the tool cache: the tool's name, and the program that shows that it works. */
export interface CachedLayout {
  tool: string;
  program: string;
  versionArguments: string[];
}

/** The runtimes of the tool cache but java, which has a name for each distribution. */
export const CACHED = new Map<string, CachedLayout>([
  ['nodejs', { tool: 'node', program: 'node', versionArguments: ['--version'] }],
  ['python', { tool: 'Python', program: 'python', versionArguments: ['--version'] }],
  ['golang', { tool: 'go', program: 'go', versionArguments: ['version'] }],
  ['ruby', { tool: 'Ruby', program: 'ruby', versionArguments: ['--version'] }],
]);

/** What commands need in their environment to use a runtime in `directory`, as the setup actions set it. */
export function toolEnvironment(
  runtime: string,
  directory: string,
): Pick<InstalledTool, 'directories' | 'variables'> {
  const bin = { PATH: [join(directory, 'bin')] };
  switch (runtime) {
    case 'java':
      return { directories: bin, variables: javaVariables(directory) };
    case 'golang':
      return { directories: bin, variables: { GOROOT: directory } };
    case 'python':
      return {
        directories: { ...bin, LD_LIBRARY_PATH: [join(directory, 'lib')] },
        variables: { pythonLocation: directory },
      };
    default:
      return { directories: bin, variables: {} };
  }
}

/** All that CodeBuild's images set for java. */
export function javaVariables(home: string): Record<string, string> {
  return { JAVA_HOME: home, JRE_HOME: home, JDK_HOME: home };
}

/** On macOS a JDK is a bundle, with its home inside. */
export function javaHome(directory: string): string {
  const inside = join(directory, 'Contents', 'Home');
  return existsSync(inside) ? inside : directory;
}
