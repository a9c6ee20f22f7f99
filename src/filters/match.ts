import { runInNewContext } from 'node:vm';

/** How long one pattern may take with all its texts, in milliseconds. */
const LONGEST = 5_000;

/**
 * The first of the texts that a regular expression matches. The texts may be of strangers: RE2 needs a time in proportion to the
 * text, JavaScript for some patterns more than there is, so it is stopped.
 * @throws Error with code ERR_SCRIPT_EXECUTION_TIMEOUT when that was needed
 */
export function firstMatch(regex: RegExp, texts: string[]): string | undefined {
  const found: unknown = runInNewContext(
    'texts.findIndex((text) => regex.test(text))',
    { regex, texts },
    { timeout: LONGEST },
  );
  return texts[Number(found)];
}
