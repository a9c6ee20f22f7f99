import { parse, type ParsedScript } from 'unbash';

import { PHASE_NAMES, type Buildspec, type PhaseName, type Range } from '../../buildspec/types.js';
import { mapText } from './text-map.js';

/** A command of a phase, read as bash. */
export interface ShellCommand {
  phase: PhaseName;
  list: 'commands' | 'finally';
  /** In its list. */
  index: number;
  text: string;
  at: Range;
  /** Parsed when first asked for. */
  readonly script: ParsedScript;
  /** Where the characters from `pos` to `end` of the text stand in the file. */
  rangeOf(pos: number, end: number): Range;
  /** Whether `rangeOf` gives just these characters, so that they can be replaced there. */
  isExact(pos: number, end: number): boolean;
}

/**
 * All commands of all phases, in the order in which CodeBuild runs them. `source` is the text that the buildspec was parsed
 * from. Nothing is read before somebody asks: scripts when `script` is, places when `rangeOf` or `isExact` is.
 */
export function readShellCommands(buildspec: Buildspec, source: string): ShellCommand[] {
  const lines = once(() => lineStarts(source));
  const commands: ShellCommand[] = [];
  for (const phase of PHASE_NAMES) {
    for (const list of ['commands', 'finally'] as const) {
      for (const [index, { text, at }] of (buildspec.phases[phase]?.[list] ?? []).entries()) {
        const script = once(() => readScript(text));
        commands.push({
          phase,
          list,
          index,
          text,
          at,
          get script() {
            return script();
          },
          ...placesOf(text, at, source, lines),
        });
      }
    }
  }
  return commands;
}

/** More here-documents than a command has: the time that the parser takes grows with their square. */
const MOST_HERE_DOCUMENTS = 200;

/** A script, which is empty where it could take long to read. */
function readScript(text: string): ParsedScript {
  return parse(text.split('<<', MOST_HERE_DOCUMENTS + 2).length > MOST_HERE_DOCUMENTS + 1 ? '' : text);
}

function placesOf(
  text: string,
  at: Range,
  source: string,
  lines: () => number[],
): Pick<ShellCommand, 'rangeOf' | 'isExact'> {
  const map = once(() => {
    const [from, to] = [offsetOf(lines(), at.line, at.column), offsetOf(lines(), at.endLine, at.endColumn)];
    return mapText(source, from, to, text);
  });
  const offsets = (pos: number, end: number): [number, number] | undefined => {
    const { starts = [], ends = [] } = map() ?? {};
    const from = starts[pos] ?? ends[pos - 1];
    const to = end > pos ? ends[end - 1] : from;
    return from === undefined || to === undefined ? undefined : [from, to];
  };
  return {
    rangeOf(pos, end) {
      const found = offsets(pos, end);
      if (!found) return at;
      const [start, last] = found.map((offset) => placeOf(lines(), offset)) as [Place, Place];
      return { line: start.line, column: start.column, endLine: last.line, endColumn: last.column };
    },
    isExact(pos, end) {
      const found = offsets(pos, end);
      return found !== undefined && source.slice(...found) === text.slice(pos, end);
    },
  };
}

interface Place {
  line: number;
  column: number;
}

function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

function offsetOf(starts: number[], line: number, column: number): number {
  return (starts[line - 1] ?? 0) + column - 1;
}

function placeOf(starts: number[], offset: number): Place {
  let line = 0;
  let after = starts.length;
  while (after - line > 1) {
    const middle = (line + after) >> 1;
    if ((starts[middle] ?? 0) <= offset) line = middle;
    else after = middle;
  }
  return { line: line + 1, column: offset - (starts[line] ?? 0) + 1 };
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
