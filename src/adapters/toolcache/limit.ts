/**
 * What `work` gives, unless it takes longer than `limit` milliseconds or the build is interrupted: then it throws,
 * and the work goes on unheeded until this process ends.
 */
export async function within<T>(limit: number, signal: AbortSignal, work: Promise<T>): Promise<T> {
  let stop = (): void => undefined;
  const ended = new Promise<never>((_, reject) => {
    stop = () =>
      reject(new Error(signal.aborted ? 'the build was stopped' : `no end after ${limit / 1000} s`));
  });
  // Not AbortSignal.any with AbortSignal.timeout: Node 20 collects the one that only the other knows of, and it never ends.
  const timer = setTimeout(stop, limit);
  signal.addEventListener('abort', stop);
  if (signal.aborted) stop();
  try {
    return await Promise.race([work, ended]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** One line on why something failed; several attempts to connect have an empty message and a code. */
export function reasonOf(error: unknown): string {
  const { message, code } = error as NodeJS.ErrnoException;
  return (message || code || String(error)).split('\n', 1)[0] ?? '';
}
