import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

import { testdir } from './testdir.js';

const cli = fileURLToPath(new URL('../../dist/cli/index.js', import.meta.url));

export interface Ran {
  /** As a shell tells it: 130 for SIGINT too. */
  status: number | null;
  stdout: string;
  /** Both streams. */
  log: string;
}

export interface CommandLine {
  /** Absolute; `source`, where the command line is started, is in it. */
  path: string;
  start(
    args: string[],
    env: Record<string, string>,
  ): { child: ChildProcessWithoutNullStreams; ended: Promise<Ran> };
  /** Not synchronously: some services are in this process. */
  run(args: string[], env: Record<string, string>): Promise<Ran>;
  /** What is in the temporary folder, which is none but the command line's. */
  temporary(): string[];
  cleanup(): Promise<void>;
}

/** The committed command line in a folder of its own, without this machine's settings of AWS, GitHub and proxies. */
export async function commandLine(files: Record<string, string>): Promise<CommandLine> {
  const directory = await testdir(files);
  const [source, temporary] = [join(directory.path, 'source'), join(directory.path, 'temporary')];
  mkdirSync(source, { recursive: true });
  mkdirSync(temporary);
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(AWS_|GITHUB_|CODEBUILD_)|_proxy$/i.test(name),
  );
  const fixed = { NO_COLOR: '1', TMPDIR: temporary, HOME: directory.path };
  const children: ChildProcessWithoutNullStreams[] = [];
  const start: CommandLine['start'] = (args, env) => {
    const child = spawn(process.execPath, [cli, ...args], {
      cwd: source,
      env: { ...Object.fromEntries(own), ...fixed, ...env },
    });
    children.push(child);
    child.stdin.end();
    const closed = new Promise<number | null>((resolve) =>
      child.once('close', (status, signal) => resolve(signal === 'SIGINT' ? 130 : status)),
    );
    const ended = Promise.all([text(child.stdout), text(child.stderr), closed]).then(
      ([stdout, stderr, status]) => ({ status, stdout, log: stdout + stderr }),
    );
    return { child, ended };
  };
  return {
    path: directory.path,
    start,
    run: (args, env) => start(args, env).ended,
    temporary: () => readdirSync(temporary),
    cleanup: async () => {
      for (const child of children) child.kill('SIGKILL');
      await directory.cleanup();
    },
  };
}
