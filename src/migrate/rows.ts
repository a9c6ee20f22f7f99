import { visible } from '../render/visible.js';
import type { Fidelity, FidelityRow } from './types.js';

/**
 * One line of the report. All of it is plain text, which the report escapes.
 * @param becomes empty: nothing
 * @param reason may be empty where the field is kept exactly
 */
export function row(
  fidelity: Fidelity,
  field: string,
  value: string | number | boolean,
  becomes: string,
  reason = '',
): FidelityRow {
  return { field, value: String(value), fidelity, becomes, reason };
}

/** A text of the project in a sentence of ours, as code. */
export function code(text: string): string {
  return `\`${visible(text.replaceAll('`', "'").replace(/\s+/g, ' '))}\``;
}
