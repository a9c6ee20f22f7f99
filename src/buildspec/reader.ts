import { isAlias, isMap, isScalar, isSeq, type Alias, type LineCounter, type Node } from 'yaml';
import type { Diagnostic } from './diagnostics.js';
import type { Range } from './types.js';

/** CodeBuild's status code for a file that it cannot read. */
export const YAML_FILE_ERROR = 'YAML_FILE_ERROR';
/** CodeBuild's status code for a batch section whose values make no sense. */
export const BATCH_SPEC_VALIDATION_ERROR = 'BATCH_SPEC_VALIDATION_ERROR';

/** What every section's reader needs: where positions come from and where problems go. */
export interface Reader {
  file: string;
  source: string;
  lines: LineCounter;
  /** What each alias stands for. */
  anchors: ReadonlyMap<Alias, Node>;
  diagnostics: Diagnostic[];
}

/** Where problems go, and in whose name. */
export type Problems = Pick<Reader, 'file' | 'diagnostics'>;

/** A value as YAML gives it; `null` is a key or a dash with nothing behind it. */
export type YamlValue = Node | null;

/** The node itself, or the anchored one that an alias stands for. */
export function resolve(reader: Reader, value: unknown): YamlValue {
  if (isAlias(value)) return reader.anchors.get(value) ?? null;
  return isScalar(value) || isMap(value) || isSeq(value) ? value : null;
}

/** True for nothing at all and for YAML's plain `null` and `~`. */
export function isNull(value: YamlValue): boolean {
  if (value === null) return true;
  return isScalar(value) && value.type === 'PLAIN' && /^(~|null|Null|NULL)?$/.test(value.source ?? '');
}

/** What CodeBuild's own messages call the kind of a value. */
export function kindOf(value: YamlValue): 'map' | 'list' | 'string' {
  if (isMap(value)) return 'map';
  return isSeq(value) ? 'list' : 'string';
}

/** A scalar's source text: as written when plain, its content when quoted or a block (SPEC §2.3). */
export function scalarText(value: YamlValue): string {
  if (!isScalar(value)) return '';
  return value.type === 'PLAIN' ? (value.source ?? '') : String(value.value);
}

/** Where a node stands, without what follows it. */
export function rangeOf(reader: Reader, node: YamlValue): Range {
  const [from = 0, to = from] = node?.range ?? [];
  const end = from + reader.source.slice(from, to).trimEnd().length;
  return rangeBetween(reader.lines, from, end);
}

/** The range between two offsets of the source; one column wide at least. */
export function rangeBetween(lines: LineCounter, from: number, to: number): Range {
  const start = lines.linePos(from);
  const end = lines.linePos(Math.max(to, from + 1));
  return { line: start.line, column: start.col, endLine: end.line, endColumn: end.col };
}

/** Records a problem for which CodeBuild refuses the file. */
export function refuse(
  reader: Problems,
  range: Range,
  message: string,
  hint?: string,
  code = YAML_FILE_ERROR,
): void {
  reader.diagnostics.push({ severity: 'error', code, message, hint, file: reader.file, range });
}

/** Records a problem in a batch section's values, in CodeBuild's words for them. */
export function refuseBatch(reader: Problems, range: Range, message: string, hint?: string): void {
  refuse(reader, range, `BatchSpec has invalid values.. ${message}`, hint, BATCH_SPEC_VALIDATION_ERROR);
}

/** Records something odd with which CodeBuild still runs the file. */
export function warn(reader: Reader, range: Range, code: string, message: string, hint?: string): void {
  reader.diagnostics.push({ severity: 'warning', code, message, hint, file: reader.file, range });
}

/**
 * Records that a value of one kind stands where another is needed, e.g. `Cannot unmarshal map to string at
 * line 4`.
 */
export function refuseKind(
  reader: Reader,
  value: YamlValue,
  wanted: 'map' | 'list' | 'string',
  what: string,
  hint?: string,
): void {
  const range = rangeOf(reader, value);
  refuse(
    reader,
    range,
    `Cannot unmarshal ${kindOf(value)} to ${wanted} at line ${range.line}: ${what}`,
    hint,
  );
}
