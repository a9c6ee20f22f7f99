import { joinOverlapping } from './hidden-ranges.js';
import { HIDDEN, type Secrets } from './secrets.js';

/** Bytes of commands on their way to the log. */
export interface RedactedOutput {
  write(bytes: Uint8Array): void;
  /** Hands over what was kept back: no more is to come that would belong to it. */
  flush(): void;
}

const NOTHING = Buffer.alloc(0);
const REPLACEMENT = Buffer.from(HIDDEN);

/**
 * Replaces secrets in a stream, also those that come in pieces: bytes that may be the beginning of one are kept back until
 * it is clear. Without secrets the bytes pass as they are.
 * @param write gets bytes that it must copy to keep
 */
export function createRedactedOutput(secrets: Secrets, write: (bytes: Uint8Array) => void): RedactedOutput {
  let held: Buffer = NOTHING;
  /** So many bytes at the beginning of `held` belong to a secret that is replaced already. */
  let replaced = 0;

  const pass = (incoming: Uint8Array, last: boolean): void => {
    const { patterns } = secrets;
    const view = Buffer.from(incoming.buffer, incoming.byteOffset, incoming.length);
    const bytes = held.length === 0 ? view : Buffer.concat([held, view]);
    const begun = replaced > 0 ? [{ start: 0, end: replaced }] : [];
    const ranges = joinOverlapping([...begun, ...patterns.rangesIn(bytes)]);
    const keepFrom = last ? bytes.length : patterns.unfinishedFrom(bytes);
    let position = 0;
    for (const { start, end } of ranges) {
      if (start >= keepFrom) break;
      if (start > position) write(bytes.subarray(position, start));
      if (start > 0 || replaced === 0) write(REPLACEMENT);
      position = end;
    }
    if (position < keepFrom) write(bytes.subarray(position, keepFrom));
    held = keepFrom < bytes.length ? Buffer.from(bytes.subarray(keepFrom)) : NOTHING;
    replaced = Math.max(0, Math.max(position, replaced) - keepFrom);
  };

  return {
    write: (bytes) => {
      if (secrets.patterns.empty && held.length === 0) write(bytes);
      else pass(bytes, false);
    },
    flush: () => {
      if (held.length > 0) pass(NOTHING, true);
    },
  };
}
