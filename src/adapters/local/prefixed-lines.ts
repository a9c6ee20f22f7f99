/** Longer lines are broken: a build may print no line feed at all. */
const LONGEST_LINE = 64 * 1024;
const LINE_FEED = 0x0a;

/** Puts a prefix before each line of a stream of bytes, and hands on whole lines only. */
export interface PrefixedLines {
  add(bytes: Uint8Array): void;
  /** Ends the last line, if it has no end. */
  end(): void;
}

/** @param write gets the lines, several at a time */
export function prefixedLines(prefix: string, write: (lines: Uint8Array) => void): PrefixedLines {
  const start = Buffer.from(prefix);
  let rest: Uint8Array[] = [];
  let length = 0;

  const hold = (bytes: Uint8Array): void => {
    if (bytes.length === 0) return;
    rest.push(Buffer.from(bytes)); // the caller may use its buffer again
    length += bytes.length;
  };
  return {
    add: (bytes) => {
      const lines: Uint8Array[] = [];
      let from = 0;
      for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, from)) {
        lines.push(start, ...rest, bytes.subarray(from, end + 1));
        [rest, length] = [[], 0];
        from = end + 1;
      }
      hold(bytes.subarray(from));
      if (length > LONGEST_LINE) {
        lines.push(start, ...rest, Buffer.of(LINE_FEED));
        [rest, length] = [[], 0];
      }
      if (lines.length > 0) write(Buffer.concat(lines));
    },
    end: () => {
      if (length > 0) write(Buffer.concat([start, ...rest, Buffer.of(LINE_FEED)]));
      [rest, length] = [[], 0];
    },
  };
}
