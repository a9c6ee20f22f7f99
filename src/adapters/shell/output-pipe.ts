import { spawnSync } from 'node:child_process';
import { closeSync, constants, openSync, readSync } from 'node:fs';
import { Socket } from 'node:net';

import { EnvironmentError } from '../../errors.js';

/** More than the largest pipe a Linux user may have: what was in the pipe at some moment has been read after this. */
const PIPE_CAPACITY = 1024 * 1024;
const CHUNK = 64 * 1024;

/** A real pipe that commands write to and we read. Node's own `'pipe'` is a socket: `> /dev/stdout` fails on it. */
export interface OutputPipe {
  /** For the `stdio` of a child. */
  readonly writeEnd: number;
  /** Hands over everything that was written before this call; nothing once the pipe is closed. */
  drain(): void;
  close(): void;
}

/**
 * Makes the pipe, as a named one at `path`, and hands its bytes to `onBytes`, in order, in a buffer that is used
 * again. Nothing is read while `onBytes` runs: a slow reader of ours slows the command down, as a pipe should.
 * @throws EnvironmentError when no named pipe can be made there.
 */
export function openOutputPipe(path: string, mode: string, onBytes: (bytes: Uint8Array) => void): OutputPipe {
  const { status, stderr, error } = spawnSync('mkfifo', ['-m', mode, path], { encoding: 'utf8' });
  if (status !== 0) {
    const reason = error?.message ?? stderr.trim();
    throw new EnvironmentError(`Cannot make a named pipe: ${reason}`);
  }
  const readEnd = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
  const writeEnd = openSync(path, constants.O_WRONLY);
  const buffer = Buffer.allocUnsafe(CHUNK);
  let open = true;

  const drain = (): void => {
    // A command that the closing ended comes to its end after it, and by then the number may be another file's.
    for (let total = 0; open && total < PIPE_CAPACITY;) {
      let size: number;
      try {
        size = readSync(readEnd, buffer);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EAGAIN') return;
        throw error;
      }
      if (size === 0) return;
      total += size;
      onBytes(buffer.subarray(0, size));
    }
  };

  const socket = new Socket({
    fd: readEnd,
    readable: true,
    writable: false,
    onread: {
      buffer: Buffer.allocUnsafe(CHUNK),
      callback: (size, bytes) => {
        onBytes(bytes.subarray(0, size));
        return true;
      },
    },
  });
  socket.resume();
  return {
    writeEnd,
    drain,
    close: () => {
      open = false;
      closeSync(writeEnd);
      socket.destroy();
    },
  };
}
