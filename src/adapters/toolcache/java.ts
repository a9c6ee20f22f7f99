import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { arch } from 'node:os';
import { dirname, join } from 'node:path';

import type { InstalledTool } from '../../run/ports.js';
import { javaHome, javaVariables, toolEnvironment } from './layout.js';
import { findOnPath } from './program.js';

/** The distributions by the name in a JDK's `release` file. */
const IMPLEMENTORS: [pattern: RegExp, distribution: string][] = [
  [/amazon/i, 'corretto'],
  [/adoptium|temurin/i, 'temurin'],
  [/azul/i, 'zulu'],
  [/microsoft/i, 'microsoft'],
  [/oracle/i, 'oracle'],
];

/** The names of an architecture in JAVA_HOME_<version>_<architecture> and the like. */
export const ARCHITECTURES = arch() === 'arm64' ? ['ARM64', 'AARCH64'] : [arch().toUpperCase()];

/**
 * The JDKs of this machine: that of `java` on PATH, those that variables such as JAVA_HOME_17_X64 name, which the
 * runner's images and actions/setup-java set, and those in the tool cache (`Java_Corretto_jdk/17.0.13-11.1/x64`).
 */
export function installedJdks(
  environment: NodeJS.ProcessEnv,
  toolCache: string | undefined,
): InstalledTool[] {
  const found: InstalledTool[] = [];
  const add = (home: string, origin: InstalledTool['origin'], place: string, isCurrent: boolean): void => {
    const release = readRelease(home);
    if (!release || found.some(({ variables }) => variables['JAVA_HOME'] === home)) return;
    const setting = isCurrent
      ? { directories: {}, variables: javaVariables(home) }
      : toolEnvironment('java', home);
    found.push({ ...release, ...setting, origin, place });
  };

  const program = findOnPath('java', environment);
  if (program !== undefined) {
    const home = dirname(dirname(realpathSync(program)));
    const byStep = toolCache !== undefined && program.startsWith(`${toolCache}/`);
    add(home, byStep ? 'earlier-step' : 'machine', `PATH, ${program}`, true);
  }
  for (const home of cachedJdks(toolCache)) add(home, 'tool-cache', `the tool cache, ${home}`, false);
  for (const [name, value] of Object.entries(environment)) {
    const [, architecture] = /^JAVA_HOME_\d+_(\w+)$/i.exec(name) ?? [];
    if (!value || !architecture || !ARCHITECTURES.includes(architecture.toUpperCase())) continue;
    add(javaHome(value), 'machine', `${name}, ${value}`, false);
  }
  return found;
}

function cachedJdks(toolCache: string | undefined): string[] {
  if (toolCache === undefined) return [];
  return list(toolCache)
    .filter((name) => /^Java_.+_jdk$/.test(name))
    .flatMap((name) => list(join(toolCache, name)).map((version) => join(toolCache, name, version)))
    .filter((folder) => list(folder).includes(`${arch()}.complete`))
    .map((folder) => javaHome(join(folder, arch())));
}

function list(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

/** Version, `1.8.0_432` being 8.0.432, and distribution of a JDK; undefined when there is none. */
function readRelease(home: string): { version: string; distribution: string | undefined } | undefined {
  let text: string;
  try {
    text = readFileSync(join(home, 'release'), 'utf8');
  } catch {
    return undefined;
  }
  const value = (key: string): string => new RegExp(`^${key}="?([^"\\n]*)`, 'm').exec(text)?.[1] ?? '';
  const version = value('JAVA_VERSION').replace(/^1\./, '').replace('_', '.');
  if (!/^\d/.test(version)) return undefined;
  const maker = value('IMPLEMENTOR');
  return { version, distribution: IMPLEMENTORS.find(([pattern]) => pattern.test(maker))?.[1] };
}
