/** What `runtime-versions` asks for, taken apart: `corretto17` is the distribution corretto and the version 17. */
export interface VersionSelector {
  /** Only for java: `corretto`, `temurin`, in lower case; absent where any will do, `openjdk` too. */
  distribution?: string;
  /** As many numbers as the author gave: `18`, `3.10`, `18.19.1`; absent for `latest`. */
  version?: string;
}

/**
 * Reads a version as the buildspec spells it: exact, the first numbers of one, with or without `.x`, or `latest`
 * (codebuild.md §9.3). Undefined when it is none of these.
 */
export function parseSelector(text: string): VersionSelector | undefined {
  if (text === 'latest') return {};
  const [, word, version] = /^(?:([A-Za-z]+)-?)?(\d+(?:\.\d+)*)(?:\.x)*$/.exec(text) ?? [];
  if (version === undefined) return undefined;
  // `v18` is 18, and every distribution is an openjdk.
  const anyOne = word === undefined || /^(v|openjdk)$/i.test(word);
  return anyOne ? { version } : { distribution: word.toLowerCase(), version };
}

/** Whether `version` is what the selector names or more of it: `18` names 18.20.4; never a pre-release of one. */
export function matchesSelector(version: string, selector: VersionSelector): boolean {
  if (version.includes('-')) return false;
  return selector.version === undefined || `${version}.`.startsWith(`${selector.version}.`);
}

/** Orders versions by their numbers, low to high, whatever letters stand before them; then by their text. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersOf(a), numbersOf(b)];
  for (let index = 0; index < Math.max(left.length, right.length); index++) {
    const difference = (left[index] ?? -1) - (right[index] ?? -1);
    if (difference !== 0) return difference;
  }
  return a < b ? -1 : Number(a > b);
}

function numbersOf(version: string): number[] {
  return (version.match(/\d+/g) ?? []).map(Number);
}
