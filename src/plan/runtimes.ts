import type { Runtimes, RuntimeVersion } from '../buildspec/runtimes-yml.js';
import type { Command, NamedText } from '../buildspec/types.js';
import { compareVersions } from './versions.js';

/** A runtime that an image sets up. */
export interface SelectedRuntime {
  name: string;
  version: string;
  /** They stand where the buildspec asks for the runtime. */
  commands: Command[];
  /** `$VERSION` for the commands, when they are those for any version. */
  customVersion?: string;
}

export interface RuntimeSelection {
  /** CodeBuild's log lines: what was chosen, and why. */
  log: string[];
  /** In the order in which they are set up: what a runtime requires comes before it. */
  selected: SelectedRuntime[];
  /** Why CodeBuild would not build; then nothing is set up. */
  problem?: string;
}

interface Wanted extends NamedText {
  /** As written, when it stands for another: `latest`, `18.x`. */
  alias?: string;
}

/** Replaces `$NAME` and `${NAME}` by the values of plain variables; those that are not set by nothing. */
export function expandVersions(
  wanted: NamedText[],
  variables: { name: string; value: string }[],
): NamedText[] {
  const values = new Map(variables.map(({ name, value }) => [name, value]));
  const expand = (text: string): string =>
    text.replace(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced?: string, plain?: string) => {
      return values.get(braced ?? plain ?? '') ?? '';
    });
  return wanted.map((entry) => ({ ...entry, text: expand(entry.text).trim() }));
}

/**
 * Chooses what `runtime-versions` asks for among the runtimes of an image, by CodeBuild's rules (codebuild.md §9.3):
 * `latest` and `N.x` are the highest listed version, any other text is a listed one, else the custom version for
 * the commands of `default`. The log lines and messages are CodeBuild's, except where a runtime is chosen because
 * another requires it: those words are not known.
 */
export function selectRuntimes(versions: NamedText[], runtimes: Runtimes): RuntimeSelection {
  const wanted = versions.map((entry) => resolveAlias(entry, runtimes));
  const log = [
    ...wanted.flatMap(({ name, alias, text }) =>
      alias === undefined ? [] : [`Resolved '${name}' runtime alias '${alias}' to '${text}'.`],
    ),
    ...wanted.map(
      ({ name, text }) => `Selecting '${name}' runtime version '${text}' based on manual selections...`,
    ),
  ];
  const chosen = new Map<string, NamedText>(wanted.map((entry) => [entry.name, entry]));
  const begun = new Set<string>();
  const selected: SelectedRuntime[] = [];
  const problems: string[] = [];

  /** Adds a runtime behind all that it requires. */
  const add = (entry: NamedText): void => {
    if (begun.has(entry.name)) return;
    begun.add(entry.name);
    const found = findVersion(entry, runtimes);
    if (typeof found === 'string') {
      problems.push(found);
      return;
    }
    for (const { name, versions } of found.requires) {
      const required = chosen.get(name) ?? choose(name, versions[0] ?? '', entry);
      if (versions.includes(required.text)) add(required);
      else refuse(required, versions, entry);
    }
    const commands = found.commands.map((text) => ({ text, at: entry.at }));
    selected.push({ name: entry.name, version: entry.text, commands, customVersion: found.customVersion });
  };
  const choose = (name: string, text: string, by: NamedText): NamedText => {
    const added = { name, text, at: by.at };
    chosen.set(name, added);
    const reason = `the dependency of '${by.name}' version '${by.text}'`;
    log.push(`Selecting '${name}' runtime version '${text}' based on ${reason}...`);
    return added;
  };
  const refuse = ({ name, text }: NamedText, versions: string[], by: NamedText): void => {
    const dependent = `Runtime '${by.name}' version '${by.text}'`;
    const already = `'${name}' version '${text}' has already been manually selected`;
    log.push(
      `${dependent} has a dependency on runtime '${name}', but ${already}. Not attempting to override.`,
    );
    problems.push(
      `${dependent} requires runtime '${name}' version ${versions.join(' or ')}, not version '${text}'`,
    );
  };

  wanted.forEach(add);
  const [problem] = problems;
  return problem === undefined ? { log, selected } : { log, selected: [], problem };
}

function resolveAlias(entry: NamedText, runtimes: Runtimes): Wanted {
  const { name, text } = entry;
  const [, prefix] = text === 'latest' ? ['', ''] : (/^(.*?)(?:\.x)+$/.exec(text) ?? []);
  if (prefix === undefined) return entry;
  const highest = listed(runtimes.get(name) ?? new Map())
    .filter((version) => prefix === '' || `${version}.`.startsWith(`${prefix}.`))
    .at(-1);
  return highest === undefined ? entry : { ...entry, text: highest, alias: text };
}

/** The versions with a name of their own, low to high. */
function listed(versions: Map<string, RuntimeVersion>): string[] {
  return [...versions.keys()].filter((version) => version !== 'default').sort(compareVersions);
}

/** The version with exactly that name, or that of `default` and its `$VERSION`; else what is wrong, as CodeBuild says it. */
function findVersion(
  { name, text }: NamedText,
  runtimes: Runtimes,
): (RuntimeVersion & { customVersion?: string }) | string {
  const versions = runtimes.get(name);
  if (versions === undefined) {
    const names = [...runtimes.keys()].sort().join(', ');
    return `Unknown runtime named '${name}'. This build image has the following runtimes: ${names}`;
  }
  const exact = text === 'default' ? undefined : versions.get(text);
  if (exact) return exact;
  const custom = versions.get('default');
  // The buildspec says `corretto15`, and the commands install `java-$VERSION-amazon-corretto`.
  if (custom && /\d$/.test(text)) return { ...custom, customVersion: text.replace(/^corretto/, '') };
  const names = listed(versions).join(', ');
  return `Unknown runtime version named '${text}' of ${name}. This build image has the following versions: ${names}`;
}
