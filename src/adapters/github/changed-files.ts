import type { History } from '../git/history.js';
import type { Change } from './filter-event.js';

/**
 * The paths that an event changes: of a push what is different after it, of one to a new branch what its commits change, of a pull
 * request what its "Files changed" shows.
 * @throws EnvironmentError when git cannot tell
 */
export function changedFiles(change: Change, history: History): Promise<string[]> {
  switch (change.kind) {
    case 'between':
      return history.changed(change.from, change.to);
    case 'since fork':
      return history.changedSinceFork(change.base, change.head);
    case 'commits':
      return history.changedBy(change.commits);
  }
}
