import { execFile } from 'node:child_process';

/** What a short program prints, trimmed; undefined when it is missing or fails. */
export function outputOf(program: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile(program, args, (error, stdout) => resolve(error ? undefined : stdout.trim()));
  });
}
