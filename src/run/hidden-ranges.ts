/** Bytes from `start` up to, without, `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/** Patterns of two bytes and more, and where they occur; it takes as long for many patterns as for one. */
export interface PatternIndex {
  add(pattern: Buffer): void;
  readonly empty: boolean;
  /**
   * Where patterns occur, in order. Occurrences that overlap are one range, so that nothing is left over of a secret that
   * another one runs into; those that only touch are two.
   */
  rangesIn(bytes: Uint8Array): ByteRange[];
  /** Where a pattern may have begun whose rest is still to come; the length of `bytes` when none has. */
  unfinishedFrom(bytes: Uint8Array): number;
}

const FEW = 10;

/** Looks patterns up by their first two bytes, so that each byte of a text is looked at once. */
export function createPatternIndex(): PatternIndex {
  const patterns: Buffer[] = [];
  const beginnings = new Uint8Array(1 << 16);
  const byBeginning = new Map<number, Buffer[]>();
  const firstBytes = new Set<number | undefined>();
  let longest = 0;

  /** Asks for each place from `from` on and each pattern that may stand there; the first place that is wanted. */
  const each = (
    bytes: Uint8Array,
    from: number,
    isWanted: (at: number, pattern: Buffer) => boolean,
  ): number | undefined => {
    for (let at = from; at < bytes.length - 1; at++) {
      const beginning = (byteAt(bytes, at) << 8) | byteAt(bytes, at + 1);
      if (beginnings[beginning] === 0) continue;
      for (const pattern of byBeginning.get(beginning) ?? []) if (isWanted(at, pattern)) return at;
    }
    return undefined;
  };

  return {
    get empty() {
      return patterns.length === 0;
    },
    add: (pattern) => {
      const beginning = (byteAt(pattern, 0) << 8) | byteAt(pattern, 1);
      patterns.push(pattern);
      beginnings[beginning] = 1;
      byBeginning.set(beginning, [...(byBeginning.get(beginning) ?? []), pattern]);
      firstBytes.add(pattern[0]);
      longest = Math.max(longest, pattern.length);
    },
    rangesIn: (bytes) => {
      // What is written in C++ is ten times as fast, but once for each pattern.
      if (patterns.length <= FEW && patterns.every((pattern) => !hasPattern(bytes, pattern))) return [];
      const found: ByteRange[] = [];
      each(bytes, 0, (at, pattern) => {
        const isWhole = at + pattern.length <= bytes.length && agrees(bytes, at, pattern);
        if (isWhole) found.push({ start: at, end: at + pattern.length });
        return false;
      });
      return joinOverlapping(found);
    },
    unfinishedFrom: (bytes) => {
      const begun = each(
        bytes,
        Math.max(0, bytes.length - longest + 1),
        (at, pattern) => at + pattern.length > bytes.length && agrees(bytes, at, pattern),
      );
      return begun ?? (firstBytes.has(bytes.at(-1)) ? bytes.length - 1 : bytes.length);
    },
  };
}

function hasPattern({ buffer, byteOffset, length }: Uint8Array, pattern: Buffer): boolean {
  return Buffer.from(buffer, byteOffset, length).includes(pattern);
}

function byteAt(bytes: Uint8Array, at: number): number {
  return bytes[at] ?? 0;
}

/** Whether the bytes from `at` on are the pattern's, as far as both go. */
function agrees(bytes: Uint8Array, at: number, pattern: Uint8Array): boolean {
  const length = Math.min(pattern.length, bytes.length - at);
  for (let index = 2; index < length; index++) if (bytes[at + index] !== pattern[index]) return false;
  return true;
}

/** @param ranges in the order of their starts; they are changed */
export function joinOverlapping(ranges: ByteRange[]): ByteRange[] {
  const joined: ByteRange[] = [];
  for (const range of ranges) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push(range);
  }
  return joined;
}
