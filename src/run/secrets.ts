import { createPatternIndex, type PatternIndex } from './hidden-ranges.js';

/** CodeBuild writes this in the place of a secret (codebuild.md §6). */
export const HIDDEN = '***';

/** What a build must not show, wherever it writes (SPEC §2.7). */
export interface Secrets {
  /**
   * Hides a value from now on: itself, its lines, and the texts of a JSON document, never its braces (SPEC §2.1).
   * @returns false when something of it is too short to be hidden without ruining the log
   */
  add(value: string): boolean;
  /** Whether a text holds a secret, or is one that is too short to be hidden. */
  contains(text: string): boolean;
  /** The text with `***` in the place of every secret. */
  redact(text: string): string;
  /** What is hidden, as UTF-8, for those who look through bytes. */
  readonly patterns: PatternIndex;
}

/**
 * @param announce is told each text that gets hidden, before `add` returns, for whoever else masks output line by line: it
 *   holds no line break
 */
export function createSecrets(announce: (texts: string[]) => void = () => undefined): Secrets {
  const known = new Set<string>();
  const short = new Set<string>();
  const patterns = createPatternIndex();
  const holds = (text: string): boolean => [...known].some((secret) => text.includes(secret));
  return {
    patterns,
    contains: (text) => holds(text) || short.has(text),
    add: (value) => {
      const { hidden, complete } = partsOf(value);
      if (!complete) short.add(value);
      const added = hidden.filter((text) => !known.has(text));
      for (const text of added) {
        known.add(text);
        patterns.add(Buffer.from(text));
      }
      const lines = added.filter((text) => !/[\r\n]/.test(text));
      if (lines.length > 0) announce(lines);
      return complete;
    },
    redact: (text) => {
      if (!holds(text)) return text;
      const bytes = Buffer.from(text);
      let redacted = '';
      let position = 0;
      for (const { start, end } of patterns.rangesIn(bytes)) {
        redacted += bytes.toString('utf8', position, start) + HIDDEN;
        position = end;
      }
      return redacted + bytes.toString('utf8', position);
    },
  };
}

/** The texts to hide of a value, without the blanks around them: people print those by the dozen. */
function partsOf(value: string): { hidden: string[]; complete: boolean } {
  const wholes = [value, ...jsonTexts(value)].map((text) => text.trim()).filter((text) => text !== '');
  const long = wholes.filter((text) => text.length >= 3);
  const lines = long
    .filter((text) => /[\r\n]/.test(text))
    .flatMap((text) => text.split(/[\r\n]+/))
    .map((line) => line.trim())
    .filter((line) => line.length >= 4 && /[\p{L}\p{N}]/u.test(line));
  return { hidden: [...new Set([...long, ...lines])], complete: long.length === wholes.length };
}

/** The leaf texts of a JSON document, as they are and as the document spells them; none when it is no document. */
function jsonTexts(value: string): string[] {
  if (!/^\s*[[{]/.test(value)) return [];
  try {
    const texts = new Set(leaves(JSON.parse(value)));
    const spelled = (value.match(/"(?:[^"\\]|\\.)*"/g) ?? []).filter((token) =>
      texts.has(JSON.parse(token) as string),
    );
    return [...texts, ...spelled.map((token) => token.slice(1, -1))];
  } catch {
    return [];
  }
}

function leaves(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(leaves) : [];
}
