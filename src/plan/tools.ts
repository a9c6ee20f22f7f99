import { compareVersions, matchesSelector, type VersionSelector } from './versions.js';

/** Where a tool comes from, the preferred one first. */
const ORIGINS = ['earlier-step', 'tool-cache', 'machine', 'download'] as const;

/** A version of a language runtime, on this machine or to be had. */
export interface ToolVersion {
  version: string;
  /** Of java: `corretto`, `temurin` and the like, in lower case. */
  distribution?: string;
  /** `earlier-step`: in the tool cache and first on PATH already, as setup actions leave it. */
  origin: (typeof ORIGINS)[number];
}

/** The action that sets up a runtime on a runner, for those who are to write it into their workflow. */
export function setupAction(runtime: string): string | undefined {
  return SETUP_ACTIONS.get(runtime);
}

const SETUP_ACTIONS = new Map([
  ['nodejs', 'actions/setup-node'],
  ['python', 'actions/setup-python'],
  ['java', 'actions/setup-java with distribution: corretto'],
  ['golang', 'actions/setup-go'],
  ['ruby', 'ruby/setup-ruby'],
  ['php', 'shivammathur/setup-php'],
  ['dotnet', 'actions/setup-dotnet'],
  ['android', 'android-actions/setup-android'],
  ['rust', 'dtolnay/rust-toolchain'],
]);

/**
 * The best of the tools that the selector allows. Another distribution of java will do, they are all OpenJDK, but one
 * that was asked for comes first; what an earlier step set up comes before the tool cache, that before what the
 * machine has; then the highest version wins. `latest` is the highest version, wherever it is.
 */
export function chooseTool<T extends ToolVersion>(tools: T[], selector: VersionSelector): T | undefined {
  const rank = (tool: T): number => ORIGINS.indexOf(tool.origin);
  const foreign = ({ distribution }: T): number =>
    Number(selector.distribution !== undefined && selector.distribution !== distribution);
  const byVersion = (a: T, b: T): number => compareVersions(b.version, a.version);
  const byOrigin = (a: T, b: T): number => rank(a) - rank(b);
  return tools
    .filter(({ version }) => matchesSelector(version, selector))
    .sort((a, b) =>
      selector.version === undefined
        ? byVersion(a, b) || byOrigin(a, b)
        : foreign(a) - foreign(b) || byOrigin(a, b) || byVersion(a, b),
    )[0];
}
