const HEADER = 8;

/**
 * Takes Docker's frames apart (https://docs.docker.com/reference/api/engine/, ContainerAttach): a header of eight
 * bytes, the last four of which are the payload's length, then the payload. Which stream it came from does not
 * matter to us. Chunks may end anywhere; payloads are handed over as they come.
 */
export function createFrameReader(onPayload: (bytes: Buffer) => void): (chunk: Buffer) => void {
  const header = Buffer.alloc(HEADER);
  let filled = 0;
  let left = 0;
  return (chunk) => {
    for (let at = 0; at < chunk.length;) {
      if (left > 0) {
        const end = Math.min(at + left, chunk.length);
        onPayload(chunk.subarray(at, end));
        left -= end - at;
        at = end;
      } else {
        const copied = chunk.copy(header, filled, at, at + HEADER - filled);
        at += copied;
        filled += copied;
        if (filled === HEADER) {
          filled = 0;
          left = header.readUInt32BE(4);
        }
      }
    }
  };
}

const LINE_FEED = 10;

/**
 * Finds the supervisor's own lines in the commands' output. Both come on one stream, since the Engine copies two
 * streams independently and their order would be lost. A line of ours begins with `token`, anywhere in a line of
 * the output. Bytes are handed on at once, but for those at the end that may be the beginning of a token.
 */
export function createControlReader(
  token: string,
  onOutput: (bytes: Buffer) => void,
  onLine: (line: string) => void,
): (bytes: Buffer) => void {
  const mark = Buffer.from(token);
  let held = Buffer.alloc(0);
  return (bytes) => {
    let data = held.length > 0 ? Buffer.concat([held, bytes]) : bytes;
    held = Buffer.alloc(0);
    for (let at = data.indexOf(mark); at >= 0; at = data.indexOf(mark)) {
      if (at > 0) onOutput(data.subarray(0, at));
      const end = data.indexOf(LINE_FEED, at);
      if (end < 0) {
        held = Buffer.from(data.subarray(at));
        return;
      }
      onLine(data.toString('latin1', at + mark.length, end));
      data = data.subarray(end + 1);
    }
    const kept = beginningAtEnd(data, mark);
    if (kept < data.length) onOutput(data.subarray(0, data.length - kept));
    held = Buffer.from(data.subarray(data.length - kept));
  };
}

/** How many bytes at the end of `data` are the beginning of `mark`. */
function beginningAtEnd(data: Buffer, mark: Buffer): number {
  for (let length = Math.min(mark.length - 1, data.length); length > 0; length--) {
    if (data.subarray(data.length - length).equals(mark.subarray(0, length))) return length;
  }
  return 0;
}
