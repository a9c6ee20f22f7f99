import { stripVTControlCharacters } from 'node:util';

import { ownCopy } from '../../reports/text.js';
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
  return {
    ...testCase,
    suite: shownText(suite, LONGEST_NAME, secrets),
    prefix: shownText(prefix, LONGEST_NAME, secrets),
    name: shownText(name, LONGEST_NAME, secrets),
    message: shownText(withoutColours(message), LONGEST_MESSAGE, secrets),
    stack: shownText(withoutColours(stack), LONGEST_MESSAGE, secrets),
    ...(file === undefined ? {} : { file: shownText(file, LONGEST_PATH, secrets) }),
  };
}

/** Whoever shows a text takes its colours out, and a secret that they were in would be whole. */
function withoutColours(text: string): string {
  return text.includes('\u001B') ? stripVTControlCharacters(text) : text;
}

/** A text of a report without secrets, then cut: a secret that would be cut is not recognised any more. */
export function shownText(text: string, longest: number, secrets: Secrets): string {
  if (text.length <= longest) return cut(secrets.redact(text), longest);
  return cut(secrets.patterns.empty ? text : redactBeginning(text, secrets), longest);
}

/** Parsers keep the beginning of what is very long, and may have cut a secret: what may be one's first part is left out. */
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
