import { execFile } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where programs are started, and with what. */
export interface ProgramPlace {
  environment: NodeJS.ProcessEnv;
  directory: string;
}

/** What a program prints, or undefined when it fails or takes longer than `limit` milliseconds. */
export function outputWithin(
  limit: number,
  program: string,
  args: string[],
  { environment, directory }: ProgramPlace,
): Promise<string | undefined> {
  const options = { env: environment, cwd: directory, timeout: limit, killSignal: 'SIGKILL' as const };
  return new Promise((resolve) => {
    execFile(program, args, options, (error, stdout) => resolve(error ? undefined : stdout));
  });
}

/** The path of a program that the variable PATH leads to. */
export function findOnPath(program: string, environment: NodeJS.ProcessEnv): string | undefined {
  const folders = (environment['PATH'] ?? '').split(':').filter((folder) => folder.startsWith('/'));
  return folders.map((folder) => join(folder, program)).find(isProgram);
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}
