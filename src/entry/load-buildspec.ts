import { closeSync, openSync, readSync } from 'node:fs';
import { relative, resolve } from 'node:path';

import type { Diagnostic } from '../buildspec/diagnostics.js';
import { isInlineBuildspec } from '../plan/inline-buildspec.js';
import type { AwsAccess } from './aws.js';
import { isInside } from './inside.js';
import { isS3, parseS3Location } from './s3-location.js';

/** Where CodeBuild puts a buildspec that is not a file of the source (codebuild.md §1.2). */
const INLINE_FILE = '/codebuild/readonly/buildspec.yml';

/** One byte more than a buildspec may have, so that the parser sees that it is too large. */
const MOST_BYTES = 4 * 1024 * 1024 + 1;

export interface LoadedBuildspec {
  /** As shown to people: relative to the source directory where it is inside. */
  file: string;
  /** Absolute path; absent for an inline buildspec and one of S3. */
  path?: string;
  content: string | Uint8Array;
}

/**
 * Reads what the input `buildspec` means: the YAML itself, an object of S3 by its ARN, else a path relative to the source
 * directory (codebuild.md §1.2, SPEC §1.1).
 * @returns a diagnostic in CodeBuild's words when there is no such file, or S3 does not give it
 * @throws UserError for a wrong ARN; EnvironmentError when S3 cannot be asked, or `signal` aborts
 */
export async function loadBuildspec(
  input: string,
  sourceDirectory: string,
  aws: AwsAccess,
  signal: AbortSignal,
): Promise<LoadedBuildspec | Diagnostic> {
  if (isInlineBuildspec(input)) return { file: INLINE_FILE, content: input };
  return isS3(input) ? loadFromS3(input, aws, signal) : loadFile(input, sourceDirectory);
}

async function loadFromS3(
  input: string,
  aws: AwsAccess,
  signal: AbortSignal,
): Promise<LoadedBuildspec | Diagnostic> {
  const object = parseS3Location(input, 'A buildspec in S3');
  const { openS3 } = await import('../adapters/aws/s3.js');
  const s3 = await openS3({ ...aws, signal });
  const read = await s3.read(object, MOST_BYTES);
  if ('content' in read) return { file: input, content: read.content };
  const { refusal, hint = 'Check the bucket and the key; the ARN is arn:aws:s3:::bucket/key.' } = read;
  return {
    severity: 'error',
    code: 'YAML_FILE_ERROR',
    message: `YAML file cannot be read: ${input}: ${refusal}`,
    hint,
    file: input,
  };
}

function loadFile(input: string, sourceDirectory: string): LoadedBuildspec | Diagnostic {
  const path = resolve(sourceDirectory, input);
  const file = isInside(sourceDirectory, path) ? relative(sourceDirectory, path) : path;
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
