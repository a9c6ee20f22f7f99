/**
 * What `work` gives, unless it takes longer than `limit` milliseconds or the build is interrupted: then it throws,
 * and the work goes on unheeded until this process ends.
 */
export async function within<T>(limit: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  const end = AbortSignal.any([signal, AbortSignal.timeout(limit)]);
  let stop: (() => void) | undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () =>
      reject(new Error(signal.aborted ? 'the build was stopped' : `no end after ${limit / 1000} s`));
    end.addEventListener('abort', stop);
    if (end.aborted) stop();
  });
  try {
    return await Promise.race([work, ended]);
  } finally {
    if (stop) end.removeEventListener('abort', stop);
  }
}

/** One line on why something failed; several attempts to connect have an empty message and a code. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || String(error)).split('\n', 1)[0] ?? '';
}
