import { closeSync, openSync, readSync } from 'node:fs';
import { isAbsolute, relative, resolve } from 'node:path';

import type { Diagnostic } from '../buildspec/diagnostics.js';
import { UserError } from '../errors.js';

/** Where CodeBuild puts a buildspec that is not a file of the source (codebuild.md §1.2). */
const INLINE_FILE = '/codebuild/readonly/buildspec.yml';

/** One byte more than a buildspec may have, so that the parser sees that it is too large. */
const MOST_BYTES = 4 * 1024 * 1024 + 1;

export interface LoadedBuildspec {
  /** As shown to people: relative to the source directory where it is inside. */
  file: string;
  /** Absolute path; absent for an inline buildspec. */
  path?: string;
  content: string | Uint8Array;
}

/**
 * Reads what the input `buildspec` means: the YAML itself when it has more than one line, else a path relative to
 * the source directory (codebuild.md §1.2, SPEC §1.1).
 * @returns a diagnostic in CodeBuild's words when there is no such file
 * @throws UserError for an S3 ARN, which is not supported yet
 */
export function loadBuildspec(input: string, sourceDirectory: string): LoadedBuildspec | Diagnostic {
  if (input.trim().includes('\n')) return { file: INLINE_FILE, content: input };
  if (/^arn:[^:]+:s3:/.test(input)) {
    throw new UserError('A buildspec in S3 is not supported yet.', 'Give a path or the YAML itself.');
  }
  const path = resolve(sourceDirectory, input);
  const inside = relative(sourceDirectory, path);
  const file = inside.startsWith('..') || isAbsolute(inside) ? path : inside;
  try {
    return { file, path, content: readBytes(path) };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const missing = code === 'ENOENT' || code === 'ENOTDIR';
    return {
      severity: 'error',
      code: 'YAML_FILE_ERROR',
      message: missing ? `YAML file does not exist: ${path}` : `YAML file cannot be read: ${message}`,
      hint: 'The path is relative to the source directory.',
      file,
    };
  }
}

function readBytes(path: string): Uint8Array {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(MOST_BYTES);
    let size = 0;
    for (let read = -1; read !== 0 && size < MOST_BYTES; size += read) {
      read = readSync(file, buffer, size, MOST_BYTES - size, null);
    }
    return buffer.subarray(0, size);
  } finally {
    closeSync(file);
  }
}
