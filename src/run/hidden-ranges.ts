/** Bytes from `start` up to, without, `end`. */
export interface ByteRange {
  start: number;
  end: number;
}

/**
 * Where patterns occur, in order. Occurrences that overlap are one range, so that nothing is left over of a secret that
 * another one runs into; those that only touch are two.
 */
export function hiddenRanges(bytes: Buffer, patterns: readonly Buffer[]): ByteRange[] {
  const found: ByteRange[] = [];
  for (const pattern of patterns) {
    for (let at = bytes.indexOf(pattern); at !== -1; at = bytes.indexOf(pattern, at + 1)) {
      found.push({ start: at, end: at + pattern.length });
    }
  }
  return joinOverlapping(found);
}

/** @param ranges in any order; they are changed */
export function joinOverlapping(ranges: ByteRange[]): ByteRange[] {
  const joined: ByteRange[] = [];
  for (const range of ranges.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = joined.at(-1);
    if (last && range.start < last.end) last.end = Math.max(last.end, range.end);
    else joined.push(range);
  }
  return joined;
}

/** Where a pattern may have begun whose rest is still to come: the length of `bytes` when none has. */
export function unfinishedFrom(bytes: Buffer, patterns: readonly Buffer[]): number {
  let from = bytes.length;
  for (const pattern of patterns) {
    const first = pattern[0];
    for (let at = Math.max(0, bytes.length - pattern.length + 1); at < from; at++) {
      if (bytes[at] !== first) continue;
      if (bytes.compare(pattern, 0, bytes.length - at, at) === 0) from = at;
    }
  }
  return from;
}
