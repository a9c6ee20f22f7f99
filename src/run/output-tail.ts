const TAIL_BYTES = 16 * 1024;

/** Keeps the last bytes of a command's output, for the summary and for `RETRY-<regex>`. */
export interface OutputTail {
  add(bytes: Uint8Array): void;
  clear(): void;
  text(): string;
}

/** A ring of 16 KiB: constant memory and one copy of at most that size a chunk. */
export function createOutputTail(): OutputTail {
  const ring = Buffer.alloc(TAIL_BYTES);
  let end = 0;
  let size = 0;
  return {
    add: (bytes) => {
      const kept = bytes.length > TAIL_BYTES ? bytes.subarray(bytes.length - TAIL_BYTES) : bytes;
      const first = Math.min(kept.length, TAIL_BYTES - end);
      ring.set(kept.subarray(0, first), end);
      ring.set(kept.subarray(first), 0);
      end = (end + kept.length) % TAIL_BYTES;
      size = Math.min(TAIL_BYTES, size + kept.length);
    },
    clear: () => {
      size = 0;
      end = 0;
    },
    text: () => {
      const whole =
        size < TAIL_BYTES
          ? ring.subarray(0, size)
          : Buffer.concat([ring.subarray(end), ring.subarray(0, end)]);
      return whole.toString('utf8');
    },
  };
}
