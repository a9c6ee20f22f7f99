import { createPatternIndex, type PatternIndex } from './hidden-ranges.js';

/** CodeBuild writes this in the place of a secret (codebuild.md §6). */
export const HIDDEN = '***';

/** What a build must not show, wherever it writes (SPEC §2.7). */
export interface Secrets {
  /**
   * Hides a value from now on: itself, its lines, and the texts of a JSON document, never its braces (SPEC §2.1).
   * @param name what has it, for messages: a variable's name, or `AWS credentials`
   * @returns false when something of it is too short to be hidden without ruining the log
   */
  add(value: string, name?: string): boolean;
  /** What has the secret that a text holds, or, where it is too short to be hidden, is; undefined when there is none. */
  heldBy(text: string): string | undefined;
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
  /** What is hidden, and what has it. */
  const known = new Map<string, string>();
  const short = new Map<string, string>();
  const patterns = createPatternIndex();
  const find = (text: string): string | undefined => {
    for (const [secret, name] of known) if (text.includes(secret)) return name;
    return undefined;
  };
  return {
    patterns,
    heldBy: (text) => find(text) ?? short.get(text),
    add: (value, name = 'of this job') => {
      const { hidden, complete } = partsOf(value);
      if (!complete) short.set(value, name);
      const added = hidden.filter((text) => !known.has(text));
      for (const text of added) {
        known.set(text, name);
        patterns.add(Buffer.from(text));
      }
      const lines = added.filter((text) => !/[\r\n]/.test(text));
      if (lines.length > 0) announce(lines);
      return complete;
    },
    redact: (text) => {
      if (find(text) === undefined) return text;
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
  const broken = long.filter((text) => /[\r\n]/.test(text));
  const linesOf = (text: string): string[] =>
    text
      .split(/[\r\n]+/)
      .map((line) => line.trim())
      .filter((line) => line.length >= 4 && /[\p{L}\p{N}]/u.test(line));
  const complete = long.length === wholes.length && broken.every((text) => linesOf(text).length > 0);
  return { hidden: [...new Set([...long.flatMap(spellings), ...broken.flatMap(linesOf)])], complete };
}

/** A text as it is, in JSON, between quotes in a shell's trace, and in an address: so programs repeat what they were given. */
function spellings(text: string): string[] {
  const spelled = [text, JSON.stringify(text).slice(1, -1), text.replaceAll("'", "'\\''")];
  // Half a character, which no address can hold.
  return /\p{Surrogate}/u.test(text) ? spelled : [...spelled, encodeURIComponent(text)];
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
