/** One line of the answer to `POST /images/create`, as far as it matters. */
export interface PullEvent {
  status?: string;
  /** The layer. */
  id?: string;
  progressDetail?: { current?: number; total?: number };
  error?: string;
  errorDetail?: { message?: string };
}

const INTERVAL_MS = 5000;

export interface PullProgress {
  add(event: PullEvent): void;
  /** The last line. */
  finish(): void;
}

/**
 * Tells how a pull goes on, in lines: the first at once, then one about every five seconds while something changes,
 * and a last one.
 * @param now milliseconds
 */
export function pullProgress(
  reference: string,
  onProgress: (line: string) => void,
  now: () => number,
): PullProgress {
  const started = now();
  const layers = new Map<string, { current: number; total: number }>();
  let done = 0;
  let last = started;
  onProgress(`Pulling image ${reference}`);
  const downloaded = (): string => {
    const sizes = [...layers.values()];
    const sum = (field: 'current' | 'total'): number =>
      sizes.reduce((total, layer) => total + layer[field], 0);
    return `${megabytes(sum('current'))} of ${megabytes(sum('total'))}`;
  };
  return {
    add: ({ status = '', id = '', progressDetail }) => {
      const layer = layers.get(id);
      if (status === 'Downloading' && progressDetail?.total) {
        layers.set(id, { current: progressDetail.current ?? 0, total: progressDetail.total });
      }
      if (status === 'Download complete' && layer) layer.current = layer.total;
      if (status === 'Pull complete') done++;
      if (now() - last < INTERVAL_MS || layers.size === 0) return;
      last = now();
      onProgress(`Pulling image ${reference}: ${downloaded()}, layers complete: ${done}`);
    },
    finish: () => {
      const seconds = ((now() - started) / 1000).toFixed(1);
      onProgress(`Pulled image ${reference} in ${seconds} s${layers.size === 0 ? '' : `, ${downloaded()}`}`);
    },
  };
}

function megabytes(bytes: number): string {
  return bytes < 1e9 ? `${(bytes / 1e6).toFixed(1)} MB` : `${(bytes / 1e9).toFixed(2)} GB`;
}
