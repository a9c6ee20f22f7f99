import type { Buildspec } from '../buildspec/types.js';
import type { Note } from './types.js';

/** What of the buildspec will not happen as on CodeBuild; empty sections say nothing. */
export function buildspecNotes(buildspec: Buildspec): Note[] {
  const { batch } = buildspec;
  const notes: [code: string, applies: boolean, message: string][] = [
    ['batch', batch !== undefined, 'The batch section is ignored: this is a single build.'],
  ];
  return notes.filter(([, applies]) => applies).map(([code, , message]) => ({ code, message }));
}
