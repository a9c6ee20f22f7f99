import { isMap } from 'yaml';
import { decodeSource } from './decode.js';
import type { Diagnostic } from './diagnostics.js';
import { readBuildspec } from './read-buildspec.js';
import { isNull, kindOf, rangeOf, refuse, YAML_FILE_ERROR, type Reader } from './reader.js';
import type { Buildspec } from './types.js';
import { readDocument } from './yaml-document.js';

/**
 * Reads a buildspec, version 0.1 or 0.2 (codebuild.md §1). Never throws for what the file holds: everything
 * that is wrong or odd is a diagnostic, all at once, in the order of the lines. `buildspec` is absent exactly
 * when CodeBuild would refuse the file, which is when a diagnostic is an error. `file` is the name that
 * diagnostics show.
 */
export function parseBuildspec(
  source: string | Uint8Array,
  file: string,
): { buildspec?: Buildspec; diagnostics: Diagnostic[] } {
  const decoded = decodeSource(source);
  if ('problem' in decoded) {
    return { diagnostics: [{ severity: 'error', code: YAML_FILE_ERROR, file, ...decoded.problem }] };
  }
  const { reader, root } = readDocument(decoded.text, file);
  let buildspec: Buildspec | undefined;
  if (isMap(root)) {
    buildspec = readBuildspec(reader, root);
  } else if (!hasError(reader)) {
    const message = isNull(root) ? 'the buildspec is empty' : `Cannot unmarshal ${kindOf(root)} to map`;
    refuse(reader, rangeOf(reader, root), message, shapeHint(decoded.text));
  }
  const diagnostics = inOrder(reader.diagnostics);
  return hasError(reader) ? { diagnostics } : { buildspec, diagnostics };
}

function hasError(reader: Reader): boolean {
  return reader.diagnostics.some(({ severity }) => severity === 'error');
}

function shapeHint(text: string): string {
  const [, key, value] = /^\s*([\w-]+):(\S.*)$/m.exec(text) ?? [];
  if (key) return `Write a blank after the colon: ${key}: ${value}`;
  return 'A buildspec starts with `version: 0.2`, and `phases:` on a line of its own.';
}

/** By line and column; what an alias made us read twice is told once. */
export function inOrder<T extends Diagnostic>(diagnostics: readonly T[]): T[] {
  const unique = new Map(diagnostics.map((one) => [JSON.stringify([one.range, one.code, one.message]), one]));
  return [...unique.values()].sort(
    (a, b) => (a.range?.line ?? 0) - (b.range?.line ?? 0) || (a.range?.column ?? 0) - (b.range?.column ?? 0),
  );
}
