import { LONGEST_TEXT, ownCopy } from '../../reports/text.js';
import type { TestCase } from '../../reports/types.js';
import { createRedactedOutput } from '../redacted-output.js';
import type { Secrets } from '../secrets.js';

/** CodeBuild's limits, in characters (codebuild.md §7.5). */
export const LONGEST_NAME = 1000;
const LONGEST_MESSAGE = 5000;
/** Of paths: what systems allow. */
export const LONGEST_PATH = 4096;

/** A test case as it may be seen and kept: its texts without secrets, then cut to CodeBuild's limits. */
export function shownCase(testCase: TestCase, secrets: Secrets): TestCase {
  const { suite, prefix, name, message, stack, file } = testCase;
  const shown = (text: string, longest: number): string =>
    shownText(withoutColours(text), longest, secrets, text.length >= LONGEST_TEXT);
  return {
    ...testCase,
    suite: shown(suite, LONGEST_NAME),
    prefix: shown(prefix, LONGEST_NAME),
    name: shown(name, LONGEST_NAME),
    message: shown(message, LONGEST_MESSAGE),
    stack: shown(stack, LONGEST_MESSAGE),
    ...(file === undefined ? {} : { file: shown(file, LONGEST_PATH) }),
  };
}

/** Sequences of terminals, each to its end or to the next one: linear time, whatever is between. */
const COLOURS =
  /\x1B\[[0-?]*[ -/]*[@-~]|\x1B\][^\x07\x1B]*(?:\x07|\x1B\\)?|\x1B[ -/]*[0-~]|\x9B[0-?]*[ -/]*[@-~]|[\x1B\x9B]/g;

/** Whoever shows a text takes its colours out, and a secret that they were in would be whole. */
function withoutColours(text: string): string {
  return /[\x1B\x9B]/.test(text) ? text.replace(COLOURS, '') : text;
}

/**
 * A text of a report without secrets, then cut: a secret that would be cut is not recognised any more. What may be the first
 * part of one at the end is left out where the text is longer, or may be cut already.
 */
export function shownText(text: string, longest: number, secrets: Secrets, mayBeCut = false): string {
  if (!mayBeCut && text.length <= longest) return cut(secrets.redact(text), longest);
  const beginning = text.slice(0, 2 * longest);
  return cut(secrets.patterns.empty ? beginning : redactBeginning(beginning, secrets), longest);
}

function redactBeginning(text: string, secrets: Secrets): string {
  const pieces: Buffer[] = [];
  createRedactedOutput(secrets, (bytes) => pieces.push(Buffer.from(bytes))).write(Buffer.from(text));
  return Buffer.concat(pieces).toString();
}

/** Not within a character of two halves. */
function cut(text: string, longest: number): string {
  if (text.length <= longest) return text;
  return ownCopy(text.slice(0, longest).replace(/[\uD800-\uDBFF]$/, ''));
}
