import { createColors } from 'picocolors';

import { FIDELITIES, type Migration } from '../migrate/types.js';
import { visible } from '../render/visible.js';
import type { PlannedFile } from './write-migration.js';

const STATES: Record<PlannedFile['state'], string> = {
  new: 'written',
  unchanged: 'unchanged',
  differs: 'replaced',
};

/**
 * What became of a project, for the terminal: its files, how many settings were kept how well, and those that were dropped.
 * @param files that were written; none where they were printed
 */
export function describeMigration(
  { name, rows }: Migration,
  files: readonly PlannedFile[],
  colors: boolean,
): string {
  const paint = createColors(colors);
  const dropped = rows.filter(({ fidelity }) => fidelity === 'dropped');
  const counts = FIDELITIES.map(
    (one) => [rows.filter(({ fidelity }) => fidelity === one).length, one] as const,
  );
  const kept = counts.filter(([count]) => count > 0).map(([count, fidelity]) => `${count} ${fidelity}`);
  return [
    paint.bold(name),
    ...files.map(({ path, state }) => `  ${STATES[state].padEnd(9)}  ${path}`),
    `  ${rows.length} settings: ${kept.join(', ')}`,
    ...(dropped.length > 0
      ? [`  ${paint.yellow('dropped:')}   ${dropped.map(({ field }) => visible(field)).join(', ')}`]
      : []),
    '',
  ].join('\n');
}
