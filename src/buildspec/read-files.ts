import { valueOf, type Entries } from './read-map.js';
import { readSwitch, readText, readTextList } from './read-values.js';
import type { Reader } from './reader.js';
import type { FileSelection } from './types.js';

/** Reads what artifacts and reports share: `files`, `base-directory`, `discard-paths`. */
export function readFileSelection(reader: Reader, entries: Entries, what: string): FileSelection {
  return {
    files: readTextList(reader, valueOf(entries, 'files'), `${what}.files`),
    baseDirectory: readText(reader, valueOf(entries, 'base-directory'), `${what}.base-directory`),
    discardPaths: readSwitch(reader, valueOf(entries, 'discard-paths'), `${what}.discard-paths`),
  };
}
