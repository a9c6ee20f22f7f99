import { writeSync } from 'node:fs';

const STDOUT = 1;
const RETRY_MS = 2;

/** Our standard output: bytes as they come, and whether the last one ended a line. */
export interface Stdout {
  write(data: Uint8Array | string): void;
  atLineStart(): boolean;
  /** Starts a new line unless at the start of one. */
  freshLine(): void;
}

/**
 * Writes before it returns, so that what is written stays in order and a slow reader slows the build's commands
 * down. Once the reader has gone, or the disk is full, `onClosed` is called and what follows is dropped.
 */
export function createStdout(onClosed: () => void): Stdout {
  makeBlocking();
  let lastByte = 0x0a;
  let closed = false;
  const write = (data: Uint8Array | string): void => {
    const bytes = typeof data === 'string' ? Buffer.from(data) : data;
    if (bytes.length === 0 || closed) return;
    lastByte = bytes[bytes.length - 1] ?? lastByte;
    try {
      writeAll(bytes);
    } catch (error) {
      closed = true;
      onClosed();
      const { code, message } = error as NodeJS.ErrnoException;
      if (code !== 'EPIPE') process.stderr.write(`Cannot write the log to standard output: ${message}\n`);
    }
  };
  return {
    write,
    atLineStart: () => lastByte === 0x0a,
    freshLine: () => {
      if (lastByte !== 0x0a) write('\n');
    },
  };
}

/**
 * Node makes a pipe non-blocking as soon as anybody looks at `process.stdout`, as libraries do to find out about
 * colours. Waiting for a full pipe would then be guesswork that costs most of the throughput.
 */
function makeBlocking(): void {
  const { _handle: handle } = process.stdout as { _handle?: { setBlocking?(blocking: boolean): void } };
  handle?.setBlocking?.(true);
}

function writeAll(bytes: Uint8Array): void {
  for (let offset = 0; offset < bytes.length;) {
    try {
      offset += writeSync(STDOUT, bytes, offset);
    } catch (error) {
      // Whoever started us may have made the pipe non-blocking; it is full for the moment.
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MS);
    }
  }
}
