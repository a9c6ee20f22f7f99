import type { OnFailure } from './types.js';

const MOST_RETRIES = 100;
const DEFAULT_RETRIES = 3;

/**
 * Takes an `on-failure` value apart: `ABORT`, `CONTINUE`, `RETRY`, `RETRY-count`, `RETRY-regex` or
 * `RETRY-count-regex`, in any case of letters (codebuild.md §1.3). Gives a sentence when it is none of them.
 */
export function parseOnFailure(text: string): OnFailure | string {
  const word = text.trim();
  if (/^abort$/i.test(word)) return { kind: 'abort' };
  if (/^continue$/i.test(word)) return { kind: 'continue' };
  const retry = /^retry(?:-([^]*))?$/i.exec(word);
  if (!retry) return 'expecting ABORT, CONTINUE, RETRY, RETRY-count, RETRY-regex or RETRY-count-regex';

  const rest = retry[1] ?? '';
  const counted = /^(\d+)(?:-([^]*))?$/.exec(rest);
  const count = counted ? Number(counted[1]) : DEFAULT_RETRIES;
  const pattern = (counted ? counted[2] : rest) || '.*';
  if (count > MOST_RETRIES) return `a count between 0 and ${MOST_RETRIES} is needed`;
  if (!retryExpression(pattern)) return `${pattern} is not a regular expression`;
  return { kind: 'retry', count, pattern };
}

/**
 * The expression of a `RETRY-regex`, unanchored; nothing when it is not one. CodeBuild's are Go's: its
 * leading flags and named groups are put into JavaScript's spelling.
 */
export function retryExpression(pattern: string): RegExp | undefined {
  const flags = /^\(\?([ims]+)\)/.exec(pattern);
  const body = pattern.slice(flags?.[0].length ?? 0).replaceAll('(?P<', '(?<');
  try {
    return new RegExp(body, [...new Set(flags?.[1])].join(''));
  } catch {
    return undefined;
  }
}
